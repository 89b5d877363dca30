/**
 * What happened in a year or a month. A period holds an event when it holds the whole interval of its date; what only meets it or is
 * known only to have been over by then stands beside, and is never counted.
 */

import type { Corpus, LinkedEvent } from '../model/corpus.ts'
import type { Day } from '../model/date.ts'
import { compareIds } from '../model/ids.ts'
import { harms } from '../model/report.ts'
import { sumOfCasualties } from './casualty-ranges.ts'
import type { CasualtyRange } from './casualty-ranges.ts'
import { listEvents, periodOfEvent } from './list-events.ts'
import { monthsFrom } from './periods.ts'
import type { Shelf } from './shelves.ts'
import { take } from './shelves.ts'
import { isCounted, pickEvents } from './standing.ts'

export interface PeriodNumbers {
  /** `YYYY` or `YYYY-MM`. */
  readonly period: string
  /** Every published event whose whole interval lies within, of every scope, in the order of time. */
  readonly within: readonly LinkedEvent[]
  /** How many of them enter sums. */
  readonly incidents: number
  /** Bounded intervals that reach into the period and beyond it. */
  readonly meeting: readonly LinkedEvent[]
  /** Beginning unknown: over by a day of this period. */
  readonly over: readonly LinkedEvent[]
  /** Sums over incidents of the period, a row for each harm of which reports speak. */
  readonly tolls: readonly CasualtyRange[]
  /** Incidents left out of the sums, because only their announcement or discovery is dated. */
  readonly announced: readonly LinkedEvent[]
}

export interface MonthNumbers {
  readonly year: string
  /** `MM`. */
  readonly month: string
  /** Events of every scope that lie within. */
  readonly events: number
  readonly incidents: number
}

export interface YearNumbers {
  readonly year: string
  readonly events: number
  readonly incidents: number
  /** Events of which is known only that they were over by a day of this year. */
  readonly over: number
  /** Months that hold at least one event, in the order of time. */
  readonly months: readonly MonthNumbers[]
}

/** `month` is `MM`; without it, the whole year. */
export function timeOf(corpus: Corpus, year: string, month?: string): PeriodNumbers {
  const period = month === undefined ? year : `${year}-${month}`
  const within = listEvents(corpus, { period })
  const beside = (key: 'meets' | 'over'): LinkedEvent[] => pickEvents(corpus, take(corpus, besideShelf, `${key} ${period}`) ?? [])
  const isAnnounced = (event: LinkedEvent): boolean => isCounted(event) && event.date.dateOf !== 'event'
  const summed = within.filter(event => !isAnnounced(event))
  return {
    period,
    within,
    incidents: within.filter(isCounted).length,
    meeting: beside('meets'),
    over: beside('over'),
    tolls: harms.flatMap(harm => sumOfCasualties(summed, harm) ?? []),
    announced: within.filter(isAnnounced),
  }
}

/** Ids in the order of time of the events that a period does not hold: `meets 2020-08`, `over 2020`. */
export const besideShelf: Shelf<readonly string[]> = {
  name: 'events beside a period',
  fill: corpus => {
    const pairs = listEvents(corpus).flatMap(event => besideKeys(event).map(key => ({ key, id: event.id })))
    return new Map([...Map.groupBy(pairs, ({ key }) => key)].map(([key, group]) => [key, group.map(({ id }) => id)]))
  },
}

function besideKeys(event: LinkedEvent): string[] {
  const over = overDay(event)
  if (over !== null) return [`over ${over.slice(0, 4)}`, `over ${over.slice(0, 7)}`]
  const { earliest, latest } = event.date
  if (earliest === null || latest === null) return []
  const months = monthsFrom(earliest.slice(0, 7), latest.slice(0, 7))
  const periods = [...new Set(months.map(month => month.slice(0, 4))), ...months]
  return periods.filter(period => !isWithin(event, period)).map(period => `meets ${period}`)
}

/** Every year that holds an event, or by a day of which one was over; each with its months, in the order of time. */
export function listMonths(corpus: Corpus): readonly YearNumbers[] {
  return take(corpus, yearShelf, everyYear) ?? []
}

/** What a year's or a month's page must know of the periods around it. */
export interface Neighbours<Numbers> {
  readonly own: Numbers
  readonly earlier: Numbers | null
  readonly later: Numbers | null
}

/** undefined for a year of which the corpus tells nothing. */
export function yearAmong(corpus: Corpus, year: string): Neighbours<YearNumbers> | undefined {
  return take(corpus, yearNeighbours, year)
}

/** `month` is `MM`. undefined for a month that holds no event. */
export function monthAmong(corpus: Corpus, year: string, month: string): Neighbours<MonthNumbers> | undefined {
  return take(corpus, monthNeighbours, `${year}-${month}`)
}

const everyYear = 'all'
export const yearShelf: Shelf<readonly YearNumbers[]> = { name: 'years', fill: corpus => new Map([[everyYear, countMonths(corpus)]]) }
export const yearNeighbours: Shelf<Neighbours<YearNumbers>> = {
  name: 'years with their neighbours', fill: corpus => new Map(beside(listMonths(corpus), ({ year }) => year)),
}
export const monthNeighbours: Shelf<Neighbours<MonthNumbers>> = {
  name: 'months with their neighbours', fill: corpus => new Map(beside(listMonths(corpus).flatMap(({ months }) => months), ({ year, month }) => `${year}-${month}`)),
}

function beside<Numbers>(list: readonly Numbers[], keyOf: (own: Numbers) => string): (readonly [string, Neighbours<Numbers>])[] {
  return list.map((own, index) => [keyOf(own), { own, earlier: list[index - 1] ?? null, later: list[index + 1] ?? null }] as const)
}

function countMonths(corpus: Corpus): YearNumbers[] {
  const events = listEvents(corpus)
  const years = new Set(events.flatMap(event => (periodOfEvent(event) ?? overDay(event) ?? '').slice(0, 4)).filter(year => year !== ''))
  return [...years].sort(compareIds).map(year => {
    const here = events.filter(event => isWithin(event, year))
    const months = new Set(here.flatMap(event => periodOfEvent(event) ?? []).filter(period => period.length === 7))
    return {
      year,
      events: here.length,
      incidents: here.filter(isCounted).length,
      over: events.filter(event => isOverBy(event, year)).length,
      months: [...months].sort(compareIds).map(month => {
        const inMonth = here.filter(event => periodOfEvent(event) === month)
        return { year, month: month.slice(5), events: inMonth.length, incidents: inMonth.filter(isCounted).length }
      }),
    }
  })
}

/** Published events that no year holds and of which no last day is known, or that go across years. */
export function listUndated(corpus: Corpus): LinkedEvent[] {
  return listEvents(corpus).filter(event => periodOfEvent(event) === null && overDay(event) === null)
}

function isWithin(event: LinkedEvent, period: string): boolean {
  return periodOfEvent(event)?.startsWith(period) === true
}

function isOverBy(event: LinkedEvent, period: string): boolean {
  return overDay(event)?.startsWith(period) === true
}

/** The last possible day of an event whose beginning is unknown. */
function overDay({ date }: LinkedEvent): Day | null {
  return date.earliest === null ? date.latest : null
}

