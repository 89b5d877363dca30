/** What can be found: one record for each published event, actor, place, source and type in each language, and one for each text. */

import { formatDate } from '../language/index.ts'
import type { Corpus, LinkedBody, LinkedEvent } from '../model/corpus.ts'
import type { EdtfDate } from '../model/date.ts'
import type { Report } from '../model/report.ts'
import type { LanguageTag, LocalText } from '../model/text.ts'
import { pickText } from '../model/text.ts'
import { typeLine } from '../queries/event-types.ts'
import { publishedEvents } from '../queries/standing.ts'
import type { PageKind, Urls } from '../urls/index.ts'
import type { NamedStretch } from './analyse.ts'
import type { Days, Facets } from './facet-names.ts'
import { noFacets } from './facet-names.ts'
import { articleFacets, eventFacets } from './facets.ts'
import type { NamedRecords } from './names.ts'
import { wordsOfEvent } from './annotations.ts'

/** A piece of text with the names in it that are known beforehand. */
export interface Passage {
  readonly text: string
  readonly named: readonly NamedStretch[]
}

export interface SearchRecord {
  readonly kind: PageKind
  readonly id: string
  readonly url: string
  /** Language of the words shown. */
  readonly lang: LanguageTag
  /** Languages of the interface in which it is listed. */
  readonly pages: readonly LanguageTag[]
  readonly title: string
  /** Date in words; empty when there is none to show. */
  readonly date: string
  /** The same in days, to put records in order and to narrow them; null for what has no date. */
  readonly days: Days | null
  /** What excerpts are taken from. */
  readonly content: readonly Passage[]
  /** Names that weigh like the title; never shown. */
  readonly names: readonly string[]
  /** Words in other languages by which it is found as well; never shown. */
  readonly also: readonly string[]
  /** Records that it is about: found by any of their names. */
  readonly about: readonly { readonly kind: string; readonly id: string }[]
  readonly facets: Facets
}

export function listSearchRecords(corpus: Corpus, urls: Urls): SearchRecord[] {
  const events = publishedEvents(corpus).map(event => describeEvent(corpus, event))
  return [
    ...[...corpus.articles.values()].flatMap(article => listTexts(corpus, urls, article.id)),
    ...corpus.site.languages.flatMap(lang => [
      ...events.map(event => eventRecord(corpus, urls, event, lang)),
      ...[...corpus.actors.values()].map(actor => named(corpus, urls, 'actor', actor, lang, { actor: [actor.id] })),
      ...[...corpus.locations.values()].map(place => named(corpus, urls, 'location', place, lang, { place: [place.id, ...place.ancestors] })),
      ...[...corpus.sources.values()].map(source => named(corpus, urls, 'source', source, lang, { source: [source.id] })),
      ...corpus.codebook.eventTypes.map(type => named(corpus, urls, 'type', {
        id: type.code, name: type.label, aliases: [], bodies: [], extra: [type.definition, type.include],
      }, lang, { type: typeLine(corpus.codebook, type.code).map(({ code }) => code) })),
    ]),
  ]
}

export function namedRecordsOf(corpus: Corpus): NamedRecords {
  return { actors: corpus.actors.values(), locations: corpus.locations.values(), sources: corpus.sources.values(), eventTypes: corpus.codebook.eventTypes }
}

function show(corpus: Corpus, text: LocalText, lang: LanguageTag): { text: string; lang: LanguageTag } {
  return pickText(text, lang, corpus.site.languages) ?? { text: '', lang }
}

function daysOf(date: EdtfDate | null): Days | null {
  return date === null || (date.earliest ?? date.latest) === null ? null : { first: date.earliest, last: date.latest }
}

function plain(text: string): Passage {
  return { text, named: [] }
}

/** Blocks of a body with the mentions that linking found or people wrote. */
function passagesOf(body: LinkedBody | undefined): Passage[] {
  const mentions = Map.groupBy(body?.mentions ?? [], ({ block }) => block)
  return body?.blocks.map(({ text }, block) => ({ text, named: mentions.get(block) ?? [] })) ?? []
}

function bodyFor<Body extends { readonly lang: LanguageTag }>(bodies: readonly Body[], lang: LanguageTag, order: readonly LanguageTag[]): Body | undefined {
  return [lang, ...order].map(wished => bodies.find(body => body.lang === wished)).find(body => body !== undefined) ?? bodies[0]
}

/** One record a body. It is listed in each interface language that shows this body; a body that none shows is listed in all. */
function listTexts(corpus: Corpus, urls: Urls, id: string): SearchRecord[] {
  const { site: { languages } } = corpus
  const article = corpus.articles.get(id)
  if (article === undefined) return []
  return article.bodies.map(body => {
    const shownIn = languages.filter(lang => bodyFor(article.bodies, lang, languages) === body)
    const pages = shownIn.length === 0 ? languages : shownIn
    const page = pages.includes(body.lang) ? body.lang : pages[0] ?? body.lang
    return {
      kind: 'article', id, lang: body.lang, pages,
      url: urls.record(page, 'article', id),
      title: show(corpus, article.title, body.lang).text,
      date: article.published === null ? '' : formatDate(article.published, body.lang),
      days: daysOf(article.published),
      content: passagesOf(body),
      names: [...(article.headline === null ? [] : [article.headline])],
      also: Object.values(article.title),
      about: article.source === null ? [] : [{ kind: 'source', id: article.source }],
      facets: articleFacets(corpus, article),
    }
  })
}

/** What the records of an event have in common, whatever their language. */
interface DescribedEvent extends Pick<SearchRecord, 'names' | 'also' | 'about' | 'facets'> {
  readonly event: LinkedEvent
  readonly reports: readonly Report[]
}

function describeEvent(corpus: Corpus, event: LinkedEvent): DescribedEvent {
  const reports = event.reports.flatMap(key => corpus.reports.get(key) ?? [])
  const facets = eventFacets(corpus, event)
  return {
    event, reports, facets,
    names: typeLine(corpus.codebook, event.type.value).flatMap(type => Object.values(type.label)),
    also: [...Object.values(event.title), ...reports.flatMap(report => Object.values(report.title ?? {})), ...wordsOfEvent(corpus, event)],
    about: [
      ...facets.type.map(id => ({ kind: 'type', id })),
      ...event.actors.map(({ id }) => ({ kind: 'actor', id })),
      ...facets.place.map(id => ({ kind: 'location', id })),
      ...event.sources.map(id => ({ kind: 'source', id })),
    ],
  }
}

function eventRecord(corpus: Corpus, urls: Urls, { event, reports, ...common }: DescribedEvent, lang: LanguageTag): SearchRecord {
  const title = show(corpus, event.title, lang)
  const passages = reports.flatMap(({ passage }) => passage?.text[lang] ?? [])
  return {
    ...common,
    kind: 'event', id: event.id, lang: title.lang, pages: [lang],
    url: urls.record(lang, 'event', event.id),
    title: title.text,
    date: formatDate(event.date.value, lang),
    days: daysOf(event.date.value),
    content: passages.length === 0 ? [] : [plain([...new Set(passages)].join(' … '))],
  }
}

interface NamedThing {
  readonly id: string
  readonly name: LocalText
  readonly aliases: readonly { readonly text: string }[]
  readonly bodies: readonly LinkedBody[]
  /** More texts to find it by and to show of it. */
  readonly extra?: readonly LocalText[]
  readonly publicRole?: LocalText | null
}

function named(
  corpus: Corpus, urls: Urls, kind: PageKind, thing: NamedThing, lang: LanguageTag, facets: Partial<Facets>,
): SearchRecord {
  const title = show(corpus, thing.name, lang)
  const texts = [...(thing.publicRole ? [thing.publicRole] : []), ...(thing.extra ?? [])].map(text => show(corpus, text, lang).text)
  return {
    kind, id: thing.id, lang: title.lang, pages: [lang],
    url: urls.record(lang, kind, thing.id),
    title: title.text,
    date: '',
    days: null,
    content: [...texts.map(plain), ...passagesOf(bodyFor(thing.bodies, lang, corpus.site.languages))],
    names: [...Object.values(thing.name), ...thing.aliases.map(({ text }) => text)],
    also: [],
    about: [],
    facets: { ...noFacets, ...facets },
  }
}
