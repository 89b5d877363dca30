/** What is chosen survives its way through the address; what an address cannot mean is passed over. */

import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { formatArea, isInside, makeBox, makeLasso, parseArea } from '../../../src/client/explore/area.ts'
import { facetNames } from '../../../src/client/explore/facets.ts'
import type { FacetName } from '../../../src/client/explore/facets.ts'
import { emptyState, formatState, readState, sortings } from '../../../src/client/explore/state.ts'
import type { ExploreState } from '../../../src/client/explore/state.ts'

const degrees = fc.integer({ min: -80_000, max: 80_000 }).map(number => number / 1000)
const anyId = fc.oneof(fc.constant('-'), fc.stringMatching(/^[a-z0-9]+(-[a-z0-9]+)*$/))
const day = fc.integer({ min: -20_000, max: 30_000 }).map(number => new Date(number * 864e5).toISOString().slice(0, 10)).filter(text => text.length === 10)
const anyArea = fc.oneof(
  fc.constant(null),
  fc.tuple(degrees, degrees, degrees, degrees).map(([west, south, east, north]) => makeBox(west, south, east, north)),
  fc.array(fc.tuple(degrees, degrees), { minLength: 3, maxLength: 200 }).map(points => makeLasso(points)),
)
const anyState: fc.Arbitrary<ExploreState> = fc.record({
  days: fc.tuple(fc.option(day, { nil: null }), fc.option(day, { nil: null })),
  within: fc.boolean(),
  area: anyArea,
  precise: fc.boolean(),
  chosen: fc.record(Object.fromEntries(facetNames.map(name => [name, fc.uniqueArray(anyId).map(ids => ids.sort())])) as Record<FacetName, fc.Arbitrary<string[]>>, { noNullPrototype: true }),
  sort: fc.constantFrom(...sortings),
  page: fc.integer({ min: 1, max: 9999 }),
  view: fc.option(fc.record({ longitude: degrees, latitude: degrees, zoom: fc.integer({ min: 1001, max: 16_000 }).map(number => number / 1000) }, { noNullPrototype: true }), { nil: null }),
}, { noNullPrototype: true }).map(({ days: [a, b], ...rest }) => ({ ...rest, from: a !== null && b !== null && a > b ? b : a, to: a !== null && b !== null && a > b ? a : b }))

test('every state comes back from its address as it was', () => {
  fc.assert(fc.property(anyState, state => assert.deepEqual(readState(formatState(state)), state)), { numRuns: 500 })
})

test('any address at all gives a state that has one address', () => {
  const parts = fc.tuple(fc.constantFrom('from', 'to', 'area', 'type', 'place', 'sort', 'page', 'at', 'dates', 'other'), fc.string())
  fc.assert(fc.property(fc.array(parts), given => {
    const state = readState(`?${new URLSearchParams(given)}`)
    assert.deepEqual(readState(formatState(state)), state)
  }), { numRuns: 500 })
})

test('an address is readable: keys are words, values are ids, days and degrees', () => {
  const state: ExploreState = {
    ...emptyState, from: '2020-08-01', to: '2020-08-31', within: true, precise: true, area: { kind: 'box', west: 38, south: 34, east: 41, north: 36.5 },
    chosen: { ...emptyState.chosen, type: ['ambush', 'shelling'], place: ['-'] }, sort: '-killed', page: 2,
  }
  assert.equal(formatState(state), '?from=2020-08-01&to=2020-08-31&dates=within&area=38,34,41,36.5&precise=yes&type=ambush,shelling&place=-&sort=-killed&page=2')
  assert.equal(formatState(emptyState), '')
})

test('days that do not exist, areas without extent and pages before the first are passed over', () => {
  for (const query of ['?from=2020-02-30', '?from=yesterday', '?area=1,2,3', '?area=1,1,1,1', '?area=0,0,200,1', '?page=0', '?page=x', '?at=1,2,0.5', '?at=1', '?sort=name', '?type=<b>']) {
    assert.deepEqual(readState(query), emptyState, query)
  }
  assert.equal(readState('?from=2021-01-01&to=2020-01-01').from, '2020-01-01')
})

test('a long line keeps its form with the corners that an address can hold', () => {
  const circle = Array.from({ length: 500 }, (_, index) => [40 + Math.cos(index / 500 * 2 * Math.PI), 35 + Math.sin(index / 500 * 2 * Math.PI)] as const)
  const area = makeLasso(circle)
  assert.ok(area !== null)
  assert.deepEqual(parseArea(formatArea(area)), area)
  assert.ok(formatArea(area).length < 900)
  assert.equal(isInside(area, 40.9, 35), true)
  assert.equal(isInside(area, 40, 35.97), true)
  assert.equal(isInside(area, 40.8, 35.8), false)
})
