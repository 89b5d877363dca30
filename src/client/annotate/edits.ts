/** What forms do to a file, as edits: a field that is emptied goes, a text in a second language turns a text into a map. Pure. */

import { isMap, valueAt } from '../../corpus/edit/field-value.ts'
import type { Edit, FieldMap, FieldPath, FieldValue } from '../../corpus/edit/index.ts'
import type { LanguageTag } from '../../model/text.ts'
import type { PickedPassage } from './passages.ts'

export function setText(path: FieldPath, text: string): Edit[] {
  return text.trim() === '' ? [{ kind: 'remove', path }] : [{ kind: 'set', path, value: text.trim() }]
}

/** A text in one language. `own` is the language of the file, in which a text without a map stands. */
export function setLocal(fields: FieldValue, path: FieldPath, own: LanguageTag, lang: LanguageTag, text: string): Edit[] {
  const old = valueAt(fields, path)
  const words = text.trim()
  if (isMap(old)) {
    const others = Object.keys(old).filter(key => key !== lang)
    if (words !== '') return [{ kind: 'set', path: [...path, lang], value: words }]
    return others.length === 0 ? [{ kind: 'remove', path }] : [{ kind: 'remove', path: [...path, lang] }]
  }
  if (lang === own) return setText(path, words)
  if (words === '') return []
  return [{ kind: 'set', path, value: typeof old === 'string' && old !== '' ? { [own]: old, [lang]: words } : { [lang]: words } }]
}

/** The words of a text in a language; empty when there are none. */
export function localAt(fields: FieldValue | null, path: FieldPath, own: LanguageTag, lang: LanguageTag): string {
  const value = fields === null ? undefined : valueAt(fields, path)
  if (typeof value === 'string') return lang === own ? value : ''
  const words = isMap(value) ? value[lang] : undefined
  return typeof words === 'string' ? words : ''
}

/** A passage for a row in one language, with the words beside it that it needs and without those that it no longer needs. */
export function setPassage(fields: FieldValue, row: FieldPath, own: LanguageTag, lang: LanguageTag, picked: PickedPassage): Edit[] {
  return [
    ...setLocal(fields, [...row, 'passage'], own, lang, picked.passage),
    ...setLocal(fields, [...row, 'prefix'], own, lang, picked.prefix ?? ''),
    ...setLocal(fields, [...row, 'suffix'], own, lang, picked.suffix ?? ''),
  ].filter(edit => edit.kind !== 'remove' || valueAt(fields, edit.path) !== undefined)
}

/** A field that takes one or several: one stands alone where `single`, else in a list. */
export function setSeveral(path: FieldPath, ids: readonly string[], single: boolean): Edit[] {
  const [only] = ids
  if (only === undefined) return [{ kind: 'remove', path }]
  return [{ kind: 'set', path, value: single && ids.length === 1 ? only : ids }]
}

/** Takes a row away, and its list with the last one. */
export function removeRow(fields: FieldValue, list: FieldPath, index: number): Edit[] {
  const rows = valueAt(fields, list)
  return [{ kind: 'remove', path: Array.isArray(rows) && rows.length === 1 ? list : [...list, index] }]
}

/** Rows of a list; empty when there is none. */
export function rowsAt(fields: FieldValue | null, path: FieldPath): readonly FieldValue[] {
  const value = fields === null ? undefined : valueAt(fields, path)
  return Array.isArray(value) ? value : []
}

/** Texts of a field that takes one or several. */
export function severalAt(fields: FieldValue | null, path: FieldPath): readonly string[] {
  const value = fields === null ? undefined : valueAt(fields, path)
  return (typeof value === 'string' ? [value] : Array.isArray(value) ? value : []).filter(item => typeof item === 'string' && item !== '') as readonly string[]
}

/** A map without the fields that are empty. */
export function withoutEmpty(fields: Readonly<Record<string, FieldValue | undefined>>): FieldMap {
  return Object.fromEntries(Object.entries(fields).flatMap(([key, value]) => {
    const isEmpty = value === undefined || value === '' || (typeof value === 'object' && Object.keys(value).length === 0)
    return isEmpty ? [] : [[key, value] as const]
  }))
}
