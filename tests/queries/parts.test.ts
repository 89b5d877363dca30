/** Long lists in parts: nothing is lost, nothing stands twice, no part is too long that can be divided. */

import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { allArticles, articlesOf, listParted, mostRows, noPeriod, partedKinds, partsOf } from '../../src/queries/parts.ts'
import { listEvents } from '../../src/queries/list-events.ts'
import { makeActor, makeArticle, makeCorpus, makeDate, makeEvent } from '../small-corpus.ts'

interface Dated { readonly edtf: string; readonly earliest: string | null; readonly latest: string | null }

const day: fc.Arbitrary<Dated> = fc.record({ year: fc.constantFrom('2019', '2020'), month: fc.integer({ min: 1, max: 12 }), kind: fc.constantFrom('day', 'year', 'unknown') })
  .map(({ year, month, kind }) => {
    const date = `${year}-${String(month).padStart(2, '0')}-05`
    if (kind === 'unknown') return { edtf: '', earliest: null, latest: null }
    return kind === 'day' ? { edtf: date, earliest: date, latest: date } : { edtf: year, earliest: `${year}-01-01`, latest: `${year}-12-31` }
  })

function corpusOf(events: readonly Dated[], articles: readonly Dated[]): ReturnType<typeof makeCorpus> {
  const dateOf = ({ edtf, earliest, latest }: Dated): ReturnType<typeof makeDate> => makeDate(edtf, earliest, latest)
  const event = (dated: Dated, index: number): ReturnType<typeof makeEvent> => {
    const base = makeEvent(`event-${index}`, { en: 'Event' })
    const { earliest, latest } = dated
    const actors = [{ id: 'guards', role: 'target', believed: false, reports: [], contested: false }]
    return { ...base, actors, date: { ...base.date, value: dateOf(dated), earliest, latest } }
  }
  const made = articles.map((dated, index) => makeArticle(`article-${index}`, { en: 'Article' }, { published: dated.earliest === null ? null : dateOf(dated) }))
  return makeCorpus({
    actors: [makeActor('guards', { en: 'Guards' }, { articles: made.map(({ id }) => id) })], events: events.map(event), articles: made,
  })
}

test('a record that one page can hold has no parts', () => {
  const dated = { edtf: '2020-03-05', earliest: '2020-03-05', latest: '2020-03-05' }
  const corpus = corpusOf(Array.from({ length: mostRows }, () => dated), Array.from({ length: mostRows }, () => dated))
  assert.deepEqual(partsOf(corpus, 'actor', 'guards'), [])
  for (const kind of partedKinds) assert.deepEqual(listParted(corpus, kind), [], kind)
})

test('every event and article of a long record stands in exactly one part, in the order of time', () => {
  fc.assert(fc.property(fc.array(day, { minLength: mostRows + 1, maxLength: mostRows * 2 }), fc.array(day, { maxLength: 50 }), (events, articles) => {
    const corpus = corpusOf(events, articles)
    const parts = partsOf(corpus, 'actor', 'guards')
    assert.deepEqual(listParted(corpus, 'actor'), ['guards'])
    assert.deepEqual(parts.flatMap(part => part.events).sort(), listEvents(corpus, { actor: 'guards' }).map(({ id }) => id).sort())
    assert.deepEqual(parts.flatMap(part => part.articles).sort(), [...corpus.articles.keys()].sort())
    const periods = parts.map(({ period }) => period)
    assert.deepEqual(periods, [...new Set(periods)].sort())
    for (const { period, events: ids } of parts) {
      for (const id of ids) assert.ok(period === noPeriod || corpus.events.get(id)?.date.earliest?.startsWith(period), `${id} in ${period}`)
    }
  }), { numRuns: 20 })
})

test('a year with too many is divided into months, and what is dated to the year alone stays a part of its own', () => {
  const inMonth = (month: string): Dated => ({ edtf: `2020-${month}-05`, earliest: `2020-${month}-05`, latest: `2020-${month}-05` })
  const inYear = { edtf: '2020', earliest: '2020-01-01', latest: '2020-12-31' }
  const corpus = corpusOf([...Array.from({ length: 150 }, () => inMonth('03')), ...Array.from({ length: 100 }, () => inMonth('04')), inYear], [])
  assert.deepEqual(partsOf(corpus, 'actor', 'guards').map(({ period, events }) => [period, events.length]), [['2020', 1], ['2020-03', 150], ['2020-04', 100]])
})

test('the list of all articles has parts too, by the day when they were published', () => {
  const corpus = corpusOf([], Array.from({ length: mostRows + 1 }, (_, index) => ({ edtf: '', earliest: `20${18 + index % 2}-03-05`, latest: `20${18 + index % 2}-03-05` })))
  assert.deepEqual(listParted(corpus, 'article'), [allArticles])
  assert.deepEqual(partsOf(corpus, 'article', allArticles).map(({ period, articles }) => [period, articles.length]), [['2018', 101], ['2019', 100]])
})

test('articles come in the order of their days, those without one first', () => {
  const corpus = corpusOf([], [{ edtf: '', earliest: null, latest: null }, { edtf: '', earliest: '2020-02-05', latest: '2020-02-05' }, { edtf: '', earliest: '2019-02-05', latest: '2019-02-05' }])
  assert.deepEqual(articlesOf(corpus, 'actor', 'guards'), ['article-0', 'article-2', 'article-1'])
})
