/** Who against whom: perpetrators down, targets across, in each cell the events between the two. */

import type { Element } from 'hast'
import type { Dyad, Dyads } from '../queries/dyads.ts'
import { listBesideAs } from './beside.ts'
import type { RangeOptions } from './casualty-ranges.ts'
import { formatCsv } from './csv.ts'
import type { Figure, FigureTable } from './figure.ts'
import { createPen, drawFrame, drawGroup, drawTip } from './frame.ts'
import type { Pen, SizeName } from './frame.ts'
import { drawLegend } from './legend.ts'
import { layOutMatrix } from './matrix-layout.ts'
import { mostRowsInWords } from './row-layout.ts'
import { drawTiles, rowHeightFor, tileLegend, tileWords } from './tiles.ts'
import { isolate, joinFigures, joinSentences, nameCell, numberCell } from './words.ts'

/** What the narrow drawing has room for; the table holds all. */
const mostPerpetrators = 14
const mostTargets = 9

export function drawDyadMatrix(rows: Dyads, options: RangeOptions): Figure {
  const { ui } = options
  const table = dyadTable(rows, options)
  const shown = trim(rows)
  const left = rows.dyads.length - shown.dyads.length
  const words = {
    title: options.title ?? ui.t('charts.dyads.title'),
    description: describeDyads(rows, options),
    notes: [ui.t('charts.dyads.note'), ...(left === 0 ? [] : [ui.t('charts.left', { count: left })])],
    table,
    csv: formatCsv(table),
    beside: listBesideAs(ui.t('charts.dyads.one-sided'), rows.oneSided, options),
    events: new Set(rows.dyads.flatMap(dyad => [...dyad.incidents, ...dyad.others])).size,
  }
  const [first] = rows.dyads
  if (first === undefined) return { kind: 'nothing', reason: ui.t('charts.dyads.nothing'), ...words, description: ui.t('charts.dyads.nothing') }
  if (rows.dyads.length < 2) return { kind: 'too-few', reason: ui.t('charts.dyads.too-few', { pair: sayDyad(first, options) }), ...words }
  const draw = (size: SizeName): Element => drawMatrix(createPen(options, size), shown, options, words)
  return { kind: 'picture', wide: draw('wide'), narrow: draw('narrow'), ...words }
}

function trim(rows: Dyads): Dyads {
  const targets = rows.targets.slice(0, mostTargets)
  const dyads = rows.dyads.filter(dyad => targets.includes(dyad.target))
  const perpetrators = rows.perpetrators.filter(id => dyads.some(dyad => dyad.perpetrator === id)).slice(0, mostPerpetrators)
  return { ...rows, targets, perpetrators, dyads: dyads.filter(dyad => perpetrators.includes(dyad.perpetrator)) }
}

function drawMatrix(pen: Pen, rows: Dyads, options: RangeOptions, words: { title: string; description: string }): Element {
  const { ui, actorName } = options
  const legend = drawLegend(pen, tileLegend(rows.dyads, options), 0)
  const layout = layOutMatrix(pen, {
    rows: rows.perpetrators.map(id => ({ label: actorName(id), height: rowHeightFor(rows.dyads.filter(dyad => dyad.perpetrator === id)) })),
    columns: rows.targets.map(actorName),
    rowTitle: ui.t('side.perpetrator'),
    columnTitle: ui.t('side.target'),
  }, legend.height + 6)
  const most = Math.max(...rows.dyads.map(dyad => dyad.incidents.length))
  return drawFrame(pen, layout.bottom + 6, { id: options.id, ...words }, [
    ...legend.elements,
    ...layout.elements,
    ...rows.dyads.map(dyad => drawGroup('cell', [
      drawTip(sayDyad(dyad, options)),
      ...drawTiles(pen, dyad, layout.columnAt[rows.targets.indexOf(dyad.target)] ?? 0, layout.rowAt[rows.perpetrators.indexOf(dyad.perpetrator)] ?? 0,
        { width: layout.cellWidth, most }),
    ])),
  ])
}

function sayDyad(dyad: Dyad, options: RangeOptions): string {
  return options.ui.t('charts.dyads.row', {
    perpetrator: isolate(options.actorName(dyad.perpetrator), options),
    target: isolate(options.actorName(dyad.target), options),
    // The killed are those of the incidents: they stand before what is never added.
    figure: joinFigures([
      tileWords({ ...dyad, others: [] }, options),
      dyad.killed === null ? '' : options.ui.counted('harm.killed.counted', dyad.killed),
      tileWords({ ...dyad, incidents: [] }, options),
    ]),
  })
}

function describeDyads(rows: Dyads, options: RangeOptions): string {
  const each = rows.dyads.length > mostRowsInWords ? rows.dyads.slice(0, 3) : rows.dyads
  return joinSentences([options.ui.t('charts.dyads.description', { count: rows.incidents.length }), ...each.map(dyad => sayDyad(dyad, options))])
}

function dyadTable(rows: Dyads, options: RangeOptions): FigureTable {
  const names = ['perpetrator', 'target', 'incidents', 'killed', 'others'] as const
  return {
    columns: names.map(key => ({ key, label: options.ui.t(`charts.column.${key}`), numeric: key === 'incidents' || key === 'others' })),
    rows: rows.dyads.map(dyad => [
      ...[dyad.perpetrator, dyad.target].map(id => nameCell(options.actorName(id), options, { kind: 'actor', id })),
      numberCell(dyad.incidents.length, options),
      { text: dyad.killed === null ? '' : options.ui.tally(dyad.killed) },
      numberCell(dyad.others.length, options),
    ]),
  }
}
