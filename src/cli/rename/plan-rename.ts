/** Another id for a record: its files, every reference to it, and the old id kept on the record. */

import { editText, fieldsOf, formatRecord, isList } from '../../corpus/edit/index.ts'
import { kindFolders } from '../../model/ids.ts'
import { redirectLinks } from '../change/inline-links.ts'
import { listFieldReferences } from '../change/references.ts'
import type { Edit, FieldMap } from '../../corpus/edit/index.ts'
import type { Words } from '../../model/diagnostic.ts'
import type { RecordKind } from '../../model/ids.ts'
import type { SourceText } from '../../model/source.ts'
import type { CorpusFiles, FileChange } from '../change/corpus-change.ts'

export interface Renaming {
  readonly kind: RecordKind
  readonly from: string
  readonly to: string
}

/** The changes, in the order of the files. The ids have been checked. An event without a file gets one, to keep its former id. */
export function planRename({ files, textOf }: Pick<CorpusFiles, 'files' | 'textOf'>, renaming: Renaming): FileChange[] {
  const changes = files.flatMap(file => {
    const to = renamedPath(file, renaming)
    if (to === file.path && !file.text.includes(renaming.from)) return []
    const text = textOf(file.path)
    const changed = renameInFile(file, text, renaming)
    return to === file.path && changed.text === text ? [] : [{ from: file.path, to, ...changed }]
  })
  const { kind, from, to } = renaming
  if (kind !== 'event' || files.some(({ role }) => role.role === 'record' && role.kind === kind && role.id === from)) return changes
  const what: Words = { en: `a new event file, which keeps "${from}" as a former id`, ar: `ملف حدث جديد يحفظ «${from}» معرّفًا سابقًا` }
  return [...changes, { from: null, to: `${kindFolders.event}/${to}.md`, text: formatRecord({ formerIds: [from] }, ''), what }]
}

/** The record's own file, its translations and second codings. */
function renamedPath({ path, role }: SourceText, { kind, from, to }: Renaming): string {
  const isOwn = (role.role === 'record' || role.role === 'translation') && role.kind === kind && role.id === from
  if (!isOwn && !(role.role === 'coding' && kind === 'article' && role.id === from)) return path
  const folder = path.slice(0, path.lastIndexOf('/') + 1)
  return `${folder}${to}${path.slice(folder.length + from.length)}`
}

function renameInFile(file: SourceText, text: string, renaming: Renaming): { text: string; what: Words } {
  const { kind, from, to } = renaming
  const { role } = file
  if (role.role !== 'record' && role.role !== 'translation' && role.role !== 'coding') return { text, what: { en: '', ar: '' } }
  const fields = fieldsOf(text)
  const references = listFieldReferences(role, fields).filter(({ id, kinds }) => id === from && kinds.includes(kind))
  const isRecord = role.role === 'record' && role.kind === kind && role.id === from
  const edits = [...references.map(({ path }): Edit => ({ kind: 'set', path, value: to })), ...isRecord ? keepFormerId(fields, from, to) : []]
  const edited = editText(text, edits)
  const links = role.role === 'coding' || kind === 'page' ? { text: edited, count: 0 } : redirectLinks(edited, kind, from, to)
  return { text: links.text, what: describe(references.length + links.count, isRecord ? from : null) }
}

/** Renaming back takes the id out of the former ones again. */
function keepFormerId(fields: FieldMap, from: string, to: string): Edit[] {
  const former = isList(fields['formerIds']) ? fields['formerIds'].filter(id => id !== to && id !== from) : []
  return [{ kind: 'set', path: ['formerIds'], value: [...former, from] }]
}

function describe(places: number, formerId: string | null): Words {
  return {
    en: [...formerId === null ? [] : [`keeps "${formerId}" as a former id`], ...places === 0 ? [] : [`references: ${places}`]].join(', '),
    ar: [...formerId === null ? [] : [`يحفظ «${formerId}» معرّفًا سابقًا`], ...places === 0 ? [] : [`إحالات: ${places}`]].join('، '),
  }
}

