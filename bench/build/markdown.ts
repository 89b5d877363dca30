/**
 * Turns the `<main>` of a page into Markdown that says the same: headings, paragraphs, lists, tables, links. Emphasis and classes are
 * dropped; all text is escaped, so that a renderer can find no markup in it that we did not write.
 */

import type { Element, ElementContent, Nodes } from 'hast'
import { isInline, isLeftOut, targetOf } from './page-content.ts'

export function formatMarkdown(main: Element): string {
  return `${listBlocks(main.children).join('\n\n')}\n`
}

/** Text with which no renderer does anything, wherever it stands in a line but at its head. */
export function escapeText(text: string): string {
  return text.replaceAll(/[\\`*_[\]<>{}|~#&!]/g, '\\$&')
}

/** A line that starts no list, heading or definition. */
function escapeStart(line: string): string {
  return line.replace(/^([-+=:])/, '\\$1').replace(/^(\d{1,9})([.)])/, '$1\\$2')
}

/** Each block is whole lines; an empty line belongs between two of them. */
function listBlocks(nodes: readonly ElementContent[]): string[] {
  const blocks: string[] = []
  let run: ElementContent[] = []
  const endRun = (): void => {
    const text = escapeStart(formatInline(run))
    if (text !== '') blocks.push(text)
    run = []
  }
  for (const node of nodes) {
    if (isLeftOut(node)) continue
    if (runsInLine(node)) {
      run.push(node)
    } else if (node.type === 'element') {
      endRun()
      blocks.push(...blocksOf(node))
    }
  }
  endRun()
  return blocks
}

/** A link is one even around blocks; other inline elements with blocks in them are containers. */
function runsInLine(node: ElementContent): boolean {
  if (!isInline(node)) return false
  return node.type !== 'element' || node.tagName === 'a' || node.children.every(child => isLeftOut(child) || runsInLine(child))
}

function blocksOf(element: Element): string[] {
  const { tagName, children } = element
  if (/^h[1-6]$/.test(tagName)) return listBlocks(children).map(line => `${'#'.repeat(Number(tagName[1]))} ${line}`)
  if (tagName === 'ul') return formatList(itemsOf(element), '- ')
  if (tagName === 'ol') return formatList(itemsOf(element), '1. ')
  if (tagName === 'dl') return formatList(groupsOf(element), '- ')
  if (tagName === 'table') return formatTable(element)
  if (tagName === 'pre' && find(element, ['a']).length === 0) return [formatFence(textOf(element))]
  return listBlocks(children)
}

function itemsOf({ children }: Element): (readonly ElementContent[])[] {
  return children.flatMap(child => (child.type === 'element' ? [child.children] : []))
}

/** A term with what is said of it is one item. */
function groupsOf(list: Element): ElementContent[][] {
  const groups: ElementContent[][] = []
  for (const part of find(list, ['dt', 'dd'])) {
    const last = groups.at(-1)
    if (part.tagName === 'dt' || last === undefined) groups.push([part])
    else last.push(part)
  }
  return groups
}

function formatList(items: readonly (readonly ElementContent[])[], mark: string): string[] {
  const lines = items.map(item => listBlocks(item)).filter(blocks => blocks.length > 0)
    .map(blocks => `${mark}${blocks.join('\n\n').replaceAll(/\n(?=[^\n])/g, `\n${' '.repeat(mark.length)}`)}`)
  return lines.length === 0 ? [] : [lines.join('\n')]
}

function formatTable(table: Element): string[] {
  const rows = find(table, ['tr']).map(row => find(row, ['th', 'td']).flatMap(cell => [formatInline(cell.children), ...Array.from({ length: spanOf(cell) - 1 }, () => '')]))
  const width = Math.max(0, ...rows.map(row => row.length))
  if (width === 0) return []
  const line = (cells: readonly string[]): string => `| ${Array.from({ length: width }, (_, at) => cells[at] ?? '').join(' | ')} |`
  const hasHead = find(table, ['thead']).length > 0
  const [head = [], ...body] = hasHead ? rows : [[], ...rows]
  const captions = find(table, ['caption']).flatMap(caption => listBlocks(caption.children))
  return [...captions, [line(head), line(Array.from({ length: width }, () => '---')), ...body.map(line)].join('\n')]
}

function spanOf({ properties }: Element): number {
  return Number(properties['colSpan'] ?? 1)
}

/** Nearest descendants of these names, none inside another. */
function find({ children }: Element, names: readonly string[]): Element[] {
  return children.flatMap(child => {
    if (child.type !== 'element' || isLeftOut(child)) return []
    return names.includes(child.tagName) ? [child] : find(child, names)
  })
}

function formatFence(text: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([ticks]) => ticks.length))
  const fence = '`'.repeat(longest + 1)
  return `${fence}\n${text.replace(/\n+$/, '')}\n${fence}`
}

/** One line. Blocks inside (lists in cells of tables) become words with spaces around. */
function formatInline(nodes: readonly ElementContent[]): string {
  return nodes.map(formatPiece).join('').replaceAll(/[ \t\r\n\f]+/g, ' ').trim()
}

function formatPiece(node: ElementContent): string {
  if (node.type === 'text') return escapeText(node.value)
  if (isLeftOut(node) || node.type !== 'element') return ''
  const inner = node.children.map(formatPiece).join('')
  const target = targetOf(node)
  if (target === null) return isInline(node) ? inner : ` ${inner} `
  const before = /^\s/.test(inner) ? ' ' : ''
  const after = /\s$/.test(inner) ? ' ' : ''
  return `${before}[${inner.trim()}](<${formatTarget(target)}>)${after}`
}

function formatTarget(target: string): string {
  return target.replaceAll(/[<>\\|`\s]/g, encodeURIComponent).replaceAll('&', '&amp;')
}

function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value
  return 'children' in node && !isLeftOut(node) ? node.children.map(textOf).join('') : ''
}
