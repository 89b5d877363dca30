/**
 * Events on a line of time, a bar each: solid for what lasted, hollow for a moment known only within bounds, a solid mark for a
 * known day, and a bar that fades into an arrow where a beginning or an end is not known. Never a pretended day.
 */

import type { Element } from 'hast'
import { s } from 'hastscript'
import type { Day } from '../model/date.ts'
import type { EventRow } from '../queries/event-rows.ts'
import { formatCsv } from './csv.ts'
import type { ChartOptions, Figure, FigureTable } from './figure.ts'
import { createPen, drawFrame, drawGroup, drawTip } from './frame.ts'
import type { Pen, SizeName } from './frame.ts'
import { drawLegend } from './legend.ts'
import type { LegendEntry } from './legend.ts'
import { drawArrow } from './range-marks.ts'
import { drawGridLine, drawRules, layOutRows, markHeight, mostRowsInWords } from './row-layout.ts'
import { drawSign } from './symbols.ts'
import { drawTimeAxis, layOutTime } from './time-axis.ts'
import type { TimeAxis } from './time-axis.ts'
import { nameCell, showName } from './words.ts'

export interface TimelineOptions extends ChartOptions {
  /** The event that the page is about: set off from its neighbours. */
  readonly current?: string
}

/** `rows` in the order in which they are drawn; those without any known day stand beside. */
export function drawDateTimeline(rows: readonly EventRow[], options: TimelineOptions): Figure {
  const { ui } = options
  const dated = rows.filter(row => row.earliest !== null || row.latest !== null)
  const undated = rows.filter(row => !dated.includes(row))
  const table = timelineTable(rows, options)
  const words = {
    title: options.title ?? ui.t('charts.timeline.title'),
    description: describeTimeline(dated, options),
    notes: [ui.t('charts.timeline.note')],
    table,
    csv: formatCsv(table),
    beside: undated.length === 0 ? [] : [{
      title: ui.t('charts.beside.undated'),
      items: undated.map(row => ({ ...nameCell(showName(row.title, row.id, options), options), ref: { kind: 'event' as const, id: row.id } })),
    }],
    events: dated.length,
  }
  if (dated.length === 0) return { kind: 'nothing', reason: ui.t('charts.timeline.nothing'), ...words }
  const draw = (size: SizeName): Element => drawTimeline(createPen(options, size), dated, options, words)
  return { kind: 'picture', wide: draw('wide'), narrow: draw('narrow'), ...words }
}

function drawTimeline(pen: Pen, rows: readonly EventRow[], options: TimelineOptions, words: { title: string; description: string }): Element {
  const { ui } = options
  const legend = drawLegend(pen, legendEntries(pen, rows, options), 0)
  const layout = layOutRows(pen, rows.map(row => ({
    label: showName(row.title, row.id, options),
    below: ui.date(row.date),
    ...(row.id === options.current ? { className: 'strong' } : {}),
  })), legend.height + 4, false)
  const axis = layOutTime(rows, layout.start + 8, layout.end - 4)
  const bottom = layout.bottom + 4
  const time = drawTimeAxis(pen, axis, bottom, x => drawGridLine(pen, layout, x, bottom, 'grid'))
  return drawFrame(pen, bottom + time.height, { id: options.id, ...words }, [
    ...legend.elements,
    ...time.elements,
    ...drawRules(pen, layout.rows),
    ...rows.flatMap((row, index) => {
      const place = layout.rows[index]
      if (place === undefined) return []
      const tip = drawTip(ui.t('charts.timeline.row', { name: showName(row.title, row.id, options).text, date: ui.date(row.date) }))
      const band = row.id === options.current ? [pen.rect(0, place.top, pen.width, place.bottom - place.top, { className: ['band'] })] : []
      return [drawGroup(`row type-${row.supertype.slot}`, [tip, ...band, ...place.words, ...drawBar(pen, row, axis, place.middle)])]
    }),
  ])
}

/** How a date is drawn. */
function styleOf(row: EventRow): 'day' | 'lasting' | 'uncertain' {
  if (row.date.lasting && !row.dateContested) return 'lasting'
  return row.earliest !== null && row.earliest === row.latest && !row.date.approximate ? 'day' : 'uncertain'
}

function drawBar(pen: Pen, row: EventRow, axis: TimeAxis, y: number): Element[] {
  const style = styleOf(row)
  const from = row.earliest === null ? axis.start : axis.x(row.earliest)
  const to = row.latest === null ? axis.end : axis.endOf(row.latest)
  if (style === 'day') return [pen.place((from + to) / 2, y, [drawSign(row.supertype.slot, 13)])]
  const open = row.earliest === null || row.latest === null
  const width = Math.max(to - from, row.date.approximate ? 16 : 5)
  const className = style === 'lasting' ? ['mark'] : row.date.approximate ? ['hollow', 'dashed'] : ['hollow']
  const bar = pen.rect((from + to - width) / 2, y - markHeight / 2, width, markHeight, { className, rx: '1.5' })
  return open ? drawOpenBar(pen, row, from, to, y, style) : [bar]
}

/** Towards the unknown end the bar dissolves into dashes and points on. */
function drawOpenBar(pen: Pen, row: EventRow, from: number, to: number, y: number, style: 'lasting' | 'uncertain'): Element[] {
  const [top, bottom] = [y - markHeight / 2, y + markHeight / 2]
  const known = row.earliest === null ? to : from
  const unknown = row.earliest === null ? from : to
  const inner = unknown + (row.earliest === null ? 12 : -12)
  const back = row.earliest === null
  if (style === 'lasting') {
    return [pen.rect(Math.min(known, inner), top, Math.abs(known - inner), markHeight, { className: ['mark'], fillOpacity: 0.55 }), drawArrow(pen, unknown, y, 7, back)]
  }
  return [
    pen.line(known, top, known, bottom, 'hollow-line'),
    pen.line(known, top, inner, top, 'hollow-line dashed'),
    pen.line(known, bottom, inner, bottom, 'hollow-line dashed'),
    drawArrow(pen, unknown, y, 7, back),
  ]
}

/** The types by colour and by the sign of a known day, then the kinds of bar that occur. */
function legendEntries(pen: Pen, rows: readonly EventRow[], options: TimelineOptions): LegendEntry[] {
  const { ui } = options
  const box = (className: string): Element => s('rect', { className: [className], x: -7, y: -4, width: 14, height: 8, rx: 1.5 })
  const styles = new Set(rows.map(styleOf))
  const supertypes = new Map(rows.map(row => [row.supertype.code, row.supertype]))
  const entries: LegendEntry[] = [...supertypes.values()].sort((a, b) => a.rank - b.rank).map(type => ({
    label: showName(type.label, type.code, options), sign: [drawSign(type.slot, 11)], className: `type-${type.slot}`,
  }))
  if (styles.has('lasting')) entries.push({ label: ui.t('charts.timeline.sign.lasting'), sign: [box('neutral')] })
  if (styles.has('uncertain')) entries.push({ label: ui.t('charts.timeline.sign.uncertain'), sign: [box('neutral-hollow')] })
  if (rows.some(row => row.earliest === null || row.latest === null)) entries.push({ label: ui.t('charts.timeline.sign.open'), sign: sampleOpenBar(pen) })
  return entries
}

function sampleOpenBar(pen: Pen): Element[] {
  const way = pen.rtl ? -1 : 1
  return [
    s('path', { className: ['neutral-hollow', 'dashed'], d: `M${-7 * way},-4H${3 * way}M${-7 * way},4H${3 * way}` }),
    s('path', { className: ['neutral-hollow'], d: `M${2 * way},-5L${8 * way},0L${2 * way},5` }),
  ]
}

function daysOf(rows: readonly EventRow[]): Day[] {
  return rows.flatMap(row => [row.earliest, row.latest].flatMap(day => day ?? []))
}

function describeTimeline(rows: readonly EventRow[], options: TimelineOptions): string {
  const { ui } = options
  if (rows.length === 0) return ui.t('charts.timeline.nothing')
  const days = daysOf(rows).sort()
  const inWords = (day: Day | undefined): string =>
    ui.date({ edtf: day ?? '', earliest: day ?? null, latest: day ?? null, lasting: false, approximate: false })
  const each = rows.length > mostRowsInWords ? [] : rows.map(row => ui.t('charts.timeline.row', { name: showName(row.title, row.id, options).text, date: ui.date(row.date) }))
  return [ui.t('charts.timeline.description', { count: rows.length, from: inWords(days[0]), to: inWords(days.at(-1)) }), ...each].join(' ')
}

function timelineTable(rows: readonly EventRow[], options: TimelineOptions): FigureTable {
  const { ui } = options
  const names = ['event', 'date', 'edtf', 'earliest', 'latest', 'type'] as const
  return {
    columns: names.map(key => ({ key, label: ui.t(`charts.column.${key}`), numeric: false })),
    rows: rows.map(row => [
      nameCell(showName(row.title, row.id, options), options, { kind: 'event', id: row.id }),
      { text: ui.date(row.date) },
      { text: row.date.edtf },
      { text: row.earliest ?? '' },
      { text: row.latest ?? '' },
      nameCell(showName(row.supertype.label, row.supertype.code, options), options, { kind: 'type', id: row.supertype.code }),
    ]),
  }
}
