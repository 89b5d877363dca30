/**
 * Casualties as low–best–high ranges: of one event by group, of an actor event by event, or summed over incidents.
 * Unknown stays unknown: it opens a sum ("at least"), it is never zero.
 */

import type { LinkedEvent } from '../model/corpus.ts'
import type { Interval } from '../model/count.ts'
import type { GroupCasualties, Tally } from '../model/event.ts'
import { harms } from '../model/report.ts'
import type { Civilian, Harm } from '../model/report.ts'
import { isCounted, standingOf } from './standing.ts'
import type { Standing } from './standing.ts'

export interface CasualtyRange {
  /** What the range is of: an event, the actors of one group (empty: a total that names no group), or an event's total. */
  readonly of:
    | { readonly kind: 'event'; readonly event: string; readonly standing: Standing }
    | { readonly kind: 'group'; readonly actors: readonly string[]; readonly civilian: Civilian }
    | { readonly kind: 'total' }
  readonly harm: Harm
  /** null = unknown. */
  readonly interval: Interval | null
  readonly best: number | null
  readonly contested: boolean
  /** Only a party's figure about the other side was there. */
  readonly partyOnly: boolean
  /** The events that speak of it. */
  readonly events: readonly string[]
  /** How many of them give no figure. */
  readonly unknown: number
}

/** One row per group and harm that reports speak of, in the order of the groups; a total when there are several groups. */
export function casualtiesOfEvent(event: LinkedEvent): CasualtyRange[] {
  const rows = harms.flatMap(harm => {
    const groups = event.groups.flatMap(group => rangeOf(groupKey(group), harm, group.harm[harm], event))
    return groups.length > 1 ? [...groups, ...rangeOf({ kind: 'total' }, harm, event.totals[harm], event)] : groups
  })
  if (rows.length > 0) return rows
  return harms.flatMap(harm => rangeOf({ kind: 'total' }, harm, event.totals[harm], event))
}

/**
 * One row per event whose reports speak of that harm among the actor's own, alone or counted together with others, in the order
 * given. Those of whom it is not said whose they were are nobody's.
 */
export function casualtiesOfActor(events: readonly LinkedEvent[], actor: string, harm: Harm): CasualtyRange[] {
  return events.flatMap(event => event.groups.filter(group => group.actors.includes(actor)).flatMap(group =>
    rangeOf({ kind: 'event', event: event.id, standing: standingOf(event) }, harm, group.harm[harm], event)))
}

/** The sum over incidents; null when none of them speaks of that harm. */
export function sumOfCasualties(events: readonly LinkedEvent[], harm: Harm): CasualtyRange | null {
  const rows = events.filter(isCounted).flatMap(event => rangeOf({ kind: 'total' }, harm, event.totals[harm], event))
  return rows.length > 0 ? addRanges(rows) : null
}

function groupKey(group: GroupCasualties): CasualtyRange['of'] {
  return { kind: 'group', actors: group.actors, civilian: group.civilian }
}

/** A tally as a range; nothing where no report speaks of it. */
export function rangeOf(of: CasualtyRange['of'], harm: Harm, tally: Tally | undefined, event: LinkedEvent): CasualtyRange[] {
  if (tally === undefined) return []
  const { interval, best, contested, partyOnly } = tally
  return [{ of, harm, interval, best, contested, partyOnly, events: [event.id], unknown: interval === null ? 1 : 0 }]
}

/** A sum with an unknown part is open above; it has a best only when every part has one. Throws without ranges. */
export function addRanges(rows: readonly CasualtyRange[]): CasualtyRange {
  const first = rows[0]
  if (first === undefined) throw new Error('a sum needs at least one range')
  if (rows.length === 1) return first
  const known = rows.flatMap(row => row.interval ?? [])
  const unknown = rows.reduce((sum, row) => sum + row.unknown, 0)
  const bests = rows.flatMap(row => row.best ?? [])
  return {
    ...first,
    interval: known.length === 0 ? null : { low: add(known.map(part => part.low)), high: addHigh(known, unknown) },
    best: bests.length === rows.length ? add(bests) : null,
    contested: rows.some(row => row.contested),
    partyOnly: rows.some(row => row.partyOnly),
    events: rows.flatMap(row => row.events),
    unknown,
  }
}

function addHigh(parts: readonly Interval[], unknown: number): number | null {
  if (unknown > 0) return null
  const highs = parts.map(part => part.high)
  return highs.includes(null) ? null : add(highs.map(high => high ?? 0))
}

function add(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0)
}
