/** Which rows of an outside data set lie in which place of the corpus: inside its shape, or no farther from its point than its radius. */

import type { Corpus, Location } from '../model/corpus.ts'
import { distanceKm } from '../model/distance.ts'
import type { OutsideRow, OutsideSet } from '../model/outside.ts'
import { createShapes } from '../model/shapes.ts'
import type { Shapes } from '../model/shapes.ts'
import { widestDiscKm } from './map-extent.ts'

/** A place's area as far as it can be told. */
export type Reach = { readonly kind: 'shape'; readonly name: string } | { readonly kind: 'disc'; readonly radiusKm: number }

/**
 * null: nobody knows how far it reaches, or its disc says more about what is not known than about the place. A shape that the base map
 * lacks is none.
 */
export function reachOf({ geometry, latitude, radiusKm }: Location, shapes: Pick<Shapes, 'has'>): Reach | null {
  if (geometry !== null && shapes.has(geometry)) return { kind: 'shape', name: geometry }
  return latitude === null || radiusKm === null || radiusKm > widestDiscKm ? null : { kind: 'disc', radiusKm }
}

/** Rows by id of every place that the set covers and of which is known how far it reaches; a row is in each place that holds its point. */
export function placesOfRows(corpus: Corpus, { rows, within }: Pick<OutsideSet, 'rows' | 'within'>): Map<string, readonly OutsideRow[]> {
  const shapes = createShapes(corpus.baseMap)
  // Many rows stand at few points, and discs are small: points in the order of latitude spare nearly all distances.
  const points = [...Map.groupBy(rows, ({ latitude, longitude }) => `${latitude} ${longitude}`).values()]
    .flatMap(here => here[0] === undefined ? [] : [{ latitude: here[0].latitude, longitude: here[0].longitude, rows: here }])
    .sort((a, b) => a.latitude - b.latitude || a.longitude - b.longitude)
  const latitudes = points.map(({ latitude }) => latitude)
  const found = new Map<string, readonly OutsideRow[]>()
  for (const location of corpus.locations.values()) {
    const reach = reachOf(location, shapes)
    if (reach === null || !isCovered(location, within)) continue
    const near = reach.kind === 'shape' ? points : points.slice(...stripAround(latitudes, location.latitude ?? 0, reach.radiusKm))
    found.set(location.id, near.filter(point => holds(location, reach, [point.longitude, point.latitude], shapes)).flatMap(point => point.rows))
  }
  return found
}

function isCovered({ id, ancestors }: Location, within: readonly string[]): boolean {
  return within.length === 0 || within.some(place => place === id || ancestors.includes(place))
}

function holds({ latitude, longitude }: Location, reach: Reach, point: readonly [number, number], shapes: Shapes): boolean {
  if (reach.kind === 'shape') return shapes.contains(reach.name, point)
  return distanceKm([longitude ?? 0, latitude ?? 0], point) <= reach.radiusKm
}

const kmPerDegree = 111

/** Positions of the first point that can be in the disc and of the first behind. */
function stripAround(latitudes: readonly number[], latitude: number, radiusKm: number): [number, number] {
  const half = radiusKm / kmPerDegree + 1e-6
  return [firstFrom(latitudes, latitude - half), firstFrom(latitudes, latitude + half + 1e-9)]
}

function firstFrom(sorted: readonly number[], least: number): number {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] ?? Infinity) < least) low = middle + 1
    else high = middle
  }
  return low
}
