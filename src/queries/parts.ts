/**
 * What is told of a record by periods, where it is too much for one page: its events and articles by year, and by month where a year
 * alone is still too much. Every event and article of the record stands in exactly one part.
 */

import type { Article, Corpus } from '../model/corpus.ts'
import type { Day } from '../model/date.ts'
import { compareIds } from '../model/ids.ts'
import { listEvents, periodOf } from './list-events.ts'
import { idsOfKind } from './record-ids.ts'
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

export const partShelf: Shelf<readonly Part[]> = {
  name: 'records in parts',
  fill: corpus => new Map(partedKinds.flatMap(kind => idsOf(corpus, kind).flatMap(id => {
    const parts = divide(corpus, kind, id)
    return parts.length === 0 ? [] : [[`${kind} ${id}`, parts] as const]
  }))),
}

export const partedShelf: Shelf<readonly string[]> = {
  name: 'ids of records in parts',
  fill: corpus => new Map(partedKinds.map(kind => [kind, idsOf(corpus, kind).filter(id => partsOf(corpus, kind, id).length > 0).sort(compareIds)])),
}

function idsOf(corpus: Corpus, kind: PartedKind): readonly string[] {
  return kind === 'article' ? [allArticles] : idsOfKind(corpus, kind)
}

interface Row {
  readonly period: string
  readonly list: 'events' | 'articles'
  readonly id: string
}

function divide(corpus: Corpus, kind: PartedKind, id: string): Part[] {
  const events = kind === 'article' ? [] : listEvents(corpus, { [kind]: id })
  const articles = articlesOf(corpus, kind, id)
  if (events.length <= mostRows && articles.length <= mostRows) return []
  const rows: Row[] = [
    ...events.map(event => ({ period: periodOf(event.date) ?? noPeriod, list: 'events', id: event.id }) as const),
    ...articles.map(article => ({ period: periodOf(corpus.articles.get(article)?.published ?? null) ?? noPeriod, list: 'articles', id: article }) as const),
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

/** Ids of the articles that a record's page lists, in the order of their days; those without one first: the end of the list is the latest. */
export function articlesOf(corpus: Corpus, kind: PartedKind | 'credited', id: string): readonly string[] {
  return take(corpus, articleShelf, `${kind} ${id}`) ?? []
}

/** `actor guards`: those that name it, `source herald`: those that it published, `credited herald`: those of others that name it. */
export const articleShelf: Shelf<readonly string[]> = {
  name: 'articles of a record by day',
  fill: corpus => {
    const days = [...corpus.articles.values()].sort(compareDays)
    const place = new Map(days.map(({ id }, index) => [id, index]))
    const sorted = (ids: readonly string[]): string[] => ids.filter(id => place.has(id)).sort((a, b) => (place.get(a) ?? 0) - (place.get(b) ?? 0))
    return new Map([
      [`article ${allArticles}`, days.map(({ id }) => id)] as const,
      ...[...corpus.actors].map(([id, { articles }]) => [`actor ${id}`, sorted(articles)] as const),
      ...[...corpus.locations].map(([id, { articles }]) => [`location ${id}`, sorted(articles)] as const),
      ...[...corpus.sources].map(([id, { published }]) => [`source ${id}`, sorted(published)] as const),
      ...[...corpus.sources].map(([id, { articles, published }]) => [`credited ${id}`, sorted([...new Set(articles).difference(new Set(published))])] as const),
    ])
  },
}

function compareDays(a: Article, b: Article): number {
  const dayOf = ({ published }: Article): Day => published?.latest ?? ''
  return compareIds(dayOf(a), dayOf(b)) || compareIds(a.id, b.id)
}
