/** The home page: what this is, how much there is, the latest events, one picture of time and one map. */

import type { ShownText } from '../../model/text.ts'
import { listEvents } from '../../queries/list-events.ts'
import { mapPlaces } from '../../queries/map-places.ts'
import { isCounted } from '../../queries/standing.ts'
import { summaryOf } from '../../queries/summary.ts'
import type { PageContext } from '../context.ts'
import { drawOverviewMap, drawTimeline } from '../pictures.ts'
import type { PictureData } from '../pictures.ts'
import { drawOverTime } from '../relation-pictures.ts'
import { showText } from '../context.ts'
import { wordPeriod } from '../period.ts'
import type { ArticleItem } from './article-list.ts'
import { describeEvents } from './event-list.ts'
import type { EventGroup } from './event-list.ts'
import { listLatestArticles } from './lists.ts'

export interface HomePage {
  readonly title: ShownText
  readonly description: ShownText
  readonly counts: readonly { readonly kind: 'article' | 'event' | 'actor' | 'location' | 'source'; readonly count: number; readonly address: string }[]
  /** When the first and the last of it happened, no finer than that is known; null when no date is. */
  readonly period: ShownText | null
  readonly latest: readonly EventGroup[]
  readonly articles: readonly ArticleItem[]
  /** Events by month; where too few are dated to one, single incidents on a line of time. */
  readonly time: PictureData
  readonly map: PictureData
}

const shownEvents = 8
const shownArticles = 6

export function describeHome(context: PageContext): HomePage {
  const { corpus, lang, urls } = context
  const summary = summaryOf(corpus)
  const events = listEvents(corpus)
  const numbers = { event: summary.events, article: summary.articles, actor: summary.actors, location: summary.places, source: summary.sources }
  const months = drawOverTime(context, 'time', events)
  return {
    title: showText(context, corpus.site.title),
    description: showText(context, corpus.site.description),
    counts: (['event', 'article', 'actor', 'location', 'source'] as const).map(kind => ({
      kind, count: numbers[kind], address: urls.list(lang, kind),
    })),
    period: wordPeriod(context, events),
    latest: describeEvents(context, events.filter(isCounted).slice(-shownEvents).reverse()),
    articles: listLatestArticles(context, shownArticles),
    time: months.figure.kind === 'picture' ? months : drawTimeline(context, 'time', events.filter(isCounted)),
    map: drawOverviewMap(context, 'map', mapPlaces(corpus, events)),
  }
}
