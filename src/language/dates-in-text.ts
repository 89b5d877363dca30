/**
 * Dates in a text, as EDTF: written out ("18 August 2020"), without a year, and relative ones ("last Saturday", "three weeks
 * ago"), which are counted from the day of publication. What cannot be told stays empty: no day is pretended.
 */

import type { EdtfDate } from '../model/date.ts'
import { parseEdtf } from '../model/edtf.ts'
import type { LanguageTag } from '../model/text.ts'
import type { DatePhrase, FoundDate } from './found-date.ts'
import type { DateWords } from './date-words.ts'
import { dateWordsOf } from './date-words.ts'
import { findDigitDates } from './digit-dates.ts'
import { matchDatePhrases } from './date-phrases.ts'
import type { WordView } from './word-view.ts'

/** In the order of the text, the longest first where several begin together; never overlapping. */
export function findDates(text: string, view: WordView, lang: LanguageTag, published: EdtfDate | null): readonly FoundDate[] {
  const words: DateWords | null = dateWordsOf(lang)
  const phrases = words === null ? [] : matchDatePhrases(view.line, words)
  const spoken = phrases.flatMap((phrase): Found[] => {
    const stretch = view.stretchOf(phrase.from, phrase.to)
    return stretch === null ? [] : [{ ...stretch, edtf: phrase.basis === 'anchored' ? '' : resolve(phrase, published), basis: phrase.basis, phrase }]
  })
  const sorted = [...findDigitDates(text), ...spoken].sort((a: Found, b: Found) => a.start - b.start || b.end - a.end)
  const kept: FoundDate[] = []
  for (const { phrase, ...date } of sorted as Found[]) {
    if (date.start >= (kept.at(-1)?.end ?? 0)) kept.push(date.basis === 'anchored' && phrase !== undefined ? anchor(date, phrase, kept, published) : date)
  }
  return kept
}

type Found = FoundDate & { readonly phrase?: DatePhrase }

/** Counted from the date named before when that is a day; where none is named, words that may look back from today do. */
function anchor(date: FoundDate, phrase: DatePhrase, before: readonly FoundDate[], published: EdtfDate | null): FoundDate {
  const named = before.findLast(({ edtf }) => edtf !== '')
  if (named === undefined) return phrase.fromPublication === true ? { ...date, basis: 'relative', edtf: resolve({ ...phrase, basis: 'relative' }, published) } : date
  const day = parseEdtf(named.edtf)
  return day === null || day.earliest !== day.latest ? date : { ...date, edtf: resolve(phrase, day), anchor: named.edtf }
}

/** Where publication is known within bounds only, the date must be the same for both of them. */
function resolve({ resolve: ask, basis }: DatePhrase, published: EdtfDate | null): string {
  const { earliest, latest } = published ?? { earliest: null, latest: null }
  const [first, last] = [ask(earliest), ask(latest)]
  if (first === null || first !== last) return ''
  const counted = (basis === 'relative' || basis === 'anchored') && published?.approximate === true ? approximately(first) : first
  return parseEdtf(counted)?.edtf ?? ''
}

/** A date counted from an approximate day is approximate. */
function approximately(edtf: string): string {
  return edtf.replace(/(?<=^|[[./,])(\d{4}(?:-\d\d){0,2})(?![\d~-])/g, '$1~')
}
