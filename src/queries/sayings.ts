/** The events in which something is said of an actor: that it did it, or did not, by itself or by others; and the figures that it gives. */

import type { Corpus, LinkedEvent } from '../model/corpus.ts'
import { harms } from '../model/report.ts'
import type { Shelf } from './shelves.ts'
import { take } from './shelves.ts'
import { pickEvents, publishedEvents } from './standing.ts'

/** Ids in the order of time: `held guards`, `claims guards`. */
export const sayingShelf: Shelf<readonly string[]> = {
  name: 'events in which something is said of an actor',
  fill: corpus => {
    const pairs = publishedEvents(corpus).flatMap(event => keysOf(event).map(key => ({ key, id: event.id })))
    return new Map([...Map.groupBy(pairs, ({ key }) => key)].map(([key, group]) => [key, group.map(({ id }) => id)]))
  },
}

function keysOf({ responsibility, groups, totals }: LinkedEvent): string[] {
  const tallies = harms.flatMap(harm => [...groups.map(group => group.harm[harm]), totals[harm]]).filter(tally => tally !== undefined)
  return [...new Set([
    ...responsibility.map(({ to }) => `held ${to}`),
    ...tallies.flatMap(tally => tally.claimedBy).map(({ by }) => `claims ${by}`),
  ])]
}

/** Published events for which somebody holds the actor responsible, or clears it, itself included; in the order of time. */
export function eventsHolding(corpus: Corpus, actor: string): LinkedEvent[] {
  return pickEvents(corpus, take(corpus, sayingShelf, `held ${actor}`) ?? [])
}

/** Published events of whose harm the actor gives a figure; in the order of time. */
export function eventsWithClaims(corpus: Corpus, actor: string): LinkedEvent[] {
  return pickEvents(corpus, take(corpus, sayingShelf, `claims ${actor}`) ?? [])
}
