/** Tables as text: CSV as RFC 4180 wants it, JSON as an array of objects. The same rows always give the same bytes, in pieces of some hundred rows. */

import type { Cell, Table } from './table.ts'

/** A spreadsheet takes a cell that starts like this for a formula; behind apostrophes, so that ours can be taken away again. */
const formulaStart = /^'*[=+\-@\t\r]/
const needsQuotes = /[",\r\n]/
const linesInPiece = 500

/**
 * UTF-8 text without a byte order mark, a header line, lines ended by CRLF. Unknown is an empty cell; lists are joined by `;`
 * (a `;` inside an item is written `\;`); text, whatever its column, that a spreadsheet would take for a formula gets an apostrophe before it.
 * `below` are lines of cells right below the header, such as tags of the columns.
 */
export function* csvPieces(table: Table, below: readonly (readonly string[])[] = []): Generator<string> {
  yield csvHead(table, below)
  let lines: string[] = []
  for (const row of table.rows) {
    lines.push(csvLine(row))
    if (lines.length < linesInPiece) continue
    yield lines.join('')
    lines = []
  }
  if (lines.length > 0) yield lines.join('')
}

/** The lines before the first row. */
export function csvHead({ columns }: Table, below: readonly (readonly string[])[] = []): string {
  return [columns.map(({ name }) => name), ...below.map(cells => cells.map(formatCell))].map(cells => `${cells.join(',')}\r\n`).join('')
}

/** A row with its line end. */
export function csvLine(row: readonly Cell[]): string {
  return `${row.map(formatCell).join(',')}\r\n`
}

export function formatCsv(table: Table): string {
  return [...csvPieces(table)].join('')
}

function formatCell(cell: Cell): string {
  if (cell === null) return ''
  if (typeof cell === 'number' || typeof cell === 'boolean') return String(cell)
  const text = typeof cell === 'string' ? cell : cell.map(item => item.replaceAll(';', '\\;')).join(';')
  const safe = formulaStart.test(text) ? `'${text}` : text
  return needsQuotes.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** An array of objects, one line each, with the columns as keys in their order. Unknown is null, a list an array; nothing is escaped for spreadsheets. */
export function jsonPieces({ columns, rows }: Table): Generator<string> {
  return jsonArrayPieces(mapRows(rows, row => rowObject(columns, row)))
}

/** The row as it stands in JSON. */
export function rowObject(columns: Table['columns'], row: readonly Cell[]): Readonly<Record<string, Cell>> {
  return Object.fromEntries(columns.map(({ name }, n) => [name, row[n] ?? null]))
}

export function formatJson(table: Table): string {
  return [...jsonPieces(table)].join('')
}

/** Items one to a line between brackets. */
export function* jsonArrayPieces(items: Iterable<unknown>): Generator<string> {
  let before = '[\n'
  let lines: string[] = []
  for (const item of items) {
    lines.push(before + JSON.stringify(item))
    before = ',\n'
    if (lines.length < linesInPiece) continue
    yield lines.join('')
    lines = []
  }
  yield before === '[\n' ? '[]\n' : `${lines.join('')}\n]\n`
}

export function* mapRows<In, Out>(rows: Iterable<In>, make: (row: In) => Out): Generator<Out> {
  for (const row of rows) yield make(row)
}
