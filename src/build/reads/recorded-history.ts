/**
 * History that notes what is read of it. The commits of one file and the edits of one record are parts of their own, told without the
 * numbers of the commits, which shift with every new one; all else counts as the whole history.
 */

import type { ContentHistory } from '../../model/history.ts'
import { partNames } from './parts.ts'

export function recordHistory(history: ContentHistory | null, note: (part: string) => void): ContentHistory | null {
  note(partNames.handover('history', 'complete'))
  if (history === null) return null
  const whole = (): void => note(partNames.handover('history'))
  /** Positions that a part has told: that part stands for what is found there. */
  const told = { commits: new Set<string>(), edits: new Set<string>() }
  return {
    complete: history.complete,
    files: watch(history.files, whole, path => {
      note(partNames.history(path))
      for (const commit of history.files[path] ?? []) told.commits.add(String(commit))
    }),
    records: watch(history.records, whole, record => {
      note(partNames.edits(record))
      for (const edit of history.records[record] ?? []) {
        told.edits.add(String(edit))
        told.commits.add(String(history.edits[edit]?.commit))
      }
    }),
    commits: watch(history.commits, whole, position => { if (!told.commits.has(position)) whole() }),
    edits: watch(history.edits, whole, position => { if (!told.edits.has(position)) whole() }),
    others: watch(history.others, whole, whole),
  }
}

function watch<Table extends object>(table: Table, whole: () => void, noteKey: (key: string) => void): Table {
  const noteAny = (key: string | symbol): void => { if (typeof key === 'string') noteKey(key); else whole() }
  return new Proxy(table, {
    get: (target, key) => { noteAny(key); return Reflect.get(target, key) as unknown },
    has: (target, key) => { whole(); return Reflect.has(target, key) },
    ownKeys: target => { whole(); return Reflect.ownKeys(target) },
    getOwnPropertyDescriptor: (target, key) => { whole(); return Reflect.getOwnPropertyDescriptor(target, key) },
  })
}
