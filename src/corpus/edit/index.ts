/** Records edited as text: what an edit does not touch keeps its bytes, comments, quotes, order and line ends. Runs in browsers. */

import { valueAt } from './field-value.ts'
import { listPlainEdits } from './plain-edits.ts'
import { readFields } from './fields-text.ts'
import { placeEdit } from './place-edit.ts'
import { replaceBody, splitRecord } from './record-text.ts'
import type { Edit, FieldMap } from './field-value.ts'
import type { PlainEdit } from './plain-edits.ts'

export { EditError } from './fields-text.ts'
export { isList, isMap, valueAt } from './field-value.ts'
export { formatFields, formatRecord } from './format-record.ts'
export { bodyOf } from './record-text.ts'
export type { Edit, FieldMap, FieldPath, FieldValue } from './field-value.ts'

/**
 * The text after the edits, made one after the other. `text` is a whole record (`.md`, front matter and body) or a file of
 * fields alone (`.yml`), as it stands on disk: with CR LF and byte order mark if it has them. Setting what is already so,
 * or removing what is not there, changes nothing; setting a map or list over another edits only what differs. Throws
 * EditError when the fields cannot be read as YAML or a path leads nowhere.
 */
export function editText(text: string, edits: readonly Edit[]): string {
  const together = edits.length > 1 ? replaceValues(text, edits) : null
  return together ?? edits.reduce((before, edit) => edit.kind === 'body' ? replaceBody(before, edit.text) : editFields(before, edit), text)
}

/** All edits by one reading, where each only puts one word for another: none of them moves what another one touches. Else null. */
function replaceValues(text: string, edits: readonly Edit[]): string | null {
  const { before, fields, after, eol } = splitRecord(text)
  const read = readFields(fields)
  const plain: PlainEdit[] = []
  const paths = new Set<string>()
  for (const edit of edits) {
    if (edit.kind !== 'set' || typeof edit.value !== 'string' || typeof valueAt(read.data, edit.path) !== 'string') return null
    paths.add(JSON.stringify(edit.path))
    plain.push(...listPlainEdits(edit, read.data))
  }
  if (paths.size < edits.length) return null
  const spans = plain.map(one => placeEdit(read, one, eol)).sort((a, b) => a.start - b.start)
  if (spans.some(({ start }, index) => start < (spans[index - 1]?.end ?? 0))) return null
  let edited = ''
  let from = 0
  for (const { start, end, text: words } of spans) {
    edited += fields.slice(from, start) + words
    from = end
  }
  return before + edited + fields.slice(from) + after
}

/** The fields of a record or file as plain data, every scalar as its words. Throws EditError when they cannot be read. */
export function fieldsOf(text: string): FieldMap {
  const { fields } = splitRecord(text)
  return readFields(fields).data
}

function editFields(text: string, edit: Exclude<Edit, { kind: 'body' }>): string {
  const { before, fields, after, eol } = splitRecord(text)
  const edited = listPlainEdits(edit, readFields(fields).data).reduce((current, plain) => {
    const { start, end, text: words } = placeEdit(readFields(current), plain, eol)
    return current.slice(0, start) + words + current.slice(end)
  }, fields)
  return before + edited + after
}
