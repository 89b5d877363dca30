/** How long after the events an outlet's articles appeared, in words; unknown says so. */

import { delaysOf } from '../../queries/delays.ts'
import type { PageContext } from '../context.ts'
import { need, refer } from '../reference.ts'
import type { Reference } from '../reference.ts'
import { wordDate } from '../wording.ts'
import type { DateWords } from '../wording.ts'
import { mapShortened, shortenToLatest } from './parts.ts'
import type { Shortened } from './parts.ts'

export interface DelayData {
  readonly event: Reference
  readonly date: DateWords
  readonly published: DateWords
  /** "2–5 days", "at least 3 days". */
  readonly text: string
  readonly known: boolean
}

/** One for each report, in the order of articles; the last of them where they are too many. */
export function listDelays(context: PageContext, source: string): Shortened<DelayData> {
  const { corpus, ui } = context
  return mapShortened(shortenToLatest(delaysOf(corpus, source)), ({ event, published, days }) => ({
    event: refer(context, 'event', event),
    date: wordDate(context, need(corpus.events.get(event), 'event', event).date.value),
    published: wordDate(context, published),
    text: ui.counted('delay.counted', days === null ? null : { interval: days, best: null }),
    known: days !== null,
  }))
}
