/** All facets of the page, each with what tells its values apart: colours and depth of types, kinds of places. */

import type { ExploreWords } from '../../model/explore.ts'
import type { Events } from './data.ts'
import { createFacetPanel } from './facet-panel.ts'
import type { FacetPanel } from './facet-panel.ts'
import type { Facet, FacetName } from './facets.ts'
import type { Say } from './words.ts'
import { nameValues, showWord } from './words.ts'

export interface FacetPanelsOptions {
  /** Around elements `[data-facet]`. */
  readonly root: HTMLElement
  readonly events: Events
  readonly facets: readonly Facet[]
  readonly words: ExploreWords
  readonly say: Say
  readonly lang: string
  readonly onChange: (facet: FacetName, chosen: readonly string[]) => void
}

const ordered: ReadonlySet<FacetName> = new Set(['type', 'grade', 'precision', 'scope'])

/** In the order of the facets; undefined for one that the page does not show. */
export function createFacetPanels(options: FacetPanelsOptions): (FacetPanel | undefined)[] {
  const { root, events, facets, words, say, lang, onChange } = options
  const { types, places } = events.file
  const special: Readonly<Partial<Record<FacetName, object>>> = {
    type: { slotOf: (type: number) => (types.parent[type] === -1 ? types.slot[type] ?? null : null), isBelow: (type: number) => (types.parent[type] ?? -1) >= 0 },
    place: { hint: (place: number) => showWord(words.kinds[places.kind[place] ?? -1], lang).text },
  }
  return facets.map(facet => {
    const element = root.querySelector<HTMLElement>(`[data-facet="${facet.condition}"]`)
    return element === null ? undefined : createFacetPanel({
      root: element, facet, names: nameValues(facet, words, say, lang), isOrdered: ordered.has(facet.condition), say, lang,
      onChange: chosen => onChange(facet.condition, chosen),
      ...special[facet.condition],
    })
  })
}
