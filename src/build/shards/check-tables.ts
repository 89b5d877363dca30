/**
 * The rows of all shards as one database, asked by DuckDB: no key twice, no reference astray, and the very rows of the data package. A second
 * engine then says of the division what the first one did. DuckDB is a tool of development: it is loaded when it is asked for, and nowhere else.
 */

import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { DuckDBConnection } from '@duckdb/node-api'
import { keysOf } from '../../exports/tables/keys.ts'
import type { Codebook } from '../../model/codebook.ts'
import { BuildFailure } from '../failure.ts'
import type { ShardTable } from './tables.ts'
import { isAsWritten, pathOf } from './tables.ts'

export interface TablesOfShard {
  readonly folder: string
  readonly tables: readonly ShardTable[]
}

/** Before anything is done: throws BuildFailure when shards have no tables or others than they were written with, and where DuckDB is missing. */
export async function checkReadiness(shards: readonly TablesOfShard[]): Promise<void> {
  refuse([
    ...shards.filter(({ tables }) => tables.length === 0).map(({ folder }) => `${folder} has no tables: build it with --tables`),
    ...shards.flatMap(({ folder, tables }) => tables.filter(table => !isAsWritten(folder, table)).map(({ name }) => `${folder}/${pathOf(name)} is not as it was written: build the shard anew`)),
  ])
  await loadDuckDb()
}

/** `data`: folder of the finished package. Returns the rows of each table. Throws BuildFailure with all that does not fit. */
export async function checkTables(shards: readonly TablesOfShard[], data: string, codebook: Codebook): Promise<ReadonlyMap<string, number>> {
  await checkReadiness(shards)
  const names = shards[0]?.tables.map(({ name }) => name) ?? []
  const { DuckDBInstance } = await loadDuckDb()
  const duck = await (await DuckDBInstance.create()).connect()
  try {
    for (const name of names) await duck.run(`CREATE VIEW ${quote(name)} AS SELECT * FROM read_parquet([${shards.map(({ folder }) => text(join(folder, pathOf(name)))).join(', ')}])`)
    const counts = new Map<string, number>()
    const problems: string[] = []
    for (const name of names) {
      counts.set(name, await numberOf(duck, `SELECT count(*) FROM ${quote(name)}`))
      problems.push(...await checkTable(duck, name, data, codebook))
    }
    refuse(problems)
    return counts
  } finally {
    duck.closeSync()
  }
}

async function loadDuckDb(): Promise<typeof import('@duckdb/node-api')> {
  try {
    return await import('@duckdb/node-api')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ERR_MODULE_NOT_FOUND') throw error
    throw new BuildFailure('--check asks DuckDB, which is not installed here: npm ci without --omit=dev brings it. A merge without --check does not need it')
  }
}

async function checkTable(duck: DuckDBConnection, name: string, data: string, codebook: Codebook): Promise<string[]> {
  const { primary, foreign } = keysOf(name, codebook)
  const key = primary.map(quote).join(', ')
  const twice = await firstOf(duck, `SELECT ${asText(primary)} FROM ${quote(name)} GROUP BY ${key} HAVING count(*) > 1 ORDER BY 1 LIMIT 1`)
  const astray = await Promise.all(foreign.map(async ({ column, table }) => {
    const [target = ''] = keysOf(table, codebook).primary
    const found = await firstOf(duck, `SELECT DISTINCT CAST(${quote(column)} AS VARCHAR) FROM ${quote(name)} ANTI JOIN ${quote(table)} AS t ON t.${quote(target)} = ${quote(name)}.${quote(column)} WHERE ${quote(column)} IS NOT NULL ORDER BY 1 LIMIT 1`)
    return found === null ? [] : [`${name}.${column}: ${found} is in no row of ${table}`]
  }))
  return [...twice === null ? [] : [`${name}: the key ${twice} is there more than once`], ...astray.flat(), ...await comparePackage(duck, name, data, primary)]
}

/** Whole rows where the package has the table as Parquet, else its keys. */
async function comparePackage(duck: DuckDBConnection, name: string, data: string, primary: readonly string[]): Promise<string[]> {
  const parquet = join(data, `${name}.parquet`)
  const isWhole = existsSync(parquet)
  const [here, there] = isWhole
    ? [`SELECT * FROM ${quote(name)}`, `SELECT * FROM read_parquet(${text(parquet)})`]
    : [`SELECT ${asText(primary)} AS k FROM ${quote(name)}`, `SELECT ${asText(primary)} AS k FROM read_csv(${text(join(data, `${name}.csv`))}, header = true, all_varchar = true, delim = ',', quote = '"', escape = '"')`]
  const [lacking, surplus] = [await numberOf(duck, `SELECT count(*) FROM (${there} EXCEPT ALL ${here})`), await numberOf(duck, `SELECT count(*) FROM (${here} EXCEPT ALL ${there})`)]
  return lacking + surplus === 0 ? [] : [`${name}: the shards lack ${lacking} rows of the data package and have ${surplus} that are not in it`]
}

async function numberOf(duck: DuckDBConnection, sql: string): Promise<number> {
  const [row] = (await duck.runAndReadAll(`SELECT (${sql})::INT AS n`)).getRowObjects()
  return Number(row?.['n'])
}

/** The first cell of the first row; null where there is no row. */
async function firstOf(duck: DuckDBConnection, sql: string): Promise<string | null> {
  const [row] = (await duck.runAndReadAll(sql)).getRows()
  return row === undefined ? null : String(row[0])
}

function refuse(problems: readonly string[]): void {
  if (problems.length > 0) throw new BuildFailure(`The tables of the shards do not make up the data package (${problems.length} problems); nothing was published:`, problems)
}

const quote = (name: string): string => `"${name.replaceAll('"', '""')}"`
const text = (value: string): string => `'${value.replaceAll("'", "''")}'`
const asText = (columns: readonly string[]): string => `concat_ws('/', ${columns.map(column => `CAST(${quote(column)} AS VARCHAR)`).join(', ')})`
