/** Whether two places are the same or next to each other: one directly within the other, or their discs touching. */

import { distanceKm } from '../../model/distance.ts'
import type { Draft } from './draft.ts'

/** Wider discs touch half the map: for them only what lies within what says anything. */
const widestDiscKm = 30
/** A degree of latitude is nowhere shorter. */
const leastKmPerDegree = 110

/** A place as it is compared: numbers, since millions of pairs are looked at. */
export interface Extent {
  readonly number: number
  /** Numbers of the places that it lies directly within. */
  readonly parents: readonly number[]
  readonly longitude: number
  readonly latitude: number
  /** NaN when it has no disc. */
  readonly radiusKm: number
}

/** The extent of each place; countries have none, for they contain too much to be next to anything in them. */
export function listExtents({ locations, codebook }: Pick<Draft, 'locations' | 'codebook'>): Map<string, Extent> {
  const radii = new Map(codebook?.precisions.map(({ code, radiusKm }) => [code, radiusKm]))
  const kinds = new Map(codebook?.locationKinds.map(({ code, level, precision }) => [code, { level, radiusKm: radii.get(precision ?? '') ?? null }]))
  const records = locations.flatMap(({ record }) => kinds.get(record.kind)?.level === 'country' ? [] : [record])
  const numbers = new Map(records.map(({ id }, index) => [id, index]))
  return new Map(records.map(({ id, within, kind, latitude, longitude, radiusKm }, number) => {
    const radius = radiusKm ?? kinds.get(kind)?.radiusKm ?? null
    const hasDisc = latitude !== null && longitude !== null && radius !== null && radius <= widestDiscKm
    const parents = within.flatMap(parent => numbers.get(parent) ?? [])
    return [id, { number, parents, longitude: longitude ?? NaN, latitude: latitude ?? NaN, radiusKm: hasDisc ? radius : NaN }]
  }))
}

/** True when a place of one list is, contains, lies in or touches one of the other. */
export function areNear(a: readonly Extent[], b: readonly Extent[]): boolean {
  for (const one of a) for (const other of b) if (isNear(one, other)) return true
  return false
}

function isNear(a: Extent, b: Extent): boolean {
  if (a.number === b.number || a.parents.includes(b.number) || b.parents.includes(a.number)) return true
  const reach = a.radiusKm + b.radiusKm
  // Most places lie further apart in latitude alone, which costs nothing to ask.
  return Math.abs(a.latitude - b.latitude) * leastKmPerDegree <= reach && distanceKm([a.longitude, a.latitude], [b.longitude, b.latitude]) <= reach
}
