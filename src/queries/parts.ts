/**
 * What is told of a record by periods, where it is too much for one page: its events and articles by year, and by month where a year
 * alone is still too much. Every event and article of the record stands in exactly one part.
 */

import type { Article, Corpus } from '../model/corpus.ts'
import type { Day } from '../model/date.ts'
import { compareIds } from '../model/ids.ts'
import { listEvents, periodOf } from './list-events.ts'
import type { Shelf } from './shelves.ts'
import { take } from './shelves.ts'

/** Kinds of record whose pages list events or articles without end, and the list of all articles. */
export const partedKinds = ['actor', 'location', 'source', 'type', 'article'] as const
export type PartedKind = (typeof partedKinds)[number]

/** Stands where the id of a record stands: all articles by the time when they were published. */
export const allArticles = 'published'

/** Rows up to which a page lists everything itself, and up to which a year is one part. */
export const mostRows = 200

/** The period of what lies in no single year. */
export const noPeriod = 'undated'

export interface Part {
  /** `YYYY`, `YYYY-MM` or `undated`. */
  readonly period: string
  /** Ids in the order of time. */
  readonly events: readonly string[]
  readonly articles: readonly string[]
}

/** In the order of time, `undated` last; empty where one page holds it all. */
export function partsOf(corpus: Corpus, kind: PartedKind, id: string): readonly Part[] {
  return take(corpus, partShelf, `${kind} ${id}`) ?? []
}

/** The ids of a kind that are told in parts, sorted. */
export function listParted(corpus: Corpus, kind: PartedKind): readonly string[] {
  return take(corpus, partedShelf, kind) ?? []
}

const partShelf: Shelf<readonly Part[]> = {
  name: 'records in parts',
  fill: corpus => new Map(partedKinds.flatMap(kind => idsOf(corpus, kind).flatMap(id => {
    const parts = divide(corpus, kind, id)
    return parts.length === 0 ? [] : [[`${kind} ${id}`, parts] as const]
  }))),
}

const partedShelf: Shelf<readonly string[]> = {
  name: 'ids of records in parts',
  fill: corpus => new Map(partedKinds.map(kind => [kind, idsOf(corpus, kind).filter(id => partsOf(corpus, kind, id).length > 0).sort(compareIds)])),
}

function idsOf(corpus: Corpus, kind: PartedKind): readonly string[] {
  if (kind === 'article') return [allArticles]
  if (kind === 'type') return corpus.codebook.eventTypes.map(({ code }) => code)
  return [...{ actor: corpus.actors, location: corpus.locations, source: corpus.sources }[kind].keys()]
}

/** After every day. */
const noDay: Day = '9999-99-99'

interface Row {
  readonly period: string
  readonly list: 'events' | 'articles'
  readonly id: string
}

function divide(corpus: Corpus, kind: PartedKind, id: string): Part[] {
  const events = kind === 'article' ? [] : listEvents(corpus, { [kind]: id })
  const articles = articlesByDay(corpus, articlesOf(corpus, kind, id))
  if (events.length <= mostRows && articles.length <= mostRows) return []
  const rows: Row[] = [
    ...events.map(event => ({ period: periodOf(event.date) ?? noPeriod, list: 'events', id: event.id }) as const),
    ...articles.map(article => ({ period: periodOf(article.published) ?? noPeriod, list: 'articles', id: article.id }) as const),
  ]
  const years = Map.groupBy(rows, ({ period }) => (period === noPeriod ? noPeriod : period.slice(0, 4)))
  const parts = [...years].flatMap(([year, all]) => (all.length <= mostRows ? [partWith(year, all)] : divideYear(all)))
  return parts.sort((a, b) => compareIds(a.period, b.period))
}

/** What is dated no closer than to the year is a part of its own. */
function divideYear(rows: readonly Row[]): Part[] {
  return [...Map.groupBy(rows, ({ period }) => period)].map(([period, all]) => partWith(period, all))
}

function partWith(period: string, rows: readonly Row[]): Part {
  const ids = (list: Row['list']): string[] => rows.filter(row => row.list === list).map(({ id }) => id)
  return { period, events: ids('events'), articles: ids('articles') }
}

function articlesOf(corpus: Corpus, kind: PartedKind, id: string): readonly string[] {
  switch (kind) {
    case 'type': return []
    case 'article': return [...corpus.articles.keys()]
    case 'source': return corpus.sources.get(id)?.published ?? []
    case 'actor': return corpus.actors.get(id)?.articles ?? []
    case 'location': return corpus.locations.get(id)?.articles ?? []
  }
}

/** In the order of their days; those without one last. Unknown ids are passed over. */
export function articlesByDay(corpus: Corpus, ids: readonly string[]): Article[] {
  const dayOf = ({ published }: Article): Day => published?.latest ?? noDay
  return ids.flatMap(article => corpus.articles.get(article) ?? []).sort((a, b) => compareIds(dayOf(a), dayOf(b)) || compareIds(a.id, b.id))
}
