/** The numbers of the page of quality, against the corpora themselves. */

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { loadCorpus } from '../../src/corpus/index.ts'
import { measureQuality } from '../../src/queries/quality.ts'
import { makeArticle, makeCorpus, makeDate, makeEvent } from '../small-corpus.ts'

const event = makeEvent('fire', { en: 'Fire' })
const dated = (id: string, earliest: string | null, latest: string | null) => makeEvent(id, { en: id }, { date: { ...event.date, earliest, latest, value: makeDate('', earliest, latest) } })

test('a date is as exact as its first and last possible day lie together', () => {
  const corpus = makeCorpus({ events: [
    dated('a', '2020-01-01', '2020-01-01'), dated('b', '2020-01-01', '2020-01-07'), dated('c', '2020-01-01', '2020-01-31'), dated('d', '2020-01-01', '2020-12-31'),
    dated('e', '2019-01-01', '2020-12-31'), dated('f', null, '2020-01-01'), dated('g', null, null),
  ] })
  assert.deepEqual(measureQuality(corpus, null, null).dates.map(({ code, count, of }) => [code, count, of]),
    ['day', 'week', 'month', 'year', 'longer', 'open', 'unknown'].map(code => [code, 1, 7]))
})

test('the age of an article is counted back from the last change of the corpus, and unknown without history', () => {
  const corpus = makeCorpus({ articles: [makeArticle('market', { en: 'M' }), makeArticle('harbour', { en: 'H' }, { place: { path: 'articles/2020/harbour.md', line: 1, column: 1 } })] })
  const path = corpus.articles.get('market')?.place.path ?? ''
  const history = { commits: [{ id: 'a', day: '2024-01-01', subject: '', by: '' }], files: { [path]: [0] }, others: {}, edits: [], records: {}, complete: true }
  assert.deepEqual(measureQuality(corpus, history, '2024-03-01').ages, [{ code: 'half-year', count: 1, of: 2 }, { code: 'unknown', count: 1, of: 2 }])
  assert.deepEqual(measureQuality(corpus, null, '2024-03-01').ages, [{ code: 'unknown', count: 2, of: 2 }])
})

test('every distribution of the shipped corpora adds up to what it is of', () => {
  for (const folder of ['content', 'tests/corpora/good/harbour']) {
    const { corpus } = loadCorpus(folder)
    assert.ok(corpus)
    const { grades, dates, places, sources, reports, ages, disputed, events } = measureQuality(corpus, null, null)
    for (const rows of [grades, dates, places, sources, reports, ages]) {
      assert.equal(rows.reduce((sum, { count }) => sum + count, 0), rows[0]?.of)
    }
    assert.ok(disputed.every(({ count }) => count <= (disputed[0]?.count ?? 0)) && events > 0)
  }
})
