/** A corpus in numbers: records by kind, type, year, source and language, and how many have each field that they may have. */

import { compareIds } from '../../model/ids.ts'
import { listCompleteness } from '../../queries/completeness.ts'
import type { Article, Corpus, LinkedEvent } from '../../model/corpus.ts'
import type { FieldShare } from '../../queries/completeness.ts'

/** A code, id, year or language with how often it occurs; `key` null: not known. */
export interface Counted {
  readonly key: string | null
  readonly count: number
}

export interface CorpusStats {
  /** Changes when a field changes its meaning. */
  readonly version: 1
  readonly records: Readonly<Record<'articles' | 'events' | 'reports' | 'actors' | 'locations' | 'sources' | 'pages', number>>
  readonly eventsByStatus: readonly Counted[]
  /** Published ones only, as in `records` and in the lists that follow. */
  readonly eventsByScope: readonly Counted[]
  /** Events whose type is contested count once for each. */
  readonly eventsByType: readonly Counted[]
  readonly eventsByYear: readonly Counted[]
  readonly eventsByGrade: readonly Counted[]
  readonly articlesBySource: readonly Counted[]
  readonly articlesByYear: readonly Counted[]
  /** Languages in which outlets wrote. */
  readonly articlesByLanguage: readonly Counted[]
  /** Bodies of articles, translations included. */
  readonly textsByLanguage: readonly Counted[]
  readonly completeness: readonly FieldShare[]
}

export function countCorpus(corpus: Corpus): CorpusStats {
  const articles = [...corpus.articles.values()]
  const events = [...corpus.events.values()].filter(({ status }) => status === 'published')
  return {
    version: 1,
    records: {
      articles: articles.length, events: events.length, reports: corpus.reports.size, actors: corpus.actors.size,
      locations: corpus.locations.size, sources: corpus.sources.size, pages: corpus.pages.size,
    },
    eventsByStatus: countKeys([...corpus.events.values()].map(({ status }) => typeof status === 'string' ? status : 'merged')),
    eventsByScope: countKeys(events.map(({ scope }) => scope)),
    eventsByType: countKeys(events.flatMap(listTypesOf)),
    eventsByYear: inOrder(countKeys(events.map(yearOfEvent))),
    eventsByGrade: countKeys(events.map(({ grade }) => grade)),
    articlesBySource: countKeys(articles.map(({ source }) => source)),
    articlesByYear: inOrder(countKeys(articles.map(yearOfArticle))),
    articlesByLanguage: countKeys(articles.map(({ originalLanguage }) => originalLanguage)),
    textsByLanguage: countKeys(articles.flatMap(({ bodies }) => bodies.map(({ lang }) => lang))),
    completeness: listCompleteness(corpus, articles, events),
  }
}

function listTypesOf({ type }: LinkedEvent): (string | null)[] {
  return type.contested ? [...new Set(type.stated.map(({ value }) => value))] : [type.value === '' ? null : type.value]
}

function yearOfEvent({ date: { earliest, latest } }: LinkedEvent): string | null {
  return sameYear(earliest, latest)
}

function yearOfArticle({ published }: Article): string | null {
  return sameYear(published?.earliest ?? null, published?.latest ?? null)
}

function sameYear(earliest: string | null, latest: string | null): string | null {
  const year = earliest?.slice(0, -6) ?? null
  return year !== null && year === latest?.slice(0, -6) ? year : null
}

/** Most frequent first, ties by key; the unknown last. */
function countKeys(keys: readonly (string | null)[]): Counted[] {
  const counts = new Map<string | null, number>()
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1)
  return [...counts].map(([key, count]) => ({ key, count }))
    .sort((a, b) => Number(a.key === null) - Number(b.key === null) || b.count - a.count || compareIds(a.key ?? '', b.key ?? ''))
}

function inOrder(counted: readonly Counted[]): Counted[] {
  return counted.toSorted((a, b) => Number(a.key === null) - Number(b.key === null) || compareIds(a.key ?? '', b.key ?? ''))
}
