/**
 * Incidents by month and supertype. A month holds an event only when the whole interval of its date lies in it; coarser dates are
 * listed by year or as undated, and what is not an incident stands beside.
 */

import type { Corpus, LinkedEvent } from '../model/corpus.ts'
import { compareIds } from '../model/ids.ts'
import { supertypeOf } from './event-types.ts'
import type { TypeRow } from './event-types.ts'
import { periodOfEvent } from './list-events.ts'
import { monthsBetween } from './periods.ts'
import { isCounted, listBeside } from './standing.ts'
import type { BesideRow } from './standing.ts'

export interface MonthCell {
  /** Code of the supertype. */
  readonly type: string
  readonly events: readonly string[]
}

export interface MonthRow {
  /** `YYYY-MM`. */
  readonly month: string
  /** In the order of `types`; supertypes without events are left out. */
  readonly cells: readonly MonthCell[]
  readonly total: number
}

export interface EventsByMonth {
  /** Supertypes that occur, in the codebook's order. */
  readonly types: readonly TypeRow[]
  /** Every month from the first to the last, empty ones too. */
  readonly months: readonly MonthRow[]
  /** Incidents known only within a year. */
  readonly years: readonly { readonly year: string; readonly events: readonly string[] }[]
  /** Incidents whose date is unknown or goes across years. */
  readonly undated: readonly string[]
  /** Incidents held back because only their announcement or discovery is dated; empty unless asked for. */
  readonly byAnnouncement: readonly string[]
  readonly beside: readonly BesideRow[]
  /** How many incidents stand in a month. */
  readonly counted: number
}

export interface MonthOptions {
  /** Charts of deaths by time leave out events that are dated by announcement or discovery. */
  readonly leaveOutAnnounced?: boolean
}

/** `events` as `listEvents` gives them. */
export function eventsByMonth(corpus: Corpus, events: readonly LinkedEvent[], options: MonthOptions = {}): EventsByMonth {
  const incidents = events.filter(isCounted)
  const isHeldBack = (event: LinkedEvent): boolean => options.leaveOutAnnounced === true && event.date.dateOf !== 'event'
  const dated = incidents.filter(event => !isHeldBack(event))
  const inMonth = dated.filter(event => periodOfEvent(event)?.length === 7)
  const types = listTypes(corpus, inMonth)
  return {
    types,
    months: monthsBetween(inMonth).map(month => monthRow(corpus, month, types, inMonth)),
    years: listYears(dated),
    undated: dated.filter(event => periodOfEvent(event) === null).map(event => event.id),
    byAnnouncement: incidents.filter(isHeldBack).map(event => event.id),
    beside: listBeside(events),
    counted: inMonth.length,
  }
}

/** The supertypes of some events, each once, in the codebook's order. */
export function listTypes(corpus: Corpus, events: readonly LinkedEvent[]): TypeRow[] {
  const rows = new Map<string, TypeRow>()
  for (const event of events) {
    const row = supertypeOf(corpus.codebook, event.type.value)
    rows.set(row.code, row)
  }
  return [...rows.values()].sort((a, b) => a.rank - b.rank || compareIds(a.code, b.code))
}

function monthRow(corpus: Corpus, month: string, types: readonly TypeRow[], inMonth: readonly LinkedEvent[]): MonthRow {
  const events = inMonth.filter(event => periodOfEvent(event) === month)
  return { month, cells: cellsOf(corpus, types, events), total: events.length }
}

/** Some events by supertype, in the order of `types`; supertypes without events are left out. */
export function cellsOf(corpus: Corpus, types: readonly TypeRow[], events: readonly LinkedEvent[]): MonthCell[] {
  const cells = types.map(type => ({
    type: type.code,
    events: events.filter(event => supertypeOf(corpus.codebook, event.type.value).code === type.code).map(event => event.id),
  }))
  return cells.filter(cell => cell.events.length > 0)
}

function listYears(events: readonly LinkedEvent[]): EventsByMonth['years'] {
  const years = new Map<string, string[]>()
  for (const event of events) {
    const period = periodOfEvent(event)
    if (period?.length !== 4) continue
    const ids = years.get(period) ?? []
    ids.push(event.id)
    years.set(period, ids)
  }
  return [...years].map(([year, ids]) => ({ year, events: ids })).sort((a, b) => compareIds(a.year, b.year))
}
