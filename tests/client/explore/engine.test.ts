/** The counting engine against plain filtering: whatever is chosen, in whatever order, the numbers are the same. */

import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { isInside } from '../../../src/client/explore/area.ts'
import { applyState, isPrecise } from '../../../src/client/explore/conditions.ts'
import { dayNumber, decodeEvents, isoDay } from '../../../src/client/explore/data.ts'
import type { Events } from '../../../src/client/explore/data.ts'
import { createEngine } from '../../../src/client/explore/engine.ts'
import { facetNames, listFacets } from '../../../src/client/explore/facets.ts'
import type { Facet, FacetName } from '../../../src/client/explore/facets.ts'
import { emptyState } from '../../../src/client/explore/state.ts'
import type { ExploreState } from '../../../src/client/explore/state.ts'
import { dateFlags } from '../../../src/model/explore.ts'
import { anyFile, makeFile } from './events.ts'

const idsOf: Readonly<Record<FacetName, readonly string[]>> = {
  type: ['fight', 'ambush', 'talk', '-'], actor: ['blue', 'red', 'green', '-', 'nobody-we-know'], place: ['city', 'region', 'somewhere', '-'],
  source: ['daily', 'weekly', '-'], grade: ['corroborated', 'single-origin'], precision: ['town', 'area', '-'], scope: ['counted', 'series', 'planned'],
}
const anyDay = fc.option(fc.integer({ min: 17950, max: 18750 }).map(isoDay), { nil: null })
const anyState: fc.Arbitrary<ExploreState> = fc.record({
  from: anyDay,
  to: anyDay,
  within: fc.boolean(),
  precise: fc.boolean(),
  area: fc.constantFrom(null, null, { kind: 'box', west: 39, south: 34.5, east: 41, north: 36 } as const, { kind: 'box', west: 30, south: 30, east: 39, north: 36 } as const),
  chosen: fc.record(Object.fromEntries(facetNames.map(name => [name, fc.oneof({ weight: 3, arbitrary: fc.constant([]) }, fc.subarray([...idsOf[name]]))])) as Record<FacetName, fc.Arbitrary<string[]>>),
}).map(part => ({ ...emptyState, ...part }))

/** Written from the sentences on the page, one event at a time, with nothing of the engine. */
function passes(events: Events, facets: readonly Facet[], event: number, state: ExploreState, ignored?: string): boolean {
  const flags = events.dateFlags[event] ?? 0
  const [start, end] = [events.start[event] ?? 0, events.end[event] ?? 0]
  const unknown = [(flags & dateFlags.startUnknown) !== 0, (flags & dateFlags.endUnknown) !== 0]
  const [first, last] = [state.from === null ? -Infinity : dayNumber(state.from), state.to === null ? Infinity : dayNumber(state.to)]
  const inTime = state.from === null && state.to === null
    || (state.within ? !unknown[0] && !unknown[1] && start >= first && end <= last : !(unknown[0] && unknown[1]) && end >= first && start <= last)
  const { sites, places } = events.file
  const own = Array.from(events.sites.values.subarray(events.sites.offsets[event], events.sites.offsets[event + 1]))
  const { area } = state
  const inArea = area === null || own.some(site => {
    const place = sites.place[site] ?? -1
    const [x, y] = [places.longitude[place], places.latitude[place]]
    return typeof x === 'number' && typeof y === 'number' && isInside(area, x, y)
  })
  const inFacets = facets.every(({ condition, ids, keys }) => {
    const chosen = state.chosen[condition]
    const values = Array.from(keys.values.subarray(keys.offsets[event], keys.offsets[event + 1]), value => ids[value] ?? '')
    return condition === ignored || chosen.length === 0 || values.some(value => chosen.includes(value))
  })
  return (ignored === 'time' || inTime) && (ignored === 'area' || inArea) && (!state.precise || isPrecise(events, event)) && inFacets
}

test('after any series of choices the engine finds and counts what plain filtering does', () => {
  fc.assert(fc.property(anyFile, fc.array(anyState, { minLength: 1, maxLength: 6 }), (file, states) => {
    const events = decodeEvents(file)
    const facets = listFacets(events)
    const engine = createEngine(facets, events.counted)
    let before: ExploreState | undefined
    for (const state of states) {
      applyState(engine, events, facets, state, before)
      before = state
      const all = Array.from({ length: events.count }, (_, event) => event)
      const found = all.filter(event => passes(events, facets, event, state))
      assert.deepEqual(all.filter(event => engine.failed[event] === 0), found)
      const counted = found.filter(event => events.counted[event] === 1).length
      assert.deepEqual(engine.passing(), { counted, beside: found.length - counted })
      for (const [number, { condition, keys, size }] of facets.entries()) {
        const expected = new Uint32Array(size * 2)
        for (const event of all.filter(one => passes(events, facets, one, state, condition))) {
          for (const value of keys.values.subarray(keys.offsets[event], keys.offsets[event + 1])) {
            const cell = value * 2 + 1 - (events.counted[event] ?? 0)
            expected[cell] = (expected[cell] ?? 0) + 1
          }
        }
        assert.deepEqual(engine.counts(number), expected, condition)
      }
    }
  }), { numRuns: 300 })
})

function found(file: ReturnType<typeof makeFile>, change: Partial<ExploreState>): number {
  const events = decodeEvents(file)
  const facets = listFacets(events)
  const engine = createEngine(facets, events.counted)
  applyState(engine, events, facets, { ...emptyState, ...change })
  const { counted, beside } = engine.passing()
  return counted + beside
}

const day = dayNumber('2020-08-18')

test('an event meets a stretch that its interval touches, and lies in one that holds it whole', () => {
  const week = makeFile([{ start: day, span: 7 }])
  assert.equal(found(week, { from: '2020-08-25', to: '2020-08-30' }), 1)
  assert.equal(found(week, { from: '2020-08-26', to: '2020-08-30' }), 0)
  assert.equal(found(week, { from: '2020-08-18', to: '2020-08-25', within: true }), 1)
  assert.equal(found(week, { from: '2020-08-19', to: '2020-08-30', within: true }), 0)
})

test('where one bound is unknown the known one counts, but such an event is never surely inside; one without a date meets nothing', () => {
  const byThen = makeFile([{ start: day, flags: dateFlags.startUnknown }])
  assert.equal(found(byThen, { from: '2020-08-01', to: '2020-08-31' }), 1)
  assert.equal(found(byThen, { from: '2020-01-01', to: '2020-06-30' }), 0)
  assert.equal(found(byThen, { to: '2030-01-01', within: true }), 0)
  const undated = makeFile([{ start: day, flags: dateFlags.startUnknown | dateFlags.endUnknown }])
  assert.equal(found(undated, {}), 1)
  assert.equal(found(undated, { from: '1970-01-01' }), 0)
})

test('a place is found by what lies around it, a type by the one above, and what is not known by a value of its own', () => {
  const file = makeFile([{ sites: [0], type: 1 }, { sites: [], actors: [], type: 2 }])
  const choose = (name: FacetName, id: string): number => found(file, { chosen: { ...emptyState.chosen, [name]: [id] } })
  assert.deepEqual([choose('place', 'region'), choose('place', 'city'), choose('place', '-')], [1, 1, 1])
  assert.deepEqual([choose('type', 'fight'), choose('type', 'ambush'), choose('type', 'talk')], [1, 1, 1])
  assert.deepEqual([choose('actor', '-'), choose('actor', 'nobody-we-know')], [1, 0])
})

test('imprecise is a wide or unknown place, an open date, or one known only within more than a month; what lasted long is precise', () => {
  const precise = (event: Parameters<typeof makeFile>[0][number]): number => found(makeFile([event]), { precise: true })
  assert.equal(precise({}), 1)
  assert.equal(precise({ sites: [1] }), 0)
  assert.equal(precise({ sites: [2] }), 0)
  assert.equal(precise({ sites: [] }), 0)
  assert.equal(precise({ span: 30 }), 1)
  assert.equal(precise({ span: 31 }), 0)
  assert.equal(precise({ span: 90, flags: dateFlags.lasting }), 1)
  assert.equal(precise({ flags: dateFlags.startUnknown }), 0)
})
