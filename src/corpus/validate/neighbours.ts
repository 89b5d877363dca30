/** Whether two places are the same or next to each other: one directly within the other, or their discs touching. */

import { distanceKm } from '../../model/distance.ts'
import type { Draft } from './draft.ts'
import type { Point } from '../../model/distance.ts'

/** Wider discs touch half the map: for them only what lies within what says anything. */
const widestDiscKm = 30

interface Extent {
  readonly parents: readonly string[]
  readonly disc: { readonly point: Point; readonly radiusKm: number } | null
}

/** True when a place of one list is, contains, lies in or touches one of the other. A country contains too much to be next to anything in it. */
export function createNeighbours({ locations, codebook }: Draft): (a: readonly string[], b: readonly string[]) => boolean {
  const radii = new Map(codebook?.precisions.map(({ code, radiusKm }) => [code, radiusKm]))
  const kinds = new Map(codebook?.locationKinds.map(({ code, level, precision }) => [code, { level, radiusKm: radii.get(precision ?? '') ?? null }]))
  const countries = new Set(locations.flatMap(({ record }) => kinds.get(record.kind)?.level === 'country' ? [record.id] : []))
  const extents = new Map(locations.map(({ record: { id, within, kind, latitude, longitude, radiusKm } }): [string, Extent] => {
    const radius = radiusKm ?? kinds.get(kind)?.radiusKm ?? null
    const hasDisc = latitude !== null && longitude !== null && radius !== null && radius <= widestDiscKm
    return [id, { parents: within.filter(parent => !countries.has(parent)), disc: hasDisc ? { point: [longitude, latitude], radiusKm: radius } : null }]
  }))
  const near = (a: string, b: string): boolean => {
    if (a === b) return !countries.has(a)
    const [one, other] = [extents.get(a), extents.get(b)]
    if (one?.parents.includes(b) || other?.parents.includes(a)) return true
    return one?.disc != null && other?.disc != null && distanceKm(one.disc.point, other.disc.point) <= one.disc.radiusKm + other.disc.radiusKm
  }
  return (a, b) => a.some(one => b.some(other => near(one, other)))
}
