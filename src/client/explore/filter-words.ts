/** What was chosen, in words: for the list of filters on the page and for the text that goes with a download. */

import { formatDate } from '../../language/dates.ts'
import { formatNumber } from '../../language/numbers.ts'
import { parseEdtf } from '../../model/edtf.ts'
import type { Area } from './area.ts'
import { preciseDays, preciseKm } from './conditions.ts'
import { facetNames } from './facets.ts'
import type { FacetName } from './facets.ts'
import { emptyState } from './state.ts'
import type { ExploreState } from './state.ts'
import type { Say } from './words.ts'

export interface FilterWords {
  readonly text: string
  /** The state without it. */
  readonly without: ExploreState
}

export type NameOf = (facet: FacetName, id: string) => string

export function describeFilters(state: ExploreState, say: Say, nameOf: NameOf, lang: string): FilterWords[] {
  const first = { ...state, page: 1 }
  const { from, to, area, precise, chosen } = state
  return [
    ...(from === null && to === null ? [] : [{ text: describeTime(state, say, lang), without: { ...first, from: null, to: null, within: false } }]),
    ...(area === null ? [] : [{ text: describeArea(area, say, lang), without: { ...first, area: null } }]),
    ...(precise ? [{ text: say('explore.filter.precise', { radius: preciseKm, days: preciseDays }), without: { ...first, precise: false } }] : []),
    ...facetNames.flatMap(facet => chosen[facet].map(id => ({
      text: say('explore.filter.value', { facet: say(`explore.facet.${facet}`), value: nameOf(facet, id) }),
      without: { ...first, chosen: { ...chosen, [facet]: chosen[facet].filter(other => other !== id) } },
    }))),
  ]
}

function describeTime({ from, to, within }: ExploreState, say: Say, lang: string): string {
  const words = (day: string | null): string => (day === null ? '' : formatDate(parseEdtf(day), lang))
  const kind = from === null ? 'until' : to === null ? 'since' : 'between'
  return say(`explore.filter.${within ? 'within' : 'meets'}.${kind}`, { from: words(from), to: words(to) })
}

function describeArea(area: Area, say: Say, lang: string): string {
  if (area.kind === 'lasso') return say('explore.filter.lasso')
  const number = (value: number): string => `\u2066${formatNumber(value, lang)}°\u2069`
  return say('explore.filter.box', { west: number(area.west), south: number(area.south), east: number(area.east), north: number(area.north) })
}

/** Everything, with the order and the part of the map as they are. */
export function clearFilters({ sort, view }: ExploreState): ExploreState {
  return { ...emptyState, sort, view }
}
