/**
 * Long lists, told in parts: a record's page shows the latest of its events and articles and leads to a page for each period; that
 * page lists everything of the period. So the page of a record grows no further, and one more event makes few pages anew.
 */

import { formatMonth, formatYear } from '../../language/index.ts'
import { allArticles, articlesOf, mostRows, noPeriod, partsOf } from '../../queries/parts.ts'
import type { Part, PartedKind } from '../../queries/parts.ts'
import { pickEvents } from '../../queries/standing.ts'
import type { LinkedEvent } from '../../model/corpus.ts'
import type { ShownText } from '../../model/text.ts'
import type { PageContext } from '../context.ts'
import { need, refer, referType } from '../reference.ts'
import type { Reference } from '../reference.ts'
import { describeArticleItem } from './article-list.ts'
import type { ArticleItem } from './article-list.ts'
import { describeEvents } from './event-list.ts'
import type { EventGroup } from './event-list.ts'
import type { PeriodLink } from '../period.ts'

/** The rows of a list that a page shows, and how many the list has. */
export interface Shortened<Item> {
  readonly shown: readonly Item[]
  readonly total: number
}

/** Rows that remain of a list that is too long for its page. */
const latestRows = 100

/** The whole list, or the end of it where it has more than `most` rows: the latest where it is in the order of time. */
export function shortenToLatest<Item>(list: readonly Item[], most = mostRows, kept = latestRows): Shortened<Item> {
  return { shown: list.length > most ? list.slice(-kept) : list, total: list.length }
}

/** Events in the order of time, which has those of unknown days at its end: among the latest they come last. */
export function shortenEvents(events: readonly LinkedEvent[]): Shortened<LinkedEvent> {
  if (events.length <= mostRows) return { shown: events, total: events.length }
  const isDated = ({ date: { earliest, latest } }: LinkedEvent): boolean => earliest !== null || latest !== null
  return shortenToLatest([...events.filter(event => !isDated(event)), ...events.filter(isDated)])
}

/** The whole list, or the beginning of it: the most frequent where it is sorted so. */
export function shortenToFirst<Item>(list: readonly Item[]): Shortened<Item> {
  return { shown: list.length > mostRows ? list.slice(0, latestRows) : list, total: list.length }
}

export function mapShortened<From, To>({ shown, total }: Shortened<From>, describe: (item: From) => To): Shortened<To> {
  return { shown: shown.map(describe), total }
}

/** Articles that a record's page names, in the order of their days; the latest where they are too many. */
export function shortenArticles({ corpus }: PageContext, kind: PartedKind | 'credited', id: string): Shortened<string> {
  return shortenToLatest(articlesOf(corpus, kind, id))
}

/** Links to the pages of a record's parts; none where its page holds everything. */
export function linkParts(context: PageContext, kind: PartedKind, id: string): readonly PeriodLink[] {
  const parts = partsOf(context.corpus, kind, id)
  return parts.map(part => ({
    name: nameOf(context, part, parts), address: context.urls.part(context.lang, kind, id, part.period), figure: figureOf(context, part),
  }))
}

export interface PartPage {
  /** What the record is called; null for all articles. */
  readonly record: Reference | null
  readonly kind: PartedKind
  readonly name: string
  /** "12 events, 8 articles". */
  readonly figure: string
  readonly groups: readonly EventGroup[]
  readonly events: number
  readonly articles: readonly ArticleItem[]
  readonly earlier: PeriodLink | null
  readonly later: PeriodLink | null
}

/** Throws for a period that is no part of the record: it has no page. */
export function describePart(context: PageContext, kind: PartedKind, id: string, period: string): PartPage {
  const parts = partsOf(context.corpus, kind, id)
  const index = parts.findIndex(part => part.period === period)
  const part = need(parts[index], 'part', `${kind} ${id} ${period}`)
  const links = linkParts(context, kind, id)
  return {
    record: recordOf(context, kind, id),
    kind,
    name: nameOf(context, part, parts),
    figure: figureOf(context, part),
    groups: describeEvents(context, pickEvents(context.corpus, part.events), kind === 'actor' ? id : undefined),
    events: part.events.length,
    articles: part.articles.map(article => describeArticleItem(context, article)),
    earlier: links[index - 1] ?? null,
    later: links[index + 1] ?? null,
  }
}

function recordOf(context: PageContext, kind: PartedKind, id: string): Reference | null {
  if (kind === 'type') return referType(context, id)
  return kind === 'article' && id === allArticles ? null : refer(context, kind, id)
}

/** A year whose months are parts of their own holds only what is dated no closer. */
function nameOf({ lang, ui }: PageContext, { period }: Part, parts: readonly Part[]): string {
  if (period === noPeriod) return ui.t('time.undated')
  if (period.length > 4) return formatMonth(period, lang)
  const year = formatYear(period, lang)
  return parts.some(other => other.period.startsWith(`${period}-`)) ? ui.t('parts.rest', { year }) : year
}

function figureOf({ ui }: PageContext, { events, articles }: Part): string {
  return [
    ...(events.length === 0 ? [] : [ui.t('record.event.counted', { count: events.length })]),
    ...(articles.length === 0 ? [] : [ui.t('record.article.counted', { count: articles.length })]),
  ].join(ui.t('list.comma'))
}

/** The title of the page of a part: "Northgate: 2014". */
export function titleOfPart({ ui }: PageContext, { record, name }: PartPage): ShownText {
  const title = record === null ? ui.shown('record.article.plural') : record.name
  return { text: `${title.text}: ${name}`, lang: title.lang }
}
