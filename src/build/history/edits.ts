/** What each commit changed in the records: old and new state of its files, parsed and compared by field. Each state is parsed once. */

import { readRecordFields, recordOfPath } from '../../corpus/record-fields.ts'
import type { RecordFields } from '../../corpus/record-fields.ts'
import { compareFields } from '../../exports/changes.ts'
import type { RecordEdit } from '../../model/history.ts'
import { compareIds } from '../../model/ids.ts'
import type { Corpus } from '../../model/corpus.ts'
import { readBlobs } from './git.ts'
import type { LoggedCommit, LoggedFile } from './git.ts'

/** An edit by the names of its time. */
export interface FileEdit extends Omit<RecordEdit, 'commit'> {
  /** The file that says it, as the commit calls it. */
  readonly path: string
}

type Settings = Pick<Corpus, 'site' | 'codebook'>

/** A commit on more files than these is an import or a change of form: it is told without its values. */
export const widest = 500

/** By hash of the commit; `known` is spared the work. */
export function listEdits(content: string, commits: readonly LoggedCommit[], settings: Settings, known: ReadonlyMap<string, readonly FileEdit[]>): Map<string, readonly FileEdit[]> {
  const fresh = commits.filter(({ hash }) => !known.has(hash))
  const narrow = fresh.filter(({ files }) => files.length <= widest)
  const read = readStates(content, narrow.flatMap(({ files }) => files), settings)
  return new Map(commits.map(({ hash, files }) => [hash, known.get(hash)
    ?? withoutRepeats(files.flatMap(file => files.length > widest ? tellFile(file) : compareFile(file, read))).sort(compareEdits)]))
}

/** A translation that comes or goes together with its record is no change of it. */
function withoutRepeats(edits: readonly FileEdit[]): FileEdit[] {
  const whole = new Set(edits.flatMap(({ kind, id, article, change }) => article === null && change !== 'changed' ? [`${kind}/${id}`] : []))
  return edits.filter(({ kind, id, article, change }) => article !== null || change !== 'changed' || !whole.has(`${kind}/${id}`))
}

type States = ReadonlyMap<string, readonly RecordFields[] | null>

/** What each state of the files says; key `<path> <blob>`, since a path says what a file is. */
function readStates(content: string, files: readonly LoggedFile[], settings: Settings): States {
  const asked = new Map<string, Set<string>>()
  for (const { path, earlier, before, after } of files) {
    for (const [name, blob] of [[earlier ?? path, before], [path, after]] as const) {
      if (blob !== null && recordOfPath(name) !== null) asked.set(blob, (asked.get(blob) ?? new Set()).add(name))
    }
  }
  const states = new Map<string, readonly RecordFields[] | null>()
  readBlobs(content, [...asked.keys()], (blob, text) => {
    for (const path of asked.get(blob) ?? []) states.set(`${path} ${blob}`, readRecordFields(path, text, settings))
  })
  return states
}

/** That a file came, went or changed, when nobody looks into it. */
function tellFile({ path, before, after }: LoggedFile): FileEdit[] {
  const record = recordOfPath(path)
  if (record === null) return []
  const change = record.lang !== null || (before !== null && after !== null) ? 'changed' : before === null ? 'added' : 'removed'
  return [{ kind: record.kind, id: record.id, article: null, change, values: [], path }]
}

function compareFile(file: LoggedFile, states: States): FileEdit[] {
  const { path, earlier, before, after } = file
  const record = recordOfPath(path)
  if (record === null) return []
  const old = before === null ? [] : states.get(`${earlier ?? path} ${before}`) ?? null
  const current = after === null ? [] : states.get(`${path} ${after}`) ?? null
  if (old === null || current === null) return tellFile(file)
  const keyOf = ({ kind, id, article }: RecordFields): string => article === null ? 'own' : `${kind}/${id}`
  const [was, is] = [old, current].map(list => new Map(list.map(state => [keyOf(state), state])))
  return [...new Set([...was?.keys() ?? [], ...is?.keys() ?? []])].flatMap(key => compareStates(was?.get(key), is?.get(key), path, record.lang !== null))
}

const nothing: ReadonlyMap<string, string> = new Map()

/** A translation that comes or goes changes its record. */
function compareStates(before: RecordFields | undefined, after: RecordFields | undefined, path: string, translation: boolean): FileEdit[] {
  const state = after ?? before
  if (state === undefined) return []
  const { kind, id, article } = state
  if ((before === undefined || after === undefined) && !translation) return [{ kind, id, article, change: before === undefined ? 'added' : 'removed', values: [], path }]
  const named = before === undefined || after === undefined || before.id === after.id ? [] : [{ field: 'id', before: before.id, after: after.id }]
  const values = [...named, ...compareFields(before?.fields ?? nothing, after?.fields ?? nothing)]
  return values.length === 0 ? [] : [{ kind, id, article, change: 'changed', values, path }]
}

function compareEdits(a: FileEdit, b: FileEdit): number {
  return compareIds(a.kind, b.kind) || compareIds(a.id, b.id) || compareIds(a.path, b.path)
}
