/** Numbers of events that lead to the events they count: incidents, and beside them what is never added. */

import type { SplitEvents } from '../../queries/standing.ts'
import type { PageContext } from '../context.ts'
import { refer } from '../reference.ts'
import type { Reference } from '../reference.ts'

export interface CountedEvents {
  readonly incidents: readonly Reference[]
  /** Series, campaigns and totals. */
  readonly others: readonly Reference[]
}

export function countEvents(context: PageContext, { incidents, others }: SplitEvents): CountedEvents {
  const list = (ids: readonly string[]): readonly Reference[] => ids.map(id => refer(context, 'event', id))
  return { incidents: list(incidents), others: list(others) }
}
