/** Who stands on which side of an event, as data sets with one main actor a side want it. */

import type { ActorKind } from '../../model/codebook.ts'
import type { Actor, Corpus, LinkedEvent } from '../../model/corpus.ts'
import { attributedTo, claimedBy, codesOf } from './codes.ts'

export interface Sides {
  /** Main actors first: roles in the order of the codebook, then those to whom somebody attributes the event, or who claim it. */
  readonly perpetrators: readonly string[]
  readonly targets: readonly string[]
}

/** Roles without a side that take part nevertheless; named by the format of the corpus. */
const partaking = ['party', 'participant']

/** Where nobody has a side, the parties and participants: the first on the one side, the second on the other, the rest with the first. */
export function sidesOf(corpus: Corpus, event: LinkedEvent): Sides {
  const perpetrators = [...new Set([...onSide(corpus, event, 'perpetrator'), ...attributedTo(corpus, event), ...claimedBy(event)])]
  const targets = onSide(corpus, event, 'target')
  if (perpetrators.length > 0 || targets.length > 0) return { perpetrators, targets }
  const parties = [...new Set(event.actors.filter(({ role }) => role === partaking[0]).map(({ id }) => id))]
  const [first, second, ...more] = parties
  if (first !== undefined) return { perpetrators: [first, ...more], targets: second === undefined ? [] : [second] }
  return { perpetrators: [...new Set(event.actors.filter(({ role }) => role === partaking[1]).map(({ id }) => id))], targets: [] }
}

function onSide(corpus: Corpus, event: LinkedEvent, side: 'perpetrator' | 'target'): string[] {
  const { sides } = codesOf(corpus)
  const ranks = new Map([...sides.keys()].map((role, rank) => [role, rank]))
  const taking = event.actors.filter(({ role }) => sides.get(role) === side)
  return [...new Set([...taking].sort((a, b) => (ranks.get(a.role) ?? 0) - (ranks.get(b.role) ?? 0)).map(({ id }) => id))]
}

export function kindOfActor(corpus: Corpus, id: string): ActorKind | undefined {
  return codesOf(corpus).kinds.get(corpus.actors.get(id)?.kind ?? '')
}

/**
 * ACLED's `inter`: the code of the actor's kind, or of the body that it is a part of; 8 for a state actor outside its country.
 * `country`: ISO 3166-1 alpha-2 of the place. null = ACLED has no code for such an actor.
 */
export function interOf(corpus: Corpus, id: string, country: string | null): number | null {
  const above = bodiesAbove(corpus, id)
  const coded = above.find(actor => kindOfActor(corpus, actor.id)?.inter !== null && kindOfActor(corpus, actor.id)?.inter !== undefined)
  if (coded === undefined) return null
  const kind = kindOfActor(corpus, coded.id)
  const home = above.find(actor => actor.country !== null)?.country ?? null
  return kind?.state === true && home !== null && country !== null && home !== country ? 8 : kind?.inter ?? null
}

/** The actor and the bodies that it is a part of, nearest first. */
function bodiesAbove(corpus: Corpus, id: string): Actor[] {
  const found: Actor[] = []
  const seen = new Set<string>()
  const queue = [id]
  for (const next of queue) {
    const actor = corpus.actors.get(next)
    if (actor === undefined || seen.has(next)) continue
    seen.add(next)
    found.push(actor)
    queue.push(...actor.relations.filter(({ kind }) => kind === 'part-of').map(({ to }) => to))
  }
  return found
}
