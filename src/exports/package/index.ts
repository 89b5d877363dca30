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
import { countLosses, listLosses } from '../crosswalk/losses.ts'
import type { ExportFile, WrittenFile } from '../export-file.ts'
import { jsonFile, textFile } from '../export-file.ts'
import { csvPieces, jsonPieces } from '../format.ts'
import { listExportFiles } from '../index.ts'
import type { ExportContext, Table } from '../table.ts'
import { describeDataPackage } from './data-package.ts'
import type { PackageFacts } from './facts.ts'
import { geoJsonPieces } from './geojson.ts'
import { hxlFile, listHxl } from './hxl.ts'
import { parquetPieces } from './parquet.ts'
import { formatReadme } from './readme.ts'
import { describeCrate } from './ro-crate.ts'

export const zipFile = 'data/marsad-data.zip'
export const databaseFile = 'data/marsad.sqlite'

/** Everything that the package holds in rows. */
export interface PackageTables {
  /** The tables of the corpus. */
  readonly own: readonly Table[]
  /** Crosswalks, what they lose, and events with HXL tags. */
  readonly shaped: { readonly acled: Table; readonly ged: Table; readonly losses: Table; readonly hxl: Table }
  readonly losses: readonly Loss[]
}

export function makePackageTables(context: ExportContext, own: readonly Table[]): PackageTables {
  const { corpus } = context
  const losses = countLosses(context, { acled: event => fileForAcled(corpus, event), ged: event => fileForGed(corpus, event) })
  return { own, losses, shaped: { acled: listAcled(context), ged: listGed(context), losses: listLosses(context, losses), hxl: listHxl(context) } }
}

export function allTables({ own, shaped: { acled, ged, losses, hxl } }: PackageTables): Table[] {
  return [...own, acled, ged, losses, hxl]
}

/** The data files, but for the database, which needs a disk to be made. */
export function listDataFiles(context: ExportContext, tables: PackageTables): ExportFile[] {
  const { acled, ged, losses, hxl } = tables.shaped
  const csv = (table: Table): ExportFile => ({ path: `data/${table.name}.csv`, rows: table.size, pieces: () => csvPieces(table) })
  const parquet = tables.own.filter(({ name }) => name === 'events' || name === 'reports')
  return [
    ...listExportFiles(tables.own),
    { path: 'data/events.geojson', rows: context.corpus.events.size, pieces: () => geoJsonPieces(context) },
    ...parquet.map((table): ExportFile => ({ path: `data/${table.name}.parquet`, rows: table.size, pieces: () => parquetPieces(table) })),
    hxlFile(hxl),
    csv(acled), csv(ged), csv(losses),
    { path: `data/${losses.name}.json`, rows: losses.size, pieces: () => jsonPieces(losses) },
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
