/**
 * Who against whom: one row for each actor on the perpetrators' side and each on the targets' side of the same event. Sides come from
 * the codebook's roles. Umbrella names and groups that nobody identified are no party to a dyad: they are left out.
 */

import type { Corpus, LinkedEvent } from '../model/corpus.ts'
import type { Side } from '../model/codebook.ts'
import { compareIds } from '../model/ids.ts'
import { casualtiesAround } from './actor-casualties.ts'
import type { CasualtyRange } from './casualty-ranges.ts'
import { isCounted, splitEvents } from './standing.ts'
import type { SplitEvents } from './standing.ts'

export interface Dyad extends SplitEvents {
  readonly perpetrator: string
  readonly target: string
  /** Killed among the target in their incidents, alone or counted together with others; null where no report speaks of it. */
  readonly killed: CasualtyRange | null
}

export interface Dyads {
  /** Those with most incidents first, then most others, then by id; so are the targets. */
  readonly perpetrators: readonly string[]
  readonly targets: readonly string[]
  /** In the order of perpetrators, then targets; pairs without events are left out. */
  readonly dyads: readonly Dyad[]
  /** Incidents that stand in at least one dyad: each once, however many pairs it makes. */
  readonly incidents: readonly string[]
  /** Incidents of which one side at least is not named, or named only by an umbrella. */
  readonly oneSided: readonly string[]
}

/** `events` as `listEvents` gives them. An event with two targets stands in two dyads. */
export function dyadsOf(corpus: Corpus, events: readonly LinkedEvent[]): Dyads {
  const pairs = new Map<string, { perpetrator: string; target: string; events: LinkedEvent[] }>()
  for (const event of events) {
    for (const { perpetrator, target } of pairsOf(corpus, event)) {
      const key = `${perpetrator} ${target}`
      const pair = pairs.get(key) ?? { perpetrator, target, events: [] }
      pair.events.push(event)
      pairs.set(key, pair)
    }
  }
  const dyads = [...pairs.values()].map(({ events: between, ...pair }) => ({ ...pair, ...splitEvents(between), killed: killedAmong(corpus, between, pair.target) }))
    .filter(dyad => dyad.incidents.length + dyad.others.length > 0)
  const perpetrators = rankBy(dyads, dyad => dyad.perpetrator)
  const targets = rankBy(dyads, dyad => dyad.target)
  const place = (dyad: Dyad): number => perpetrators.indexOf(dyad.perpetrator) * targets.length + targets.indexOf(dyad.target)
  const paired = new Set(dyads.flatMap(dyad => dyad.incidents))
  return {
    perpetrators,
    targets,
    dyads: dyads.sort((a, b) => place(a) - place(b)),
    incidents: [...paired],
    oneSided: events.filter(event => isCounted(event) && isHostile(corpus, event) && !paired.has(event.id)).map(event => event.id),
  }
}

function killedAmong(corpus: Corpus, events: readonly LinkedEvent[], target: string): CasualtyRange | null {
  const suffered = casualtiesAround(corpus, events, target).find(({ account }) => account === 'suffered')
  return suffered?.sums.find(({ harm }) => harm === 'killed') ?? null
}

function pairsOf(corpus: Corpus, event: LinkedEvent): { perpetrator: string; target: string }[] {
  const targets = actorsOnSide(corpus, event, 'target')
  return actorsOnSide(corpus, event, 'perpetrator').flatMap(perpetrator =>
    targets.filter(target => target !== perpetrator).map(target => ({ perpetrator, target })))
}

/** Ids of the single, identified actors on one side of an event, each once. */
export function actorsOnSide(corpus: Corpus, event: LinkedEvent, side: Side): string[] {
  const ids = event.actors.filter(actor => sideOf(corpus, actor.role) === side && isSomebody(corpus, actor.id)).map(actor => actor.id)
  return [...new Set(ids)]
}

/** False for umbrella names and for groups that nobody identified: they enter no dyad and no ranking. */
export function isSomebody(corpus: Corpus, actor: string): boolean {
  const kind = corpus.actors.get(actor)?.kind
  return corpus.codebook.actorKinds.find(({ code }) => code === kind)?.umbrella !== true
}

function sideOf(corpus: Corpus, role: string): Side {
  return corpus.codebook.roles.find(({ code }) => code === role)?.side ?? 'none'
}

/** Somebody stands on a side, also if only as an umbrella. */
function isHostile(corpus: Corpus, event: LinkedEvent): boolean {
  return event.actors.some(actor => sideOf(corpus, actor.role) !== 'none')
}

function rankBy(dyads: readonly Dyad[], nameOf: (dyad: Dyad) => string): string[] {
  const weights = new Map<string, { incidents: Set<string>; others: Set<string> }>()
  for (const dyad of dyads) {
    const weight = weights.get(nameOf(dyad)) ?? { incidents: new Set(), others: new Set() }
    for (const id of dyad.incidents) weight.incidents.add(id)
    for (const id of dyad.others) weight.others.add(id)
    weights.set(nameOf(dyad), weight)
  }
  return [...weights].sort(([a, left], [b, right]) =>
    right.incidents.size - left.incidents.size || right.others.size - left.others.size || compareIds(a, b)).map(([name]) => name)
}
