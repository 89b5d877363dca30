/** References: dates as CSL has them, styles in three languages, formats that others read, and texts that stay as they are. */

import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { plugins } from '@citation-js/core'
import { cslDate } from '../../../src/exports/citations/csl.ts'
import type { CslItem } from '../../../src/exports/citations/csl.ts'
import { citationFormats, formatReferences } from '../../../src/exports/citations/formats.ts'
import { seriesOfReferences } from '../../../src/exports/citations/files.ts'
import { joinSeries } from '../../../src/exports/series.ts'
import { citeOriginal, citePage } from '../../../src/exports/citations/items.ts'
import { citationStyles, referenceText, renderReference } from '../../../src/exports/citations/render.ts'
import { recordVersion } from '../../../src/exports/version.ts'
import { loadCorpus } from '../../../src/corpus/index.ts'
import { parseEdtf } from '../../../src/model/edtf.ts'
import { citationContext } from '../../../src/site/citation.ts'
import { contextIn, handover } from '../../site/harbour.ts'
import { matchGolden } from '../../match-golden.ts'

const context = citationContext(contextIn('en'))
const event = { kind: 'record', record: 'event', id: 'crane-collapse-east-terminal' } as const

const page: CslItem = {
  id: 'event-x', 'citation-key': 'event-x', type: 'webpage', title: 'Who fell?', author: [{ literal: 'Quayside Record' }], 'container-title': 'Quayside Record',
  issued: { 'date-parts': [[2024, 6, 1]] }, version: 'abc123', URL: 'https://example.org/en/events/x/', language: 'en',
}
const news: CslItem = {
  id: 'original-x', 'citation-key': 'original-x', type: 'article-newspaper', title: '[رافعة تسقط]', 'container-title': 'الميناء', language: 'ar',
  issued: { 'date-parts': [[2020, 10]], circa: true }, URL: 'https://news.example/1', archive: 'web.archive.org', archive_location: 'https://web.archive.org/1',
}

const dates: readonly (readonly [edtf: string, expected: object | null])[] = [
  ['2020-08-18', { 'date-parts': [[2020, 8, 18]] }],
  ['2020-08', { 'date-parts': [[2020, 8]] }],
  ['2020', { 'date-parts': [[2020]] }],
  ['2020-10~', { 'date-parts': [[2020, 10]], circa: true }],
  ['[2020-08-18..2020-08-25]', { 'date-parts': [[2020, 8, 18], [2020, 8, 25]], circa: true }],
  ['2020-08-18/2020-08-25', { 'date-parts': [[2020, 8, 18], [2020, 8, 25]] }],
  ['../2020-10', { 'date-parts': [[2020, 10]], circa: true }],
]
for (const [edtf, expected] of dates) {
  test(`the date ${edtf} is ${JSON.stringify(expected)} in CSL`, () => assert.deepEqual(cslDate(parseEdtf(edtf)), expected))
}

test('a date of which nothing is known is none', () => {
  assert.equal(cslDate(null), null)
  assert.equal(cslDate({ edtf: '', earliest: null, latest: null, lasting: false, approximate: false }), null)
})

const { issued: _issued, ...undated } = page
test('references read as APA and Chicago have them, in English, Arabic and French', () => {
  const lines = ['en', 'ar', 'fr'].flatMap(lang => citationStyles.flatMap(style =>
    [page, news, undated].map(item => `${lang} ${style}: ${referenceText(renderReference(item, style, lang))}`)))
  matchGolden('exports/references.txt', `${lines.join('\n')}\n`)
})

test('a language of which no terms are known is worded in English', () => {
  assert.equal(referenceText(renderReference(news, 'apa', 'ku')), referenceText(renderReference(news, 'apa', 'en')))
})

test('a reference says every text exactly as it was given, and no mark of ours', () => {
  const word = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }).filter(text => text.trim() === text && !/[\ue000-\uf8ff]/.test(text))
  fc.assert(fc.property(word, word, fc.constantFrom('en', 'ar'), fc.constantFrom(...citationStyles), (title, outlet, lang, style) => {
    const text = referenceText(renderReference({ ...news, title, 'container-title': outlet }, style, lang))
    assert.ok(text.includes(title.replace(/[.!?؟]$/, '')), `${text} lacks ${title}`)
    assert.ok(text.includes(outlet.replace(/[.!?؟]$/, '')))
    assert.doesNotMatch(text, /[\ue010-\ue016]/)
  }), { numRuns: 300 })
})

test('the engine itself says the same where a text has nothing that it would change', () => {
  const plain = fc.stringMatching(/^[A-Z][a-z]{2,8}( [a-z]{3,8}){0,3}[.?!]?$/)
  fc.assert(fc.property(plain, fc.integer({ min: 1, max: 28 }), (title, day) => {
    const item: CslItem = { ...news, title, 'container-title': 'Harbour', issued: { 'date-parts': [[2021, 5, day]] } }
    const direct = plugins.output.format('bibliography', [item], { template: 'apa', lang: 'en-US', format: 'text' }).trim()
    assert.equal(referenceText(renderReference(item, 'apa', 'en')), direct)
  }), { numRuns: 40 })
})

test('markup and entities in a title are words', () => {
  const title = '<i>Ten</i> &amp; "more" <script>'
  assert.ok(referenceText(renderReference({ ...page, title }, 'chicago', 'en')).includes(title))
})

test('BibTeX and RIS carry the title, the address, and in their note version and archived copy', () => {
  for (const format of ['bib', 'ris'] as const) {
    const text = formatReferences([page, news], format)
    for (const part of ['https://example.org/en/events/x/', 'Version abc123', 'رافعة تسقط', 'Archived copy: https://web.archive.org/1']) assert.ok(text.includes(part), `${format} lacks ${part}`)
  }
  assert.match(formatReferences([page], 'bib'), /^@misc\{event-x,\n/)
  assert.match(formatReferences([page], 'ris'), /^TY {2}- ELEC\n[\s\S]*\nER {2}- \n$/)
})

test('a long address or title stands on one line in RIS, with all its words', () => {
  const long = { ...page, title: 'Forty words '.repeat(20).trim(), URL: `https://example.org/${'a-long-id-'.repeat(12)}/` }
  const text = formatReferences([long], 'ris')
  assert.ok(text.includes(`\nTI  - ${long.title}\n`))
  assert.ok(text.includes(`\nUR  - ${long.URL}\n`))
})

const series = seriesOfReferences(context)
const references = new Map(joinSeries(series, context).map((text, n) => [series.files[n]?.path ?? '', text]))

test('the files of the harbour corpus are as agreed', () => {
  for (const [path, text] of references) matchGolden(`exports/${path.replace('data/', '')}`, text)
})

test('CSL-JSON read back has one item for each published record and each article', () => {
  const items = JSON.parse(references.get('data/references.json') ?? '[]') as CslItem[]
  const { corpus } = handover
  const published = [...corpus.events.values()].filter(({ status }) => status === 'published').length
  const expected = 1 + published + 2 * corpus.articles.size + corpus.actors.size + corpus.locations.size + corpus.sources.size + corpus.codebook.eventTypes.length
  assert.equal(items.length, expected)
  assert.equal(new Set(items.map(({ id }) => id)).size, expected)
  assert.deepEqual(citationFormats, ['bib', 'ris', 'json'])
})

test('our title of an article stands in square brackets, an outlet’s own headline does not', () => {
  for (const article of handover.corpus.articles.values()) {
    const { title } = citeOriginal(context, article, 'en')
    assert.equal(title.startsWith('['), article.headline === null)
    if (article.headline !== null) assert.equal(title, article.headline)
  }
})

test('the address of a citation is the permanent one in every language, and none where the site does not know its own', () => {
  const address = 'https://example.org/harbour/en/events/crane-collapse-east-terminal/'
  for (const lang of ['en', 'fr']) assert.equal(citePage(context, event, lang).URL, address)
  assert.equal(citePage({ ...context, urls: { ...context.urls, origin: '' } }, event, 'en').URL, undefined)
})

test('the day of a citation is that of the last commit on the record’s own files, and absent without git', () => {
  const [article = ''] = handover.corpus.events.get(event.id)?.articles ?? []
  const path = handover.corpus.articles.get(article)?.place.path ?? ''
  const history = { complete: true, commits: [{ id: 'c2', day: '2024-05-02', subject: '', by: '' }, { id: 'c1', day: '2024-05-01', subject: '', by: '' }], files: { [path]: [1], 'articles/other.md': [0] }, others: {}, edits: [], records: {} }
  assert.deepEqual(citePage({ ...context, history }, event, 'en').issued, { 'date-parts': [[2024, 5, 1]] })
  assert.equal(citePage({ ...context, history: null }, event, 'en').issued, undefined)
})

test('only the pages that speak of the whole corpus name its version', () => {
  const version = (subject: Parameters<typeof citePage>[1]): string | undefined => citePage(context, subject, 'en').version
  assert.equal(version({ kind: 'home' }), context.version)
  assert.equal(version({ kind: 'single', page: 'data' }), context.version)
  assert.equal(version({ kind: 'list', of: 'event' }), undefined)
  assert.notEqual(version(event), context.version)
})

test('a record’s version changes with the record and with nothing else', () => {
  const again = loadCorpus('tests/corpora/good/harbour').corpus
  assert.ok(again)
  const before = recordVersion(handover.corpus, 'event', event.id)
  assert.equal(recordVersion(again, 'event', event.id), before)
  const own = again.events.get(event.id)
  assert.ok(own)
  const changed = { ...again, events: new Map([...again.events, [event.id, { ...own, title: { en: 'Another' } }]]) }
  assert.notEqual(recordVersion(changed, 'event', event.id), before)
  const besides = { ...again, events: new Map([...again.events, [event.id, { ...own, related: [], mentionedIn: ['x'] }]]) }
  assert.equal(recordVersion(besides, 'event', event.id), before)
  assert.match(before, /^[0-9a-f]{12}$/)
})
