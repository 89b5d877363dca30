/** Maps and lists in brackets on one line, for the short way through YAML: words with or without quotes, and brackets in brackets. */

import type { Span, YamlEntry, YamlNode } from '../../model/source.ts'

interface Position {
  readonly line: number
  readonly column: number
}

const refusedKeys = new Set(['__proto__', 'constructor', 'prototype'])
const key = /([A-Za-z][\w-]*): +/y
/** Words end before a space that brackets or commas follow. */
const plainWords = /(?:[^\s\-?:,[\]{}#&*!|>'"%@`]|-\d)(?:[^\s:,[\]{}#]|:(?=[^\s,[\]{}])| +(?=[^\s:,[\]{}#]))*/y
const quotedWords = /"[^"\\]*"|'[^']*'/y
const spaces = / */y
const deepest = 6

/** The node that the whole line is; null when it is anything else. `at`: where it begins; `start`: its offset, null where offsets are none. */
export function readPlainFlow(text: string, at: Position, start: number | null): YamlNode | null {
  const reader = new FlowReader(text, at, start)
  const node = reader.readNode(0)
  return reader.ended ? node : null
}

class FlowReader {
  readonly #text: string
  readonly #at: Position
  readonly #start: number | null
  #next = 0
  constructor(text: string, at: Position, start: number | null) {
    this.#text = text
    this.#at = at
    this.#start = start
  }

  get ended(): boolean {
    return this.#next === this.#text.length
  }

  readNode(depth: number): YamlNode | null {
    const sign = this.#text[this.#next]
    if (depth > deepest) return null
    if (sign === '[') return this.#readList(depth)
    return sign === '{' ? this.#readMap(depth) : this.#readWords()
  }

  #readList(depth: number): YamlNode | null {
    const at = this.#place()
    const items: YamlNode[] = []
    const read = (): boolean => {
      const item = this.readNode(depth + 1)
      if (item !== null) items.push(item)
      return item !== null
    }
    return this.#readRows(']', read) ? { type: 'list', items, at } : null
  }

  #readMap(depth: number): YamlNode | null {
    const at = this.#place()
    const entries: YamlEntry[] = []
    const keys = new Set<string>(refusedKeys)
    const read = (): boolean => {
      const entry = this.#readEntry(depth)
      if (entry === null || keys.has(entry.key)) return false
      keys.add(entry.key)
      return entries.push(entry) > 0
    }
    return this.#readRows('}', read) ? { type: 'map', entries, at } : null
  }

  /** Rows between commas up to the closing bracket, at least one. */
  #readRows(close: string, readRow: () => boolean): boolean {
    this.#next++
    for (let rows = 0; rows < 1000; rows++) {
      this.#take(spaces)
      if (!readRow()) return false
      this.#take(spaces)
      const sign = this.#text[this.#next++]
      if (sign === close) return true
      if (sign !== ',' || this.#text[this.#next] !== ' ') return false
    }
    return false
  }

  #readEntry(depth: number): YamlEntry | null {
    const from = this.#next
    const at = this.#place()
    const name = this.#take(key)?.[1]
    const value = name === undefined ? null : this.readNode(depth + 1)
    return name === undefined || value === null ? null : { key: name, at, span: this.#span(from, from + name.length), value }
  }

  #readWords(): YamlNode | null {
    const from = this.#next
    const at = this.#place()
    const quoted = this.#take(quotedWords)?.[0]
    const words = quoted ?? this.#take(plainWords)?.[0]
    if (words === undefined) return null
    return { type: 'scalar', text: (quoted?.slice(1, -1) ?? words).normalize('NFC'), plain: quoted === undefined, at, span: this.#span(from, this.#next) }
  }

  #take(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.#next
    const found = pattern.exec(this.#text)
    if (found !== null) this.#next = pattern.lastIndex
    return found
  }

  #place(): Position {
    return { line: this.#at.line, column: this.#at.column + this.#next }
  }

  #span(from: number, to: number): Span | null {
    return this.#start === null ? null : { start: this.#start + from, end: this.#start + to }
  }
}
