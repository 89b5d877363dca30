/** A row of an event data set in terms of the format, before its words are looked up. */

import type { LeftOut } from './row-report.ts'

export type RowRole = 'perpetrator' | 'target' | 'party' | 'affected'

export interface RowActor {
  readonly name: string
  /** As the corpus would write it under sameAs: `ucdp-actor:234`. */
  readonly outside: readonly string[]
  readonly role: RowRole
  /** Of the two sides in the data set: the first or the second. */
  readonly side: 0 | 1
  /** Killed on this side, as a count of the format; null: not said. */
  readonly killed: string | null
  readonly civilian: boolean
  /** False for those who are left out, and said to be, when nothing names them. */
  readonly needed: boolean
}

export interface RowPlace {
  /** Most exact first. */
  readonly names: readonly string[]
  readonly latitude: string | null
  readonly longitude: string | null
  /** Precision in the data set; null: not given. */
  readonly precision: { readonly scheme: 'ucdpWhere' | 'acledGeo'; readonly code: number } | null
}

export interface DataRow {
  /** `UCDP GED`. */
  readonly dataSet: string
  /** In the data set. */
  readonly id: string
  readonly url: string | null
  /** Names under which the mapping may know the type, most exact first. */
  readonly types: readonly string[]
  readonly acled: { readonly type: string; readonly subtype: string } | null
  readonly scope: 'incident' | 'total'
  /** EDTF. */
  readonly date: string
  readonly actors: readonly RowActor[]
  readonly place: RowPlace
  /** Killed in all, as a count of the format; null: not said. */
  readonly killed: string | null
  /** The figures in words, for the sentence. */
  readonly figures: string
  readonly country: string
  /** Who is credited. */
  readonly credits: readonly string[]
  readonly note: string
  readonly leftOut: readonly LeftOut[]
}

export type Columns = Readonly<Record<string, string>>

/** A cell without `NA` and white space around it; empty when there is nothing. */
export function cell(columns: Columns, name: string): string {
  const value = (columns[name] ?? '').replace(/\s+/g, ' ').trim()
  return value === 'NA' ? '' : value
}

/** A whole number in a cell; null when there is none. */
export function wholeNumber(columns: Columns, name: string): number | null {
  const value = cell(columns, name)
  return /^\d{1,9}$/.test(value) ? Number(value) : null
}

/** A day of the calendar, `YYYY-MM-DD`; null for anything else. */
export function dayOf(year: string, month: string, day: string): string | null {
  const text = `${year.padStart(4, '0')}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  const date = new Date(`${text}T00:00:00Z`)
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text) ? text : null
}

/** One day, a month or a set of days. */
export function dateBetween(first: string, last: string): string {
  if (first === last) return first
  const [month, end] = [first.slice(0, 7), lastDay(first.slice(0, 7))]
  return first === `${month}-01` && last === end ? month : `[${first}..${last}]`
}

export function lastDay(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number)
  return `${month}-${String(new Date(Date.UTC(year, number, 0)).getUTCDate()).padStart(2, '0')}`
}

export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
}

/** Low and high as a count of the format; null when they say nothing. */
export function countBetween(low: number, high: number): string | null {
  if (high === 0) return null
  if (low === high) return String(low)
  return low === 0 ? `-${high}` : `${low}-${high}`
}
