/** Opened files as a draft: what each is for is read off its name and its fields, as a path says it in the corpus folder. Pure. */

import type { Codebook } from '../../model/codebook.ts'
import { isId } from '../../model/ids.ts'
import type { RecordKind } from '../../model/ids.ts'
import { isLanguageTag } from '../../model/language-tag.ts'
import { valueAt } from '../../corpus/edit/field-value.ts'
import type { FieldMap } from '../../corpus/edit/index.ts'
import { addFile, readFields, textAt, yearOf } from './draft.ts'
import type { Draft, DraftFile } from './draft.ts'

export interface OpenedText {
  readonly name: string
  readonly text: string
}

/** A text without front matter becomes the source of a new draft: that is for the caller. Null when nothing could be opened. */
export function openFiles(id: string, texts: readonly OpenedText[], codebook: Codebook): Draft | null {
  const files = texts.flatMap(text => describe(text, codebook) ?? [])
  const originals = files.filter(({ lang }) => lang === null)
  // A translation is of the kind of its original, when that is opened too.
  const settled = files.map(file => file.lang === null ? file : { ...file, kind: originals.find(({ id: other }) => other === file.id)?.kind ?? file.kind })
  const order = [...settled].sort((a, b) => Number(a.kind !== 'article' || a.lang !== null) - Number(b.kind !== 'article' || b.lang !== null))
  return order.length === 0 ? null : order.reduce<Draft>(addFile, { id, source: '', files: [], nextKey: 1 })
}

function describe({ name, text }: OpenedText, codebook: Codebook): Omit<DraftFile, 'key'> | null {
  const [, stem = '', tag] = /^([^.]+)(?:\.([^.]+))?\.(?:md|txt|markdown)$/i.exec(name) ?? []
  if (!/^\uFEFF?---\r?\n/.test(text)) return null
  const lang = tag !== undefined && isLanguageTag(tag) ? tag : null
  const fields = readFields(text) ?? {}
  const file = { key: 0, kind: lang === null ? kindOf(fields, codebook) : 'article' as const, id: isId(stem) ? stem : '', lang, text, opened: text, year: null }
  return { ...file, year: file.kind === 'article' && lang === null ? yearOf(file, '') || null : null }
}

function kindOf(fields: FieldMap, codebook: Codebook): RecordKind {
  const has = (name: string): boolean => valueAt(fields, [name]) !== undefined
  const kind = textAt(fields, ['kind'])
  if (has('name')) {
    if (codebook.locationKinds.some(({ code }) => code === kind) || has('within') || has('latitude')) return 'location'
    if (codebook.sourceKinds.some(({ code }) => code === kind) || has('stance')) return 'source'
    return 'actor'
  }
  if (has('language') || has('events') || has('rights')) return 'article'
  return ['status', 'rulings', 'distinctFrom', 'sameAs'].some(has) ? 'event' : 'article'
}
