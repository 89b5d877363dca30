/** Months in words: آب, أغسطس and August are one, wherever a number says that a month is meant. */

import type { Token } from '../language/index.ts'
import { namesOfMonths } from '../language/date-words.ts'
import type { LanguageTag } from '../model/text.ts'

export interface FoundMonth {
  readonly start: number
  readonly end: number
  /** 1 to 12. */
  readonly month: number
}

export type MonthFinder = (words: readonly Token[]) => readonly FoundMonth[]

/** Names that are other words as well: they want a number beside them. Folded. */
const ambiguous: ReadonlySet<string> = new Set(['اب', 'مارس', 'may', 'march', 'august', 'mars', 'mai', 'out', 'juin'])
const plainLetters = 4

export function createMonthFinder(languages: readonly LanguageTag[]): MonthFinder {
  const months = new Map(languages.flatMap(namesOfMonths))
  return words => words.flatMap((word, n): FoundMonth[] => {
    const next = words[n + 1]
    const two = next === undefined ? undefined : months.get(`${word.text} ${next.text}`)
    if (two !== undefined && next !== undefined) return [{ start: word.start, end: next.end, month: two }]
    const bare = months.has(word.text) ? word.text : word.text.replace(/^[وفبل]/u, '')
    const month = months.get(bare)
    if (month === undefined) return []
    const numbers = [words[n - 2], words[n - 1], next, words[n + 2]].some(other => other !== undefined && /^(?:\d{1,2}|(?:19|20)\d\d)(?:st|nd|rd|th)?$/.test(other.text))
    return numbers || bare === word.text && bare.length >= plainLetters && !ambiguous.has(bare) ? [{ start: word.start, end: word.end, month }] : []
  })
}
