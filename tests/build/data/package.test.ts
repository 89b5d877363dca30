/** The package on a disk: every file by a reader that is not ours, keys that hold, sums that fit, and twice the same bytes. */

import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { after, test } from 'node:test'
import { Ajv } from 'ajv'
import formats from 'ajv-formats'
import { parse } from 'csv-parse/sync'
import { unzipSync } from 'fflate'
import jsonld from 'jsonld'
import { read } from 'xlsx'
import { writePackage } from '../../../src/build/data/index.ts'
import type { BoundSeries } from '../../../src/build/data/write-series.ts'
import { views } from '../../../src/exports/package/sqlite.ts'
import { facts, packCorpus } from '../../exports/package/small-package.ts'
import { dataPackageProfile } from './data-package-profile.ts'

const root = mkdtempSync(join(tmpdir(), 'marsad-package-'))
after(() => rmSync(root, { recursive: true, force: true }))
const packed = packCorpus('content')
const references: BoundSeries = {
  name: 'references', portions: [['a']], make: () => ({ texts: ['@misc{a}'], rows: [0], told: null }),
  files: [{ path: 'data/references.bib', hasRows: false, head: () => '', open: '', between: '\n\n', close: '\n', empty: '' }],
}
const parts = { ...packed, facts, series: [...packed.series, references] }
const written = writePackage(root, parts).files
const folder = join(root, 'data')
const textOf = (name: string): string => readFileSync(join(folder, name), 'utf8')

interface Field {
  readonly name: string
  readonly type: string
  readonly delimiter?: string
  readonly constraints?: { readonly required?: boolean; readonly unique?: boolean; readonly enum?: readonly string[]; readonly minimum?: number; readonly maximum?: number }
}
interface Resource {
  readonly name: string
  readonly path: string
  readonly bytes: number
  readonly dialect?: { readonly commentRows?: readonly number[] }
  readonly schema?: {
    readonly fields: readonly Field[]
    readonly primaryKey: readonly string[]
    readonly foreignKeys?: readonly { readonly fields: readonly string[]; readonly reference: { readonly resource: string; readonly fields: readonly string[] } }[]
  }
}
const descriptor = JSON.parse(textOf('datapackage.json')) as { readonly resources: readonly Resource[] }
const tabular = descriptor.resources.filter(resource => resource.schema !== undefined)

function rowsOf({ path, dialect }: Resource): Record<string, string>[] {
  const rows = parse(textOf(path), { columns: true, record_delimiter: '\r\n' }) as Record<string, string>[]
  return rows.slice(dialect?.commentRows?.length ?? 0)
}

test('datapackage.json holds to the profile of the Data Package 2.0', () => {
  const ajv = new Ajv({ strict: false, allErrors: true })
  formats.default(ajv)
  const valid = ajv.validate(dataPackageProfile, descriptor)
  assert.ok(valid, ajv.errorsText())
  assert.equal(ajv.validate(dataPackageProfile, { resources: [{ name: 'x' }] }), false)
})

const lexical: Readonly<Record<string, RegExp>> = {
  integer: /^-?\d+$/, number: /^-?\d+(\.\d+)?(e-?\d+)?$/, boolean: /^(true|false)$/, date: /^\d{4}-\d\d-\d\d$/, string: /^/, list: /^/,
}

for (const resource of tabular) {
  test(`${resource.path} holds to its own schema: columns, types, constraints, keys`, () => {
    const { fields, primaryKey, foreignKeys = [] } = resource.schema ?? assert.fail()
    const rows = rowsOf(resource)
    assert.equal(textOf(resource.path).split('\r\n')[0], fields.map(({ name }) => name).join(','))
    for (const { name, type, constraints = {} } of fields) {
      const values = rows.map(row => row[name] ?? '')
      const known = values.filter(value => value !== '')
      for (const value of known) assert.match(value, lexical[type] ?? assert.fail(`type ${type}`), `${name}: ${value}`)
      if (constraints.required === true) assert.equal(known.length, rows.length, `${name} has empty cells`)
      if (constraints.unique === true) assert.equal(new Set(known).size, known.length, `${name} is not unique`)
      if (constraints.enum !== undefined) assert.deepEqual(known.filter(value => constraints.enum?.includes(value) !== true), [], name)
      if (constraints.minimum !== undefined) assert.ok(known.every(value => Number(value) >= (constraints.minimum ?? 0)), name)
      if (constraints.maximum !== undefined) assert.ok(known.every(value => Number(value) <= (constraints.maximum ?? 0)), name)
    }
    assert.equal(new Set(rows.map(row => primaryKey.map(key => row[key]).join('\u0000'))).size, rows.length, 'primary key')
    for (const { fields: [column = ''], reference } of foreignKeys) {
      const target = tabular.find(({ name }) => name === reference.resource) ?? assert.fail(reference.resource)
      const keys = new Set(rowsOf(target).map(row => row[reference.fields[0] ?? '']))
      assert.deepEqual(rows.map(row => row[column] ?? '').filter(value => value !== '' && !keys.has(value)), [], column)
    }
  })
}

test('the database is sound: integrity, foreign keys, rows, and every view answers', () => {
  const database = new DatabaseSync(join(folder, 'marsad.sqlite'), { readOnly: true })
  assert.deepEqual(database.prepare('PRAGMA integrity_check').all().map(row => ({ ...row })), [{ integrity_check: 'ok' }])
  assert.deepEqual(database.prepare('PRAGMA foreign_key_check').all(), [])
  for (const { name, size } of packed.tables.own) assert.equal(database.prepare(`SELECT count(*) AS n FROM ${name}`).get()?.['n'], size, name)
  for (const { name } of views) assert.ok(database.prepare(`SELECT * FROM ${name}`).all().length >= 0, name)
  const { n } = database.prepare("SELECT count(*) AS n FROM events WHERE scope = 'incident' AND status = 'published'").get() ?? {}
  assert.ok(Number(database.prepare('SELECT count(*) AS n FROM incidents').get()?.['n']) <= Number(n))
  assert.equal(database.prepare('SELECT count(*) AS n FROM events_with_reports').get()?.['n'], packed.context.corpus.reports.size)
  database.close()
})

test('a row that breaks a key is refused by the database itself', () => {
  const database = new DatabaseSync(join(folder, 'marsad.sqlite'))
  database.exec('PRAGMA foreign_keys = ON; BEGIN')
  assert.throws(() => database.exec("INSERT INTO event_actors VALUES ('no-event', 'no-actor', 'target', 'target', 0, 0, '[]')"), /FOREIGN KEY/)
  assert.throws(() => database.exec("UPDATE events SET scope = 'other'"), /CHECK/)
  assert.throws(() => database.exec("UPDATE events SET origins = 'many'"), /cannot store TEXT value in INTEGER/)
  database.exec('ROLLBACK')
  database.close()
})

test('no cell of any CSV file becomes a formula in a spreadsheet', () => {
  for (const { path } of tabular) {
    const workbook = read(textOf(path), { type: 'string', cellFormula: true, raw: true })
    for (const sheet of Object.values(workbook.Sheets)) {
      for (const [address, cell] of Object.entries(sheet)) {
        if (!address.startsWith('!')) assert.equal((cell as { f?: string }).f, undefined, `${path} ${address}`)
      }
    }
  }
})

test('sha256sum accepts the checksums, which name every other file of the package', () => {
  const answer = spawnSync('sha256sum', ['--check', '--strict', 'checksums.txt'], { cwd: folder, encoding: 'utf8' })
  assert.equal(answer.status, 0, answer.stdout + answer.stderr)
  assert.equal(answer.stdout.trim().split('\n').length, written.length - 2)
})

test('the zip holds the package, file by file the same bytes', () => {
  const files = unzipSync(new Uint8Array(readFileSync(join(folder, 'marsad-data.zip'))))
  const names = written.slice(0, -1).map(({ path }) => path.replace('data/', 'marsad-data/'))
  assert.deepEqual(Object.keys(files), names)
  for (const name of names) assert.ok(Buffer.from(files[name] ?? []).equals(readFileSync(join(root, name.replace('marsad-data/', 'data/')))), name)
})

test('two writings give the same bytes', () => {
  const again = mkdtempSync(join(tmpdir(), 'marsad-package-'))
  const anew = packCorpus('content')
  const second = writePackage(again, { ...anew, facts, series: [...anew.series, references] }).files
  rmSync(again, { recursive: true, force: true })
  assert.deepEqual(second, written)
})

test('the crate expands to a Dataset whose files are there with the sizes and sums that it tells', async () => {
  const crate = JSON.parse(textOf('ro-crate-metadata.json')) as { '@graph': Record<string, unknown>[] }
  const terms = { '@vocab': 'http://schema.org/', '@base': 'https://example.org/crate/', File: 'http://schema.org/MediaObject', conformsTo: 'http://purl.org/dc/terms/conformsTo' }
  const expanded = await jsonld.expand({ ...crate, '@context': [terms, { sha256: 'https://schema.org/sha256' }] } as object)
  assert.equal(expanded.length, crate['@graph'].length)
  const [descriptorOfCrate, dataset] = crate['@graph']
  assert.deepEqual([descriptorOfCrate?.['@id'], (descriptorOfCrate?.['conformsTo'] as { '@id': string })['@id']], ['ro-crate-metadata.json', 'https://w3id.org/ro/crate/1.1'])
  assert.deepEqual([dataset?.['@id'], dataset?.['@type'], dataset?.['datePublished']], ['./', 'Dataset', '2024-06-01'])
  const entities = new Map(crate['@graph'].map(entity => [entity['@id'], entity]))
  const inside = dataset?.['hasPart'] as { '@id': string }[]
  assert.ok(inside.length > 25)
  for (const { '@id': id } of inside) {
    const file = entities.get(id) ?? assert.fail(id)
    assert.equal(file['contentSize'], String(readFileSync(join(folder, id)).length), id)
    assert.equal(file['sha256'], written.find(({ path }) => path === `data/${id}`)?.sha256)
  }
  for (const { '@id': id } of [dataset?.['license'], ...(dataset?.['author'] as unknown[])] as { '@id': string }[]) assert.ok(entities.has(id), id)
})

test('the README speaks English and Arabic, and names every file and every column', () => {
  for (const name of ['README.md', 'README.ar.md']) {
    const text = textOf(name)
    for (const { path } of written.slice(0, -1)) assert.ok(text.includes(`\`${path.slice('data/'.length)}\``), `${name}: ${path}`)
    for (const { columns } of packed.tables.own) for (const column of columns) assert.ok(text.includes(`\`${column.name}\``), `${name}: ${column.name}`)
  }
  assert.match(textOf('README.ar.md'), /الخانة الفارغة/)
})

test('HXL tags stand in the second row, one for each column', () => {
  const [header = '', tags = ''] = textOf('events_hxl.csv').split('\r\n')
  assert.equal(tags.split(',').length, header.split(',').length)
  assert.ok(tags.split(',').every(tag => /^#[a-z]+\d?(\+[a-z_0-9]+)*$/.test(tag)), tags)
  for (const tag of ['#date+start', '#adm1+code', '#event+id', '#affected+killed']) assert.ok(tags.split(',').includes(tag), tag)
})
