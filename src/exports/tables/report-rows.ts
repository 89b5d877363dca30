/** The rows inside a report as tables of their own: casualties, measures, responsibility. */

import type { LinkedReport } from '../../model/event.ts'
import { harms, type CasualtyRow, type Civilian, type Evidence, type MeasureRow, type ResponsibilityRow } from '../../model/report.ts'
import { codesOf } from '../crosswalk/codes.ts'
import type { ColumnOf, ExportContext, Sheet, Table } from '../table.ts'
import { column, makeTable, recordsIn, textColumns } from '../table.ts'
import { evidenceColumns, harmNames, harmWords } from './reports.ts'
import { countColumns, dateColumns } from './shared-columns.ts'

/** A row inside a report, with its position from 1. */
export interface Inside<Row> { readonly report: LinkedReport; readonly row: Row; readonly number: number }

export function* rowsInside<Row>(reports: Iterable<LinkedReport>, rows: (report: LinkedReport) => readonly Row[]): Generator<Inside<Row>> {
  for (const report of reports) {
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

export function describeCasualties(context: ExportContext): Sheet<Inside<CasualtyRow>> {
  return {
    name: 'casualties',
    description: 'One row per casualty statement of a report, as stated',
    columns: [
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
    ],
  }
}

export function listCasualties(context: ExportContext): Table {
  return makeTable(describeCasualties(context), context, () => rowsInside(recordsIn(context, 'reports'), report => report.casualties))
}

export function describeMeasures(context: ExportContext): Sheet<Inside<MeasureRow>> {
  return {
    name: 'measures',
    description: 'One row per other figure of a report: vehicles, air strikes and the like',
    columns: [
      ...placeInReport,
      column('measure', 'string', 'Code of the codebook', item => item.row.what),
      column('actor', 'string', 'Whose', item => item.row.actor),
      column('written', 'string', 'As the source states it', item => item.row.count?.written ?? null),
      ...countColumns<Inside<MeasureRow>>('', 'Figure', item => item.row.count),
      column('by', 'string', 'Whose figure; empty: the origin of the report', item => item.row.by),
      ...evidenceInside(context),
      ...textColumns<Inside<MeasureRow>>(context, 'note', 'Note of the annotator', item => item.row.note),
    ],
  }
}

export function listMeasures(context: ExportContext): Table {
  return makeTable(describeMeasures(context), context, () => rowsInside(recordsIn(context, 'reports'), report => report.measures))
}

export function describeResponsibility(context: ExportContext): Sheet<Inside<ResponsibilityRow>> {
  return {
    name: 'responsibility',
    description: 'One row per claim, admission, attribution or denial',
    columns: [
      ...placeInReport,
      column('kind', 'string', 'claimed, admitted, attributed or denied', item => item.row.kind),
      column('actor', 'string', 'Whom it names as responsible', item => item.row.to),
      column('by', 'string', 'Who says so; empty: the origin of the report', item => item.row.by),
      ...evidenceInside(context),
      ...textColumns<Inside<ResponsibilityRow>>(context, 'note', 'Note of the annotator', item => item.row.note),
    ],
  }
}

export function listResponsibility(context: ExportContext): Table {
  return makeTable(describeResponsibility(context), context, () => rowsInside(recordsIn(context, 'reports'), report => report.responsibility))
}
