/** Incidents by year and supertype: for runs of months that are too long to be told apart. A year holds an event when it holds its whole interval. */

import type { Corpus, LinkedEvent } from '../model/corpus.ts'
import type { TypeRow } from './event-types.ts'
import { cellsOf, listTypes } from './events-by-month.ts'
import type { EventsByMonth, MonthCell } from './events-by-month.ts'
import { periodOfEvent } from './list-events.ts'
import { yearsBetween } from './periods.ts'
import { isCounted, listBeside } from './standing.ts'
import type { BesideRow } from './standing.ts'

export interface YearRow {
  /** `YYYY`. */
  readonly year: string
  /** In the order of `types`; supertypes without events are left out. */
  readonly cells: readonly MonthCell[]
  readonly total: number
}

export interface EventsByYear {
  readonly types: readonly TypeRow[]
  /** Every year from the first to the last, empty ones too. */
  readonly years: readonly YearRow[]
  /** Incidents whose date is unknown or goes across years. */
  readonly undated: readonly string[]
  readonly beside: readonly BesideRow[]
  /** How many incidents stand in a year. */
  readonly counted: number
}

/** `events` as `listEvents` gives them. */
export function eventsByYear(corpus: Corpus, events: readonly LinkedEvent[]): EventsByYear {
  const incidents = events.filter(isCounted)
  const inYear = incidents.filter(event => periodOfEvent(event) !== null)
  const types = listTypes(corpus, inYear)
  return {
    types,
    years: yearsBetween(inYear).map(year => {
      const here = inYear.filter(event => periodOfEvent(event)?.startsWith(year))
      return { year, cells: cellsOf(corpus, types, here), total: here.length }
    }),
    undated: incidents.filter(event => periodOfEvent(event) === null).map(event => event.id),
    beside: listBeside(events),
    counted: inYear.length,
  }
}

/** A longer run is told by years: its months could not be told apart. */
export const longestRunOfMonths = 60

/** Whether months would be too many to be seen, and there are years enough to see instead. */
export function isLongRun(rows: Pick<EventsByMonth, 'months'>): boolean {
  return rows.months.length > longestRunOfMonths
}
