/** The reports of one event side by side: what each article says, on whose word, and in which passage. */

import type { LinkedEvent } from '../../model/corpus.ts'
import type { LinkedReport, ReportKey, Tally } from '../../model/event.ts'
import type { Basis } from '../../model/records.ts'
import type { CasualtyRow, DateOf, Harm, LocationAs, Modality, Scope } from '../../model/report.ts'
import { harms } from '../../model/report.ts'
import type { ShownText } from '../../model/text.ts'
import type { PageContext } from '../context.ts'
import { showText } from '../context.ts'
import { describeEvidence } from '../evidence.ts'
import type { EvidenceData } from '../evidence.ts'
import { need, refer, referCode, referTeller, referType } from '../reference.ts'
import type { Reference } from '../reference.ts'
import { wordCount, wordDate, wordPlace } from '../wording.ts'
import type { DateWords, PlaceWords } from '../wording.ts'

export interface FigureRow {
  /** Empty: a total that names no group. */
  readonly who: readonly Reference[]
  /** `differs`: another report gives another figure for the same group. */
  readonly counts: readonly { readonly harm: Harm; readonly text: string; readonly differs: boolean }[]
  readonly including: ShownText | null
  readonly by: Reference | null
  readonly asOf: DateWords | null
  readonly note: ShownText | null
  readonly evidence: EvidenceData
}

export interface MeasureData {
  readonly what: Reference
  readonly count: string
  readonly differs: boolean
  readonly actor: Reference | null
  readonly by: Reference | null
  readonly evidence: EvidenceData
}

/** Values on which the reports of an event do not agree word for word. */
export type Differing = 'date' | 'place' | 'type' | 'modality' | Harm

export interface ReportData {
  /** Position on the event's page, from 1; anchor `report-<n>`. */
  readonly number: number
  readonly key: ReportKey
  readonly article: Reference
  /** null = the outlet is not known. */
  readonly source: Reference | null
  readonly sourceBasis: Basis
  readonly stance: Reference | null
  readonly published: DateWords | null
  readonly publishedBasis: Basis
  /** Nearest first; empty = the outlet's own voice. */
  readonly chain: readonly Reference[]
  readonly date: DateWords
  readonly dateStated: boolean
  readonly dateOf: DateOf
  readonly places: readonly { readonly as: LocationAs; readonly place: PlaceWords }[]
  readonly type: Reference
  readonly scope: Scope
  readonly modality: Modality
  readonly actors: readonly { readonly actor: Reference; readonly role: Reference; readonly believed: boolean }[]
  readonly figures: readonly FigureRow[]
  readonly measures: readonly MeasureData[]
  readonly evidence: EvidenceData
  readonly note: ShownText | null
  readonly differs: readonly Differing[]
}

export function describeReports(context: PageContext, event: LinkedEvent): readonly ReportData[] {
  const reports = event.reports.map(key => need(context.corpus.reports.get(key), 'report', key))
  const differences = { fields: listDiffering(reports), figures: listDifferingFigures(event) }
  return reports.map((report, index) => describeReport(context, report, index + 1, differences))
}

/** On what the reports of an event do not agree; nothing where a report is shown alone. */
export interface Differences {
  readonly fields: readonly Differing[]
  /** Keys of figures, see `figureKey`. */
  readonly figures: ReadonlySet<string>
}

export const noDifferences: Differences = { fields: [], figures: new Set() }

export function describeReport(context: PageContext, report: LinkedReport, number: number, { fields, figures }: Differences): ReportData {
  const { corpus } = context
  const article = need(corpus.articles.get(report.article), 'article', report.article)
  const stance = report.source === null ? null : corpus.sources.get(report.source)?.stance ?? null
  return {
    number,
    key: report.key,
    article: refer(context, 'article', report.article),
    source: report.source === null ? null : refer(context, 'source', report.source),
    sourceBasis: article.basis.source,
    stance: stance === null ? null : referCode(context, 'stances', stance),
    published: report.published === null ? null : wordDate(context, report.published),
    publishedBasis: article.basis.published,
    chain: report.reportedBy.map(id => referTeller(context, id)),
    date: wordDate(context, report.when),
    dateStated: report.date !== null,
    dateOf: report.dateOf,
    places: report.locations.map(location => ({
      as: location.as,
      place: wordPlace(context, {
        ...location, precision: location.precision ?? corpus.locations.get(location.id)?.precision ?? null,
        radiusKm: corpus.locations.get(location.id)?.radiusKm ?? null, reports: [report.key],
      }),
    })),
    type: referType(context, report.type),
    scope: report.scope,
    modality: report.modality,
    actors: report.actors.map(({ id, role, believed }) => ({
      actor: refer(context, 'actor', id), role: referCode(context, 'roles', role), believed,
    })),
    figures: report.casualties.map((row, index) => describeFigure(context, report, row, index, figures)),
    measures: describeMeasures(context, report, figures),
    evidence: describeEvidence(context, report.article, report, { kind: 'report', report: report.key }),
    note: report.note === null ? null : showText(context, report.note),
    differs: fields,
  }
}

function describeFigure(
  context: PageContext, report: LinkedReport, row: CasualtyRow, index: number, differing: ReadonlySet<string>,
): FigureRow {
  return {
    who: row.actors.map(id => refer(context, 'actor', id)),
    counts: harms.flatMap(harm => {
      const count = row.harm[harm]
      return count === undefined ? [] : [{ harm, text: wordCount(context, count), differs: differing.has(figureKey(harm, row.actors)) }]
    }),
    including: row.including === null ? null : showText(context, row.including),
    by: row.by === null ? null : referTeller(context, row.by),
    asOf: row.asOf === null ? null : wordDate(context, row.asOf),
    note: row.note === null ? null : showText(context, row.note),
    evidence: rowEvidence(context, report, row, { kind: 'casualty', report: report.key, row: index }),
  }
}

function describeMeasures(context: PageContext, report: LinkedReport, differing: ReadonlySet<string>): readonly MeasureData[] {
  return report.measures.map((row, index) => ({
    what: referCode(context, 'measures', row.what),
    count: wordCount(context, row.count),
    differs: differing.has(figureKey(row.what, row.actor === null ? [] : [row.actor])),
    actor: row.actor === null ? null : refer(context, 'actor', row.actor),
    by: row.by === null ? null : referTeller(context, row.by),
    evidence: rowEvidence(context, report, row, { kind: 'measure', report: report.key, row: index }),
  }))
}

/** A row without a passage of its own stands on the passage of its report. */
export function rowEvidence(
  context: PageContext, report: LinkedReport, row: Parameters<typeof describeEvidence>[2], support: Parameters<typeof describeEvidence>[3],
): EvidenceData {
  if (row.passage !== null) return describeEvidence(context, report.article, row, support)
  const ofReport = describeEvidence(context, report.article, report, { kind: 'report', report: report.key })
  return row.original === null ? ofReport : { ...ofReport, original: describeEvidence(context, report.article, row, support).original }
}

/** Fields whose stated values are not all the same. A report that is silent differs from nothing. */
export function listDiffering(reports: readonly LinkedReport[]): readonly Differing[] {
  const values: Readonly<Record<Differing, (report: LinkedReport) => string | null>> = {
    date: report => report.date?.edtf ?? null,
    place: report => report.locations.filter(place => place.as === 'site').map(place => place.id).sort().join(' ') || null,
    type: report => report.type,
    modality: report => report.modality,
    ...Object.fromEntries(harms.map(harm => [harm, (report: LinkedReport) => totalOf(report, harm)])) as Record<Harm, (report: LinkedReport) => string | null>,
  }
  const fields = Object.keys(values) as Differing[]
  return fields.filter(field => new Set(reports.map(values[field]).filter(value => value !== null)).size > 1)
}

function totalOf(report: LinkedReport, harm: Harm): string | null {
  const interval = report.totals[harm]?.interval
  return interval ? `${interval.low}-${interval.high ?? ''}` : null
}

/** Figures of one group for which two reports give different values. A report that is silent differs from nothing. */
function listDifferingFigures(event: LinkedEvent): ReadonlySet<string> {
  const ofGroups = event.groups.flatMap(group => harms.map(harm => ({ key: figureKey(harm, group.actors), tally: group.harm[harm] })))
  const ofMeasures = event.measures.map(({ what, actor, tally }) => ({ key: figureKey(what, actor === null ? [] : [actor]), tally }))
  return new Set([...ofGroups, ...ofMeasures].filter(({ tally }) => tally !== undefined && isDiffering(tally)).map(({ key }) => key))
}

/** Two reports give it, and not alike. */
export function isDiffering({ stated }: Tally): boolean {
  const values = new Set(stated.map(({ interval }) => interval === null ? 'unknown' : `${interval.low}-${interval.high ?? ''}`))
  return values.size > 1 && new Set(stated.map(({ report }) => report)).size > 1
}

function figureKey(what: string, actors: readonly string[]): string {
  return [what, ...[...actors].sort()].join(' ')
}
