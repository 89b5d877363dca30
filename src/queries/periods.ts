/** Runs of months and years that some events span: every one from the first to the last, empty ones too. */

import type { LinkedEvent } from '../model/corpus.ts'
import { compareIds } from '../model/ids.ts'
import { periodOfEvent } from './list-events.ts'

/** `YYYY-MM`, from the first month that holds the whole interval of one of the events to the last. */
export function monthsBetween(events: readonly LinkedEvent[]): string[] {
  return run(events.map(periodOfEvent).filter(period => period?.length === 7).filter(period => period !== null), nextMonth)
}

/** `YYYY`, from the first year that holds the whole interval of one of the events to the last. */
export function yearsBetween(events: readonly LinkedEvent[]): string[] {
  const years = events.flatMap(event => periodOfEvent(event)?.slice(0, 4) ?? [])
  return run(years, year => String(Number(year) + 1).padStart(4, '0'))
}

/** Both included. */
export function monthsFrom(first: string, last: string): string[] {
  return run([first, last], nextMonth)
}

function run(present: readonly string[], next: (period: string) => string): string[] {
  const sorted = [...present].sort(compareIds)
  const last = sorted.at(-1)
  const all: string[] = []
  for (let period = sorted[0]; period !== undefined && last !== undefined && period <= last; period = next(period)) all.push(period)
  return all
}

function nextMonth(month: string): string {
  const year = Number(month.slice(0, 4))
  const number = Number(month.slice(5))
  return number === 12 ? `${String(year + 1).padStart(4, '0')}-01` : `${month.slice(0, 5)}${String(number + 1).padStart(2, '0')}`
}
