/** Writes all data files of a build into a folder, each layer when what it describes is on the disk. */

import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { listApiFiles } from '../../exports/api/index.ts'
import type { ExportFile, Wanted, WrittenFile } from '../../exports/index.ts'
import { databaseFile, checksumsFile, joinToldLosses, listDataPaths, listDescriptions, listLossFiles, listReadmes, withLosses } from '../../exports/package/index.ts'
import type { PackageTables } from '../../exports/package/index.ts'
import type { PackageFacts } from '../../exports/package/facts.ts'
import type { ExportContext } from '../../exports/table.ts'
import type { PackageKeeper } from './keeper.ts'
import { nothingKept } from './keeper.ts'
import type { MadeFile, PackageMemory } from './memory.ts'
import { writeExportFile } from './write-file.ts'
import type { BoundSeries } from './write-series.ts'
import { writeSeries } from './write-series.ts'
import { writeWholeTables } from './whole-tables.ts'
import { writePackageZip } from './zip.ts'

/** What the package is made of. */
export interface PackageParts {
  readonly context: ExportContext
  readonly facts: PackageFacts
  readonly tables: PackageTables
  /** The files that are made portion by portion. */
  readonly series: readonly BoundSeries[]
}

export interface WrittenPackage {
  /** In the order of the package, the zip last. */
  readonly files: readonly WrittenFile[]
  readonly memory: PackageMemory
}

/** `folder`: of the site as it grows. */
export function writePackage(folder: string, { context, facts, tables, series }: PackageParts, keeper: PackageKeeper = nothingKept): WrittenPackage {
  mkdirSync(join(folder, 'data'), { recursive: true })
  const written = series.map(one => ({ name: one.name, ...writeSeries(folder, one, keeper) }))
  const known = withLosses(context, tables, joinToldLosses(written.find(({ name }) => name === 'events')?.told ?? []))
  const once = (file: ExportFile): MadeFile => ({ ...writeExportFile(folder, file), from: '', portions: [] })
  const made = new Map([...written.flatMap(({ files }) => files), ...listLossFiles(known).map(once)].map(file => [file.path, file]))
  for (const file of writeWholeTables(folder, known, context.corpus.codebook, made, keeper)) made.set(file.path, file)
  const data = inOrder(made, known)
  const told = [...data, ...listReadmes(context, facts, known, data).map(once)]
  const described = [...told, ...listDescriptions(context, facts, known, told).map(once)]
  const { zip, files } = writePackageZip(folder, [...described, once(checksumsFile(described))], keeper)
  return { files: [...files.map(asWritten), zip], memory: { files: new Map(files.map(file => [file.path, file])), portions: new Map(written.flatMap(({ portions }) => portions)) } }
}

/** As the package lists them: those of the tables, the database, then the others. */
function inOrder(made: ReadonlyMap<string, MadeFile>, tables: PackageTables): MadeFile[] {
  return [...new Set([...listDataPaths(tables), databaseFile, ...made.keys()])].flatMap(path => made.get(path) ?? [])
}

function asWritten({ path, rows, bytes, sha256 }: MadeFile): WrittenFile {
  return { path, rows, bytes, sha256 }
}

/** Writes the interface for programs beside the package. Returns the number of its files that were made. */
export function placeApi(site: string, { context, facts }: PackageParts, wanted: Wanted = () => true): number {
  return writeEach(site, listApiFiles(context, facts, wanted))
}

/** Returns the number of the files. */
export function writeEach(folder: string, files: Iterable<ExportFile>): number {
  let count = 0
  for (const file of files) {
    writeExportFile(folder, file)
    count += 1
  }
  return count
}
