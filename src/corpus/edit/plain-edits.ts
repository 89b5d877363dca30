/** Edits taken apart until each touches one value, entry or row, so that what two versions share is left alone. */

import { EditError } from './fields-text.ts'
import { isList, isMap, valueAt } from './field-value.ts'
import type { Edit, FieldMap, FieldPath, FieldValue } from './field-value.ts'

export type PlainEdit =
  /** At the path stands a value, or its parent is there and can take a new entry or a row at its end. */
  | { readonly kind: 'put' | 'insert'; readonly path: FieldPath; readonly value: FieldValue }
  /** There, and not the only one of its parent unless at the top. */
  | { readonly kind: 'remove'; readonly path: FieldPath }
  | { readonly kind: 'rename'; readonly path: FieldPath; readonly key: string }

/** The plain edits that make up one, in the order in which they are to be made. Throws EditError when the path leads nowhere. */
export function listPlainEdits(edit: Exclude<Edit, { kind: 'body' }>, data: FieldMap): PlainEdit[] {
  const old = valueAt(data, edit.path)
  switch (edit.kind) {
    case 'set':
      return old === undefined ? addValue(data, edit.path, edit.value) : changeValue(edit.path, old, edit.value)
    case 'append':
      if (isMap(old)) throw new EditError(`${showPath(edit.path)} is no list`)
      return old === undefined ? addValue(data, edit.path, [edit.value]) : changeValue(edit.path, old, [...isList(old) ? old : [old], edit.value])
    case 'remove':
      return old === undefined ? [] : removeValue(data, edit.path)
    case 'rename':
      return renameKey(data, edit, old)
  }
}

function renameKey(data: FieldMap, { path, key }: { readonly path: FieldPath; readonly key: string }, old: FieldValue | undefined): PlainEdit[] {
  const last = path.at(-1)
  if (old === undefined || typeof last === 'number') throw new EditError(`There is no field ${showPath(path)}`)
  if (last === key) return []
  if (valueAt(data, [...path.slice(0, -1), key]) !== undefined) throw new EditError(`The field ${showPath([...path.slice(0, -1), key])} is there already`)
  return [{ kind: 'rename', path, key }]
}

/** A value where there is none: under the deepest parent that exists, inside whatever is missing between. */
function addValue(data: FieldMap, path: FieldPath, value: FieldValue): PlainEdit[] {
  const depth = path.findIndex((_, index) => valueAt(data, path.slice(0, index + 1)) === undefined)
  const parent = valueAt(data, path.slice(0, depth))
  const step = path[depth]
  const inner = path.slice(depth + 1).reduceRight<FieldValue>((built, key) => {
    if (typeof key === 'string') return { [key]: built }
    if (key === 0) return [built]
    throw new EditError(`There is nothing before ${showPath(path)}`)
  }, value)
  if (typeof step === 'string' && isMap(parent)) return [{ kind: 'put', path: path.slice(0, depth + 1), value: inner }]
  const items = isList(parent) ? parent : typeof parent === 'string' ? [parent] : null
  if (items === null || step !== items.length) throw new EditError(`There is no place for ${showPath(path)}`)
  return changeValue(path.slice(0, depth), parent ?? [], [...items, inner])
}

function changeValue(path: FieldPath, old: FieldValue, wanted: FieldValue): PlainEdit[] {
  if (isSame(old, wanted)) return []
  if (isMap(old) && isMap(wanted) && (path.length === 0 || Object.keys(wanted).length > 0)) return changeMap(path, old, wanted)
  if (isList(old) && isList(wanted) && old.length > 0 && wanted.length > 0) return changeList(path, old, wanted)
  return [{ kind: 'put', path, value: wanted }]
}

/** New entries come before removals: a map is never empty between. */
function changeMap(path: FieldPath, old: FieldMap, wanted: FieldMap): PlainEdit[] {
  return [
    ...Object.entries(wanted).flatMap(([key, value]): PlainEdit[] => {
      const before = Object.hasOwn(old, key) ? old[key] : undefined
      return before === undefined ? [{ kind: 'put', path: [...path, key], value }] : changeValue([...path, key], before, value)
    }),
    ...Object.keys(old).flatMap((key): PlainEdit[] => Object.hasOwn(wanted, key) ? [] : [{ kind: 'remove', path: [...path, key] }]),
  ]
}

/** Rows that are the same at the start and at the end stay; between them rows are changed one for one, then inserted or removed. */
function changeList(path: FieldPath, old: readonly FieldValue[], wanted: readonly FieldValue[]): PlainEdit[] {
  const shorter = Math.min(old.length, wanted.length)
  let start = 0
  while (start < shorter && isSame(old[start] ?? '', wanted[start] ?? '')) start++
  let kept = 0
  while (kept < shorter - start && isSame(old[old.length - 1 - kept] ?? '', wanted[wanted.length - 1 - kept] ?? '')) kept++
  const changed = old.slice(start, shorter - kept)
    .flatMap((value, index) => changeValue([...path, start + index], value, wanted[start + index] ?? ''))
  const extra = old.length - wanted.length
  const removed = Array.from({ length: Math.max(extra, 0) }, (_, n): PlainEdit => ({ kind: 'remove', path: [...path, old.length - kept - 1 - n] }))
  const added = wanted.slice(old.length - kept, extra < 0 ? wanted.length - kept : 0)
    .map((value, n): PlainEdit => ({ kind: kept === 0 ? 'put' : 'insert', path: [...path, old.length - kept + n], value }))
  return [...changed, ...removed, ...added]
}

/** The only row of a list, or entry of a map that is not the top, leaves an empty one behind. */
function removeValue(data: FieldMap, path: FieldPath): PlainEdit[] {
  const parent = valueAt(data, path.slice(0, -1)) ?? {}
  const isOnly = Object.keys(parent).length === 1 && path.length > 1
  return [isOnly ? { kind: 'put', path: path.slice(0, -1), value: isList(parent) ? [] : {} } : { kind: 'remove', path }]
}

function isSame(a: FieldValue, b: FieldValue): boolean {
  if (typeof a === 'string' || typeof b === 'string') return typeof a === 'string' && typeof b === 'string' && a.normalize('NFC') === b.normalize('NFC')
  if (isList(a) !== isList(b)) return false
  const keys = Object.keys(a)
  return keys.length === Object.keys(b).length && keys.every(key => {
    const [left, right] = [Reflect.get(a, key) as FieldValue, Reflect.get(b, key) as FieldValue | undefined]
    return right !== undefined && isSame(left, right)
  })
}

function showPath(path: FieldPath): string {
  return path.join('.')
}
