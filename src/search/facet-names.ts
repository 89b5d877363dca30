/** The filters of the search by name, and the shapes of what is known about their values. */

import type { Day } from '../model/date.ts'

export const facetNames = ['type', 'year', 'actor', 'place', 'source', 'grade'] as const
export type FacetName = (typeof facetNames)[number]
/** Every filter that a reader can choose, in the order of the page. */
export const filterNames = ['kind', ...facetNames, 'language'] as const
export type FilterName = (typeof filterNames)[number]
export type Facets = Readonly<Record<FacetName, readonly string[]>>

export const noFacets: Facets = { type: [], year: [], actor: [], place: [], source: [], grade: [] }

/** First and last day on which something can have been; null is not known. */
export interface Days {
  readonly first: Day | null
  readonly last: Day | null
}

/** Values of each filter but the kind with their labels, in the order of the codebook or of ids; who shows them sorts names as readers of the language do. */
export type FacetLabels = Readonly<Record<Exclude<FilterName, 'kind'>, readonly FacetLabel[]>>

export interface FacetLabel {
  readonly value: string
  readonly label: string
  /** How many types stand above this one; 0 for other filters. */
  readonly depth: number
}
