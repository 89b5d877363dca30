/** The corpus as data files: typed tables in public, stable columns. Pure; the build writes what this room formats. */

import type { Corpus } from '../model/corpus.ts'
import type { Urls } from '../urls/index.ts'
import { listCodes } from './tables/codebook.ts'
import { listEvents } from './tables/events.ts'
import { formatCsv, formatJson } from './format.ts'
import { listActors, listArticles, listLocations, listSources } from './tables/records.ts'
import { listCasualties, listEventActors, listMeasures, listReports, listResponsibility } from './tables/reports.ts'
import type { ExportContext, Table } from './table.ts'

export type { Cell, Column, ColumnType, Table } from './table.ts'
export { formatCsv, formatJson } from './format.ts'

/** A data file ready to be written. */
export interface ExportFile {
  /** Below the base path: `data/events.csv`. */
  readonly path: string
  readonly text: string
  readonly rows: number
}

/** All tables, in the order in which the documentation names them. */
export function listTables(corpus: Corpus, urls: Urls): Table[] {
  const context: ExportContext = { corpus, urls, languages: corpus.site.languages }
  const lists = [
    listEvents, listReports, listEventActors, listCasualties, listMeasures, listResponsibility,
    listArticles, listActors, listLocations, listSources, listCodes,
  ]
  return lists.map(list => list(context))
}

/** Each table as CSV and as JSON under `data/`. */
export function listExportFiles(tables: readonly Table[]): ExportFile[] {
  return tables.flatMap(table => [
    { path: `data/${table.name}.csv`, text: formatCsv(table), rows: table.rows.length },
    { path: `data/${table.name}.json`, text: formatJson(table), rows: table.rows.length },
  ])
}
