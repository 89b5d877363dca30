/** Who first said it: the independent origins behind the reports of an event. */

import type { Event } from '../../../model/event.ts'
import { compareIds } from '../../../model/ids.ts'
import type { Allegiance, Time } from '../allegiance.ts'
import type { KeyedReport } from '../reports.ts'

/**
 * Each origin once: one outlet, a party and the outlet that belongs to it, a person and the body that the person speaks for.
 * All unknown outlets together are one (null, last).
 */
export function listOrigins(reports: readonly KeyedReport[], at: Time, allegiance: Allegiance): Event['origins'] {
  const speakers = new Set(reports.map(report => report.origin).filter(origin => origin !== null).map(allegiance.partyOf))
  const groups = new Map<string | null, string[]>()
  for (const { key, origin } of reports) {
    const id = origin === null ? null : speakFor(allegiance.partyOf(origin), speakers, at, allegiance)
    groups.set(id, [...(groups.get(id) ?? []), key])
  }
  return [...groups]
    .map(([id, keys]) => ({ id: id === null ? null : nameOf(id, keys, reports), reports: keys }))
    .sort((a, b) => a.id === null ? 1 : b.id === null ? -1 : compareIds(a.id, b.id))
}

/** For a person the nearest body that speaks too, else the nearest body of all, so that two of one body count once. */
function speakFor(origin: string, speakers: ReadonlySet<string>, at: Time, allegiance: Allegiance): string {
  if (!allegiance.isPerson(origin)) return origin
  const bodies = allegiance.bodies(origin, at)
  return bodies.find(body => speakers.has(body)) ?? bodies[0] ?? origin
}

/** Under its own name when nobody else stands in the group: a spokesman is called by the body only where both are meant. */
function nameOf(group: string, keys: readonly string[], reports: readonly KeyedReport[]): string {
  const named = new Set(reports.filter(report => keys.includes(report.key)).map(report => report.origin))
  const [only] = named
  return named.size === 1 && only != null ? only : group
}
