/**
 * A short way for the fields that nearly all files have: maps and lists by indentation, maps and lists in brackets on one line,
 * words with or without quotes. Gives up at the first sign of anything else; a test holds its trees equal to the whole parser's.
 */

import { readPlainFlow } from './plain-flow.ts'
import type { Span, YamlEntry, YamlMap, YamlNode } from '../../model/source.ts'

/** Keys of maps by indentation. Those that are refused are for the whole parser to refuse. */
const keyStart = /^([A-Za-z][\w-]*):(?: (?=\S)|$)/
/** What neither begins like anything but words, nor holds signs that end them or might. */
const plainWords = /^(?:[^\s\-?:,[\]{}#&*!|>'"%@`]|-\d)(?:[^:#]|:(?=\S)|(?<=\S)#)*$/
const quotedWords = /^(?:"[^"\\]*"|'[^']*')$/
/** Characters that the whole parser, or its guard, should see. */
const odd = /[^\n -~\u00a1-\u024f\u0606-\u061b\u061d-\u06dc\u06de-\u06ff\u0750-\u077f\u200c-\u200f\u2010-\u2027\u2030-\u205e]|[\u00ad\u2028-\u202f]|[ ]$/m
const refusedKeys = new Set(['__proto__', 'constructor', 'prototype'])
/** Far within the limits of the guard. */
const limits = { lines: 2000, indentation: 40, items: 1000 } as const

interface Line {
  /** Offset of its first word. */
  readonly offset: number
  readonly indentation: number
  readonly text: string
  readonly number: number
}

/** The map that the whole parser makes of the text, offsets counted from `start`; null when it takes the whole parser to say. */
export function parsePlainYaml(text: string, start: number | null): YamlMap | null {
  const written = odd.test(text) ? [] : text.split('\n')
  return written.length > limits.lines ? null : new PlainReader(listLines(written), start).read()
}

function listLines(written: readonly string[]): Line[] {
  const lines: Line[] = []
  let from = 0
  for (const [index, whole] of written.entries()) {
    const words = whole.trimStart()
    const indentation = whole.length - words.length
    if (words !== '') lines.push({ offset: from + indentation, indentation, text: words, number: index + 1 })
    from += whole.length + 1
  }
  return lines
}

/** Methods return null to give up: nothing that was read so far is used then. */
class PlainReader {
  readonly #lines: readonly Line[]
  readonly #start: number | null
  #next = 0
  constructor(lines: readonly Line[], start: number | null) {
    this.#lines = lines
    this.#start = start
  }

  read(): YamlMap | null {
    const map = this.#lines[0]?.indentation === 0 ? this.#readMap(0) : null
    return this.#next === this.#lines.length ? map : null
  }

  /** The entries from the next line on; `skipped`: what stands before the first of them on its line, a dash. */
  #readMap(indentation: number, skipped = 0): YamlMap | null {
    const [first] = this.#lines.slice(this.#next, this.#next + 1)
    if (first === undefined || indentation > limits.indentation) return null
    const entries: YamlEntry[] = []
    const keys = new Set<string>(refusedKeys)
    for (let line: Line | undefined = first; line !== undefined; line = this.#lines[this.#next]) {
      const before = entries.length === 0 ? skipped : 0
      if (line.indentation + before !== indentation) break
      const entry = this.#readEntry(line, before)
      if (entry === null || keys.has(entry.key)) return null
      keys.add(entry.key)
      entries.push(entry)
    }
    return { type: 'map', entries, at: placeOf(first, skipped) }
  }

  #readEntry(line: Line, before: number): YamlEntry | null {
    const rest = line.text.slice(before)
    const [written = '', key] = keyStart.exec(rest) ?? []
    if (key === undefined) return null
    this.#next++
    const value = rest.length > written.length ? this.#readInline(line, before + written.length) : this.#readBelow(line.indentation + before)
    return value === null ? null : { key, at: placeOf(line, before), span: this.#span(line.offset + before, key.length), value }
  }

  /** A list may stand at the indentation of its key, a map may not. */
  #readBelow(indentation: number): YamlNode | null {
    const line = this.#lines[this.#next]
    if (line === undefined || line.indentation < indentation) return null
    if (line.text.startsWith('- ')) return this.#readList(line)
    return line.indentation === indentation ? null : this.#readMap(line.indentation)
  }

  #readList(first: Line): YamlNode | null {
    const items: YamlNode[] = []
    for (let line: Line | undefined = first; line !== undefined; line = this.#lines[this.#next]) {
      if (line.indentation !== first.indentation || !line.text.startsWith('- ')) break
      const item = this.#readItem(line)
      if (item === null || items.length === limits.items) return null
      items.push(item)
    }
    return first.indentation > limits.indentation ? null : { type: 'list', items, at: placeOf(first, 0) }
  }

  #readItem(line: Line): YamlNode | null {
    if (keyStart.test(line.text.slice(2))) return this.#readMap(line.indentation + 2, 2)
    this.#next++
    return this.#readInline(line, 2)
  }

  /** The rest of a line, where no line below may go on with it. */
  #readInline(line: Line, from: number): YamlNode | null {
    const text = line.text.slice(from)
    const below = this.#lines[this.#next]
    if (below !== undefined && below.indentation > line.indentation && (from > 2 || !below.text.startsWith('- ')) && !this.#isSibling(line, below)) return null
    if (text.startsWith('{') || text.startsWith('[')) return readPlainFlow(text, { line: line.number, column: line.indentation + from + 1 }, this.#offset(line.offset + from))
    const quoted = quotedWords.test(text)
    if (!quoted && !plainWords.test(text)) return null
    return { type: 'scalar', text: (quoted ? text.slice(1, -1) : text).normalize('NFC'), plain: !quoted, at: placeOf(line, from), span: this.#span(line.offset + from, text.length) }
  }

  /** The entry below one that stands behind a dash is indented further than the dash. */
  #isSibling(line: Line, below: Line): boolean {
    return line.text.startsWith('- ') && below.indentation === line.indentation + 2
  }

  #offset(offset: number): number | null {
    return this.#start === null ? null : this.#start + offset
  }

  #span(offset: number, length: number): Span | null {
    return this.#start === null ? null : { start: this.#start + offset, end: this.#start + offset + length }
  }
}

function placeOf({ number, indentation }: Line, before: number): { line: number; column: number } {
  return { line: number, column: indentation + before + 1 }
}
