/** The words beside each place of a passage that stands several times, ready to be written as its prefix or suffix. */

import { listPassagePlaces } from '../../model/passage.ts'
import { writeScalar } from './mend.ts'
import type { PassagePlace } from '../../model/passage.ts'
import type { Passage } from '../../model/report.ts'
import type { PlacedBlock } from '../../model/source.ts'
import type { LanguageTag } from '../../model/text.ts'

/** A passage that stands more often is too short to be told apart. */
const mostPlaces = 30
const mostShown = 3
const mostWords = 8

export interface Distinction {
  /** Line of the file on which the block of this place begins. */
  readonly line: number
  /** A field of YAML: `suffix: at once`. */
  readonly field: string
}

/** For the first places, the fewest words after it that no other place has, else before it; a place without such words is left out. */
export function tellApart(blocks: readonly PlacedBlock[], places: readonly PassagePlace[], passage: Passage, lang: LanguageTag): Distinction[] {
  if (places.length > mostPlaces) return []
  return places.slice(0, mostShown).flatMap(place => {
    const block = blocks[place.block]
    const found = block === undefined ? undefined : listContexts(block.text, place)
      .find(({ field, words }) => listPassagePlaces(blocks, { text: passage.text, [field]: { [lang]: words } }, lang).length === 1)
    if (block === undefined || found === undefined) return []
    const words = writeScalar(found.words, true)
    return [{ line: block.place.line, field: `${found.field}: ${Object.keys(passage.text).length > 1 ? `{ ${lang}: ${words} }` : words}` }]
  })
}

/** One word more each time, after the passage, then before it. */
function listContexts(text: string, { start, end }: PassagePlace): { field: 'prefix' | 'suffix'; words: string }[] {
  const after = text.slice(end).trimStart().split(' ').filter(word => word !== '')
  const before = text.slice(0, start).trimEnd().split(' ').filter(word => word !== '')
  return [
    ...after.slice(0, mostWords).map((_, index) => ({ field: 'suffix' as const, words: after.slice(0, index + 1).join(' ') })),
    ...before.slice(-mostWords).map((_, index) => ({ field: 'prefix' as const, words: before.slice(-index - 1).join(' ') })),
  ]
}
