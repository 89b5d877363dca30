/** The CSV files in DuckDB with the types that the Data Package states: every cell fits its type, every foreign key leads somewhere. */

import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import type { DuckDBConnection } from '@duckdb/node-api'
import { DuckDBInstance } from '@duckdb/node-api'
import { writePackage } from '../../../src/build/data/index.ts'
import { facts, packCorpus } from '../../exports/package/small-package.ts'

interface Resource {
  readonly name: string
  readonly path: string
  readonly dialect?: { readonly commentRows?: readonly number[] }
  readonly schema: {
    readonly fields: readonly { readonly name: string; readonly type: string }[]
    readonly foreignKeys?: readonly { readonly fields: readonly string[]; readonly reference: { readonly resource: string; readonly fields: readonly string[] } }[]
  }
}

const root = mkdtempSync(join(tmpdir(), 'marsad-duckdb-'))
after(() => rmSync(root, { recursive: true, force: true }))
const packed = packCorpus('content')
const written = writePackage(root, { ...packed, facts }).files
const described = JSON.parse(readFileSync(join(root, 'data/datapackage.json'), 'utf8')) as { readonly resources: readonly Resource[] }
const sheets = described.resources.filter(({ path }) => path.endsWith('.csv'))
const sqlTypes: Readonly<Record<string, string>> = { string: 'VARCHAR', integer: 'BIGINT', number: 'DOUBLE', boolean: 'BOOLEAN', date: 'DATE', list: 'VARCHAR', year: 'BIGINT' }
const quote = (name: string): string => `"${name.replaceAll('"', '""')}"`

let duck: DuckDBConnection
before(async () => {
  duck = await (await DuckDBInstance.create()).connect()
  for (const { name, path, dialect, schema } of sheets) {
    const columns = schema.fields.map(field => `'${field.name}': '${sqlTypes[field.type] ?? assert.fail(`${field.type} is no type known here`)}'`).join(', ')
    const rowsAbove = 1 + (dialect?.commentRows?.length ?? 0)
    await duck.run(`CREATE TABLE ${quote(name)} AS SELECT * FROM read_csv('${join(root, 'data', path)}', auto_detect = false, header = false, skip = ${rowsAbove},
      delim = ',', quote = '"', escape = '"', nullstr = '', dateformat = '%Y-%m-%d', columns = {${columns}})`)
  }
})
after(() => duck.closeSync())

async function numberOf(sql: string): Promise<number> {
  const [row] = (await duck.runAndReadAll(`SELECT (${sql})::INT AS n`)).getRowObjects()
  return Number(row?.['n'])
}

test('every CSV of the package has the rows that the package says, each cell of its stated type', async () => {
  assert.ok(sheets.length >= 13, String(sheets.length))
  for (const { name, path } of sheets) {
    const stated = written.find(file => file.path === `data/${path}`)?.rows
    assert.equal(await numberOf(`SELECT count(*) FROM ${quote(name)}`), stated, path)
  }
})

test('every foreign key of the package leads to a row', async () => {
  let keys = 0
  for (const { name, schema } of sheets) {
    for (const { fields: [from = ''], reference: { resource, fields: [to = ''] } } of schema.foreignKeys ?? []) {
      const astray = await numberOf(`SELECT count(*) FROM ${quote(name)} AS a WHERE a.${quote(from)} IS NOT NULL AND NOT EXISTS (SELECT 1 FROM ${quote(resource)} AS b WHERE b.${quote(to)} = a.${quote(from)})`)
      assert.equal(astray, 0, `${name}.${from} → ${resource}.${to}`)
      keys += 1
    }
  }
  assert.ok(keys > 10, String(keys))
})

test('unknown figures are NULL and not zero, and sums are those of the corpus', async () => {
  const events = [...packed.context.corpus.events.values()]
  const known = events.flatMap(event => event.totals.killed?.interval ?? [])
  assert.equal(await numberOf('SELECT count(killed_low) FROM events'), known.length)
  assert.ok(known.length < events.length)
  assert.equal(await numberOf('SELECT sum(killed_low) FROM events'), known.reduce((sum, { low }) => sum + low, 0))
})
