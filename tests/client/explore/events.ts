/** Small explorer files for tests: made by hand or at random, always whole. */

import fc from 'fast-check'
import { dateFlags, unknownFigure, unspoken } from '../../../src/model/explore.ts'
import type { ExploreFile } from '../../../src/model/explore.ts'

/** One event as a test writes it. Days since 1970. */
export interface GivenEvent {
  readonly start: number
  readonly span: number
  readonly flags: number
  readonly type: number
  readonly grade: number
  readonly standing: number
  readonly actors: readonly number[]
  readonly sources: readonly number[]
  readonly sites: readonly number[]
  readonly killed: readonly [low: number, best: number, high: number]
}

export const plainEvent: GivenEvent = {
  start: 18000, span: 0, flags: 0, type: 1, grade: 0, standing: 0, actors: [0], sources: [0], sites: [0], killed: [unspoken, unknownFigure, unknownFigure],
}

/** Three places: a city with a point in a region with one, and a place without any. Sites: the city, the region, the place. */
export function makeFile(given: readonly Partial<GivenEvent>[]): ExploreFile {
  const events = given.map(event => ({ ...plainEvent, ...event })).sort((a, b) => a.start - b.start)
  const list = (pick: (event: GivenEvent) => readonly number[]) => ({ counts: events.map(event => pick(event).length), values: events.flatMap(pick) })
  const figures = (pick: (event: GivenEvent) => readonly [number, number, number]) =>
    ({ low: events.map(event => pick(event)[0]), best: events.map(event => pick(event)[1]), high: events.map(event => pick(event)[2]) })
  return {
    events: events.length,
    extent: [35, 33, 42, 37],
    widestKm: 60,
    ground: null,
    types: { ids: ['fight', 'ambush', 'talk'], parent: [-1, 0, -1], slot: [1, 1, 2] },
    actors: ['blue', 'red', 'green'],
    sources: ['daily', 'weekly'],
    grades: ['corroborated', 'single-origin'],
    precisions: ['town', 'area'],
    standings: ['counted', 'series', 'planned'],
    kinds: ['city', 'region'],
    places: { ids: ['city', 'region', 'somewhere'], kind: [0, 1, 1], latitude: [35, 34, null], longitude: [40, 38, null], within: [[1], [], []] },
    sites: { place: [0, 1, 2], radiusKm: [5, 100, null], precision: [0, 1, -1] },
    columns: {
      start: events.map((event, index) => event.start - (events[index - 1]?.start ?? 0)),
      span: events.map(event => event.span),
      dateFlags: events.map(event => event.flags),
      type: events.map(event => event.type),
      grade: events.map(event => event.grade),
      standing: events.map(event => event.standing),
      actors: list(event => event.actors),
      sources: list(event => event.sources),
      sites: list(event => event.sites),
      killed: figures(event => event.killed),
      wounded: figures(() => [unspoken, unknownFigure, unknownFigure]),
    },
  }
}

/** Any events that a corpus could have, dates within two years. */
export const anyFile = fc.array(fc.record({
  start: fc.integer({ min: 18000, max: 18700 }),
  span: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 90 })),
  flags: fc.constantFrom(0, 0, 0, dateFlags.lasting, dateFlags.startUnknown, dateFlags.endUnknown, dateFlags.startUnknown | dateFlags.endUnknown),
  type: fc.integer({ min: 0, max: 2 }),
  grade: fc.integer({ min: 0, max: 1 }),
  standing: fc.integer({ min: 0, max: 2 }),
  actors: fc.uniqueArray(fc.integer({ min: 0, max: 2 })),
  sources: fc.uniqueArray(fc.integer({ min: 0, max: 1 })),
  sites: fc.uniqueArray(fc.integer({ min: 0, max: 2 })),
}), { maxLength: 40 }).map(events => makeFile(events.map(event => (event.flags & dateFlags.startUnknown || event.flags & dateFlags.endUnknown ? { ...event, span: 0 } : event))))
