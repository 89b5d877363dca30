/** How long a round number of kilometres is in the middle of the map, and the net of degrees for maps without ground. */

import type { Element } from 'hast'
import { geoGraticule } from 'd3-geo'
import { s } from 'hastscript'
import type { ChartOptions } from './figure.ts'
import { round } from './frame.ts'
import type { Pen } from './frame.ts'
import type { MapView } from './map-view.ts'

const roundLengths = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000]

/** The longest round length within a quarter of the width. */
export function scaleLength(view: MapView): { readonly km: number; readonly units: number } {
  const perKm = view.unitsPerKm((view.extent[1] + view.extent[3]) / 2)
  const km = roundLengths.findLast(length => length * perKm <= view.width / 4) ?? 1
  return { km, units: km * perKm }
}

/** In the lower corner where reading begins. */
export function drawScaleBar(pen: Pen, view: MapView, { ui }: ChartOptions): Element {
  const { km, units } = scaleLength(view)
  const left = pen.rtl ? view.width - units - 12 : 12
  const y = view.height - 12
  return s('g', { className: ['scale-bar'] }, [
    s('path', { d: `M${round(left)},${y - 5}V${y}H${round(left + units)}V${y - 5}` }),
    s('text', { x: round(left + units / 2), y: y - 5, textAnchor: 'middle' }, ui.t('charts.map.kilometres', { count: km })),
  ])
}

/** Meridians and parallels every few degrees, about six across. */
export function drawGraticule(view: MapView): Element {
  const degrees = [0.1, 0.25, 0.5, 1, 2, 5, 10, 20, 30].find(step => (view.extent[2] - view.extent[0]) / step <= 7) ?? 30
  // Lines are drawn a step beyond the view only: those of the whole world take half a second.
  const [west, south, east, north] = view.extent
  const extent: [[number, number], [number, number]] = [
    [Math.max(-180, west - degrees), Math.max(-85, south - degrees)], [Math.min(180, east + degrees), Math.min(85, north + degrees)],
  ]
  const lines = geoGraticule().step([degrees, degrees]).extent(extent).precision(2)()
  return s('path', { className: ['graticule'], d: view.path(lines) ?? '' })
}
