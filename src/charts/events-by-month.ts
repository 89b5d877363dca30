/** Incidents by month, stacked by supertype. Few events are drawn one cell each; too few are not drawn at all. */

import type { Element } from 'hast'
import { formatMonth, formatNumber } from '../language/index.ts'
import type { EventsByMonth, MonthRow } from '../queries/events-by-month.ts'
import type { TypeRow } from '../queries/event-types.ts'
import { listLeftOut } from './beside.ts'
import type { EventTitles } from './beside.ts'
import { countTicks, drawCountAxis } from './count-axis.ts'
import { formatCsv } from './csv.ts'
import type { Figure, FigureTable } from './figure.ts'
import { createPen, drawFrame, drawGroup, drawTip } from './frame.ts'
import type { Pen, SizeName } from './frame.ts'
import { drawLegend } from './legend.ts'
import { drawMonthAxis, layOutMonths } from './month-axis.ts'
import { drawSign } from './symbols.ts'
import { joinSentences, showName } from './words.ts'

/** Below this many dated incidents a list is more honest than a histogram. */
export const fewestForMonths = 6

export function drawEventsByMonth(rows: EventsByMonth, options: EventTitles): Figure {
  const { ui } = options
  const table = monthTable(rows, options)
  const words = {
    title: options.title ?? ui.t('charts.months.title'),
    description: describeMonths(rows, options),
    notes: [ui.t('charts.months.note')],
    table,
    csv: formatCsv(table),
    beside: listLeftOut(rows, options),
    events: rows.counted,
  }
  if (rows.counted === 0) return { kind: 'nothing', reason: ui.t('charts.months.nothing'), ...words }
  if (rows.counted < fewestForMonths) {
    return { kind: 'too-few', reason: ui.t('charts.months.too-few', { count: rows.counted }), ...words }
  }
  const draw = (size: SizeName): Element => drawMonths(createPen(options, size), rows, options, words)
  return { kind: 'picture', wide: draw('wide'), narrow: draw('narrow'), ...words }
}

function drawMonths(pen: Pen, rows: EventsByMonth, options: EventTitles, words: { title: string; description: string }): Element {
  const legend = drawLegend(pen, rows.types.map(type => ({
    label: showName(type.label, type.code, options), sign: [drawSign(type.slot, 11)], className: `type-${type.slot}`,
  })), 0)
  const ticks = countTicks(Math.max(...rows.months.map(row => row.total)), 4)
  const highest = ticks.at(-1) ?? 1
  const top = legend.height + 22
  const plot = Math.min(pen.size === 'wide' ? 210 : 170, highest * 26)
  const start = 14 + 8 * String(highest).length
  const y = (count: number): number => top + plot * (1 - count / highest)
  const axis = layOutMonths(pen, rows.months.length, start)
  const months = drawMonthAxis(pen, axis, rows.months.map(row => row.month), y(0))
  return drawFrame(pen, top + plot + months.height, { id: options.id, ...words }, [
    ...legend.elements,
    ...drawCountAxis(pen, ticks, y, start, start + axis.step * rows.months.length),
    ...months.elements,
    ...rows.months.flatMap((row, index) =>
      drawColumn({ pen, y, middle: axis.middle(index), step: axis.step }, row, rows.types, options)),
  ])
}

interface Column {
  readonly pen: Pen
  readonly y: (count: number) => number
  readonly middle: number
  readonly step: number
}

/** Blocks from the line upwards in the codebook's order, the total on top where there is room for it. */
function drawColumn(column: Column, row: MonthRow, types: readonly TypeRow[], options: EventTitles): Element[] {
  const { pen, y, middle, step } = column
  const elements: Element[] = []
  let below = 0
  for (const cell of row.cells) {
    const type = types.find(candidate => candidate.code === cell.type)
    if (type === undefined) continue
    const count = cell.events.length
    const label = showName(type.label, type.code, options).text
    const tip = drawTip(`${formatMonth(row.month, pen.lang)}: ${label}, ${formatNumber(count, pen.lang)}`)
    elements.push(drawGroup(`type-${type.slot}`, [tip, ...drawBlocks(column, below, count, type.slot)]))
    below += count
  }
  if (row.total > 0 && step >= 16) {
    elements.push(pen.text(middle, y(row.total) - 5, formatNumber(row.total, pen.lang), { anchor: 'middle', className: 'value' }))
  }
  return elements
}

/** One cell an event while a cell is high enough to be seen, else one block for all; the type's sign where it fits. */
function drawBlocks({ pen, y, middle, step }: Column, below: number, count: number, slot: number): Element[] {
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

function monthTable(rows: EventsByMonth, options: EventTitles): FigureTable {
  const { ui } = options
  const columns = [
    { key: 'month', label: ui.t('charts.column.month'), numeric: false },
    ...rows.types.map(type => ({ key: type.code, label: showName(type.label, type.code, options).text, numeric: true })),
    { key: 'total', label: ui.t('charts.column.total'), numeric: true },
  ]
  const number = (value: number): { text: string; value: number } => ({ text: formatNumber(value, ui.lang), value })
  return {
    columns,
    rows: rows.months.map(row => [
      { text: formatMonth(row.month, ui.lang), code: row.month },
      ...rows.types.map(type => number(row.cells.find(cell => cell.type === type.code)?.events.length ?? 0)),
      number(row.total),
    ]),
  }
}

function describeMonths(rows: EventsByMonth, { ui }: EventTitles): string {
  const first = rows.months[0]
  const last = rows.months.at(-1)
  if (first === undefined || last === undefined) return ui.t('charts.months.nothing')
  const most = rows.months.reduce((highest, row) => row.total > highest.total ? row : highest, first)
  const apart = rows.years.reduce((sum, year) => sum + year.events.length, rows.undated.length)
  return joinSentences([
    ui.t('charts.months.description', {
      count: rows.counted, from: formatMonth(first.month, ui.lang), to: formatMonth(last.month, ui.lang),
    }),
    rows.counted < fewestForMonths ? '' : ui.t('charts.months.most', { count: most.total, month: formatMonth(most.month, ui.lang) }),
    apart === 0 ? '' : ui.t('charts.months.apart', { count: apart }),
  ])
}
