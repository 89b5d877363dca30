/** A value laid out as YAML: short rows in braces, short lists in brackets, long texts folded, the rest line by line. */

import { isList, isMap } from './field-value.ts'
import { rankOf, tallLists } from './field-order.ts'
import { foldLines, isFoldable, isLiteral, writeKey, writeScalar } from './scalar-words.ts'
import type { FieldMap, FieldValue } from './field-value.ts'

const width = 120

/** What follows `key:` or `-`: `head` on the same line (may be empty), `rest` on lines two columns deeper than the key or dash. */
export interface Layout {
  readonly head: string
  readonly rest: readonly string[]
}

export interface LayoutPlace {
  /** Column of the key or dash, from 0. */
  readonly column: number
  /** Characters before the value on its line, from that column. */
  readonly lead: number
  /** Key of the list or map that the value is, or stands in as an item. */
  readonly name: string
  readonly item: boolean
}

export function layOut(value: FieldValue, place: LayoutPlace): Layout {
  const room = width - place.column - place.lead
  if (typeof value === 'string') return layOutText(value, room, width - place.column - 2)
  const line = writeInline(value, place.name)
  const isSmall = isList(value) ? place.item || value.every(item => typeof item === 'string') : isRow(value) && !(place.item && tallLists.has(place.name))
  if (Object.keys(value).length === 0 || (isSmall && line.length <= room)) return { head: line, rest: [] }
  if (isList(value)) {
    return place.item ? { head: line, rest: [] } : { head: '', rest: value.flatMap(item => layOutItem(item, place.column + 2, place.name)) }
  }
  const lines = isMap(value) ? layOutFields(value, place.column + 2, place.name) : []
  return place.item ? { head: lines[0] ?? '', rest: lines.slice(1) } : { head: '', rest: lines }
}

/** One item of a list as lines, the first with its dash. */
export function layOutItem(value: FieldValue, column: number, name: string): string[] {
  const { head, rest } = layOut(value, { column, lead: 2, name, item: true })
  return [`- ${head}`, ...rest.map(indent)]
}

/** The fields of a map as lines, in the order of the format. `name`: the key of the map or list it stands in, empty at the top. */
export function layOutFields(fields: FieldMap, column: number, name: string): string[] {
  return sortFields(fields, name).flatMap(([key, value]) => layOutField(key, value, column))
}

export function layOutField(key: string, value: FieldValue, column: number): string[] {
  const words = writeKey(key, false)
  const { head, rest } = layOut(value, { column, lead: words.length + 2, name: key, item: false })
  return [head === '' ? `${words}:` : `${words}: ${head}`, ...rest.map(indent)]
}

/** The value on one line, as it stands inside brackets or braces. */
export function writeInline(value: FieldValue, name: string): string {
  if (typeof value === 'string') return writeScalar(value, true)
  if (isList(value)) return `[${value.map(item => writeInline(item, name)).join(', ')}]`
  const pairs = isMap(value) ? sortFields(value, name).map(([key, inner]) => `${writeKey(key, true)}: ${writeInline(inner, key)}`) : []
  return pairs.length === 0 ? '{}' : `{ ${pairs.join(', ')} }`
}

function layOutText(text: string, room: number, roomBelow: number): Layout {
  if (isLiteral(text)) return { head: '|-', rest: text.split('\n') }
  const line = writeScalar(text, false)
  return line.length <= room || !isFoldable(text) || !text.includes(' ') ? { head: line, rest: [] } : { head: '>-', rest: foldLines(text, roomBelow) }
}

/** A map that may stand on one line: no maps inside, no text of several lines. */
function isRow(value: FieldValue): boolean {
  return isMap(value) && Object.values(value).every(inner =>
    typeof inner === 'string' ? !inner.includes('\n') : isList(inner) && inner.every(item => typeof item === 'string'))
}

function sortFields(fields: FieldMap, name: string): [string, FieldValue][] {
  return Object.entries(fields).sort(([a], [b]) => {
    const [left, right] = [rankOf(name, a), rankOf(name, b)]
    return left === right ? 0 : left - right
  })
}

function indent(line: string): string {
  return line === '' ? '' : `  ${line}`
}
