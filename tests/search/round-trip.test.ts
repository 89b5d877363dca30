/** What is put into the index is found again: Pagefind's core, asked in Node over a server of this test's own. */

import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import sirv from 'sirv'
import { searchDocuments } from '../../src/search/document-search.ts'
import { openIndex } from '../../src/search/open-index.ts'
import { listNames, wordsFile } from '../../src/search/names.ts'
import type { SearchAnswer, SearchRequest, SearchResult } from '../../src/search/query.ts'
import { createSearcher } from '../../src/search/query.ts'
import { listSearchRecords, namedRecordsOf } from '../../src/search/records.ts'
import type { Shard, ShardList } from '../../src/search/shards.ts'
import { listFile, shardsFile } from '../../src/search/shards.ts'
import { sourceOf, writeIndex } from '../../src/search/write-index.ts'
import { createUrls } from '../../src/urls/index.ts'
import { makeActor, makeArticle, makeBody, makeCorpus, makeDate, makeEvent, makeLocation, makeReport, makeType } from '../small-corpus.ts'

const corpus = makeCorpus({
  codebook: {
    eventTypes: [makeType('fight', { ar: 'قتال', en: 'Fight' }), makeType('raid', { ar: 'غارة', en: 'Raid' }, { parent: 'fight' })],
  },
  actors: [
    makeActor('river-brigade', { ar: 'لواء النهر', en: 'River Brigade' }, {
      aliases: [{ text: 'RB-9', lang: 'en', loaded: false }, { text: 'جماعة النهر', lang: 'ar', loaded: true }],
    }),
    makeActor('hill-guard', { ar: 'حرس التل', en: 'Hill Guard' }),
  ],
  locations: [
    makeLocation('north', { ar: 'محافظة الشمال', en: 'North Province' }, { kind: 'governorate' }),
    makeLocation('stone-bridge', { ar: 'جسر الحجر', en: 'Stone Bridge' }, { within: ['north'], ancestors: ['north'] }),
  ],
  articles: [
    makeArticle('market', { ar: 'انفجار في السوق', en: 'Blast in the market' }, {
      published: makeDate('2020-08-19'), events: ['market-raid'], language: 'ar',
      mentioned: { actor: ['river-brigade'], location: ['stone-bridge'], source: [], event: ['market-raid'], article: [] },
      bodies: [
        makeBody('ar', 'قال لواء النهر إنّ القوات دخلت السوق قرب جسر الحجر،وأحرقت ثلاث سيّارات.', 'وشاهد رعاة الأغنام الدخان.'),
        makeBody('en', 'The River Brigade said that its forces entered the market near Stone Bridge.', 'Herders saw the smoke of three lorries.'),
      ],
    }),
    makeArticle('harvest', { ar: 'موسم الحصاد' }, { language: 'ar', bodies: [makeBody('ar', 'بدأ موسم القمح في القرى.')] }),
  ],
  events: [
    makeEvent('market-raid', { ar: 'غارة على السوق', en: 'Raid on the market' }, {
      type: { value: 'raid', contested: false, stated: [], ruling: null },
      actors: [{ id: 'river-brigade', role: 'perpetrator', believed: false, reports: ['market#1'], contested: false }],
      locations: [{ id: 'stone-bridge', as: 'site', precision: null, radiusKm: null, reports: ['market#1'] }],
      reports: ['market#1'], articles: ['market'],
    }),
    makeEvent('withdrawn-story', { ar: 'قصة مسحوبة', en: 'Withdrawn story' }, { status: 'withdrawn' }),
  ],
  reports: [makeReport('market', 1, 'market-raid', { type: 'raid', passage: { text: { ar: 'القوات دخلت السوق', en: 'entered the market' } } })],
})

const root = mkdtempSync(join(tmpdir(), 'marsad-search-'))
const records = listSearchRecords(corpus, createUrls(corpus.site.url, corpus.site.languages))
await writeIndex(corpus, sourceOf(records), join(root, 'pagefind'))
const server = createServer(sirv(root, { dev: true }))
await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
after(() => {
  server.close()
  rmSync(root, { recursive: true, force: true })
})
const fileOf = <Shape>(name: string): Promise<Shape> => Promise.resolve(JSON.parse(readFileSync(join(root, 'pagefind', name), 'utf8')) as Shape)
const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/pagefind/`
const index = await openIndex(address, {
  loadJson: async <Shape>(file: string) => await (await fetch(file)).json() as Shape,
  loadBytes: async file => new Uint8Array(await (await fetch(file)).arrayBuffer()),
})
const searcher = createSearcher(index, listNames(namedRecordsOf(corpus)), corpus.site.languages)
const speller = createSearcher(index, listNames(namedRecordsOf(corpus)), corpus.site.languages, { words: () => fileOf(wordsFile) })

async function ask(text: string, lang = 'ar', filters: SearchRequest['filters'] = {}, more: Partial<SearchRequest> = {}): Promise<SearchAnswer & { all: SearchResult[]; found: string[] }> {
  const answer = await searcher.search({ text, lang, filters, ...more })
  const all = await answer.load(0, answer.total)
  return { ...answer, all, found: all.map(({ kind, id }) => `${kind}:${id}`) }
}

test('every body is one record, every published event, actor, place and type one a language', () => {
  assert.equal(records.filter(record => record.kind === 'article').length, 3)
  assert.equal(records.filter(record => record.kind === 'event').length, 2)
  assert.equal(records.length, 3 + 2 * (1 + 2 + 2 + 2))
})

test('a plain Arabic word is found, and so are its forms with an article and what is glued before it', async () => {
  for (const word of ['سوق', 'السوق', 'للسوق', 'والسوق', 'بالسوق']) {
    assert.ok((await ask(word)).found.includes('article:market'), word)
  }
  for (const word of ['رعاة', 'الرعاة', 'رعاه', 'والرعاة']) assert.ok((await ask(word)).found.includes('article:market'), word)
})

test('spelling that Arabic leaves open does not matter: hamza, vowel signs, tatweel, invisible marks', async () => {
  for (const word of ['إن', 'سيارات', 'سـيـارات', 'سيَّارات', '\u200Fسيارات', 'احرقت']) {
    assert.ok((await ask(word)).found.includes('article:market'), word)
  }
})

test('a word glued to the one before it by a comma is found', async () => {
  assert.deepEqual((await ask('أحرقت')).found, ['article:market'])
})

test('an English word is found in the English text, singular or plural', async () => {
  for (const word of ['lorries', 'lorry', 'HERDERS', 'herder']) assert.ok((await ask(word, 'en')).found.includes('article:market'), word)
})

test('a word that no text holds is not found, and the answer names it', async () => {
  const answer = await ask('طائرة')
  assert.deepEqual([answer.total, answer.unknown], [0, ['طائرة']])
})

test('a word does not match another that merely contains it', async () => {
  assert.deepEqual((await ask('حجرة')).found, [])
})

test('a name in another language or spelling finds its record first, and the texts that name it otherwise', async () => {
  for (const name of ['River Brigade', 'rb-9', 'جماعة النهر', 'ولواء النهر']) {
    const { found } = await ask(name)
    assert.equal(found[0], 'actor:river-brigade', name)
    assert.ok(found.includes('article:market') && found.includes('event:market-raid'), `${name}: ${found.join(' ')}`)
  }
})

test('excerpts keep the spelling of the text, mark what was found and show nothing hidden', async () => {
  const text = (await ask('القوات')).all.find(result => result.kind === 'article')
  const words = text?.excerpt.map(part => part.text).join('') ?? ''
  assert.ok(words.includes('إنّ القوات دخلت السوق'), words)
  assert.deepEqual(text?.excerpt.filter(part => part.marked).map(part => part.text), ['القوات'])
})

test('a quoted phrase wants its words side by side', async () => {
  assert.deepEqual((await ask('"دخلت السوق"')).found.includes('article:market'), true)
  assert.deepEqual((await ask('"السوق دخلت"')).found, [])
})

test('records of the other language stay out, unless the own language has nothing', async () => {
  const raid = await ask('raid', 'en')
  assert.deepEqual(raid.all.map(({ lang }) => lang).filter(lang => lang !== 'en'), [])
  const smoke = await ask('smoke', 'ar')
  assert.deepEqual([smoke.otherLanguages, smoke.found], [true, ['article:market']])
})

test('a text that exists in one language only is listed in every interface, with its own language', async () => {
  const { all } = await ask('القمح', 'en')
  assert.deepEqual(all.map(({ id, lang, url }) => [id, lang, url]), [['harvest', 'ar', '/site/ar/articles/harvest/']])
})

test('when no record has all words, some are left out, and the answer says which', async () => {
  const { found, dropped } = await ask('القمح السوق الدخان')
  assert.deepEqual(dropped, ['القمح'])
  assert.ok(found.includes('article:market'))
})

test('of words that do not go together the commonest is left out', async () => {
  const { dropped, found } = await ask('herders raid the', 'en')
  assert.deepEqual(dropped, ['raid'])
  assert.deepEqual(found, ['article:market'])
})

test('filters narrow the list, and counts say what each other value would leave', async () => {
  const everything = await ask('', 'en')
  assert.equal((await everything.counts())['kind']?.['event'], 1)
  const inNorth = await ask('', 'en', { place: 'north', kind: 'event' })
  assert.deepEqual(inNorth.found, ['event:market-raid'])
  assert.equal((await inNorth.counts())['kind']?.['article'], 1)
  assert.deepEqual((await ask('', 'en', { kind: ['event', 'article'], place: 'north' })).found, ['article:market', 'event:market-raid'])
  assert.deepEqual((await ask('', 'en', { type: 'fight', kind: 'event' })).found, ['event:market-raid'])
  assert.deepEqual((await ask('', 'en', { year: '2019' })).found, [])
})

test('source, grade and language narrow as well, for records that have them', async () => {
  const counts = await (await ask('', 'en')).counts()
  assert.deepEqual(counts['language'], { en: 8, ar: 1 })
  assert.deepEqual(counts['grade'], { 'single-origin': 1 })
  assert.deepEqual((await ask('', 'en', { language: 'ar' })).found, ['article:harvest'])
})

test('days narrow to what can have been on one of them', async () => {
  const dated = (from: string | null, to: string | null) => ask('', 'en', {}, { from, to })
  assert.deepEqual((await dated('2020-08-19', null)).found, ['article:market'])
  assert.deepEqual((await dated('2020-08-20', null)).found, [])
  assert.deepEqual((await dated(null, '2020-08-18')).found, ['event:market-raid'])
})

test('by date the latest or the earliest stand first, and what has no date last', async () => {
  const order = async (sort: SearchRequest['sort']): Promise<string[]> => (await ask('السوق', 'ar', {}, sort === undefined ? {} : { sort })).found
  assert.deepEqual((await order('latest')).slice(0, 2), ['article:market', 'event:market-raid'])
  assert.deepEqual((await order('earliest')).slice(0, 2), ['event:market-raid', 'article:market'])
  assert.deepEqual((await order('latest')).toSorted(), (await order('relevance')).toSorted())
})

test('results stand in groups by kind, the kind of the best one first', async () => {
  const answer = await ask('River Brigade')
  assert.equal(answer.groups[0]?.kind, 'actor')
  const sizes = answer.groups.map(({ total }) => total)
  assert.equal(sizes.reduce((sum, size) => sum + size, 0), answer.total)
  for (const group of answer.groups) assert.ok((await group.load(0, group.total)).every(({ kind }) => kind === group.kind))
})

test('a word that was likely meant is asked instead, unless the words are wanted as written', async () => {
  const meant = await speller.search({ text: 'lorrees', lang: 'en', filters: {} })
  assert.deepEqual([meant.corrected, meant.suggestion, meant.total], ['lorries', null, 1])
  const written = await speller.search({ text: 'lorrees', lang: 'en', filters: {}, asWritten: true })
  assert.deepEqual([written.corrected, written.suggestion, written.unknown, written.total], [null, 'lorries', ['lorrees'], 0])
})

test('a title is marked where it has what was asked for', async () => {
  const event = (await ask('غارة')).all.find(({ kind }) => kind === 'event')
  assert.deepEqual(event?.titleParts, [{ text: 'غارة', marked: true }, { text: ' على السوق', marked: false }])
})

test('a filter that leaves nothing does not change the meaning of the words', async () => {
  const answer = await ask('السوق', 'ar', { actor: 'hill-guard' })
  assert.deepEqual([answer.total, answer.dropped, answer.unknown], [0, [], []])
})

test('a query of signs alone finds nothing and breaks nothing', async () => {
  for (const text of ['؟!', '"', '""', '\u202E', '<b>', '((']) assert.ok(await ask(text))
  assert.equal((await ask('؟!')).total, 0)
})

test('a code that has a label and no other words is in the index', async () => {
  const bare = makeType('bare', { ar: 'بلا شرح', en: 'Bare' }, { definition: {}, include: {} })
  const small = makeCorpus({ codebook: { eventTypes: [bare] } })
  const folder = join(root, 'bare')
  const listed = listSearchRecords(small, createUrls('', small.site.languages))
  await writeIndex(small, sourceOf(listed), folder)
  const [shard] = JSON.parse(readFileSync(join(folder, shardsFile), 'utf8')) as Shard[]
  const list = JSON.parse(readFileSync(join(folder, shard?.at ?? '', listFile), 'utf8')) as ShardList
  assert.equal(list.texts.reduce((sum, size) => sum + size, 0), listed.length)
})

test('a word that no text holds stands for the one name that it is a word of, in any habit of transliteration; a word of two names for neither', async () => {
  const search = await searchDocuments([
    { id: 'river', lang: 'ar', text: 'قال لواء النهر إنّ القوات دخلت السوق.' }, { id: 'province', lang: 'ar', text: 'عاد الهدوء إلى محافظة الشمال.' }, { id: 'other', lang: 'ar', text: 'بدأ موسم القمح.' },
  ], namedRecordsOf(makeCorpus({
    actors: [makeActor('river-brigade', { ar: 'لواء النهر', en: 'Qasimi River Brigade' })], locations: [makeLocation('north', { ar: 'محافظة الشمال', en: 'North Brigade Province' })],
  })), ['ar', 'en'])
  const ask = (text: string): Promise<string[]> => search({ text, lang: 'en', most: 5 })
  assert.deepEqual([await ask('qasimi'), await ask('Kassimi'), await ask('province')], [['river'], ['river'], ['province']])
  assert.deepEqual(await ask('brigade'), [])
})
