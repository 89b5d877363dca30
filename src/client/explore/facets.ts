/** The facets: which values each event has of them. What lies above a value counts with it; a last value stands for "not known". */

import type { ExploreFile } from '../../model/explore.ts'
import { listOf } from './data.ts'
import type { Events, Lists } from './data.ts'
import type { Group } from './engine.ts'

export const facetNames = ['type', 'actor', 'place', 'source', 'grade', 'precision', 'scope'] as const
export type FacetName = (typeof facetNames)[number]

/** Stands in addresses for "not known": no id has this form. */
export const unknownId = '-'

export interface Facet extends Group {
  readonly condition: FacetName
  /** Ids of the values in their order; the last is `unknownId`. */
  readonly ids: readonly string[]
}

/** In the order of `facetNames`. */
export function listFacets(events: Events): Facet[] {
  const { file } = events
  const single = (column: ArrayLike<number>) => (event: number): number[] => [column[event] ?? -1]
  const placesAt = (event: number): number[] => Array.from(listOf(events.sites, event), site => file.sites.place[site] ?? -1)
  const valuesOf: Readonly<Record<FacetName, readonly [ids: readonly string[], values: (event: number) => Iterable<number>]>> = {
    type: [file.types.ids, event => lineOf(file, events.type[event] ?? -1)],
    actor: [file.actors, event => listOf(events.actors, event)],
    place: [file.places.ids, event => placesAt(event).flatMap(place => [place, ...file.places.within[place] ?? []])],
    source: [file.sources, event => listOf(events.sources, event)],
    grade: [file.grades, single(events.grade)],
    precision: [file.precisions, event => Array.from(listOf(events.sites, event), site => file.sites.precision[site] ?? -1)],
    scope: [file.standings, single(events.standing)],
  }
  return facetNames.map(condition => {
    const [ids, values] = valuesOf[condition]
    return { condition, ids: [...ids, unknownId], size: ids.length + 1, keys: makeLists(events.count, ids.length, values) }
  })
}

/** The type and all above it. */
function lineOf({ types }: ExploreFile, type: number): number[] {
  const line: number[] = []
  for (let next = type; next >= 0 && !line.includes(next); next = types.parent[next] ?? -1) line.push(next)
  return line
}

/** Each value once; an event without any has the value `unknown`. */
function makeLists(count: number, unknown: number, valuesOf: (event: number) => Iterable<number>): Lists {
  const offsets = new Uint32Array(count + 1)
  const values: number[] = []
  for (let event = 0; event < count; event += 1) {
    const first = values.length
    for (const value of valuesOf(event)) {
      const known = value < 0 ? unknown : value
      if (!values.includes(known, first)) values.push(known)
    }
    if (values.length === first) values.push(unknown)
    offsets[event + 1] = values.length
  }
  return { offsets, values: Uint32Array.from(values) }
}

/** The facet as something to count; without keys where all events have one and the same value: the page does not show it. */
export function countIfChoice(facet: Facet): Group {
  const { offsets, values } = facet.keys
  const isChoice = values.some(value => value !== values[0]) || values.length !== offsets.length - 1
  return isChoice ? facet : { ...facet, keys: { offsets: new Uint32Array(offsets.length), values: new Uint32Array(0) } }
}
