/** Events as rows of lists and timelines: what a reader scans before opening a page. */

import type { Corpus, LinkedEvent } from '../model/corpus.ts'
import type { EdtfDate } from '../model/date.ts'
import type { Grade, Tally } from '../model/event.ts'
import type { DateOf } from '../model/report.ts'
import type { LocalText } from '../model/text.ts'
import { supertypeOf } from './event-types.ts'
import type { TypeRow } from './event-types.ts'
import { standingOf } from './standing.ts'
import type { Standing } from './standing.ts'

export interface EventRow {
  readonly id: string
  readonly title: LocalText
  /** Code of the event's own type. */
  readonly type: string
  readonly supertype: TypeRow
  readonly standing: Standing
  readonly date: EdtfDate
  /** Outer bounds over all that is stated; null = unknown. */
  readonly earliest: string | null
  readonly latest: string | null
  readonly dateContested: boolean
  readonly dateOf: DateOf
  /** Ids of its sites. */
  readonly locations: readonly string[]
  readonly actors: readonly { readonly id: string; readonly role: string }[]
  /** Absent: no report says anything. */
  readonly killed: Tally | undefined
  readonly wounded: Tally | undefined
  readonly grade: Grade
  readonly sources: readonly string[]
  readonly articles: number
  readonly reports: number
}

/** In the order given. */
export function eventRows(corpus: Corpus, events: readonly LinkedEvent[]): EventRow[] {
  return events.map(event => ({
    id: event.id,
    title: event.title,
    type: event.type.value,
    supertype: supertypeOf(corpus.codebook, event.type.value),
    standing: standingOf(event),
    date: event.date.value,
    earliest: event.date.earliest,
    latest: event.date.latest,
    dateContested: event.date.contested,
    dateOf: event.date.dateOf,
    locations: event.locations.map(site => site.id),
    actors: event.actors.map(({ id, role }) => ({ id, role })),
    killed: event.totals.killed,
    wounded: event.totals.wounded,
    grade: event.grade,
    sources: event.sources,
    articles: event.articles.length,
    reports: event.reports.length,
  }))
}
