/** The data of a figure as CSV. */

import type { Cell, FigureTable } from './figure.ts'

/** UTF-8 text after RFC 4180: header of column keys, CRLF after each line. Numbers are written plainly, whatever the page's numerals. */
export function formatCsv(table: FigureTable): string {
  const lines = [table.columns.map(column => quote(column.key)), ...table.rows.map(row => row.map(formatCell))]
  return lines.map(line => `${line.join(',')}\r\n`).join('')
}

function formatCell(cell: Cell): string {
  return cell.value === undefined ? quote(disarm(cell.code ?? cell.text)) : String(cell.value)
}

/** A spreadsheet runs a cell that begins like a formula. */
function disarm(text: string): string {
  return /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
}

function quote(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
