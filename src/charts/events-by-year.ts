/** Incidents by year, stacked by supertype: for periods whose months could not be told apart. Too few are not drawn at all. */

import type { Element } from 'hast'
import { formatYear } from '../language/index.ts'
import type { EventsByYear } from '../queries/events-by-year.ts'
import { listStandings, listUndated } from './beside.ts'
import type { EventTitles } from './beside.ts'
import { formatCsv } from './csv.ts'
import { fewestForMonths } from './events-by-month.ts'
import type { Figure, FigureTable } from './figure.ts'
import { createPen } from './frame.ts'
import type { SizeName } from './frame.ts'
import { drawYearAxis } from './month-axis.ts'
import { drawStackedColumns } from './stacked-columns.ts'
import { joinSentences, numberCell, showName } from './words.ts'

export function drawEventsByYear(rows: EventsByYear, options: EventTitles): Figure {
  const { ui } = options
  const table = yearTable(rows, options)
  const words = {
    title: options.title ?? ui.t('charts.years.title'),
    description: describeYears(rows, options),
    notes: [ui.t('charts.years.note')],
    table,
    csv: formatCsv(table),
    beside: [...listUndated(rows.undated, options), ...listStandings(rows.beside, options)],
    events: rows.counted,
  }
  if (rows.counted === 0) return { kind: 'nothing', reason: ui.t('charts.years.nothing'), ...words }
  if (rows.counted < fewestForMonths) return { kind: 'too-few', reason: ui.t('charts.years.too-few', { count: rows.counted }), ...words }
  const columns = rows.years.map(row => ({ ...row, name: formatYear(row.year, ui.lang) }))
  const draw = (size: SizeName): Element => drawStackedColumns(createPen(options, size), {
    columns, types: rows.types, drawAxis: (pen, axis, y) => drawYearAxis(pen, axis, rows.years.map(row => row.year), y),
  }, options, words)
  return { kind: 'picture', wide: draw('wide'), narrow: draw('narrow'), ...words }
}

function yearTable(rows: EventsByYear, options: EventTitles): FigureTable {
  const { ui } = options
  return {
    columns: [
      { key: 'year', label: ui.t('charts.column.year'), numeric: false },
      ...rows.types.map(type => ({ key: type.code, label: showName(type.label, type.code, options).text, numeric: true })),
      { key: 'total', label: ui.t('charts.column.total'), numeric: true },
    ],
    rows: rows.years.map(row => [
      { text: formatYear(row.year, ui.lang), code: row.year },
      ...rows.types.map(type => numberCell(row.cells.find(cell => cell.type === type.code)?.events.length ?? 0, options)),
      numberCell(row.total, options),
    ]),
  }
}

function describeYears(rows: EventsByYear, { ui }: EventTitles): string {
  const first = rows.years[0]
  const last = rows.years.at(-1)
  if (first === undefined || last === undefined) return ui.t('charts.years.nothing')
  const most = rows.years.reduce((highest, row) => row.total > highest.total ? row : highest, first)
  return joinSentences([
    ui.t('charts.years.description', { count: rows.counted, from: formatYear(first.year, ui.lang), to: formatYear(last.year, ui.lang) }),
    rows.counted < fewestForMonths ? '' : ui.t('charts.years.most', { count: most.total, year: formatYear(most.year, ui.lang) }),
    rows.undated.length === 0 ? '' : ui.t('charts.years.apart', { count: rows.undated.length }),
  ])
}
