/** Events that have to do with another one, each with the reason. */

import type { LinkedEvent } from '../../model/corpus.ts'
import type { RelatedReason } from '../../model/event.ts'
import type { ShownText } from '../../model/text.ts'
import { listEvents } from '../../queries/list-events.ts'
import { neighboursOf, stepsOf } from '../../queries/neighbours.ts'
import type { PageContext } from '../context.ts'
import { showText } from '../context.ts'
import { refer } from '../reference.ts'
import type { Reference } from '../reference.ts'
import { wordDate } from '../wording.ts'
import type { DateWords } from '../wording.ts'

/** The incident just before or just after, for who reads on in time. */
export interface StepData {
  readonly to: 'before' | 'after'
  readonly event: Reference
  readonly date: DateWords
}

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

/** In the order of time; empty where the event's own days are not known. */
export function describeSteps(context: PageContext, id: string): readonly StepData[] {
  const steps = stepsOf(context.corpus, id)
  return (['before', 'after'] as const).flatMap(to => {
    const event = context.corpus.events.get(steps[to] ?? '')
    return event === undefined ? [] : [{ to, event: refer(context, 'event', event.id), date: wordDate(context, event.date.value) }]
  })
}

/** The event, what it belongs to, its parts, what is related to it, and its nearest neighbours in time, in the order of time. */
export function listNear(context: PageContext, event: LinkedEvent): readonly LinkedEvent[] {
  const ids = [event.id, ...event.partOf, ...event.parts, ...event.related.map(related => related.id), ...neighboursOf(context.corpus, event.id)]
  return listEvents(context.corpus, { ids })
}
