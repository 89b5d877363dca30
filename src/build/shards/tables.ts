/** The rows of the data package that fall to a shard, as Parquet beside its files: what `npm run merge -- --check` joins. They are no part of the site. */

import { hash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parquetPieces } from '../../exports/package/parquet.ts'
import { keysOf } from '../../exports/tables/keys.ts'
import type { Cell, Table } from '../../exports/index.ts'
import type { Codebook } from '../../model/codebook.ts'
import { writeExportFile } from '../data/write-file.ts'
import type { Share } from './division.ts'
import { ownerOf } from './division.ts'

export const tablesName = 'tables'

export interface ShardTable {
  readonly name: string
  readonly rows: number
  /** SHA-256 in hexadecimal. */
  readonly sum: string
}

/** `folder`: of the shard. A row falls to a shard by its primary key. */
export function writeShardTables(folder: string, tables: readonly Table[], codebook: Codebook, share: Share): ShardTable[] {
  return tables.map(table => {
    const own = takeShare(table, keysOf(table.name, codebook).primary, share)
    const { sha256 } = writeExportFile(folder, { path: pathOf(table.name), rows: null, pieces: () => parquetPieces(own.table) })
    return { name: table.name, rows: own.count(), sum: sha256 }
  })
}

/** True when the table is as it was written. */
export function isAsWritten(folder: string, { name, sum }: ShardTable): boolean {
  try {
    return hash('sha256', readFileSync(join(folder, pathOf(name)))) === sum
  } catch {
    return false
  }
}

/** Below the shard's folder. */
export function pathOf(table: string): string {
  return `${tablesName}/${table}.parquet`
}

/** `count`: rows that were taken at the last reading. */
function takeShare(table: Table, primary: readonly string[], { index, count }: Share): { readonly table: Table; readonly count: () => number } {
  const keys = primary.map(name => table.columns.findIndex(column => column.name === name))
  const isOwn = (row: readonly Cell[]): boolean => ownerOf([table.name, ...keys.map(key => String(row[key]))].join('/'), count) === index
  let taken = 0
  return {
    count: () => taken,
    table: {
      ...table,
      rows: {
        * [Symbol.iterator]() {
          taken = 0
          for (const row of table.rows) {
            if (!isOwn(row)) continue
            taken += 1
            yield row
          }
        },
      },
    },
  }
}
