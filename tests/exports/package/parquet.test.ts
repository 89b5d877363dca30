/** Parquet as two readers that are not ours see it: types, lists, nulls, and the same values as in JSON. */

import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { DuckDBInstance } from '@duckdb/node-api'
import { parquetReadObjects } from 'hyparquet'
import { formatJson } from '../../../src/exports/format.ts'
import { parquetPieces } from '../../../src/exports/package/parquet.ts'
import type { Cell, Table } from '../../../src/exports/table.ts'
import { joinPieces, packCorpus, tableOf } from './small-package.ts'

const folder = mkdtempSync(join(tmpdir(), 'marsad-parquet-'))
after(() => rmSync(folder, { recursive: true, force: true }))
const { tables } = packCorpus('content')

async function readBack(table: Table): Promise<Record<string, unknown>[]> {
  const rows = await parquetReadObjects({ file: new Uint8Array(joinPieces(parquetPieces(table))).buffer })
  return rows.map(row => Object.fromEntries(Object.entries(row).map(([name, value]) => [name, value instanceof Date ? value.toISOString().slice(0, 10) : value ?? null])))
}

for (const name of ['events', 'reports']) {
  const table = tableOf(tables.own, name)

  test(`${name}: hyparquet reads the very rows of the JSON file`, async () => {
    assert.deepEqual(await readBack(table), JSON.parse(formatJson(table)))
  })

  test(`${name}: DuckDB finds typed columns, lists as lists and unknown as NULL`, async () => {
    const file = join(folder, `${name}.parquet`)
    writeFileSync(file, joinPieces(parquetPieces(table)))
    const connection = await (await DuckDBInstance.create()).connect()
    const types = await (await connection.runAndReadAll(`DESCRIBE SELECT * FROM '${file}'`)).getRowObjects()
    const expected = { string: 'VARCHAR', integer: 'INTEGER', number: 'DOUBLE', boolean: 'BOOLEAN', date: 'DATE', list: 'VARCHAR[]' }
    assert.deepEqual(types.map(row => [row['column_name'], row['column_type']]), table.columns.map(column => [column.name, expected[column.type]]))
    const [counts] = (await connection.runAndReadAll(`SELECT count(*)::INT AS rows, count(killed_low)::INT AS known, sum(len(targets))::INT AS targets FROM '${file}'`)).getRowObjects()
    const rows = [...table.rows]
    const at = (column: string): number => table.columns.findIndex(candidate => candidate.name === column)
    assert.deepEqual({ ...counts }, {
      rows: table.size, known: rows.filter(row => row[at('killed_low')] !== null).length,
      targets: rows.reduce((sum, row) => sum + (row[at('targets')] as readonly string[]).length, 0),
    })
    connection.closeSync()
  })
}

test('a table of many groups of rows, and one without rows, come back whole', async () => {
  const make = (rows: readonly (readonly Cell[])[]): Table => ({
    name: 't', description: '', size: rows.length, rows,
    columns: [{ name: 'n', type: 'integer', description: '' }, { name: 'l', type: 'list', description: '' }, { name: 'd', type: 'date', description: '' }],
  })
  const rows = Array.from({ length: 20_001 }, (_, n): Cell[] => [n % 7 === 0 ? null : n, n % 3 === 0 ? [] : ['a', String(n)], n % 5 === 0 ? null : '2020-02-29'])
  assert.deepEqual(await readBack(make(rows)), rows.map(([n, l, d]) => ({ n, l, d })))
  assert.deepEqual(await readBack(make([])), [])
})
