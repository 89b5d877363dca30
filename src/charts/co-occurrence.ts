/** Who appears with whom: actors in a column, an arc for each pair in the same incident. Laid out by a fixed rule: no chance in it. */

import type { Element } from 'hast'
import { s } from 'hastscript'
import { formatNumber } from '../language/index.ts'
import type { ActorTie, CoOccurrence } from '../queries/co-occurrence.ts'
import { arrangeActors } from './arrange-actors.ts'
import { listStandings } from './beside.ts'
import type { RangeOptions } from './casualty-ranges.ts'
import { formatCsv } from './csv.ts'
import type { Figure, FigureTable } from './figure.ts'
import { createPen, drawFrame, drawGroup, drawTip, round } from './frame.ts'
import type { Pen, SizeName } from './frame.ts'
import { drawLegend } from './legend.ts'
import { mostRowsInWords } from './row-layout.ts'
import { estimateWidth, wrapText } from './text-fit.ts'
import { isolate, joinFigures, joinSentences, nameCell, numberCell } from './words.ts'

const mostActors = 18

export function drawCoOccurrence(rows: CoOccurrence, options: RangeOptions): Figure {
  const { ui } = options
  const table = tieTable(rows, options)
  const kept = rows.actors.slice(0, mostActors).map(({ actor }) => actor)
  const ties = rows.ties.filter(tie => kept.includes(tie.a) && kept.includes(tie.b))
  const left = rows.ties.length - ties.length
  const words = {
    title: options.title ?? ui.t('charts.ties.title'),
    description: describeTies(rows, options),
    notes: [ui.t('charts.ties.note'), ...(left === 0 ? [] : [ui.t('charts.left', { count: left })])],
    table,
    csv: formatCsv(table),
    beside: listStandings(rows.beside, options),
    events: rows.incidents,
  }
  const [first] = rows.ties
  if (first === undefined) return { kind: 'nothing', reason: ui.t('charts.ties.nothing'), ...words, description: ui.t('charts.ties.nothing') }
  if (rows.ties.length < 2) return { kind: 'too-few', reason: ui.t('charts.ties.too-few', { pair: sayTie(first, options) }), ...words }
  const draw = (size: SizeName): Element => drawArcs(createPen(options, size), { ...rows, ties }, kept, options, words)
  return { kind: 'picture', wide: draw('wide'), narrow: draw('narrow'), ...words }
}

function drawArcs(pen: Pen, rows: CoOccurrence, kept: readonly string[], options: RangeOptions, words: { title: string; description: string }): Element {
  const legend = drawLegend(pen, legendEntries(rows.ties, options), 0)
  const order = arrangeActors(kept, rows.ties)
  const counts = new Map(rows.actors.map(({ actor, incidents }) => [actor, incidents]))
  const labels = order.map(options.actorName)
  const widest = Math.max(...labels.map(label => estimateWidth(label.text, pen.textSize)))
  const nameWidth = Math.min(widest + 2, pen.size === 'wide' ? 300 : 165)
  const dots = nameWidth + 30
  const lineHeight = pen.textSize * 1.3
  const elements: Element[] = []
  const middles = new Map<string, number>()
  let y = legend.height + 8
  for (const [index, actor] of order.entries()) {
    const label = labels[index] ?? { text: actor, lang: pen.lang }
    const lines = wrapText(label.text, nameWidth, pen.textSize, 3)
    const height = Math.max(34, lines.length * lineHeight + 8)
    const middle = y + height / 2
    const baseline = middle - (lines.length - 1) * lineHeight / 2 + pen.textSize * 0.36
    elements.push(...lines.map((line, n) => pen.text(nameWidth, baseline + n * lineHeight, { text: line, lang: label.lang }, { anchor: 'end', className: 'label' })))
    elements.push(pen.text(dots - 9, middle + pen.textSize * 0.36, formatNumber(counts.get(actor) ?? 0, pen.lang), { anchor: 'end', className: 'value' }))
    elements.push(pen.place(dots, middle, [s('circle', { className: ['point'], r: 4 })]))
    middles.set(actor, middle)
    y += height
  }
  const reach = pen.width - dots - 24
  const span = Math.max(...rows.ties.map(tie => spanOf(tie, middles)))
  const drawn = rows.ties.flatMap(tie => drawTie(pen, tie, { middles, from: dots + 4, reach, span }, options))
  // Numbers over all arcs, so that no arc runs through one.
  return drawFrame(pen, y + 6, { id: options.id, ...words }, [
    ...legend.elements, ...drawn.map(({ arc }) => arc), ...drawn.flatMap(({ count }) => count), ...elements,
  ])
}

interface ArcRoom {
  readonly middles: ReadonlyMap<string, number>
  readonly from: number
  /** How far the widest arc goes, and the distance that it spans. */
  readonly reach: number
  readonly span: number
}

/** A pair that is both against each other and together has two arcs, one inside the other. */
function drawTie(pen: Pen, tie: ActorTie, room: ArcRoom, options: RangeOptions): { arc: Element; count: readonly Element[] }[] {
  const kinds = (['against', 'together'] as const).filter(kind => tie[kind].length > 0)
  return kinds.map((kind, inner) => {
    const top = Math.min(room.middles.get(tie.a) ?? 0, room.middles.get(tie.b) ?? 0)
    const height = spanOf(tie, room.middles)
    const widest = Math.min(room.reach, room.span * 1.1)
    const across = Math.max(14, widest * height / room.span) - inner * 9
    const count = tie[kind].length
    const x = pen.at(room.from)
    const way = pen.rtl ? 0 : 1
    const path = s('path', {
      className: ['tie', `tie-${kind}`], strokeWidth: round(Math.min(1.6 + 1.1 * (count - 1), 7)),
      d: `M${round(x)},${round(top)}A${round(across)},${round(height / 2)} 0 0 ${way} ${round(x)},${round(top + height)}`,
    })
    const words = count === 1 ? [] : [pen.text(room.from + across + 7, top + height / 2 + pen.textSize * 0.36, formatNumber(count, pen.lang), { className: 'tie-count' })]
    return { arc: drawGroup('cell', [drawTip(sayTie(tie, options)), path]), count: words }
  })
}

function spanOf({ a, b }: ActorTie, middles: ReadonlyMap<string, number>): number {
  return Math.abs((middles.get(a) ?? 0) - (middles.get(b) ?? 0))
}

function legendEntries(ties: readonly ActorTie[], { ui }: RangeOptions) {
  return (['against', 'together'] as const).filter(kind => ties.some(tie => tie[kind].length > 0)).map(kind => ({
    label: ui.t(`charts.ties.${kind}`), sign: [s('path', { className: ['tie', `tie-${kind}`], strokeWidth: 2, d: 'M-7,4A7,9 0 0 1 7,4' })],
  }))
}

function sayTie(tie: ActorTie, options: RangeOptions): string {
  const { ui, actorName } = options
  const figure = joinFigures((['against', 'together'] as const).map(kind =>
    tie[kind].length === 0 ? '' : ui.t(`charts.ties.${kind}.counted`, { count: ui.number(tie[kind].length) })))
  return ui.t('charts.ties.row', { one: isolate(actorName(tie.a), options), other: isolate(actorName(tie.b), options), figure })
}

function describeTies(rows: CoOccurrence, options: RangeOptions): string {
  const each = rows.ties.length > mostRowsInWords ? rows.ties.slice(0, 3) : rows.ties
  return joinSentences([options.ui.t('charts.ties.description', { count: rows.incidents }), ...each.map(tie => sayTie(tie, options))])
}

function tieTable(rows: CoOccurrence, options: RangeOptions): FigureTable {
  const names = ['one', 'other', 'against', 'together'] as const
  return {
    columns: names.map(key => ({ key, label: options.ui.t(`charts.column.${key}`), numeric: key === 'against' || key === 'together' })),
    rows: rows.ties.map(tie => [
      ...[tie.a, tie.b].map(id => nameCell(options.actorName(id), options, { kind: 'actor', id })),
      numberCell(tie.against.length, options),
      numberCell(tie.together.length, options),
    ]),
  }
}
