/** The history of the corpus folder, handed to the pages as plain data: its commits, and what they changed in the records. No clock, no network. */

import { recordOfPath } from '../../corpus/record-fields.ts'
import type { Corpus } from '../../model/corpus.ts'
import type { Commit, ContentHistory, RecordEdit } from '../../model/history.ts'
import { openEditCache } from './cache.ts'
import { listEdits } from './edits.ts'
import type { FileEdit } from './edits.ts'
import { readLog } from './git.ts'
import type { Log, LoggedCommit } from './git.ts'

/** null where there is no git, no repository or no commit on the folder. `cache`: a folder, or null to keep nothing. */
export function readHistory(content: string, corpus: Pick<Corpus, 'site' | 'codebook' | 'redirects'>, cache: string | null): ContentHistory | null {
  const log = readLog(content)
  if (log === null) return null
  const kept = cache === null ? null : openEditCache(cache, content, corpus)
  const edits = listEdits(content, log.commits, corpus, kept?.known ?? new Map())
  kept?.save(edits)
  return collectHistory(log, edits, corpus.redirects)
}

/** The log by today's names. */
export function collectHistory(log: Log, edits: ReadonlyMap<string, readonly FileEdit[]>, redirects: Corpus['redirects']): ContentHistory {
  const files = new Map<string, number[]>()
  const records = new Map<string, number[]>()
  const others = new Map<number, string[]>()
  const all: RecordEdit[] = []
  /** What a file of an earlier commit is called now. */
  const names = new Map<string, string>()
  const currentId = createCurrentId(redirects)
  for (const [index, { hash, files: touched }] of log.commits.entries()) {
    for (const { path } of touched) {
      add(files, names.get(path) ?? path, index)
      if (recordOfPath(path) === null) add(others, index, path)
    }
    for (const { path, ...edit } of edits.get(hash) ?? []) {
      const file = recordOfPath(names.get(path) ?? path)
      const own = file?.id ?? edit.id
      const id = edit.article === null ? currentId(edit.kind, own) : currentId(edit.kind, edit.id)
      add(records, `${edit.kind}/${id}`, all.push({ ...edit, commit: index, id, article: edit.article === null ? null : currentId('article', own) }) - 1)
    }
    for (const { path, earlier } of touched) if (earlier !== null) names.set(earlier, names.get(path) ?? path)
  }
  return {
    commits: log.commits.map(toCommit), files: Object.fromEntries(files), others: Object.fromEntries(others), edits: all, records: Object.fromEntries(records), complete: log.complete,
  }
}

function createCurrentId(redirects: Corpus['redirects']): (kind: string, id: string) => string {
  const current = new Map(redirects.map(({ kind, from, to }) => [`${kind}/${from}`, to]))
  return (kind, id) => current.get(`${kind}/${id}`) ?? id
}

function add<Key, Value>(lists: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = lists.get(key)
  if (list === undefined) lists.set(key, [value])
  else list.push(value)
}

function toCommit({ hash, seconds, subject, by }: LoggedCommit): Commit {
  return { id: hash.slice(0, 9), day: new Date(seconds * 1000).toISOString().slice(0, 10), subject, by }
}
