/** The tables as a SQLite database: the statements that make it, and how a cell is stored. Running them is the build's part. */

import type { Codebook } from '../../model/codebook.ts'
import type { Cell, Column, ColumnType, Table } from '../table.ts'
import { keysOf, targetOf } from '../tables/keys.ts'

const types: Readonly<Record<ColumnType, string>> = {
  string: 'TEXT', integer: 'INTEGER', number: 'REAL', boolean: 'INTEGER', date: 'TEXT', list: 'TEXT',
}

/** `CREATE TABLE` with types, keys and the closed lists of values. Lists are JSON arrays, booleans 0 or 1, days ISO 8601. */
export function createTable(table: Table, tables: readonly Table[], codebook: Codebook): string {
  const keys = keysOf(table.name, codebook)
  const never = new Set([...keys.primary, ...keys.required])
  const lines = [
    ...table.columns.map(column => columnLine(column, never.has(column.name), keys.values[column.name])),
    `PRIMARY KEY (${keys.primary.map(quote).join(', ')})`,
    ...keys.foreign.map(key => {
      const target = targetOf(key, tables)
      return `FOREIGN KEY (${quote(key.column)}) REFERENCES ${quote(target.table)} (${quote(target.column)})`
    }),
  ]
  return `CREATE TABLE ${quote(table.name)} ( -- ${table.description}\n  ${lines.join(',\n  ')}\n) STRICT, WITHOUT ROWID`
}

function columnLine({ name, type }: Column, required: boolean, values: readonly string[] | undefined): string {
  const check = type === 'boolean' ? [`CHECK (${quote(name)} IN (0, 1))`]
    : type === 'list' ? [`CHECK (json_valid(${quote(name)}))`]
    : values === undefined || values.length === 0 ? [] : [`CHECK (${quote(name)} IN (${values.map(value => `'${value.replaceAll("'", "''")}'`).join(', ')}))`]
  return [quote(name), types[type], ...(required ? ['NOT NULL'] : []), ...check].join(' ')
}

export function insertInto(table: Table): string {
  return `INSERT INTO ${quote(table.name)} VALUES (${table.columns.map(() => '?').join(', ')})`
}

export function storedCell(cell: Cell): string | number | null {
  if (typeof cell === 'boolean') return cell ? 1 : 0
  return cell === null || typeof cell !== 'object' ? cell : JSON.stringify(cell)
}

function quote(name: string): string {
  return `"${name.replaceAll('"', '""')}"`
}

export interface View {
  readonly name: string
  /** English; stands in the database too, as a comment of the view. */
  readonly about: string
  readonly select: string
}

/** Ready answers to what is asked most. `incidents` is what sums may be made of. */
export const views: readonly View[] = [
  {
    name: 'incidents',
    about: 'Published single events that are asserted or alleged and not discounted: the only ones that may be added up',
    select: "SELECT * FROM events WHERE status = 'published' AND scope = 'incident' AND grade <> 'discounted'\n  AND EXISTS (SELECT 1 FROM json_each(modality) WHERE value IN ('asserted', 'alleged'))",
  },
  {
    name: 'events_with_reports',
    about: 'Each event beside each of its reports, with the outlet and the first teller',
    select: 'SELECT event.event_id, event.grade, event.date_edtf AS event_date, report.report_id, report.article_id, report.date_edtf AS reported_date,\n  report.source, report.origin, report.killed_low, report.killed_best, report.killed_high, report.killed_high_open\n  FROM events AS event JOIN reports AS report USING (event_id)',
  },
  {
    name: 'casualties_by_actor',
    about: 'Statements of casualties with one row for each actor; a row that counts several together appears under each, with their number in `together`',
    select: 'SELECT actor.value AS actor_id, json_array_length(row.actors) AS together, row.event_id, row.report_id, row.row, row.civilian,\n  row.killed_written, row.killed_low, row.killed_best, row.killed_high, row.wounded_written, row.wounded_low, row.wounded_best, row.wounded_high\n  FROM casualties AS row, json_each(row.actors) AS actor',
  },
  {
    name: 'contested_events',
    about: 'Events on which reports exclude each other, and in what; `several_places` is also true of an event that simply has several places',
    select: "SELECT event_id, grade = 'contested' AS grade_contested, responsibility_status = 'contested' AS responsibility_contested,\n  event_type LIKE '%;%' AS type_contested, location_id LIKE '%;%' AS several_places,\n  EXISTS (SELECT 1 FROM event_actors AS actor WHERE actor.event_id = event.event_id AND actor.contested) AS actors_contested\n  FROM events AS event WHERE grade_contested OR responsibility_contested OR type_contested OR actors_contested",
  },
  {
    name: 'event_sources',
    about: 'Each event beside each outlet that reports it',
    select: 'SELECT event.event_id, source.value AS source_id FROM events AS event, json_each(event.sources) AS source',
  },
]

export function createView({ name, about, select }: View): string {
  return `CREATE VIEW ${quote(name)} AS -- ${about}\n  ${select}`
}
