/** An index of several parts answers as one of a single part does; a part is made again only when something in it has changed. */

import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { readSet, runSystem, summarise } from '../../bench/search/measure.ts'
import { readLabelledNames } from '../../bench/search/systems.ts'
import type { SearchableDocument } from '../../src/search/document-search.ts'
import { searchDocuments, toRecord } from '../../src/search/document-search.ts'
import { listNames } from '../../src/search/names.ts'
import { planShards } from '../../src/search/plan-shards.ts'
import type { SearchRecord } from '../../src/search/records.ts'
import { makeIndex } from '../../src/search/write-index.ts'

const set = readSet()
const { named, languages } = readLabelledNames()
const years = ['2016', '2017', '2018', '2019', '2020']
const dated: SearchableDocument[] = set.docs.map((doc, n) => ({ ...doc, day: `${years[n % years.length]}-05-01` }))
const queries = set.queries.filter((_, n) => n % 3 === 0)

test('the labelled queries are answered alike by one part and by several', async () => {
  const systems = [await searchDocuments(dated, named, languages), await searchDocuments(dated, named, languages, { most: 150 })] as const
  const [one, parts] = [await runSystem(({ q, lang }) => systems[0]({ text: q, lang, most: 10 }), queries), await runSystem(({ q, lang }) => systems[1]({ text: q, lang, most: 10 }), queries)]
  for (const measure of ['recall', 'precision', 'rank'] as const) {
    const difference = Math.abs(summarise(one)[measure] - summarise(parts)[measure])
    assert.ok(difference <= 0.005, `${measure} differs by ${difference}`)
  }
})

const record = (id: string, year: string | null, text = 'A few words'): SearchRecord =>
  ({ ...toRecord({ id, lang: 'en', text }, ['en']), days: year === null ? null : { first: `${year}-01-01`, last: `${year}-01-01` } })

test('few records are one part; many are parted by years, the undated first, and a year too large by ids', () => {
  const keys = (records: readonly SearchRecord[], most: number): string[] => planShards(records, most).map(({ key, records: own }) => `${key}:${own.length}`)
  const records = [...['2018', '2018', '2019', '2020', '2020'].map((year, n) => record(`r${n}`, year)), record('actor', null)]
  assert.deepEqual(keys(records, 6), ['a:6'])
  assert.deepEqual(keys(records, 3), ['a:1', 'en-2018:3', 'en-2020:2'])
  const parted = planShards(records.slice(0, 2), 1)
  assert.equal(parted.reduce((sum, part) => sum + part.records.length, 0), 2)
  assert.equal(parted[0]?.key, 'a')
})

const root = mkdtempSync(join(tmpdir(), 'marsad-shards-'))
after(() => rmSync(root, { recursive: true, force: true }))

async function make(records: readonly SearchRecord[], cache?: string): Promise<{ files: Map<string, string>; made: number; shards: number }> {
  const files = new Map<string, string>()
  const counts = await makeIndex(records, listNames(named), ['en'], (path, bytes) => files.set(path, Buffer.from(bytes).toString('base64')), { most: 4, ...(cache === undefined ? {} : { cache }) })
  return { files, ...counts }
}

const corpus = [...Array.from({ length: 12 }, (_, n) => record(`r${n}`, `${2016 + Math.floor(n / 4)}`, `Report ${n} on the ferry`)), record('place', null)]

test('with and without a cache the bytes are the same, and only a part in which something changed is made again', async () => {
  const cache = join(root, 'cache')
  const plain = await make(corpus)
  assert.deepEqual([plain.made, plain.shards], [4, 4])
  assert.deepEqual((await make(corpus, cache)).files, plain.files)
  const again = await make(corpus, cache)
  assert.equal(again.made, 0)
  assert.deepEqual(again.files, plain.files)
  const changed = corpus.map(one => one.id === 'r5' ? record('r5', '2017', 'Report 5 on the harbour') : one)
  const next = await make(changed, cache)
  assert.equal(next.made, 1)
  assert.deepEqual(next.files, (await make(changed)).files)
})

test('a damaged part of the cache is as none', async () => {
  const cache = join(root, 'damaged')
  const whole = await make(corpus, cache)
  for (const [n, name] of readdirSync(cache).sort().entries()) {
    const bytes = readFileSync(join(cache, name))
    writeFileSync(join(cache, name), n === 0 ? bytes.subarray(0, 100) : n === 1 ? Buffer.from(bytes.map((byte, at) => at === 500 ? byte ^ 1 : byte)) : bytes)
  }
  const again = await make(corpus, cache)
  assert.equal(again.made, 2)
  assert.deepEqual(again.files, whole.files)
})
