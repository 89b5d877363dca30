/** What the events say of an actor when they are taken together: whom it meets, in which roles, what it and others suffered. */

import type { LinkedEvent } from '../../model/corpus.ts'
import type { Harm } from '../../model/report.ts'
import { boastsOf, casualtiesAround } from '../../queries/actor-casualties.ts'
import type { Account } from '../../queries/actor-casualties.ts'
import { rolesOverTime } from '../../queries/actor-roles.ts'
import { bondsOf } from '../../queries/bonds.ts'
import { listEvents } from '../../queries/list-events.ts'
import { eventsHolding, eventsWithClaims } from '../../queries/sayings.ts'
import { isSomebody } from '../../queries/dyads.ts'
import { compareIds } from '../../model/ids.ts'
import type { PageContext } from '../context.ts'
import { labelCode, refer, referCode } from '../reference.ts'
import type { Reference } from '../reference.ts'
import type { ShownText } from '../../model/text.ts'
import { wordCount } from '../wording.ts'
import { mapShortened, shortenToFirst, shortenToLatest } from './parts.ts'
import type { Shortened } from './parts.ts'
import { countEvents } from './tied-events.ts'
import type { CountedEvents } from './tied-events.ts'

export interface BondData {
  readonly actor: Reference
  readonly against: CountedEvents
  readonly from: CountedEvents
  readonly beside: CountedEvents
}

export interface RoleTable {
  readonly years: readonly string[]
  readonly rows: readonly { readonly role: Reference; readonly counts: readonly CountedEvents[]; readonly outside: CountedEvents }[]
  /** Some event is in no year. */
  readonly hasOutside: boolean
}

export interface AccountData {
  readonly account: Account
  readonly incidents: Shortened<Reference>
  readonly sums: readonly { readonly harm: Harm; readonly text: string; readonly unknown: number }[]
  readonly shared: boolean
}

export interface OutletData {
  /** null = outlets that are not known. */
  readonly source: Reference | null
  readonly stance: ShownText | null
  readonly reports: number
}

export interface ActorRecordData {
  /** null for umbrella names and unidentified groups: they have no dyads. */
  readonly bonds: Shortened<BondData> | null
  readonly roles: RoleTable
  readonly accounts: readonly AccountData[]
  /** Harms that occur in some account, in the model's order. */
  readonly harms: readonly Harm[]
  readonly boasts: Shortened<{ readonly event: Reference; readonly harm: Harm; readonly text: string }>
  readonly outlets: readonly OutletData[]
}

export function describeActorRecord(context: PageContext, id: string, events: readonly LinkedEvent[]): ActorRecordData {
  const { corpus, ui } = context
  const held = listEvents(corpus, { ids: [...events, ...eventsHolding(corpus, id)].map(event => event.id) })
  const accounts = casualtiesAround(corpus, held, id).map(({ account, incidents, sums, shared }) => ({
    account,
    incidents: mapShortened(shortenToLatest(incidents), event => refer(context, 'event', event)),
    sums: sums.map(sum => ({ harm: sum.harm, text: ui.tally(sum), unknown: sum.unknown })),
    shared,
  }))
  return {
    bonds: isSomebody(corpus, id) ? listBonds(context, id, events) : null,
    roles: tabulateRoles(context, id, events),
    accounts: accounts.filter(({ incidents }) => incidents.total > 0),
    harms: harmsOf(accounts),
    boasts: mapShortened(shortenToLatest(boastsOf(eventsWithClaims(corpus, id), id)), ({ event, harm, count }) => ({
      event: refer(context, 'event', event), harm, text: wordCount(context, count),
    })),
    outlets: listOutlets(context, corpus.actors.get(id)?.reports ?? []),
  }
}

function harmsOf(accounts: readonly AccountData[]): readonly Harm[] {
  return [...new Set(accounts.flatMap(({ sums }) => sums.map(({ harm }) => harm)))]
}

function listBonds(context: PageContext, id: string, events: readonly LinkedEvent[]): Shortened<BondData> {
  return mapShortened(shortenToFirst(bondsOf(context.corpus, events, id)), ({ actor, against, from, beside }) => ({
    actor: refer(context, 'actor', actor),
    against: countEvents(context, against),
    from: countEvents(context, from),
    beside: countEvents(context, beside),
  }))
}

function tabulateRoles(context: PageContext, id: string, events: readonly LinkedEvent[]): RoleTable {
  const { years, roles: all } = rolesOverTime(context.corpus, events, id)
  const isFilled = ({ incidents, others }: (typeof all)[number]['outside']): boolean => incidents.length + others.length > 0
  // What was only planned or denied is counted nowhere: a role from there alone would be a row of empty cells.
  const roles = all.filter(({ counts, outside }) => [...counts, outside].some(isFilled))
  return {
    years,
    rows: roles.map(({ role, counts, outside }) => ({
      role: referCode(context, 'roles', role),
      counts: counts.map(count => countEvents(context, count)),
      outside: countEvents(context, outside),
    })),
    hasOutside: roles.some(({ outside }) => isFilled(outside)),
  }
}

/** Outlets whose reports name the actor, those with most reports first; unknown outlets last, together. */
function listOutlets(context: PageContext, reports: readonly string[]): readonly OutletData[] {
  const { corpus } = context
  const counts = new Map<string | null, number>()
  for (const key of reports) {
    const source = corpus.reports.get(key)?.source ?? null
    counts.set(source, (counts.get(source) ?? 0) + 1)
  }
  const inOrder = [...counts].sort(([a, many], [b, more]) =>
    Number(a === null) - Number(b === null) || more - many || compareIds(a ?? '', b ?? ''))
  return inOrder.map(([source, count]) => {
    const stance = source === null ? null : corpus.sources.get(source)?.stance ?? null
    return {
      source: source === null ? null : refer(context, 'source', source),
      stance: stance === null ? null : labelCode(context, 'stances', stance),
      reports: count,
    }
  })
}
