/** Former ids and merged events: where each old id leads now. Chains are followed to their end. */

import type { Redirect } from '../../model/corpus.ts'
import { compareIds } from '../../model/ids.ts'
import type { RecordKind } from '../../model/ids.ts'
import type { Recordset } from '../../model/recordset.ts'

export interface Redirects {
  /** The id under which the record is found today; the id itself when it never changed. */
  readonly resolve: (kind: RecordKind, id: string) => string
  /** Every former id, by kind and id. */
  readonly list: readonly Redirect[]
}

const folders = {
  article: 'articles', event: 'events', actor: 'actors', location: 'locations', source: 'sources', page: 'pages',
} as const satisfies Record<RecordKind, keyof Recordset>

/** A record that exists always goes before a former id that is spelt the same. */
export function createRedirects(records: Recordset): Redirects {
  const former = new Map<string, string>()
  const existing = new Set<string>()
  const kinds = Object.keys(folders) as RecordKind[]
  for (const kind of kinds) for (const record of records[folders[kind]]) existing.add(`${kind}:${record.id}`)
  for (const kind of kinds) {
    for (const record of records[folders[kind]]) {
      for (const old of record.formerIds) if (!existing.has(`${kind}:${old}`)) former.set(`${kind}:${old}`, record.id)
    }
  }
  const merged = new Map<string, string>()
  for (const { id, status } of records.events) if (typeof status === 'object') merged.set(id, status.mergedInto)

  const current = (kind: RecordKind, id: string): string => former.get(`${kind}:${id}`) ?? id
  const targets = followChains(merged, id => current('event', id))
  const resolve = (kind: RecordKind, id: string): string => {
    const now = current(kind, id)
    return kind === 'event' ? targets.get(now) ?? now : now
  }
  return {
    resolve,
    list: kinds.flatMap(kind => listRedirects(records[folders[kind]], kind, former, resolve)),
  }
}

function listRedirects(
  records: readonly { readonly id: string; readonly formerIds: readonly string[] }[], kind: RecordKind,
  former: ReadonlyMap<string, string>, resolve: Redirects['resolve'],
): Redirect[] {
  return records
    .flatMap(record => record.formerIds.filter(old => former.get(`${kind}:${old}`) === record.id))
    .sort(compareIds)
    .map(from => ({ kind, from, to: resolve(kind, from) }))
}

/** The end of each chain. Circles are refused before; events of one would stay where they are. */
function followChains(merged: ReadonlyMap<string, string>, current: (id: string) => string): Map<string, string> {
  const targets = new Map<string, string>()
  for (const start of merged.keys()) {
    const path = new Set([start])
    for (const step of path) {
      const next = merged.get(step)
      if (next !== undefined) path.add(current(next))
    }
    const end = [...path].at(-1) ?? start
    if (!merged.has(end)) targets.set(start, end)
  }
  return targets
}
