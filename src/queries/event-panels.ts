/** Incidents over time, apart for each supertype, each unit of the first order (a governorate, a province) or each role of an actor: rows of small multiples. */

import type { Corpus, LinkedEvent } from '../model/corpus.ts'
import { compareIds } from '../model/ids.ts'
import { supertypeOf } from './event-types.ts'
import type { TypeRow } from './event-types.ts'
import { eventsByMonth, listTypes } from './events-by-month.ts'
import { isLongRun } from './events-by-year.ts'
import { periodOfEvent } from './list-events.ts'
import { monthsBetween, yearsBetween } from './periods.ts'
import { isCounted, listBeside } from './standing.ts'
import type { BesideRow } from './standing.ts'

export interface EventPanel {
  readonly of:
    | { readonly kind: 'type'; readonly type: TypeRow }
    | { readonly kind: 'location'; readonly location: string }
    | { readonly kind: 'role'; readonly role: string }
  /** Incidents in each period, in the order of `periods`. */
  readonly counts: readonly number[]
  readonly total: number
}

/** What makes a panel: a type, a unit of the first order, or a role of one actor. */
export type PanelsBy = 'type' | 'place' | { readonly rolesOf: string }

export interface EventPanels {
  readonly by: 'type' | 'place' | 'role'
  /** Years where the run of months is long. */
  readonly unit: 'month' | 'year'
  /** `YYYY-MM` or `YYYY`: every one from the first to the last. */
  readonly periods: readonly string[]
  /** Types and roles in the codebook's order; places with most incidents first, then by id. */
  readonly panels: readonly EventPanel[]
  /** Incidents in the panels, each once: one at two places, or in two roles, stands in both. */
  readonly counted: number
  /** Incidents that no period holds. */
  readonly undated: readonly string[]
  /** Incidents of which no unit of the first order is known; empty for types and roles. */
  readonly nowhere: readonly string[]
  readonly beside: readonly BesideRow[]
}

/** `events` as `listEvents` gives them; for roles, those in which the actor has none are left out. */
export function eventPanels(corpus: Corpus, all: readonly LinkedEvent[], by: PanelsBy): EventPanels {
  const events = typeof by === 'string' ? all : all.filter(event => event.actors.some(({ id }) => id === by.rolesOf))
  const unit = isLongRun(eventsByMonth(corpus, events)) ? 'year' : 'month'
  const incidents = events.filter(isCounted)
  const isDated = (event: LinkedEvent): boolean => (periodOfEvent(event)?.length ?? 0) >= (unit === 'month' ? 7 : 4)
  const isPlaced = (event: LinkedEvent): boolean => by !== 'place' || unitsOf(corpus, event).length > 0
  const shown = incidents.filter(event => isDated(event) && isPlaced(event))
  const periods = unit === 'month' ? monthsBetween(shown) : yearsBetween(shown)
  const panels = listParts(corpus, shown, by).map(({ of, own }) => ({
    of, total: own.length, counts: periods.map(period => own.filter(event => periodOfEvent(event)?.startsWith(period)).length),
  }))
  return {
    by: typeof by === 'string' ? by : 'role', unit, periods, panels,
    counted: shown.length,
    undated: incidents.filter(event => !isDated(event)).map(event => event.id),
    nowhere: incidents.filter(event => isDated(event) && !isPlaced(event)).map(event => event.id),
    beside: listBeside(events),
  }
}

interface Part { readonly of: EventPanel['of']; readonly own: readonly LinkedEvent[] }

function listParts(corpus: Corpus, events: readonly LinkedEvent[], by: PanelsBy): Part[] {
  const { codebook } = corpus
  if (by === 'type') {
    return listTypes(corpus, events).map(type => ({
      of: { kind: 'type', type }, own: events.filter(event => supertypeOf(codebook, event.type.value).code === type.code),
    }))
  }
  if (by === 'place') {
    return listUnits(corpus, events).map((location): Part => ({
      of: { kind: 'location', location }, own: events.filter(event => unitsOf(corpus, event).includes(location)),
    })).sort((a, b) => b.own.length - a.own.length)
  }
  return codebook.roles.map(({ code: role }): Part => ({
    of: { kind: 'role', role }, own: events.filter(event => event.actors.some(actor => actor.id === by.rolesOf && actor.role === role)),
  })).filter(({ own }) => own.length > 0)
}

/** Units of the first order in which the sites of an event lie, each once. */
function unitsOf(corpus: Corpus, event: LinkedEvent): string[] {
  return [...new Set(event.locations.flatMap(site => corpus.locations.get(site.id)?.admin1 ?? []))]
}

function listUnits(corpus: Corpus, events: readonly LinkedEvent[]): string[] {
  return [...new Set(events.flatMap(event => unitsOf(corpus, event)))].sort(compareIds)
}
