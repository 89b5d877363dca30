/** OpenSearch descriptions: how a browser asks this site's search from its own field. One a language; none where the site's address is not known. */

import { createInterface } from '../i18n/index.ts'
import type { Corpus } from '../model/corpus.ts'
import { searchDescriptionFile } from '../model/search-page.ts'
import type { LanguageTag } from '../model/text.ts'
import { pickText } from '../model/text.ts'
import type { Urls } from '../urls/index.ts'
import type { TextFile } from './write-files.ts'

/** Characters that the specification allows in the short and the long name, and in the description. */
const limits = { short: 16, long: 48, description: 1024 } as const

export function describeForBrowsers(corpus: Corpus, urls: Urls): TextFile[] {
  if (urls.origin === '') return []
  return corpus.site.languages.map(lang => ({ path: searchDescriptionFile(lang), text: describe(corpus, urls, lang) }))
}

function describe({ site, interface: own }: Corpus, urls: Urls, lang: LanguageTag): string {
  const { t } = createInterface(lang, own[lang])
  const title = pickText(site.title, lang, site.languages)?.text ?? urls.origin
  const page = urls.absolute(urls.single(lang, 'search'))
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">',
    `  <ShortName>${escape(shorten(title, limits.short))}</ShortName>`,
    `  <LongName>${escape(shorten(t('search.plugin', { site: title }), limits.long))}</LongName>`,
    `  <Description>${escape(shorten(t('search.description'), limits.description))}</Description>`,
    `  <Url type="text/html" method="get" template="${escape(page)}?q={searchTerms}"/>`,
    `  <Url type="application/opensearchdescription+xml" rel="self" template="${escape(urls.absolute(urls.file(searchDescriptionFile(lang))))}"/>`,
    `  <Image width="192" height="192" type="image/png">${escape(urls.absolute(urls.file('icons/icon-192.png')))}</Image>`,
    `  <Language>${escape(lang)}</Language>`,
    '  <InputEncoding>UTF-8</InputEncoding>',
    '  <OutputEncoding>UTF-8</OutputEncoding>',
    '</OpenSearchDescription>',
    '',
  ].join('\n')
}

/** Whole words, as many as there is room for; a first word that is too long is cut. */
function shorten(text: string, most: number): string {
  const letters = [...text]
  if (letters.length <= most) return text
  const cut = letters.slice(0, most).join('')
  return letters[most] === ' ' || !cut.includes(' ') ? cut.trimEnd() : cut.slice(0, cut.lastIndexOf(' '))
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}
