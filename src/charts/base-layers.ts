/**
 * The base map of a corpus as features. A layer is known by its name (`countries`, `borders`, `adm1`, `adm2`, `lakes`, `rivers`,
 * `places`), which is the name of a TopoJSON object or of a GeoJSON file; features carry `id`, `name` by language and `rank`.
 */

import { geoArea } from 'd3-geo'
import type { Feature, FeatureCollection, GeoJsonProperties, Geometry, MultiPolygon, Polygon, Position } from 'geojson'
import { feature as featureOf } from 'topojson-client'
import type { GeometryObject, Topology } from 'topojson-specification'
import type { BaseMapFile } from '../model/records.ts'
import type { LocalText } from '../model/text.ts'

export interface BaseFeature {
  readonly id: string
  readonly name: LocalText
  /** Smaller is more important; 99 when not told. */
  readonly rank: number
  readonly geometry: Geometry
}

export interface BaseMap {
  /** Features by layer, in the order of the file. Areas are wound as d3 wants them. */
  readonly layers: ReadonlyMap<string, readonly BaseFeature[]>
}

const parsed = new WeakMap<readonly BaseMapFile[], BaseMap>()

/** Parses once per list of files; null when the corpus has no base map. Throws on text that is no JSON: `validate` refused it before. */
export function parseBaseMap(files: readonly BaseMapFile[]): BaseMap | null {
  if (files.length === 0) return null
  const known = parsed.get(files)
  if (known !== undefined) return known
  const baseMap = { layers: new Map(files.flatMap(file => parseLayers(file))) }
  parsed.set(files, baseMap)
  return baseMap
}

/** The shape that a location names: `<object>/<feature id>`. */
export function findShape(baseMap: BaseMap | null, name: string | null): BaseFeature | null {
  if (baseMap === null || name === null) return null
  const [layer = '', id] = name.split('/')
  return baseMap.layers.get(layer)?.find(feature => feature.id === id) ?? null
}

function parseLayers(file: BaseMapFile): [string, BaseFeature[]][] {
  const data = JSON.parse(file.text) as Topology | FeatureCollection
  if (data.type === 'FeatureCollection') return [[file.name.replace(/\..*$/, ''), data.features.map(toBaseFeature)]]
  return Object.entries(data.objects).map(([name, object]) => [name, featuresOf(data, object).map(toBaseFeature)])
}

function featuresOf(topology: Topology, object: GeometryObject<GeoJsonProperties>): Feature[] {
  const found: Feature | FeatureCollection = featureOf<GeoJsonProperties>(topology, object)
  return found.type === 'FeatureCollection' ? found.features : [found]
}

function toBaseFeature(feature: Feature): BaseFeature {
  const properties: Record<string, unknown> = feature.properties ?? {}
  const { id, name, rank } = properties
  return {
    id: String(feature.id ?? id ?? ''),
    name: typeof name === 'object' && name !== null ? name as LocalText : {},
    rank: typeof rank === 'number' ? rank : 99,
    geometry: wind(feature.geometry),
  }
}

/** d3 takes the inside to lie clockwise of a ring; an area over half the globe is a ring the other way round. */
function wind(geometry: Geometry): Geometry {
  if (geometry.type !== 'Polygon' && geometry.type !== 'MultiPolygon') return geometry
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates
  const turned = polygons.map(rings => geoArea({ type: 'Polygon', coordinates: rings }) > 2 * Math.PI ? rings.map(turnRing) : rings)
  const [only] = turned
  return geometry.type === 'Polygon' && only !== undefined ? asPolygon(only) : { type: 'MultiPolygon', coordinates: turned } satisfies MultiPolygon
}

function asPolygon(coordinates: Position[][]): Polygon {
  return { type: 'Polygon', coordinates }
}

function turnRing(ring: Position[]): Position[] {
  return [...ring].reverse()
}
