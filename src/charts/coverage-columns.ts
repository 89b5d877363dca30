/** Two pictures on one line of time: incidents of the corpus above, events of an outside set below, each on a scale of its own. */

import type { Element } from 'hast'
import { formatMonth, formatNumber, formatYear } from '../language/index.ts'
import type { CoverageRow } from '../queries/coverage.ts'
import { countTicks, drawCountAxis } from './count-axis.ts'
import { formatCsv } from './csv.ts'
import type { ChartOptions, Figure, FigureTable } from './figure.ts'
import { createPen, drawFrame, drawGroup, drawTip } from './frame.ts'
import type { Pen, SizeName } from './frame.ts'
import { drawMonthAxis, drawYearAxis, layOutMonths } from './month-axis.ts'
import type { MonthAxis } from './month-axis.ts'

export interface CoverageOptions extends ChartOptions {
  /** What the outside set is called. */
  readonly name: string
}

/** Rows are all months or all years, none left out between the first and the last. */
export function drawCoverageColumns(rows: readonly CoverageRow[], options: CoverageOptions): Figure {
  const { ui, name } = options
  const table = coverageTable(rows, options)
  const hasGaps = rows.some(({ theirs }) => theirs === null)
  const words = {
    title: options.title ?? ui.t(isYears(rows) ? 'coverage.chart.years' : 'coverage.chart.months', { name }),
    description: describe(rows, options), table, csv: formatCsv(table), beside: [], events: 0,
    notes: [ui.t('coverage.chart.note'), ...hasGaps ? [`${ui.t('coverage.chart.uncovered', { name })}.`] : []],
  }
  if (rows.length === 0) return { kind: 'nothing', reason: ui.t('coverage.chart.nothing'), ...words }
  const draw = (size: SizeName): Element => drawBoth(createPen(options, size), rows, options, words)
  return { kind: 'picture', wide: draw('wide'), narrow: draw('narrow'), ...words }
}

function isYears(rows: readonly CoverageRow[]): boolean {
  return rows[0]?.period.length === 4
}

function periodName({ period }: CoverageRow, lang: string): string {
  return period.length === 4 ? formatYear(period, lang) : formatMonth(period, lang)
}

function describe(rows: readonly CoverageRow[], { ui, name }: CoverageOptions): string {
  const [first, last] = [rows[0], rows.at(-1)]
  if (first === undefined || last === undefined) return ui.t('coverage.chart.nothing')
  const sum = (side: 'ours' | 'theirs'): number => rows.reduce((all, row) => all + (row[side] ?? 0), 0)
  return ui.t('coverage.chart.description', {
    ours: ui.t('scope.incident.counted', { count: sum('ours') }), theirs: ui.t('record.event.counted', { count: sum('theirs') }), name,
    from: periodName(first, ui.lang), until: periodName(last, ui.lang),
  })
}

function coverageTable(rows: readonly CoverageRow[], { ui, name }: CoverageOptions): FigureTable {
  const number = (value: number | null) => value === null ? { text: '' } : { text: formatNumber(value, ui.lang), value }
  return {
    columns: [
      { key: isYears(rows) ? 'year' : 'month', label: ui.t(isYears(rows) ? 'charts.column.year' : 'charts.column.month'), numeric: false },
      { key: 'corpus_incidents', label: ui.t('coverage.column.ours'), numeric: true }, { key: 'outside_events', label: ui.t('coverage.column.theirs', { name }), numeric: true },
    ],
    rows: rows.map(row => [{ text: periodName(row, ui.lang), code: row.period }, number(row.ours), number(row.theirs)]),
  }
}

const plotHeights = { wide: 110, narrow: 90 } as const

function drawBoth(pen: Pen, rows: readonly CoverageRow[], options: CoverageOptions, words: { title: string; description: string }): Element {
  const { ui, name, id } = options
  const most = Math.max(...rows.flatMap(({ ours, theirs }) => [ours, theirs ?? 0]))
  const start = 16 + 8 * formatNumber(most, pen.lang).length
  const axis = layOutMonths(pen, rows.length, start)
  const upper = drawPlot({ pen, axis, start, top: pen.textSize + 30, className: 'ours', heading: ui.t('coverage.chart.ours') }, rows, row => row.ours)
  const lower = drawPlot({ pen, axis, start, top: upper.bottom + pen.textSize + 44, className: 'theirs', heading: ui.t('coverage.chart.theirs', { name }) }, rows, row => row.theirs)
  const periods = rows.map(({ period }) => period)
  const names = isYears(rows) ? drawYearAxis(pen, axis, periods, lower.bottom) : drawMonthAxis(pen, axis, periods, lower.bottom)
  return drawFrame(pen, lower.bottom + names.height, { id, ...words }, [...upper.elements, ...lower.elements, ...names.elements])
}

interface Plot {
  readonly pen: Pen
  readonly axis: MonthAxis
  readonly start: number
  readonly top: number
  readonly className: string
  readonly heading: string
}

function drawPlot({ pen, axis, start, top, className, heading }: Plot, rows: readonly CoverageRow[], valueOf: (row: CoverageRow) => number | null): { elements: Element[]; bottom: number } {
  const ticks = countTicks(Math.max(...rows.map(row => valueOf(row) ?? 0)), 3)
  const highest = ticks.at(-1) ?? 1
  const height = plotHeights[pen.size]
  const y = (count: number): number => top + height * (1 - count / highest)
  const width = Math.max(2, Math.min(axis.step * 0.72, 40))
  const columns = rows.map((row, index) => {
    const value = valueOf(row)
    const left = axis.middle(index) - width / 2
    if (value === null) return pen.rect(axis.middle(index - 0.5), top, axis.step, height, { className: ['uncovered'] })
    const figure = formatNumber(value, pen.lang)
    return drawGroup(className, [
      drawTip(`${periodName(row, pen.lang)}: ${figure}`),
      ...value === 0 ? [] : [pen.rect(left, y(value), width, Math.max(1, y(0) - y(value)), { className: ['mark'] })],
      ...axis.step >= 9 * figure.length && value > 0 ? [pen.text(axis.middle(index), y(value) - 5, figure, { anchor: 'middle', className: 'value' })] : [],
    ])
  })
  return { elements: [pen.text(0, top - 28, heading, { className: 'strong' }), ...drawCountAxis(pen, ticks, y, start, start + axis.step * rows.length), ...columns], bottom: top + height }
}
