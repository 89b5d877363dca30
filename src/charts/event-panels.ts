/** Small multiples: incidents over the same periods, a panel for each type, region or role, all on the same scales. */

import type { Element } from 'hast'
import { formatMonth, formatNumber, formatYear } from '../language/index.ts'
import type { ShownText } from '../model/text.ts'
import type { EventPanel, EventPanels } from '../queries/event-panels.ts'
import { listBesideAs, listStandings, listUndated } from './beside.ts'
import type { EventTitles } from './beside.ts'
import { countTicks } from './count-axis.ts'
import { formatCsv } from './csv.ts'
import { fewestForMonths } from './events-by-month.ts'
import type { Cell, Figure, FigureTable, RecordRef } from './figure.ts'
import { createPen, drawFrame, drawGroup, drawTip } from './frame.ts'
import type { Pen, SizeName } from './frame.ts'
import { drawSign } from './symbols.ts'
import { estimateWidth, shortenText } from './text-fit.ts'
import { isolate, joinSentences, nameCell, numberCell, showName } from './words.ts'

export interface PanelOptions extends EventTitles {
  readonly placeName: (id: string) => ShownText
  readonly roleName: (code: string) => ShownText
}

const mostPanels = 12

export function drawEventPanels(rows: EventPanels, options: PanelOptions): Figure {
  const { ui } = options
  const table = panelTable(rows, options)
  const left = Math.max(0, rows.panels.length - mostPanels)
  const words = {
    title: options.title ?? ui.t(`charts.panels.title.${rows.by}`),
    description: describePanels(rows, options),
    notes: [
      ui.t('charts.panels.note'),
      ...(rows.by === 'type' ? [] : [ui.t(`charts.panels.note.${rows.by}`)]),
      ...(left === 0 ? [] : [ui.t('charts.left', { count: left })]),
    ],
    table,
    csv: formatCsv(table),
    beside: [
      ...listBesideAs(ui.t('charts.beside.region'), rows.nowhere, options),
      ...listUndated(rows.undated, options),
      ...listStandings(rows.beside, options),
    ],
    events: rows.counted,
  }
  const [only] = rows.panels
  if (only === undefined) return { kind: 'nothing', reason: ui.t('charts.panels.nothing'), ...words, description: ui.t('charts.panels.nothing') }
  if (rows.counted < fewestForMonths) return { kind: 'too-few', reason: ui.t('charts.panels.too-few', { count: rows.counted }), ...words }
  if (rows.panels.length === 1) {
    return { kind: 'too-few', reason: ui.t('charts.panels.single', { name: isolate(panelName(only, options), options) }), ...words }
  }
  const draw = (size: SizeName): Element => drawPanels(createPen(options, size), rows, options, words)
  return { kind: 'picture', wide: draw('wide'), narrow: draw('narrow'), ...words }
}

const plotHeight = 64

function drawPanels(pen: Pen, rows: EventPanels, options: PanelOptions, words: { title: string; description: string }): Element {
  const shown = rows.panels.slice(0, mostPanels)
  const columns = pen.size === 'wide' ? 3 : 1
  const gap = 28
  const width = (pen.width - gap * (columns - 1)) / columns
  const height = pen.textSize * 2 + plotHeight + 46
  const highest = countTicks(Math.max(...shown.flatMap(panel => panel.counts)), 2).at(-1) ?? 1
  const lines = Math.ceil(shown.length / columns)
  return drawFrame(pen, lines * height - 12, { id: options.id, ...words }, shown.flatMap((panel, index) =>
    drawPanel(pen, panel, { x: index % columns * (width + gap), y: Math.floor(index / columns) * height, width, highest }, rows, options)))
}

interface PanelRoom { readonly x: number; readonly y: number; readonly width: number; readonly highest: number }

function drawPanel(pen: Pen, panel: EventPanel, { x, y, width, highest }: PanelRoom, rows: EventPanels, options: PanelOptions): Element[] {
  const name = panelName(panel, options)
  const type = panel.of.kind === 'type' ? panel.of.type : null
  const total = formatNumber(panel.total, pen.lang)
  const start = x + 10 + 8 * String(highest).length
  const end = x + width
  const step = Math.min((end - start) / rows.periods.length, 60)
  const top = y + pen.textSize + 22
  const zero = top + plotHeight
  const at = (count: number): number => zero - plotHeight * count / highest
  const labelWidth = width - (type === null ? 0 : 19) - estimateWidth(total, pen.textSize) - 12
  const bars = panel.counts.flatMap((count, index) => count === 0 ? [] : [drawGroup('cell', [
    drawTip(`${name.text}, ${namePeriod(rows, rows.periods[index] ?? '', pen.lang)}: ${formatNumber(count, pen.lang)}`),
    pen.rect(start + index * step + step * 0.1, at(count), Math.max(step * 0.8, 1.5), zero - at(count), { className: ['mark'] }),
  ])])
  return [
    drawGroup(`type-${type?.slot ?? 8}`, [
      ...(type === null ? [] : [pen.place(x + 7, y + pen.textSize * 0.64 + 2, [drawSign(type.slot, 11)])]),
      pen.text(x + (type === null ? 0 : 19), y + pen.textSize + 2, { ...name, text: shortenText(name.text, labelWidth, pen.textSize) }, { className: 'label' }),
      pen.text(end, y + pen.textSize + 2, total, { anchor: 'end', className: 'value' }),
      ...[0, highest].flatMap(tick => [
        pen.line(start, at(tick), start + step * rows.periods.length, at(tick), tick === 0 ? 'axis' : 'grid'),
        pen.text(start - 5, at(tick) + pen.textSize * 0.35, formatNumber(tick, pen.lang), { anchor: 'end', className: 'tick' }),
      ]),
      ...bars,
    ]),
    ...nameEnds(pen, rows, { start, end: start + step * rows.periods.length, y: zero + pen.textSize + 5, last: end }),
  ]
}

/** The first period and, where there is room for both, the last one. */
function nameEnds(pen: Pen, rows: EventPanels, { start, end, y, last }: { start: number; end: number; y: number; last: number }): Element[] {
  const [from = '', ...others] = rows.periods
  const first = namePeriod(rows, from, pen.lang, 'short')
  const to = others.at(-1)
  const width = estimateWidth(first, pen.textSize)
  const names = [pen.text(start, y, first, { className: 'tick' })]
  if (to === undefined) return names
  const text = namePeriod(rows, to, pen.lang, 'short')
  const place = Math.min(Math.max(end, start + width + 14 + estimateWidth(text, pen.textSize)), last)
  return start + width + 10 + estimateWidth(text, pen.textSize) > place ? names : [...names, pen.text(place, y, text, { anchor: 'end', className: 'tick' })]
}

function namePeriod({ unit }: EventPanels, period: string, lang: string, style: 'long' | 'short' = 'long'): string {
  return unit === 'year' ? formatYear(period, lang) : formatMonth(period, lang, style)
}

function panelName({ of }: EventPanel, options: PanelOptions): ShownText {
  if (of.kind === 'type') return showName(of.type.label, of.type.code, options)
  return of.kind === 'role' ? options.roleName(of.role) : options.placeName(of.location)
}

function describePanels(rows: EventPanels, options: PanelOptions): string {
  const { ui } = options
  if (rows.panels.length === 0) return ui.t('charts.panels.nothing')
  return joinSentences([
    ui.t('charts.panels.description', {
      count: rows.counted, from: namePeriod(rows, rows.periods[0] ?? '', ui.lang), to: namePeriod(rows, rows.periods.at(-1) ?? '', ui.lang),
    }),
    ...rows.panels.slice(0, mostPanels).map(panel => ui.t('charts.panels.row', {
      name: isolate(panelName(panel, options), options), figure: ui.t('scope.incident.counted', { count: panel.total }),
    })),
  ])
}

/** One row for each panel and each period that has incidents. */
function panelTable(rows: EventPanels, options: PanelOptions): FigureTable {
  const { ui } = options
  const names = [rows.by, 'period', 'count'] as const
  const refOf = ({ of }: EventPanel): RecordRef | undefined =>
    of.kind === 'type' ? { kind: 'type', id: of.type.code } : of.kind === 'location' ? { kind: 'location', id: of.location } : undefined
  const first = (panel: EventPanel): Cell => ({
    ...nameCell(panelName(panel, options), options, refOf(panel)), ...(panel.of.kind === 'role' ? { code: panel.of.role } : {}),
  })
  return {
    columns: names.map(key => ({ key, label: ui.t(`charts.column.${key}`), numeric: key === 'count' })),
    rows: rows.panels.flatMap(panel => panel.counts.flatMap((count, index) => {
      const period = rows.periods[index] ?? ''
      return count === 0 ? [] : [[first(panel), { text: namePeriod(rows, period, ui.lang), code: period }, numberCell(count, options)]]
    })),
  }
}
