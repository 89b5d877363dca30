/** OpenSearch descriptions: valid XML within the limits of the specification, in every language, and none without an address. */

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { describeForBrowsers } from '../../src/build/open-search.ts'
import { createUrls } from '../../src/urls/index.ts'
import { makeCorpus } from '../small-corpus.ts'

const made = makeCorpus({})
const titled = (en: string, ar = 'مرصد') => ({ ...made, site: { ...made.site, title: { en, ar } } })
const urls = createUrls('https://example.org/site', made.site.languages)

interface Description {
  readonly OpenSearchDescription: {
    readonly '@_xmlns': string
    readonly ShortName: string
    readonly LongName: string
    readonly Description: string
    readonly Language: string
    readonly Url: readonly { readonly '@_type': string; readonly '@_template': string; readonly '@_rel'?: string }[]
  }
}

function read(text: string): Description['OpenSearchDescription'] {
  assert.equal(XMLValidator.validate(text), true)
  return (new XMLParser({ ignoreAttributes: false }).parse(text) as Description).OpenSearchDescription
}

test('each language has one whose search leads to its own page, with the words in their place', () => {
  const files = describeForBrowsers(titled('Tidewatch'), urls)
  assert.deepEqual(files.map(({ path }) => path), made.site.languages.map(lang => `search.${lang}.xml`))
  for (const [n, { text }] of files.entries()) {
    const found = read(text)
    const lang = made.site.languages[n] ?? ''
    assert.equal(found['@_xmlns'], 'http://a9.com/-/spec/opensearch/1.1/')
    assert.equal(found.Language, lang)
    assert.deepEqual(found.Url.map(url => [url['@_type'], url['@_template']]), [
      ['text/html', `https://example.org/site/${lang}/search/?q={searchTerms}`], ['application/opensearchdescription+xml', `https://example.org/site/search.${lang}.xml`],
    ])
  }
})

test('names are cut at a word to what the specification allows, and signs of markup are only text', () => {
  const english = describeForBrowsers(titled('Records of <fish> & "ships" of the harbour since 1900'), urls).find(({ path }) => path === 'search.en.xml')
  const found = read(english?.text ?? '')
  assert.equal(found.ShortName, 'Records of')
  assert.ok([...found.LongName].length <= 48)
  assert.match(found.LongName, /^Search Records of <fish> & "ships"/)
  assert.equal(read(describeForBrowsers(titled('Donaudampfschifffahrtsgesellschaft'), urls).at(-1)?.text ?? '').ShortName.length, 16)
})

test('a site without an address has none: a description holds whole addresses only', () => {
  assert.deepEqual(describeForBrowsers(titled('Tidewatch'), createUrls('', made.site.languages)), [])
})
