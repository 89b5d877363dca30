/** Tables as text: CSV as RFC 4180 wants it, JSON as an array of objects. The same rows always give the same bytes. */

import type { Cell, Column, Table } from './table.ts'

/** A spreadsheet takes a cell that starts like this for a formula; behind apostrophes, so that ours can be taken away again. */
const formulaStart = /^'*[=+\-@\t\r]/
const needsQuotes = /[",\r\n]/

/**
 * UTF-8 text without a byte order mark, a header line, lines ended by CRLF. Unknown is an empty cell; lists are joined by `;`
 * (a `;` inside an item is written `\;`); text that a spreadsheet would take for a formula gets an apostrophe before it.
 */
export function formatCsv(table: Table): string {
  const lines = table.rows.map(row => row.map((cell, n) => formatCell(cell, table.columns[n])))
  return [table.columns.map(({ name }) => name), ...lines].map(cells => `${cells.join(',')}\r\n`).join('')
}

function formatCell(cell: Cell, column: Column | undefined): string {
  if (cell === null) return ''
  if (typeof cell === 'number' || typeof cell === 'boolean') return String(cell)
  const text = typeof cell === 'string' ? cell : cell.map(item => item.replaceAll(';', '\\;')).join(';')
  const typed = column?.type === 'integer' || column?.type === 'number'
  const safe = !typed && formulaStart.test(text) ? `'${text}` : text
  return needsQuotes.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** An array of objects, one line each, with the columns as keys in their order. Unknown is null, a list an array; nothing is escaped for spreadsheets. */
export function formatJson(table: Table): string {
  const lines = table.rows.map(row => JSON.stringify(Object.fromEntries(table.columns.map(({ name }, n) => [name, row[n] ?? null]))))
  return lines.length === 0 ? '[]\n' : `[\n${lines.join(',\n')}\n]\n`
}
