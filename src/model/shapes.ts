/** The shapes of the base map, as far as linking asks: does a shape touch another one, how far is a point from it. Decoded when first asked. */

import type { Feature, FeatureCollection, MultiPolygon, Polygon, Position } from 'geojson'
import { feature } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'
import type { BaseMapFile } from './records.ts'
import { distanceToSegmentKm } from './distance.ts'
import type { Point } from './distance.ts'

/** Shapes are named `<object>/<feature id>`: in TopoJSON an object, in GeoJSON the file without its ending. */
export interface Shapes {
  readonly has: (name: string) => boolean
  readonly contains: (name: string, point: Point) => boolean
  /** 0 inside. */
  readonly distanceKm: (name: string, point: Point) => number
  /** True also where shapes share no more than a border. */
  readonly touch: (a: string, b: string) => boolean
}

type Ring = readonly Point[]
/** Closed rings; a point is inside when an odd number of them surrounds it. */
type Area = readonly Ring[]

/** Simplified borders of neighbours may lie this far apart. */
const seamKm = 1

export function createShapes(baseMap: readonly BaseMapFile[]): Shapes {
  let decoded: ReadonlyMap<string, Area> | undefined
  const areas = (): ReadonlyMap<string, Area> => decoded ??= new Map(baseMap.flatMap(listAreas).map(([name, geometry]) => [name, ringsOf(geometry)]))
  const area = (name: string): Area => areas().get(name) ?? []
  const touching = new Map<string, boolean>()
  return {
    has: name => areas().has(name),
    contains: (name, point) => isInside(area(name), point),
    distanceKm: (name, point) => distanceToArea(area(name), point),
    touch: (a, b) => {
      const key = a < b ? `${a} ${b}` : `${b} ${a}`
      const known = touching.get(key) ?? areasTouch(area(a), area(b))
      touching.set(key, known)
      return known
    },
  }
}

/** The areas of a file of the base map with their names; shapes without an id, lines and points are left out. */
export function listAreas({ name, text }: BaseMapFile): [string, Polygon | MultiPolygon][] {
  const data = JSON.parse(text) as Topology | FeatureCollection
  if (data.type !== 'Topology') return areasOf(name.replace(/\.[a-z.]*json$/i, ''), data.features ?? [])
  return Object.entries(data.objects).flatMap(([object, geometry]) => {
    const converted = feature(data, geometry as GeometryCollection) as FeatureCollection | Feature
    return areasOf(object, converted.type === 'FeatureCollection' ? converted.features : [converted])
  })
}

function areasOf(layer: string, features: readonly Feature[]): [string, Polygon | MultiPolygon][] {
  return features.flatMap(({ id, geometry }): [string, Polygon | MultiPolygon][] =>
    id !== undefined && (geometry?.type === 'Polygon' || geometry?.type === 'MultiPolygon') ? [[`${layer}/${id}`, geometry]] : [])
}

function ringsOf(geometry: Polygon | MultiPolygon): Area {
  const points = (ring: readonly Position[]): Ring => ring.map(([longitude = 0, latitude = 0]) => [longitude, latitude] as const)
  return geometry.type === 'Polygon' ? geometry.coordinates.map(points) : geometry.coordinates.flat().map(points)
}

function distanceToArea(area: Area, point: Point): number {
  if (isInside(area, point)) return 0
  return Math.min(Infinity, ...area.map(ring => distanceToRing(ring, point)))
}

function isInside(area: Area, point: Point): boolean {
  return area.filter(ring => surrounds(ring, point)).length % 2 === 1
}

function distanceToRing(ring: Ring, point: Point): number {
  return ring.reduce((least, to, index) => Math.min(least, distanceToSegmentKm(point, ring[index - 1] ?? to, to)), Infinity)
}

/** Counts crossings of a ray to the east. */
function surrounds(ring: Ring, [x, y]: Point): boolean {
  let inside = false
  for (const [index, [toX, toY]] of ring.entries()) {
    const [fromX, fromY] = ring.at(index - 1) ?? [toX, toY]
    if (toY > y !== fromY > y && x < (fromX - toX) * (y - toY) / (fromY - toY) + toX) inside = !inside
  }
  return inside
}

/** Two areas touch where a corner of one lies in or at the other; long edges that cross without a corner inside are not seen. */
function areasTouch(a: Area, b: Area): boolean {
  const reaches = (from: Area, to: Area): boolean => from.some(ring => ring.some(point => distanceToArea(to, point) <= seamKm))
  return reaches(a, b) || reaches(b, a)
}
