/** What the reader chose, as conditions on events. Unknown is neither inside nor outside: each condition says what it does with it. */

import { dateFlags } from '../../model/explore.ts'
import { isInside } from './area.ts'
import type { Area } from './area.ts'
import { dayNumber, endlessFuture, endlessPast, listOf } from './data.ts'
import type { Events } from './data.ts'
import type { Condition, Engine } from './engine.ts'
import { facetNames } from './facets.ts'
import type { Facet } from './facets.ts'
import type { ExploreState } from './state.ts'

/** A place known within this radius, and a date known within so many days, are precise. */
export const preciseKm = 25
export const preciseDays = 31

export type Test = ((event: number) => boolean) | null

/** Passes the changed conditions on to the engine; all of them without `before`. */
export function applyState(engine: Engine, events: Events, facets: readonly Facet[], state: ExploreState, before?: ExploreState): void {
  const differs = (...parts: ((of: ExploreState) => unknown)[]): boolean =>
    before === undefined || parts.some(part => JSON.stringify(part(state)) !== JSON.stringify(part(before)))
  const set = (condition: Condition, test: () => Test, part: (of: ExploreState) => unknown): void => {
    if (differs(part)) engine.set(condition, test())
  }
  if (differs(of => of.from, of => of.to, of => of.within)) engine.set('time', timeTest(events, state), before === undefined ? undefined : movedEvents(events, before, state))
  set('area', () => areaTest(events, state.area), of => of.area)
  set('precise', () => (state.precise ? event => isPrecise(events, event) : null), of => of.precise)
  for (const name of facetNames) {
    const facet = facets.find(({ condition }) => condition === name)
    if (facet !== undefined) set(name, () => facetTest(facet, state.chosen[name]), of => of.chosen[name])
  }
}

/**
 * Meets the days, or lies inside them. Where one bound is not known the known one counts, as it is drawn; such an event is never surely
 * inside. An event without any date meets no days: nothing says that it does.
 */
function timeTest({ start, end, earliest, latest }: Events, { from, to, within }: ExploreState): Test {
  if (from === null && to === null) return null
  const first = from === null ? endlessPast : dayNumber(from)
  const last = to === null ? endlessFuture : dayNumber(to)
  const isDated = (event: number): boolean => earliest[event] !== endlessPast || latest[event] !== endlessFuture
  if (!within) return event => (end[event] ?? 0) >= first && (start[event] ?? 0) <= last && isDated(event)
  return event => (earliest[event] ?? endlessPast) >= first && (latest[event] ?? endlessFuture) <= last && earliest[event] !== endlessPast && latest[event] !== endlessFuture
}

/** The events between an edge of the stretch as it was and as it is: no other can have changed. Undefined where that saves nothing. */
function movedEvents({ byStart, byEnd, start, end }: Events, before: ExploreState, state: ExploreState): Iterable<number> | undefined {
  const edges = [before.from, state.from, before.to, state.to]
  if (before.within !== state.within || edges.includes(null)) return undefined
  const [oldFirst = 0, first = 0, oldLast = 0, last = 0] = edges.map(day => dayNumber(day ?? ''))
  const between = (order: Uint32Array, days: Int32Array, a: number, b: number): Uint32Array =>
    order.subarray(firstAfter(order, days, Math.min(a, b) - 1), firstAfter(order, days, Math.max(a, b) + 1))
  return [[oldFirst, first], [oldLast, last]].flatMap(([a = 0, b = 0]) => (a === b ? [] : [...between(byStart, start, a, b), ...between(byEnd, end, a, b)]))
}

/** Position of the first event in an order whose day is later. */
function firstAfter(order: Uint32Array, days: Int32Array, day: number): number {
  let [low, high] = [0, order.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((days[order[middle] ?? 0] ?? 0) <= day) low = middle + 1
    else high = middle
  }
  return low
}

/** The point of one of its sites lies inside; a place without a point never does. */
function areaTest(events: Events, area: Area | null): Test {
  if (area === null) return null
  const { sites, places } = events.file
  const inside = Uint8Array.from(sites.place, place => {
    const [longitude, latitude] = [places.longitude[place] ?? null, places.latitude[place] ?? null]
    return Number(longitude !== null && latitude !== null && isInside(area, longitude, latitude))
  })
  return event => listOf(events.sites, event).some(site => inside[site] === 1)
}

/** One of its sites is known within `preciseKm`, and its date within `preciseDays` or as from when to when it lasted. */
export function isPrecise(events: Events, event: number): boolean {
  const { radiusKm } = events.file.sites
  const flags = events.dateFlags[event] ?? 0
  const isOpen = (flags & (dateFlags.startUnknown | dateFlags.endUnknown)) !== 0
  const days = (events.end[event] ?? 0) - (events.start[event] ?? 0) + 1
  if (isOpen || (days > preciseDays && (flags & dateFlags.lasting) === 0)) return false
  return listOf(events.sites, event).some(site => {
    const radius = radiusKm[site] ?? null
    return radius !== null && radius <= preciseKm
  })
}

/** One of the chosen values. An id that does not occur lets nothing pass, as it should. */
function facetTest({ ids, keys }: Facet, chosen: readonly string[]): Test {
  if (chosen.length === 0) return null
  const wanted = Uint8Array.from(ids, id => Number(chosen.includes(id)))
  const { offsets, values } = keys
  return event => {
    const end = offsets[event + 1] as number
    for (let at = offsets[event] as number; at < end; at += 1) if (wanted[values[at] as number] === 1) return true
    return false
  }
}

