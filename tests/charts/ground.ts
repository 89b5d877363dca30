/** A small base map for the pictures: a country of two provinces, its neighbour, a river and towns. GeoJSON wound against d3's way. */

import type { BaseMapFile } from '../../src/model/records.ts'

type Ring = readonly (readonly [number, number])[]

const outline: Ring = [[36, 33.5], [41.5, 33.5], [41.5, 36.5], [36, 36.5], [36, 33.5]]
const north: Ring = [[38, 35.4], [40, 35.4], [40, 36.4], [38, 36.4], [38, 35.4]]
const south: Ring = [[38, 34], [40, 34], [40, 35.4], [38, 35.4], [38, 34]]
const neighbour: Ring = [[41.5, 33], [45, 33], [45, 37], [41.5, 37], [41.5, 33]]

function layer(name: string, features: readonly { id: string; ar: string; en: string; rank?: number; geometry: object }[]): BaseMapFile {
  const collection = {
    type: 'FeatureCollection',
    features: features.map(({ id, ar, en, rank, geometry }) => ({ type: 'Feature', properties: { id, name: { ar, en }, rank }, geometry })),
  }
  return { name: `${name}.geojson`, text: JSON.stringify(collection) }
}

/** As mapshaper writes it: counter-clockwise, so that d3 would take the rest of the globe for the inside. */
const polygon = (ring: Ring): object => ({ type: 'Polygon', coordinates: [ring] })

export const groundFiles: readonly BaseMapFile[] = [
  layer('countries', [
    { id: 'SY', ar: 'سوريا', en: 'Syria', geometry: polygon(outline) },
    { id: 'IQ', ar: 'العراق', en: 'Iraq', geometry: polygon(neighbour) },
  ]),
  layer('borders', [{ id: 'all', ar: 'الحدود', en: 'Borders', geometry: { type: 'MultiLineString', coordinates: [outline] } }]),
  layer('adm1', [
    { id: 'R', ar: 'الرقة', en: 'Raqqa', geometry: polygon(north) },
    { id: 'H', ar: 'حمص', en: 'Homs', geometry: { type: 'MultiPolygon', coordinates: [[south]] } },
  ]),
  layer('rivers', [{ id: 'euphrates', ar: 'الفرات', en: 'Euphrates', rank: 3, geometry: { type: 'LineString', coordinates: [[38.2, 36.5], [39, 35.95], [40.14, 35.33], [41, 34.45]] } }]),
  layer('places', [
    { id: 'deir', ar: 'دير الزور', en: 'Deir ez-Zor', rank: 3, geometry: { type: 'Point', coordinates: [40.14, 35.336] } },
    { id: 'homs', ar: 'حمص', en: 'Homs', rank: 4, geometry: { type: 'Point', coordinates: [36.72, 34.73] } },
    { id: 'raqqa', ar: 'الرقة', en: 'Raqqa', rank: 5, geometry: { type: 'Point', coordinates: [39.01, 35.95] } },
  ]),
]
