/**
 * Whom an actor stands against in the events, and beside whom: on opposed sides or on the same one. Umbrella names and groups that
 * nobody identified are no party to a dyad and left out; asked for one of them, there are no rows.
 */

import type { Corpus, LinkedEvent } from '../model/corpus.ts'
import { compareIds } from '../model/ids.ts'
import { actorsOnSide, isSomebody } from './dyads.ts'
import { splitEvents } from './standing.ts'
import type { SplitEvents } from './standing.ts'

export interface Bond {
  readonly actor: string
  /** It is among the perpetrators, the other among the targets. */
  readonly against: SplitEvents
  /** The other is among the perpetrators, it among the targets. */
  readonly from: SplitEvents
  /** Both are among the perpetrators, or both among the targets. */
  readonly beside: SplitEvents
}

const ways = ['against', 'from', 'beside'] as const
type Way = (typeof ways)[number]

/** `events` as `listEvents` gives them. Those with most incidents first, then most others, then by id. */
export function bondsOf(corpus: Corpus, events: readonly LinkedEvent[], actor: string): Bond[] {
  if (!isSomebody(corpus, actor)) return []
  const found = new Map<string, Record<Way, LinkedEvent[]>>()
  const note = (other: string, way: Way, event: LinkedEvent): void => {
    if (other === actor) return
    const lists = found.get(other) ?? { against: [], from: [], beside: [] }
    if (!lists[way].includes(event)) lists[way].push(event)
    found.set(other, lists)
  }
  for (const event of events) {
    const sides = { perpetrator: actorsOnSide(corpus, event, 'perpetrator'), target: actorsOnSide(corpus, event, 'target') }
    for (const [side, other, way] of [['perpetrator', 'target', 'against'], ['target', 'perpetrator', 'from']] as const) {
      if (!sides[side].includes(actor)) continue
      for (const id of sides[other]) note(id, way, event)
      for (const id of sides[side]) note(id, 'beside', event)
    }
  }
  const bonds = [...found].map(([other, lists]): Bond =>
    ({ actor: other, against: splitEvents(lists.against), from: splitEvents(lists.from), beside: splitEvents(lists.beside) }))
  const weigh = (bond: Bond, which: keyof SplitEvents): number => new Set(ways.flatMap(way => bond[way][which])).size
  return bonds.filter(bond => weigh(bond, 'incidents') + weigh(bond, 'others') > 0).sort((a, b) =>
    weigh(b, 'incidents') - weigh(a, 'incidents') || weigh(b, 'others') - weigh(a, 'others') || compareIds(a.actor, b.actor))
}
