/** Feeds and site maps as those read them who subscribe and crawl: a feed parser, an XML parser, and the rules of the formats. */

import assert from 'node:assert/strict'
import { Readable } from 'node:stream'
import { test } from 'node:test'
import { isDeepStrictEqual } from 'node:util'
import fc from 'fast-check'
import { XMLParser, XMLValidator } from 'fast-xml-parser'
import FeedParser from 'feedparser'
import { dayOfEvent, eventsOfFeed, listFeedSubjects, makeFeed } from '../../../src/exports/feeds/entries.ts'
import { feedsOf, listFeedRecipes } from '../../../src/exports/feeds/files.ts'
import { formatAtom } from '../../../src/exports/feeds/formats.ts'
import { makeAll } from '../../../src/exports/index.ts'
import { formatXml } from '../../../src/exports/xml.ts'
import { citationContext } from '../../../src/site/citation.ts'
import { contextIn, handover } from '../../site/harbour.ts'
import { matchGolden } from '../../match-golden.ts'

const context = citationContext(contextIn('en'))
const nowhere = { ...context, urls: { ...context.urls, origin: '', absolute: (address: string) => address } }
const files = [...makeAll(listFeedRecipes(context), context)]
const atoms = files.filter(({ path }) => path.endsWith('.xml'))
const jsons = files.filter(({ path }) => path.endsWith('.json')).map(({ path, text }) => ({ path, feed: JSON.parse(text) as JsonFeed }))

interface JsonFeed {
  readonly version: string
  readonly title: string
  readonly home_page_url: string
  readonly feed_url: string
  readonly language: string
  readonly items: readonly { readonly id: string; readonly url: string; readonly title: string; readonly content_text: string; readonly date_modified: string }[]
}

interface ReadFeed { readonly title: string; readonly language: string | null; readonly items: { readonly guid: string; readonly title: string; readonly link: string; readonly date: Date | null }[] }

async function parseFeed(text: string): Promise<ReadFeed> {
  const parser = new FeedParser({ addmeta: false })
  const items: ReadFeed['items'] = []
  parser.on('readable', () => {
    for (let item = parser.read(); item !== null; item = parser.read()) items.push(item)
  })
  await new Promise<void>((resolve, reject) => {
    parser.on('error', reject).on('end', resolve)
    Readable.from([text]).pipe(parser)
  })
  return { title: parser.meta.title, language: parser.meta.language ?? null, items }
}

const rfc3339 = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/

test('the corpus and every actor, place, outlet and type with events of some day has a feed in both formats and each language, others have none', () => {
  const told = listFeedSubjects(handover.corpus).filter(subject => eventsOfFeed(handover.corpus, subject).some(event => dayOfEvent(context, event) !== null))
  assert.equal(files.length, told.length * 2 * handover.corpus.site.languages.length)
  assert.ok(told.length < listFeedSubjects(handover.corpus).length)
  for (const subject of listFeedSubjects(handover.corpus)) assert.equal(feedsOf(context, subject, 'en') !== null, told.some(other => isDeepStrictEqual(other, subject)))
})

test('the feed of the harbour corpus is as agreed', () => {
  for (const path of ['en/feed.xml', 'en/feed.json', 'fr/feed.xml']) matchGolden(`exports/feeds/${path.replace('/', '-')}`, files.find(file => file.path === path)?.text ?? '')
})

test('a feed parser reads from each Atom feed what its JSON twin says', async () => {
  for (const { path, text } of atoms) {
    const twin = jsons.find(json => json.path === path.replace(/xml$/, 'json'))?.feed
    const read = await parseFeed(text)
    assert.ok(twin)
    assert.equal(read.title, twin.title)
    assert.equal(read.language, twin.language)
    assert.deepEqual(read.items.map(({ guid, title, link }) => ({ id: guid, title, url: link })), twin.items.map(({ id, title, url }) => ({ id, title, url })))
    assert.deepEqual(read.items.map(({ date }) => date?.toISOString().replace('.000', '')), twin.items.map(({ date_modified: date }) => date))
  }
})

test('Atom feeds have what RFC 4287 demands, once each, with ids and whole addresses', () => {
  const parser = new XMLParser({ ignoreAttributes: false, isArray: name => ['entry', 'link'].includes(name) })
  for (const { path, text } of atoms) {
    assert.equal(XMLValidator.validate(text), true)
    const { feed } = parser.parse(text) as { feed: AtomElement & { entry: AtomElement[] } }
    assert.ok(feed.author)
    for (const element of [feed, ...feed.entry]) {
      assert.match(element.id, /^(?:tag:[\w.-]+,\d{4}:|urn:uuid:)/, path)
      assert.equal(typeof element.updated === 'string' && rfc3339.test(element.updated), true)
      assert.ok(element.title)
      assert.equal(element.link.filter(link => link['@_rel'] === 'alternate').length, 1)
      for (const link of element.link) assert.match(link['@_href'], /^https:\/\/example\.org\/harbour\//)
    }
    const ids = feed.entry.map(({ id }) => id)
    assert.equal(new Set(ids).size, ids.length)
    assert.ok(feed.entry.length <= 50 && feed.entry.length > 0)
    assert.equal(feed.updated, feed.entry.map(({ updated }) => updated).sort().at(-1))
  }
})

interface AtomElement {
  readonly id: string
  readonly updated: string
  readonly title: unknown
  readonly author?: object
  readonly link: readonly { readonly '@_rel': string; readonly '@_href': string }[]
}

test('JSON feeds have what version 1.1 demands, and name their own address', () => {
  for (const { path, feed } of jsons) {
    assert.equal(feed.version, 'https://jsonfeed.org/version/1.1')
    assert.equal(feed.feed_url, `https://example.org/harbour/${path}`)
    assert.ok(feed.title !== '' && feed.home_page_url.startsWith('https://'))
    for (const item of feed.items) assert.ok(item.id !== '' && item.content_text !== '' && rfc3339.test(item.date_modified))
  }
})

test('the ids of entries are the same in every feed of a language, and depend on nothing but host, language and event', () => {
  const byUrl = Map.groupBy(jsons.flatMap(({ feed }) => feed.items), ({ url }) => url)
  for (const items of byUrl.values()) assert.equal(new Set(items.map(({ id }) => id)).size, 1)
  const crane = jsons.flatMap(({ feed }) => feed.items).find(({ url }) => url.endsWith('/en/events/crane-collapse-east-terminal/'))
  assert.equal(crane?.id, 'tag:example.org,2026:harbour/en/event/crane-collapse-east-terminal')
})

test('without a known host ids are UUIDs, and addresses lie under the base path', () => {
  const feed = makeFeed(nowhere, { kind: 'home' }, 'en')
  assert.ok(feed)
  for (const { tag, address } of feed.entries) {
    assert.match(tag, /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-a[0-9a-f]{3}-[0-9a-f]{12}$/)
    assert.ok(address.startsWith('/harbour/en/events/'))
  }
})

test('an event is dated by git where it can be, else by publication, and the latest comes first', () => {
  const event = [...handover.corpus.events.values()].find(({ articles }) => articles.length === 1)
  assert.ok(event)
  const article = handover.corpus.articles.get(event.articles[0] ?? '')
  const history = { complete: true, commits: [{ id: 'c', day: '2031-01-02', subject: '' }], files: { [article?.place.path ?? '']: [0] } }
  assert.equal(dayOfEvent({ ...context, history }, event), '2031-01-02')
  assert.equal(dayOfEvent({ ...context, history: null }, event), article?.published?.latest ?? event.date.latest)
  const days = makeFeed(context, { kind: 'home' }, 'en')?.entries.map(({ day }) => day) ?? []
  assert.deepEqual(days, [...days].sort().reverse())
  assert.ok(days.length > 1)
})

test('a feed does not change when an event of others does', () => {
  const subject = { kind: 'record', record: 'source', id: 'quay-courier' } as const
  const own = new Set(eventsOfFeed(handover.corpus, subject).map(({ id }) => id))
  const other = [...handover.corpus.events.values()].find(({ id, status }) => status === 'published' && !own.has(id))
  assert.ok(other)
  const corpus = { ...handover.corpus, events: new Map([...handover.corpus.events, [other.id, { ...other, title: { en: 'Changed' } }]]) }
  assert.deepEqual(makeFeed({ ...context, corpus }, subject, 'en'), makeFeed(context, subject, 'en'))
  assert.notDeepEqual(makeFeed({ ...context, corpus }, { kind: 'home' }, 'en'), makeFeed(context, { kind: 'home' }, 'en'))
})

test('an Arabic title in an English feed is named and isolated', () => {
  const feed = makeFeed(context, { kind: 'home' }, 'en')
  const [entry] = feed?.entries ?? []
  assert.ok(feed && entry)
  const atom = formatAtom({ ...feed, entries: [{ ...entry, title: 'رافعة', lang: 'ar' }] })
  assert.ok(atom.includes('<title xml:lang="ar">\u2067رافعة\u2069</title>'))
})

test('whatever a text holds, XML stays well-formed and says it', () => {
  const parser = new XMLParser({ ignoreAttributes: false, trimValues: false, parseTagValue: false, parseAttributeValue: false })
  fc.assert(fc.property(fc.string({ unit: 'grapheme', minLength: 1 }).filter(text => !/[\p{Cc}\p{Cs}\p{Cn}]/u.test(text)), text => {
    const xml = formatXml({ name: 'a', attributes: { b: text }, inside: text })
    assert.equal(XMLValidator.validate(xml), true)
    assert.deepEqual((parser.parse(xml) as { a: unknown }).a, { '#text': text, '@_b': text })
  }))
})
