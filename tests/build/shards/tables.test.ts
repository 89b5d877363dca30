/** The rows of shards in DuckDB: laid together they are the data package, and what is lost, doubled or leads nowhere is named. */

import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { writePackage } from '../../../src/build/data/index.ts'
import { BuildFailure, formatFailure } from '../../../src/build/failure.ts'
import type { TablesOfShard } from '../../../src/build/shards/check-tables.ts'
import { checkTables } from '../../../src/build/shards/check-tables.ts'
import { writeShardTables } from '../../../src/build/shards/tables.ts'
import type { Cell, Table } from '../../../src/exports/index.ts'
import { facts, packCorpus } from '../../exports/package/small-package.ts'

const root = mkdtempSync(join(tmpdir(), 'marsad-tables-'))
after(() => rmSync(root, { recursive: true, force: true }))
const packed = packCorpus('content')
writePackage(root, { ...packed, facts })
const { codebook } = packed.context.corpus
const { own } = packed.tables

let cases = 0
/** Tables in three shards; `change` gives a table other rows. */
function divide(change: (name: string, rows: readonly (readonly Cell[])[]) => readonly (readonly Cell[])[] = (_name, rows) => rows): TablesOfShard[] {
  const place = join(root, `case-${cases++}`)
  const tables = own.map((table): Table => {
    const rows = change(table.name, [...table.rows])
    return { ...table, rows, size: rows.length }
  })
  return [0, 1, 2].map(index => {
    const folder = join(place, String(index))
    mkdirSync(folder, { recursive: true })
    return { folder, tables: writeShardTables(folder, tables, codebook, { index, count: 3 }) }
  })
}

test('the rows of all shards are the rows of the package, none twice', async () => {
  const shards = divide()
  assert.deepEqual(Object.fromEntries(await checkTables(shards, join(root, 'data'), codebook)), Object.fromEntries(own.map(({ name, size }) => [name, size])))
  for (const { name, size } of own) {
    const shares = shards.map(({ tables }) => tables.find(table => table.name === name)?.rows ?? Number.NaN)
    assert.equal(shares.reduce((sum, rows) => sum + rows, 0), size, name)
    if (size > 30) assert.ok(shares.every(rows => rows > 0), `${name}: ${shares.join()}`)
  }
})

const [event = ''] = [...own[0]?.rows ?? []].map(([id]) => String(id))
const withoutEvent = (name: string, rows: readonly (readonly Cell[])[]): readonly (readonly Cell[])[] => name === 'events' ? rows.filter(([id]) => id !== event) : rows
const refused: readonly (readonly [string, () => TablesOfShard[], RegExp])[] = [
  ['a row that no shard has, and what refers to it', () => divide(withoutEvent), new RegExp(`reports\\.event_id: ${event} is in no row of events[^]*events: the shards lack 1 rows of the data package and have 0|events: the shards lack 1 rows[^]*reports\\.event_id: ${event} is in no row of events`)],
  ['a key that two records claim', () => divide((name, rows) => name === 'actors' ? [...rows, ...rows.slice(0, 1)] : rows), /actors: the key \S+ is there more than once[^]*actors: the shards lack 0 rows of the data package and have 1 that are not in it/],
  ['a value that is another one than in the package', () => divide((name, rows) => name === 'events' ? rows.map((row, n) => n === 0 ? row.map((cell, at) => own[0]?.columns[at]?.name === 'origins' ? Number(cell) + 1 : cell) : row) : rows), /events: the shards lack 1 rows of the data package and have 1 that are not in it/],
  ['a shard without tables', () => divide().map((shard, n) => n === 1 ? { ...shard, tables: [] } : shard), /1 has no tables: build it with --tables/],
  ['a table that was altered', () => { const shards = divide(); writeFileSync(join(shards[2]?.folder ?? '', 'tables/events.parquet'), 'PAR1'); return shards }, /2\/tables\/events\.parquet is not as it was written/],
]

for (const [what, make, says] of refused) {
  test(`refused: ${what}`, async () => {
    await assert.rejects(checkTables(make(), join(root, 'data'), codebook), error => {
      assert.ok(error instanceof BuildFailure, String(error))
      assert.match(formatFailure(error), says)
      return true
    })
  })
}
