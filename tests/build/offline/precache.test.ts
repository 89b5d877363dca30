/** What a first visit keeps: the frame always, the index whole or not at all, the latest pages first, never more than allowed. */

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { choosePrecache } from '../../../src/build/offline/precache.ts'
import { dayOfPath } from '../../../src/build/offline/record-days.ts'
import { makeSavingFiles } from '../../../src/build/offline/saving.ts'

const files = (...paths: string[]) => paths.map(path => ({ path, bytes: 100 }))
const days = new Map([['events/old', '2017-01-02'], ['events/new', '2021-05-06'], ['articles/mid', '2020-01-01']])
const frame = files('_astro/a.js', '_astro/f.css', 'en/index.html', 'en/offline/index.html', 'en/search/index.html')
const pages = files('en/events/old/index.html', 'en/events/new/index.html', 'en/articles/mid/index.html', 'en/actors/x/index.html')
const index = files('pagefind/wasm.unknown.pagefind', 'pagefind/a-0123456789/words/1.pf_index')
const pathsOf = (list: readonly { readonly path: string }[]) => list.map(({ path }) => path)

test('frame and search are needed; then come the latest records, then the others', () => {
  const { core, rest } = choosePrecache([...pages, ...index, ...frame], ['en'], days)
  assert.deepEqual(pathsOf(core).sort(), pathsOf([...frame, ...index]).sort())
  assert.deepEqual(pathsOf(rest), ['en/events/new/index.html', 'en/articles/mid/index.html', 'en/events/old/index.html', 'en/actors/x/index.html'])
})

test('an index that is too large stays out whole, and the bound holds', () => {
  const { core, rest } = choosePrecache([...pages, ...index, ...frame], ['en'], days, { files: 7, bytes: 350 })
  assert.deepEqual(pathsOf(core), pathsOf(frame))
  const small = choosePrecache([...pages, ...index, ...frame], ['en'], days, { files: 7, bytes: 700 })
  assert.equal(small.core.length + small.rest.length, 7)
  const tight = choosePrecache([...pages, ...index, ...frame], ['en'], days, { files: 3, bytes: 10_000 })
  assert.deepEqual(pathsOf(tight.core), pathsOf(frame))
  assert.deepEqual(tight.rest, [])
  assert.deepEqual(rest, [])
})

test('exports, robots and what the server reads are of no use on a device', () => {
  const { core, rest } = choosePrecache(files('_headers', 'robots.txt', 'data/events.csv', 'data/events.json', '404.html', 'sw.js', 'sitemap.xml'), ['en'], days)
  assert.deepEqual([...core, ...rest], [])
})

test('a page and a preview belong to the year of their record, in every language', () => {
  for (const path of ['ar/events/old/index.html', 'en/events/old/index.html', 'data/preview/ar/events/old.json']) assert.equal(dayOfPath(path, days), '2017-01-02')
  for (const path of ['ar/events/index.html', 'ar/actors/old/index.html', 'ar/index.html']) assert.equal(dayOfPath(path, days), '')
})

test('every file of use is in exactly one group, and the sizes are those of its files', () => {
  const all = [...pages, ...index, ...frame]
  const texts = new Map(makeSavingFiles(all, days).map(({ path, text }) => [path, JSON.parse(text) as unknown]))
  const groups = texts.get('data/offline/groups.json') as { id: string; files: number; bytes: number }[]
  assert.deepEqual(groups.map(({ id }) => id), ['2017', '2020', '2021', 'common'])
  const listed = groups.flatMap(({ id, files: count, bytes }) => {
    const own = texts.get(`data/offline/${id}.json`) as [string, number][]
    assert.deepEqual([own.length, own.reduce((sum, [, size]) => sum + size, 0)], [count, bytes])
    return own.map(([path]) => path)
  })
  assert.deepEqual(listed.sort(), pathsOf(all).sort())
})
