/** Claims above a line of months, attributions below it: incidents, each in the month that holds its whole date. */

import type { Element } from 'hast'
import { s } from 'hastscript'
import { formatMonth, formatNumber } from '../language/index.ts'
import type { Responsibility, ResponsibilityMonth } from '../queries/responsibility.ts'
import { listBesideAs } from './beside.ts'
import type { EventTitles } from './beside.ts'
import { countTicks } from './count-axis.ts'
import { formatCsv } from './csv.ts'
import type { Figure, FigureTable } from './figure.ts'
import { createPen, drawFrame, drawGroup, drawTip } from './frame.ts'
import type { Pen, SizeName } from './frame.ts'
import { drawLegend } from './legend.ts'
import { drawMonthAxis, layOutMonths } from './month-axis.ts'
import { joinSentences, numberCell } from './words.ts'

export function drawSayingsByMonth(rows: Responsibility, options: EventTitles): Figure {
  const { ui } = options
  const table = monthTable(rows, options)
  const words = {
    title: options.title ?? ui.t('charts.sayings.months.title'),
    description: describeMonths(rows, options),
    notes: [ui.t('charts.sayings.months.note'), ui.t('charts.sayings.note')],
    table,
    csv: formatCsv(table),
    beside: listBesideAs(ui.t('charts.sayings.outside'), rows.outside, options),
    events: rows.inMonths,
  }
  const draw = (size: SizeName): Element => drawMonths(createPen(options, size), rows, options, words)
  return { kind: 'picture', wide: draw('wide'), narrow: draw('narrow'), ...words }
}

function drawMonths(pen: Pen, { months }: Responsibility, options: EventTitles, words: { title: string; description: string }): Element {
  const { ui } = options
  const sample = (className: string): Element => s('rect', { className: [className], x: -6, y: -6, width: 12, height: 12 })
  const legend = drawLegend(pen, [
    { label: ui.t('charts.sayings.months.claimed'), sign: [sample('tone')] },
    { label: ui.t('charts.sayings.months.attributed'), sign: [sample('tone-hollow')] },
  ], 0)
  const ticks = countTicks(Math.max(...months.map(month => Math.max(month.claimed.length, month.attributed.length))), 2)
  const highest = ticks.at(-1) ?? 1
  const half = Math.min(pen.size === 'wide' ? 110 : 90, highest * 26)
  const zero = legend.height + 20 + half
  const start = 14 + 8 * String(highest).length
  const axis = layOutMonths(pen, months.length, start)
  const names = drawMonthAxis(pen, axis, months.map(row => row.month), zero + half + 6)
  const y = (count: number): number => zero - half * count / highest
  return drawFrame(pen, zero + half + 6 + names.height, { id: options.id, ...words }, [
    ...legend.elements,
    ...ticks.flatMap(tick => tick === 0 ? drawTick(pen, 0, zero, start, axis.middle(months.length - 0.5))
      : [y(tick), y(-tick)].flatMap(height => drawTick(pen, tick, height, start, axis.middle(months.length - 0.5)))),
    ...names.elements,
    ...months.flatMap((month, index) => drawMonth(pen, month, { middle: axis.middle(index), step: axis.step, y }, options)),
  ])
}

/** Numbers count away from the line on both sides. */
function drawTick(pen: Pen, tick: number, y: number, start: number, end: number): Element[] {
  return [
    pen.line(start, y, end, y, tick === 0 ? 'axis' : 'grid'),
    pen.text(start - 6, y + pen.textSize * 0.35, formatNumber(tick, pen.lang), { anchor: 'end', className: 'tick' }),
  ]
}

function drawMonth(
  pen: Pen, month: ResponsibilityMonth, place: { middle: number; step: number; y: (count: number) => number }, { ui }: EventTitles,
): Element[] {
  const width = Math.max(2, Math.min(place.step * 0.72, 36))
  const bar = (kind: 'claimed' | 'attributed', count: number): Element[] => {
    if (count === 0) return []
    const [top, bottom] = kind === 'claimed' ? [place.y(count), place.y(0) - 1] : [place.y(0) + 1, place.y(-count)]
    const tip = drawTip(`${formatMonth(month.month, pen.lang)}: ${ui.t(`charts.sayings.months.${kind}`)}, ${formatNumber(count, pen.lang)}`)
    return [drawGroup('cell', [tip, pen.rect(place.middle - width / 2, top, width, bottom - top, { className: [kind === 'claimed' ? 'tone' : 'tone-hollow'] })])]
  }
  return [...bar('claimed', month.claimed.length), ...bar('attributed', month.attributed.length)]
}

function describeMonths(rows: Responsibility, { ui }: EventTitles): string {
  const sum = (kind: 'claimed' | 'attributed'): string => ui.number(rows.months.reduce((total, month) => total + month[kind].length, 0))
  return joinSentences([
    ui.t('charts.sayings.months.description', {
      count: rows.inMonths, from: formatMonth(rows.months[0]?.month ?? '', ui.lang), to: formatMonth(rows.months.at(-1)?.month ?? '', ui.lang),
    }),
    ui.t('charts.sayings.months.sums', { claimed: sum('claimed'), attributed: sum('attributed') }),
    ui.t('charts.sayings.silent', { count: rows.silent }),
  ])
}

function monthTable(rows: Responsibility, options: EventTitles): FigureTable {
  const { ui } = options
  return {
    columns: [
      { key: 'month', label: ui.t('charts.column.month'), numeric: false },
      { key: 'claimed', label: ui.t('charts.sayings.months.claimed'), numeric: true },
      { key: 'attributed', label: ui.t('charts.sayings.months.attributed'), numeric: true },
    ],
    rows: rows.months.map(row => [
      { text: formatMonth(row.month, ui.lang), code: row.month }, numberCell(row.claimed.length, options), numberCell(row.attributed.length, options),
    ]),
  }
}
