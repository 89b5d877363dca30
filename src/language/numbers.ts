/** Numbers and lists for people, in the digits and the conjunctions of a language. */

import type { LanguageTag } from '../model/text.ts'
import { printLocale } from './scripts.ts'

const numberFormats = new Map<LanguageTag, Intl.NumberFormat>()
const listFormats = new Map<LanguageTag, Intl.ListFormat>()

/** A number with the language's digits and separators; Arabic and English both use 0-9. At most two decimals. */
export function formatNumber(value: number, lang: LanguageTag): string {
  const format = numberFormats.get(lang) ?? new Intl.NumberFormat(printLocale(lang), { maximumFractionDigits: 2 })
  numberFormats.set(lang, format)
  return format.format(value)
}

/** `a, b and c` in the language. */
export function formatList(items: readonly string[], lang: LanguageTag): string {
  const format = listFormats.get(lang) ?? new Intl.ListFormat(printLocale(lang), { type: 'conjunction' })
  listFormats.set(lang, format)
  return format.format(items)
}
