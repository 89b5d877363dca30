/** Former ids and merged events: where each old id leads now. Chains are followed to their end, circles refused. */

import type { Redirect } from '../../model/corpus.ts'
import type { Diagnostic } from '../../model/diagnostic.ts'
import { compareIds } from '../../model/ids.ts'
import type { RecordKind } from '../../model/ids.ts'
import { createDiagnostic } from '../../model/message.ts'
import type { EventRecord } from '../../model/records.ts'
import type { Recordset } from '../../model/recordset.ts'

export interface Redirects {
  /** The id under which the record is found today; the id itself when it never changed. */
  readonly resolve: (kind: RecordKind, id: string) => string
  /** Every former id, by kind and id. */
  readonly list: readonly Redirect[]
  readonly diagnostics: readonly Diagnostic[]
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
  const { targets, circles } = followChains(merged, id => current('event', id))
  const resolve = (kind: RecordKind, id: string): string => {
    const now = current(kind, id)
    return kind === 'event' ? targets.get(now) ?? now : now
  }
  return {
    resolve,
    list: kinds.flatMap(kind => listRedirects(records[folders[kind]], kind, former, resolve)),
    diagnostics: records.events.filter(event => circles.has(event.id)).map(refuseCircle),
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

/** The end of each chain. Events of a circle, and those that lead into one, stay where they are. */
function followChains(
  merged: ReadonlyMap<string, string>, current: (id: string) => string,
): { targets: Map<string, string>; circles: Set<string> } {
  const targets = new Map<string, string>()
  const circles = new Set<string>()
  for (const start of merged.keys()) {
    const path: string[] = [start]
    for (let next = merged.get(start); next !== undefined; next = merged.get(current(next))) {
      const id = current(next)
      if (path.includes(id)) {
        for (const member of path.slice(path.indexOf(id))) circles.add(member)
        break
      }
      path.push(id)
    }
    const end = path.at(-1) ?? start
    if (!merged.has(end)) targets.set(start, end)
  }
  return { targets, circles }
}

function refuseCircle(event: EventRecord): Diagnostic {
  const target = typeof event.status === 'object' ? event.status.mergedInto : ''
  return createDiagnostic(event.place, {
    rule: 'merge-circle',
    thing: { en: 'target of a merge', ar: 'حدث يُدمج فيه' },
    actual: target,
    expected: { en: 'an event that does not lead back to this one', ar: 'حدث لا يعود الدمج منه إلى هذا الحدث' },
    hint: {
      en: 'Keep one event of the circle and remove its `merged-into`',
      ar: 'أبقِ حدثًا واحدًا من هذه الدائرة واحذف منه `merged-into`',
    },
  })
}
