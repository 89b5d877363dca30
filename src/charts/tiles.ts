/** The cells of a matrix of events: a filled tile with the number of incidents, a hollow one with that of series, campaigns and totals. */

import type { Element } from 'hast'
import { s } from 'hastscript'
import { formatNumber } from '../language/index.ts'
import type { SplitEvents } from '../queries/standing.ts'
import type { ChartOptions } from './figure.ts'
import type { Pen } from './frame.ts'
import type { LegendEntry } from './legend.ts'
import { joinFigures } from './words.ts'

const tileHeight = 19
/** Room for two tiles, one under the other. */
const tileRow = { one: tileHeight + 9, two: tileHeight * 2 + 11 } as const

/** The least height of a row with these cells: more where one has both kinds. */
export function rowHeightFor(cells: readonly SplitEvents[]): number {
  return cells.some(cell => cell.incidents.length > 0 && cell.others.length > 0) ? tileRow.two : tileRow.one
}

/** Around the point; `most` is the highest number of incidents in a cell of the matrix. Nothing for an empty cell. */
export function drawTiles(pen: Pen, cell: SplitEvents, x: number, y: number, { width, most }: { width: number; most: number }): Element[] {
  const [filled, hollow] = [cell.incidents.length, cell.others.length]
  const apart = filled > 0 && hollow > 0 ? tileHeight / 2 + 1 : 0
  return [
    ...(filled === 0 ? [] : drawTile(pen, filled, x, y - apart, width, `tile-${toneOf(filled, most)}`)),
    ...(hollow === 0 ? [] : drawTile(pen, hollow, x, y + apart, width, 'tile-hollow')),
  ]
}

function drawTile(pen: Pen, count: number, x: number, y: number, width: number, className: string): Element[] {
  const words = { anchor: 'middle', ...(className === 'tile-hollow' ? {} : { className: 'value' }) } as const
  return [
    pen.rect(x - width / 2 + 1.5, y - tileHeight / 2, width - 3, tileHeight, { className: [className], rx: '1.5' }),
    pen.text(x, y + pen.textSize * 0.36, formatNumber(count, pen.lang), words),
  ]
}

/** 1 to 3. The number says the same: the tone only helps to find it. */
function toneOf(count: number, most: number): number {
  return 1 + Math.min(2, Math.floor(3 * (count - 1) / Math.max(5, most)))
}

/** Only the kinds that occur. */
export function tileLegend(cells: readonly SplitEvents[], { ui }: ChartOptions): LegendEntry[] {
  const sample = (className: string): Element => s('rect', { className: [className], x: -7, y: -6, width: 14, height: 12, rx: 1.5 })
  const entries: LegendEntry[] = []
  if (cells.some(cell => cell.incidents.length > 0)) entries.push({ label: ui.t('charts.tiles.incidents'), sign: [sample('tile-2')] })
  if (cells.some(cell => cell.others.length > 0)) entries.push({ label: ui.t('charts.tiles.others'), sign: [sample('tile-hollow')] })
  return entries
}

/** "2 incidents · 3 series, campaigns or totals". */
export function tileWords({ incidents, others }: SplitEvents, { ui }: ChartOptions): string {
  return joinFigures([
    incidents.length === 0 ? '' : ui.t('scope.incident.counted', { count: incidents.length }),
    others.length === 0 ? '' : ui.t('charts.tiles.others.counted', { count: others.length }),
  ])
}
