/** A table as Parquet: typed columns, lists as lists, unknown as null. Written in groups of rows, so that memory does not grow with the table. */

import type { SchemaElement } from 'hyparquet'
import { ByteWriter, ParquetWriter } from 'hyparquet-writer'
import type { Cell, Column, ColumnType, Table } from '../table.ts'

const rowsInGroup = 10_000

export function* parquetPieces(table: Table): Generator<Uint8Array> {
  const bytes = new ByteWriter()
  const writer = new ParquetWriter({
    writer: bytes, schema: [{ name: table.name, num_children: table.columns.length }, ...table.columns.flatMap(schemaOf)], createdBy: 'marsad',
    kvMetadata: [{ key: 'description', value: table.description }],
  })
  for (const group of groupRows(table)) {
    writer.write({ columnData: group, rowGroupSize: rowsInGroup })
    yield takeBytes(bytes)
  }
  writer.finish()
  yield takeBytes(bytes)
}

/** What was written since the last time. Offsets inside the file go on counting. */
function takeBytes(bytes: ByteWriter): Uint8Array {
  const taken = bytes.getBytes().slice()
  bytes.index = 0
  return taken
}

function* groupRows({ columns, rows }: Table): Generator<{ name: string; data: unknown[] }[]> {
  const empty = (): { name: string; data: unknown[] }[] => columns.map(({ name }) => ({ name, data: [] }))
  let group = empty()
  let count = 0
  for (const row of rows) {
    for (const [n, column] of columns.entries()) group[n]?.data.push(valueOf(row[n] ?? null, column))
    count += 1
    if (count % rowsInGroup !== 0) continue
    yield group
    group = empty()
  }
  if (count % rowsInGroup !== 0) yield group
}

function valueOf(cell: Cell, { type }: Column): unknown {
  return type === 'date' && typeof cell === 'string' ? new Date(Date.parse(cell)) : cell
}

const leaves: Readonly<Record<Exclude<ColumnType, 'list'>, Omit<SchemaElement, 'name'>>> = {
  string: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
  integer: { type: 'INT32' },
  number: { type: 'DOUBLE' },
  boolean: { type: 'BOOLEAN' },
  date: { type: 'INT32', converted_type: 'DATE' },
}

/** A list is written as the format's own three levels, so that readers find a list and not a group. */
function schemaOf({ name, type }: Column): SchemaElement[] {
  if (type !== 'list') return [{ name, repetition_type: 'OPTIONAL', ...leaves[type] }]
  return [
    { name, repetition_type: 'OPTIONAL', converted_type: 'LIST', num_children: 1 },
    { name: 'list', repetition_type: 'REPEATED', num_children: 1 },
    { name: 'element', repetition_type: 'REQUIRED', type: 'BYTE_ARRAY', converted_type: 'UTF8' },
  ]
}
