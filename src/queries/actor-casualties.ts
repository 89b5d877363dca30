/**
 * What an actor suffered, and what others suffered in what is laid to it or claimed by it: sums over incidents, kept apart, never
 * added to each other. A sum with an unknown part is "at least"; it is never a judgement of who did it.
 */

import type { Corpus, LinkedEvent } from '../model/corpus.ts'
import type { GroupCasualties, PartyFigure } from '../model/event.ts'
import { harms } from '../model/report.ts'
import type { Harm } from '../model/report.ts'
import { addRanges, rangeOf } from './casualty-ranges.ts'
import type { CasualtyRange } from './casualty-ranges.ts'
import { isCounted } from './standing.ts'

/** `suffered`: among its own. `attributed`: it is named as perpetrator, or held responsible by others. `claimed`: it claims or admits. */
export const accounts = ['suffered', 'attributed', 'claimed'] as const
export type Account = (typeof accounts)[number]

export interface AccountSums {
  readonly account: Account
  /** Incidents of the account, with or without figures. */
  readonly incidents: readonly string[]
  /** One sum for each harm of which reports speak. */
  readonly sums: readonly CasualtyRange[]
  /** Some figures count it together with others. */
  readonly shared: boolean
}

/** A figure that the actor gives about others' losses: beside every range. */
export interface BoastRow extends PartyFigure {
  readonly event: string
  readonly harm: Harm
}

/** `events`: those the actor takes part in or is held responsible for. */
export function casualtiesAround(corpus: Corpus, events: readonly LinkedEvent[], actor: string): AccountSums[] {
  const incidents = events.filter(isCounted)
  return accounts.map(account => {
    const mine = incidents.filter(event => belongsTo(corpus, event, actor, account))
    const sums = harms.flatMap(harm => {
      const ranges = mine.flatMap(event => widest(groupsOf(corpus, event, actor, account), harm).flatMap(group =>
        rangeOf({ kind: 'total' }, harm, group.harm[harm], event)))
      return ranges.length === 0 ? [] : [addRanges(ranges)]
    })
    const shared = mine.some(event => account === 'suffered' && groupsOf(corpus, event, actor, account).some(group => group.actors.length > 1))
    return { account, incidents: mine.map(event => event.id), sums, shared }
  })
}

/** Groups that speak of the harm, without those that another one includes; a total that names nobody only where it stands alone. */
function widest(groups: readonly GroupCasualties[], harm: Harm): readonly GroupCasualties[] {
  const speaking = groups.filter(group => group.harm[harm] !== undefined)
  const named = speaking.filter(group => group.actors.length > 0)
  if (named.length === 0) return speaking
  const includes = (wide: GroupCasualties, narrow: GroupCasualties): boolean =>
    wide.actors.length > narrow.actors.length && narrow.actors.every(id => wide.actors.includes(id))
  return named.filter(group => !named.some(other => includes(other, group)))
}

/** In the order of the events, then of the harms. A figure of the total is given once, for its group. */
export function boastsOf(events: readonly LinkedEvent[], actor: string): BoastRow[] {
  return events.filter(isCounted).flatMap(event => harms.flatMap(harm => {
    const tallies = event.groups.length > 0 ? event.groups.flatMap(group => group.harm[harm] ?? []) : [event.totals[harm] ?? []].flat()
    return tallies.flatMap(tally => tally.claimedBy).filter(({ by }) => by === actor).map(figure => ({ ...figure, event: event.id, harm }))
  }))
}

function belongsTo(corpus: Corpus, event: LinkedEvent, actor: string, account: Account): boolean {
  const said = (...kinds: readonly string[]): boolean => event.responsibility.some(({ kind, to }) => to === actor && kinds.includes(kind))
  if (account === 'suffered') return event.groups.some(group => group.actors.includes(actor))
  if (account === 'claimed') return said('claimed', 'admitted')
  return said('attributed') || perpetratorsOf(corpus, event).includes(actor)
}

/** Its own groups, or those of everybody who is not on the perpetrators' side. */
function groupsOf(corpus: Corpus, event: LinkedEvent, actor: string, account: Account): readonly GroupCasualties[] {
  if (account === 'suffered') return event.groups.filter(group => group.actors.includes(actor))
  const own = new Set([actor, ...perpetratorsOf(corpus, event)])
  return event.groups.filter(group => !group.actors.some(id => own.has(id)))
}

function perpetratorsOf(corpus: Corpus, event: LinkedEvent): string[] {
  const sides = new Map(corpus.codebook.roles.map(({ code, side }) => [code, side]))
  return event.actors.filter(({ role }) => sides.get(role) === 'perpetrator').map(({ id }) => id)
}
