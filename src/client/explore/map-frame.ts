/** How degrees become pixels on the explorer's map: the projection of the other maps, so that the ground fits, with a closer look on top. */

import { createMapView } from '../../charts/map-view.ts'
import { closestZoom } from './state.ts'
import type { ExploreState } from './state.ts'

export interface MapBase {
  readonly extent: readonly [number, number, number, number]
  /** Height over width of the whole map. */
  readonly ratio: number
  /** Degrees to units of a map one unit wide, and back. */
  readonly toUnit: (longitude: number, latitude: number) => readonly [number, number]
  readonly toDegrees: (x: number, y: number) => readonly [number, number]
  /** Part of the width that a kilometre takes in the middle of the map. */
  readonly perKm: number
}

export interface MapFrame extends MapBase {
  readonly width: number
  readonly height: number
  readonly zoom: number
  /** Degrees to pixels of the frame, and back. */
  readonly project: (longitude: number, latitude: number) => readonly [number, number]
  readonly unproject: (x: number, y: number) => readonly [number, number]
  /** Where the ground lies: its left upper corner and its width. */
  readonly ground: { readonly x: number; readonly y: number; readonly width: number }
}

/** Units in which the base is measured: the projection rounds to a hundredth of them. */
const measured = 10_000

export function createMapBase(extent: readonly [number, number, number, number]): MapBase {
  const [west, south, east, north] = extent
  const view = createMapView(extent, measured)
  const mercator = (latitude: number): number => Math.asinh(Math.tan(latitude * Math.PI / 180))
  // The projection is straight in longitude and in Mercator's latitude: two corners tell it whole.
  const [left, bottom] = view.project(west, south) ?? [0, view.height]
  const [right, top] = view.project(east, north) ?? [measured, 0]
  const perDegree = (right - left) / (east - west)
  const perUp = (top - bottom) / (mercator(north) - mercator(south))
  return {
    extent,
    ratio: view.height / measured,
    toUnit: (longitude, latitude) => [
      (left + (longitude - west) * perDegree) / measured,
      (bottom + (mercator(latitude) - mercator(south)) * perUp) / measured,
    ],
    toDegrees: (x, y) => [
      west + (x * measured - left) / perDegree,
      Math.atan(Math.sinh(mercator(south) + (y * measured - bottom) / perUp)) * 180 / Math.PI,
    ],
    perKm: view.unitsPerKm((south + north) / 2) / measured,
  }
}

/** `view` null shows the whole. The frame never leaves the map. */
export function createMapFrame(base: MapBase, width: number, view: ExploreState['view']): MapFrame {
  const height = Math.round(width * base.ratio)
  const zoom = Math.min(Math.max(view?.zoom ?? 1, 1), closestZoom)
  const whole = width * zoom
  const [wishedX, wishedY] = view === null ? [0.5, base.ratio / 2] : base.toUnit(view.longitude, view.latitude)
  const clamp = (value: number, half: number, most: number): number => Math.min(Math.max(value, half), most - half)
  const x = width / 2 - clamp(wishedX, 0.5 / zoom, 1) * whole
  const y = height / 2 - clamp(wishedY, base.ratio / 2 / zoom, base.ratio) * whole
  return {
    ...base,
    width,
    height,
    zoom,
    project: (longitude, latitude) => {
      const [unitX, unitY] = base.toUnit(longitude, latitude)
      return [x + unitX * whole, y + unitY * whole]
    },
    unproject: (left, top) => base.toDegrees((left - x) / whole, (top - y) / whole),
    ground: { x, y, width: whole },
  }
}

/** The view that stays inside the map: what is shown after moving by pixels and coming closer by a factor. */
export function moveView(frame: MapFrame, byX: number, byY: number, factor = 1, at: readonly [number, number] = [frame.width / 2, frame.height / 2]): ExploreState['view'] {
  const zoom = Math.min(Math.max(frame.zoom * factor, 1), closestZoom)
  if (zoom === 1) return null
  const ratio = frame.zoom / zoom
  const middle = frame.unproject(at[0] + (frame.width / 2 - at[0]) * ratio - byX, at[1] + (frame.height / 2 - at[1]) * ratio - byY)
  const inside = createMapFrame(frame, frame.width, { longitude: middle[0], latitude: middle[1], zoom })
  const [longitude, latitude] = inside.unproject(frame.width / 2, frame.height / 2)
  return { longitude, latitude, zoom }
}
