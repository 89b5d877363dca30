/**
 * What rules over the whole corpus see of it: who holds which id and name, who is referred to, and the outline of every report. Plain
 * facts, little enough to be kept and read for every article; the records behind them are built again where a rule wants to know more.
 */

import { listReferences } from './references.ts'
import { encodeBodies } from './text-bytes.ts'
import { mayExceedTotal } from './totals.ts'
import { placeAt } from './written.ts'
import type { EdtfDate } from '../../model/date.ts'
import type { Place } from '../../model/diagnostic.ts'
import type { ArticleRecord } from '../../model/records.ts'
import type { Report } from '../../model/report.ts'
import type { ParsedFile } from '../../model/source.ts'
import type { LanguageTag } from '../../model/text.ts'
import type { Coding, Draft, Entry } from './draft.ts'
import type { Path } from './written.ts'

type Bounds = Pick<EdtfDate, 'earliest' | 'latest'>
/** Line and column in a file, as one number. */
export type Spot = number
const columns = 2 ** 16

export function placeOfSpot({ path }: Pick<ParsedFile, 'path'>, spot: Spot): Place {
  return { path, line: Math.floor(spot / columns), column: spot % columns }
}

export interface ReportFacts extends Pick<Report, 'event' | 'type' | 'scope' | 'modality' | 'dateOf' | 'locations' | 'partOf' | 'possiblySame'> {
  /** Languages of its title, joined by spaces; null when it has none. */
  readonly titledIn: string | null
  readonly date: Bounds | null
  /** Their ids. */
  readonly actors: readonly string[]
  /** Its parts may add up to more than its total. */
  readonly doubtful: boolean
  readonly idAt: Spot
  readonly titleAt: Spot
}

export interface ArticleFacts extends Pick<ArticleRecord, 'id' | 'formerIds' | 'codebook'> {
  readonly published: Bounds | null
  readonly reports: readonly ReportFacts[]
  /** Languages in which its titles and passages are to be given. */
  readonly languages: readonly LanguageTag[]
  readonly codebookAt: Spot
}

export interface CodingFacts {
  readonly article: string
  readonly reports: readonly ReportFacts[]
}

/** The ids that the files of a unit refer to, each once, by what they may be: `actor`, or `actor source informant`. */
export type ReferredIds = Readonly<Record<string, readonly string[]>>

export interface Surveyed<Facts> {
  readonly record: Facts
  readonly file: ParsedFile
  readonly unit: UnitSurvey
}

export type OtherKinds = Pick<Draft, 'events' | 'actors' | 'locations' | 'sources' | 'pages'>

export interface UnitSurvey extends OtherKinds {
  readonly files: readonly ParsedFile[]
  readonly articles: readonly Surveyed<ArticleFacts>[]
  readonly codings: readonly Surveyed<CodingFacts>[]
  readonly referred: ReferredIds
  /** The records themselves. */
  readonly whole: () => Draft
  /** The words of the bodies of its articles, UTF-8. */
  readonly texts: () => Uint8Array
  readonly titles: () => readonly Titled[]
}

/** What an article or an event is called. */
export interface Titled {
  readonly kind: 'article' | 'event'
  readonly id: string
  readonly texts: readonly string[]
}

export interface Survey extends OtherKinds, Pick<Draft, 'baseMap' | 'site' | 'codebook' | 'references'> {
  readonly units: readonly UnitSurvey[]
  readonly files: readonly ParsedFile[]
  readonly articles: readonly Surveyed<ArticleFacts>[]
  readonly codings: readonly Surveyed<CodingFacts>[]
}

/** The facts of records that were built just now. */
export function surveyUnit(draft: Draft): UnitSurvey {
  const { files, events, actors, locations, sources, pages } = draft
  const unit: UnitSurvey = {
    files, events, actors, locations, sources, pages,
    get articles() { return articles },
    get codings() { return codings },
    referred: listReferred(draft),
    whole: () => draft,
    texts: () => encodeTexts(draft),
    titles: () => listTitles(draft),
  }
  const articles = draft.articles.map(entry => ({ record: factsOfArticle(entry), file: entry.file, unit }))
  const codings = draft.codings.map(coding => ({ record: factsOfCoding(coding), file: coding.file, unit }))
  return unit
}

/** The words of the bodies of its articles, UTF-8. */
export function encodeTexts({ articles }: Draft): Uint8Array {
  return encodeBodies(articles.flatMap(({ record }) => record.bodies))
}

export function listTitles({ articles }: Draft): Titled[] {
  return articles.flatMap(({ record: { id, title, reports } }): Titled[] => [
    { kind: 'article', id, texts: Object.values(title) },
    ...reports.flatMap(({ event, title: told }): Titled[] => told === null ? [] : [{ kind: 'event', id: event, texts: Object.values(told) }]),
  ])
}

const known = new WeakMap<Entry<ArticleRecord>, ArticleFacts>()

/** Made once for an entry: the annotator asks for those of the whole corpus at every stroke. */
function factsOfArticle(entry: Entry<ArticleRecord>): ArticleFacts {
  const { record: { id, formerIds, codebook, published, reports }, file } = entry
  const facts = known.get(entry) ?? {
    id, formerIds, codebook,
    published: boundsOf(published),
    reports: reports.map((report, index) => factsOfReport(report, file, ['events', index])),
    languages: listTranslatedLanguages(entry),
    codebookAt: spotAt(file, ['codebook']),
  }
  known.set(entry, facts)
  return facts
}

function factsOfCoding({ article, file, reports }: Coding): CodingFacts {
  return { article, reports: reports.map((report, index) => factsOfReport(report, file, ['events', index])) }
}

function factsOfReport(report: Report, file: ParsedFile, path: Path): ReportFacts {
  const { event, title, type, scope, modality, date, dateOf, locations, actors, partOf, possiblySame } = report
  return {
    event, type, scope, modality, dateOf, locations, partOf, possiblySame,
    titledIn: title === null ? null : Object.keys(title).join(' '),
    date: boundsOf(date),
    actors: actors.map(({ id }) => id),
    doubtful: mayExceedTotal(report),
    idAt: spotAt(file, [...path, 'id']),
    titleAt: spotAt(file, [...path, 'title']),
  }
}

function boundsOf(date: EdtfDate | null): Bounds | null {
  return date === null ? null : { earliest: date.earliest, latest: date.latest }
}

function spotAt(file: ParsedFile, path: Path): Spot {
  const { line, column } = placeAt(file, path)
  return line * columns + Math.min(column, columns - 1)
}

/** The languages of its translated bodies in which at least one title or passage of the article is given: then all are to be. */
export function listTranslatedLanguages({ record, translations }: Entry<ArticleRecord>): readonly LanguageTag[] {
  return translations.flatMap(({ file, lang }) => file.body !== null
    && record.reports.some(({ title, passage }) => title?.[lang] !== undefined || passage?.text[lang] !== undefined) ? [lang] : [])
}

function listReferred(draft: Draft): ReferredIds {
  const referred = new Map<string, Set<string>>()
  for (const { id, targets } of listReferences(draft)) {
    const key = targets.join(' ')
    const ids = referred.get(key)
    if (ids === undefined) referred.set(key, new Set([id]))
    else ids.add(id)
  }
  return Object.fromEntries([...referred].map(([targets, ids]) => [targets, [...ids]]))
}
