/** Events that have to do with another one, each with the reason. */

import type { LinkedEvent } from '../../model/corpus.ts'
import { dayNumber } from '../../model/edtf.ts'
import { nearDays } from '../../model/event.ts'
import type { RelatedReason } from '../../model/event.ts'
import type { ShownText } from '../../model/text.ts'
import { listEvents } from '../../queries/list-events.ts'
import { compareEvents } from '../../queries/standing.ts'
import type { PageContext } from '../context.ts'
import { showText } from '../context.ts'
import { refer } from '../reference.ts'
import type { Reference } from '../reference.ts'

export interface RelatedData {
  readonly event: Reference
  readonly reasons: readonly { readonly kind: RelatedReason['kind']; readonly records: readonly Reference[]; readonly why: ShownText | null; readonly days: number }[]
}

export function describeRelated(context: PageContext, related: LinkedEvent['related'][number]): RelatedData {
  return {
    event: refer(context, 'event', related.id),
    reasons: related.reasons.map(reason => ({
      kind: reason.kind,
      records: reason.kind === 'same-actors' ? reason.actors.map(id => refer(context, 'actor', id))
        : reason.kind === 'same-place' ? [refer(context, 'location', reason.location)] : [],
      why: reason.kind === 'distinct' ? showText(context, reason.why) : null,
      days: reason.kind === 'near-in-time' ? reason.days : 0,
    })),
  }
}

/** How many neighbours in time stand on the line of an event's page, on each side of it. */
const neighbours = 3

/** The event, what it belongs to, its parts, what is related to it, and its nearest neighbours in time, in the order of time. */
export function listNear(context: PageContext, event: LinkedEvent): readonly LinkedEvent[] {
  const ids = [event.id, ...event.partOf, ...event.parts, ...event.related.map(related => related.id), ...listNeighbours(context, event)]
  return listEvents(context.corpus, { ids })
}

/** Incidents next to it in the order of time, no further away than what counts as near; none where its own days are not known. */
function listNeighbours({ corpus }: PageContext, event: LinkedEvent): readonly string[] {
  const { earliest, latest } = event.date
  if (earliest === null || latest === null) return []
  const apart = (other: LinkedEvent): number => {
    const { earliest: from, latest: to } = other.date
    return from === null || to === null ? Number.POSITIVE_INFINITY
      : Math.max(dayNumber(from) - dayNumber(latest), dayNumber(earliest) - dayNumber(to))
  }
  const near = listEvents(corpus, { counted: true }).filter(other => other.id !== event.id && apart(other) <= nearDays)
  const before = near.filter(other => compareEvents(other, event) < 0).slice(-neighbours)
  const after = near.filter(other => compareEvents(other, event) > 0).slice(0, neighbours)
  return [...before, ...after].map(({ id }) => id)
}
