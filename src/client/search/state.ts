/** What is asked for, as it stands in the address: `?q=…&kind=…`. */

import type { FilterName } from '../../search/facets.ts'
import { filterNames } from '../../search/facets.ts'

export interface SearchState {
  readonly text: string
  /** Chosen values only. */
  readonly filters: Readonly<Partial<Record<FilterName, string>>>
}

export function readState(query: string): SearchState {
  const given = new URLSearchParams(query)
  const chosen = filterNames.flatMap(name => {
    const value = given.get(name)
    return value === null || value === '' ? [] : [[name, value] as const]
  })
  return { text: given.get('q') ?? '', filters: Object.fromEntries(chosen) }
}

/** `?…`, or the empty string when nothing is asked for. */
export function formatState({ text, filters }: SearchState): string {
  const given = new URLSearchParams()
  if (text.trim() !== '') given.set('q', text.trim())
  for (const name of filterNames) {
    const value = filters[name]
    if (value !== undefined) given.set(name, value)
  }
  const query = given.toString()
  return query === '' ? '' : `?${query}`
}

export function isEmpty({ text, filters }: SearchState): boolean {
  return text.trim() === '' && Object.keys(filters).length === 0
}
