/**
 * What people write by habit and a reader understands, though not always in one way: "5 March 2021", "05/03/2021", "at least
 * five". It is offered as words to write, never put into a file by itself.
 */

import { findDates, findNumbers, fold, knownLanguages, viewWords } from '../../language/index.ts'
import { parseEdtf } from '../../model/edtf.ts'
import type { ExpectationKey } from './expectations.ts'

const longest = 80

/** Dates, a count, a language, an address or degrees in the spelling of the format that the words may mean; none for other kinds of value, and where nothing is understood. */
export function listMeant(key: ExpectationKey, written: string): string[] {
  if (written.length > longest) return []
  switch (key) {
    case 'date': return listMeantDates(written)
    case 'count': return listMeantCounts(written)
    case 'language': return listMeantLanguages(written)
    case 'address': return /^(?:[\w-]+\.)+[a-z]{2,}(?:[/?#]\S*)?$/i.test(written) ? [`https://${written}`] : []
    case 'latitude': case 'longitude': return listMeantDegrees(written)
    default: return []
  }
}

function listMeantDates(written: string): string[] {
  const digits = written.normalize('NFKC').replace(/[\u0660-\u0669\u06f0-\u06f9]/g, digit => String((digit.codePointAt(0) ?? 0) & 0xf))
  const [, year = '', second = '', third = ''] = /^\s*(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})\s*$/.exec(digits) ?? []
  const [, first = '', middle = '', last = ''] = /^\s*(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})\s*$/.exec(digits) ?? []
  const inDigits = (year === '' ? [day(last, middle, first), day(last, first, middle)] : [day(year, second, third), day(year, third, second)]).filter(edtf => edtf !== null)
  const inWords = knownLanguages.flatMap(lang => findDates(written, viewWords(written), lang, null).map(({ edtf }) => edtf))
  return [...new Set(inDigits.length > 0 ? inDigits : inWords)].filter(edtf => edtf !== '').slice(0, 2)
}

function day(year: string, month: string, dayOfMonth: string): string | null {
  return parseEdtf(`${year}-${month.padStart(2, '0')}-${dayOfMonth.padStart(2, '0')}`)?.edtf ?? null
}

/** `40.1° E`, `35,3 N`: south and west are below zero. */
function listMeantDegrees(written: string): string[] {
  const [, whole = '', part = '', side = ''] = /^(\d{1,3})[.,](\d{1,15})\s*°?\s*([NSEW])$/i.exec(written.trim()) ?? []
  return whole === '' ? [] : [`${/[SW]/i.test(side) ? '-' : ''}${whole}.${part}`]
}

/** The reading that says most: a language that does not know "at least" sees the bare figure only. */
function listMeantCounts(written: string): string[] {
  const text = written.replace(/^\s*>=?\s*(?=\p{Nd})/u, 'more than ').replace(/^\s*<=?\s*(?=\p{Nd})/u, 'at most ')
  const found = knownLanguages.map(lang => findNumbers(viewWords(text), lang)).filter(numbers => numbers.length === 1).flat()
  const longestFirst = found.map(number => number.written).sort((a, b) => b.length - a.length)
  return longestFirst.slice(0, 1)
}

/** "Arabic", "العربية": a language by its name, in English or in its own words. */
function listMeantLanguages(written: string): string[] {
  const wanted = fold(written)
  return knownLanguages.filter(lang => ['en', lang].some(tongue => fold(new Intl.DisplayNames([tongue], { type: 'language' }).of(lang) ?? '') === wanted))
}
