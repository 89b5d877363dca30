/** The tree of places, precision, and whether two places can be one. */

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { distanceKm, distanceToSegmentKm } from '../../../src/model/distance.ts'
import { createPlaces } from '../../../src/corpus/link/places.ts'
import { createShapes } from '../../../src/model/shapes.ts'
import type { BaseMapFile, LocationRecord } from '../../../src/model/records.ts'
import { codebook, location, locations } from './world.ts'

const places = createPlaces(locations, codebook, [])

test('places above come nearest first, each once, over all parents', () => {
  assert.deepEqual(places.ancestors('well'), ['desert', 'east', 'west', 'land'])
  assert.deepEqual(places.ancestors('land'), [])
})

test('children are the places directly below', () => {
  assert.deepEqual(places.children('east'), ['desert', 'far', 'hamlet', 'mill', 'town', 'well'])
  assert.deepEqual(places.children('town'), [])
})

test('a circle in the tree does not hang', () => {
  const circle = createPlaces([location('a', 'town', ['b']), location('b', 'town', ['a'])], codebook, [])
  assert.deepEqual([circle.ancestors('a'), circle.admin1('a')], [['b'], null])
})

for (const [id, expected] of [['town', 'east'], ['east', 'east'], ['desert', null], ['land', null], ['well', null]] as const) {
  test(`the first-order unit of ${id} is ${expected ?? 'not one'}`, () => assert.equal(places.admin1(id), expected))
}

test('of first-order units within each other the nearest counts', () => {
  const nested = createPlaces([location('big', 'province', []), location('small', 'province', ['big']), location('here', 'town', ['small'])], codebook, [])
  assert.equal(nested.admin1('here'), 'small')
})

const precisions: readonly [name: string, kind: string, radiusKm: number | undefined, expected: string | null][] = [
  ['that of its kind', 'town', undefined, 'town'], ['that of its kind where its radius is smaller', 'town', 1, 'town'],
  ['the one that its radius needs where that is larger', 'town', 20, 'area'], ['the widest where its radius passes all', 'town', 300, 'province'],
  ['that of its kind where that has no radius', 'desert', 150, 'region'], ['the one of its radius where its kind says nothing', 'odd', 20, 'area'],
  ['none where nothing says', 'odd', undefined, null],
]

for (const [name, kind, radiusKm, expected] of precisions) {
  test(`the precision of a place is ${name}`, () => {
    assert.equal(createPlaces([location('here', kind, [], undefined, radiusKm)], codebook, []).precision('here'), expected)
  })
}

test('distances follow the great circle', () => {
  assert.ok(Math.abs(distanceKm([0, 0], [180, 0]) - Math.PI * 6371.0088) < 0.001)
  assert.ok(Math.abs(distanceKm([2.3522, 48.8566], [-0.1278, 51.5074]) - 343.6) < 0.5, 'Paris to London')
  assert.equal(distanceKm([10, 40], [10, 40]), 0)
})

test('the distance to a stretch is that to its nearest point', () => {
  assert.ok(Math.abs(distanceToSegmentKm([0, 1], [-1, 0], [1, 0]) - 111.2) < 0.5, 'beside it')
  assert.ok(Math.abs(distanceToSegmentKm([3, 0], [-1, 0], [1, 0]) - 222.4) < 0.5, 'past its end')
})

const square = (id: string, west: number, south: number, size = 1) => ({
  type: 'Feature', id, properties: {}, geometry: {
    type: 'Polygon',
    coordinates: [[[west, south], [west + size, south], [west + size, south + size], [west, south + size], [west, south]]],
  },
})
const geojson: BaseMapFile = {
  name: 'units.geojson',
  text: JSON.stringify({ type: 'FeatureCollection', features: [square('left', 0, 0), square('right', 1, 0), square('away', 5, 0), square('around', -1, -1, 9)] }),
}
const topojson: BaseMapFile = {
  name: 'map.topo.json',
  text: JSON.stringify({
    type: 'Topology', arcs: [[[0, 0], [1, 0], [1, 1], [0, 1], [0, 0]]],
    objects: { adm1: { type: 'GeometryCollection', geometries: [{ type: 'Polygon', id: 'X1', arcs: [[0]] }] } },
  }),
}

test('shapes are named by layer and id, in GeoJSON and in TopoJSON', () => {
  const shapes = createShapes([geojson, topojson])
  assert.deepEqual(['units/left', 'adm1/X1', 'adm1/X2', 'units/nothing'].map(shapes.has), [true, true, false, false])
})

test('a point inside a shape has no distance to it, one outside that to its border', () => {
  const { distanceKm: distance } = createShapes([topojson])
  assert.equal(distance('adm1/X1', [0.5, 0.5]), 0)
  assert.ok(Math.abs(distance('adm1/X1', [2, 0.5]) - 111.2) < 0.5)
})

test('shapes touch where they share a border or one lies in the other', () => {
  const { touch } = createShapes([geojson])
  assert.deepEqual([touch('units/left', 'units/right'), touch('units/left', 'units/away'), touch('units/left', 'units/around')], [true, false, true])
})

test('a shape goes before the disc of its place', () => {
  const withShape = (id: string, geometry: string): LocationRecord => ({ ...location(id, 'province', [], [0.5, 0.5]), geometry })
  const shaped = createPlaces([
    withShape('left', 'units/left'), withShape('right', 'units/right'), withShape('away', 'units/away'), location('spot', 'village', [], [0.5, 0.5]),
    location('rim', 'village', [], [0.5, 1.01]), location('nowhere', 'village', []),
  ], codebook, [geojson])
  const contradict = (a: string, b: string): boolean => shaped.contradict(shaped.extent(a, null), shaped.extent(b, null))
  assert.deepEqual([contradict('left', 'right'), contradict('left', 'away')], [false, true])
  assert.deepEqual([contradict('spot', 'left'), contradict('away', 'spot'), contradict('left', 'rim')], [false, true, false])
  assert.equal(contradict('away', 'nowhere'), false, 'nothing is known of one')
})
