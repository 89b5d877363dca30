/** A CSV file as records with their lines. RFC 4180, line breaks inside cells included. */

import { CsvError, parse } from 'csv-parse/sync'
import { listNearest } from '../../corpus/validate/nearest.ts'
import { CommandError } from '../command.ts'
import type { Columns } from './data-row.ts'

export interface NumberedRow {
  readonly row: number
  readonly line: number
  readonly columns: Columns
}

/** Throws CommandError when the text is no CSV or lacks columns. Every record of the file is among the rows, ragged ones too. */
export function readRows(text: string, needed: readonly string[], path: string): NumberedRow[] {
  const records = parseCsv(text, path)
  const [names = []] = records
  const heading = names.map(name => name.trim())
  const missing = needed.filter(name => !heading.includes(name))
  const [first] = missing
  if (first !== undefined) {
    throw new CommandError({
      message: { en: `${path} lacks the columns ${missing.join(', ')}`, ar: `تنقص ‎${path}‎ الأعمدة ${missing.join(' و')}` },
      fix: { en: 'Export the table with its headings, and name the right format', ar: 'صدّر الجدول مع عناوين أعمدته وسمِّ الصيغة الصحيحة' },
      nearest: listNearest(first, heading),
    })
  }
  let line = 2 + countLines(names)
  return records.slice(1).map((cells, index) => {
    const start = line
    line += 1 + countLines(cells)
    return { row: index + 1, line: start, columns: Object.fromEntries(heading.map((name, n) => [name, cells[n] ?? ''])) }
  })
}

function parseCsv(text: string, path: string): string[][] {
  try {
    return parse(text, { bom: true, relax_column_count: true, skip_empty_lines: true })
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    throw new CommandError({
      message: { en: `${path} is no CSV: ${error.message}`, ar: `‎${path}‎ ليس ملف CSV سليمًا: ‏${error.message}` },
      fix: { en: 'Cells with quotation marks are quoted, the marks inside doubled (RFC 4180)', ar: 'تُحاط الخلية التي فيها علامات اقتباس بعلامتين وتُضاعف التي بداخلها (RFC 4180)' },
    })
  }
}

function countLines(cells: readonly string[]): number {
  return cells.reduce((sum, words) => sum + (words.match(/\n/g)?.length ?? 0), 0)
}
