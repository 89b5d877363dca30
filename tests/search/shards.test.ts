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
import type { IndexCounts, IndexOptions } from '../../src/search/write-index.ts'
import { makeIndex, sourceOf } from '../../src/search/write-index.ts'

const set = readSet()
const { named, languages } = readLabelledNames()
const years = ['2016', '2017', '2018', '2019', '2020']
const dated: SearchableDocument[] = set.docs.map((doc, n) => ({ ...doc, day: `${years[n % years.length]}-05-01` }))
const queries = set.queries.filter((_, n) => n % 3 === 0)

test('the labelled queries are answered alike by one part and by several', async () => {
  const systems = [await searchDocuments(dated, named, languages), await searchDocuments(dated, named, languages, { sizes: { shard: 150, unit: 20 } })] as const
  const [one, parts] = [await runSystem(({ q, lang }) => systems[0]({ text: q, lang, most: 10 }), queries), await runSystem(({ q, lang }) => systems[1]({ text: q, lang, most: 10 }), queries)]
  for (const measure of ['recall', 'precision', 'rank'] as const) {
    const difference = Math.abs(summarise(one)[measure] - summarise(parts)[measure])
    assert.ok(difference <= 0.005, `${measure} differs by ${difference}`)
  }
})

const record = (id: string, year: string | null, text = 'A few words'): SearchRecord =>
  ({ ...toRecord({ id, lang: 'en', text }, ['en']), days: year === null ? null : { first: `${year}-01-01`, last: `${year}-01-01` } })

test('few records are one part; many are parted by years, the undated first, and a year too large by ids', () => {
  const keys = (records: readonly SearchRecord[], shard: number): string[] => planShards(records, { shard, unit: 500 }).map(({ key, units }) => `${key}:${units.flat().length}`)
  const records = [...['2018', '2018', '2019', '2020', '2020'].map((year, n) => record(`r${n}`, year)), record('actor', null)]
  assert.deepEqual(keys(records, 6), ['a:6'])
  assert.deepEqual(keys(records, 3), ['a:1', 'en-2018:3', 'en-2020:2'])
  const parted = planShards(records.slice(0, 2), { shard: 1, unit: 1 })
  assert.equal(parted.reduce((sum, part) => sum + part.units.flat().length, 0), 2)
  assert.equal(new Set(parted.map(({ key }) => key)).size, parted.length)
})

test('a record more changes one unit, and years that come to lie in another part keep theirs', () => {
  const year = (year: string, count: number) => Array.from({ length: count }, (_, n) => record(`${year}-r${n}`, year))
  const sizes = { shard: 120, unit: 10 }
  const unitsOf = (records: readonly SearchRecord[]): string[] => planShards(records, sizes).flatMap(({ units }) => units.map(unit => unit.map(({ id }) => id).join()))
  const records = ['2018', '2019', '2020', '2021'].flatMap(name => year(name, 50))
  const before = unitsOf(records)
  assert.ok(before.length >= 20 && before.every(ids => ids.split(',').length <= 20))
  for (const [added, made] of [[record('late', '2021'), 1], [record('early', '2018'), 1], [record('before', '2017'), 1]] as const) {
    assert.equal(unitsOf([...records, added]).filter(ids => !before.includes(ids)).length, made, added.id)
  }
  assert.notDeepEqual(planShards([...year('2017', 60), ...records], sizes).map(({ key }) => key), planShards(records, sizes).map(({ key }) => key))
  assert.deepEqual(before.filter(ids => !unitsOf([...year('2017', 60), ...records]).includes(ids)), [])
})

const root = mkdtempSync(join(tmpdir(), 'marsad-shards-'))
after(() => rmSync(root, { recursive: true, force: true }))

interface Made extends IndexCounts {
  readonly files: ReadonlyMap<string, string>
}

async function make(records: readonly SearchRecord[], options: IndexOptions = {}): Promise<Made> {
  const files = new Map<string, string>()
  const counts = await makeIndex(sourceOf(records), listNames(named), ['en'], (path, bytes) => files.set(path, Buffer.from(bytes).toString('base64')), { sizes: { shard: 4, unit: 2 }, ...options })
  return { files, ...counts }
}

const corpus = [...Array.from({ length: 12 }, (_, n) => record(`r${n}`, `${2016 + Math.floor(n / 4)}`, `Report ${n} on the ferry`)), record('place', null)]

test('with and without a cache the bytes are the same, and only the unit in which something changed is made again', async () => {
  const cache = join(root, 'cache')
  const plain = await make(corpus)
  assert.equal(plain.shards, 4)
  assert.ok(plain.made > plain.shards)
  assert.deepEqual((await make(corpus, { cache })).files, plain.files)
  const again = await make(corpus, { cache })
  assert.equal(again.made, 0)
  assert.deepEqual(again.files, plain.files)
  const changed = corpus.map(one => one.id === 'r5' ? record('r5', '2017', 'Report 5 on the harbour') : one)
  const next = await make(changed, { cache })
  assert.equal(next.made, 1)
  assert.deepEqual(next.files, (await make(changed)).files)
})

test('parts that an earlier build left in place are not put together again, and what lies beside them has the same bytes', async () => {
  const cache = join(root, 'kept')
  const whole = await make(corpus, { cache })
  const folderOf = (path: string): string => path.split('/')[0] ?? ''
  const kept: string[] = []
  const keepFolder = (folder: string): boolean => kept.push(folder) > 0 && [...whole.files.keys()].some(path => folderOf(path) === folder)
  const changed = corpus.map(one => one.id === 'r5' ? record('r5', '2017', 'Report 5 on the harbour') : one)
  const next = await make(changed, { cache, keepFolder })
  assert.deepEqual([next.made, next.merged, kept.length], [1, 1, 3])
  const expected = await make(changed)
  const taken = [...whole.files].filter(([path]) => kept.includes(folderOf(path)))
  assert.deepEqual(new Map([...next.files, ...taken].sort()), new Map([...expected.files].sort()))
  assert.equal((await make(changed, { cache, keepFolder: () => false })).merged, 4)
})

test('a damaged pack of the cache is as none', async () => {
  const cache = join(root, 'damaged')
  const whole = await make(corpus, { cache })
  for (const [n, name] of readdirSync(cache).sort().entries()) {
    const bytes = readFileSync(join(cache, name))
    writeFileSync(join(cache, name), n % 2 === 0 ? bytes.subarray(0, 100) : Buffer.from(bytes.map((byte, at) => at === 60 ? byte ^ 1 : byte)))
  }
  const again = await make(corpus, { cache })
  assert.equal(again.made, whole.made)
  assert.deepEqual(again.files, whole.files)
})
