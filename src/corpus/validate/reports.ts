/** Every report that articles and second codings give, with the place where it is written. */

import { oncePerDraft } from './once.ts'
import { placeAt } from './written.ts'
import type { Place } from '../../model/diagnostic.ts'
import type { ArticleRecord } from '../../model/records.ts'
import type { Report } from '../../model/report.ts'
import type { ParsedFile } from '../../model/source.ts'
import type { Path } from './written.ts'

export interface PlacedReport {
  readonly report: Report
  readonly file: ParsedFile
  /** The article it is about; null when a second coding stands beside none. */
  readonly article: ArticleRecord | null
  /** Where it stands in its file. */
  readonly path: Path
  /** Place of a field of the report. */
  readonly at: (...path: Path) => Place
}

/** Those of the articles first, in the order of the files. */
export const listReports = oncePerDraft((draft): readonly PlacedReport[] => {
  const articles = new Map(draft.articles.map(({ record }) => [record.id, record]))
  const place = (file: ParsedFile, reports: readonly Report[], article: ArticleRecord | null): PlacedReport[] =>
    reports.map((report, index) => ({ report, file, article, path: ['events', index], at: (...path) => placeAt(file, ['events', index, ...path]) }))
  return [
    ...draft.articles.flatMap(({ record, file }) => place(file, record.reports, record)),
    ...draft.codings.flatMap(({ article, file, reports }) => place(file, reports, articles.get(article) ?? null)),
  ]
})
