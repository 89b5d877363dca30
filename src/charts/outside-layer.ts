/**
 * The points of an outside data set as a faint layer for maps: a file of its own, drawn once per extent and scheme like the ground under
 * it. The larger a dot, the more events; dots of one size are one path, so that thousands of points weigh little.
 */

import { toHtml } from 'hast-util-to-html'
import { s } from 'hastscript'
import type { Extent } from '../queries/map-extent.ts'
import type { OutsideRow } from '../model/outside.ts'
import { baseMapName } from './base-map.ts'
import type { BaseMapScheme } from './base-map.ts'
import { sizes } from './frame.ts'
import { createMapView } from './map-view.ts'

const colors = { light: '#6b4a86', dark: '#c3a3dd' } as const satisfies Record<BaseMapScheme, string>
/** Up to so many events a dot has this width, in units of the wide drawing. */
const steps = [[1, 1.6], [5, 2.6], [20, 4], [100, 6], [500, 9], [Infinity, 13]] as const

/** File name of the layer of a set: `outside-ucdp-ged-map-35.5-33.1-41.9-36.7-light.svg`. */
export function outsideLayerName(set: string, extent: Extent, scheme: BaseMapScheme): string {
  return `outside-${set}-${baseMapName(extent, scheme)}`
}

/** SVG text in the units of the ground of the same extent. Points on one unit are one dot. */
export function drawOutsideLayer(rows: readonly Pick<OutsideRow, 'latitude' | 'longitude' | 'events'>[], extent: Extent, scheme: BaseMapScheme): string {
  const view = createMapView(extent, sizes.wide.width)
  const dots = new Map<string, number>()
  for (const { latitude, longitude, events } of rows) {
    const point = view.project(longitude, latitude)
    if (point === null || !view.contains(...point)) continue
    const key = `${Math.round(point[0])},${Math.round(point[1])}`
    dots.set(key, (dots.get(key) ?? 0) + events)
  }
  const sorted = [...dots].sort(([a], [b]) => (a < b ? -1 : 1))
  const paths = steps.map(([most, width], index) => {
    const own = sorted.filter(([, events]) => events <= most && events > (steps[index - 1]?.[0] ?? 0))
    return own.length === 0 ? [] : [s('path', { d: own.map(([key]) => `M${key}h0`).join(''), strokeWidth: width })]
  })
  return toHtml(s('svg', { xmlns: 'http://www.w3.org/2000/svg', viewBox: `0 0 ${view.width} ${view.height}`, width: view.width, height: view.height }, [
    s('g', { fill: 'none', stroke: colors[scheme], strokeOpacity: 0.5, strokeLinecap: 'round' }, paths.flat()),
  ]), { space: 'svg', closeEmptyElements: true })
}
