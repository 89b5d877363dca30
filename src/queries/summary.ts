/** What the corpus holds, in numbers, and the period that it covers. */

import type { Corpus, LinkedEvent } from '../model/corpus.ts'
import type { Day } from '../model/date.ts'
import { compareIds } from '../model/ids.ts'
import { publishedEvents, isCounted } from './standing.ts'

export interface Summary {
  readonly articles: number
  /** Published events of every scope. */
  readonly events: number
  /** Those of them that enter sums. */
  readonly incidents: number
  readonly actors: number
  /** Places at which an event lies. */
  readonly places: number
  readonly sources: number
  readonly period: Period | null
}

/** First and last day on which any of the events can have been, as far as days are known. */
export interface Period {
  readonly from: Day
  readonly to: Day
}

export function summaryOf(corpus: Corpus): Summary {
  const events = publishedEvents(corpus)
  return {
    articles: corpus.articles.size,
    events: events.length,
    incidents: events.filter(isCounted).length,
    actors: corpus.actors.size,
    places: new Set(events.flatMap(event => event.locations.map(site => site.id))).size,
    sources: corpus.sources.size,
    period: periodOf(events),
  }
}

/** null when no day is known. An event known only to have ended by a day reaches back no further than that day. */
export function periodOf(events: readonly LinkedEvent[]): Period | null {
  const days = events.flatMap(({ date }) => [date.earliest ?? date.latest ?? [], date.latest ?? date.earliest ?? []].flat()).sort(compareIds)
  const from = days[0]
  const to = days.at(-1)
  return from === undefined || to === undefined ? null : { from, to }
}
