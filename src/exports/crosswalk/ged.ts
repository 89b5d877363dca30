/**
 * Events in the terms of UCDP GED: a type of violence, at least one death, the best figure of each side, low, best and high of all.
 * Sides: the state first where a state takes part; in one-sided violence those who kill, then civilians.
 */

import type { Corpus, LinkedEvent } from '../../model/corpus.ts'
import { isPublished, standingOf } from '../../queries/standing.ts'
import { ucdpType } from './codes.ts'
import type { Changed, Filed } from './losses.ts'
import { kindOfActor, sidesOf } from './sides.ts'
import type { FiledDays, FiledPlace } from './where-and-when.ts'
import { fileDays, filePlace } from './where-and-when.ts'

export interface GedDeaths {
  readonly a: number
  readonly b: number
  readonly civilians: number
  readonly unknown: number
  readonly low: number
  /** The sum of the four. */
  readonly best: number
  readonly high: number
}

export interface GedRow {
  readonly event: LinkedEvent
  readonly violence: 1 | 2 | 3
  readonly a: readonly string[]
  readonly b: readonly string[]
  readonly days: FiledDays
  readonly datePrecision: number
  readonly place: FiledPlace
  readonly wherePrecision: number
  /** 1 an event of its own, 2 known only in sum. */
  readonly clarity: 1 | 2
  readonly deaths: GedDeaths
}

export function fileForGed(corpus: Corpus, event: LinkedEvent): Filed<GedRow> {
  if (!isPublished(event)) return { leftOut: 'not-published' }
  const standing = standingOf(event)
  if (standing === 'planned' || standing === 'denied' || standing === 'discounted') return { leftOut: 'not-counted' }
  // A sum whose parts have rows of their own would count their dead twice.
  const inSum = event.scope === 'series' || event.scope === 'total'
  if (event.scope === 'campaign' || (inSum && event.parts.length > 0)) return { leftOut: 'not-single' }
  const violence = ucdpType(corpus, event)
  if (violence === null) return { leftOut: 'no-type' }
  const killed = event.totals.killed
  if (!killed?.interval || (killed.best ?? killed.interval.low) < 1) return { leftOut: 'no-death' }
  const days = fileDays(event)
  const datePrecision = days === null ? null : datePrecisionOf(days)
  if (days === null || datePrecision === null) return { leftOut: 'no-date' }
  const place = filePlace(corpus, event)
  const wherePrecision = place?.precision?.ucdpWhere ?? null
  if (place === null || wherePrecision === null) return { leftOut: 'no-place' }
  const sides = orderSides(corpus, event, violence)
  const { deaths, changed } = countDeaths(event, sides)
  const row: GedRow = { event, violence, ...sides, days, datePrecision, place, wherePrecision, clarity: inSum ? 2 : 1, deaths }
  return { rows: [row], changed: [...otherChanges(event, place), ...changed] }
}

/** 1 a day, 2 up to six days, 3 a week, 4 a month, 5 a year; null = longer. */
export function datePrecisionOf({ days }: FiledDays): number | null {
  if (days === 1) return 1
  if (days <= 6) return 2
  if (days === 7) return 3
  if (days <= 31) return 4
  return days <= 366 ? 5 : null
}

interface OrderedSides { readonly a: readonly string[]; readonly b: readonly string[] }

function orderSides(corpus: Corpus, event: LinkedEvent, violence: 1 | 2 | 3): OrderedSides {
  const { perpetrators, targets } = sidesOf(corpus, event)
  const armed = violence === 3 ? targets : targets.filter(id => kindOfActor(corpus, id)?.civilian !== true)
  const hasState = (ids: readonly string[]): boolean => ids.some(id => kindOfActor(corpus, id)?.state === true)
  const turned = violence === 1 && !hasState(perpetrators) && hasState(armed)
  return turned ? { a: armed, b: perpetrators } : { a: perpetrators, b: armed }
}

/** Groups go to the side that all their actors are on; what the total holds beside them is unknown. */
function countDeaths(event: LinkedEvent, { a, b }: OrderedSides): { deaths: GedDeaths; changed: Changed[] } {
  const sums = { a: 0, b: 0, civilians: 0, unknown: 0 }
  for (const { actors, civilian, harm } of event.groups) {
    if (actors.length === 0) continue
    const within = (ids: readonly string[]): boolean => actors.every(id => ids.includes(id))
    const part = civilian === 'yes' ? 'civilians' : within(a) ? 'a' : within(b) ? 'b' : 'unknown'
    sums[part] += harm.killed?.best ?? harm.killed?.interval?.low ?? 0
  }
  const total = event.totals.killed
  const low = total?.interval?.low ?? 0
  const stated = total?.best ?? low
  const known = sums.a + sums.b + sums.civilians + sums.unknown
  const best = Math.max(stated, known)
  const high = Math.max(total?.interval?.high ?? best, best)
  return {
    deaths: { ...sums, unknown: sums.unknown + best - known, low: Math.min(low, best), best, high },
    changed: [
      ...(total?.best === null ? ['lowest-as-best' as const] : []),
      ...(total?.interval?.high === null ? ['open-as-best' as const] : []),
      ...(known === stated ? [] : ['groups-differ' as const]),
    ],
  }
}

function otherChanges(event: LinkedEvent, place: FiledPlace): Changed[] {
  const contested = event.type.contested || event.date.contested || event.grade === 'contested'
  return [...(contested ? ['contested-settled' as const] : []), ...(place.coarser ? ['place-coarser' as const] : [])]
}

/** Cell of the PRIO-GRID: half a degree wide, counted from the south-west corner of the world, from 1. */
export function prioGridOf(latitude: number, longitude: number): number {
  const row = Math.min(Math.floor((latitude + 90) * 2), 359)
  const cell = Math.min(Math.floor((longitude + 180) * 2), 719)
  return row * 720 + cell + 1
}
