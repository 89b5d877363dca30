/** All filters of the page together: panels, days, and the chosen values as buttons that take them back. */

import { formatDate } from '../../language/dates.ts'
import type { SearchPageData } from '../../model/search-page.ts'
import type { FilterCounts } from '../../search/engine.ts'
import type { FacetLabel, FacetLabels, FilterName } from '../../search/facet-names.ts'
import { filterNames } from '../../search/facet-names.ts'
import type { FacetPanel } from './facet-panel.ts'
import { createFacetPanel } from './facet-panel.ts'
import type { SearchState } from './state.ts'
import { withFilter } from './state.ts'
import type { Say } from './words.ts'
import { make, makeButton } from './words.ts'

export type Labels = Readonly<Record<FilterName, readonly FacetLabel[]>>

/** Values of every filter in the order in which they are offered: names as readers of the language sort them, late years first. */
export function orderLabels(labels: FacetLabels, { kinds, lang }: SearchPageData): Labels {
  const { compare } = new Intl.Collator(lang)
  const byLabel = (list: readonly FacetLabel[]): FacetLabel[] => [...list].sort((a, b) => compare(a.label, b.label))
  return {
    ...labels,
    kind: kinds.map(({ kind, plural }) => ({ value: kind, label: plural, depth: 0 })),
    year: [...labels.year].reverse(),
    actor: byLabel(labels.actor),
    place: byLabel(labels.place),
    source: byLabel(labels.source),
  }
}

const ordered: readonly FilterName[] = ['kind', 'year', 'grade', 'language']

export interface Filters {
  /** Counts are none until they are known. */
  readonly update: (state: SearchState, counts: FilterCounts) => void
}

export interface FiltersOptions {
  /** Holds an element `[data-facet=…]` for each filter. */
  readonly root: HTMLElement
  readonly labels: Labels
  readonly say: Say
  readonly lang: string
  readonly stateNow: () => SearchState
  readonly onChange: (state: SearchState) => void
}

export function createFilters({ root, labels, say, lang, stateNow, onChange }: FiltersOptions): Filters {
  const panels = filterNames.flatMap((name): { name: FilterName; panel: FacetPanel }[] => {
    const own = root.querySelector<HTMLElement>(`[data-facet="${name}"]`)
    if (own === null) return []
    return [{ name, panel: createFacetPanel({ root: own, labels: labels[name], isOrdered: ordered.includes(name), say, lang, onChange: chosen => onChange(withFilter(stateNow(), name, chosen)) }) }]
  })
  return { update: (state, counts) => panels.forEach(({ name, panel }) => panel.update(counts[name] ?? {}, state.filters[name])) }
}

/** A button for each chosen value; empty when nothing is chosen. */
export function drawChips(state: SearchState, labels: Labels, say: Say, lang: string, onChange: (state: SearchState) => void): HTMLLIElement[] {
  const chip = (words: string, without: SearchState): HTMLLIElement => {
    const button = makeButton('chip', '', () => onChange(without))
    button.append(make('bdi', '', words), make('span', 'chip-sign', '×'))
    button.setAttribute('aria-label', say('search.remove', { label: words }))
    return make('li', '', button)
  }
  const day = (iso: string): string => formatDate({ edtf: iso, earliest: iso, latest: iso, lasting: false, approximate: false }, lang)
  return [
    ...filterNames.flatMap(name => state.filters[name].map(value => {
      const label = labels[name].find(known => known.value === value)?.label ?? value
      return chip(label, withFilter(state, name, state.filters[name].filter(other => other !== value)))
    })),
    ...(state.from === null ? [] : [chip(say('search.since', { day: day(state.from) }), { ...state, from: null })]),
    ...(state.to === null ? [] : [chip(say('search.until', { day: day(state.to) }), { ...state, to: null })]),
  ]
}
