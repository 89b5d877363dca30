/** Ids, titles and coded dates of events, fetched in blocks when something shows them. */

import { exploreBlockFile, exploreBlockSize } from '../../model/explore.ts'
import type { ExploreBlock } from '../../model/explore.ts'
import type { LanguageTag, ShownText } from '../../model/text.ts'
import { showWord } from './words.ts'

export interface EventRow {
  readonly id: string
  readonly title: ShownText
  /** EDTF as coded. */
  readonly date: string
}

/** Rows of events by their numbers, in the order asked for. */
export type LoadRows = (events: readonly number[]) => Promise<EventRow[]>

/** `load` fetches a file below the base path. A block that could not be had is asked for again the next time. */
export function createRowLoader(load: (path: string) => Promise<ExploreBlock>, lang: LanguageTag): LoadRows {
  const blocks = new Map<number, Promise<ExploreBlock>>()
  const blockOf = (number: number): Promise<ExploreBlock> => {
    const known = blocks.get(number)
    if (known !== undefined) return known
    const block = load(exploreBlockFile(lang, number))
    blocks.set(number, block)
    block.catch(() => blocks.delete(number))
    return block
  }
  return events => Promise.all(events.map(async event => {
    const block = await blockOf(Math.floor(event / exploreBlockSize))
    const at = event % exploreBlockSize
    return { id: block.ids[at] ?? '', title: showWord(block.titles[at], lang), date: block.dates[at] ?? '' }
  }))
}
