/**
 * The corpus beside an outside data set: incidents here, events there, by month, year and area. The two are never added; where the
 * set covers a period in part or not at all, its number is null.
 */

import type { Corpus, Location } from '../model/corpus.ts'
import type { LocalText } from '../model/text.ts'
import { compareIds } from '../model/ids.ts'
import { listEvents, periodOfEvent } from './list-events.ts'
import { countWithin, outsideAt, outsideIn, outsideSeries } from './outside.ts'
import type { OutsideSummary } from './outside.ts'
import { monthsFrom } from './periods.ts'

export interface CoverageRow {
  /** `YYYY-MM` or `YYYY`. */
  readonly period: string
  /** Incidents of the corpus that lie within. */
  readonly ours: number
  /** null: the set does not cover the whole of the period. */
  readonly theirs: number | null
}

export interface CoverageArea {
  readonly location: string
  readonly name: LocalText
  readonly ours: number
  readonly theirs: number
}

export interface Coverage {
  /** The months that both speak of: from the first month with an incident that the set covers to the last; at most `mostMonths`, the latest. */
  readonly months: readonly CoverageRow[]
  /** From the first year with an incident to the last, covered or not. */
  readonly years: readonly CoverageRow[]
  /** In the time of `span`, most events of the set first. */
  readonly areas: readonly CoverageArea[]
  /** First and last month that both speak of, `YYYY-MM`; null where there is none. */
  readonly span: readonly [first: string, last: string] | null
}

/** More columns cannot be told apart. */
export const mostMonths = 60

export function compareCoverage(corpus: Corpus, set: OutsideSummary): Coverage {
  const incidents = listEvents(corpus, { counted: true }).flatMap(event => {
    const period = periodOfEvent(event)
    return period === null ? [] : [{ event, period }]
  })
  const [first, last] = [set.from.slice(0, 7), set.until.slice(0, 7)]
  const series = outsideSeries(corpus, set.id)
  const months = incidents.map(({ period }) => period).filter(period => period.length === 7).sort(compareIds)
  const covered = months.filter(month => month >= first && month <= last)
  const years = [...new Set(incidents.map(({ period }) => period.slice(0, 4)))].sort(compareIds)
  const span = covered[0] === undefined ? null : [covered[0], covered.at(-1) ?? covered[0]] as const
  const inMonth = Map.groupBy(incidents, ({ period }) => period)
  const inYear = Map.groupBy(incidents, ({ period }) => period.slice(0, 4))
  return {
    span,
    months: span === null ? [] : monthsFrom(...span).slice(-mostMonths).map(period => ({
      period, ours: inMonth.get(period)?.length ?? 0, theirs: countWithin(series, period, period),
    })),
    years: yearsFrom(years).map(period => ({
      period, ours: inYear.get(period)?.length ?? 0,
      theirs: set.from <= `${period}-01-01` && set.until >= `${period}-12-31` ? outsideIn(corpus, period)[set.id] ?? 0 : null,
    })),
    areas: span === null ? [] : listAreas(corpus, set.id, span, incidents.filter(({ period }) => period.length === 7 && period >= span[0] && period <= span[1]).map(({ event }) => areaOf(corpus, event.locations.map(({ id }) => id)))),
  }
}

function yearsFrom(years: readonly string[]): string[] {
  const [first, last] = [Number(years[0]), Number(years.at(-1))]
  return years.length === 0 ? [] : Array.from({ length: last - first + 1 }, (_, index) => String(first + index).padStart(4, '0'))
}

/** The one area of the first order in which all sites lie; null where they lie in several, or none is known. */
function areaOf(corpus: Corpus, sites: readonly string[]): string | null {
  const areas = new Set(sites.map(site => corpus.locations.get(site)?.admin1 ?? null))
  const [only = null] = areas
  return areas.size === 1 ? only : null
}

function listAreas(corpus: Corpus, set: string, span: readonly [string, string], incidents: readonly (string | null)[]): CoverageArea[] {
  const isArea = (location: Location): boolean => location.admin1 === location.id
  return [...corpus.locations.values()].filter(isArea).flatMap(({ id, name }) => {
    const series = outsideAt(corpus, id)[set]
    return series === undefined ? [] : [{ location: id, name, ours: incidents.filter(area => area === id).length, theirs: countWithin(series, ...span) }]
  }).sort((a, b) => b.theirs - a.theirs || b.ours - a.ours || compareIds(a.location, b.location))
}
