/** Suggestions for one text: names of records, words of the codebook, dates and figures, each with its passage. */

import type { LanguageTag } from '../model/text.ts'
import type { FindNames } from './find-names.ts'
import { createFindNames } from './find-names.ts'
import type { SuggestNames } from './names.ts'
import { passageAround, splitSentences } from './passages.ts'
import type { Suggestion, TextFacts } from './suggestion.ts'

export interface Suggester {
  /** In the order of the text, one for each stretch. Offsets are of the text as given. */
  readonly suggest: (text: string, facts: TextFacts) => readonly Suggestion[]
}

/** Made once per corpus; what a language needs is made when a text in it first comes. Never throws on any text. */
export function createSuggester(names: SuggestNames): Suggester {
  const finders = new Map<LanguageTag, FindNames>()
  const finderOf = (lang: LanguageTag): FindNames => {
    const made = finders.get(lang) ?? createFindNames(names.names, lang)
    finders.set(lang, made)
    return made
  }
  return { suggest: (text, { lang }) => suggestNames(text, finderOf(lang)) }
}

function suggestNames(text: string, find: FindNames): readonly Suggestion[] {
  const sentences = splitSentences(text)
  return find(text).flatMap(({ start, end, meanings: [first, ...others] }): Suggestion[] => {
    if (first === undefined) return []
    const passage = passageAround(text, sentences, { start, end })
    return [{
      kind: first.kind, value: first.id, start, end,
      passage: text.slice(passage.start, passage.end), passageStart: passage.start, sure: first.sure,
      ...(others.length === 0 ? {} : { alternatives: others.map(({ kind, id }) => ({ kind, value: id })) }),
    }]
  })
}
