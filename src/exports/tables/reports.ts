/** What each article says about each event, and who took part in what. */

import type { LinkedEvent } from '../../model/corpus.ts'
import type { LinkedReport, EventActor } from '../../model/event.ts'
import { harms, type Evidence, type Harm } from '../../model/report.ts'
import { actorsOnSide, codesOf } from '../crosswalk/codes.ts'
import { countColumns, dateColumns } from './shared-columns.ts'
import type { ColumnOf, ExportContext, Sheet, Table } from '../table.ts'
import { column, makeTable, recordsIn, textColumns } from '../table.ts'

export function describeReports(context: ExportContext): Sheet<LinkedReport> {
  return {
    name: 'reports',
    description: 'One row per report: what one article says about one event',
    columns: [
      column('report_id', 'string', 'Article id, #, number of the report in the article', report => report.key),
      column('event_id', 'string', 'Event', report => report.event),
      column('article_id', 'string', 'Article', report => report.article),
      column('number', 'integer', 'Position in the article, from 1', report => report.number),
      ...textColumns<LinkedReport>(context, 'title', 'Title that the annotation gives the event', report => report.title),
      column('event_type', 'string', 'Code of the codebook', report => report.type),
      column('scope', 'string', 'incident, series, campaign or total', report => report.scope),
      column('modality', 'string', 'asserted, planned, alleged or denied', report => report.modality),
      ...dateColumns<LinkedReport>('date', 'When; by the day of publication where the article gives no date', report => report.when),
      column('date_of', 'string', 'What the date is the date of', report => report.dateOf),
      column('locations', 'list', 'Sites', report => report.locations.filter(place => place.as === 'site').map(place => place.id)),
      column('also_locations', 'list', 'Origins, destinations and other places', report => report.locations.filter(place => place.as !== 'site').map(place => place.id)),
      column('actors', 'list', 'Everybody who takes part', report => [...new Set(report.actors.map(actor => actor.id))]),
      column('perpetrators', 'list', 'On the side of the perpetrator', (report, { corpus }) => actorsOnSide(corpus, report.actors, 'perpetrator')),
      column('targets', 'list', 'On the side of the target', (report, { corpus }) => actorsOnSide(corpus, report.actors, 'target')),
      ...harms.flatMap(harm => countColumns<LinkedReport>(harmNames[harm], harmWords[harm], report => report.totals[harm])),
      column('source', 'string', 'Outlet; empty when it is not known', report => report.source),
      column('reported_by', 'list', 'Chain of credit, nearest first; empty for the outlet’s own voice', report => report.reportedBy),
      column('origin', 'string', 'Who first said it', report => report.origin),
      ...dateColumns<LinkedReport>('published', 'When the article appeared', report => report.published),
      column('part_of', 'string', 'Series or campaign that it belongs to', report => report.partOf),
      column('possibly_same', 'list', 'Events that may be the same one', report => report.possiblySame),
      ...evidenceColumns(context),
      ...textColumns<LinkedReport>(context, 'note', 'Note of the annotator', report => report.note),
      column('url', 'string', 'Permanent address of the article', (report, { urls }) => urls.permanent('article', report.article)),
    ],
  }
}

export function listReports(context: ExportContext): Table {
  return makeTable(describeReports(context), context, () => recordsIn(context, 'reports'))
}

export const harmNames: Readonly<Record<Harm, string>> = {
  killed: 'killed', wounded: 'wounded', captured: 'captured', missing: 'missing', killedOrWounded: 'killed_or_wounded',
}
export const harmWords: Readonly<Record<Harm, string>> = {
  killed: 'People killed', wounded: 'People wounded', captured: 'People captured', missing: 'People missing',
  killedOrWounded: 'People killed or wounded, never added to killed',
}

export function evidenceColumns(context: ExportContext): ColumnOf<Evidence>[] {
  return [
    ...textColumns<Evidence>(context, 'passage', 'Words of our text that carry it', item => item.passage?.text ?? null),
    column('original', 'string', 'The outlet’s own words', item => item.original),
  ]
}

export interface EventActorRow extends EventActor { readonly event: string }

export function* actorRows(events: Iterable<LinkedEvent>): Generator<EventActorRow> {
  for (const event of events) {
    for (const actor of event.actors) yield { ...actor, event: event.id }
  }
}

export function describeEventActors(): Sheet<EventActorRow> {
  return {
    name: 'event_actors',
    description: 'One row per event, actor and role',
    columns: [
      column('event_id', 'string', 'Event', row => row.event),
      column('actor_id', 'string', 'Actor', row => row.id),
      column('role', 'string', 'Code of the codebook', row => row.role),
      column('side', 'string', 'Side of the role: perpetrator, target or none', (row, { corpus }) => codesOf(corpus).sides.get(row.role) ?? null),
      column('believed', 'boolean', 'The articles only believe it', row => row.believed),
      column('contested', 'boolean', 'On both sides, according to different reports', row => row.contested),
      column('reports', 'list', 'Reports that say so', row => row.reports),
    ],
  }
}

export function listEventActors(context: ExportContext): Table {
  return makeTable(describeEventActors(), context, () => actorRows(recordsIn(context, 'events')))
}
