/** A point lies within what contains its place: in the shape of the base map, else in the disc around the containing place's own point. */

import { distanceKm } from '../../../model/distance.ts'
import { createDiagnostic } from '../../../model/message.ts'
import { createShapes } from '../../../model/shapes.ts'
import { listShapes } from '../base-map.ts'
import { placeAt } from '../written.ts'
import { exampleRecord } from './examples.ts'
import type { Diagnostic } from '../../../model/diagnostic.ts'
import type { Point } from '../../../model/distance.ts'
import type { LocationRecord } from '../../../model/records.ts'
import type { Entry } from '../draft.ts'
import type { Survey } from '../survey.ts'
import type { Rule } from './rule.ts'

/** How far the simplified shapes of a base map may lie beside the truth, and rounded discs too. */
const slackKm = 5

const town = (point: string, within = 'land'): string => exampleRecord(['name: Town', 'kind: town', `within: ${within}`, ...point.split(', ')])
const land = (...lines: string[]): string => exampleRecord(['name: Land', 'kind: town', ...lines])
const square = JSON.stringify({
  type: 'FeatureCollection',
  features: [{ type: 'Feature', id: 'L', properties: {}, geometry: { type: 'Polygon', coordinates: [[[10, 50], [10, 52], [12, 52], [12, 50], [10, 50]]] } }],
})
const shaped = { 'basemap/lands.json': square, 'locations/land.md': land('geometry: lands/L') }

export const outsideParent: Rule = {
  id: 'outside-parent',
  scope: 'corpus',
  what: { en: 'The point of a place lies in the places that it is within', ar: 'نقطة المكان تقع في الأماكن التي هو ضمنها' },
  check: survey => {
    const records = new Map(survey.locations.map(entry => [entry.record.id, entry]))
    const reach = createReach(survey)
    return survey.locations.flatMap(entry => {
      const point = pointOf(entry.record)
      return point === null ? [] : listMeasured(entry.record, records, reach).flatMap(parent => checkParent(entry, point, parent, reach))
    })
  },
  good: [
    { ...shaped, 'locations/town.md': town('latitude: 51, longitude: 11') },
    { ...shaped, 'locations/town.md': town('latitude: 50, longitude: 9.95') },
    { ...shaped, 'locations/town.md': town('latitude: 51, longitude: 9, radiusKm: 70') },
    { 'locations/land.md': land(), 'locations/town.md': town('latitude: 51, longitude: 11') },
    { 'locations/land.md': land('latitude: 51', 'longitude: 11', 'radiusKm: 30'), 'locations/town.md': town('latitude: 51.2, longitude: 11') },
  ],
  bad: [
    { ...shaped, 'locations/town.md': town('latitude: 11, longitude: 51') },
    { ...shaped, 'locations/town.md': town('latitude: 51, longitude: 9') },
    { ...shaped, 'locations/town.md': town('latitude: 51, longitude: 9', 'shire'), 'locations/shire.md': exampleRecord(['name: Shire', 'kind: town', 'within: land']) },
    { 'locations/land.md': land('latitude: 51', 'longitude: 11', 'radiusKm: 30'), 'locations/town.md': town('latitude: 52, longitude: 11') },
  ],
}

/** How far a point lies outside a place, km; null where nothing is known of the place's extent. */
type Reach = (place: LocationRecord, point: Point) => number | null

function createReach({ baseMap, codebook }: Survey): Reach {
  const shapes = createShapes(baseMap.filter(file => listShapes(file) !== null))
  const radii = new Map(codebook?.precisions.map(({ code, radiusKm }) => [code, radiusKm]))
  const radiusOfKind = new Map(codebook?.locationKinds.map(({ code, precision }) => [code, radii.get(precision ?? '') ?? null]))
  return (place, point) => {
    if (place.geometry !== null && shapes.has(place.geometry)) return shapes.distanceKm(place.geometry, point)
    const centre = pointOf(place)
    const radius = Math.max(place.radiusKm ?? 0, radiusOfKind.get(place.kind) ?? 0)
    return centre === null || radius === 0 ? null : Math.max(0, distanceKm(centre, point) - radius)
  }
}

function pointOf({ latitude, longitude }: LocationRecord): Point | null {
  return latitude === null || longitude === null ? null : [longitude, latitude]
}

/** The places above whose extent is known, on each way up the nearest. */
function listMeasured(record: LocationRecord, records: ReadonlyMap<string, Entry<LocationRecord>>, reach: Reach): Entry<LocationRecord>[] {
  const above = new Set(record.within)
  return [...above].length === 0 ? [] : [...above].flatMap(id => climb(id, records, reach, new Set([record.id])))
}

function climb(
  id: string, records: ReadonlyMap<string, Entry<LocationRecord>>, reach: Reach, seen: Set<string>,
): Entry<LocationRecord>[] {
  const entry = records.get(id)
  if (entry === undefined || seen.has(id)) return []
  seen.add(id)
  return reach(entry.record, [0, 0]) !== null ? [entry] : entry.record.within.flatMap(parent => climb(parent, records, reach, seen))
}

function checkParent({ record, file }: Entry<LocationRecord>, point: Point, parent: Entry<LocationRecord>, reach: Reach): Diagnostic[] {
  const outside = reach(parent.record, point) ?? 0
  const allowed = (record.radiusKm ?? 0) + slackKm
  if (outside <= allowed) return []
  const [longitude, latitude] = point
  const swapped = Math.abs(longitude) <= 90 && (reach(parent.record, [latitude, longitude]) ?? Infinity) <= allowed
  const far = Math.round(outside)
  return [createDiagnostic(placeAt(file, ['latitude']), {
    rule: 'outside-parent',
    level: swapped ? 'error' : 'warning',
    thing: { en: 'point', ar: 'نقطة' },
    actual: `${latitude}, ${longitude}`,
    expected: { en: `a point in ${parent.record.id}; this one lies ${far} km outside`, ar: `نقطة في ${parent.record.id}، وهذه تبعد عنه ${far} كم` },
    hint: swapped
      ? { en: `Exchange the two: latitude: ${longitude}, longitude: ${latitude}`, ar: `بدّل بينهما: ‎latitude: ${longitude}, longitude: ${latitude}` }
      : { en: 'Correct the point or within, or state in radiusKm how far the place may lie from it', ar: 'صحّح النقطة أو within، أو اذكر في radiusKm كم قد يبعد المكان عنها' },
    related: { ...placeAt(parent.file, [parent.record.geometry === null ? 'latitude' : 'geometry']), message: { en: 'the containing place', ar: 'المكان الذي يحويه' } },
  })]
}
