/** Events as columns of small numbers for the explorer. Unknown has a sign of its own, never zero. */

import type { LinkedEvent } from '../../model/corpus.ts'
import type { Tally } from '../../model/event.ts'
import { dateFlags, unknownFigure, unspoken } from '../../model/explore.ts'
import type { ExploreFile, FigureColumns, ListColumn } from '../../model/explore.ts'
import { standingOf } from '../../queries/standing.ts'
import type { Dictionary } from './dictionary.ts'

export interface Dictionaries {
  readonly types: Dictionary
  readonly actors: Dictionary
  readonly sources: Dictionary
  readonly grades: Dictionary
  readonly standings: Dictionary
  /** Keys made by `siteKey`. */
  readonly sites: Dictionary
}

/** A place at one precision: what reports say more coarsely than the record is a site of its own. */
export function siteKey({ id, precision, radiusKm }: LinkedEvent['locations'][number]): string {
  return JSON.stringify([id, precision, radiusKm])
}

/** `events` in the order of time. */
export function makeColumns(events: readonly LinkedEvent[], dictionaries: Dictionaries): ExploreFile['columns'] {
  const { types, actors, sources, grades, standings, sites } = dictionaries
  return {
    ...dateColumns(events),
    type: events.map(event => types.indexOf(event.type.value)),
    grade: events.map(event => grades.indexOf(event.grade)),
    standing: events.map(event => standings.indexOf(standingOf(event))),
    actors: listColumn(events, event => event.actors.map(actor => actors.indexOf(actor.id))),
    sources: listColumn(events, event => event.sources.map(id => sources.indexOf(id))),
    sites: listColumn(events, event => event.locations.map(site => sites.indexOf(siteKey(site)))),
    killed: figureColumns(events.map(event => event.totals.killed)),
    wounded: figureColumns(events.map(event => event.totals.wounded)),
  }
}

function listColumn(events: readonly LinkedEvent[], list: (event: LinkedEvent) => readonly number[]): ListColumn {
  const lists = events.map(event => [...new Set(list(event))])
  return { counts: lists.map(values => values.length), values: lists.flat() }
}

function dateColumns(events: readonly LinkedEvent[]): Pick<ExploreFile['columns'], 'start' | 'span' | 'dateFlags'> {
  let before = 0
  const start: number[] = []
  const span: number[] = []
  for (const { date } of events) {
    const first = dayNumber(date.earliest ?? date.latest) ?? before
    start.push(first - before)
    span.push((dayNumber(date.latest) ?? first) - first)
    before = first
  }
  return { start, span, dateFlags: events.map(flagsOf) }
}

function flagsOf({ date }: LinkedEvent): number {
  return (date.earliest === null ? dateFlags.startUnknown : 0)
    | (date.latest === null ? dateFlags.endUnknown : 0)
    | (date.value.lasting ? dateFlags.lasting : 0)
    | (date.dateOf === 'event' ? 0 : dateFlags.announced)
    | (date.contested ? dateFlags.contested : 0)
}

/** Days since 1970. */
function dayNumber(day: string | null): number | null {
  return day === null ? null : Math.round(Date.parse(`${day}T00:00:00Z`) / 86_400_000)
}

function figureColumns(tallies: readonly (Tally | undefined)[]): FigureColumns {
  return {
    low: tallies.map(tally => tally === undefined ? unspoken : tally.interval?.low ?? unknownFigure),
    best: tallies.map(tally => tally?.best ?? unknownFigure),
    high: tallies.map(tally => tally?.interval?.high ?? unknownFigure),
  }
}
