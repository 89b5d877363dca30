/** Incidents by month, stacked by supertype. Few events are drawn one cell each; too few are not drawn at all. */

import type { Element } from 'hast'
import { formatMonth, formatNumber } from '../language/index.ts'
import type { EventsByMonth } from '../queries/events-by-month.ts'
import { listLeftOut } from './beside.ts'
import type { EventTitles } from './beside.ts'
import { formatCsv } from './csv.ts'
import type { Figure, FigureTable } from './figure.ts'
import { createPen } from './frame.ts'
import type { SizeName } from './frame.ts'
import { drawMonthAxis } from './month-axis.ts'
import { drawStackedColumns } from './stacked-columns.ts'
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
  const columns = rows.months.map(row => ({ ...row, name: formatMonth(row.month, ui.lang) }))
  const draw = (size: SizeName): Element => drawStackedColumns(createPen(options, size), {
    columns, types: rows.types, drawAxis: (pen, axis, y) => drawMonthAxis(pen, axis, rows.months.map(row => row.month), y),
  }, options, words)
  return { kind: 'picture', wide: draw('wide'), narrow: draw('narrow'), ...words }
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
