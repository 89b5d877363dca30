/** The days of the week: their names, and the one with which a week begins where a language is read. */

import type { LanguageTag } from '../model/text.ts'
import { remember } from './remember.ts'
import { primaryLanguage, printLocale } from './scripts.ts'

/** 0 = Sunday … 6 = Saturday. A list of our own, because `Intl.Locale.getWeekInfo` is missing in some browsers; else Monday (ISO 8601). */
const beginnings: Readonly<Record<string, number>> = { ar: 6, fa: 6, he: 0 }

export function firstWeekday(lang: LanguageTag): number {
  return beginnings[primaryLanguage(lang)] ?? 1
}

/** The name of a weekday, 0 = Sunday. `short` abbreviates where the language does. */
export function formatWeekday(weekday: number, lang: LanguageTag, style: 'long' | 'short' = 'long'): string {
  return (style === 'long' ? longNames : shortNames)(lang)[weekday] ?? ''
}

const longNames = remember((lang: LanguageTag) => nameWeekdays(lang, 'long'))
const shortNames = remember((lang: LanguageTag) => nameWeekdays(lang, 'short'))

function nameWeekdays(lang: LanguageTag, weekday: 'long' | 'short'): readonly string[] {
  const format = new Intl.DateTimeFormat(printLocale(lang), { weekday, timeZone: 'UTC' })
  return Array.from({ length: 7 }, (_, day) => format.format(new Date(Date.UTC(2000, 0, 2 + day))))
}
