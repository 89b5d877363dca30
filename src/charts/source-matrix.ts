/** Who reports what: events down, outlets across in the order of their stance; the sign says in which voice an outlet speaks. */

import type { Element } from 'hast'
import { s } from 'hastscript'
import { formatList } from '../language/index.ts'
import type { ShownText } from '../model/text.ts'
import { voices } from '../queries/source-matrix.ts'
import type { SourceColumn, SourceEventRow, SourceMatrix, Voice } from '../queries/source-matrix.ts'
import type { EventTitles } from './beside.ts'
import { formatCsv } from './csv.ts'
import type { Figure, FigureTable } from './figure.ts'
import { createPen, drawFrame, drawGroup, drawTip } from './frame.ts'
import type { Pen, SizeName } from './frame.ts'
import { drawLegend } from './legend.ts'
import { layOutMatrix } from './matrix-layout.ts'
import { mostRowsInWords } from './row-layout.ts'
import { isolate, joinFigures, joinSentences, nameCell } from './words.ts'

export interface SourceOptions extends EventTitles {
  readonly sourceName: (id: string) => ShownText
  /** The label of a stance, by code. */
  readonly stanceName: (code: string) => ShownText
  /** Events that speak too, and are not among the rows. */
  readonly left?: number
}

export function drawSourceMatrix(rows: SourceMatrix, options: SourceOptions): Figure {
  const { ui, left = 0 } = options
  const table = sourceTable(rows, options)
  const words = {
    title: options.title ?? ui.t('charts.voices.title'),
    description: describeSources(rows, options),
    notes: [ui.t('charts.voices.note'), ...(left === 0 ? [] : [ui.t('charts.voices.left', { count: left })])],
    table,
    csv: formatCsv(table),
    beside: [],
    events: rows.rows.length,
  }
  const [only, ...others] = rows.columns
  if (only === undefined) return { kind: 'nothing', reason: ui.t('charts.voices.nothing'), ...words, description: ui.t('charts.voices.nothing') }
  if (others.length === 0) return { kind: 'too-few', reason: ui.t('charts.voices.too-few', { outlet: isolate(outletName(only, options), options) }), ...words }
  const draw = (size: SizeName): Element => drawMatrix(createPen(options, size), rows, options, words)
  return { kind: 'picture', wide: draw('wide'), narrow: draw('narrow'), ...words }
}

function drawMatrix(pen: Pen, rows: SourceMatrix, options: SourceOptions, words: { title: string; description: string }): Element {
  const { ui, eventTitle } = options
  const heard = new Set(rows.rows.flatMap(row => row.cells.flatMap(cell => cell.voices[0] ?? [])))
  const legend = drawLegend(pen, voices.filter(voice => heard.has(voice)).map(voice => ({
    label: ui.t(`charts.voices.${voice}`), sign: drawVoice(voice),
  })), 0)
  const layout = layOutMatrix(pen, {
    rows: rows.rows.map(row => ({ label: eventTitle(row.event), height: 26 })),
    columns: rows.columns.map(column => withStance(column, options)),
    rowTitle: ui.t('charts.voices.events'),
    columnTitle: ui.t('charts.voices.outlets'),
  }, legend.height + 6)
  return drawFrame(pen, layout.bottom + 6, { id: options.id, ...words }, [
    ...legend.elements,
    ...layout.elements,
    ...rows.rows.flatMap((row, line) => row.cells.map(cell => {
      const [voice] = cell.voices
      const column = rows.columns.findIndex(({ source }) => source === cell.source)
      const sign = voice === undefined ? [] : [pen.place(layout.columnAt[column] ?? 0, layout.rowAt[line] ?? 0, drawVoice(voice))]
      return drawGroup('cell', [drawTip(`${eventTitle(row.event).text}: ${sayCell(cell, options)}`), ...sign])
    })),
  ])
}

/** Around the origin: four shapes, told apart without colour. */
function drawVoice(voice: Voice): Element[] {
  const back = s('circle', { className: ['paper'], r: 8 })
  switch (voice) {
    case 'party': return [back, s('path', { className: ['best'], d: 'M0,-7L7,0L0,7L-7,0Z' })]
    case 'own': return [back, s('circle', { className: ['point'], r: 5.5 })]
    case 'citing': return [back, s('circle', { className: ['ring'], r: 5 })]
    case 'credited': return [back, s('path', { className: ['ring'], d: 'M0,-5.5L5.5,4.5H-5.5Z' })]
  }
}

function outletName({ source }: Pick<SourceColumn, 'source'>, { ui, sourceName }: SourceOptions): ShownText {
  return source === null ? ui.shown('origin.unknown') : sourceName(source)
}

function withStance(column: SourceColumn, options: SourceOptions): ShownText {
  const name = outletName(column, options)
  if (column.stance === null) return name
  const stance = options.stanceName(column.stance)
  return name.lang === stance.lang
    ? { ...name, text: joinFigures([name.text, stance.text]) }
    : { text: joinFigures([isolate(name, options), isolate(stance, options)]), lang: options.ui.lang }
}

function sayCell(cell: SourceEventRow['cells'][number], options: SourceOptions): string {
  const { ui } = options
  const spoken = formatList(cell.voices.map(voice => ui.t(`charts.voices.${voice}`)), ui.lang)
  return ui.t('charts.voices.outlet', { outlet: isolate(outletName(cell, options), options), voice: spoken })
}

function describeSources(rows: SourceMatrix, options: SourceOptions): string {
  const { ui, eventTitle } = options
  const each = rows.rows.length > mostRowsInWords ? [] : rows.rows.map(row => ui.t('charts.voices.row', {
    event: isolate(eventTitle(row.event), options), outlets: formatList(row.cells.map(cell => sayCell(cell, options)), ui.lang),
  }))
  return joinSentences([
    ui.t('charts.voices.description', { count: rows.rows.length }), ui.t('charts.voices.shared', { count: rows.shared }), ...each,
  ])
}

/** One row for each event and each outlet that speaks of it. */
function sourceTable(rows: SourceMatrix, options: SourceOptions): FigureTable {
  const { ui, eventTitle, stanceName } = options
  const names = ['event', 'outlet', 'stance', 'voice'] as const
  return {
    columns: names.map(key => ({ key, label: ui.t(`charts.column.${key}`), numeric: false })),
    rows: rows.rows.flatMap(row => row.cells.map(cell => {
      const stance = rows.columns.find(({ source }) => source === cell.source)?.stance ?? null
      return [
        nameCell(eventTitle(row.event), options, { kind: 'event', id: row.event }),
        nameCell(outletName(cell, options), options),
        stance === null ? { text: '' } : { ...nameCell(stanceName(stance), options), code: stance },
        { text: formatList(cell.voices.map(voice => ui.t(`charts.voices.${voice}`)), ui.lang), code: cell.voices.join(';') },
      ]
    })),
  }
}
