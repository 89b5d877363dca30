/**
 * What people get wrong when they type fields: a bracket or quotation mark left open, a comma or colon forgotten, a line moved.
 * A parser notices such a slip lines later and calls it something else. Looked for line by line, and only in texts that were refused.
 */

import { describeLine, describeSlip } from './slip-words.ts'
import type { Slip } from './slip-words.ts'
import type { PlacedComplaint } from './yaml-guard.ts'

const enough = 3
/** Whoever writes longer lines has no slips in brackets; and what is looked for costs more than it is long. */
const longestLine = 1000

interface Level {
  readonly column: number
  readonly isList: boolean
  readonly name: string
  readonly line: number
}

/** A line without its spaces and dashes. */
interface Line {
  readonly number: number
  /** Where its first sign stands, from 0. */
  readonly column: number
  readonly dashes: readonly number[]
  /** Where its words begin. */
  readonly inner: number
  /** Name and value of a field; the name is null for other words, which are the value then. */
  readonly name: string | null
  readonly value: string
  /** Where the value begins. */
  readonly valueAt: number
}

/** The first slips of a text of fields, at most three, each at its place. */
export function findSlips(text: string): PlacedComplaint[] {
  const lines = text.split('\n')
  const found: PlacedComplaint[] = []
  const levels: Level[] = []
  /** Lines deeper than this belong to the text or bracket above. */
  let within: number | null = null
  let opens = true
  let offset = 0
  for (const [index, written] of lines.entries()) {
    const line = readLine(written, index + 1)
    const start = offset
    offset += written.length + 1
    if (line === null || (within !== null && line.column > within)) continue
    within = null
    const moved = placeLine(levels, line, opens)
    const slip = moved ?? findInLine(line, levels, nextColumn(lines, index))
    if (slip !== null) found.push({ offset: start + slip.at, complaint: describeSlip(slip) })
    if (found.length === enough) return found
    opens = line.name !== null && line.value === ''
    if (line.name === null || line.value !== '') within = line.dashes.at(-1) ?? line.column
    // A field that stands too deep is told of at its own line.
    if (slip === null && line.name !== null && /^[^"'{[|>]/.test(line.value)) within = null
  }
  return found
}

function readLine(written: string, number: number): Line | null {
  const trimmed = written.trimEnd()
  const [, lead = '', marks = '', words = ''] = /^( *)((?:- +|-$)*)(.*)$/.exec(trimmed) ?? []
  if ((marks === '' && words === '') || words.startsWith('#')) return null
  const dashes = Array.from(marks.matchAll(/-/g), ({ index }) => lead.length + index)
  const field = /^([^\s"'{}[\],:#&*!|>%@`-][^:#{}[\]"]*?):(?: +(.*))?$/.exec(words)
  const value = field === null ? words : field[2] ?? ''
  return { number, column: lead.length, dashes, inner: lead.length + marks.length, name: field?.[1] ?? null, value, valueAt: trimmed.length - value.length }
}

/** Puts the line into the levels that are open; the slip when it fits none of them. */
function placeLine(levels: Level[], line: Line, opens: boolean): Slip | null {
  const last = levels.at(-1)
  const isDash = line.dashes.length > 0
  if (last !== undefined && !opens && line.column > last.column) {
    // Words that go on from the line above are no field.
    return line.name === null && !isDash ? null : { kind: 'moved', at: line.column, line: describeLine(line), wanted: last.column, as: last.name, asLine: last.line }
  }
  let closed = false
  for (let top = levels.at(-1); top !== undefined && (top.column > line.column || (top.column === line.column && top.isList && !isDash)); top = levels.at(-1)) {
    levels.pop()
    closed = true
  }
  const top = levels.at(-1)
  const isNew = top === undefined || top.column < line.column
  if (isNew && closed && last !== undefined) {
    const wanted = top !== undefined && line.column - top.column < last.column - line.column ? top : last
    levels.push(...wanted === last ? [last] : [])
    return { kind: 'moved', at: line.column, line: describeLine(line), wanted: wanted.column, as: wanted.name, asLine: wanted.line }
  }
  for (const column of line.dashes) if (levels.at(-1)?.column !== column || levels.at(-1)?.isList !== true) levels.push({ column, isList: true, name: '- ', line: line.number })
  if (line.name === null) return null
  const same = levels.at(-1)
  if (same?.column === line.inner && !same.isList) levels.pop()
  levels.push({ column: line.inner, isList: false, name: `${line.name}:`, line: line.number })
  return null
}

function findInLine(line: Line, levels: readonly Level[], next: number | null): Slip | null {
  const { value, valueAt: at } = line
  if (value.length > longestLine) return null
  if (value.startsWith('{') || value.startsWith('[')) return findInBrackets(value, at, next === null || next <= line.column)
  const [, quote = ''] = /^(["'])/.exec(value) ?? []
  if (quote !== '') return findInQuotes(value, quote, at, next === null || next <= line.column)
  if (line.name !== null && /^[^|>#&*!].*:(?: |$)/.test(value)) return { kind: 'colon-inside', at, found: value, instead: requote(value) }
  const top = levels.at(-1)
  const [, name = '', rest = ''] = /^([A-Za-z][\w-]*)(?::\s*|\s+)(\S.*)$/.exec(value) ?? []
  if (line.name !== null || line.dashes.length > 0 || top === undefined || top.isList || top.column < line.column) return null
  return { kind: 'colon', at: line.inner, found: value, field: name === '' ? null : `${name}: ${rest}` }
}

/** Brackets of one line. `isAlone`: the next line is none of theirs. */
function findInBrackets(value: string, at: number, isAlone: boolean): Slip | null {
  const open: string[] = []
  for (const { 0: sign } of value.matchAll(/"(?:[^"\\]|\\.)*"|(?<=[\s,[{:])'(?:[^']|'')*'|[{}[\]]/g)) {
    if (sign === '{') open.push('}')
    else if (sign === '[') open.push(']')
    else if (sign === '}' || sign === ']') open.pop()
  }
  const close = open.toReversed().join(' ')
  if (close !== '') return isAlone ? { kind: 'bracket', at: at + value.length, close, instead: `${value} ${close}` } : null
  // Two fields with nothing between them but a space, or a comma of another script.
  const [, before = '', found = '', name = ''] = /^(.*?[{,]\s*)([\w-]+: *[^\s,{}[\]"':]+(?:[،؛;]\s*|\s+)([A-Za-z][\w-]*): )/.exec(value) ?? []
  if (found === '') return null
  const mended = `${found.slice(0, found.lastIndexOf(name)).replace(/[،؛;\s]+$/, '')}, ${name}: `
  return { kind: 'comma', at: at + before.length, found: found.trim(), instead: before + mended + value.slice(before.length + found.length) }
}

function findInQuotes(value: string, quote: string, at: number, isAlone: boolean): Slip | null {
  const inner = (quote === '"' ? /^"((?:[^"\\]|\\.)*)"(.*)$/ : /^'((?:[^']|'')*)'(.*)$/).exec(value)
  if (inner === null) return isAlone ? { kind: 'quote', at: at + value.length, close: quote, instead: requote(value.slice(1).replace(/["'”’»]$/, '')) } : null
  const rest = inner[2] ?? ''
  return rest === '' || /^\s+#/.test(rest) ? null : { kind: 'after-quote', at: at + value.length - rest.length, found: rest.trim(), instead: requote(quote === '\'' && rest.endsWith('\'') ? value.slice(1, -1) : value) }
}

/** The text in marks that do not occur in it. */
function requote(text: string): string {
  return text.includes('"') ? `'${text.replaceAll('\'', '\'\'')}'` : `"${text}"`
}

/** Where the next line with words on it begins; null at the end. */
function nextColumn(lines: readonly string[], index: number): number | null {
  for (let at = index + 1; at < lines.length; at++) {
    const words = (lines[at] ?? '').trimStart()
    if (words !== '' && !words.startsWith('#')) return (lines[at] ?? '').length - words.length
  }
  return null
}
