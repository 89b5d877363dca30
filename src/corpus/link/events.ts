/** All events of the corpus: reports gathered under their ids, merged, and joined with the events' own files. */

import type { Diagnostic } from '../../model/diagnostic.ts'
import type { LinkedReport, ReportKey } from '../../model/event.ts'
import { compareIds } from '../../model/ids.ts'
import { createDiagnostic } from '../../model/message.ts'
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
  readonly diagnostics: readonly Diagnostic[]
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
    diagnostics: [...byEvent.values()].flatMap(checkScopes).concat(files.flatMap(file => checkReported(file, byEvent))),
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

function checkScopes(reports: readonly KeyedReport[]): Diagnostic[] {
  const [first, ...others] = reports
  if (first === undefined) return []
  return others.filter(report => report.scope !== first.scope).map(report => createDiagnostic(report.place, {
    rule: 'scope-agreement',
    thing: { en: `scope of event ${report.event}`, ar: `نطاق الحدث ${report.event}` },
    actual: report.scope,
    expected: { en: `${first.scope}, as in another report of it`, ar: `${first.scope} كما في خبر آخر عنه` },
    hint: {
      en: 'Give all reports of an event one scope, or give this report an event of its own',
      ar: 'وحّد النطاق في كل الأخبار عن الحدث، أو اجعل لهذا الخبر حدثًا مستقلًّا',
    },
    nearest: [first.scope],
    related: { ...first.place, message: { en: 'the other report', ar: 'الخبر الآخر' } },
  }))
}

function checkReported(file: EventRecord, byEvent: ReadonlyMap<string, readonly KeyedReport[]>): Diagnostic[] {
  if (file.status !== 'published' || byEvent.has(file.id)) return []
  return [createDiagnostic(file.place, {
    rule: 'event-without-report',
    thing: { en: 'event file', ar: 'ملف حدث' },
    actual: file.id,
    expected: { en: 'an event that some article reports', ar: 'حدث تتحدث عنه مادة واحدة على الأقل' },
    hint: {
      en: 'Correct the file name, or give it the status `withdrawn` or `merged-into`',
      ar: 'صحّح اسم الملف، أو اجعل حالته `withdrawn` أو `merged-into`',
    },
  })]
}
