/**
 * The data package: what lies beside each other under `data/` and in the zip. The files come in three layers, as each describes
 * the one before: data; README; descriptions that name sizes and sums. Pure; the build writes them in this order.
 */

import { createInterface, interfaceLanguages } from '../../i18n/index.ts'
import { fileForAcled } from '../crosswalk/acled.ts'
import { listAcled } from '../crosswalk/acled-table.ts'
import { fileForGed } from '../crosswalk/ged.ts'
import { listGed } from '../crosswalk/ged-table.ts'
import type { Loss } from '../crosswalk/losses.ts'
import { countLosses, joinLosses, listLosses } from '../crosswalk/losses.ts'
import type { ExportFile, WrittenFile } from '../export-file.ts'
import { jsonFile, textFile } from '../export-file.ts'
import { csvPieces, jsonPieces } from '../format.ts'
import { listExportFiles } from '../index.ts'
import type { Series } from '../series.ts'
import type { ExportContext, Table } from '../table.ts'
import { listCodes } from '../tables/codebook.ts'
import { listEvents } from '../tables/events.ts'
import { listActors, listArticles, listLocations, listSources } from '../tables/records.ts'
import { listCasualties, listMeasures, listResponsibility } from '../tables/report-rows.ts'
import { listEventActors, listReports } from '../tables/reports.ts'
import { describeDataPackage } from './data-package.ts'
import type { PackageFacts } from './facts.ts'
import { geoJsonPieces } from './geojson.ts'
import { hxlFile, listHxl, tagRow } from './hxl.ts'
import { parquetPieces } from './parquet.ts'
import { formatReadme } from './readme.ts'
import { describeCrate } from './ro-crate.ts'
import type { TableForms, ToldOfEvents } from './table-series.ts'
import { seriesOfTables, withLayer } from './table-series.ts'

export const zipFile = 'data/marsad-data.zip'
export const databaseFile = 'data/marsad.sqlite'

/** The large ones, in the order of the tables. */
const parquetTables = ['events', 'reports'] as const

/** Everything that the package holds in rows. What is counted of the events is counted when it is first asked for. */
export interface PackageTables {
  /** The tables of the corpus. */
  readonly own: readonly Table[]
  /** Crosswalks, what they lose, and events with HXL tags. */
  readonly shaped: { readonly acled: Table; readonly ged: Table; readonly losses: Table; readonly hxl: Table }
  readonly losses: readonly Loss[]
}

export function makePackageTables(context: ExportContext, own: readonly Table[]): PackageTables {
  let counted: readonly Loss[] | undefined
  const losses = (): readonly Loss[] => counted ??= lossesIn(context)
  return { own, get losses() { return losses() }, shaped: { acled: listAcled(context), ged: listGed(context), losses: listLosses(context, losses), hxl: listHxl(context) } }
}

function lossesIn(context: ExportContext): Loss[] {
  const { corpus } = context
  return countLosses(context, { acled: event => fileForAcled(corpus, event), ged: event => fileForGed(corpus, event) })
}

/** The data files that are made portion by portion: all tables and the map layer, but for what sums up (`listLossFiles`) and what needs whole tables (Parquet). */
export function listTableSeries(context: ExportContext): Series<ExportContext>[] {
  const both = (...lists: TableForms['list'][]): TableForms[] => lists.map(list => ({ list, forms: ['csv', 'json'] }))
  const shaped: TableForms[] = [{ list: listHxl, forms: ['csv'], below: tagRow }, { list: listAcled, forms: ['csv'] }, { list: listGed, forms: ['csv'] }]
  return [
    withLayer(seriesOfTables('events', [...both(listEvents, listEventActors), ...shaped], context), lossesIn),
    seriesOfTables('reports', both(listReports, listCasualties, listMeasures, listResponsibility), context),
    seriesOfTables('articles', both(listArticles), context),
    seriesOfTables('actors', both(listActors), context),
    seriesOfTables('locations', both(listLocations), context),
    seriesOfTables('sources', both(listSources), context),
    seriesOfTables('codebook', both(listCodes), context),
  ]
}

/** What all portions of the events tell together. `told`: of the series that has the map layer. */
export function joinToldLosses(told: readonly unknown[]): Loss[] {
  return joinLosses((told as readonly ToldOfEvents[]).map(({ losses }) => losses))
}

/** The same tables, their losses known. */
export function withLosses(context: ExportContext, tables: PackageTables, losses: readonly Loss[]): PackageTables {
  return { own: tables.own, losses, shaped: { ...tables.shaped, losses: listLosses(context, () => losses) } }
}

export function listLossFiles({ shaped: { losses } }: PackageTables): ExportFile[] {
  return [csvFile(losses), { path: `data/${losses.name}.json`, rows: losses.size, pieces: () => jsonPieces(losses) }]
}

/** The large tables as Parquet. */
export function listParquetFiles({ own }: PackageTables): { readonly file: ExportFile; readonly table: Table }[] {
  return own.filter(({ name }) => parquetTables.some(large => large === name))
    .map(table => ({ table, file: { path: `data/${table.name}.parquet`, rows: table.size, pieces: () => parquetPieces(table) } }))
}

function csvFile(table: Table): ExportFile {
  return { path: `data/${table.name}.csv`, rows: table.size, pieces: () => csvPieces(table) }
}

export function allTables({ own, shaped: { acled, ged, losses, hxl } }: PackageTables): Table[] {
  return [...own, acled, ged, losses, hxl]
}

/** The data files, but for the database, which needs a disk to be made: each from its beginning to its end, in the order of the package. */
export function listDataFiles(context: ExportContext, tables: PackageTables): ExportFile[] {
  const { acled, ged, hxl } = tables.shaped
  return [
    ...listExportFiles(tables.own),
    { path: 'data/events.geojson', rows: context.corpus.events.size, pieces: () => geoJsonPieces(context) },
    ...listParquetFiles(tables).map(({ file }) => file),
    hxlFile(hxl),
    csvFile(acled), csvFile(ged),
    ...listLossFiles(tables),
  ]
}

/** Paths of the data files that `listDataFiles` lists, without a look at the rows. */
export function listDataPaths({ own, shaped: { acled, ged, losses, hxl } }: PackageTables): string[] {
  const csv = [hxl, acled, ged, losses].map(({ name }) => `data/${name}.csv`)
  return [
    ...own.flatMap(({ name }) => [`data/${name}.csv`, `data/${name}.json`]), 'data/events.geojson',
    ...parquetTables.map(name => `data/${name}.parquet`), ...csv, `data/${losses.name}.json`,
  ]
}

/** `version.json`, and a README in English and in each language of the corpus that the interface speaks. */
export function listReadmes(context: ExportContext, facts: PackageFacts, tables: PackageTables, data: readonly WrittenFile[]): ExportFile[] {
  const { interface: own } = context.corpus
  const languages = [...new Set(['en', ...context.languages.filter(lang => interfaceLanguages.includes(lang))])]
  const named = languages.map(lang => ({ lang, path: lang === 'en' ? 'data/README.md' : `data/README.${lang}.md` }))
  const rest = ['datapackage.json', 'ro-crate-metadata.json', 'version.json', 'checksums.txt'].map(name => ({ path: `data/${name}`, rows: null }))
  const files = [...data, ...named.map(({ path }) => ({ path, rows: null })), ...rest]
  return [
    ...named.map(({ lang, path }) => textFile(path, null, () =>
      formatReadme(context, createInterface(lang, own[lang]), { facts, tables: allTables(tables), losses: tables.losses, files }))),
    jsonFile('data/version.json', () => facts),
  ]
}

/** `files`: data and READMEs as they were written. The two descriptions do not name each other's sums. */
export function listDescriptions(context: ExportContext, facts: PackageFacts, tables: PackageTables, files: readonly WrittenFile[]): ExportFile[] {
  return [
    jsonFile('data/datapackage.json', () => describeDataPackage(context, facts, allTables(tables), files)),
    jsonFile('data/ro-crate-metadata.json', () => describeCrate(context, facts, files)),
  ]
}

/** `files`: all that goes into the zip. In the form of `sha256sum`, paths from the folder of the list. */
export function checksumsFile(files: readonly WrittenFile[]): ExportFile {
  return textFile('data/checksums.txt', null, () => files.map(({ path, sha256 }) => `${sha256}  ${path.slice('data/'.length)}\n`).join(''))
}
