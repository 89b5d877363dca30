/** Site maps as crawlers read them. That every address in them leads to a page is held on the built site. */

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { makeRobots, makeSiteMaps } from '../../src/exports/site-map.ts'
import { isGone, listPages } from '../../src/exports/site-pages.ts'
import { citationContext } from '../../src/site/citation.ts'
import { contextIn, handover } from '../site/harbour.ts'

const context = citationContext(contextIn('en'))
const parser = new XMLParser({ ignoreAttributes: false, isArray: name => ['url', 'sitemap', 'xhtml:link'].includes(name) })

interface Address {
  readonly loc: string
  readonly lastmod?: string
  readonly 'xhtml:link': readonly { readonly '@_hreflang': string; readonly '@_href': string }[]
}

const [index, ...maps] = makeSiteMaps(context)
const addresses = maps.flatMap(({ text }) => (parser.parse(text) as { urlset: { url: Address[] } }).urlset.url)

test('the index names every map, and each is well-formed', () => {
  assert.ok(index)
  const read = parser.parse(index.text) as { sitemapindex: { sitemap: { loc: string }[] } }
  assert.deepEqual(read.sitemapindex.sitemap.map(({ loc }) => loc), maps.map(({ path }) => `https://example.org/harbour/${path}`))
  for (const { text } of [index, ...maps]) assert.equal(XMLValidator.validate(text), true)
})

test('the maps hold every page that may be found once in each language, and no other', () => {
  const pages = listPages(handover.corpus).filter(subject => !isGone(handover.corpus, subject))
  assert.equal(addresses.length, pages.length * 2)
  assert.equal(new Set(addresses.map(({ loc }) => loc)).size, addresses.length)
  const gone = [...handover.corpus.events.values()].filter(({ status }) => status !== 'published').map(({ id }) => id)
  assert.ok(gone.length > 0)
  for (const id of gone) assert.ok(!addresses.some(({ loc }) => loc.endsWith(`/events/${id}/`)))
  for (const { from } of handover.corpus.redirects) assert.ok(!addresses.some(({ loc }) => loc.endsWith(`/${from}/`)))
})

test('each page names itself and its other languages, which name it', () => {
  const alternates = new Map(addresses.map(({ loc, 'xhtml:link': links }) => [loc, links.map(link => link['@_href'])]))
  for (const [loc, hrefs] of alternates) {
    assert.ok(hrefs.includes(loc))
    for (const href of hrefs) assert.ok(alternates.get(href)?.includes(loc), `${href} does not name ${loc}`)
  }
  assert.deepEqual(addresses[0]?.['xhtml:link'].map(link => link['@_hreflang']), ['en', 'fr', 'x-default'])
})

test('a record is dated by its last change where git knows it, the whole by that of the corpus', () => {
  const path = handover.corpus.actors.values().next().value?.place.path ?? ''
  const history = { complete: true, commits: [{ id: 'c', day: '2024-05-02', subject: '' }], files: { [path]: [0] } }
  const dated = makeSiteMaps({ ...context, history }).map(({ text }) => text).join('')
  assert.equal(dated.match(/<lastmod>2024-05-02</g)?.length, 2)
  assert.ok(dated.includes('<lastmod>2024-06-01<'))
})

test('without a known origin there is no map, and robots.txt names none', () => {
  const nowhere = { ...context, urls: { ...context.urls, origin: '' } }
  assert.deepEqual(makeSiteMaps(nowhere), [])
  assert.equal(makeRobots(nowhere).text, 'User-agent: *\nAllow: /\n')
  assert.equal(makeRobots(context).text, 'User-agent: *\nAllow: /\nSitemap: https://example.org/harbour/sitemap.xml\n')
})
