/**
 * Figures that stand for a date while a reference is rendered. Months are words and stay; the first nine days stay too, since languages write
 * some of them otherwise. So a year of dates needs no more than some hundred shapes.
 */

import type { CslDate } from './csl.ts'

export interface StandInDate {
  /** What the engine is shown. */
  readonly shape: CslDate | undefined
  /** Puts the written figures back into words that the engine made. */
  readonly restore: (words: string) => string
}

/** Figures that are no month and no day that stays. */
const [year, day] = [7654, 28]

/** A date of one year, month or day; ranges and years of other lengths stay as they are. */
export function standInDate(date: CslDate | undefined): StandInDate {
  const [parts, ...more] = date?.['date-parts'] ?? []
  const [writtenYear = 0, month, writtenDay = 0] = parts ?? []
  if (date === undefined || parts === undefined || more.length > 0 || writtenYear < 1000 || writtenYear > 9999) return { shape: date, restore: words => words }
  const hasDay = writtenDay > 9
  const shown = [year, ...(month === undefined ? [] : [month]), ...(writtenDay === 0 ? [] : [hasDay ? day : writtenDay])]
  const figures: Readonly<Record<string, number>> = { [year]: writtenYear, ...(hasDay ? { [day]: writtenDay } : {}) }
  return { shape: { ...date, 'date-parts': [shown] }, restore: words => words.replace(/\d+/g, found => String(figures[found] ?? found)) }
}
