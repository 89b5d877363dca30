/** Columns of incidents over a line of periods, stacked by supertype. Few events are drawn one cell each, with the sign of their type. */

import type { Element } from 'hast'
import { formatNumber } from '../language/index.ts'
import type { MonthCell } from '../queries/events-by-month.ts'
import type { TypeRow } from '../queries/event-types.ts'
import { countTicks, drawCountAxis } from './count-axis.ts'
import type { ChartOptions } from './figure.ts'
import { drawFrame, drawGroup, drawTip } from './frame.ts'
import type { Pen } from './frame.ts'
import { drawLegend } from './legend.ts'
import { layOutMonths } from './month-axis.ts'
import type { MonthAxis } from './month-axis.ts'
import { drawSign } from './symbols.ts'
import type { DrawnTicks } from './ticks.ts'
import { showName } from './words.ts'

export interface PeriodColumn {
  /** The period in words, for the tip. */
  readonly name: string
  readonly cells: readonly MonthCell[]
  readonly total: number
}

export interface StackedColumns {
  readonly columns: readonly PeriodColumn[]
  readonly types: readonly TypeRow[]
  /** Names of the periods under the line at `y`. */
  readonly drawAxis: (pen: Pen, axis: MonthAxis, y: number) => DrawnTicks
}

export function drawStackedColumns(
  pen: Pen, { columns, types, drawAxis }: StackedColumns, options: ChartOptions, words: { title: string; description: string },
): Element {
  const legend = drawLegend(pen, types.map(type => ({
    label: showName(type.label, type.code, options), sign: [drawSign(type.slot, 11)], className: `type-${type.slot}`,
  })), 0)
  const ticks = countTicks(Math.max(...columns.map(column => column.total)), 4)
  const highest = ticks.at(-1) ?? 1
  const top = legend.height + 22
  const plot = Math.min(pen.size === 'wide' ? 210 : 170, highest * 26)
  const start = 14 + 8 * String(highest).length
  const y = (count: number): number => top + plot * (1 - count / highest)
  const axis = layOutMonths(pen, columns.length, start)
  const names = drawAxis(pen, axis, y(0))
  return drawFrame(pen, top + plot + names.height, { id: options.id, ...words }, [
    ...legend.elements,
    ...drawCountAxis(pen, ticks, y, start, start + axis.step * columns.length),
    ...names.elements,
    ...columns.flatMap((column, index) => drawColumn({ pen, y, middle: axis.middle(index), step: axis.step }, column, types, options)),
  ])
}

interface Place {
  readonly pen: Pen
  readonly y: (count: number) => number
  readonly middle: number
  readonly step: number
}

/** Blocks from the line upwards in the codebook's order, the total on top where there is room for it. */
function drawColumn(place: Place, column: PeriodColumn, types: readonly TypeRow[], options: ChartOptions): Element[] {
  const { pen, y, middle, step } = place
  const elements: Element[] = []
  let below = 0
  for (const cell of column.cells) {
    const type = types.find(candidate => candidate.code === cell.type)
    if (type === undefined) continue
    const count = cell.events.length
    const label = showName(type.label, type.code, options).text
    const tip = drawTip(`${column.name}: ${label}, ${formatNumber(count, pen.lang)}`)
    elements.push(drawGroup(`type-${type.slot}`, [tip, ...drawBlocks(place, below, count, type.slot)]))
    below += count
  }
  if (column.total > 0 && step >= 16) {
    elements.push(pen.text(middle, y(column.total) - 5, formatNumber(column.total, pen.lang), { anchor: 'middle', className: 'value' }))
  }
  return elements
}

/** One cell an event while a cell is high enough to be seen, else one block for all; the type's sign where it fits. */
function drawBlocks({ pen, y, middle, step }: Place, below: number, count: number, slot: number): Element[] {
  const width = Math.max(2, Math.min(step * 0.78, 40))
  const unit = y(0) - y(1)
  const parts = unit >= 7 ? Array.from({ length: count }, () => 1) : [count]
  return parts.flatMap((part, index) => {
    const bottom = below + index * (unit >= 7 ? 1 : 0)
    const height = unit * part - 1
    const block = pen.rect(middle - width / 2, y(bottom + part) + 0.5, width, Math.max(height, 0.5), { className: ['mark'] })
    const across = Math.min(height - 4, width - 6, 10)
    return across < 5 ? [block] : [block, pen.place(middle, y(bottom + part / 2), [drawSign(slot, across, 'on-mark')])]
  })
}
