/** What is asked for, as it stands in the address: `?q=…&kind=event&type=ambush,shelling&from=2020-08-01&sort=latest`. */

import type { FilterName } from '../../search/facet-names.ts'
import { filterNames } from '../../search/facet-names.ts'
import type { Sorting } from '../../search/query.ts'

export interface SearchState {
  readonly text: string
  /** Any of the values of a filter suffices; every filter that has any must be met. */
  readonly filters: Readonly<Record<FilterName, readonly string[]>>
  /** ISO days, both included. */
  readonly from: string | null
  readonly to: string | null
  readonly sort: Sorting
  /** The words as they are written, also where others were likelier. */
  readonly asWritten: boolean
}

const sorts: readonly Sorting[] = ['relevance', 'latest', 'earliest']

export const emptyState: SearchState = {
  text: '', filters: { kind: [], type: [], year: [], actor: [], place: [], source: [], grade: [], language: [] },
  from: null, to: null, sort: 'relevance', asWritten: false,
}

/** What makes no sense in an address is passed over. */
export function readState(query: string): SearchState {
  const given = new URLSearchParams(query)
  const [from, to] = [readDay(given.get('from')), readDay(given.get('to'))]
  const isTurned = from !== null && to !== null && from > to
  return {
    text: given.get('q') ?? '',
    filters: Object.fromEntries(filterNames.map(name => [name, readList(given.get(name))])) as Record<FilterName, readonly string[]>,
    from: isTurned ? to : from,
    to: isTurned ? from : to,
    sort: sorts.find(sort => sort === given.get('sort')) ?? 'relevance',
    asWritten: given.get('as') === 'written',
  }
}

/** `?…`, or the empty string when nothing is asked for. Keys stand in a fixed order. */
export function formatState({ text, filters, from, to, sort, asWritten }: SearchState): string {
  const parts: (readonly [string, string | null])[] = [
    ['q', text.trim() || null],
    ...filterNames.map(name => [name, filters[name].join(',') || null] as const),
    ['from', from],
    ['to', to],
    ['sort', sort === 'relevance' ? null : sort],
    ['as', asWritten && text.trim() !== '' ? 'written' : null],
  ]
  const given = parts.flatMap(([key, value]) => (value === null ? [] : [`${key}=${encodeURIComponent(value).replaceAll('%2C', ',').replaceAll('%20', '+')}`]))
  return given.length === 0 ? '' : `?${given.join('&')}`
}

export function isNarrowed({ filters, from, to }: SearchState): boolean {
  return from !== null || to !== null || filterNames.some(name => filters[name].length > 0)
}

export function isEmpty(state: SearchState): boolean {
  return state.text.trim() === '' && !isNarrowed(state)
}

/** A new text is asked for with corrections again. */
export function withText(state: SearchState, text: string): SearchState {
  return text === state.text ? state : { ...state, text, asWritten: false }
}

export function withFilter(state: SearchState, name: FilterName, values: readonly string[]): SearchState {
  return { ...state, filters: { ...state.filters, [name]: [...values].sort() } }
}

export function withoutFilters(state: SearchState): SearchState {
  return { ...state, filters: emptyState.filters, from: null, to: null }
}

function readDay(text: string | null): string | null {
  const isDay = text !== null && /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text))
  return isDay && new Date(text).toISOString().startsWith(text) ? text : null
}

function readList(text: string | null): readonly string[] {
  return [...new Set((text ?? '').split(',').filter(value => /^[A-Za-z0-9-]+$/.test(value)))].sort()
}
