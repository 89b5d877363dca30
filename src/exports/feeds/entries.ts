/**
 * What feeds tell: events that were added or changed, the latest first. A feed is made of its own events alone, so that it changes
 * when one of them does and not otherwise.
 */

import type { Interface } from '../../i18n/index.ts'
import { createInterface } from '../../i18n/index.ts'
import type { Corpus, LinkedEvent } from '../../model/corpus.ts'
import type { Day } from '../../model/date.ts'
import { compareIds } from '../../model/ids.ts'
import type { LanguageTag } from '../../model/text.ts'
import { pickText } from '../../model/text.ts'
import { listEvents } from '../../queries/list-events.ts'
import type { PageSubject } from '../../urls/subject.ts'
import { addressOf } from '../../urls/subject.ts'
import { changeOfRecord } from '../citations/items.ts'
import type { CitationContext } from '../citations/items.ts'
import { isGone, listPages, titleOfPage } from '../site-pages.ts'
import { tagOf } from './tags.ts'

/** What has a feed: the corpus, and every actor, place, outlet and type. */
export type FeedSubject = { readonly kind: 'home' } | { readonly kind: 'record'; readonly record: 'actor' | 'location' | 'source' | 'type'; readonly id: string }

export interface FeedEntry {
  /** Stays the same whatever happens to words and addresses of the page. */
  readonly tag: string
  readonly title: string
  readonly lang: LanguageTag
  /** Of the event's page in the feed's language; whole where the origin is known. */
  readonly address: string
  readonly summary: string
  readonly day: Day
  /** Label of the type. */
  readonly category: string
}

export interface Feed {
  readonly tag: string
  readonly lang: LanguageTag
  readonly title: string
  /** The page that it follows, and the feed's own address by format. */
  readonly page: string
  readonly addresses: { readonly atom: string; readonly json: string }
  readonly author: string
  readonly rights: string | null
  readonly day: Day
  /** The latest first, 50 at most, at least one. */
  readonly entries: readonly FeedEntry[]
}

const mostEntries = 50

/** Below the base path: `ar/feed.xml`, `ar/actors/<id>/feed.json`. */
export function feedPath({ urls }: Pick<CitationContext, 'urls'>, lang: LanguageTag, subject: FeedSubject, format: 'atom' | 'json'): string {
  return `${addressOf(urls, lang, subject).slice(urls.base.length)}feed.${format === 'atom' ? 'xml' : 'json'}`
}

export function isFeedSubject(subject: PageSubject): subject is FeedSubject {
  return subject.kind === 'home' || (subject.kind === 'record' && subject.record !== 'event' && subject.record !== 'article')
}

export function listFeedSubjects(corpus: Corpus): readonly FeedSubject[] {
  return listPages(corpus).filter(isFeedSubject).filter(subject => !isGone(corpus, subject))
}

/** Events of a subject, places with all that lies in them, types with their kinds. */
export function eventsOfFeed(corpus: Corpus, subject: FeedSubject): readonly LinkedEvent[] {
  return subject.kind === 'home' ? listEvents(corpus) : listEvents(corpus, { [subject.record]: subject.id })
}

/**
 * The day on which an event was last added to or changed: by git, else the last publication that reports it, else its own last day.
 * null where none of them is known: such an event has nothing by which a feed could place it, and stands in none.
 */
export function dayOfEvent(context: CitationContext, event: LinkedEvent): Day | null {
  const published = event.articles.flatMap(id => context.corpus.articles.get(id)?.published?.latest ?? []).sort().at(-1)
  return changeOfRecord(context, 'event', event.id) ?? published ?? event.date.latest
}

/** null for a subject of which no event can be told: a feed without a day would not be one. */
export function makeFeed(context: CitationContext, subject: FeedSubject, lang: LanguageTag): Feed | null {
  const { corpus, urls, languages } = context
  const dated = eventsOfFeed(corpus, subject).flatMap(event => {
    const day = dayOfEvent(context, event)
    return day === null ? [] : [{ event, day }]
  })
  dated.sort((a, b) => compareIds(b.day, a.day) || compareIds(a.event.id, b.event.id))
  const [latest] = dated
  if (latest === undefined) return null
  const site = pickText(corpus.site.title, lang, languages)?.text ?? ''
  const title = subject.kind === 'home' ? site : `${titleOfPage(corpus, subject, lang).text} · ${site}`
  const words = createInterface(lang, corpus.interface[lang])
  const whole = (format: 'atom' | 'json'): string => urls.absolute(urls.file(feedPath(context, lang, subject, format)))
  return {
    tag: tagOf(urls, subject, lang),
    lang,
    title,
    page: urls.absolute(addressOf(urls, lang, subject)),
    addresses: { atom: whole('atom'), json: whole('json') },
    author: site,
    rights: corpus.site.licence,
    day: latest.day,
    entries: dated.slice(0, mostEntries).map(({ event, day }) => describeEntry(context, event, day, words)),
  }
}

function describeEntry({ corpus, urls }: CitationContext, event: LinkedEvent, day: Day, words: Interface): FeedEntry {
  const { lang } = words
  const nameOf = (record: 'location' | 'type', id: string): string => titleOfPage(corpus, { kind: 'record', record, id }, lang).text
  const title = titleOfPage(corpus, { kind: 'record', record: 'event', id: event.id }, lang)
  const { killed, wounded } = event.totals
  const parts = [
    words.date(event.date.value),
    event.locations.map(({ id }) => nameOf('location', id)).join(words.t('list.comma')),
    killed === undefined ? '' : words.counted('harm.killed.counted', killed),
    wounded === undefined ? '' : words.counted('harm.wounded.counted', wounded),
    words.t('record.report.counted', { count: event.reports.length }),
  ]
  return {
    tag: tagOf(urls, { kind: 'record', record: 'event', id: event.id }, lang),
    title: title.text,
    lang: title.lang,
    address: urls.absolute(urls.record(lang, 'event', event.id)),
    summary: parts.filter(part => part !== '').join(' · '),
    day,
    category: nameOf('type', event.type.value),
  }
}
