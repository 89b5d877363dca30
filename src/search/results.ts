/** Loads what is shown of a record: title, date and passages, with everything marked that was found in it. */

import type { LanguageTag } from '../model/text.ts'
import type { Analyser } from './analyse.ts'
import type { ExcerptPart } from './encoding.ts'
import type { Found } from './engine.ts'
import type { FoundTerm } from './hits.ts'
import type { FoundPassage } from './passages.ts'
import { cutBeginning, cutPassages, markTitle } from './passages.ts'
import type { Ranked } from './rank.ts'

export interface SearchResult {
  readonly url: string
  readonly kind: string
  readonly id: string
  readonly title: string
  readonly titleParts: readonly ExcerptPart[]
  /** Language of title, date and passages. */
  readonly lang: LanguageTag
  readonly date: string
  /** The passage with most of what was found; the beginning of the text where nothing of it is in the text. */
  readonly excerpt: readonly ExcerptPart[]
  /** Passages with something found in them, in the order of the text; of the longest texts the best few. */
  readonly passages: readonly FoundPassage[]
}

/** Passages kept of a record. */
const mostPassages = 6

/** What is to be marked: words of the title with one of these tokens, and words of the text at these places. */
export interface Marks {
  readonly tokens: readonly string[]
  readonly places: readonly number[]
}

/** Everything that was asked of what the record has, and where it was found. */
export function marksOf({ hits, terms: has }: Ranked, terms: readonly FoundTerm[]): Marks {
  return { tokens: [...new Set(has.flatMap(n => terms[n]?.tokens ?? []))], places: hits.flatMap(({ places }) => places) }
}

/** `marks`: null marks nothing. */
export async function loadResult(found: Found, analyser: Analyser, marks: Marks | null): Promise<SearchResult> {
  const { url, kind, id, title, lang, date, content } = await found.data()
  const passages = marks === null ? [] : cutPassages(content, marks.places, mostPassages)
  const best = passages.reduce<FoundPassage | null>((most, next) => most !== null && most.found >= next.found ? most : next, null)
  const titleParts = marks === null ? [{ text: title, marked: false }] : markTitle(title, analyser.encodeText(title, lang), marks.tokens)
  return { url, kind, id, title, titleParts, lang, date, excerpt: (best ?? cutBeginning(content)).parts, passages }
}
