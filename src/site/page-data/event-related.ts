/** Events that have to do with another one, each with the reason. */

import type { LinkedEvent } from '../../model/corpus.ts'
import type { RelatedReason } from '../../model/event.ts'
import type { ShownText } from '../../model/text.ts'
import { listEvents } from '../../queries/list-events.ts'
import { neighboursOf } from '../../queries/neighbours.ts'
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

/** The event, what it belongs to, its parts, what is related to it, and its nearest neighbours in time, in the order of time. */
export function listNear(context: PageContext, event: LinkedEvent): readonly LinkedEvent[] {
  const ids = [event.id, ...event.partOf, ...event.parts, ...event.related.map(related => related.id), ...neighboursOf(context.corpus, event.id)]
  return listEvents(context.corpus, { ids })
}
