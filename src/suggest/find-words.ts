/** Words and phrases of the codebook in a text, by light stems: the longest phrase at a place, one reading for each kind of code. */

import type { WordView } from '../language/index.ts'
import { dictionaryForm, stemsOf, tokenise } from '../language/index.ts'
import type { LanguageTag } from '../model/text.ts'
import { primaryLanguage } from '../language/index.ts'
import type { SuggestWord } from './names.ts'

/** Words `first` to `last` of the view, both counted in. */
export interface FoundWord {
  readonly kind: SuggestWord['kind']
  readonly code: string
  /** Other codes of the kind for which the same words are given. */
  readonly others: readonly string[]
  readonly first: number
  readonly last: number
  /** How many words the phrase has. */
  readonly size: number
}

export type FindWords = (view: WordView) => readonly FoundWord[]

interface Phrase {
  readonly kind: SuggestWord['kind']
  readonly codes: string[]
  readonly forms: readonly string[]
}

/** Between the parts of what is counted, as in "destroyed several cars", may stand so many other words. */
const measureGap = 3

/** A finder for texts in `lang`: words of its language, and those in its script when it has none. */
export function createFindWords(words: readonly SuggestWord[], lang: LanguageTag): FindWords {
  const own = words.filter(word => primaryLanguage(word.lang) === primaryLanguage(lang))
  const phrases = new Map<string, Phrase>()
  for (const { kind, code, text } of own) {
    const forms = tokenise(text).map(token => dictionaryForm(token.text))
    const key = `${kind} ${forms.join(' ')}`
    const known = phrases.get(key)
    if (known === undefined) phrases.set(key, { kind, codes: [code], forms })
    else if (!known.codes.includes(code)) known.codes.push(code)
  }
  const byFirst = new Map<string, Phrase[]>()
  for (const phrase of phrases.values()) {
    const [first] = phrase.forms
    if (first !== undefined) byFirst.set(first, [...byFirst.get(first) ?? [], phrase])
  }
  return view => findPhrases(view, byFirst)
}

function findPhrases(view: WordView, byFirst: ReadonlyMap<string, readonly Phrase[]>): readonly FoundWord[] {
  const stems = view.tokens.map(token => new Set(stemsOf(token.text)))
  const best = new Map<string, FoundWord>()
  for (const [first, forms] of stems.entries()) {
    for (const form of forms) {
      for (const phrase of byFirst.get(form) ?? []) {
        const last = lastOf(view, stems, phrase, first)
        const [code, ...others] = phrase.codes
        if (last === null || code === undefined) continue
        const key = `${phrase.kind} ${first}`
        const found = { kind: phrase.kind, code, others, first, last, size: phrase.forms.length }
        if ((best.get(key)?.size ?? 0) < found.size) best.set(key, found)
      }
    }
  }
  return withoutOverlap([...best.values()])
}

/** The index of the phrase's last word; null where it does not stand here. */
function lastOf(view: WordView, stems: readonly ReadonlySet<string>[], { kind, forms }: Phrase, first: number): number | null {
  const gap = kind === 'measure' ? measureGap : 0
  let at = first
  for (const form of forms.slice(1)) {
    let next = at + 1
    while (next - at <= gap && stems[next]?.has(form) !== true) next++
    if (stems[next]?.has(form) !== true || view.line.slice(view.places[at], view.places[next]).includes(' . ')) return null
    at = next
  }
  return at
}

/** Of overlapping finds of one kind the one of more words stays, else the earlier. */
function withoutOverlap(found: readonly FoundWord[]): readonly FoundWord[] {
  const kept: FoundWord[] = []
  const taken = new Set<string>()
  for (const word of [...found].sort((a, b) => b.size - a.size || a.first - b.first)) {
    const places = Array.from({ length: word.last - word.first + 1 }, (_, index) => `${word.kind} ${word.first + index}`)
    if (places.some(place => taken.has(place))) continue
    for (const place of places) taken.add(place)
    kept.push(word)
  }
  return kept.sort((a, b) => a.first - b.first || a.last - b.last)
}
