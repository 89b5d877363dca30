/**
 * What is claimed and what is attributed: by month where enough incidents are dated to one, else by actor over all. An explicit saying
 * only; a role coded as perpetrator is none.
 */

import type { Element } from 'hast'
import { formatList } from '../language/index.ts'
import { longestRunOfMonths } from '../queries/events-by-year.ts'
import { responsibilityKinds } from '../queries/responsibility.ts'
import type { Responsibility, ResponsibilityOfActor } from '../queries/responsibility.ts'
import type { RangeOptions } from './casualty-ranges.ts'
import { formatCsv } from './csv.ts'
import { fewestForMonths } from './events-by-month.ts'
import type { Figure, FigureTable } from './figure.ts'
import { createPen, drawFrame, drawGroup, drawTip } from './frame.ts'
import type { Pen, SizeName } from './frame.ts'
import { drawLegend } from './legend.ts'
import { layOutMatrix } from './matrix-layout.ts'
import { drawSayingsByMonth } from './responsibility-months.ts'
import { mostRowsInWords } from './row-layout.ts'
import { drawTiles, rowHeightFor, tileLegend, tileWords } from './tiles.ts'
import { isolate, joinSentences, nameCell, numberCell } from './words.ts'

const mostActors = 20

/** By month when that can be told and the run of months can be seen; else by actor. */
export function drawResponsibility(rows: Responsibility, options: RangeOptions): Figure {
  const isByMonth = rows.inMonths >= fewestForMonths && rows.months.length <= longestRunOfMonths
  return isByMonth ? drawSayingsByMonth(rows, options) : drawSayingsByActor(rows, options)
}

export function drawSayingsByActor(rows: Responsibility, options: RangeOptions): Figure {
  const { ui } = options
  const table = actorTable(rows, options)
  const shown = rows.actors.slice(0, mostActors)
  const left = rows.actors.length - shown.length
  const words = {
    title: options.title ?? ui.t('charts.sayings.title'),
    description: describeActors(rows, options),
    notes: [ui.t('charts.sayings.note'), ...(left === 0 ? [] : [ui.t('charts.left', { count: left })])],
    table,
    csv: formatCsv(table),
    beside: [],
    events: new Set(rows.actors.flatMap(({ said }) => responsibilityKinds.flatMap(kind => [...said[kind].incidents, ...said[kind].others]))).size,
  }
  if (rows.actors.length === 0) return { kind: 'nothing', reason: ui.t('charts.sayings.nothing'), ...words }
  const draw = (size: SizeName): Element => drawMatrix(createPen(options, size), shown, options, words)
  return { kind: 'picture', wide: draw('wide'), narrow: draw('narrow'), ...words }
}

function drawMatrix(pen: Pen, actors: readonly ResponsibilityOfActor[], options: RangeOptions, words: { title: string; description: string }): Element {
  const { ui, actorName } = options
  const cells = actors.flatMap(({ said }) => responsibilityKinds.map(kind => said[kind]))
  const legend = drawLegend(pen, tileLegend(cells, options), 0)
  const layout = layOutMatrix(pen, {
    rows: actors.map(({ actor, said }) => ({ label: actorName(actor), height: rowHeightFor(responsibilityKinds.map(kind => said[kind])) })),
    columns: responsibilityKinds.map(kind => ui.shown(`charts.sayings.${kind}`)),
    rowTitle: ui.t('charts.sayings.who'),
    columnTitle: ui.t('charts.sayings.what'),
  }, legend.height + 6)
  const most = Math.max(...cells.map(cell => cell.incidents.length))
  return drawFrame(pen, layout.bottom + 6, { id: options.id, ...words }, [
    ...legend.elements,
    ...layout.elements,
    ...actors.flatMap(({ actor, said }, line) => responsibilityKinds.flatMap((kind, column) => {
      const tiles = drawTiles(pen, said[kind], layout.columnAt[column] ?? 0, layout.rowAt[line] ?? 0, { width: layout.cellWidth, most })
      const figure = ui.t('charts.sayings.figure', { saying: ui.t(`charts.sayings.${kind}`), figure: tileWords(said[kind], options) })
      return tiles.length === 0 ? [] : [drawGroup('cell', [drawTip(`${actorName(actor).text}: ${figure}`), ...tiles])]
    })),
  ])
}

function describeActors(rows: Responsibility, options: RangeOptions): string {
  const { ui, actorName } = options
  if (rows.actors.length === 0) return ui.t('charts.sayings.nothing')
  const each = rows.actors.slice(0, mostRowsInWords).map(({ actor, said }) => ui.t('charts.sayings.row', {
    actor: isolate(actorName(actor), options),
    figures: formatList(responsibilityKinds.filter(kind => said[kind].incidents.length + said[kind].others.length > 0)
      .map(kind => ui.t('charts.sayings.figure', { saying: ui.t(`charts.sayings.${kind}`), figure: tileWords(said[kind], options) })), ui.lang),
  }))
  return joinSentences([
    ui.t('charts.sayings.description', { count: rows.spoken }), ui.t('charts.sayings.silent', { count: rows.silent }), ...each,
  ])
}

/** One row for each actor and each kind of saying that occurs. */
function actorTable(rows: Responsibility, options: RangeOptions): FigureTable {
  const { ui } = options
  const names = ['actor', 'saying', 'incidents', 'others'] as const
  return {
    columns: names.map(key => ({ key, label: ui.t(`charts.column.${key}`), numeric: key === 'incidents' || key === 'others' })),
    rows: rows.actors.flatMap(({ actor, said }) => responsibilityKinds
      .filter(kind => said[kind].incidents.length + said[kind].others.length > 0)
      .map(kind => [
        nameCell(options.actorName(actor), options, { kind: 'actor', id: actor }),
        { text: ui.t(`charts.sayings.${kind}`), code: kind },
        numberCell(said[kind].incidents.length, options),
        numberCell(said[kind].others.length, options),
      ])),
  }
}
