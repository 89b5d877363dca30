/**
 * A draft: the files of one contribution as texts, and the source text they retell. The texts are the truth; every form is a view
 * of them, so that what a form does not touch keeps its bytes. All functions are pure.
 */

import { bodyOf, editText, fieldsOf, formatRecord } from '../../corpus/edit/index.ts'
import { valueAt } from '../../corpus/edit/field-value.ts'
import type { Edit, FieldMap, FieldPath, FieldValue } from '../../corpus/edit/index.ts'
import { parseEdtf } from '../../model/edtf.ts'
import type { RecordKind } from '../../model/ids.ts'
import type { LanguageTag } from '../../model/text.ts'
import { pathOfRecord } from './known.ts'

export interface DraftFile {
  /** Stays the same when the file gets another name. */
  readonly key: number
  readonly kind: RecordKind
  /** Name of the file; empty until there is one. */
  readonly id: string
  /** Of a translation; null for the record's own file. */
  readonly lang: LanguageTag | null
  readonly text: string
  /** The text when it was opened; null for a file made here. */
  readonly opened: string | null
  /** The year folder that an opened article came from or was given. */
  readonly year: string | null
}

export interface Draft {
  readonly id: string
  /** The article as its outlet published it: never sent anywhere. */
  readonly source: string
  /** The first is the article or whatever was opened first. */
  readonly files: readonly DraftFile[]
  readonly nextKey: number
}

export function createDraft(id: string, lang: LanguageTag, codebook: number | null): Draft {
  const text = formatRecord({ language: lang, rights: 'summary', ...codebook === null ? {} : { codebook: String(codebook) } }, '')
  return addFile({ id, source: '', files: [], nextKey: 1 }, { kind: 'article', id: '', lang: null, text, opened: null, year: null })
}

export function addFile(draft: Draft, file: Omit<DraftFile, 'key'>): Draft {
  return { ...draft, files: [...draft.files, { ...file, key: draft.nextKey }], nextKey: draft.nextKey + 1 }
}

export function removeFile(draft: Draft, key: number): Draft {
  return { ...draft, files: draft.files.filter(file => file.key !== key) }
}

/** The file with changes; the draft itself when nothing changes. */
export function changeFile(draft: Draft, key: number, change: Partial<Pick<DraftFile, 'text' | 'id' | 'year'>>): Draft {
  const file = draft.files.find(other => other.key === key)
  if (file === undefined || Object.entries(change).every(([name, value]) => file[name as keyof DraftFile] === value)) return draft
  return { ...draft, files: draft.files.map(other => other.key === key ? { ...other, ...change } : other) }
}

/** Throws EditError when the fields cannot be read: forms are not offered then. */
export function editFile(draft: Draft, key: number, edits: readonly Edit[]): Draft {
  const file = draft.files.find(other => other.key === key)
  return file === undefined ? draft : changeFile(draft, key, { text: editText(file.text, edits) })
}

/** A file under another name, its translations with it: as they stand now, not when a form was drawn. */
export function renameFile(draft: Draft, key: number, id: string): Draft {
  const file = draft.files.find(other => other.key === key)
  if (file === undefined) return draft
  return [file, ...file.lang === null ? translationsOf(draft, file).filter(({ opened }) => opened === null) : []].reduce((changed, other) => changeFile(changed, other.key, { id }), draft)
}

/** The article of the draft; undefined when only other records were opened. */
export function articleOf(draft: Draft): DraftFile | undefined {
  return draft.files.find(file => file.kind === 'article' && file.lang === null)
}

/** Nothing was pasted, opened or written yet: nobody wants to be told what is missing. */
export function isUntouched({ source, files }: Draft): boolean {
  const [file] = files
  if (source !== '' || files.length !== 1 || file === undefined || file.opened !== null || file.id !== '' || readBody(file.text) !== '') return false
  return Object.keys(readFields(file.text) ?? { unreadable: '' }).every(name => ['language', 'rights', 'codebook'].includes(name))
}

/** Translations of a record's file in the draft. */
export function translationsOf(draft: Draft, file: DraftFile): readonly DraftFile[] {
  return draft.files.filter(other => other.kind === file.kind && other.id === file.id && other.lang !== null)
}

/** Forms ask for the fields of the same few texts again and again. */
const lastRead = new Map<string, FieldMap | null>()
const mostRead = 32

/** The fields; null when they cannot be read. */
export function readFields(text: string): FieldMap | null {
  const known = lastRead.get(text)
  if (known !== undefined) return known
  const fields = parseFields(text)
  if (lastRead.size >= mostRead) lastRead.delete(lastRead.keys().next().value ?? '')
  lastRead.set(text, fields)
  return fields
}

function parseFields(text: string): FieldMap | null {
  try {
    return fieldsOf(text)
  } catch {
    return null
  }
}

export function readBody(text: string): string {
  return bodyOf(text).replace(/\r\n?/g, '\n').trim()
}

/** The words at a path; empty when there are none. */
export function textAt(fields: FieldValue | null, path: FieldPath): string {
  const value = fields === null ? undefined : valueAt(fields, path)
  return typeof value === 'string' ? value : ''
}

/** Year folder of an article: that of the first day on which it can have appeared, else the one it has, else the given one. */
export function yearOf(file: DraftFile, fallback: string): string {
  const published = valueAt(readFields(file.text) ?? {}, ['published'])
  const written = typeof published === 'string' ? published : Array.isArray(published) ? `[${published.join(',')}]` : ''
  return parseEdtf(written)?.earliest?.slice(0, 4) ?? file.year ?? fallback
}

/** Path below the corpus folder. A translation lies beside its article. `yearFor`: the year of an article that says none itself. */
export function pathOfFile(draft: Draft, file: DraftFile, yearFor: (id: string) => string): string {
  const owner = file.kind === 'article' ? draft.files.find(other => other.kind === 'article' && other.lang === null && other.id === file.id) ?? file : file
  return pathOfRecord(file.kind, file.id === '' ? 'unnamed' : file.id, file.kind === 'article' ? yearOf(owner, yearFor(file.id)) : null, file.lang)
}
