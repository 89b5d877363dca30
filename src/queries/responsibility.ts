/**
 * What is claimed and what is attributed: by actor over all events, and by month for incidents. A saying counts an event once, however
 * many voices say it. Attribution here is an explicit one: being coded as perpetrator is not.
 */

import type { Corpus, LinkedEvent } from '../model/corpus.ts'
import { compareIds } from '../model/ids.ts'
import type { ResponsibilityKind } from '../model/report.ts'
import { isSomebody } from './dyads.ts'
import { periodOfEvent } from './list-events.ts'
import { monthsBetween } from './periods.ts'
import { isCounted, splitEvents } from './standing.ts'
import type { SplitEvents } from './standing.ts'

export const responsibilityKinds = ['claimed', 'admitted', 'attributed', 'denied'] as const satisfies readonly ResponsibilityKind[]

export interface ResponsibilityOfActor {
  readonly actor: string
  readonly said: Readonly<Record<ResponsibilityKind, SplitEvents>>
}

export interface ResponsibilityMonth {
  /** `YYYY-MM`. */
  readonly month: string
  /** Incidents that a party claims or admits. */
  readonly claimed: readonly string[]
  /** Incidents that somebody attributes to a party. */
  readonly attributed: readonly string[]
}

export interface Responsibility {
  /** Those of whom most is said first, then by id. Umbrella names and unidentified groups are left out. */
  readonly actors: readonly ResponsibilityOfActor[]
  /** Every month from the first to the last that has one. */
  readonly months: readonly ResponsibilityMonth[]
  /** Incidents that stand in a month. */
  readonly inMonths: number
  /** Incidents claimed, admitted or attributed whose date no month holds. */
  readonly outside: readonly string[]
  /** Incidents about which nothing of the kind is said. */
  readonly silent: number
  /** Incidents of which something is said. */
  readonly spoken: number
}

/** `events` as `listEvents` gives them. */
export function responsibilityOf(corpus: Corpus, events: readonly LinkedEvent[]): Responsibility {
  const incidents = events.filter(isCounted)
  const spoken = incidents.filter(event => event.responsibility.length > 0)
  const claimedOrLaid = spoken.filter(event => isSaid(event, 'claimed', 'admitted', 'attributed'))
  const hasMonth = (event: LinkedEvent): boolean => periodOfEvent(event)?.length === 7
  const inMonth = claimedOrLaid.filter(hasMonth)
  return {
    actors: listActors(corpus, events),
    months: monthsBetween(inMonth).map(month => {
      const here = inMonth.filter(event => periodOfEvent(event) === month)
      return {
        month,
        claimed: here.filter(event => isSaid(event, 'claimed', 'admitted')).map(event => event.id),
        attributed: here.filter(event => isSaid(event, 'attributed')).map(event => event.id),
      }
    }),
    inMonths: inMonth.length,
    outside: claimedOrLaid.filter(event => !hasMonth(event)).map(event => event.id),
    silent: incidents.length - spoken.length,
    spoken: spoken.length,
  }
}

function isSaid(event: LinkedEvent, ...kinds: readonly ResponsibilityKind[]): boolean {
  return event.responsibility.some(({ kind }) => kinds.includes(kind))
}

function listActors(corpus: Corpus, events: readonly LinkedEvent[]): ResponsibilityOfActor[] {
  const accused = new Set(events.flatMap(event => event.responsibility.map(({ to }) => to)))
  const rows = [...accused].filter(actor => isSomebody(corpus, actor)).map(actor => ({ actor, said: saidOf(actor, events) }))
  const weigh = ({ said }: ResponsibilityOfActor): number =>
    responsibilityKinds.reduce((sum, kind) => sum + 1000 * said[kind].incidents.length + said[kind].others.length, 0)
  return rows.filter(row => weigh(row) > 0).sort((a, b) => weigh(b) - weigh(a) || compareIds(a.actor, b.actor))
}

function saidOf(actor: string, events: readonly LinkedEvent[]): ResponsibilityOfActor['said'] {
  const split = (wanted: ResponsibilityKind): SplitEvents =>
    splitEvents(events.filter(event => event.responsibility.some(({ kind, to }) => kind === wanted && to === actor)))
  return { claimed: split('claimed'), admitted: split('admitted'), attributed: split('attributed'), denied: split('denied') }
}
