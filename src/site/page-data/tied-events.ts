/** Numbers of events that lead to the events they count: incidents, and beside them what is never added. */

import type { SplitEvents } from '../../queries/standing.ts'
import type { PageContext } from '../context.ts'
import { refer } from '../reference.ts'
import type { Reference } from '../reference.ts'
import { mapShortened, shortenToLatest } from './parts.ts'
import type { Shortened } from './parts.ts'

export interface CountedEvents {
  readonly incidents: Shortened<Reference>
  /** Series, campaigns and totals. */
  readonly others: Shortened<Reference>
}

/** A cell of a table holds few. */
const [most, kept] = [40, 20]

export function countEvents(context: PageContext, { incidents, others }: SplitEvents): CountedEvents {
  const list = (ids: readonly string[]): Shortened<Reference> => mapShortened(shortenToLatest(ids, most, kept), id => refer(context, 'event', id))
  return { incidents: list(incidents), others: list(others) }
}
