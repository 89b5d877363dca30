/** What a language tag says about its script: direction, and the locale in which Intl prints for it. */

import type { LanguageTag } from '../model/text.ts'
import { remember } from './remember.ts'

export type Direction = 'ltr' | 'rtl'

/** Scripts written from right to left (Unicode, UAX 9 strong types R and AL), by ISO 15924 code. */
const rightToLeft: ReadonlySet<string> = new Set([
  'Adlm', 'Arab', 'Aran', 'Hebr', 'Mand', 'Mend', 'Nkoo', 'Rohg', 'Samr', 'Syrc', 'Syre', 'Syrj', 'Syrn', 'Thaa', 'Yezi',
])

/** ISO 15924 code of the script in which a language is usually written; `Zzzz` for a tag that is none. */
export function scriptOf(lang: LanguageTag): string {
  const known = scripts.get(lang)
  if (known !== undefined) return known
  const script = localeOrNull(lang)?.maximize().script ?? 'Zzzz'
  scripts.set(lang, script)
  return script
}

/** `rtl` or `ltr`, by the script. Own list, because `Intl.Locale.getTextInfo` is missing in some browsers. */
export function directionOf(lang: LanguageTag): Direction {
  return rightToLeft.has(scriptOf(lang)) ? 'rtl' : 'ltr'
}

/** The language without script and region: `ar` for `ar-SY`. */
export function primaryLanguage(lang: LanguageTag): string {
  return localeOrNull(lang)?.language ?? lang.toLowerCase()
}

/**
 * The locale for Intl: Gregorian calendar always; Arabic with the digits 0-9 and, unless the tag names another region, the
 * month names of the Levant; English with the day before the month. A language that Intl does not know (a browser knows fewer
 * than Node) prints as English: left alone, Intl would take the machine's own.
 */
export const printLocale: (lang: LanguageTag) => string = remember(lang => {
  const locale = localeOrNull(lang)
  if (locale === null || Intl.DateTimeFormat.supportedLocalesOf(lang).length === 0) return 'en-GB-u-ca-gregory'
  const region = locale.region ?? { ar: 'SY', en: 'GB' }[locale.language]
  const numberingSystem = locale.language === 'ar' ? 'latn' : locale.numberingSystem
  return new Intl.Locale(locale.baseName, { region, numberingSystem, calendar: 'gregory' }).toString()
})

const locales = new Map<LanguageTag, Intl.Locale | null>()
const scripts = new Map<LanguageTag, string>()

/** A page asks for the same few languages thousands of times, and to make a locale is slow. */
function localeOrNull(lang: LanguageTag): Intl.Locale | null {
  const known = locales.get(lang)
  if (known !== undefined) return known
  const locale = makeLocale(lang)
  locales.set(lang, locale)
  return locale
}

function makeLocale(lang: LanguageTag): Intl.Locale | null {
  try {
    return new Intl.Locale(lang)
  } catch {
    return null
  }
}
