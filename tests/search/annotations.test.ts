/** Coded events are found by what coders said of them, in any language, where no text says so; the engine runs in memory as in a browser. */

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { monthsOf } from '../../src/search/annotations.ts'
import { searchCorpus } from '../../src/search/document-search.ts'
import { makeActor, makeArticle, makeBody, makeCorpus, makeDate, makeEvent, makeLocation, makeType } from '../small-corpus.ts'

const corpus = makeCorpus({
  codebook: {
    eventTypes: [
      makeType('fight', { ar: 'قتال', en: 'Fight' }), { ...makeType('ambush', { ar: 'كمين', en: 'Ambush' }, { parent: 'fight' }), words: { ar: ['كمين'], en: ['ambush'] } },
      makeType('raid', { ar: 'غارة', en: 'Raid' }, { parent: 'fight' }),
    ],
  },
  actors: [makeActor('river-brigade', { ar: 'لواء النهر', en: 'River Brigade' })],
  locations: [makeLocation('north', { ar: 'محافظة الشمال', en: 'North Province' }), makeLocation('jeddah', { ar: 'جدة', en: 'Jeddah' }, { within: ['north'], ancestors: ['north'] })],
  articles: [makeArticle('other', { ar: 'خبر', en: 'News' }, { language: 'ar', bodies: [makeBody('ar', 'نُصب كمين آخر قرب الوادي في أيلول 2021.')] })],
  events: [
    makeEvent('dawn-shooting', { ar: 'إطلاق نار عند الفجر', en: 'Shooting at dawn' }, {
      type: { value: 'ambush', contested: false, stated: [], ruling: null },
      date: { value: makeDate('2020-08'), contested: false, stated: [], ruling: null, kept: [makeDate('2020-08')], earliest: '2020-08-01', latest: '2020-08-31', dateOf: 'event' },
      actors: [{ id: 'river-brigade', role: 'perpetrator', believed: false, reports: [], contested: false }],
      locations: [{ id: 'jeddah', as: 'site', precision: null, radiusKm: null, reports: [] }],
    }),
    makeEvent('noon-shooting', { ar: 'إطلاق نار عند الظهر', en: 'Shooting at noon' }, { type: { value: 'raid', contested: false, stated: [], ruling: null } }),
  ],
})
const search = await searchCorpus(corpus)
const first = async (text: string, lang: string): Promise<string | undefined> => (await search({ text, lang, most: 10 }))[0]

for (const [text, lang] of [
  ['ambush Jeddah 2020', 'en'], ['كمين جدة', 'ar'], ['كمائن جدة آب', 'ar'], ['كمين أغسطس 2020', 'ar'], ['ambushes August 2020', 'en'], ['River Brigade ambush Jidda', 'en'], ['كمين محافظة الشمال', 'ar'], ['fight North Province 2020', 'en'],
] as const) test(`${text} finds the event coded so`, async () => assert.equal(await first(text, lang), 'dawn-shooting'))

test('an event of another type or without that month is not among the answers', async () => {
  assert.ok(!(await search({ text: 'ambush Jeddah', lang: 'en', most: 10 })).includes('noon-shooting'))
  assert.notEqual(await first('كمين أيلول 2021', 'ar'), 'dawn-shooting')
})

test('a word of one language finds what texts of another say of it', async () => {
  assert.ok((await search({ text: 'ambush', lang: 'en', most: 10 })).includes('other'))
})

test('months of a date: of a day, over the turn of a year, none of an open or long one', () => {
  assert.deepEqual(monthsOf(makeDate('2020-08-19')), [8])
  assert.deepEqual(monthsOf({ ...makeDate('2020-12-30'), latest: '2021-02-01' }), [12, 1, 2])
  assert.deepEqual(monthsOf({ ...makeDate('2020-12-30'), earliest: null }), [])
  assert.deepEqual(monthsOf({ ...makeDate('2018-01-01'), latest: '2020-01-01' }), [])
})
