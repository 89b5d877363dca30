/** A text read once for all that is suggested: its words, sentences, names, dates and codebook words, none inside another. */

import type { EdtfDate } from '../model/date.ts'
import type { FoundDate, WordView } from '../language/index.ts'
import { findDates, viewWords } from '../language/index.ts'
import type { LanguageTag } from '../model/text.ts'
import type { Cues } from './cues.ts'
import type { FindNames, NamedStretch } from './find-names.ts'
import type { FindWords, FoundWord } from './find-words.ts'
import { firstAtLeast, splitSentences } from './passages.ts'
import type { Stretch } from './suggestion.ts'

/** What a language needs, made once. */
export interface Reader {
  readonly lang: LanguageTag
  readonly cues: Cues | null
  readonly findNames: FindNames
  readonly findWords: FindWords
}

/** A stretch with its words in the view, both counted in. */
export interface Placed {
  readonly first: number
  readonly last: number
}

export interface Reading {
  readonly text: string
  readonly lang: LanguageTag
  readonly cues: Cues | null
  readonly view: WordView
  readonly sentences: readonly Stretch[]
  readonly names: readonly (NamedStretch & Placed)[]
  readonly dates: readonly (FoundDate & Placed)[]
  readonly words: readonly FoundWord[]
}

export function readText(text: string, { lang, cues, findNames, findWords }: Reader, published: EdtfDate | null): Reading {
  const view = viewWords(text)
  const starts = view.tokens.map(token => token.start)
  const place = <T extends Stretch>(stretch: T): T & Placed => {
    const first = Math.max(0, firstAtLeast(starts.length, index => (starts[index] ?? 0) > stretch.start) - 1)
    const last = firstAtLeast(starts.length, index => (starts[index] ?? 0) >= stretch.end) - 1
    return { ...stretch, first, last: Math.max(first, last) }
  }
  const names = findNames(text).map(place)
  const taken = tokensOf(names)
  const dates = findDates(text, view, lang, published).map(place).filter(date => !overlaps(date, taken))
  const words = findWords(view).filter(word => !overlaps(word, taken))
  return { text, lang, cues, view, sentences: splitSentences(text), names, dates, words }
}

export function tokensOf(placed: readonly Placed[]): Set<number> {
  return new Set(placed.flatMap(({ first, last }) => Array.from({ length: last - first + 1 }, (_, index) => first + index)))
}

export function overlaps({ first, last }: Placed, taken: ReadonlySet<number>): boolean {
  for (let index = first; index <= last; index++) if (taken.has(index)) return true
  return false
}

/** The stretch of the text that some words take. */
export function stretchOf({ view }: Reading, { first, last }: Placed): Stretch {
  return { start: view.tokens[first]?.start ?? 0, end: view.tokens[last]?.end ?? 0 }
}

/** The first and the last word of the sentence around some words. */
export function sentenceAround(reading: Reading, { first }: Placed): Placed & Stretch {
  const { view: { tokens }, sentences, text } = reading
  const at = tokens[first]?.start ?? 0
  const sentence = sentences[firstAtLeast(sentences.length, index => (sentences[index]?.end ?? 0) > at)] ?? { start: 0, end: text.length }
  const from = firstAtLeast(tokens.length, index => (tokens[index]?.start ?? 0) >= sentence.start)
  const to = firstAtLeast(tokens.length, index => (tokens[index]?.end ?? 0) > sentence.end) - 1
  return { ...sentence, first: Math.max(0, from), last: Math.max(from, to) }
}

/** The line between two words, both left out; with the space on either side. */
export function lineBetween({ view }: Reading, before: number, behind: number): string {
  const from = before < 0 ? 0 : (view.places[before] ?? 0) + (view.tokens[before]?.text.length ?? 0)
  const to = behind >= view.tokens.length ? view.line.length : view.places[behind] ?? view.line.length
  return view.line.slice(from, to)
}
