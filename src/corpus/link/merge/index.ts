/** Merges the reports of one event, value by value, as the method page explains. The order of articles does not matter. */

import type { Codebook } from '../../../model/codebook.ts'
import type { Event, LinkedReport } from '../../../model/event.ts'
import { compareIds } from '../../../model/ids.ts'
import type { EventRecord, RuledField, Ruling } from '../../../model/records.ts'
import type { Modality } from '../../../model/report.ts'
import type { Allegiance } from '../allegiance.ts'
import type { Places } from '../places.ts'
import { describingReports } from '../reports.ts'
import type { KeyedReport } from '../reports.ts'
import { mergeActors } from './actors.ts'
import { createBoastTest } from './boasts.ts'
import { mergeCasualties, totalsOfReport } from './casualties.ts'
import { mergeDate } from './date.ts'
import { gradeEvent, isGrade } from './grade.ts'
import { mergeMeasures } from './measures.ts'
import { listOrigins } from './origins.ts'
import { mergePlace } from './place.ts'
import { mergeResponsibility } from './responsibility.ts'
import { mergeTitle } from './title.ts'
import { mergeType } from './type.ts'
import type { TypeTable } from './type.ts'

export interface MergeContext {
  readonly types: TypeTable
  readonly roles: Codebook['roles']
  readonly places: Places
  readonly allegiance: Allegiance
}

/** What merging gives: the event without its place among other events, and its reports with their totals. */
export interface Merged {
  readonly event: Omit<Event, 'parts' | 'related'>
  readonly reports: readonly LinkedReport[]
}

const modalityOrder: readonly Modality[] = ['asserted', 'planned', 'alleged', 'denied']

/** `reports`: all of the event, in their fixed order. `record`: the event's own file, if there is one. */
export function mergeEvent(id: string, reports: readonly KeyedReport[], record: EventRecord | null, context: MergeContext): Merged {
  const { roles, allegiance, places } = context
  const ruling = (field: RuledField): Ruling | null => record?.rulings.findLast(one => one.field === field) ?? null
  const telling = describingReports(reports)
  const date = mergeDate(telling, ruling('date'))
  const actors = mergeActors(reports, roles)
  const isBoast = createBoastTest(actors, roles, date, allegiance)
  const gradeRuling = ruling('grade')
  const event: Merged['event'] = {
    id,
    formerIds: record?.formerIds ?? [],
    status: record?.status ?? 'published',
    title: mergeTitle(record?.title ?? null, reports) ?? {},
    scope: reports[0]?.scope ?? 'incident',
    modalities: modalityOrder.filter(modality => reports.some(report => report.modality === modality)),
    type: mergeType(telling, ruling('type'), context.types),
    date,
    ...mergePlace(telling, ruling('location'), places),
    actors,
    ...mergeCasualties(telling, { isBoast, isCivilian: allegiance.isCivilian, ruling }),
    measures: mergeMeasures(telling, isBoast),
    ...mergeResponsibility(reports, roles, date, allegiance),
    grade: gradeEvent(reports, gradeRuling, roles, date, allegiance),
    gradeRuling: gradeRuling !== null && isGrade(gradeRuling.value) ? gradeRuling : null,
    origins: listOrigins(reports, date, allegiance),
    reports: reports.map(report => report.key),
    articles: distinct(reports.map(report => report.article)),
    sources: distinct(reports.map(report => report.source).filter(source => source !== null)),
    partOf: distinct(reports.map(report => report.partOf).filter(whole => whole !== null && whole !== id)),
    sameAs: record?.sameAs ?? [],
  }
  return { event, reports: reports.map(report => ({ ...report, totals: totalsOfReport(report, isBoast) })) }
}

/** Each once, bytewise. */
function distinct(ids: readonly (string | null)[]): string[] {
  return [...new Set(ids.filter(id => id !== null))].sort(compareIds)
}
