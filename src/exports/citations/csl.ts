/** References as CSL-JSON, the form from which all others are made, and dates as it writes them. */

import type { EdtfDate } from '../../model/date.ts'

export interface CslDate {
  /** Year, month, day, as far as known; a second one makes a range. */
  readonly 'date-parts': readonly (readonly number[])[]
  /** The day is not certain. */
  readonly circa?: true
}

/** The fields that we use. What is not known is absent. */
export interface CslItem {
  readonly id: string
  readonly 'citation-key': string
  readonly type: 'webpage' | 'article-newspaper' | 'dataset'
  readonly title: string
  readonly author?: readonly { readonly literal: string }[]
  readonly 'container-title'?: string
  readonly publisher?: string
  readonly issued?: CslDate
  readonly version?: string
  readonly URL?: string
  /** Where a copy is kept, and its address. */
  readonly archive?: string
  readonly archive_location?: string
  /** BCP 47 tag of the title. */
  readonly language: string
  readonly note?: string
}

const moment = /\d{4}(?:-\d\d){0,2}/g

/** null when nothing is known. A date between two bounds is a range marked as uncertain; "by then" is the bound, uncertain too. */
export function cslDate(date: EdtfDate | null): CslDate | null {
  if (date === null) return null
  const written = date.edtf.match(moment) ?? [date.earliest, date.latest].filter(day => day !== null)
  const [from, to] = [written[0], written.at(-1)]
  if (from === undefined || to === undefined) return null
  const open = /^\[|\.\.|[~?%]/.test(date.edtf) || date.approximate
  return { 'date-parts': from === to ? [partsOf(from)] : [partsOf(from), partsOf(to)], ...(open ? { circa: true } : {}) }
}

/** `2020-08-18` as year, month and day. */
export function partsOf(text: string): number[] {
  return text.split('-').map(Number)
}
