/** Gives each report its key, its origin and its date with the default worked out, and puts reports into their fixed order. */

import { byDate } from '../../model/edtf.ts'
import type { EdtfDate } from '../../model/date.ts'
import type { LinkedReport } from '../../model/event.ts'
import { compareIds } from '../../model/ids.ts'
import type { ArticleRecord } from '../../model/records.ts'
import type { Report } from '../../model/report.ts'
import type { Allegiance } from './allegiance.ts'

/** A report before its totals are known: they need the sides of the whole event. */
export type KeyedReport = Omit<LinkedReport, 'totals'>

/** A date of which nothing is known. */
export const unknownDate: EdtfDate = { edtf: '', earliest: null, latest: null, lasting: false, approximate: false }

export function keyReports(article: ArticleRecord, allegiance: Pick<Allegiance, 'isNamed'>): KeyedReport[] {
  return article.reports.map((report, index) => ({
    ...report,
    key: `${article.id}#${index + 1}`,
    article: article.id,
    number: index + 1,
    source: article.source,
    published: article.published,
    origin: report.reportedBy.findLast(allegiance.isNamed) ?? article.source,
    when: whenOf(report, article.published),
  }))
}

/**
 * Absent: by the day of publication, except for a plan, whose time is then unknown. A single day, month or year that is one of an
 * announcement or a discovery: by then. Sets and spans are taken as they are written.
 */
function whenOf({ date, dateOf, modality }: Report, published: EdtfDate | null): EdtfDate {
  if (date === null) return (published === null || modality === 'planned' ? null : byDate(published)) ?? unknownDate
  const single = !date.edtf.startsWith('[') && !date.edtf.includes('/')
  return dateOf !== 'event' && single ? byDate(date) ?? date : date
}

/** Article publication (earliest first, unknown last), then article id, then number. */
export function compareReports(a: KeyedReport, b: KeyedReport): number {
  const day = ({ published }: KeyedReport): string => published?.earliest ?? published?.latest ?? '9999-99-99'
  return compareIds(day(a), day(b)) || compareIds(a.article, b.article) || a.number - b.number
}

/** The reports that describe what happened: not mere plans or denials, unless there is nothing else. */
export function describingReports<Item extends Pick<Report, 'modality'>>(reports: readonly Item[]): readonly Item[] {
  const told = reports.filter(({ modality }) => modality === 'asserted' || modality === 'alleged')
  if (told.length > 0) return told
  const planned = reports.filter(({ modality }) => modality === 'planned')
  return planned.length > 0 ? planned : reports
}

/** Whose word a row is: named in the row, else the last link of the chain of credit, else the outlet; null = unknown. */
export function speakerOf(row: { readonly by: string | null }, report: Pick<KeyedReport, 'reportedBy' | 'source'>): string | null {
  return row.by ?? report.reportedBy.at(-1) ?? report.source
}
