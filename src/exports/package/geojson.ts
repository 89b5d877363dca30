/**
 * Events as GeoJSON (RFC 7946): WGS 84, longitude first, areas where the place is an area, outer rings against the clock.
 * A place that is contested or unknown has no geometry; how far the real place may lie from the point stands in `radius_km`.
 */

import type { BBox, Feature, Geometry, MultiPolygon, Polygon, Position } from 'geojson'
import type { Corpus, LinkedEvent } from '../../model/corpus.ts'
import { listAreas } from '../../model/shapes.ts'
import { jsonArrayPieces, mapRows } from '../format.ts'
import type { ExportContext } from '../table.ts'
import { objectOf, recordsIn } from '../table.ts'
import { describeEvents } from '../tables/events.ts'

/** Already in the geometry. */
const inGeometry = new Set(['latitude', 'longitude'])
/** About a metre, which is finer than any place of a corpus is known. */
const decimals = 1e5

/** One FeatureCollection, one feature to a line, in the order of the table of events. */
export function* geoJsonPieces(context: ExportContext): Generator<string> {
  yield geoJsonHead(boundsOfEvents(context))
  yield* jsonArrayPieces(listFeatures(context))
  yield geoJsonTail
}

/** What stands before the list of features. `bbox`: of all of them. */
export function geoJsonHead(bbox: Bounds | null): string {
  return `{"type":"FeatureCollection",${bbox === null ? '' : `"bbox":${JSON.stringify(bbox)},`}"features":`
}

export const geoJsonTail = '}\n'

/** West, south, east, north. */
export type Bounds = readonly [number, number, number, number]

/** null when no event has a geometry. */
export function boundsOfEvents(context: ExportContext): Bounds | null {
  return boundsOf(mapRows(recordsIn(context, 'events'), event => shapeEvent(event, context)))
}

/** Around both. */
export function joinBounds(a: Bounds | null, b: Bounds | null): Bounds | null {
  if (a === null || b === null) return a ?? b
  return [Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[2], b[2]), Math.max(a[3], b[3])]
}

export function* listFeatures(context: ExportContext): Generator<Feature> {
  const sheet = describeEvents(context)
  for (const event of recordsIn(context, 'events')) {
    const geometry = shapeEvent(event, context)
    const box = geometry === null || geometry.type === 'Point' ? null : boundsOf([geometry])
    const properties = Object.fromEntries([
      ...Object.entries(objectOf(sheet, event, context)).filter(([name]) => !inGeometry.has(name)), ['location_contested', event.locationContested],
    ])
    yield { type: 'Feature', id: event.id, ...(box === null ? {} : { bbox: [...box] as BBox }), geometry: geometry as Geometry, properties }
  }
}

/** By the base map itself: the shapes of a map are decoded once, and one is wound when a place names it. */
const areas = new WeakMap<object, ReadonlyMap<string, () => Geometry>>()

function areaNamed(name: string, { baseMap }: Corpus): Geometry | undefined {
  const known = areas.get(baseMap) ?? new Map(baseMap.flatMap(listAreas).map(([key, geometry]) => [key, windOnce(geometry)]))
  areas.set(baseMap, known)
  return known.get(name)?.()
}

/** Ready to be written. */
function windOnce(geometry: Polygon | MultiPolygon): () => Geometry {
  let wound: Geometry | undefined
  return () => wound ??= geometry.type === 'Polygon'
    ? { type: 'Polygon', coordinates: windRings(geometry.coordinates) }
    : { type: 'MultiPolygon', coordinates: geometry.coordinates.map(windRings) }
}

/** The shape or the point of its only site; several points where it has several sites that nobody contests; null otherwise. */
function shapeEvent(event: LinkedEvent, { corpus }: ExportContext): Geometry | null {
  if (event.locationContested) return null
  const geometries = event.locations.map(({ id }): Geometry | null => {
    const place = corpus.locations.get(id)
    if (place === undefined) return null
    const area = place.geometry === null ? undefined : areaNamed(place.geometry, corpus)
    return area ?? (place.latitude === null || place.longitude === null ? null : { type: 'Point', coordinates: [place.longitude, place.latitude].map(roundDegrees) })
  })
  const [first = null, ...others] = geometries
  if (others.length === 0) return first
  const points = geometries.flatMap(geometry => (geometry?.type === 'Point' ? [geometry.coordinates] : []))
  return points.length === geometries.length ? { type: 'MultiPoint', coordinates: points } : null
}

/** Outer ring first and against the clock, holes with it. Rounding may make neighbours equal: they are one point. */
export function windRings(rings: readonly (readonly Position[])[]): Position[][] {
  return rings.flatMap((ring, n): Position[][] => {
    const rounded = ring.map(point => point.slice(0, 2).map(roundDegrees))
    const points = rounded.filter((point, at) => at === 0 || point[0] !== rounded[at - 1]?.[0] || point[1] !== rounded[at - 1]?.[1])
    if (points.length < 4) return []
    return [signedArea(points) > 0 === (n === 0) ? points : points.reverse()]
  })
}

/** Positive against the clock; twice the area in square degrees. */
export function signedArea(ring: readonly Position[]): number {
  return ring.reduce((sum, [x = 0, y = 0], n) => {
    const [toX = 0, toY = 0] = ring[(n + 1) % ring.length] ?? []
    return sum + x * toY - toX * y
  }, 0)
}

function roundDegrees(degrees: number): number {
  return Math.round(degrees * decimals) / decimals
}

/** West, south, east, north; null when there is no geometry. */
function boundsOf(geometries: Iterable<Geometry | null>): Bounds | null {
  let box: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const geometry of geometries) {
    if (geometry === null || geometry.type === 'GeometryCollection') continue
    const numbers = (geometry.coordinates as readonly unknown[]).flat(Infinity) as number[]
    for (let n = 0; n < numbers.length; n += 2) {
      const [x = 0, y = 0] = numbers.slice(n, n + 2)
      box = [Math.min(box[0], x), Math.min(box[1], y), Math.max(box[2], x), Math.max(box[3], y)]
    }
  }
  return box[0] === Infinity ? null : box
}
