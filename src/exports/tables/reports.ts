/** What each article says about each event, and the rows inside a report: casualties, measures, responsibility; and who took part in what. */

import type { LinkedReport, EventActor } from '../../model/event.ts'
import {
  harms, type CasualtyRow, type Civilian, type Evidence, type Harm, type MeasureRow, type ResponsibilityRow,
} from '../../model/report.ts'
import { actorsOnSide, codesOf } from '../crosswalk/codes.ts'
import { countColumns, dateColumns } from './shared-columns.ts'
import type { ColumnOf, ExportContext, Table } from '../table.ts'
import { column, makeTable, textColumns } from '../table.ts'

export function listReports(context: ExportContext): Table {
  return makeTable<LinkedReport>('reports', 'One row per report: what one article says about one event', context, [
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
  ], context.corpus.reports.values())
}

const harmNames: Readonly<Record<Harm, string>> = {
  killed: 'killed', wounded: 'wounded', captured: 'captured', missing: 'missing', killedOrWounded: 'killed_or_wounded',
}
const harmWords: Readonly<Record<Harm, string>> = {
  killed: 'People killed', wounded: 'People wounded', captured: 'People captured', missing: 'People missing',
  killedOrWounded: 'People killed or wounded, never added to killed',
}

function evidenceColumns(context: ExportContext): ColumnOf<Evidence>[] {
  return [
    ...textColumns<Evidence>(context, 'passage', 'Words of our text that carry it', item => item.passage?.text ?? null),
    column('original', 'string', 'The outlet’s own words', item => item.original),
  ]
}

interface EventActorRow extends EventActor { readonly event: string }

export function listEventActors(context: ExportContext): Table {
  const items = Array.from(context.corpus.events.values(), event => event.actors.map((actor): EventActorRow => ({ ...actor, event: event.id })))
  return makeTable<EventActorRow>('event_actors', 'One row per event, actor and role', context, [
    column('event_id', 'string', 'Event', row => row.event),
    column('actor_id', 'string', 'Actor', row => row.id),
    column('role', 'string', 'Code of the codebook', row => row.role),
    column('side', 'string', 'Side of the role: perpetrator, target or none', (row, { corpus }) => codesOf(corpus).sides.get(row.role) ?? null),
    column('believed', 'boolean', 'The articles only believe it', row => row.believed),
    column('contested', 'boolean', 'On both sides, according to different reports', row => row.contested),
    column('reports', 'list', 'Reports that say so', row => row.reports),
  ], items.flat())
}

/** A row inside a report, with its position from 1. */
interface Inside<Row> { readonly report: LinkedReport; readonly row: Row; readonly number: number }

function* rowsInside<Row>({ corpus }: ExportContext, rows: (report: LinkedReport) => readonly Row[]): Generator<Inside<Row>> {
  for (const report of corpus.reports.values()) {
    for (const [n, row] of rows(report).entries()) yield { report, row, number: n + 1 }
  }
}

const placeInReport: readonly ColumnOf<Inside<unknown>>[] = [
  column('report_id', 'string', 'Report', item => item.report.key),
  column('event_id', 'string', 'Event', item => item.report.event),
  column('row', 'integer', 'Position in the report, from 1', item => item.number),
]

function evidenceInside(context: ExportContext): ColumnOf<Inside<Evidence>>[] {
  return evidenceColumns(context).map(({ cell, ...described }) => ({ ...described, cell: (item, inside) => cell(item.row, inside) }))
}

/** By the annotation, else by the kinds of its actors: unclear where they differ or none is named. */
function civilianOf(row: CasualtyRow, { corpus }: ExportContext): Civilian {
  if (row.civilian !== null) return row.civilian
  const kinds = row.actors.map(id => codesOf(corpus).kinds.get(corpus.actors.get(id)?.kind ?? '')?.civilian === true)
  if (kinds.length === 0) return 'unclear'
  return kinds.every(Boolean) ? 'yes' : kinds.some(Boolean) ? 'unclear' : 'no'
}

export function listCasualties(context: ExportContext): Table {
  return makeTable<Inside<CasualtyRow>>('casualties', 'One row per casualty statement of a report, as stated', context, [
    ...placeInReport,
    column('actors', 'list', 'Who suffered it; several are counted together; empty for a total', item => item.row.actors),
    column('civilian', 'string', 'yes, no or unclear', (item, inside) => civilianOf(item.row, inside)),
    ...harms.flatMap((harm): ColumnOf<Inside<CasualtyRow>>[] => [
      column(`${harmNames[harm]}_written`, 'string', `${harmWords[harm]}: as the source states it`, item => item.row.harm[harm]?.written ?? null),
      ...countColumns<Inside<CasualtyRow>>(harmNames[harm], harmWords[harm], item => item.row.harm[harm]),
    ]),
    ...textColumns<Inside<CasualtyRow>>(context, 'including', 'Part of the row, never added', item => item.row.including),
    column('by', 'string', 'Whose figure; empty: the origin of the report', item => item.row.by),
    ...dateColumns<Inside<CasualtyRow>>('as_of', 'Day of the figure', item => item.row.asOf),
    ...evidenceInside(context),
    ...textColumns<Inside<CasualtyRow>>(context, 'note', 'Note of the annotator', item => item.row.note),
  ], rowsInside(context, report => report.casualties))
}

export function listMeasures(context: ExportContext): Table {
  return makeTable<Inside<MeasureRow>>('measures', 'One row per other figure of a report: vehicles, air strikes and the like', context, [
    ...placeInReport,
    column('measure', 'string', 'Code of the codebook', item => item.row.what),
    column('actor', 'string', 'Whose', item => item.row.actor),
    column('written', 'string', 'As the source states it', item => item.row.count?.written ?? null),
    ...countColumns<Inside<MeasureRow>>('', 'Figure', item => item.row.count),
    column('by', 'string', 'Whose figure; empty: the origin of the report', item => item.row.by),
    ...evidenceInside(context),
    ...textColumns<Inside<MeasureRow>>(context, 'note', 'Note of the annotator', item => item.row.note),
  ], rowsInside(context, report => report.measures))
}

export function listResponsibility(context: ExportContext): Table {
  return makeTable<Inside<ResponsibilityRow>>('responsibility', 'One row per claim, admission, attribution or denial', context, [
    ...placeInReport,
    column('kind', 'string', 'claimed, admitted, attributed or denied', item => item.row.kind),
    column('actor', 'string', 'Whom it names as responsible', item => item.row.to),
    column('by', 'string', 'Who says so; empty: the origin of the report', item => item.row.by),
    ...evidenceInside(context),
    ...textColumns<Inside<ResponsibilityRow>>(context, 'note', 'Note of the annotator', item => item.row.note),
  ], rowsInside(context, report => report.responsibility))
}
