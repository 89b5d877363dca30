/** Site maps (sitemaps.org): every page that may be found, each with its other languages; and the robots.txt that names them. */

import type { Day } from '../model/date.ts'
import type { LanguageTag } from '../model/text.ts'
import type { PageSubject } from '../urls/subject.ts'
import { addressOf } from '../urls/subject.ts'
import { dayOfPage } from './citations/items.ts'
import type { CitationContext } from './citations/items.ts'
import { isGone, listPages } from './site-pages.ts'
import type { XmlElement } from './xml.ts'
import { formatXml } from './xml.ts'

export interface SiteMapFile {
  /** Below the base path. */
  readonly path: string
  readonly text: string
}

/** The protocol allows 50,000 addresses and 50 MB a file: with their alternates these are about 15 MB. */
const mostAddresses = 20_000
const indexFile = 'sitemap.xml'
const namespaces = { 'xmlns': 'http://www.sitemaps.org/schemas/sitemap/0.9', 'xmlns:xhtml': 'http://www.w3.org/1999/xhtml' }

/** An index and the maps of each language. Empty where the site does not know its origin: maps hold whole addresses only. */
export function makeSiteMaps(context: CitationContext): SiteMapFile[] {
  const { corpus, urls, languages } = context
  if (urls.origin === '') return []
  const pages = listPages(corpus).filter(subject => !isGone(corpus, subject)).map(subject => ({ subject, day: dayOfPage(context, subject) }))
  const maps = languages.flatMap(lang => portionsOf(pages).map((portion, index) => ({
    path: `sitemap-${lang}-${index + 1}.xml`,
    text: formatXml({ name: 'urlset', attributes: namespaces, inside: portion.map(({ subject, day }) => describePage(context, subject, day, lang)) }),
  })))
  const index = formatXml({
    name: 'sitemapindex',
    attributes: { xmlns: namespaces.xmlns },
    inside: maps.map(({ path }) => ({ name: 'sitemap', inside: [{ name: 'loc', inside: urls.absolute(urls.file(path)) }] })),
  })
  return [{ path: indexFile, text: index }, ...maps]
}

/** Everything may be read; where the site is public its map is named. */
export function makeRobots({ urls }: Pick<CitationContext, 'urls'>): SiteMapFile {
  const map = urls.origin === '' ? [] : [`Sitemap: ${urls.absolute(urls.file(indexFile))}`]
  return { path: 'robots.txt', text: `${['User-agent: *', 'Allow: /', ...map].join('\n')}\n` }
}

function describePage({ urls, languages }: CitationContext, subject: PageSubject, day: Day | null, lang: LanguageTag): XmlElement {
  const whole = (other: LanguageTag): string => urls.absolute(addressOf(urls, other, subject))
  const alternate = (hreflang: string, href: string): XmlElement => ({ name: 'xhtml:link', attributes: { rel: 'alternate', hreflang, href } })
  return {
    name: 'url',
    inside: [
      { name: 'loc', inside: whole(lang) },
      ...(day === null ? [] : [{ name: 'lastmod', inside: day }]),
      ...languages.map(other => alternate(other, whole(other))),
      alternate('x-default', whole(languages[0] ?? lang)),
    ],
  }
}

function portionsOf<Item>(items: readonly Item[]): Item[][] {
  return Array.from({ length: Math.ceil(items.length / mostAddresses) }, (_, index) => items.slice(index * mostAddresses, (index + 1) * mostAddresses))
}
