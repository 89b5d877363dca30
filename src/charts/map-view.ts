/**
 * How an extent of the earth becomes a picture. The base map file and the overlay are drawn through the same view, so that they agree
 * to the last digit. Mercator: north is up, the extent is a rectangle, and a small circle on the ground is a circle on the map.
 */

import { geoMercator, geoPath } from 'd3-geo'
import type { GeoPath, GeoProjection } from 'd3-geo'
import type { Extent } from '../queries/map-extent.ts'
import { round } from './frame.ts'

export interface MapView {
  readonly extent: Extent
  readonly width: number
  readonly height: number
  /** Units from the left and the top; null outside what Mercator can show. */
  readonly project: (longitude: number, latitude: number) => readonly [number, number] | null
  /** Cut at the edges of the view. */
  readonly path: GeoPath
  /** Units per kilometre on the ground at a latitude. */
  readonly unitsPerKm: (latitude: number) => number
  readonly contains: (x: number, y: number) => boolean
}

const earthRadiusKm = 6371.0088
/** Height over width: taller or flatter extents get their surroundings added. */
const flattest = 0.45
const tallest = 1

/** `width` units wide, as high as the extent asks for. */
export function createMapView(extent: Extent, width: number): MapView {
  const [west, south, east, north] = extent
  const radians = Math.PI / 180
  const across = (east - west) * radians
  const up = mercator(north) - mercator(south)
  const ratio = Math.min(Math.max(up / across, flattest), tallest)
  const height = Math.round(width * ratio)
  const scale = Math.min(width / across, height / up)
  const middle = Math.atan(Math.sinh((mercator(north) + mercator(south)) / 2)) / radians
  const projection = geoMercator()
    .rotate([-(west + east) / 2, 0]).center([0, middle]).scale(scale).translate([width / 2, height / 2]).precision(0.3)
  return {
    extent, width, height,
    project: (longitude, latitude) => {
      const point = Math.abs(latitude) > 85 ? null : projection([longitude, latitude])
      return point === null ? null : [round(point[0]), round(point[1])]
    },
    path: createPath(projection, width, height),
    unitsPerKm: latitude => scale / (earthRadiusKm * Math.cos(latitude * radians)),
    contains: (x, y) => x >= 0 && x <= width && y >= 0 && y <= height,
  }
}

function createPath(projection: GeoProjection, width: number, height: number): GeoPath {
  const clipped = geoMercator()
    .rotate(projection.rotate()).center(projection.center()).scale(projection.scale()).translate(projection.translate())
    .precision(projection.precision()).clipExtent([[-4, -4], [width + 4, height + 4]])
  return geoPath(clipped).digits(1)
}

function mercator(latitude: number): number {
  return Math.asinh(Math.tan(latitude * Math.PI / 180))
}
