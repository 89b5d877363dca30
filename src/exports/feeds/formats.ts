/** Feeds as Atom (RFC 4287) and as JSON Feed 1.1. */

import { directionOf } from '../../language/index.ts'
import type { Day } from '../../model/date.ts'
import { formatXml } from '../xml.ts'
import type { XmlElement } from '../xml.ts'
import type { Feed, FeedEntry } from './entries.ts'

const isolates = { ltr: '\u2066', rtl: '\u2067', end: '\u2069' } as const

export function formatAtom(feed: Feed): string {
  const { tag, lang, title, page, addresses, author, rights, day, entries } = feed
  return formatXml({
    name: 'feed',
    attributes: { 'xmlns': 'http://www.w3.org/2005/Atom', 'xml:lang': lang },
    inside: [
      { name: 'id', inside: tag },
      { name: 'title', inside: title },
      { name: 'updated', inside: momentOf(day) },
      { name: 'link', attributes: { rel: 'self', type: 'application/atom+xml', href: addresses.atom } },
      { name: 'link', attributes: { rel: 'alternate', type: 'text/html', hreflang: lang, href: page } },
      { name: 'author', inside: [{ name: 'name', inside: author }] },
      ...(rights === null ? [] : [{ name: 'rights', inside: rights }]),
      ...entries.map(entry => formatEntry(entry, lang)),
    ],
  })
}

function formatEntry(entry: FeedEntry, lang: string): XmlElement {
  return {
    name: 'entry',
    inside: [
      { name: 'id', inside: entry.tag },
      { name: 'title', ...(entry.lang === lang ? {} : { attributes: { 'xml:lang': entry.lang } }), inside: titleIn(entry, lang) },
      { name: 'updated', inside: momentOf(entry.day) },
      { name: 'link', attributes: { rel: 'alternate', type: 'text/html', hreflang: lang, href: entry.address } },
      { name: 'category', attributes: { term: entry.category } },
      { name: 'summary', inside: entry.summary },
    ],
  }
}

export function formatJsonFeed(feed: Feed): string {
  const { lang, title, page, addresses, author, entries } = feed
  return `${JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title,
    home_page_url: page,
    feed_url: addresses.json,
    language: lang,
    authors: [{ name: author }],
    items: entries.map(entry => ({
      id: entry.tag,
      url: entry.address,
      title: titleIn(entry, lang),
      content_text: entry.summary,
      date_modified: momentOf(entry.day),
      tags: [entry.category],
      ...(entry.lang === lang ? {} : { language: entry.lang }),
    })),
  }, null, 1)}\n`
}

/** Neither format says in which direction a text runs: a title of the other direction is isolated by characters. */
function titleIn({ title, lang }: FeedEntry, around: string): string {
  const direction = directionOf(lang)
  return direction === directionOf(around) ? title : isolates[direction] + title + isolates.end
}

/** History knows days; a feed needs moments: the first of the day, UTC. */
function momentOf(day: Day): string {
  return `${day}T00:00:00Z`
}
