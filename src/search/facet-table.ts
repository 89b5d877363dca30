/** Which values of which filters a record has, learnt from the index once and when first needed. */

import { filterNames } from './facets.ts'
import type { FilterCounts, Pagefind } from './engine.ts'

export interface FacetTable {
  /** The records among `ids` that have all values. */
  readonly narrow: (ids: readonly string[], filters: Readonly<Record<string, string>>) => readonly string[]
  /** How many of `ids` each value of each filter would leave, if the other filters alone were chosen. */
  readonly count: (ids: readonly string[], filters: Readonly<Record<string, string>>) => FilterCounts
}

export async function loadFacetTable(pagefind: Pagefind): Promise<FacetTable> {
  const known = await pagefind.filters()
  const values = new Map<string, Map<string, string[]>>()
  for (const name of filterNames) {
    for (const value of Object.keys(known[name] ?? {})) {
      const { results } = await pagefind.search(null, { filters: { [name]: value } })
      for (const { id } of results) {
        const own = values.get(id) ?? new Map<string, string[]>()
        values.set(id, own.set(name, [...own.get(name) ?? [], value]))
      }
    }
  }
  const has = (id: string, name: string, value: string): boolean => values.get(id)?.get(name)?.includes(value) === true
  const narrow: FacetTable['narrow'] = (ids, filters) => ids.filter(id => Object.entries(filters).every(([name, value]) => has(id, name, value)))
  return {
    narrow,
    count: (ids, filters) => Object.fromEntries(filterNames.map(name => {
      const { [name]: _own, ...others } = filters
      const counts: Record<string, number> = {}
      for (const id of narrow(ids, others)) for (const value of values.get(id)?.get(name) ?? []) counts[value] = (counts[value] ?? 0) + 1
      return [name, counts]
    })),
  }
}
