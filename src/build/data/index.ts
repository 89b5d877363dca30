/** Writes all data files of a build into a folder, each layer when what it describes is on the disk. */

import { renameSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { listApiFiles } from '../../exports/api/index.ts'
import type { ExportFile, Wanted, WrittenFile } from '../../exports/index.ts'
import { databaseFile, checksumsFile, listDataFiles, listDescriptions, listReadmes, zipFile } from '../../exports/package/index.ts'
import type { PackageTables } from '../../exports/package/index.ts'
import type { PackageFacts } from '../../exports/package/facts.ts'
import type { ExportContext } from '../../exports/table.ts'
import { writeZip } from '../portable/zip.ts'
import type { Stage } from '../stage.ts'
import { writeDatabase } from './database.ts'
import { measureFile, writeExportFile } from './write-file.ts'

/** What the package is made of. */
export interface PackageParts {
  readonly context: ExportContext
  readonly facts: PackageFacts
  readonly tables: PackageTables
  /** Further data files, which the exports alone cannot make. */
  readonly more: () => readonly ExportFile[]
}

/** Name of the folder inside the zip. */
const folderInZip = 'marsad-data'

/** `folder`: of the site as it grows. Returns all files of the package, the zip last. */
export function writePackage(folder: string, { context, facts, tables, more }: PackageParts): WrittenFile[] {
  const data = listDataFiles(context, tables).map(file => writeExportFile(folder, file))
  writeDatabase(join(folder, databaseFile), tables.own, context.corpus.codebook)
  data.push(measureFile(folder, databaseFile, tables.own.reduce((sum, { size }) => sum + size, 0)))
  data.push(...more().map(file => writeExportFile(folder, file)))
  const told = [...data, ...listReadmes(context, facts, tables, data).map(file => writeExportFile(folder, file))]
  const described = [...told, ...listDescriptions(context, facts, tables, told).map(file => writeExportFile(folder, file))]
  const whole = [...described, writeExportFile(folder, checksumsFile(described))]
  const inside = 'data/'
  const sha256 = writeZip(join(folder, zipFile), join(folder, inside), folderInZip, whole.map(({ path }) => path.slice(inside.length)))
  return [...whole, { path: zipFile, rows: null, bytes: statSync(join(folder, zipFile)).size, sha256 }]
}

/** Puts the data files into the site once its pages are there, and writes the interface for programs beside them. Returns the number of its files that were made. */
export function placeData(stage: Stage, { context, facts }: PackageParts, wanted: Wanted = () => true): number {
  renameSync(join(stage.data, 'data'), join(stage.site, 'data'))
  return writeEach(stage.site, listApiFiles(context, facts, wanted))
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
