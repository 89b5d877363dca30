/** Reports of two codings are matched by the words they rest on; what both gave is compared variable by variable. */

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { loadCorpus } from '../../src/corpus/index.ts'
import type { SecondCoding } from '../../src/model/records.ts'
import { measureAgreement, matchReports } from '../../src/queries/second-codings.ts'
import { makeArticle, makeBody, makeCorpus, makeReport } from '../small-corpus.ts'

const text = 'Two men were hurt in Town. A shop burned in Haven.'
const first = [
  makeReport('market', 1, 'fire', { passage: { text: { en: 'Two men were hurt in Town' } } }),
  makeReport('market', 2, 'shop', { passage: { text: { en: 'A shop burned' } }, type: 'fire' }),
]
const corpus = makeCorpus({ articles: [makeArticle('market', { en: 'M' }, { bodies: [makeBody('en', text)], reports: first.map(({ key }) => key) })], reports: first })

const coding = (...passages: readonly string[]): SecondCoding => ({
  article: 'market', coder: 'zoe', lang: 'en', reports: passages.map((passage, n) => makeReport('market', n + 1, `other-${n}`, { passage: { text: { en: passage } } })),
})

test('reports that share words are one unit, whatever their event is called; the larger overlap wins, one to one', () => {
  const { pairs, onlyFirst, onlySecond } = matchReports(corpus, coding('burned in Haven', 'in Town', 'men were hurt in Town'))
  assert.deepEqual(pairs.map(([a, b]) => [a.event, b.event]), [['fire', 'other-2'], ['shop', 'other-0']])
  assert.deepEqual([onlyFirst, onlySecond], [0, 1])
})

test('words that only touch, or do not stand in the text, match nothing', () => {
  const { pairs, onlyFirst, onlySecond } = matchReports(corpus, coding('. A', 'nowhere'))
  assert.deepEqual([pairs.length, onlyFirst, onlySecond], [1, 1, 1])
  assert.deepEqual(matchReports(corpus, coding('in Haven')).pairs, [])
})

test('a corpus without second codings has no agreement to speak of', () => {
  assert.equal(measureAgreement(corpus), null)
})

test('in the shipped corpus two articles are coded twice, and most reports are found by both', () => {
  const measured = measureAgreement(loadCorpus('content').corpus ?? corpus)
  assert.ok(measured)
  assert.equal(measured.articles.length, 2)
  assert.ok(measured.matched > measured.onlyFirst + measured.onlySecond)
  const type = measured.variables.find(({ variable }) => variable === 'type')
  assert.equal(type?.units, measured.matched)
  for (const { agreed, units, kappa, alpha } of measured.variables) {
    assert.ok(agreed <= units)
    for (const value of [kappa, alpha]) assert.ok(value === null || (value >= -1 && value <= 1))
  }
})
