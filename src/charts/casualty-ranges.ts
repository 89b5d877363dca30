/** Casualties as low–best–high ranges, a row each. An open upper end is an arrow that fades, unknown a sign of its own before zero. */

import type { Element } from 'hast'
import { formatList, formatNumber } from '../language/index.ts'
import type { ShownText } from '../model/text.ts'
import type { CasualtyRange } from '../queries/casualty-ranges.ts'
import { countTicks } from './count-axis.ts'
import { formatCsv } from './csv.ts'
import type { Cell, ChartOptions, Figure, FigureTable, RecordRef } from './figure.ts'
import { createPen, drawFrame, drawGroup, drawTip } from './frame.ts'
import type { Pen, SizeName } from './frame.ts'
import { drawLegend } from './legend.ts'
import type { LegendEntry } from './legend.ts'
import { drawBestSign, drawRange, drawUnknownSign, openLength, sampleOpen, sampleRange } from './range-marks.ts'
import { drawGridLine, drawRules, layOutRows, mostRowsInWords } from './row-layout.ts'
import { nameCell } from './words.ts'

export interface RangeOptions extends ChartOptions {
  readonly eventTitle: (id: string) => ShownText
  readonly actorName: (id: string) => ShownText
  /** At most so many rows, those with the highest figures. Left out: all. */
  readonly most?: number
}

export function drawCasualtyRanges(all: readonly CasualtyRange[], options: RangeOptions): Figure {
  const { ui, most = all.length } = options
  const ranges = pickHighest(all, most)
  const table = rangeTable(ranges, options)
  const rows = ranges.map(range => ui.t('charts.ranges.row', {
    name: nameOf(range, options).text, harm: ui.t(`harm.${range.harm}`), figure: [ui.tally(range), ...remarksOf(range, options)].join(' · '),
  }))
  const words = {
    title: options.title ?? ui.t('charts.ranges.title'),
    description: [ui.t('charts.ranges.description', { count: ranges.length }), ...(rows.length > mostRowsInWords ? [] : rows)].join(' '),
    notes: [ui.t('charts.ranges.note'), ...(ranges.length < all.length ? [ui.t('charts.ranges.highest', { shown: formatNumber(most, ui.lang), total: formatNumber(all.length, ui.lang) })] : [])],
    table,
    csv: formatCsv(table),
    beside: [],
    events: new Set(all.flatMap(range => range.events)).size,
  }
  if (ranges.length === 0) return { kind: 'nothing', reason: ui.t('charts.ranges.nothing'), ...words, description: ui.t('charts.ranges.nothing') }
  const draw = (size: SizeName): Element => drawRanges(createPen(options, size), ranges, options, words)
  return { kind: 'picture', wide: draw('wide'), narrow: draw('narrow'), ...words }
}

function drawRanges(pen: Pen, ranges: readonly CasualtyRange[], options: RangeOptions, words: { title: string; description: string }): Element {
  const { ui } = options
  const legend = drawLegend(pen, legendEntries(pen, ranges, options), 0)
  const sections = new Set(ranges.map(range => range.harm)).size > 1
  const layout = layOutRows(pen, ranges.map((range, index) => ({
    label: nameOf(range, options),
    end: ui.tally(range),
    ...(remarksOf(range, options).length > 0 ? { below: remarksOf(range, options).join(' · ') } : {}),
    ...(range.of.kind === 'total' ? { className: 'strong' } : {}),
    ...(sections && ranges[index - 1]?.harm !== range.harm ? { heading: ui.t(`harm.${range.harm}`) } : {}),
  })), legend.height + 4, true)
  const ticks = countTicks(Math.max(...ranges.map(mostOf)), pen.size === 'wide' ? 5 : 4)
  const hasUnknown = ranges.some(range => range.interval === null)
  const zero = layout.start + (hasUnknown ? 30 : 8)
  const hasOpenTop = ranges.some(range => range.interval?.high === null && range.interval.low >= (ticks.at(-2) ?? 0))
  const perOne = (layout.end - (hasOpenTop ? openLength : 10) - zero) / (ticks.at(-1) ?? 1)
  const plot = { x: (count: number) => zero + count * perOne, end: layout.end, unknownAt: layout.start + 9 }
  const axisY = layout.bottom + 4
  return drawFrame(pen, axisY + pen.textSize + 10, { id: options.id, ...words }, [
    ...legend.elements,
    ...ticks.flatMap(tick => drawGridLine(pen, layout, plot.x(tick), axisY, tick === 0 ? 'axis' : 'grid')),
    ...ticks.map(tick => pen.text(plot.x(tick), axisY + pen.textSize + 3, formatNumber(tick, pen.lang), { anchor: 'middle', className: 'tick' })),
    ...drawRules(pen, layout.rows),
    ...ranges.flatMap((range, index) => {
      const row = layout.rows[index]
      if (row === undefined) return []
      const tip = drawTip(`${nameOf(range, options).text}: ${ui.counted(`harm.${range.harm}.counted`, range)}`)
      return [drawGroup('row', [tip, ...row.words, ...drawRange(pen, range, row.middle, plot)])]
    }),
  ])
}

/** Only the signs that occur. */
function legendEntries(pen: Pen, ranges: readonly CasualtyRange[], { ui }: RangeOptions): LegendEntry[] {
  const entries: LegendEntry[] = []
  const has = (test: (range: CasualtyRange) => boolean): boolean => ranges.some(test)
  if (has(range => range.best !== null)) entries.push({ label: ui.t('charts.ranges.sign.best'), sign: [drawBestSign()] })
  if (has(({ interval }) => interval !== null && interval.high !== null && interval.high > interval.low)) {
    entries.push({ label: ui.t('charts.ranges.sign.range'), sign: sampleRange() })
  }
  if (has(range => range.interval?.high === null)) entries.push({ label: ui.t('charts.ranges.sign.open'), sign: sampleOpen(pen) })
  if (has(range => range.interval === null)) entries.push({ label: ui.t('charts.ranges.sign.unknown'), sign: drawUnknownSign() })
  return entries
}

/** In the order given. Among equals the later ones stay. */
function pickHighest(ranges: readonly CasualtyRange[], most: number): readonly CasualtyRange[] {
  if (ranges.length <= most) return ranges
  const kept = new Set(ranges.toReversed().sort((a, b) => mostOf(b) - mostOf(a)).slice(0, most))
  return ranges.filter(range => kept.has(range))
}

/** The figure that the axis must reach. */
function mostOf({ interval, best }: CasualtyRange): number {
  if (interval === null) return 1
  return Math.max(best ?? 0, interval.high ?? interval.low)
}

function nameOf({ of }: CasualtyRange, { ui, eventTitle, actorName }: RangeOptions): ShownText {
  if (of.kind === 'event') return eventTitle(of.event)
  const own = (text: string): ShownText => ({ text, lang: ui.lang })
  if (of.kind === 'total') return own(ui.t('charts.ranges.total'))
  const [first, ...others] = of.actors.map(actorName)
  if (first === undefined) return own(ui.t('charts.ranges.unnamed'))
  return others.length === 0 ? first : own(formatList([first, ...others].map(name => name.text), ui.lang))
}

function remarksOf(range: CasualtyRange, { ui }: RangeOptions): string[] {
  const standing = range.of.kind === 'event' ? range.of.standing : 'counted'
  return [
    ...(standing === 'counted' ? [] : [ui.t(`charts.ranges.standing.${standing}`)]),
    ...(range.contested ? [ui.t('charts.ranges.contested')] : []),
    ...(range.partyOnly ? [ui.t('charts.ranges.party')] : []),
  ]
}

function refOf({ of }: CasualtyRange): RecordRef | undefined {
  if (of.kind === 'event') return { kind: 'event', id: of.event }
  const actor = of.kind === 'group' && of.actors.length === 1 ? of.actors[0] : undefined
  return actor === undefined ? undefined : { kind: 'actor', id: actor }
}

function rangeTable(ranges: readonly CasualtyRange[], options: RangeOptions): FigureTable {
  const { ui } = options
  const number = (value: number | null | undefined): Cell =>
    value === null || value === undefined ? { text: '' } : { text: formatNumber(value, ui.lang), value }
  const names = ['group', 'harm', 'low', 'best', 'high', 'figure', 'remark'] as const
  return {
    columns: names.map(key => ({ key, label: ui.t(`charts.column.${key}`), numeric: ['low', 'best', 'high'].includes(key) })),
    rows: ranges.map(range => [
      nameCell(nameOf(range, options), options, refOf(range)),
      { text: ui.t(`harm.${range.harm}`), code: range.harm },
      number(range.interval?.low),
      number(range.best),
      number(range.interval?.high),
      { text: ui.tally(range) },
      { text: remarksOf(range, options).join(' · ') },
    ]),
  }
}
