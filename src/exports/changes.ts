/**
 * What differs between two states of a corpus, told by the tables that both export: record by record, value by value.
 * The same comparison serves a pull request, a release and a change log.
 */

import type { ValueChange } from '../model/history.ts'
import type { Cell, Table } from './table.ts'

export type { ValueChange } from '../model/history.ts'

export interface RecordChange {
  /** Name of the table: `events`, `actors` … */
  readonly table: string
  readonly id: string
  readonly change: 'added' | 'removed' | 'changed'
  /** In the order of the columns, which name the fields; those of a figure or a date count as one, named by what they share. Only for what changed. */
  readonly values: readonly ValueChange[]
}

/** Tables with one row per record, named by its first column. The others hold parts of these records. */
export const comparedTables = ['articles', 'events', 'actors', 'locations', 'sources'] as const

/** Follows from other columns, or from records that are listed themselves. */
const derived = /^(url|published|admin1|event_supertype|ucdp_type|acled_.*|location_name_.*|.*_(earliest|latest|best|high|high_open))$/
/** Counts of records that refer to this one: news of theirs, not of this one's. */
const referring: Readonly<Record<string, readonly string[]>> = { actors: ['events', 'articles'], locations: ['events', 'articles'], sources: ['events', 'articles'] }

/** Changes in the order of `comparedTables`; within a table in the order of its rows, removed ones last. */
export function listChanges(before: readonly Table[], after: readonly Table[]): RecordChange[] {
  return comparedTables.flatMap(name => {
    const [old, current] = [rowsById(name, before), rowsById(name, after)]
    const present = [...current].flatMap(([id, row]) => compareRows(name, id, old.get(id), row))
    const removed = [...old.keys()].filter(id => !current.has(id)).map((id): RecordChange => ({ table: name, id, change: 'removed', values: [] }))
    return [...present, ...removed]
  })
}

/** What a record says, by field. */
type Fields = ReadonlyMap<string, string | null>

function rowsById(name: string, tables: readonly Table[]): Map<string, Fields> {
  const table = tables.find(candidate => candidate.name === name)
  const columns = table?.columns.map(column => column.name) ?? []
  return new Map(Array.from(table?.rows ?? [], row => [String(row[0]), readFields(name, new Map(columns.map((column, n) => [column, row[n] ?? null])))]))
}

function readFields(table: string, cells: ReadonlyMap<string, Cell>): Fields {
  const kept = [...cells].slice(1).filter(([column]) => !derived.test(column) && referring[table]?.includes(column) !== true)
  return new Map(kept.map(([column, cell]) =>
    column.endsWith('_low') ? [column.slice(0, -4), formatFigure(column.slice(0, -4), cells)] : [column.replace(/_edtf$/, ''), formatCell(cell)]))
}

function compareRows(table: string, id: string, before: Fields | undefined, after: Fields): RecordChange[] {
  if (before === undefined) return [{ table, id, change: 'added', values: [] }]
  const values = compareFields(before, after)
  return values.length === 0 ? [] : [{ table, id, change: 'changed', values }]
}

/** What differs between two states of one record, in the order of the fields. A field that is not there is null. */
export function compareFields(before: Fields, after: Fields): ValueChange[] {
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((field): ValueChange[] => {
    const [old, current] = [before.get(field) ?? null, after.get(field) ?? null]
    return old === current ? [] : [{ field, before: old, after: current }]
  })
}

function formatCell(cell: Cell): string | null {
  if (cell === null) return null
  return typeof cell === 'object' ? cell.join('; ') || null : String(cell)
}

/** `7`, `20+`, `3-5`; a best figure that does not follow from them stands behind: `3-5 (4)`. */
function formatFigure(name: string, cells: ReadonlyMap<string, Cell>): string | null {
  const [low, best, high, open] = ['low', 'best', 'high', 'high_open'].map(part => cells.get(`${name}_${part}`) ?? null)
  if (low === null || low === undefined) return null
  const range = open === true ? `${String(low)}+` : low === high ? String(low) : `${String(low)}-${String(high)}`
  return best === null || best === undefined || best === low ? range : `${range} (${String(best)})`
}
