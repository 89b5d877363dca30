/** Counts of outside data sets by place, period and type, against a slow count of our own and by tables. */

import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { loadCorpus } from '../../src/corpus/index.ts'
import type { Corpus } from '../../src/model/corpus.ts'
import type { OutsideRow, OutsideSet } from '../../src/model/outside.ts'
import { distanceKm } from '../../src/model/distance.ts'
import { createShapes } from '../../src/model/shapes.ts'
import { placesOfRows, reachOf } from '../../src/queries/outside-places.ts'
import type { OutsideSeries } from '../../src/queries/outside.ts'
import { countWithin, listOutside, outsideAt, outsideBeside, outsideIn, outsideSeries } from '../../src/queries/outside.ts'

const corpora = ['content', 'tests/corpora/good/harbour'].map(folder => {
  const { corpus } = loadCorpus(folder)
  assert.ok(corpus)
  return corpus
})
const [shipped, harbour] = corpora as [Corpus, Corpus]

const set = (id: string, rows: readonly OutsideRow[], more: Partial<OutsideSet> = {}): OutsideSet => ({
  id, rows, name: { en: id }, title: { en: id }, version: null, url: null, licence: 'CC0', licenceUrl: null, cite: ['x'], from: '2019-01-01', until: '2024-12-31',
  within: [], definition: {}, limits: {}, changes: {}, types: [], ...more,
})
const row = (period: string, latitude: number, longitude: number, events = 1, type: string | null = null): OutsideRow => ({ period, latitude, longitude, type, events })
const withSets = (...outside: OutsideSet[]): Corpus => ({ ...harbour, outside })

test('a corpus without outside data sets has nothing to say beside any place, period or type', () => {
  assert.deepEqual([listOutside(harbour), outsideAt(harbour, 'havremont'), outsideIn(harbour, '2023'), outsideBeside(harbour, 'strike'), outsideSeries(harbour, 'x')], [[], {}, {}, {}, []])
})

test('every place of the shipped corpus has the events that a count of all rows finds in its shape or disc', () => {
  const shapes = createShapes(shipped.baseMap)
  const [ged]: readonly OutsideSet[] = shipped.outside
  assert.ok(ged)
  assert.equal(listOutside(shipped)[0]?.events, 64_794)
  let counted = 0
  for (const location of shipped.locations.values()) {
    const reach = reachOf(location, shapes)
    const series: OutsideSeries | undefined = outsideAt(shipped, location.id)[ged.id]
    const covered = location.id === 'syria' || location.ancestors.includes('syria')
    assert.equal(series === undefined, reach === null || !covered, location.id)
    if (series === undefined || reach === null) continue
    const slow: readonly OutsideRow[] = ged.rows.filter(({ latitude, longitude }) => reach.kind === 'shape'
      ? shapes.distanceKm(reach.name, [longitude, latitude]) === 0
      : distanceKm([location.longitude ?? 0, location.latitude ?? 0], [longitude, latitude]) <= reach.radiusKm)
    assert.equal(countWithin(series, '0000-01', '9999-12'), slow.reduce((sum, { events }) => sum + events, 0), location.id)
    counted += 1
  }
  assert.ok(counted > 30)
})

test('wherever a disc and a point lie, the strip of latitudes loses none', () => {
  const degrees = (most: number) => fc.double({ min: -most, max: most, noNaN: true })
  const [place] = [...harbour.locations.values()]
  assert.ok(place)
  fc.assert(fc.property(degrees(89), degrees(180), fc.double({ min: 0, max: 60, noNaN: true }), degrees(0.7), degrees(0.7), (latitude, longitude, radiusKm, north, east) => {
    const location = { ...place, geometry: null, latitude, longitude, radiusKm }
    const point = row('2020-01', Math.min(90, Math.max(-90, latitude + north)), longitude + east)
    const inside = distanceKm([longitude, latitude], [point.longitude, point.latitude]) <= radiusKm
    const corpus = { ...harbour, locations: new Map([[location.id, location]]) }
    assert.equal(placesOfRows(corpus, set('a', [point])).get(location.id)?.length, inside ? 1 : 0)
  }))
})

test('a set that counts within some places is silent about others, and two sets are told apart', () => {
  const place = [...harbour.locations.values()].find(({ latitude, radiusKm }) => latitude !== null && radiusKm !== null && radiusKm < 60)
  assert.ok(place?.latitude != null && place.longitude !== null)
  const rows = [row('2023-03', place.latitude, place.longitude, 4)]
  const corpus = withSets(set('far', rows, { within: ['outer-roads'].filter(id => id !== place.id) }), set('near', rows))
  assert.deepEqual(outsideAt(corpus, place.id), { near: [['2023-03', 4]] })
  assert.deepEqual(outsideIn(corpus, '2023-03'), { far: 4, near: 4 })
})

test('years and months of a set add up, and what is known by year alone belongs to no month', () => {
  const corpus = withSets(set('a', [row('2023-03', 1, 1, 2), row('2023-03', 2, 2), row('2023', 1, 1, 5), row('2024-01', 1, 1)]))
  assert.deepEqual(outsideSeries(corpus, 'a'), [['2023', 5], ['2023-03', 3], ['2024-01', 1]])
  assert.deepEqual([outsideIn(corpus, '2023'), outsideIn(corpus, '2023-03'), outsideIn(corpus, '2023-04')], [{ a: 8 }, { a: 3 }, {}])
})

const spans: readonly (readonly [string, string, number])[] = [
  ['2023-01', '2023-12', 8], ['2023-02', '2023-12', 3], ['2023-03', '2023-03', 3], ['2022-06', '2024-01', 9], ['2024-02', '2025-01', 0], ['2023-04', '2023-03', 0],
]
for (const [first, last, expected] of spans) {
  test(`from ${first} to ${last} there are ${expected} events`, () => {
    assert.equal(countWithin([['2023', 5], ['2023-03', 3], ['2024-01', 1]], first, last), expected)
  })
}

test('a type has the events of the classes laid beside it, and no others', () => {
  const types = [{ code: 'x', label: {}, beside: ['strike', 'walkout'] }, { code: 'y', label: {}, beside: ['strike'] }, { code: 'z', label: {}, beside: [] }]
  const corpus = withSets(set('a', [row('2023-03', 1, 1, 2, 'x'), row('2023-03', 1, 1, 3, 'y'), row('2023-03', 1, 1, 9, 'z')], { types }))
  assert.deepEqual(outsideBeside(corpus, 'strike'), { a: { types: ['x', 'y'], series: [['2023-03', 5]] } })
  assert.deepEqual(outsideBeside(corpus, 'walkout'), { a: { types: ['x'], series: [['2023-03', 2]] } })
  assert.deepEqual(outsideBeside(corpus, 'fire'), {})
})
