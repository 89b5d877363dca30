/** The order in which the table shows events: incidents first, then what is not added to them, each by date or by deaths. */

import { unspoken } from '../../model/explore.ts'
import type { Events } from './data.ts'
import type { Sorting } from './state.ts'

/** All events in an order, ties as in time. */
export function orderEvents(events: Events, sort: Sorting): Uint32Array {
  const order = Uint32Array.from(events.byStart)
  const standing = (event: number): number => events.standing[event] ?? 0
  return order.sort((a, b) => standing(a) - standing(b) || compare(events, sort, a, b) || a - b)
}

function compare({ start, killed }: Events, sort: Sorting, a: number, b: number): number {
  if (sort === 'date') return 0
  if (sort === '-date') return (start[b] ?? 0) - (start[a] ?? 0) || b - a
  const deaths = (event: number): number => Math.max(killed.best[event] ?? unspoken, killed.low[event] ?? unspoken)
  return deaths(b) - deaths(a)
}

/** The events of one page among those that pass, in an order. */
export function pickPage(order: Uint32Array, failed: Uint16Array, from: number, size: number): number[] {
  const page: number[] = []
  let seen = 0
  for (const event of order) {
    if (failed[event] !== 0) continue
    if (seen >= from) page.push(event)
    seen += 1
    if (page.length === size) break
  }
  return page
}
