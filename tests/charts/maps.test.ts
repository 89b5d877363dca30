/** Maps: winding, projection shared with the ground, discs in true kilometres, what is not drawn, plates and names that keep apart. */

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { geoArea, geoCircle, geoDistance } from 'd3-geo'
import fc from 'fast-check'
import type { Geometry } from 'geojson'
import { findShape, parseBaseMap } from '../../src/charts/base-layers.ts'
import { baseMapName, drawBaseMap } from '../../src/charts/base-map.ts'
import { boxAround, createBoxes, overlap } from '../../src/charts/boxes.ts'
import { drawEventMap } from '../../src/charts/event-map.ts'
import { createPen } from '../../src/charts/frame.ts'
import { findArea } from '../../src/charts/map-areas.ts'
import { placeChips } from '../../src/charts/map-chips.ts'
import { createMapView } from '../../src/charts/map-view.ts'
import { scaleLength } from '../../src/charts/scale-bar.ts'
import { mapPlace, mapPlaces } from '../../src/queries/map-places.ts'
import type { MapPlace } from '../../src/queries/map-places.ts'
import { makeLocation } from '../small-corpus.ts'
import { corpus, figures, optionsFor } from './figures.ts'

const extent = [35.5, 33.1, 41.9, 36.7] as const
const view = createMapView(extent, 720)
const baseMap = parseBaseMap(corpus.baseMap)
const place = (more: Parameters<typeof makeLocation>[2]): MapPlace => mapPlace(makeLocation('here', { en: 'Here' }, more))

test('areas wound against d3’s way are turned, so that none fills the globe', () => {
  const areas = [...baseMap?.layers.values() ?? []].flat().filter(feature => /Polygon/.test(feature.geometry.type))
  assert.equal(areas.length, 4)
  for (const feature of areas) assert.ok(geoArea(feature.geometry) < 0.1, feature.id)
  const raw = JSON.parse(corpus.baseMap[0]?.text ?? '') as { features: { geometry: Geometry }[] }
  assert.ok(raw.features.every(feature => geoArea(feature.geometry) > 2 * Math.PI), 'the fixture is really wound the wrong way')
})

test('TopoJSON objects are layers by their name; ids stand on the feature or among its properties', () => {
  const topology = {
    type: 'Topology', arcs: [[[0, 0], [0, 1], [1, 1], [1, 0], [0, 0]]],
    objects: { adm1: { type: 'GeometryCollection', geometries: [{ type: 'Polygon', arcs: [[0]], properties: { id: 'A', name: { en: 'A' } } }, { type: 'Polygon', arcs: [[0]], id: 'B' }] } },
  }
  const parsed = parseBaseMap([{ name: 'all.topo.json', text: JSON.stringify(topology) }])
  assert.deepEqual(findShape(parsed, 'adm1/A')?.name, { en: 'A' })
  assert.equal(findShape(parsed, 'adm1/B')?.rank, 99)
  for (const wrong of ['adm1/C', 'adm2/A', 'adm1', null]) assert.equal(findShape(parsed, wrong), null)
  assert.equal(parseBaseMap([]), null)
})

test('the corners of the extent are the corners of the picture, north up', () => {
  const [left = 0, top = 0] = view.project(35.5, 36.7) ?? []
  const [right = 0, bottom = 0] = view.project(41.9, 33.1) ?? []
  assert.ok(Math.abs(left) < 1 && Math.abs(top) < 1 && Math.abs(right - 720) < 1 && Math.abs(bottom - view.height) < 1)
  assert.equal(view.project(0, 89), null)
})

test('ground and overlay agree: the same point lies at the same place in both, and in the narrow drawing at the same share', () => {
  const narrow = createMapView(extent, 320)
  assert.ok(Math.abs(narrow.height / narrow.width - view.height / view.width) < 0.002)
  for (const [longitude, latitude] of [[36, 33.5], [40.14, 35.336], [41.5, 36.5]] as const) {
    const [x = 0, y = 0] = view.project(longitude, latitude) ?? []
    const drawn = view.path({ type: 'LineString', coordinates: [[longitude, latitude], [longitude, latitude + 0.0001]] }) ?? ''
    const [, pathX, pathY] = /^M([-\d.]+),([-\d.]+)/.exec(drawn) ?? []
    assert.ok(Math.abs(Number(pathX) - x) < 0.06 && Math.abs(Number(pathY) - y) < 0.06)
    const [narrowX = 0, narrowY = 0] = narrow.project(longitude, latitude) ?? []
    assert.ok(Math.abs(narrowX / narrow.width - x / view.width) < 0.001 && Math.abs(narrowY / narrow.height - y / view.height) < 0.003)
  }
  assert.match(drawBaseMap(baseMap ?? { layers: new Map() }, extent, 'light'), new RegExp(`^<svg [^>]*viewBox="0 0 720 ${view.height}"`))
})

test('very tall and very flat extents get their surroundings instead of a ribbon', () => {
  assert.equal(createMapView([-75, -55, -66, -17], 720).height, 720)
  assert.equal(createMapView([0, 0, 60, 2], 720).height, 324)
})

test('a disc is as large as its radius in true kilometres', () => {
  fc.assert(fc.property(fc.integer({ min: 340, max: 360 }), fc.integer({ min: 380, max: 400 }), fc.integer({ min: 10, max: 60 }), (lat10, lon10, radiusKm) => {
    const [latitude, longitude] = [lat10 / 10, lon10 / 10]
    const area = findArea(view, null, place({ latitude, longitude, radiusKm }), true)
    assert.ok(typeof area !== 'string')
    for (const point of geoCircle().center([longitude, latitude]).radius(radiusKm / 111.195).precision(30)().coordinates[0] ?? []) {
      assert.ok(Math.abs(geoDistance([longitude, latitude], point as [number, number]) * 6371 - radiusKm) < 0.1)
      const [x = 0, y = 0] = view.project(point[0] ?? 0, point[1] ?? 0) ?? []
      assert.ok(Math.abs(Math.hypot(x - area.x, y - area.y) / area.radius - 1) < 0.02)
    }
  }))
})

const areaRows: readonly [string, Parameters<typeof makeLocation>[2], boolean, string][] = [
  ['a place known within 5 km is a point', { latitude: 35, longitude: 39, radiusKm: 5 }, true, 'point'],
  ['a place known within 30 km is a disc', { latitude: 35, longitude: 39, radiusKm: 30 }, true, 'disc'],
  ['a place whose exactness is not known is never a point', { latitude: 35, longitude: 39 }, true, 'disc'],
  ['an area over 60 km is listed on an overview', { latitude: 35, longitude: 39, radiusKm: 61 }, true, 'wide'],
  ['an area over 60 km is drawn on its own map', { latitude: 35, longitude: 39, radiusKm: 61 }, false, 'disc'],
  ['a shape of the base map stands for its area', { latitude: 35, longitude: 39, radiusKm: 50, geometry: 'adm1/R' }, true, 'shape'],
  ['a shape without a radius is measured itself', { geometry: 'adm1/R' }, true, 'wide'],
  ['a shape needs no point', { geometry: 'adm1/R' }, false, 'shape'],
  ['a shape that the base map lacks is a disc', { latitude: 35, longitude: 39, radiusKm: 50, geometry: 'adm1/X' }, true, 'disc'],
  ['a place without a point is nowhere on the map', {}, true, 'nowhere'],
  ['a place beyond the edge is outside', { latitude: 55, longitude: 37, radiusKm: 1 }, true, 'outside'],
]
for (const [what, more, overview, expected] of areaRows) {
  test(what, () => {
    const area = findArea(view, baseMap, place(more), overview)
    assert.equal(typeof area === 'string' ? area : area.kind, expected)
  })
}

test('plates never lie on one another, also where places share a point', () => {
  for (const lang of ['ar', 'en']) {
    for (const size of ['wide', 'narrow'] as const) {
      const pen = createPen(optionsFor(lang, 'x'), size, { mirror: false })
      const small = createMapView(extent, pen.width)
      const areas = mapPlaces(corpus, [...corpus.events.values()]).places.map(found => findArea(small, baseMap, found, true)).filter(area => typeof area !== 'string')
      const chips = placeChips(pen, areas, createBoxes(small.width, small.height))
      assert.equal(chips.length, areas.length)
      for (const [index, chip] of chips.entries()) {
        for (const other of chips.slice(index + 1)) assert.ok(!overlap(chip.box, other.box), `${chip.area.place.location} on ${other.area.place.location}`)
      }
    }
  }
})

test('a plate stands on the rim of an uncertain area, never in its middle', () => {
  const pen = createPen(optionsFor('en', 'x'), 'wide', { mirror: false })
  const area = findArea(view, null, { ...place({ latitude: 35, longitude: 39, radiusKm: 40 }), total: 1, counts: [{ type: 'battle', events: ['a'] }] }, true)
  assert.ok(typeof area !== 'string')
  const [chip] = placeChips(pen, [area], createBoxes(view.width, view.height))
  assert.ok(chip)
  assert.ok(Math.abs(Math.hypot(chip.foot[0] - area.x, chip.foot[1] - area.y) - area.radius) < 0.01)
  assert.ok(!overlap(chip.box, boxAround(area.x, area.y, 2, 2)))
})

test('boxes are taken once, inside only, in the order of the candidates', () => {
  const boxes = createBoxes(10, 10)
  assert.deepEqual(boxes.take([boxAround(0, 0, 4, 4), boxAround(5, 5, 4, 4)]), boxAround(5, 5, 4, 4))
  assert.equal(boxes.take([boxAround(6, 6, 4, 4)]), undefined)
  boxes.block(boxAround(2, 2, 2, 2))
  assert.equal(boxes.take([boxAround(2, 2, 1, 1)]), undefined)
})

test('the scale bar is a round length within a quarter of the width', () => {
  for (const level of [1, 2, 4]) {
    const { km, units } = scaleLength(createMapView([35.5, 33.1, 35.5 + 6.4 / level, 33.1 + 3.6 / level], 720))
    assert.match(String(km), /^[125]0*$/)
    assert.ok(units <= 180 && units > 180 / 2.6)
  }
})

test('file names of grounds tell extents and schemes apart and are plain ASCII', () => {
  assert.equal(baseMapName(extent, 'light'), 'map-35.5-33.1-41.9-36.7-light.svg')
  assert.equal(baseMapName([-75.5, -55, -66, -17], 'dark'), 'map-m75.5-m55-m66-m17-dark.svg')
})

test('without any point there is no map, but the table and the lists stand', () => {
  const figure = drawEventMap(mapPlaces(corpus, [...corpus.events.values()].filter(event => ['checkpoint', 'placeless'].includes(event.id))), {
    ...optionsFor('en', 'none'), extent: null, baseMap: null, ground: null,
  })
  assert.equal(figure.kind, 'nothing')
  assert.deepEqual(figure.beside.map(list => [list.title, list.items.length]), [['Coordinates not known', 1], ['Place unknown', 1]])
  assert.equal(figure.table.rows.length, 1)
})

test('every place of the rows is drawn or listed, none is lost', () => {
  const figure = figures['map']?.('en')
  assert.ok(figure?.kind === 'picture')
  const rows = mapPlaces(corpus, [...corpus.events.values()].filter(event => event.status === 'published'))
  const listed = figure.beside.flatMap(list => list.items).filter(item => item.ref.kind === 'location').length
  assert.equal(rows.places.length, listed + 11)
  assert.match(figure.description, /^Map of 11 places\. 15 events\./)
})
