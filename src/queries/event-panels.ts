/** Incidents over time, apart for each supertype or each unit of the first order (a governorate, a province): rows of small multiples. */

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
  readonly of: { readonly kind: 'type'; readonly type: TypeRow } | { readonly kind: 'location'; readonly location: string }
  /** Incidents in each period, in the order of `periods`. */
  readonly counts: readonly number[]
  readonly total: number
}

export interface EventPanels {
  readonly by: 'type' | 'place'
  /** Years where the run of months is long. */
  readonly unit: 'month' | 'year'
  /** `YYYY-MM` or `YYYY`: every one from the first to the last. */
  readonly periods: readonly string[]
  /** Types in the codebook's order; places with most incidents first, then by id. */
  readonly panels: readonly EventPanel[]
  /** Incidents in the panels, each once: one at two places stands in both. */
  readonly counted: number
  /** Incidents that no period holds. */
  readonly undated: readonly string[]
  /** Incidents of which no unit of the first order is known; empty for types. */
  readonly nowhere: readonly string[]
  readonly beside: readonly BesideRow[]
}

/** `events` as `listEvents` gives them. */
export function eventPanels(corpus: Corpus, events: readonly LinkedEvent[], by: 'type' | 'place'): EventPanels {
  const unit = isLongRun(eventsByMonth(corpus, events)) ? 'year' : 'month'
  const incidents = events.filter(isCounted)
  const isDated = (event: LinkedEvent): boolean => (periodOfEvent(event)?.length ?? 0) >= (unit === 'month' ? 7 : 4)
  const isPlaced = (event: LinkedEvent): boolean => by === 'type' || unitsOf(corpus, event).length > 0
  const shown = incidents.filter(event => isDated(event) && isPlaced(event))
  const periods = unit === 'month' ? monthsBetween(shown) : yearsBetween(shown)
  const panel = (of: EventPanel['of'], own: readonly LinkedEvent[]): EventPanel => ({
    of, total: own.length, counts: periods.map(period => own.filter(event => periodOfEvent(event)?.startsWith(period)).length),
  })
  const panels = by === 'type'
    ? listTypes(corpus, shown).map(type => panel({ kind: 'type', type },
      shown.filter(event => supertypeOf(corpus.codebook, event.type.value).code === type.code)))
    : listUnits(corpus, shown).map(location => panel({ kind: 'location', location },
      shown.filter(event => unitsOf(corpus, event).includes(location)))).sort((a, b) => b.total - a.total)
  return {
    by, unit, periods, panels,
    counted: shown.length,
    undated: incidents.filter(event => !isDated(event)).map(event => event.id),
    nowhere: incidents.filter(event => isDated(event) && !isPlaced(event)).map(event => event.id),
    beside: listBeside(events),
  }
}

/** Units of the first order in which the sites of an event lie, each once. */
function unitsOf(corpus: Corpus, event: LinkedEvent): string[] {
  return [...new Set(event.locations.flatMap(site => corpus.locations.get(site.id)?.admin1 ?? []))]
}

function listUnits(corpus: Corpus, events: readonly LinkedEvent[]): string[] {
  return [...new Set(events.flatMap(event => unitsOf(corpus, event)))].sort(compareIds)
}
