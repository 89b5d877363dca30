/** A table of comma-separated values (RFC 4180, read strictly) to rows with the lines on which they begin. Runs in browsers. */

import { createDiagnostic } from '../../model/message.ts'
import { tooMuch } from './refusals.ts'
import type { Diagnostic, Place } from '../../model/diagnostic.ts'
import type { Complaint } from '../../model/message.ts'
import type { PlainTable } from '../../model/source.ts'

/** More than the events of a long war by month and place. */
const mostRows = 100_000
const mostColumns = 40

interface CsvResult {
  /** null when the text is no table. */
  readonly table: PlainTable | null
  readonly diagnostics: readonly Diagnostic[]
}

type Row = PlainTable['rows'][number]

/** Lines end by LF. The first row is the header; every row has as many cells. Stops at the first break of the grammar: nobody can tell what follows. */
export function parseCsv(path: string, text: string): CsvResult {
  const place: { line: number; column: number } = { line: 1, column: 1 }
  const refuse = (complaint: Complaint, at = place): CsvResult => ({ table: null, diagnostics: [createDiagnostic({ path, ...at } satisfies Place, complaint)] })
  const rows: Row[] = []
  let width = 0
  for (let at = 0, line = 1; at < text.length;) {
    const read = readRow(text, at)
    if ('fault' in read) return refuse(faults[read.fault], { line: line + read.lines, column: 1 })
    if (rows.length === 0) width = read.cells.length
    if (rows.length === 0 && width > mostColumns) return refuse(tooMuch('table-form', { en: 'number of columns', ar: 'عدد أعمدة' }, width, mostColumns, keepNeeded), { line, column: 1 })
    if (read.cells.length !== width) return refuse(wrongWidth(read.cells.length, width), { line, column: 1 })
    if (rows.length > mostRows) return refuse(tooMuch('table-form', { en: 'number of rows', ar: 'عدد صفوف' }, countLines(text), mostRows, sumUp), { line, column: 1 })
    rows.push({ line, cells: read.cells })
    line += read.lines + 1
    at = read.next
  }
  const [header, ...others] = rows
  return header === undefined ? refuse(emptyTable) : { table: { header: header.cells, rows: others }, diagnostics: [] }
}

type Fault = 'open' | 'inside' | 'behind'
type ReadRow = { readonly cells: readonly string[]; readonly next: number; readonly lines: number } | { readonly fault: Fault; readonly lines: number }

/** `lines`: how many line ends stand inside the cells. */
function readRow(text: string, from: number): ReadRow {
  const cells: string[] = []
  let at = from
  let lines = 0
  for (;;) {
    const cell = text[at] === '"' ? readQuoted(text, at) : readPlain(text, at)
    if ('fault' in cell) return { fault: cell.fault, lines }
    cells.push(cell.text)
    lines += cell.text.split('\n').length - 1
    at = cell.next
    if (text[at] !== ',') return { cells, next: at + 1, lines }
    at += 1
  }
}

type ReadCell = { readonly text: string; readonly next: number } | { readonly fault: Fault }

function readPlain(text: string, from: number): ReadCell {
  let end = from
  while (end < text.length && text[end] !== ',' && text[end] !== '\n') {
    if (text[end] === '"') return { fault: 'inside' }
    end += 1
  }
  return { text: text.slice(from, end), next: end }
}

function readQuoted(text: string, from: number): ReadCell {
  let end = from + 1
  for (;;) {
    end = text.indexOf('"', end)
    if (end === -1) return { fault: 'open' }
    if (text[end + 1] !== '"') break
    end += 2
  }
  const next = text[end + 1]
  return next === undefined || next === ',' || next === '\n' ? { text: text.slice(from + 1, end).replaceAll('""', '"'), next: end + 1 } : { fault: 'behind' }
}

function countLines(text: string): number {
  return text.trimEnd().split('\n').length - 1
}

const sumUp = { en: 'Sum the rows up by month, point and type, in a column of its own', ar: 'اجمع الصفوف بحسب الشهر والنقطة والنوع في عمود مستقلّ' }
const keepNeeded = { en: 'Keep only the columns that reference.yml names', ar: 'أبقِ الأعمدة التي يسمّيها reference.yml وحدها' }

const emptyTable: Complaint = {
  rule: 'table-form', thing: { en: 'table', ar: 'جدول' }, actual: null,
  expected: { en: 'a line with the names of the columns, and rows below it', ar: 'سطر فيه أسماء الأعمدة وتحته الصفوف' },
  hint: { en: 'Write the header and the rows, or delete the folder', ar: 'اكتب الترويسة والصفوف أو احذف المجلّد' },
}

const quoteHint = { en: 'Put the whole cell between quotation marks and write each mark inside it twice', ar: 'ضع الخليّة كلّها بين علامتي اقتباس واكتب كلّ علامة داخلها مرّتين' }
const faults: Readonly<Record<Fault, Complaint>> = {
  open: {
    rule: 'table-form', thing: { en: 'closing quotation mark', ar: 'علامة اقتباس ختامية' }, actual: null,
    expected: { en: 'a quotation mark at the end of the cell', ar: 'علامة اقتباس في آخر الخليّة' }, hint: quoteHint,
  },
  inside: {
    rule: 'table-form', thing: { en: 'character', ar: 'محرف' }, actual: '"',
    expected: { en: 'no quotation mark inside a cell without marks around it', ar: 'خليّة بلا علامات حولها وليس في داخلها علامة اقتباس' }, hint: quoteHint,
  },
  behind: {
    rule: 'table-form', thing: { en: 'text', ar: 'نص' }, actual: '"…',
    expected: { en: 'a comma or the end of the line behind the closing quotation mark', ar: 'فاصلة أو نهاية السطر بعد علامة الاقتباس الختامية' }, hint: quoteHint,
  },
}

function wrongWidth(found: number, width: number): Complaint {
  return {
    rule: 'table-form', thing: { en: 'number of cells', ar: 'عدد خلايا' }, actual: String(found),
    expected: { en: `${width}, as many as the header has`, ar: `${width} بعدد خلايا الترويسة` },
    hint: { en: 'Look for a missing or spare comma; a cell with a comma in it stands between quotation marks', ar: 'ابحث عن فاصلة ناقصة أو زائدة؛ والخليّة التي فيها فاصلة تُكتب بين علامتي اقتباس' },
  }
}
