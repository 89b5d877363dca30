/** A line of days from the side where reading begins, in pixels, and the stretches in which events are counted. Days count from 1970. */

import { utcDay, utcMonth, utcYear } from 'd3-time'
import { formatMonthName, formatYear } from '../../language/dates.ts'
import { dateFlags } from '../../model/explore.ts'
import { isoDay } from './data.ts'
import type { Events } from './data.ts'
import type { Shape } from './shapes.ts'

export type BinUnit = 'day' | 'month' | 'year'

export interface TimeDomain {
  /** First day, and the day after the last: borders of bins. */
  readonly first: number
  readonly end: number
  readonly unit: BinUnit
  /** First day of each bin, and `end`. */
  readonly borders: Int32Array
}

export interface TimeScale extends TimeDomain {
  readonly width: number
  /** Pixels from the side where reading begins to the beginning of a day. */
  readonly x: (day: number) => number
  /** The day at a pixel, kept inside the line. */
  readonly dayAt: (x: number) => number
  /** From the left. */
  readonly at: (x: number) => number
  readonly rtl: boolean
}

const intervals = { day: utcDay, month: utcMonth, year: utcYear } as const

/** Whole bins around all known days; null when no event has a date. */
export function timeDomain({ count, start, end, dateFlags: flags }: Events): TimeDomain | null {
  const undated = dateFlags.startUnknown | dateFlags.endUnknown
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (let event = 0; event < count; event += 1) {
    if (((flags[event] ?? 0) & undated) === undated) continue
    low = Math.min(low, start[event] ?? low)
    high = Math.max(high, end[event] ?? high)
  }
  if (low > high) return null
  const days = high - low + 1
  const unit: BinUnit = days <= 92 ? 'day' : days <= 366 * 30 ? 'month' : 'year'
  const [from, to] = [dateOf(low), dateOf(high + 1)]
  // Whole years are quieter at the edges where there are several.
  const edge = days > 366 * 2 ? utcYear : intervals[unit]
  const [first, after] = [edge.floor(from), edge.ceil(to)]
  const borders = Int32Array.from([...intervals[unit].range(first, after), after], date => Math.round(date.getTime() / 86_400_000))
  return { first: borders[0] ?? low, end: borders.at(-1) ?? high, unit, borders }
}

export function timeScale(domain: TimeDomain, width: number, rtl: boolean): TimeScale {
  const { first, end } = domain
  return {
    ...domain,
    width,
    rtl,
    x: day => (Math.min(Math.max(day, first), end) - first) / (end - first) * width,
    dayAt: x => Math.min(Math.max(first + Math.floor(x / width * (end - first)), first), end - 1),
    at: x => (rtl ? width - x : x),
  }
}

/** The bin of a day, by halving. */
export function binOf({ borders }: TimeDomain, day: number): number {
  let [low, high] = [0, borders.length - 2]
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((borders[middle] ?? 0) <= day) low = middle
    else high = middle - 1
  }
  return low
}

/** Names of years, or of months where there are few of them, with fine lines up to `top`. */
export function drawTicks(scale: TimeScale, top: number, bottom: number, lang: string): Shape[] {
  const years = (scale.end - scale.first) / 365.25
  const perYear = scale.width / years
  const unit = years > 2.2 || perYear < 300 ? utcYear : utcMonth
  const room = unit === utcYear ? 46 : 74
  const each = unit === utcYear ? perYear : perYear / 12
  const step = [1, 2, 3, 5, 10, 20, 50, 100].find(number => number * each >= room) ?? 100
  const named = (date: Date): number => (unit === utcYear ? date.getUTCFullYear() : date.getUTCMonth())
  const last = scale.width - (unit === utcYear ? 30 : 60)
  return unit.range(dateOf(scale.first), dateOf(scale.end)).flatMap(date => {
    const x = scale.x(Math.round(date.getTime() / 86_400_000))
    const line: Shape = { kind: 'rect', x: Math.round(scale.at(x)) - (scale.rtl ? 1 : 0), y: top, w: 1, h: bottom - top + 5, fill: 'grid' }
    if (named(date) % step !== 0) return each > 12 ? [{ ...line, y: bottom, h: 3 } satisfies Shape] : []
    const day = date.toISOString().slice(0, 10)
    const text = unit === utcYear ? formatYear(day, lang) : `${formatMonthName(date.getUTCMonth() + 1, lang, 'short')} ${formatYear(day, lang)}`
    const label: Shape = { kind: 'text', x: scale.at(x + 4), y: bottom + 16, text, size: 12, fill: 'soft', anchor: scale.rtl ? 'right' : 'left' }
    return x > last ? [line] : [line, label]
  })
}

/** The first day of the bin before or after the one of a day. */
export function stepDay(domain: TimeDomain, day: number, bins: number): number {
  const bin = Math.min(Math.max(binOf(domain, day) + bins, 0), domain.borders.length - 2)
  return domain.borders[bin] ?? day
}

function dateOf(day: number): Date {
  return new Date(`${isoDay(day)}T00:00:00Z`)
}

