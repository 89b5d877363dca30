/** The codebook as one table: every code of every vocabulary, with the attributes that its vocabulary has. */

import type { Code, Codebook } from '../../model/codebook.ts'
import type { Cell, ColumnOf, ColumnType, ExportContext, Sheet, Table } from '../table.ts'
import { column, makeTable, textColumns } from '../table.ts'

export interface CodeRow {
  readonly list: string
  readonly position: number
  readonly code: Code
  readonly more: Readonly<Record<string, unknown>>
}

/** Attributes by name in the model: column, type, meaning. */
const attributes: readonly (readonly [key: string, name: string, type: ColumnType, meaning: string])[] = [
  ['parent', 'parent', 'string', 'Event types: the type above it'],
  ['unspecified', 'unspecified', 'boolean', 'Event types: the means or the result is not told'],
  ['side', 'side', 'string', 'Roles: side of the event'],
  ['state', 'state', 'boolean', 'Actor kinds: part of a state'],
  ['organised', 'organised', 'boolean', 'Actor kinds: an organised armed side'],
  ['civilian', 'civilian', 'boolean', 'Actor kinds: civilians'],
  ['person', 'person', 'boolean', 'Actor kinds: one person'],
  ['umbrella', 'umbrella', 'boolean', 'Actor kinds: a collective name'],
  ['inter', 'acled_inter', 'integer', 'Actor kinds: ACLED inter code'],
  ['level', 'level', 'string', 'Location kinds: level in the tree of places'],
  ['precision', 'precision', 'string', 'Location kinds: precision when nothing else is said'],
  ['radiusKm', 'radius_km', 'number', 'Precisions: radius, km'],
  ['acledGeo', 'acled_geo', 'integer', 'Precisions: ACLED geo_precision'],
  ['ucdpWhere', 'ucdp_where', 'integer', 'Precisions: UCDP where_prec'],
  ['least', 'least', 'integer', 'Count words: least number meant'],
]

export function describeCodes(context: ExportContext): Sheet<CodeRow> {
  return {
    name: 'codebook',
    description: 'One row per code of the codebook',
    columns: [
      column('list', 'string', 'Vocabulary', row => row.list),
      column('code', 'string', 'Code', row => row.code.code),
      column('position', 'integer', 'Position in its vocabulary, from 1; for event types the order of precedence', row => row.position),
      ...textColumns<CodeRow>(context, 'label', 'Label', row => row.code.label),
      ...textColumns<CodeRow>(context, 'definition', 'Definition', row => row.code.definition),
      ...textColumns<CodeRow>(context, 'include', 'What belongs to it', row => row.code.include),
      ...textColumns<CodeRow>(context, 'exclude', 'What does not', row => row.code.exclude),
      ...textColumns<CodeRow>(context, 'example', 'Example', row => row.code.example),
      ...attributes.map(([key, name, type, meaning]): ColumnOf<CodeRow> => column(name, type, meaning, row => plainCell(row.more[key]))),
      column('acled_event_type', 'string', 'Event types: type of ACLED', row => row.list === 'eventTypes' ? acledOf(row)?.type ?? null : null),
      column('acled_sub_event_type', 'string', 'Event types: sub-type of ACLED', row => row.list === 'eventTypes' ? acledOf(row)?.subtype ?? null : null),
    ],
  }
}

export function listCodes(context: ExportContext): Table {
  return makeTable(describeCodes(context), context, () => rowsOf(context.corpus.codebook))
}

function rowsOf(codebook: Codebook): CodeRow[] {
  const { version: _version, ...lists } = codebook
  return Object.entries(lists).flatMap(([list, codes]: [string, readonly Code[]]) => rowsOfList(list, codes))
}

function rowsOfList(list: string, codes: readonly Code[]): CodeRow[] {
  return codes.map((code, n) => ({ list, position: n + 1, code, more: { ...code } }))
}

export function eventTypeRows({ eventTypes }: Codebook): CodeRow[] {
  return rowsOfList('eventTypes', eventTypes)
}

function acledOf(row: CodeRow): { type: string; subtype: string } | null {
  return (row.more['acled'] ?? null) as { type: string; subtype: string } | null
}

function plainCell(value: unknown): Cell {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null
}
