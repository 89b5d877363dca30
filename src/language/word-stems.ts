/**
 * Under which forms a word is stored and sought, by script and by the languages of a corpus. Three grades of certainty keep
 * guesses apart: two words are the same when they share a form of which at least one of them is sure, or that both likely have.
 */

import type { LanguageTag } from '../model/text.ts'
import { arabicStems } from './arabic-stems.ts'
import { fold } from './fold.ts'
import { englishStems } from './english-stems.ts'
import { persianStems } from './persian-stems.ts'
import { primaryLanguage } from './scripts.ts'
import type { Stemmer, WordStems } from './stem-grades.ts'

export type { Stemmer, WordStems }

/** Stem by the rules of one language, of a word in small letters with its accents. */
export type ForeignStem = (word: string) => string

/** Marks stems that are no words: they never meet a word. */
const stemMark = 'ꀉ'

const scripts: readonly (readonly [RegExp, Readonly<Record<string, Stemmer>>])[] = [
  [/^\p{Script=Arabic}/u, { ar: arabicStems, fa: persianStems }],
  [/^\p{Script=Latin}/u, { en: word => englishStems(word) }],
]

/**
 * A stemmer for a corpus in these languages. A language counts only where the corpus has it: nothing Arabic runs for a corpus
 * without Arabic. `foreign`: stems by library, by primary language and for words of its script.
 */
export function createStemmer(languages: readonly LanguageTag[], foreign: Readonly<Record<string, ForeignStem>> = {}): Stemmer {
  const primary = [...new Set(languages.map(primaryLanguage))]
  const byScript = scripts.map(([script, stemmers]) => [script, primary.flatMap(lang => stemmers[lang] ?? [])] as const)
  const others = primary.flatMap(lang => foreign[lang] === undefined ? [] : [{ script: lang === 'ru' ? /^\p{Script=Cyrillic}/u : /^\p{Script=Latin}/u, stem: foreign[lang] }])
  const known = new Map<string, WordStems>()
  const compute: Stemmer = (word, raw) => {
    const own = byScript.find(([script]) => script.test(word))?.[1] ?? []
    const stems = own.map(stemmer => stemmer(word, raw))
    const marked = others.filter(({ script }) => script.test(word)).map(({ stem }) => stemMark + fold(stem(raw.normalize('NFC').replace(/\p{Cf}/gu, '').toLowerCase())))
    return joinStems([{ sure: [word], likely: marked, maybe: [], loose: [] }, ...stems])
  }
  return (word, raw) => {
    const found = known.get(raw)
    if (found !== undefined) return found
    if (known.size >= most) known.clear()
    const stems = compute(word, raw)
    known.set(raw, stems)
    return stems
  }
}

const most = 60_000

function joinStems(all: readonly WordStems[]): WordStems {
  const sure = new Set(all.flatMap(stems => stems.sure))
  const likely = new Set(all.flatMap(stems => stems.likely).filter(stem => !sure.has(stem)))
  const maybe = new Set(all.flatMap(stems => stems.maybe).filter(stem => !sure.has(stem) && !likely.has(stem)))
  const loose = new Set(all.flatMap(stems => stems.loose).filter(stem => !sure.has(stem) && !likely.has(stem) && !maybe.has(stem)))
  return { sure: [...sure], likely: [...likely], maybe: [...maybe], loose: [...loose] }
}
