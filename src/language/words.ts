/**
 * The few words that dates and counts need around their numbers. A corpus may give them for other languages under the same
 * keys; languages that have none use the English ones.
 */

import type { LanguageTag, Message } from '../model/text.ts'
import { primaryLanguage } from './scripts.ts'

export const englishWords = {
  'date.unknown': 'date unknown',
  'date.in': 'in {date}',
  'date.inYear': 'in {date}',
  'date.by': 'by {date}',
  'date.byEndOf': 'by the end of {date}',
  'date.after': '{date} or later',
  'date.since': 'since {date}',
  'date.between': 'between {from} and {to}',
  'date.from': 'from {from} to {to}',
  'date.around': 'around {date}',
  'date.roughly': '{date}, approximately',
  'date.uncertain': '{date} (uncertain)',
  'count.unknown': 'unknown',
  'count.atLeast': 'at least {number}',
  'count.atMost': 'at most {number}',
  'count.about': 'about {number}',
  'count.between': '{low}–{high}',
  'count.or': '{low} or {high}',
  'count.withRange': '{best} ({range})',
} as const

export type PhraseKey = keyof typeof englishWords
export type PhraseWords = Readonly<Record<PhraseKey, string>>

/** A dash between two numbers is read in the wrong order on a line from right to left: Arabic says it in words. */
const arabicWords: PhraseWords = {
  'date.unknown': 'تاريخ غير معروف',
  'date.in': 'خلال {date}',
  'date.inYear': 'خلال عام {date}',
  'date.by': 'في {date} أو قبله',
  'date.byEndOf': 'قبل نهاية {date}',
  'date.after': 'في {date} أو بعده',
  'date.since': 'منذ {date}',
  'date.between': 'بين {from} و{to}',
  'date.from': 'من {from} إلى {to}',
  'date.around': 'نحو {date}',
  'date.roughly': '{date} تقريبًا',
  'date.uncertain': '{date} (غير مؤكد)',
  'count.unknown': 'غير معروف',
  'count.atLeast': '{number} على الأقل',
  'count.atMost': '{number} على الأكثر',
  'count.about': '{number} تقريبًا',
  'count.between': 'بين {low} و{high}',
  'count.or': '{low} أو {high}',
  'count.withRange': '{best} ({range})',
}

export const phraseWords = { ar: arabicWords, en: englishWords } as const

/** Words that a caller gives: all its messages, of which only these keys are looked at. */
export type GivenWords = Readonly<Record<string, Message>>

/** The words of a language and the language they are really in: all its own or all English, never a mixture inside one phrase. */
export function wordsOf(lang: LanguageTag, given: GivenWords = {}): { words: PhraseWords; lang: LanguageTag } {
  const known: Readonly<Record<string, PhraseWords>> = phraseWords
  const base = known[primaryLanguage(lang)]
  const own = Object.keys(englishWords).flatMap(key => {
    const word = given[key]
    return typeof word === 'string' ? [[key, word] as const] : []
  })
  const complete = base !== undefined || own.length === Object.keys(englishWords).length
  return complete ? { words: { ...englishWords, ...base, ...Object.fromEntries(own) }, lang } : { words: englishWords, lang: 'en' }
}
