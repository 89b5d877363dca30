/** What can be found, record by record: what is shown of each, by what it is found, and what filters know of it. */

import { formatDate } from '../language/index.ts'
import type { Article, Corpus, LinkedBody, LinkedEvent } from '../model/corpus.ts'
import type { Report } from '../model/report.ts'
import type { LanguageTag, LocalText } from '../model/text.ts'
import { pickText } from '../model/text.ts'
import { typeLine } from '../queries/event-types.ts'
import type { Urls } from '../urls/index.ts'
import type { NamedStretch } from './analyse.ts'
import type { Facets } from './facet-names.ts'
import { noFacets } from './facet-names.ts'
import { articleFacets, eventFacets } from './facets.ts'
import type { NamedRecords } from './names.ts'
import type { Outline } from './outlines.ts'
import { bodyLanguage, listOutlines } from './outlines.ts'
import { wordsOfEvent } from './annotations.ts'

/** A piece of text with the names in it that are known beforehand. */
export interface Passage {
  readonly text: string
  readonly named: readonly NamedStretch[]
}

export interface SearchRecord extends Outline {
  readonly url: string
  readonly title: string
  /** Date in words; empty when there is none to show. */
  readonly date: string
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
  return listRecords(corpus, urls, listOutlines(corpus))
}

/** Of these outlines, one each; nothing is read but what they are made of. Throws when one is not of this corpus. */
export function listRecords(corpus: Corpus, urls: Urls, outlines: readonly Outline[]): SearchRecord[] {
  const events = new Map<string, DescribedEvent>()
  return outlines.map(outline => {
    if (outline.kind === 'article') return articleRecord(corpus, urls, outline)
    if (outline.kind !== 'event') return named(corpus, urls, outline, thingOf(corpus, outline))
    const event = events.get(outline.id) ?? describeEvent(corpus, found(corpus.events.get(outline.id), outline))
    events.set(outline.id, event)
    return eventRecord(corpus, urls, outline, event)
  })
}

function found<Item>(item: Item | undefined, { kind, id }: Outline): Item {
  if (item === undefined) throw new Error(`There is no ${kind} ${id}`)
  return item
}

export function namedRecordsOf(corpus: Corpus): NamedRecords {
  return { actors: corpus.actors.values(), locations: corpus.locations.values(), sources: corpus.sources.values(), eventTypes: corpus.codebook.eventTypes }
}

function show(corpus: Corpus, text: LocalText, lang: LanguageTag): string {
  return pickText(text, lang, corpus.site.languages)?.text ?? ''
}

function plain(text: string): Passage {
  return { text, named: [] }
}

/** Blocks of a body with the mentions that linking found or people wrote. */
function passagesOf(body: LinkedBody | undefined): Passage[] {
  const mentions = Map.groupBy(body?.mentions ?? [], ({ block }) => block)
  return body?.blocks.map(({ text }, block) => ({ text, named: mentions.get(block) ?? [] })) ?? []
}

function bodyFor(bodies: readonly LinkedBody[], lang: LanguageTag, order: readonly LanguageTag[]): LinkedBody | undefined {
  const shown = bodyLanguage(bodies.map(body => body.lang), lang, order)
  return bodies.find(body => body.lang === shown)
}

function articleRecord(corpus: Corpus, urls: Urls, outline: Outline): SearchRecord {
  const { id, lang, pages } = outline
  const article: Article = found(corpus.articles.get(id), outline)
  const page = pages.includes(lang) ? lang : pages[0] ?? lang
  return {
    ...outline,
    url: urls.record(page, 'article', id),
    title: show(corpus, article.title, lang),
    date: article.published === null ? '' : formatDate(article.published, lang),
    content: passagesOf(article.bodies.find(body => body.lang === lang)),
    names: [...(article.headline === null ? [] : [article.headline])],
    also: Object.values(article.title),
    about: article.source === null ? [] : [{ kind: 'source', id: article.source }],
    facets: articleFacets(corpus, article),
  }
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

function eventRecord(corpus: Corpus, urls: Urls, outline: Outline, { event, reports, ...common }: DescribedEvent): SearchRecord {
  const page = pageOf(outline)
  const passages = reports.flatMap(({ passage }) => passage?.text[page] ?? [])
  return {
    ...common, ...outline,
    url: urls.record(page, 'event', event.id),
    title: show(corpus, event.title, page),
    date: formatDate(event.date.value, page),
    content: passages.length === 0 ? [] : [plain([...new Set(passages)].join(' … '))],
  }
}

interface NamedThing {
  readonly name: LocalText
  readonly aliases: readonly { readonly text: string }[]
  readonly bodies: readonly LinkedBody[]
  /** More texts to find it by and to show of it. */
  readonly extra?: readonly LocalText[]
  readonly publicRole?: LocalText | null
  readonly facets: Partial<Facets>
}

function thingOf({ actors, locations, sources, codebook }: Corpus, outline: Outline): NamedThing {
  const { kind, id } = outline
  if (kind === 'actor') return withFacets(found(actors.get(id), outline), { actor: [id] })
  if (kind === 'source') return withFacets(found(sources.get(id), outline), { source: [id] })
  if (kind === 'location') {
    const place = found(locations.get(id), outline)
    return withFacets(place, { place: [id, ...place.ancestors] })
  }
  const { label, definition, include } = found(codebook.eventTypes.find(({ code }) => code === id), outline)
  return { name: label, aliases: [], bodies: [], extra: [definition, include], facets: { type: typeLine(codebook, id).map(({ code }) => code) } }
}

function withFacets({ name, aliases, bodies, publicRole = null }: Omit<NamedThing, 'facets' | 'extra'>, facets: Partial<Facets>): NamedThing {
  return { name, aliases, bodies, publicRole, facets }
}

function named(corpus: Corpus, urls: Urls, outline: Outline, { name, aliases, bodies, extra = [], publicRole, facets }: NamedThing): SearchRecord {
  const { kind, id } = outline
  const page = pageOf(outline)
  const texts = [...(publicRole ? [publicRole] : []), ...extra].map(text => show(corpus, text, page))
  return {
    ...outline,
    url: urls.record(page, kind, id),
    title: show(corpus, name, page),
    date: '',
    content: [...texts.map(plain), ...passagesOf(bodyFor(bodies, page, corpus.site.languages))],
    names: [...Object.values(name), ...aliases.map(({ text }) => text)],
    also: [],
    about: [],
    facets: { ...noFacets, ...facets },
  }
}

/** The one interface that lists it. */
function pageOf({ pages, lang }: Outline): LanguageTag {
  return pages[0] ?? lang
}
