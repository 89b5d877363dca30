/** Signs and colours of the types that occur, for the page. */

import type { ExploreWords } from '../../model/explore.ts'
import type { Events } from './data.ts'
import { makeSvg } from './paint-svg.ts'
import { signPath } from './strips.ts'
import { make, makeWords, showWord } from './words.ts'

/** The sign of a type as a small picture that needs words beside it. */
export function makeSign(slot: number): Element {
  return makeSvg('svg', { 'class': `type-sign type-${slot}`, 'viewBox': '-6 -6 12 12', 'aria-hidden': 'true' }, makeSvg('path', signPath(slot, 11)))
}

export interface LegendOptions {
  readonly events: Events
  readonly words: ExploreWords
  readonly page: { readonly lang: string }
}

/** Supertypes with events, in the order of the codebook. */
export function drawLegend({ events, words, page }: LegendOptions): HTMLLIElement[] {
  const { types } = events.file
  const used = new Set(events.slot)
  return types.ids.flatMap((_, type) => {
    const slot = types.slot[type] ?? 8
    return types.parent[type] === -1 && used.has(slot) ? [make('li', '', makeSign(slot), makeWords(showWord(words.types[type], page.lang), page.lang))] : []
  })
}
