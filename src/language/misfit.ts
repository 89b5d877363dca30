/** Whether a text can be in the language that it is said to be in: by script for sure, by small words as a guess. */

import type { LanguageTag } from '../model/text.ts'
import { knownLanguages, measureLanguage, measureScript } from './detect.ts'
import { primaryLanguage, scriptOf } from './scripts.ts'

/** Letters under which a text tells nothing of its script, and words under which it tells nothing of its language. */
const fewLetters = 12
const fewWords = 25
/** Of its letters, so many must be in the script of the language. */
const leastInScript = 0.3
/** A text with this share of the small words of its language is in that language; another one must be this much likelier. */
const plainly = 0.2
const likelier = 0.12

export interface Misfit {
  /** What the text seems to be in. */
  readonly lang: LanguageTag
  /** Its script is not that of the declared language. */
  readonly sure: boolean
}

/** Null when the text may be in `lang`. `others` are thought of first when the language it is really in is named. */
export function misfitLanguage(text: string, lang: LanguageTag, others: readonly LanguageTag[]): Misfit | null {
  const script = measureScript(text, lang)
  if (script === null || script.letters < fewLetters) return null
  return script.inScript < leastInScript ? misfitScript(text, lang, others) : misfitWords(text, lang, others, script)
}

/** The same by the script alone, for texts that are too short to tell by their words. */
export function misfitScript(text: string, lang: LanguageTag, others: readonly LanguageTag[]): Misfit | null {
  const script = measureScript(text, lang)
  if (script === null || script.letters < fewLetters || script.inScript >= leastInScript) return null
  const likeliest = pickLikeliest(text, listOthers(lang, others).filter(other => scriptOf(other) !== scriptOf(lang)))
  return likeliest !== null && likeliest.score > 1 - leastInScript ? { lang: likeliest.lang, sure: true } : null
}

function listOthers(lang: LanguageTag, others: readonly LanguageTag[]): LanguageTag[] {
  return [...others, ...knownLanguages].filter(other => primaryLanguage(other) !== primaryLanguage(lang))
}

function misfitWords(text: string, lang: LanguageTag, others: readonly LanguageTag[], script: ReturnType<typeof measureScript>): Misfit | null {
  const own = measureLanguage(text, lang, script)
  if (own === null || !own.known || own.words < fewWords || own.score - own.inScript > plainly) return null
  const likeliest = pickLikeliest(text, listOthers(lang, others).filter(other => scriptOf(other) === scriptOf(lang)))
  return likeliest !== null && likeliest.score > own.score + likelier ? { lang: likeliest.lang, sure: false } : null
}

function pickLikeliest(text: string, languages: readonly LanguageTag[]): { lang: LanguageTag; score: number } | null {
  return languages.reduce<{ lang: LanguageTag; score: number } | null>((best, lang) => {
    const score = measureLanguage(text, lang)?.score ?? 0
    return best === null || score > best.score ? { lang, score } : best
  }, null)
}
