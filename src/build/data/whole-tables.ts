/** The files that hold tables whole, Parquet and the database: made anew when the rows of one of their tables, as their JSON has them, are other ones. */

import { hash } from 'node:crypto'
import { join } from 'node:path'
import { databaseFile, listParquetFiles } from '../../exports/package/index.ts'
import type { PackageTables } from '../../exports/package/index.ts'
import { createTable } from '../../exports/package/sqlite.ts'
import type { Table } from '../../exports/index.ts'
import type { Codebook } from '../../model/codebook.ts'
import { writeDatabase } from './database.ts'
import type { PackageKeeper } from './keeper.ts'
import type { MadeFile, SummedFile } from './memory.ts'
import { measureFile, writeExportFile } from './write-file.ts'

/** `made`: the files of the tables, by path. */
export function writeWholeTables(folder: string, tables: PackageTables, codebook: Codebook, made: ReadonlyMap<string, MadeFile>, keeper: PackageKeeper): MadeFile[] {
  const { own } = tables
  const jsonOf = ({ name }: Table): MadeFile | undefined => made.get(`data/${name}.json`)
  const digestOf = (of: readonly Table[], more: readonly string[]): string =>
    hash('sha256', JSON.stringify([of.map(table => [table.columns, table.description, jsonOf(table)?.sha256]), more]), 'base64url')
  const parquet = listParquetFiles(tables).map(({ table, file }) => keepOrMake(keeper, file.path, digestOf([table], []), () => writeExportFile(folder, file)))
  const statements = own.map(table => createTable(table, own, codebook))
  const database = keepOrMake(keeper, databaseFile, digestOf(own, statements), () => {
    writeDatabase(join(folder, databaseFile), own, codebook)
    return measureFile(folder, databaseFile, own.reduce((sum, table) => sum + (jsonOf(table)?.rows ?? 0), 0))
  })
  return [...parquet, database]
}

function keepOrMake({ last, keep }: PackageKeeper, path: string, from: string, make: () => SummedFile): MadeFile {
  const known = last?.files.get(path)
  return known?.from === from && keep(path) ? known : { ...make(), from, portions: [] }
}
