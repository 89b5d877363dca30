/** The base map as data: what a layer must be so that whoever draws or measures it never stumbles, and which shapes it holds. */

import { z } from 'zod'
import type { BaseMapFile } from '../../model/records.ts'

const position = z.array(z.number()).min(2)
const identified = { id: z.union([z.string(), z.number()]).optional(), properties: z.record(z.string(), z.unknown()).nullish() }

const geojsonGeometry = z.discriminatedUnion('type', [
  z.object({ type: z.literal('Point'), coordinates: position }),
  z.object({ type: z.literal('MultiPoint'), coordinates: z.array(position) }),
  z.object({ type: z.literal('LineString'), coordinates: z.array(position) }),
  z.object({ type: z.literal('MultiLineString'), coordinates: z.array(z.array(position)) }),
  z.object({ type: z.literal('Polygon'), coordinates: z.array(z.array(position)) }),
  z.object({ type: z.literal('MultiPolygon'), coordinates: z.array(z.array(z.array(position))) }),
])
const geojson = z.object({
  type: z.literal('FeatureCollection'),
  features: z.array(z.object({ type: z.literal('Feature'), ...identified, geometry: geojsonGeometry.nullable() })),
})

/** Arcs by number; `~n` is arc n backwards. */
const arc = z.int()
const topojsonGeometry = z.discriminatedUnion('type', [
  z.object({ type: z.literal(null), ...identified }),
  z.object({ type: z.literal('Point'), ...identified, coordinates: position }),
  z.object({ type: z.literal('MultiPoint'), ...identified, coordinates: z.array(position) }),
  z.object({ type: z.literal('LineString'), ...identified, arcs: z.array(arc) }),
  z.object({ type: z.literal('MultiLineString'), ...identified, arcs: z.array(z.array(arc)) }),
  z.object({ type: z.literal('Polygon'), ...identified, arcs: z.array(z.array(arc)) }),
  z.object({ type: z.literal('MultiPolygon'), ...identified, arcs: z.array(z.array(z.array(arc))) }),
])
const topojson = z.object({
  type: z.literal('Topology'),
  transform: z.object({ scale: z.tuple([z.number(), z.number()]), translate: z.tuple([z.number(), z.number()]) }).optional(),
  arcs: z.array(z.array(position)),
  objects: z.record(z.string(), z.union([z.object({ type: z.literal('GeometryCollection'), geometries: z.array(topojsonGeometry) }), topojsonGeometry])),
})

/** Names of its areas (`<object>/<feature id>`; in GeoJSON the object is the file without its ending), or null when it is no map. */
export function listShapes({ name, text }: BaseMapFile): string[] | null {
  let data: unknown
  try {
    data = JSON.parse(text)
  } catch {
    return null
  }
  const asGeojson = geojson.safeParse(data)
  if (asGeojson.success) {
    const layer = name.replace(/\.[a-z.]*json$/i, '')
    return asGeojson.data.features.flatMap(({ id, geometry }) => id !== undefined && isArea(geometry?.type) ? [`${layer}/${id}`] : [])
  }
  const asTopojson = topojson.safeParse(data)
  if (!asTopojson.success || !holdsItsArcs(asTopojson.data)) return null
  return Object.entries(asTopojson.data.objects).flatMap(([object, geometry]) =>
    (geometry.type === 'GeometryCollection' ? geometry.geometries : [geometry]).flatMap(({ id, type }) => id !== undefined && isArea(type) ? [`${object}/${id}`] : []))
}

function isArea(type: string | null | undefined): boolean {
  return type === 'Polygon' || type === 'MultiPolygon'
}

/** True when no geometry names an arc that is not there. */
function holdsItsArcs({ arcs, objects }: z.infer<typeof topojson>): boolean {
  const held = (found: unknown): boolean => typeof found === 'number' ? (found < 0 ? ~found : found) < arcs.length : !Array.isArray(found) || found.every(held)
  return Object.values(objects).every(object => (object.type === 'GeometryCollection' ? object.geometries : [object])
    .every(geometry => !('arcs' in geometry) || held(geometry.arcs)))
}
