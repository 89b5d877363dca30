import assert from 'node:assert/strict'
import { globSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { call, root } from './call.ts'
import type { Counted, CorpusStats } from '../../src/cli/stats/count-corpus.ts'

const harbour = join(root, 'tests/corpora/good/harbour')

async function count(folder: string): Promise<CorpusStats> {
  return JSON.parse((await call(['stats', '--content', folder, '--format', 'json'])).output) as CorpusStats
}

const sum = (counted: readonly Counted[]): number => counted.reduce((all, { count: one }) => all + one, 0)

test('records are counted as there are files of them', async () => {
  const { records } = await count(harbour)
  for (const kind of ['actors', 'locations', 'sources', 'articles'] as const) {
    const files = globSync(`${kind}/**/*.md`, { cwd: harbour }).filter(path => !/\.[a-z]{2}\.md$/.test(path))
    assert.equal(records[kind], files.length, kind)
  }
})

test('every count by year, scope, grade and source adds up to its records', async () => {
  for (const folder of [harbour, join(root, 'content')]) {
    const stats = await count(folder)
    for (const name of ['eventsByScope', 'eventsByYear', 'eventsByGrade'] as const) assert.equal(sum(stats[name]), stats.records.events, name)
    for (const name of ['articlesBySource', 'articlesByYear', 'articlesByLanguage'] as const) assert.equal(sum(stats[name]), stats.records.articles, name)
    assert.ok(sum(stats.eventsByType) >= stats.records.events)
    assert.ok(sum(stats.eventsByStatus) >= stats.records.events)
    for (const { have, of } of stats.completeness) assert.ok(have >= 0 && have <= of)
  }
})

test('the table says the same numbers, in the language asked for', async () => {
  const stats = await count(harbour)
  const [english, arabic] = [(await call(['stats', '--content', harbour])).output, (await call(['stats', '--content', harbour, '--lang', 'ar'])).output]
  for (const { key, count: number } of stats.eventsByType) assert.match(english, new RegExp(`^ {2}${key ?? ''} +${number}$`, 'm'))
  const share = stats.completeness.find(({ kind, field }) => kind === 'article' && field === 'url')
  assert.match(english, new RegExp(`^ {2}article: url +${share?.have ?? ''}/${share?.of ?? ''} `, 'm'))
  assert.match(arabic, /^السجلات$/m)
  assert.deepEqual(arabic.match(/\d+/g), english.match(/\d+/g))
})

test('what a single record lacks shows in the shares', async () => {
  const { completeness } = await count(harbour)
  const headline = completeness.find(({ kind, field }) => kind === 'article' && field === 'headline')
  const files = globSync('articles/**/*.md', { cwd: harbour })
  assert.ok(headline !== undefined && headline.have < headline.of && headline.of < files.length)
})
