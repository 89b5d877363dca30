/** How long after an event an article reported it: an interval of days, as wide as what is known of both ends. */

import type { Corpus } from '../model/corpus.ts'
import { dayNumber } from '../model/edtf.ts'
import type { EdtfDate } from '../model/date.ts'
import type { Interval } from '../model/count.ts'
import type { ReportKey } from '../model/event.ts'
import { reportsOfSource } from './reports-of-source.ts'
import { isPublished, standingOf } from './standing.ts'

export interface Delay {
  readonly event: string
  readonly report: ReportKey
  readonly published: EdtfDate
  /** Days; `high` null = no telling. null = nothing is known, not even a least. */
  readonly days: Interval | null
}

/**
 * Reports of an outlet whose article has a day, in the order of articles; what was only planned is left out, for it had not
 * happened. From the last possible day of the event to the first possible of the article, and the other way round; an event is
 * never reported before it happened, so that no bound is under 0.
 */
export function delaysOf(corpus: Corpus, source: string): Delay[] {
  return reportsOfSource(corpus, source).flatMap(report => {
    const event = corpus.events.get(report.event)
    if (event === undefined || report.published === null || !isPublished(event) || standingOf(event) === 'planned') return []
    return [{ event: event.id, report: report.key, published: report.published, days: daysBetween(event.date, report.published) }]
  })
}

interface Bounds {
  readonly earliest: string | null
  readonly latest: string | null
}

/** null when not even a least number of days over 0 can be told, and no most. */
export function daysBetween(event: Bounds, published: Bounds): Interval | null {
  const least = event.latest === null || published.earliest === null ? 0 : Math.max(0, dayNumber(published.earliest) - dayNumber(event.latest))
  if (event.earliest === null || published.latest === null) return least === 0 ? null : { low: least, high: null }
  return { low: least, high: Math.max(least, dayNumber(published.latest) - dayNumber(event.earliest)) }
}
