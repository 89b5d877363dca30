/** Every report that articles and second codings give, with the place where it is written: whole, or as the facts of a survey. */

import { once } from './once.ts'
import { placeOfSpot } from './survey.ts'
import { placeAt } from './written.ts'
import type { Place } from '../../model/diagnostic.ts'
import type { ArticleRecord } from '../../model/records.ts'
import type { Report } from '../../model/report.ts'
import type { ParsedFile } from '../../model/source.ts'
import type { Draft } from './draft.ts'
import type { ArticleFacts, ReportFacts, Survey, UnitSurvey } from './survey.ts'
import type { Path } from './written.ts'

export interface PlacedReport<Told = Report, Article = ArticleRecord> {
  readonly report: Told
  readonly file: ParsedFile
  /** The article it is about; null when a second coding stands beside none. */
  readonly article: Article | null
  /** Where it stands in its file. */
  readonly path: Path
  /** Place of a field of the report. */
  readonly at: (...path: Path) => Place
}

/** A report in a survey. */
export interface SurveyedReport extends PlacedReport<ReportFacts, ArticleFacts> {
  /** Place of its id, known without opening the file. */
  readonly idPlace: () => Place
  /** All that it says; null when the file has changed while we looked. */
  readonly whole: () => Report | null
}

/** Those of the articles first, in the order of the files. */
export const listReports = once((survey: Survey): readonly SurveyedReport[] => {
  const articles = new Map(survey.articles.map(({ record }) => [record.id, record]))
  const place = (file: ParsedFile, unit: UnitSurvey, reports: readonly ReportFacts[], article: ArticleFacts | null): SurveyedReport[] =>
    reports.map((report, index) => new FactsInPlace(report, file, unit, article, index))
  return [
    ...survey.articles.flatMap(({ record, file, unit }) => place(file, unit, record.reports, record)),
    ...survey.codings.flatMap(({ record: { article, reports }, file, unit }) => place(file, unit, reports, articles.get(article) ?? null)),
  ]
})

/** A class, since there are many of them. */
class FactsInPlace implements SurveyedReport {
  readonly report: ReportFacts
  readonly file: ParsedFile
  readonly article: ArticleFacts | null
  readonly #unit: UnitSurvey
  readonly #index: number
  constructor(report: ReportFacts, file: ParsedFile, unit: UnitSurvey, article: ArticleFacts | null, index: number) {
    this.report = report
    this.file = file
    this.article = article
    this.#unit = unit
    this.#index = index
  }

  get path(): Path {
    return ['events', this.#index]
  }

  readonly at = (...path: Path): Place => placeAt(this.file, [...this.path, ...path])

  idPlace(): Place {
    return placeOfSpot(this.file, this.report.idAt)
  }

  whole(): Report | null {
    const { articles, codings } = this.#unit.whole()
    const { path } = this.file
    const reports = articles.find(({ file }) => file.path === path)?.record.reports ?? codings.find(({ file }) => file.path === path)?.reports
    return reports?.[this.#index] ?? null
  }
}

/** The same of records that are looked at one by one. */
export const listWholeReports = once((draft: Draft): readonly PlacedReport[] => {
  const articles = new Map(draft.articles.map(({ record }) => [record.id, record]))
  const place = (file: ParsedFile, reports: readonly Report[], article: ArticleRecord | null): PlacedReport[] =>
    reports.map((report, index) => ({ report, file, article, path: ['events', index], at: (...path) => placeAt(file, ['events', index, ...path]) }))
  return [
    ...draft.articles.flatMap(({ record, file }) => place(file, record.reports, record)),
    ...draft.codings.flatMap(({ article, file, reports }) => place(file, reports, articles.get(article) ?? null)),
  ]
})
