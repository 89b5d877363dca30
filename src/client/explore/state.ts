/** All that the reader chose, as it stands in the address: `?from=2020-08-01&to=2020-08-31&type=ambush,shelling&box=38,34,41,36`. */

import { formatArea, parseArea, tidy } from './area.ts'
import type { Area } from './area.ts'
import { facetNames } from './facets.ts'
import type { FacetName } from './facets.ts'

export const sortings = ['date', '-date', '-killed'] as const
export type Sorting = (typeof sortings)[number]

export interface ExploreState {
  /** ISO days, both included. An event passes when its interval meets them, or with `within` when it lies inside. */
  readonly from: string | null
  readonly to: string | null
  readonly within: boolean
  readonly area: Area | null
  /** Leaves out what is not known precisely: `isPrecise` in conditions.ts. */
  readonly precise: boolean
  /** One of the values of a facet suffices; every facet that has any must be met. */
  readonly chosen: Readonly<Record<FacetName, readonly string[]>>
  readonly sort: Sorting
  /** From 1. */
  readonly page: number
  /** Middle of the map and how many times closer than the whole; null: the whole. */
  readonly view: { readonly longitude: number; readonly latitude: number; readonly zoom: number } | null
}

export const closestZoom = 16

export const emptyState: ExploreState = {
  from: null, to: null, within: false, area: null, precise: false,
  chosen: { type: [], actor: [], place: [], source: [], grade: [], precision: [], scope: [] },
  sort: 'date', page: 1, view: null,
}

/** What makes no sense in an address is passed over. */
export function readState(query: string): ExploreState {
  const given = new URLSearchParams(query)
  const days = [readDay(given.get('from')), readDay(given.get('to'))] as const
  const [from, to] = days[0] !== null && days[1] !== null && days[0] > days[1] ? [days[1], days[0]] as const : days
  const page = Number(given.get('page') ?? 1)
  return {
    from,
    to,
    within: given.get('dates') === 'within',
    area: parseArea(given.get('area') ?? ''),
    precise: given.get('precise') === 'yes',
    chosen: Object.fromEntries(facetNames.map(name => [name, readList(given.get(name))])) as Record<FacetName, readonly string[]>,
    sort: sortings.find(sorting => sorting === given.get('sort')) ?? 'date',
    page: Number.isInteger(page) && page > 0 ? page : 1,
    view: readView(given.get('at')),
  }
}

/** `?…`, or the empty string when nothing is chosen. Keys stand in a fixed order. */
export function formatState(state: ExploreState): string {
  const parts: (readonly [string, string | null])[] = [
    ['from', state.from],
    ['to', state.to],
    ['dates', state.within ? 'within' : null],
    ['area', state.area === null ? null : formatArea(state.area)],
    ['precise', state.precise ? 'yes' : null],
    ...facetNames.map(name => [name, state.chosen[name].join(',') || null] as const),
    ['sort', state.sort === 'date' ? null : state.sort],
    ['page', state.page === 1 ? null : String(state.page)],
    ['at', state.view === null ? null : [state.view.longitude, state.view.latitude, state.view.zoom].map(tidy).join(',')],
  ]
  const given = parts.flatMap(([key, value]) => (value === null ? [] : [`${key}=${encodeURIComponent(value).replaceAll('%2C', ',')}`]))
  return given.length === 0 ? '' : `?${given.join('&')}`
}

/** True when no event is left out. */
export function isUnfiltered({ from, to, area, precise, chosen }: ExploreState): boolean {
  return from === null && to === null && area === null && !precise && facetNames.every(name => chosen[name].length === 0)
}

function readDay(text: string | null): string | null {
  const isDay = text !== null && /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text))
  return isDay && new Date(text).toISOString().startsWith(text) ? text : null
}

function readList(text: string | null): readonly string[] {
  return [...new Set((text ?? '').split(',').filter(id => /^(-|[a-z0-9-]+)$/.test(id)))].sort()
}

function readView(text: string | null): ExploreState['view'] {
  const [longitude = Number.NaN, latitude = Number.NaN, zoom = Number.NaN, ...rest] = (text ?? '').split(',').map(Number)
  const isView = rest.length === 0 && Math.abs(longitude) <= 180 && Math.abs(latitude) <= 85 && zoom > 1 && zoom <= closestZoom
  return isView ? { longitude: tidy(longitude), latitude: tidy(latitude), zoom: tidy(zoom) } : null
}
