/** The tables and the map layer of the package as series: one for each kind of record that rows are made of. */

import type { Loss } from '../crosswalk/losses.ts'
import { csvHead, csvLine, rowObject } from '../format.ts'
import type { Portion, Series, SeriesFile } from '../series.ts'
import { divideIds } from '../series.ts'
import type { ExportContext, RowKind, Table } from '../table.ts'
import type { Bounds } from './geojson.ts'
import { boundsOfEvents, geoJsonHead, geoJsonTail, joinBounds, listFeatures } from './geojson.ts'

/** What a portion of the events tells besides its rows. */
export interface ToldOfEvents {
  readonly bounds: Bounds | null
  readonly losses: readonly Loss[]
}

/** A table in one form or several. `below`: cells under the header, in CSV. */
export interface TableForms {
  readonly list: (context: ExportContext) => Table
  readonly forms: readonly ('csv' | 'json')[]
  readonly below?: (table: Table) => readonly (readonly string[])[]
}

/** As `jsonArrayPieces` puts a list together. */
const jsonList = { open: '[\n', between: ',\n', close: '\n]\n', empty: '[]\n' } as const

/** Tables whose rows are made of the records of a kind, or, with `ids`, of what these name. */
export function seriesOfTables(kind: RowKind | 'codebook', tables: readonly TableForms[], context: ExportContext): Series<ExportContext> {
  return {
    name: kind,
    portions: kind === 'codebook' ? [[]] : divideIds(context.corpus[kind].keys()),
    files: tables.flatMap(({ list, forms, below }) => {
      const table = list({ ...context, only: [] })
      return forms.map(form => fileOf(table, form, below?.(table)))
    }),
    make: (whole, ids) => {
      const own = { ...whole, only: ids }
      const made = tables.flatMap(({ list, forms }) => formatRows(list(own), forms))
      return { texts: made.map(({ text }) => text), rows: made.map(({ rows }) => rows), told: null }
    },
  }
}

function fileOf(table: Table, form: 'csv' | 'json', below: readonly (readonly string[])[] = []): SeriesFile {
  const file = { path: `data/${table.name}.${form}`, hasRows: true }
  if (form === 'csv') return { ...file, head: () => csvHead(table, below), open: '', between: '', close: '', empty: '' }
  return { ...file, ...jsonList, head: () => '' }
}

/** Cells are worked out once for all forms. */
function formatRows(table: Table, forms: readonly ('csv' | 'json')[]): { readonly text: string; readonly rows: number }[] {
  const rows = [...table.rows]
  return forms.map(form => ({
    rows: rows.length,
    text: form === 'csv' ? rows.map(csvLine).join('') : rows.map(row => JSON.stringify(rowObject(table.columns, row))).join(jsonList.between),
  }))
}

/** The series of the events with the map layer, and what crosswalks lose told beside. */
export function withLayer(series: Series<ExportContext>, listLosses: (context: ExportContext) => readonly Loss[]): Series<ExportContext> {
  const layer: SeriesFile = {
    ...jsonList, path: 'data/events.geojson', hasRows: true, close: `${jsonList.close}${geoJsonTail}`, empty: `${jsonList.empty}${geoJsonTail}`,
    head: told => geoJsonHead((told as readonly ToldOfEvents[]).reduce((all: Bounds | null, { bounds }) => joinBounds(all, bounds), null)),
  }
  return {
    ...series,
    files: [...series.files, layer],
    make: (whole, ids): Portion => {
      const own = { ...whole, only: ids }
      const { texts, rows } = series.make(whole, ids)
      const told: ToldOfEvents = { bounds: boundsOfEvents(own), losses: listLosses(own) }
      return { texts: [...texts, [...listFeatures(own)].map(feature => JSON.stringify(feature)).join(jsonList.between)], rows: [...rows, ids.length], told }
    },
  }
}
