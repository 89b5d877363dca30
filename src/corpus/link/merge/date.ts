/** When an event was: the most precise date that meets all others, else all of them as a contested set. */

import type { EdtfDate } from '../../../model/date.ts'
import { contains, meets, outerBounds, setOfDates, widthInDays } from '../../../model/edtf.ts'
import type { EventDate } from '../../../model/event.ts'
import { compareIds } from '../../../model/ids.ts'
import type { Ruling } from '../../../model/records.ts'
import type { DateOf } from '../../../model/report.ts'
import { unknownDate } from '../reports.ts'
import type { KeyedReport } from '../reports.ts'
import { groupStated } from './stated.ts'

/**
 * A report without a date takes part where no report has one, and where its publication excludes a date of others: else silence
 * settles nothing. A lasting and a momentary date that
 * meet are both kept; the value is then the lasting one, the bounds are those of both.
 */
export function mergeDate(reports: readonly KeyedReport[], ruling: Ruling | null): EventDate {
  const dated = reports.filter(report => report.date !== null)
  const isExcluded = (silent: KeyedReport): boolean => dated.some(report => !meets(silent.when, report.when))
  const taking = dated.length > 0 ? reports.filter(report => report.date !== null || isExcluded(report)) : reports
  const stated = groupStated(taking.map(report => ({ value: report.when, report: report.key })), date => date.edtf)
  const ruled = ruling?.date ?? null
  if (ruled !== null) return { ...resolved(ruled, [ruled]), stated, ruling, contested: false, dateOf: 'event' }
  const values = stated.map(({ value }) => value)
  const kept = keepDates(values)
  const contested = kept.length === 0 && values.length > 0
  const value = contested ? setOfDates(values) : kept[0] ?? unknownDate
  const dateOf = meaningOf(taking.filter(report => contested || kept.some(date => date.edtf === report.when.edtf)))
  return { ...resolved(value, contested ? values : kept), stated, ruling: null, contested, dateOf }
}

function resolved(value: EdtfDate, kept: readonly EdtfDate[]): Pick<EventDate, 'value' | 'kept' | 'earliest' | 'latest'> {
  return { value, kept, ...outerBounds(kept) }
}

/** The dates that stand: none when every one is contradicted, two when something lasted and something happened. */
function keepDates(values: readonly EdtfDate[]): readonly EdtfDate[] {
  const standing = values.filter(value => values.every(other => meets(value, other))).sort(comparePrecision)
  const closed = standing.filter(value => widthInDays(value) < Infinity)
  if (closed.length === 0) return standing.slice(0, 1)
  return [closed.find(value => value.lasting), closed.find(value => !value.lasting)].filter(value => value !== undefined)
}

/** The most precise first; where widths say nothing, the one that lies within the other; then the one that is not approximate. */
function comparePrecision(a: EdtfDate, b: EdtfDate): number {
  const [widthA, widthB] = [widthInDays(a), widthInDays(b)]
  if (widthA !== widthB) return widthA - widthB
  const within = Number(contains(b, a)) - Number(contains(a, b))
  return -within || Number(a.approximate) - Number(b.approximate) || compareIds(a.edtf, b.edtf)
}

/** The day of the event itself where any report that gives the date says so. */
function meaningOf(reports: readonly KeyedReport[]): DateOf {
  const order: readonly DateOf[] = ['event', 'discovery', 'announcement']
  return order.find(meaning => reports.some(report => report.dateOf === meaning)) ?? 'event'
}
