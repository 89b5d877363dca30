/** An outside data set from its two files: the record, and the rows of its table as the record says that they are to be read. */

import { parseEdtf } from '../../../model/edtf.ts'
import { createDiagnostic } from '../../../model/message.ts'
import { listNearest } from '../nearest.ts'
import { placeAt } from '../written.ts'
import { buildText } from './texts.ts'
import type { Diagnostic, Words } from '../../../model/diagnostic.ts'
import type { Complaint } from '../../../model/message.ts'
import type { OutsideRecord, OutsideRow, OutsideSet } from '../../../model/outside.ts'
import type { ParsedFile, PlainTable } from '../../../model/source.ts'
import type { LanguageTag } from '../../../model/text.ts'
import type { WrittenReference } from '../schemas/reference.ts'

/** Whoever has so many wrong rows mends these first. */
const shownRows = 20

type Columns = WrittenReference['columns']
type Column = keyof Columns

/** `table`: undefined where the file is missing or was refused, which others say. Wrong rows are left out and complained of. */
export function buildReference(
  { file, written, lang, id }: { file: ParsedFile; written: WrittenReference; lang: LanguageTag; id: string }, table: ParsedFile | undefined,
): { set: OutsideSet; diagnostics: Diagnostic[] } {
  const record = buildRecord(id, written, lang)
  if (table?.table === undefined) return { set: { ...record, rows: [] }, diagnostics: [] }
  const columns = findColumns(file, written, table.table)
  if ('diagnostics' in columns) return { set: { ...record, rows: [] }, diagnostics: columns.diagnostics }
  const { rows, complaints } = readRows(record, table.table, columns.at)
  const shown = complaints.slice(0, shownRows).map(({ line, complaint }) => createDiagnostic({ path: table.path, line, column: 1 }, complaint))
  return {
    set: { ...record, rows },
    diagnostics: [...listSpare(table, written), ...shown, ...complaints.length > shownRows ? [createDiagnostic({ path: table.path, line: 1, column: 1 }, tooManyWrong(complaints.length))] : []],
  }
}

function buildRecord(id: string, written: WrittenReference, lang: LanguageTag): OutsideRecord {
  const words = (text: WrittenReference['title']) => buildText(text ?? {}, lang)
  const name = buildText(written.name, lang)
  return {
    id,
    name,
    title: written.title === undefined ? name : words(written.title),
    version: written.version ?? null,
    url: written.url ?? null,
    licence: written.licence,
    licenceUrl: written.licenceUrl ?? null,
    cite: written.cite,
    // An open end is complained of by a rule, and nothing is built of it.
    from: written.covers.earliest ?? '',
    until: written.covers.latest ?? '',
    within: written.within ?? [],
    definition: words(written.definition),
    limits: words(written.limits),
    changes: words(written.changes),
    types: (written.types ?? []).map(({ code, label, beside }) => ({ code, label: buildText(label ?? { und: code }, lang), beside: beside ?? [] })),
  }
}

type Found = Readonly<Partial<Record<Column, number>>>

/** Where the columns stand that the record names. */
function findColumns(file: ParsedFile, { columns }: WrittenReference, { header }: PlainTable): { at: Found } | { diagnostics: Diagnostic[] } {
  const named = Object.entries(columns) as [Column, string][]
  const missing = named.filter(([, name]) => !header.includes(name))
  if (missing.length === 0) return { at: Object.fromEntries(named.map(([column, name]) => [column, header.indexOf(name)])) }
  return { diagnostics: missing.map(([column, name]) => {
    const nearest = listNearest(name, header)
    return createDiagnostic(placeAt(file, ['columns', column]), {
      rule: 'reference-table', thing: { en: 'column', ar: 'عمود' }, actual: name,
      expected: { en: `a column of events.csv (${header.join(', ')})`, ar: `عمود من events.csv ‏(${header.join(', ')})` },
      nearest,
      hint: { en: `Write ${nearest[0] ?? 'the name as the first line of events.csv has it'}`, ar: nearest[0] === undefined ? 'اكتب الاسم كما في السطر الأول من events.csv' : `اكتب ${nearest[0]}` },
    })
  }) }
}

/** A column that nothing reads may hold what must not be given away. */
function listSpare({ path, table }: ParsedFile, { columns }: WrittenReference): Diagnostic[] {
  const named = new Set(Object.values(columns))
  const [spare] = table?.header.filter((name, index, header) => !named.has(name) || header.indexOf(name) !== index) ?? []
  return spare === undefined ? [] : [createDiagnostic({ path, line: 1, column: 1 }, {
    rule: 'reference-table', thing: { en: 'column', ar: 'عمود' }, actual: spare,
    expected: { en: 'only columns that reference.yml names, each once', ar: 'الأعمدة التي يسمّيها reference.yml وحدها، كلّ منها مرّة' },
    hint: { en: 'Take the column out of the table', ar: 'احذف العمود من الجدول' },
  })]
}

interface WrongRow {
  readonly line: number
  readonly complaint: Complaint
}

function readRows(record: OutsideRecord, { rows }: PlainTable, at: Found): { rows: OutsideRow[]; complaints: WrongRow[] } {
  const read: OutsideRow[] = []
  const complaints: WrongRow[] = []
  const types = new Set(record.types.map(({ code }) => code))
  const lines = new Map<string, number>()
  const periodOf = rememberPeriods(record)
  for (const { line, cells } of rows) {
    const cell = (column: Column): string | null => { const index = at[column]; return index === undefined ? null : cells[index] ?? '' }
    const row = {
      period: periodOf(cell('date') ?? ''),
      latitude: readDegrees(cell('latitude') ?? '', 90, say.latitude),
      longitude: readDegrees(cell('longitude') ?? '', 180, say.longitude),
      type: readType(cell('type'), types),
      events: readCount(cell('events')),
    }
    const wrong = Object.values(row).find(isComplaint)
    const key = at.events === undefined ? null : `${row.period} ${row.latitude} ${row.longitude} ${row.type}`
    const earlier = key === null ? undefined : lines.get(key)
    if (wrong !== undefined) complaints.push({ line, complaint: wrong })
    else if (earlier !== undefined) complaints.push({ line, complaint: twice(cells, earlier) })
    else read.push(row as OutsideRow)
    if (key !== null && wrong === undefined && earlier === undefined) lines.set(key, line)
  }
  return { rows: read, complaints }
}

function isComplaint(value: string | number | null | Complaint): value is Complaint {
  return typeof value === 'object' && value !== null
}

/** Few periods on many rows: each is looked at once. */
function rememberPeriods({ from, until }: OutsideRecord): (written: string) => string | Complaint {
  const known = new Map<string, string | Complaint>()
  return written => {
    const found = known.get(written) ?? readPeriod(written, from, until)
    known.set(written, found)
    return found
  }
}

function readPeriod(written: string, from: string, until: string): string | Complaint {
  const date = /^\d{4}(?:-\d{2}){0,2}$/.test(written) ? parseEdtf(written) : null
  if (date?.earliest == null || date.latest === null) return { ...say.date, actual: written }
  if (from !== '' && until !== '' && (date.earliest < from || date.latest > until)) return { ...say.date, actual: written, expected: { en: `a date from ${from} to ${until}, which covers says`, ar: `تاريخ بين ${from} و${until} كما يقول covers` } }
  return written.slice(0, 7)
}

function readDegrees(written: string, most: number, complaint: Complaint): number | Complaint {
  return /^-?\d{1,3}(?:\.\d{1,15})?$/.test(written) && Math.abs(Number(written)) <= most ? Number(written) : { ...complaint, actual: written }
}

function readType(written: string | null, types: ReadonlySet<string>): string | null | Complaint {
  if (written === null || types.has(written)) return written
  return { ...say.type, actual: written, expected: { en: `a code of types in reference.yml (${[...types].join(', ')})`, ar: `رمز من types في reference.yml ‏(${[...types].join(', ')})` } }
}

function readCount(written: string | null): number | Complaint {
  if (written === null) return 1
  return /^[1-9]\d{0,6}$/.test(written) ? Number(written) : { ...say.events, actual: written }
}

const rowHint: Words = { en: 'Correct the cell, or take the row out', ar: 'صحّح الخليّة أو احذف الصفّ' }
const cellOf = (en: string, ar: string, expected: Words): Complaint => ({ rule: 'reference-table', thing: { en, ar }, actual: '', expected, hint: rowHint })
const say = {
  date: cellOf('date', 'تاريخ', { en: 'a year, a month or a day of the calendar: 2020, 2020-08, 2020-08-18', ar: 'سنة أو شهر أو يوم من التقويم: ‎2020‎ أو ‎2020-08‎ أو ‎2020-08-18‎' }),
  latitude: cellOf('latitude', 'خطّ عرض', { en: 'degrees from -90 to 90, such as 35.33', ar: 'درجات من ‎-90‎ إلى 90، مثل 35.33' }),
  longitude: cellOf('longitude', 'خطّ طول', { en: 'degrees from -180 to 180, such as 40.14', ar: 'درجات من ‎-180‎ إلى 180، مثل 40.14' }),
  type: cellOf('type', 'نوع', { en: '', ar: '' }),
  events: cellOf('number of events', 'عدد أحداث', { en: 'a whole number from 1 to 9999999', ar: 'عدد صحيح من 1 إلى 9999999' }),
} as const

function twice(cells: readonly string[], line: number): Complaint {
  return {
    rule: 'reference-table', thing: { en: 'row', ar: 'صفّ' }, actual: cells.join(),
    expected: { en: `one row for each period, point and type; line ${line} is another`, ar: `صفّ واحد لكلّ فترة ونقطة ونوع، والسطر ${line} مثله` },
    hint: { en: `Add its events to line ${line}, or take it out`, ar: `أضف أحداثه إلى السطر ${line} أو احذفه` },
  }
}

function tooManyWrong(count: number): Complaint {
  return {
    rule: 'reference-table', thing: { en: 'number of wrong rows', ar: 'عدد الصفوف الخاطئة' }, actual: String(count),
    expected: { en: `none; the first ${shownRows} are shown`, ar: `لا شيء منها، والمعروض أول ${shownRows}` },
    hint: { en: 'Mend these, then check again', ar: 'أصلح هذه ثم افحص من جديد' },
  }
}
