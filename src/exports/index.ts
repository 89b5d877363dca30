/** The corpus as data files: typed tables in public, stable columns. Pure; the build writes what this room formats. */

import type { Corpus } from '../model/corpus.ts'
import type { Urls } from '../urls/index.ts'
import type { ExportFile } from './export-file.ts'
import { csvPieces, jsonPieces } from './format.ts'
import type { ExportContext, Table } from './table.ts'
import { listCodes } from './tables/codebook.ts'
import { listEvents } from './tables/events.ts'
import { listActors, listArticles, listLocations, listSources } from './tables/records.ts'
import { listCasualties, listMeasures, listResponsibility } from './tables/report-rows.ts'
import { listEventActors, listReports } from './tables/reports.ts'

export type { Cell, Column, ColumnType, Table } from './table.ts'
export type { ExportFile, Recipe, Wanted, WrittenFile } from './export-file.ts'
export { makeAll } from './export-file.ts'
export { formatCsv, formatJson } from './format.ts'

export function contextOfExports(corpus: Corpus, urls: Urls): ExportContext {
  return { corpus, urls, languages: corpus.site.languages }
}

/** All tables, in the order in which the documentation names them. */
export function listTables(corpus: Corpus, urls: Urls): Table[] {
  const context = contextOfExports(corpus, urls)
  const lists = [
    listEvents, listReports, listEventActors, listCasualties, listMeasures, listResponsibility,
    listArticles, listActors, listLocations, listSources, listCodes,
  ]
  return lists.map(list => list(context))
}

/** Each table as CSV and as JSON under `data/`. */
export function listExportFiles(tables: readonly Table[]): ExportFile[] {
  return tables.flatMap(table => [
    { path: `data/${table.name}.csv`, rows: table.size, pieces: () => csvPieces(table) },
    { path: `data/${table.name}.json`, rows: table.size, pieces: () => jsonPieces(table) },
  ])
}
