/** What several intervals say together: the vaguer ones go, the rest span from the smallest low to the largest high. */

import type { Interval } from '../../../model/count.ts'

interface Estimate {
  readonly interval: Interval | null
  readonly best: number | null
  readonly written: string
}

/** The known ones that do not merely contain another one, which would say less. */
export function keepTelling<Item extends { readonly interval: Interval | null }>(items: readonly Item[]): readonly Item[] {
  const known = items.filter(item => item.interval !== null)
  return known.filter(item => !known.some(other => isWider(item.interval, other.interval)))
}

function isWider(a: Interval | null, b: Interval | null): boolean {
  if (a === null || b === null || (a.low === b.low && a.high === b.high)) return false
  return a.low <= b.low && (a.high === null || (b.high !== null && a.high >= b.high))
}

/** From the smallest low to the largest high, open if any is open; null when nothing is known. */
export function span(items: readonly { readonly interval: Interval | null }[]): Interval | null {
  const intervals = items.map(item => item.interval).filter(interval => interval !== null)
  if (intervals.length === 0) return null
  const highs = intervals.map(interval => interval.high)
  const open = highs.includes(null)
  return { low: Math.min(...intervals.map(interval => interval.low)), high: open ? null : Math.max(...highs.map(Number)) }
}

export function excludeEachOther(a: Interval | null, b: Interval | null): boolean {
  if (a === null || b === null) return false
  return (a.high !== null && a.high < b.low) || (b.high !== null && b.high < a.low)
}

/** One value where there is just one (same interval, same best); undefined where several differ or none is known. */
export function singleValue<Item extends Estimate>(items: readonly Item[]): Item | undefined {
  const [first, ...others] = items
  const same = (item: Item): boolean => item.best === first?.best
    && item.interval?.low === first?.interval?.low && item.interval?.high === first?.interval?.high
  return others.every(same) ? first : undefined
}

/** Several voices of one report about one thing. Null when there is none. */
export function hullOf(items: readonly Estimate[]): Estimate | null {
  if (items.length === 0) return null
  const kept = keepTelling(items)
  const one = singleValue(kept)
  const written = [...new Set(items.map(item => item.written))].join(' | ')
  return { interval: span(kept), best: one?.best ?? null, written }
}
