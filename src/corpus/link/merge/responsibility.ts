/** Who is held responsible by whom, and how that stands. Each claim keeps who made it. */

import type { Codebook } from '../../../model/codebook.ts'
import type { Event, ResponsibilityClaim, ResponsibilityStatus } from '../../../model/event.ts'
import type { Allegiance, Time } from '../allegiance.ts'
import { speakerOf } from '../reports.ts'
import type { KeyedReport } from '../reports.ts'
import { sideOf } from './actors.ts'

export function mergeResponsibility(
  reports: readonly KeyedReport[], roles: Codebook['roles'], at: Time, allegiance: Allegiance,
): Pick<Event, 'responsibility' | 'responsibilityStatus'> {
  const responsibility = reports.flatMap(report => report.responsibility.map((row, index): ResponsibilityClaim =>
    ({ kind: row.kind, to: row.to, by: speakerOf(row, report), report: report.key, row: index })))
  const named = reports.map(report => new Set(report.actors
    .filter(actor => sideOf(actor.role, roles) === 'perpetrator' && !allegiance.isUnidentified(actor.id))
    .map(actor => actor.id)))
  return { responsibility, responsibilityStatus: statusOf(responsibility, named, at, allegiance) }
}

/** A perpetrator named in the outlet's own voice is an attribution too: rows are for what others say. */
function statusOf(
  claims: readonly ResponsibilityClaim[], named: readonly ReadonlySet<string>[], at: Time, allegiance: Allegiance,
): ResponsibilityStatus {
  if (claims.some(claim => isOwnDenial(claim, at, allegiance)) || areDisjoint(claims, named, at, allegiance)) return 'contested'
  const kinds = new Set(claims.map(claim => claim.kind))
  if (kinds.has('admitted')) return 'admitted'
  if (kinds.has('claimed')) return 'claimed'
  return kinds.has('attributed') || named.some(set => set.size > 0) ? 'attributed' : 'none'
}

/** Denied by the accused, by a body that the accused is part of, or by a person or outlet that speaks for one of these. */
function isOwnDenial({ kind, to, by }: ResponsibilityClaim, at: Time, allegiance: Allegiance): boolean {
  if (kind !== 'denied' || by === null) return false
  const accused = [to, ...allegiance.bodies(to, at)]
  return allegiance.voices(by, at).some(voice => accused.includes(voice))
}

/**
 * Two accounts name perpetrators of which none is, or is part of, one of the other account. An account is the roles of a report, or
 * what one speaker claims, admits or attributes in it. Those whom one report names together do not exclude each other.
 */
function areDisjoint(
  claims: readonly ResponsibilityClaim[], named: readonly ReadonlySet<string>[], at: Time, allegiance: Allegiance,
): boolean {
  const held = claims.filter(claim => claim.kind !== 'denied' && !allegiance.isUnidentified(claim.to))
  const bySpeaker = [...Map.groupBy(held, claim => `${claim.report} ${claim.by ?? ''}`).values()].map(rows => new Set(rows.map(row => row.to)))
  const accounts = [...named, ...bySpeaker].filter(account => account.size > 0)
  const share = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean =>
    [...a].some(one => [...b].some(other => allegiance.related(one, other, at)))
  const distinct = [...new Map(accounts.map(account => [[...account].sort().join(' '), account])).values()]
  return distinct.some((a, index) => distinct.slice(index + 1).some(b =>
    !share(a, b) && !named.some(together => share(together, a) && share(together, b))))
}
