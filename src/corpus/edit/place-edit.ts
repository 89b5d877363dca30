/** One plain edit as one replacement in the text of the fields. */

import { isMap } from 'yaml'
import { EditError, findPair, keyOf } from './fields-text.ts'
import { rankOf } from './field-order.ts'
import { layOut, layOutField, layOutItem, writeInline } from './layout.ts'
import { columnOf, dashOf, endOfColon, endOfNode, endOfPair, isBlock, isFirstOnLine, isWritten, lineEnd, startOf } from './node-spans.ts'
import { placeRemoval } from './place-removal.ts'
import { writeKey } from './scalar-words.ts'
import type { FieldPath, FieldValue } from './field-value.ts'
import type { FieldsList, FieldsMap, FieldsNode, FieldsPair, FieldsText } from './fields-text.ts'
import type { Layout } from './layout.ts'
import type { PlainEdit } from './plain-edits.ts'

export interface Splice {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** Where a value goes: the text around it, and what its list or map is called. */
interface Spot {
  readonly text: string
  readonly eol: string
  readonly name: string
}

export function placeEdit(fields: FieldsText, edit: PlainEdit, eol: string): Splice {
  const { text } = fields
  const step = edit.path.at(-1)
  const holder = nodeAt(fields, edit.path.slice(0, -1))
  const spot: Spot = { text, eol, name: String(edit.path.slice(0, -1).findLast(key => typeof key === 'string') ?? '') }
  if (typeof step === 'string' && (holder === null || isMap(holder))) return placeInMap(holder as FieldsMap | null, step, edit, spot)
  if (typeof step === 'number' && holder !== null && 'items' in holder) return placeInList(holder as FieldsList, step, edit, spot)
  throw new EditError(`There is no place for ${edit.path.join('.')}`)
}

function nodeAt(fields: FieldsText, path: FieldPath): FieldsNode {
  return path.reduce<FieldsNode>((node, step) => {
    if (node === null || !('items' in node)) return null
    return typeof step === 'number' ? (node as FieldsList).items[step] ?? null : findPair(node as FieldsMap, step)?.value ?? null
  }, fields.root)
}

function placeInMap(map: FieldsMap | null, key: string, edit: PlainEdit, spot: Spot): Splice {
  const pair = map === null ? undefined : findPair(map, key)
  if (map === null || pair === undefined) {
    if (edit.kind === 'put') return addPair(map, key, edit.value, spot)
    throw new EditError(`There is no field ${key}`)
  }
  const flow = map.flow === true
  if (edit.kind === 'remove') return placeRemoval(spot.text, map, map.items.indexOf(pair))
  if (edit.kind === 'rename') return { start: pair.key.range[0], end: pair.key.range[1], text: writeKey(edit.key, flow) }
  const after = endOfColon(pair)
  if (flow) return replaceInline(pair.value, after ?? pair.key.range[1], `${after === undefined ? ':' : ''} ${writeInline(edit.value, key)}`)
  const column = columnOf(spot.text, pair.key.range[0])
  const layout = layOut(edit.value, { column, lead: pair.key.range[1] - pair.key.range[0] + 2, name: key, item: false })
  return replaceLines(spot, pair.value, after ?? pair.key.range[1], layout, column)
}

function placeInList(list: FieldsList, index: number, edit: PlainEdit, spot: Spot): Splice {
  if (edit.kind === 'remove') return placeRemoval(spot.text, list, index)
  if (edit.kind === 'rename') throw new EditError('A row of a list has no key')
  const item = list.items[index]
  if (item === undefined || edit.kind === 'insert') return addItem(list, index, edit.value, spot)
  if (list.flow === true) return replaceInline(item, item.range[0], writeInline(edit.value, spot.name))
  const dash = dashOf(list, index)
  const column = columnOf(spot.text, dash)
  return replaceLines(spot, item, dash + 1, layOut(edit.value, { column, lead: 2, name: spot.name, item: true }), column)
}

/** `words` begins with what goes before a value that was not there. */
function replaceInline(old: FieldsNode, after: number, words: string): Splice {
  return isWritten(old) ? { start: old.range[0], end: old.range[1], text: words.trimStart() } : { start: after, end: after, text: words }
}

/** Puts a value behind a key or dash whose mark ends at `after` and stands at `column`. */
function replaceLines({ text, eol }: Spot, old: FieldsNode, after: number, { head, rest }: Layout, column: number): Splice {
  if (isWritten(old) && rest.length === 0 && !isBlock(old)) return { start: old.range[0], end: endOfNode(text, old), text: head }
  const pad = eol + ' '.repeat(column + 2)
  const blank = /[ \t]*/y
  blank.lastIndex = after
  const end = isWritten(old) ? endOfNode(text, old) : after + (blank.exec(text)?.[0].length ?? 0)
  return { start: after, end, text: `${head === '' ? '' : ` ${head}`}${rest.map(line => line === '' ? eol : pad + line).join('')}` }
}

/** A new entry where the order of the format has it: behind the last one that comes before it, else in front. */
function addPair(map: FieldsMap | null, key: string, value: FieldValue, { text, eol, name }: Spot): Splice {
  const [first] = map?.items ?? []
  if (map === null || first === undefined) {
    const words = map === null ? linesBehind(layOutField(key, value, 0), text === '' || text.endsWith('\n') ? '' : eol, eol) : `{ ${writeKey(key, true)}: ${writeInline(value, key)} }`
    return map === null ? { start: text.length, end: text.length, text: words } : { start: map.range[0], end: map.range[1], text: words }
  }
  const before = map.items.findLast(pair => rankOf(name, keyOf(pair)) <= rankOf(name, key))
  const inline = `${writeKey(key, true)}: ${writeInline(value, key)}`
  if (map.flow === true) return before === undefined ? insertAt(first.key.range[0], `${inline}, `) : insertAt(endOfPair(text, before), `, ${inline}`)
  const column = columnOf(text, first.key.range[0])
  const lines = layOutField(key, value, column)
  return before === undefined && !hasCommentAbove(text, first)
    ? insertAt(first.key.range[0], linesBefore(lines, eol, column))
    : insertAt(lineEnd(text, endOfPair(text, before ?? first)), linesAfter(lines, eol, column))
}

function addItem(list: FieldsList, index: number, value: FieldValue, { text, eol, name }: Spot): Splice {
  const isLast = index >= list.items.length
  const last = list.items.length - 1
  if (list.flow === true) {
    const item = list.items[last]
    return isLast && item !== undefined ? insertAt(endOfNode(text, item), `, ${writeInline(value, name)}`) : insertAt(startOf(list, index), `${writeInline(value, name)}, `)
  }
  const column = columnOf(text, dashOf(list, 0))
  const lines = layOutItem(value, column, name)
  return isLast ? insertAt(lineEnd(text, endOfNode(text, list)), linesAfter(lines, eol, column)) : insertAt(dashOf(list, index), linesBefore(lines, eol, column))
}

function insertAt(offset: number, text: string): Splice {
  return { start: offset, end: offset, text }
}

function linesAfter(lines: readonly string[], eol: string, column: number): string {
  return lines.map(line => eol + (line === '' ? '' : ' '.repeat(column) + line)).join('')
}

function linesBefore(lines: readonly string[], eol: string, column: number): string {
  return `${linesAfter(lines, eol, column).slice(eol.length + column)}${eol}${' '.repeat(column)}`
}

function linesBehind(lines: readonly string[], lead: string, eol: string): string {
  return `${lead}${lines.join(eol)}${eol}`
}

/** A comment directly above the first entry speaks of it: nothing is put between. */
function hasCommentAbove(text: string, first: FieldsPair): boolean {
  const start = first.key.range[0]
  if (!isFirstOnLine(text, start)) return false
  const above = text.slice(0, start - columnOf(text, start)).trimEnd().split('\n').at(-1) ?? ''
  return above.trimStart().startsWith('#')
}
