/** All events of the corpus: reports gathered under their ids, merged, and joined with the events' own files. */

import type { LinkedReport, ReportKey } from '../../model/event.ts'
import { compareIds } from '../../model/ids.ts'
import type { EventRecord } from '../../model/records.ts'
import { mergeEvent } from './merge/index.ts'
import type { MergeContext, Merged } from './merge/index.ts'
import { compareReports } from './reports.ts'
import type { KeyedReport } from './reports.ts'

export interface MergedEvents {
  /** By id, bytewise. */
  readonly events: ReadonlyMap<string, Merged['event']>
  /** By article, then number. */
  readonly reports: ReadonlyMap<ReportKey, LinkedReport>
}

export function mergeEvents(reports: readonly KeyedReport[], files: readonly EventRecord[], context: MergeContext): MergedEvents {
  const records = new Map(files.map(file => [file.id, file]))
  const byEvent = Map.groupBy(reports, report => report.event)
  const merged = new Map<string, Merged['event']>()
  const linked: LinkedReport[] = []
  for (const id of [...new Set([...byEvent.keys(), ...records.keys()])].sort(compareIds)) {
    const ofEvent = (byEvent.get(id) ?? []).sort(compareReports)
    const result = mergeEvent(id, ofEvent, records.get(id) ?? null, context)
    merged.set(id, result.event)
    linked.push(...result.reports)
  }
  linked.sort((a, b) => compareIds(a.article, b.article) || a.number - b.number)
  const events = new Map([...merged].map(([id, event]) => [id, describeMergedAway(event, merged)]))
  return {
    events,
    reports: new Map(linked.map(report => [report.key, report])),
  }
}

/** An event that was merged into another keeps a page: with the type, date and title of its target, and none of the figures. */
function describeMergedAway(event: Merged['event'], merged: ReadonlyMap<string, Merged['event']>): Merged['event'] {
  const target = typeof event.status === 'object' && event.reports.length === 0 ? merged.get(event.status.mergedInto) : undefined
  if (target === undefined) return withTitle(event)
  const { type, date, scope, modalities } = target
  const title = Object.keys(event.title).length > 0 ? event.title : target.title
  return withTitle({ ...event, title, type, date, scope, modalities })
}

/** An event that nobody gives a title is called by its id. */
function withTitle(event: Merged['event']): Merged['event'] {
  return Object.keys(event.title).length > 0 ? event : { ...event, title: { und: event.id } }
}
