/** Events on a map: what a strict reader of RFC 7946 takes, areas wound against the clock, and nothing where the place is not known. */

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { check } from '@placemarkio/check-geojson'
import fc from 'fast-check'
import type { Feature, FeatureCollection, Position } from 'geojson'
import { geoJsonPieces, signedArea, windRings } from '../../../src/exports/package/geojson.ts'
import { matchGolden } from '../../match-golden.ts'
import { joinPieces, packCorpus } from './small-package.ts'

for (const folder of ['content', 'tests/corpora/good/harbour']) {
  const { context } = packCorpus(folder)
  const text = joinPieces(geoJsonPieces(context)).toString('utf8')
  const { features, bbox } = JSON.parse(text) as FeatureCollection

  test(`${folder}: a strict reader accepts it, with one feature per event`, () => {
    check(text)
    assert.doesNotMatch(text, /"crs"/)
    assert.deepEqual(features.map(({ id }) => id), [...context.corpus.events.keys()])
  })

  test(`${folder}: outer rings run against the clock, holes with it, and close`, () => {
    for (const { geometry } of features) {
      const polygons = geometry?.type === 'Polygon' ? [geometry.coordinates] : geometry?.type === 'MultiPolygon' ? geometry.coordinates : []
      for (const rings of polygons) {
        for (const [n, ring] of rings.entries()) {
          assert.deepEqual(ring[0], ring.at(-1))
          assert.equal(signedArea(ring) > 0, n === 0)
        }
      }
    }
  })

  test(`${folder}: every point lies inside the box of the whole`, () => {
    const [west = 0, south = 0, east = 0, north = 0] = bbox ?? []
    for (const { geometry } of features) {
      const numbers = geometry === null || geometry.type === 'GeometryCollection' ? [] : (geometry.coordinates as unknown[]).flat(9) as number[]
      for (let n = 0; n < numbers.length; n += 2) assert.ok((numbers[n] ?? 0) >= west && (numbers[n] ?? 0) <= east && (numbers[n + 1] ?? 0) >= south && (numbers[n + 1] ?? 0) <= north)
    }
  })

  test(`${folder}: what is contested or unknown has no geometry, and a known place says how far it may be off`, () => {
    for (const { id, geometry, properties } of features) {
      const event = context.corpus.events.get(String(id)) ?? assert.fail()
      if (event.locations.length === 0 || event.locationContested) assert.equal(geometry, null)
      assert.ok(properties !== null && 'radius_km' in properties && !('latitude' in properties))
    }
  })
}

test('areas stand where the place is an area', () => {
  const features = (JSON.parse(joinPieces(geoJsonPieces(packCorpus('content').context)).toString('utf8')) as FeatureCollection).features
  const kinds = new Set<string>(features.map(({ geometry }: Feature) => geometry?.type ?? 'none'))
  assert.ok(kinds.has('Point') && kinds.has('none') && (kinds.has('Polygon') || kinds.has('MultiPolygon')), [...kinds].join())
})

test('the events of the harbour are as agreed', () => matchGolden('exports/harbour-events.geojson', joinPieces(geoJsonPieces(packCorpus('tests/corpora/good/harbour').context)).toString('utf8')))

test('a ring that runs with the clock is turned, whatever its shape', () => {
  const square: Position[] = [[0, 0], [0, 1], [1, 1], [1, 0], [0, 0]]
  assert.deepEqual(windRings([square]), [[[0, 0], [1, 0], [1, 1], [0, 1], [0, 0]]])
  fc.assert(fc.property(fc.array(fc.tuple(fc.integer({ min: -170, max: 170 }), fc.integer({ min: -80, max: 80 })), { minLength: 3, maxLength: 9 }), points => {
    const [outer] = windRings([[...points, points[0] ?? [0, 0]]])
    assert.ok(outer === undefined || signedArea(outer) >= 0)
  }))
})
