/** Who took part, as what: the union of all reports. An actor on both sides is marked contested. */

import type { Codebook, Side } from '../../../model/codebook.ts'
import type { EventActor } from '../../../model/event.ts'
import { compareIds } from '../../../model/ids.ts'
import type { KeyedReport } from '../reports.ts'

/** Order: role as in the codebook, then id. "Believed" only where no report is sure. */
export function mergeActors(reports: readonly KeyedReport[], roles: Codebook['roles']): EventActor[] {
  const merged = new Map<string, EventActor>()
  for (const report of reports) {
    for (const { id, role, believed } of report.actors) {
      const known = merged.get(`${role} ${id}`)
      const named = known === undefined ? [report.key] : [...new Set([...known.reports, report.key])]
      merged.set(`${role} ${id}`, { id, role, believed: believed && known?.believed !== false, reports: named, contested: false })
    }
  }
  const sides = sidesOf([...merged.values()], roles)
  const rank = new Map(roles.map((role, index) => [role.code, index]))
  return [...merged.values()]
    .map(actor => ({ ...actor, contested: sides(actor.id).size > 1 && sideOf(actor.role, roles) !== 'none' }))
    .sort((a, b) => (rank.get(a.role) ?? Infinity) - (rank.get(b.role) ?? Infinity) || compareIds(a.id, b.id))
}

/** The sides on which an actor stands: none, one or both. */
export function sidesOf(
  actors: readonly { readonly id: string; readonly role: string }[], roles: Codebook['roles'],
): (id: string) => ReadonlySet<Side> {
  const sides = new Map<string, Set<Side>>()
  for (const { id, role } of actors) {
    const side = sideOf(role, roles)
    if (side !== 'none') sides.set(id, (sides.get(id) ?? new Set()).add(side))
  }
  return id => sides.get(id) ?? new Set()
}

export function sideOf(role: string, roles: Codebook['roles']): Side {
  return roles.find(({ code }) => code === role)?.side ?? 'none'
}
