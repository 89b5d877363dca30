/** The tree of places: what lies above and below each, its first-order unit, its precision, and whether two places can be one. */

import type { Codebook, LocationKind, Precision } from '../../model/codebook.ts'
import { compareIds } from '../../model/ids.ts'
import type { BaseMapFile, LocationRecord } from '../../model/records.ts'
import { distanceKm } from '../../model/distance.ts'
import { createShapes } from '../../model/shapes.ts'

/** A place as a report means it: with the precision that the report gives, and the radius that follows from both. */
export interface Extent {
  readonly id: string
  readonly precision: string | null
  /** km; null = unknown. */
  readonly radiusKm: number | null
}

export interface Places {
  readonly ancestors: (id: string) => readonly string[]
  readonly children: (id: string) => readonly string[]
  readonly admin1: (id: string) => string | null
  readonly precision: (id: string) => string | null
  /** The place with the coarser of its own precision and the stated one. */
  readonly extent: (id: string, stated: string | null) => Extent
  /** Neither contains the other, and their discs or shapes are known and do not touch. */
  readonly contradict: (a: Extent, b: Extent) => boolean
  /** Order of precision, the most precise first; total and independent of the order of input. */
  readonly compare: (a: Extent, b: Extent) => number
}

export function createPlaces(locations: readonly LocationRecord[], codebook: Codebook, baseMap: readonly BaseMapFile[]): Places {
  const records = new Map(locations.map(location => [location.id, location]))
  const kinds = new Map(codebook.locationKinds.map(kind => [kind.code, kind]))
  const precisions = createPrecisions(codebook.precisions)
  const ancestors = new Map(locations.map(location => [location.id, listAncestors(location.id, records)]))
  const above = (id: string): readonly string[] => ancestors.get(id) ?? []
  const precision = (id: string): string | null => ownPrecision(records.get(id), kinds, precisions)
  const touches = createTouch(records, baseMap)
  return {
    ancestors: above,
    children: groupChildren(locations),
    admin1: id => onlyAdmin1(id, records, kinds),
    precision,
    extent: (id, stated) => {
      const record = records.get(id)
      const ofKind = precisions.radius(kinds.get(record?.kind ?? '')?.precision ?? null)
      const radii = [record?.radiusKm ?? null, ofKind, precisions.radius(stated)]
      return { id, precision: precisions.coarser(precision(id), stated), radiusKm: radii.reduce(largest) }
    },
    contradict: (a, b) => a.id !== b.id && !above(a.id).includes(b.id) && !above(b.id).includes(a.id) && !touches(a, b),
    compare: (a, b) =>
      (a.radiusKm ?? Infinity) - (b.radiusKm ?? Infinity) || precisions.rank(a.precision) - precisions.rank(b.precision)
      || above(b.id).length - above(a.id).length || compareIds(a.id, b.id),
  }
}

function largest(a: number | null, b: number | null): number | null {
  return a === null ? b : b === null ? a : Math.max(a, b)
}

/** Nearest first: all parents, then all their parents, each once. */
function listAncestors(id: string, records: ReadonlyMap<string, LocationRecord>): readonly string[] {
  const found = new Set<string>()
  let level = [id]
  while (level.length > 0) {
    level = [...new Set(level.flatMap(place => records.get(place)?.within ?? []))].filter(place => place !== id && !found.has(place))
    for (const place of level) found.add(place)
  }
  return [...found]
}

function groupChildren(locations: readonly LocationRecord[]): (id: string) => readonly string[] {
  const children = new Map<string, string[]>()
  for (const { id, within } of locations) {
    for (const parent of new Set(within)) children.set(parent, [...(children.get(parent) ?? []), id])
  }
  for (const list of children.values()) list.sort(compareIds)
  return id => children.get(id) ?? []
}

/** Null when ways up lead to different ones; a way that meets none at all (a desert, a river) does not vote. */
function onlyAdmin1(id: string, records: ReadonlyMap<string, LocationRecord>, kinds: ReadonlyMap<string, LocationKind>): string | null {
  const found = new Set<string>()
  const seen = new Set<string>()
  const climb = (place: string): void => {
    const record = records.get(place)
    if (record === undefined || seen.has(place)) return
    seen.add(place)
    if (kinds.get(record.kind)?.level === 'admin1') found.add(place)
    else record.within.forEach(climb)
  }
  climb(id)
  const [first, ...others] = found
  return first !== undefined && others.length === 0 ? first : null
}

interface Precisions {
  readonly radius: (code: string | null) => number | null
  readonly rank: (code: string | null) => number
  readonly coarser: (a: string | null, b: string | null) => string | null
  /** The most precise one whose radius is at least this. */
  readonly reaching: (radiusKm: number) => string | null
}

function createPrecisions(list: readonly Precision[]): Precisions {
  const ranks = new Map(list.map((precision, index) => [precision.code, index]))
  const radii = new Map(list.map(precision => [precision.code, precision.radiusKm]))
  const radius = (code: string | null): number | null => code === null ? null : radii.get(code) ?? null
  const rank = (code: string | null): number => code === null ? list.length : ranks.get(code) ?? list.length
  const byRadius = list.filter(precision => precision.radiusKm !== null)
    .sort((a, b) => (a.radiusKm ?? 0) - (b.radiusKm ?? 0))
  return {
    radius,
    rank,
    coarser: (a, b) => {
      if (a === null || b === null) return a ?? b
      const [wideA, wideB] = [radius(a), radius(b)]
      const later = wideA === null || wideB === null ? rank(b) - rank(a) : wideB - wideA
      return later > 0 ? b : a
    },
    reaching: radiusKm => byRadius.find(precision => (precision.radiusKm ?? 0) >= radiusKm)?.code ?? byRadius.at(-1)?.code ?? null,
  }
}

/** What its kind says, unless its own radius reaches further. */
function ownPrecision(
  record: LocationRecord | undefined, kinds: ReadonlyMap<string, LocationKind>, precisions: Precisions,
): string | null {
  if (record === undefined) return null
  const ofKind = kinds.get(record.kind)?.precision ?? null
  if (record.radiusKm === null) return ofKind
  const ofRadius = precisions.reaching(record.radiusKm)
  const fits = ofKind !== null && record.radiusKm <= (precisions.radius(ofKind) ?? Infinity)
  return fits ? ofKind : precisions.coarser(ofKind, ofRadius)
}

/** Whether two areas touch; an area of which nothing is known always may. */
function createTouch(records: ReadonlyMap<string, LocationRecord>, baseMap: readonly BaseMapFile[]): (a: Extent, b: Extent) => boolean {
  const shapes = createShapes(baseMap)
  const disc = ({ id, radiusKm }: Extent): { point: readonly [number, number]; radiusKm: number } | null => {
    const { latitude = null, longitude = null } = records.get(id) ?? {}
    return latitude === null || longitude === null || radiusKm === null ? null : { point: [longitude, latitude], radiusKm }
  }
  const shape = ({ id }: Extent): string | null => {
    const name = records.get(id)?.geometry ?? null
    return name !== null && shapes.has(name) ? name : null
  }
  return (a, b) => {
    const [shapeA, shapeB, discA, discB] = [shape(a), shape(b), disc(a), disc(b)]
    if (shapeA !== null && shapeB !== null) return shapes.touch(shapeA, shapeB)
    if (shapeA !== null && discB !== null) return shapes.distanceKm(shapeA, discB.point) <= discB.radiusKm
    if (shapeB !== null && discA !== null) return shapes.distanceKm(shapeB, discA.point) <= discA.radiusKm
    if (discA === null || discB === null) return true
    return distanceKm(discA.point, discB.point) <= discA.radiusKm + discB.radiusKm
  }
}
