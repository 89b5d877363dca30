/** The built site as those see it who take from it: reference managers, crawlers, annotation tools, social media. */

import assert from 'node:assert/strict'
import { existsSync, globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { XMLParser } from 'fast-xml-parser'
import metadata from 'html-metadata'
import { basePath, builtSite } from './built-site.ts'
import type { Element } from 'hast'
import { visit } from 'unist-util-visit'
import { elementsOf, parsePage } from './page-tree.ts'
import type { AnnotationCollection } from '../../src/exports/annotations.ts'

const site = builtSite()
const origin = 'https://marsad.example'
const fileOf = (address: string): string => address.replace(`${origin}${basePath}`, '').replace(/#.*/, '').replace(/(^|\/)$/, '$1index.html')
const event = 'resafa-ambush-seventeenth-division'

interface Taken {
  readonly highwirePress?: Readonly<Record<string, string | string[]>>
  readonly dublinCore?: Readonly<Record<string, string>>
  readonly openGraph?: Readonly<Record<string, unknown>>
  readonly jsonLd?: readonly unknown[] | object
}

async function take(page: string): Promise<Taken> {
  return await metadata.loadFromString(site.read(page)) as Taken
}

test('a reference manager takes title, author, day, language and permanent address from the page of a record', async () => {
  const arabic = await take(`ar/events/${event}/index.html`)
  const english = await take(`en/events/${event}/index.html`)
  assert.equal(english.highwirePress?.['title'], 'Soldiers of the 17th Division ambushed in the badia of Resafa')
  assert.deepEqual([english.highwirePress?.['author']].flat(), ['Badia Observatory'])
  assert.match(String(english.highwirePress?.['publication_date']), /^\d{4}\/\d\d\/\d\d$/)
  assert.equal(english.highwirePress?.['language'], 'en')
  for (const taken of [arabic, english]) {
    assert.equal(taken.highwirePress?.['public_url'], `${origin}${basePath}ar/events/${event}/`)
    assert.equal(taken.dublinCore?.['identifier'], `${origin}${basePath}ar/events/${event}/`)
    assert.ok(taken.jsonLd)
  }
  assert.equal((await take('en/events/index.html')).highwirePress, undefined)
})

test('the page of every published event, actor, place and outlet names a picture that exists and is 1200 wide', () => {
  for (const page of site.pages.filter(name => /^(ar|en)\/(events|actors|locations|sources)\/[^/]+\/index\.html$/.test(name))) {
    const tree = parsePage(site.read(page))
    const metas = elementsOf(tree, ({ tagName }) => tagName === 'meta')
    if (metas.some(({ properties }) => properties['content'] === 'noindex')) continue
    const picture = metas.find(({ properties }) => properties['property'] === 'og:image')?.properties['content']
    assert.ok(picture !== undefined, page)
    const bytes = readFileSync(join(site.folder, fileOf(String(picture))))
    assert.equal(bytes.readUInt32BE(16), 1200, page)
    assert.ok(bytes.length <= 60_000, `${page}: ${bytes.length}`)
  }
})

test('every address of the site maps leads to a page that may be found and names itself', () => {
  const parser = new XMLParser({ isArray: name => name === 'url' })
  const maps = globSync('sitemap-*.xml', { cwd: site.folder })
  const addresses = maps.flatMap(file => (parser.parse(site.read(file)) as { urlset: { url: { loc: string }[] } }).urlset.url.map(({ loc }) => loc))
  assert.ok(addresses.length > 100)
  for (const address of addresses) {
    const html = site.read(fileOf(address))
    assert.ok(html.includes(`<link rel="canonical" href="${address}"`), address)
    assert.ok(!html.includes('noindex'), address)
  }
  assert.ok(site.read('robots.txt').includes(`Sitemap: ${origin}${basePath}sitemap.xml`))
})

test('every quote of an annotation stands exactly once in the text of its page, the numbers of notes aside', () => {
  const files = globSync('data/annotations/*.json', { cwd: site.folder })
  assert.ok(files.length >= 5)
  for (const file of files) {
    const { first: { items } } = JSON.parse(site.read(file)) as AnnotationCollection
    for (const { target: { source, selector: { prefix = '', exact, suffix = '' } }, body } of items) {
      const text = textOfArticle(fileOf(source))
      assert.equal(text.split(prefix + exact + suffix).length - 1, 1, `${source}: ${exact}`)
      for (const part of body) if (part.type === 'SpecificResource') assert.ok(existsSync(join(site.folder, fileOf(part.source))), part.source)
    }
  }
})

const texts = new Map<string, string>()

function textOfArticle(file: string): string {
  const known = texts.get(file)
  if (known !== undefined) return known
  const tree = parsePage(site.read(file).replace(/<sup>.*?<\/sup>/g, ''))
  const parts = elementsOf(tree, ({ properties }) => Array.isArray(properties['className']) && properties['className'].includes('text-part'))
    .flatMap(part => elementsOf({ type: 'root', children: [part] }, ({ properties }) => Array.isArray(properties['className']) && properties['className'].includes('prose')))
  const text = parts.map(part => wordsOf(part)).join('\n')
  texts.set(file, text)
  return text
}

/** The text of an element as a browser has it. */
function wordsOf(part: Element): string {
  const words: string[] = []
  visit(part, 'text', ({ value }) => { words.push(value) })
  return words.join('')
}

test('each page that is cited leads to its references in three formats, and they hold its permanent address', () => {
  const html = site.read(`en/events/${event}/index.html`)
  const links = elementsOf(parsePage(html), ({ tagName, properties }) => tagName === 'a' && /\/data\/citations\//.test(String(properties['href'])))
  assert.deepEqual(links.map(({ properties }) => String(properties['href']).split('.').at(-1)), ['bib', 'ris', 'json'])
  for (const { properties } of links) assert.ok(site.read(String(properties['href']).slice(basePath.length)).includes(`${origin}${basePath}ar/events/${event}/`))
})

test('a page of an event or an article weighs at most 25 KB with its styles', () => {
  const [styles = ''] = /href="[^"]*?(_astro\/[^"]+\.css)"/.exec(site.read(`ar/events/${event}/index.html`))?.slice(1) ?? []
  const css = gzipSync(site.read(styles)).length
  for (const page of site.pages.filter(name => /^\w+\/(events|articles)\/[^/]+\/index\.html$/.test(name))) {
    assert.ok(gzipSync(site.read(page)).length + css <= 25 * 1024, page)
  }
})
