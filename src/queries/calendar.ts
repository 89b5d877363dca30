/**
 * The days of one month with the incidents of each: known ones, and those whose interval only meets the day. What covers the whole
 * month or is open on a side says nothing about a day, and is listed.
 */

import type { Corpus, LinkedEvent } from '../model/corpus.ts'
import type { Day } from '../model/date.ts'
import type { TypeRow } from './event-types.ts'
import { supertypeOf } from './event-types.ts'
import { listTypes } from './events-by-month.ts'
import { isCounted, listBeside } from './standing.ts'
import type { BesideRow } from './standing.ts'

export interface CalendarMark {
  readonly event: string
  readonly type: TypeRow
  /** True: it happened, or went on, on that day. False: it may have. */
  readonly known: boolean
}

export interface CalendarDay {
  readonly day: Day
  /** Known ones first, then in the order given. */
  readonly marks: readonly CalendarMark[]
}

export interface Calendar {
  /** `YYYY-MM`. */
  readonly month: string
  readonly days: readonly CalendarDay[]
  /** Supertypes that occur on a day, in the codebook's order. */
  readonly types: readonly TypeRow[]
  /** Incidents that stand on at least one day. */
  readonly drawn: readonly string[]
  /** Incidents that may have been on any day of the month, or around it. */
  readonly throughout: readonly string[]
  readonly beside: readonly BesideRow[]
}

/** `events` as `listEvents` gives them: those that do not meet the month are passed over. `month` is `YYYY-MM`. */
export function calendarOf(corpus: Corpus, events: readonly LinkedEvent[], month: string): Calendar {
  const days = daysOfMonth(month)
  const first = days[0] ?? month
  const last = days.at(-1) ?? month
  const meeting = events.filter(event => meetsDays(event, first, last))
  const incidents = meeting.filter(isCounted)
  const hasDays = (event: LinkedEvent): boolean => isKnown(event) || !meetsAll(event, first, last)
  const drawn = incidents.filter(hasDays)
  return {
    month,
    days: days.map(day => ({ day, marks: marksOf(corpus, drawn.filter(event => meetsDays(event, day, day))) })),
    types: listTypes(corpus, drawn),
    drawn: drawn.map(event => event.id),
    throughout: incidents.filter(event => !hasDays(event)).map(event => event.id),
    beside: listBeside(meeting),
  }
}

function daysOfMonth(month: string): Day[] {
  const [year = 0, number = 1] = month.split('-').map(Number)
  const last = new Date(Date.UTC(year, number, 0)).getUTCDate()
  return Array.from({ length: last }, (_, index) => `${month}-${String(index + 1).padStart(2, '0')}`)
}

/** Both bounds are known and the interval has a day between the two. */
export function meetsDays({ date }: LinkedEvent, from: Day, to: Day): boolean {
  return date.earliest !== null && date.latest !== null && date.earliest <= to && date.latest >= from
}

function meetsAll({ date }: LinkedEvent, from: Day, to: Day): boolean {
  return date.earliest !== null && date.latest !== null && date.earliest <= from && date.latest >= to
}

/** One day, or a stretch through which it lasted; neither if only about. */
function isKnown({ date }: LinkedEvent): boolean {
  if (date.value.approximate || date.contested) return false
  return date.value.lasting || date.earliest === date.latest
}

function marksOf(corpus: Corpus, events: readonly LinkedEvent[]): CalendarMark[] {
  const marks = events.map(event => ({ event: event.id, type: supertypeOf(corpus.codebook, event.type.value), known: isKnown(event) }))
  return [...marks.filter(mark => mark.known), ...marks.filter(mark => !mark.known)]
}
