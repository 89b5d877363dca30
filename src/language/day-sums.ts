/** Sums with days of the calendar: ISO days in and out, no clock and no time zone. */

import type { Day } from '../model/date.ts'

const dayLength = 86_400_000

export function addDays(day: Day, days: number): Day {
  return toDay(Date.parse(`${day}T00:00:00Z`) + days * dayLength)
}

/** The same day of another month, or the last that it has. */
export function addMonths(day: Day, months: number): Day {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const first = Date.UTC(year, month - 1 + months, 1)
  const length = new Date(Date.UTC(year, month + months, 0)).getUTCDate()
  return toDay(first + (Math.min(date, length) - 1) * dayLength)
}

/** 0 is Sunday. */
export function weekdayOf(day: Day): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay()
}

function toDay(instant: number): Day {
  return Number.isFinite(instant) ? new Date(instant).toISOString().slice(0, 10) : '0000-01-01'
}
