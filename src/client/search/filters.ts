/** The selects that narrow the results: their options follow the results, the chosen ones stay. */

import type { FilterCounts } from '../../search/engine.ts'
import type { FacetLabel, FacetLabels, FilterName } from '../../search/facets.ts'
import { filterNames } from '../../search/facets.ts'
import type { SearchState } from './state.ts'
import type { Say, SearchPageData } from './words.ts'

export type FilterSelects = Readonly<Record<FilterName, HTMLSelectElement>>

/** Values of every filter in the order in which they are offered: names as readers of the language sort them, late years first. */
export function orderLabels(labels: FacetLabels, { kinds, lang }: SearchPageData): Readonly<Record<FilterName, readonly FacetLabel[]>> {
  const { compare } = new Intl.Collator(lang)
  const byLabel = (list: readonly FacetLabel[]): FacetLabel[] => [...list].sort((a, b) => compare(a.label, b.label))
  return {
    kind: kinds.map(({ kind, plural }) => ({ value: kind, label: plural, depth: 0 })),
    type: labels.type,
    year: [...labels.year].reverse(),
    actor: byLabel(labels.actor),
    place: byLabel(labels.place),
  }
}

/** Offers the values that would leave something, each with how much; a chosen value stays even if it leaves nothing. */
export function showFilters(
  selects: FilterSelects, labels: Readonly<Record<FilterName, readonly FacetLabel[]>>, counts: FilterCounts, state: SearchState, say: Say,
): void {
  for (const name of filterNames) {
    const chosen = state.filters[name] ?? ''
    const options = labels[name].flatMap(({ value, label, depth }) => {
      const count = counts[name]?.[value] ?? 0
      if (count === 0 && value !== chosen) return []
      return [new Option(`${'\u2003'.repeat(depth)}${say('search.filter.option', { label, count })}`, value)]
    })
    selects[name].replaceChildren(new Option(say('search.filter.any'), ''), ...options)
    selects[name].value = chosen
    selects[name].disabled = options.length === 0
  }
}

export function chosenFilters(selects: FilterSelects): SearchState['filters'] {
  return Object.fromEntries(filterNames.flatMap(name => (selects[name].value === '' ? [] : [[name, selects[name].value]])))
}
