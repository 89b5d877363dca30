/** Dates that an id holds: `2020-08-17`, `2020-08`, `17-august-2020`, `august-2020`, `2020`; months by the names of the corpus' languages and English. */

import { fold, formatMonthName } from '../../language/index.ts'
import type { LanguageTag } from '../../model/text.ts'

export interface IdDate {
  /** The part of the id that says it. */
  readonly words: string
  /** ISO: a day, a month or a year. */
  readonly date: string
}

const year = '(?:19|20)\\d{2}'
const patterns = new Map<string, { pattern: RegExp; months: ReadonlyMap<string, string> }>()

/** The first date of an id, the fullest reading of it; null for an id without. */
export function findDate(id: string, languages: readonly LanguageTag[]): IdDate | null {
  const { pattern, months } = patternFor(languages)
  const groups = pattern.exec(id)?.groups
  if (groups === undefined) return null
  const { words = '', isoYear, isoMonth, isoDay, day, monthName = '', monthYear, yearFirst, monthAfter = '', dayAfter, alone, last } = groups
  const pad = (number: string): string => number.padStart(2, '0')
  const parts = isoYear !== undefined ? [isoYear, isoMonth, isoDay]
    : monthYear !== undefined ? [monthYear, months.get(monthName), day]
    : yearFirst !== undefined ? [yearFirst, months.get(monthAfter), dayAfter]
    : [alone ?? last]
  return { words, date: parts.filter(part => part !== undefined).map(pad).join('-') }
}

function patternFor(languages: readonly LanguageTag[]): { pattern: RegExp; months: ReadonlyMap<string, string> } {
  const key = languages.join()
  const known = patterns.get(key)
  if (known !== undefined) return known
  const months = listMonths(languages)
  const name = [...months.keys()].sort((a, b) => b.length - a.length).join('|')
  const day = '0?[1-9]|[12]\\d|3[01]'
  const made = {
    months,
    pattern: new RegExp(`(?<=^|-)(?<words>(?<isoYear>${year})-(?<isoMonth>0[1-9]|1[0-2])(?:-(?<isoDay>0[1-9]|[12]\\d|3[01]))?`
      + `|(?:(?<day>${day})-)?(?<monthName>${name})-(?<monthYear>${year})`
      + `|(?<yearFirst>${year})-(?<monthAfter>${name})(?:-(?<dayAfter>${day}))?`
      + `|(?<=^|-of-|-in-)(?<alone>${year})|(?<last>${year})$)(?=-|$)`),
  }
  patterns.set(key, made)
  return made
}

/** Month names as an id can hold them: long and short, without accents, by number. */
function listMonths(languages: readonly LanguageTag[]): Map<string, string> {
  const months = new Map<string, string>()
  for (const lang of new Set([...languages, 'en'])) {
    for (let month = 1; month <= 12; month++) {
      for (const style of ['long', 'short'] as const) {
        const name = fold(formatMonthName(month, lang, style)).replace(/\.$/, '')
        if (/^[a-z]{3,}$/.test(name) && !months.has(name)) months.set(name, String(month).padStart(2, '0'))
      }
    }
  }
  return months
}
