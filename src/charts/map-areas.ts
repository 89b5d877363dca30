/** Where a place is on a map, as exactly as it is known: a point with a small disc, a disc in true kilometres, or a shape. */

import type { Element } from 'hast'
import { geoCircle } from 'd3-geo'
import type { Geometry } from 'geojson'
import { s } from 'hastscript'
import type { MapPlace } from '../queries/map-places.ts'
import { widestDiscKm } from '../queries/map-extent.ts'
import { findShape } from './base-layers.ts'
import type { BaseMap } from './base-layers.ts'
import { round } from './frame.ts'
import type { MapView } from './map-view.ts'

/** A disc smaller than this on the map is a point to the eye. */
export const pointRadius = 7

export interface MapArea {
  readonly place: MapPlace
  readonly kind: 'point' | 'disc' | 'shape'
  /** Middle, in units of the view. */
  readonly x: number
  readonly y: number
  /** Radius in units; for a shape, that of a circle inside its bounds. */
  readonly radius: number
  readonly path: string | null
}

export type WhyNotDrawn = 'wide' | 'nowhere' | 'outside'

/** The area of a place, or why it is not drawn. On overviews nothing wider than `widestDiscKm` is. */
export function findArea(view: MapView, baseMap: BaseMap | null, place: MapPlace, overview: boolean): MapArea | WhyNotDrawn {
  const { latitude, longitude, radiusKm } = place
  if (overview && (radiusKm ?? 0) > widestDiscKm) return 'wide'
  const shape = findShape(baseMap, place.geometry)
  if (shape !== null) return shapeArea(view, place, shape.geometry, overview)
  if (latitude === null || longitude === null) return 'nowhere'
  const point = view.project(longitude, latitude)
  if (point === null || !view.contains(...point)) return 'outside'
  const [x, y] = point
  const radius = round((radiusKm ?? 0) * view.unitsPerKm(latitude))
  if (radiusKm !== null && radius <= pointRadius) return { place, kind: 'point', x, y, radius, path: null }
  // Beyond this size a circle on the ground is no longer a circle on the map.
  const path = (radiusKm ?? 0) > widestDiscKm ? view.path(geoCircle().center([longitude, latitude]).radius((radiusKm ?? 0) / 111.195)()) : null
  return { place, kind: 'disc', x, y, radius, path }
}

function shapeArea(view: MapView, place: MapPlace, geometry: Geometry, overview: boolean): MapArea | WhyNotDrawn {
  const path = view.path(geometry)
  const [x, y] = view.path.centroid(geometry)
  if (path === null || !view.contains(x, y)) return 'outside'
  const [[left, top], [right, bottom]] = view.path.bounds(geometry)
  const halfAcross = Math.hypot(right - left, bottom - top) / 2
  if (overview && place.radiusKm === null && halfAcross > widestDiscKm * view.unitsPerKm((view.extent[1] + view.extent[3]) / 2)) return 'wide'
  const radius = Math.min(right - left, bottom - top) / 3
  return { place, kind: 'shape', x: round(x), y: round(y), radius: round(radius), path }
}

/** The disc or shape itself. A place whose exactness is not known gets a dotted ring of no true size. */
export function drawArea(area: MapArea): Element[] {
  const { kind, x, y, radius, path, place } = area
  if (path !== null) return [s('path', { className: [kind === 'shape' ? 'shape' : 'disc'], d: path })]
  if (place.radiusKm === null) return [s('circle', { className: ['disc', 'disc-unknown'], cx: x, cy: y, r: 12 })]
  if (kind === 'point') return [s('circle', { className: ['disc', 'disc-exact'], cx: x, cy: y, r: Math.max(radius, 3) }), s('circle', { className: ['point'], cx: x, cy: y, r: 2.2 })]
  return [s('circle', { className: ['disc'], cx: x, cy: y, r: radius })]
}
