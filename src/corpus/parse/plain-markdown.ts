/**
 * A short way for the bodies that nearly all articles have: paragraphs, headings, links to records. Twenty times as fast as the
 * whole parser, and gives up at the first sign of anything else. A test holds its trees equal to the whole parser's.
 */

import type { Heading, Paragraph, PhrasingContent, Root, Text } from 'mdast'

type Place = NonNullable<Text['position']>

/** Signs that may mean something to Markdown wherever they stand, and the beginnings of addresses that become links by themselves. */
const special = /[`*_~<&\\|@\t\r]|!\[|:\/\/|www\.| $/im
/** Signs that may mean something at the start of a line. */
const opening = /^(?:[\s>+=:-]|\d+[.)])/
const recordLink = /\[([^[\]\n]*[^[\]\s][^[\]\n]*)\]\(((?:actor|location|event|source|article):[a-z0-9-]+)\)/g
const headingLine = /^(#{1,6}) ([^#]+)$/

/** The tree that remark makes of the text, with the places where blocks and links begin; null when it takes the whole parser to say. */
export function parsePlainMarkdown(body: string): Root | null {
  if (special.test(body)) return null
  const root: Root = { type: 'root', children: [] }
  const lines = body.split('\n')
  for (let line = 0; line < lines.length;) {
    if (lines[line] === '') {
      line += 1
      continue
    }
    let end = line
    while (end < lines.length && lines[end] !== '') end += 1
    const block = readBlock(lines.slice(line, end), line + 1)
    if (block === null) return null
    root.children.push(block)
    line = end
  }
  return root
}

/** One block of lines; `line` counts from 1. */
function readBlock(lines: readonly string[], line: number): Paragraph | Heading | null {
  const [first = ''] = lines
  if (first.startsWith('#')) {
    const [, signs, words] = headingLine.exec(first) ?? []
    const children = words === undefined || lines.length > 1 || /^\s/.test(words) ? null : readPhrases([words], line, (signs?.length ?? 0) + 1)
    return children === null ? null : { type: 'heading', depth: depthOf(signs), children, position: at(line, 1) }
  }
  if (lines.some(text => text.startsWith('#') || opening.test(text))) return null
  const children = readPhrases(lines, line, 0)
  return children === null ? null : { type: 'paragraph', children, position: at(line, 1) }
}

function depthOf(signs: string | undefined): Heading['depth'] {
  const depths = [1, 2, 3, 4, 5, 6] as const
  return depths.find(depth => depth === signs?.length) ?? 1
}

/** The words of a block; `before`: how many characters stand before them on the first line. */
function readPhrases(lines: readonly string[], line: number, before: number): PhrasingContent[] | null {
  const text = lines.join('\n')
  const textOf = (value: string, index: number): Text => ({ type: 'text', value, position: placeIn(text, index, line, before) })
  if (!text.includes('[') && !text.includes(']')) return [textOf(text, 0)]
  const children: PhrasingContent[] = []
  let from = 0
  for (const { 0: written, 1: words = '', 2: url = '', index } of text.matchAll(recordLink)) {
    if (index > from) children.push(textOf(text.slice(from, index), from))
    children.push({ type: 'link', title: null, url, children: [textOf(words, index + 1)], position: placeIn(text, index, line, before) })
    from = index + written.length
  }
  if (from < text.length) children.push(textOf(text.slice(from), from))
  return children.some(child => child.type === 'text' && /[[\]]/.test(child.value)) ? null : children
}

function placeIn(text: string, index: number, line: number, before: number): Place {
  const lines = text.slice(0, index).split('\n')
  const column = (lines.at(-1) ?? '').length + 1
  return at(line + lines.length - 1, lines.length === 1 ? column + before : column)
}

/** Only beginnings are ever asked for. */
function at(line: number, column: number): Place {
  return { start: { line, column }, end: { line, column } }
}
