/** A line of days: where a day lies, and ticks of days, months or years as the span asks for. Days are ISO strings, no time zone. */

import type { Element } from 'hast'
import { utcDay, utcMonth, utcYear } from 'd3-time'
import { formatMonth, formatMonthName, formatNumber, formatYear } from '../language/index.ts'
import type { Day } from '../model/date.ts'
import type { Pen } from './frame.ts'
import { drawTicks } from './ticks.ts'
import type { DrawnTicks, Tick } from './ticks.ts'

export interface TimeAxis {
  /** The beginning of the day. */
  readonly x: (day: Day) => number
  /** The end of the day. */
  readonly endOf: (day: Day) => number
  readonly start: number
  readonly end: number
  /** First day and the day after the last. */
  readonly domain: readonly [Date, Date]
}

type Unit = 'day' | 'month' | 'year'

/** A span of time; a bound that is null is not known. */
export interface TimeSpan {
  readonly earliest: Day | null
  readonly latest: Day | null
}

/** Whole months around the spans; whole years when there are many, days when there are few. Where a bound is unknown there is room beyond. */
export function layOutTime(spans: readonly TimeSpan[], start: number, end: number): TimeAxis {
  const days = spans.flatMap(span => [span.earliest ?? [], span.latest ?? []].flat()).sort()
  const known = [dateOf(days[0] ?? '1970-01-01'), utcDay.offset(dateOf(days.at(-1) ?? '1970-01-01'), 1)] as const
  const beyond = Math.ceil(utcDay.count(...known) / 8) + 1
  const first = spans.some(span => span.earliest === null) ? utcDay.offset(known[0], -beyond) : known[0]
  const after = spans.some(span => span.latest === null) ? utcDay.offset(known[1], beyond) : known[1]
  const unit = unitFor(first, after)
  const from = unit === 'day' ? utcDay.offset(first, -1) : unit === 'month' ? utcMonth.floor(first) : utcYear.floor(first)
  const to = unit === 'day' ? utcDay.offset(after, 1) : unit === 'month' ? utcMonth.ceil(after) : utcYear.ceil(after)
  const at = (date: Date): number => start + (end - start) * (date.getTime() - from.getTime()) / (to.getTime() - from.getTime())
  return { x: day => at(dateOf(day)), endOf: day => at(utcDay.offset(dateOf(day), 1)), start, end, domain: [from, to] }
}

/** Quiet lines, drawn by the caller's `gridLine`, and names under the line at `bottom`. */
export function drawTimeAxis(pen: Pen, axis: TimeAxis, bottom: number, gridLine: (x: number) => readonly Element[]): DrawnTicks {
  const ticks = listTicks(pen, axis)
  const lines = ticks.flatMap(tick => tick.order === 0 || ticks.length <= 14 ? gridLine(tick.x) : [])
  const steps = unitFor(...axis.domain) === 'day' ? [1, 2, 5, 10, 15] : unitFor(...axis.domain) === 'month' ? [1, 2, 3, 6, 12] : [1, 2, 5, 10, 20, 50]
  const drawn = drawTicks(pen, ticks, bottom, steps)
  return { ...drawn, elements: [...lines, pen.line(axis.start, bottom, axis.end, bottom, 'axis'), ...drawn.elements] }
}

function listTicks(pen: Pen, axis: TimeAxis): Tick[] {
  const [from, to] = axis.domain
  const unit = unitFor(from, to)
  const interval = { day: utcDay, month: utcMonth, year: utcYear }[unit]
  return interval.range(from, to).map(date => {
    const day = date.toISOString().slice(0, 10)
    const next = interval.offset(date, 1).toISOString().slice(0, 10)
    return { x: axis.x(day), end: axis.x(next), ...nameTick(pen, unit, day) }
  })
}

function nameTick(pen: Pen, unit: Unit, day: Day): { label: string; order: number; group: string } {
  const year = formatYear(day, pen.lang)
  if (unit === 'year') return { label: year, order: Number(day.slice(0, 4)), group: '' }
  if (unit === 'month') return { label: formatMonthName(Number(day.slice(5, 7)), pen.lang, 'short'), order: Number(day.slice(5, 7)) - 1, group: year }
  return { label: formatNumber(Number(day.slice(8)), pen.lang), order: Number(day.slice(8)), group: formatMonth(day, pen.lang) }
}

function unitFor(from: Date, to: Date): Unit {
  const days = utcDay.count(from, to)
  return days <= 45 ? 'day' : days <= 366 * 4 ? 'month' : 'year'
}

function dateOf(day: Day): Date {
  return new Date(`${day}T00:00:00Z`)
}
