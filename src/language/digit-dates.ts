/** Dates in digits: `2020-08-18`, `18/8/2020`, `18.8.2020`. The day stands before the month, unless it cannot. */

import { parseEdtf } from '../model/edtf.ts'
import type { FoundDate } from './found-date.ts'
import { foldCharacter } from './fold.ts'

const pattern = /(?<![\d./-])(?:(\d{4})([-/.])(\d{1,2})\2(\d{1,2})|(\d{1,2})([-/.])(\d{1,2})\6(\d{4}))(?![\d/-]|\.\d)/g

/** In any digits; impossible days are none. */
export function findDigitDates(text: string): readonly FoundDate[] {
  const plain = text.replace(/[\u0660-\u0669\u06f0-\u06f9]/g, foldCharacter)
  return Array.from(plain.matchAll(pattern), (match): FoundDate => {
    const [written, year, , month, day, dayFirst, , monthSecond, yearLast] = match
    const edtf = year === undefined
      ? isoDay(yearLast, monthSecond, dayFirst) ?? isoDay(yearLast, dayFirst, monthSecond)
      : isoDay(year, month, day)
    return { start: match.index, end: match.index + written.length, edtf: edtf ?? '', basis: 'written' }
  }).filter(({ edtf }) => edtf !== '')
}

function isoDay(year = '', month = '', day = ''): string | null {
  return parseEdtf(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`)?.edtf ?? null
}
