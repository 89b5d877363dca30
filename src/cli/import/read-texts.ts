/** Annotated texts as doccano and Label Studio export them: a text, stretches of it with labels, and what is known of it. */

import { basename } from 'node:path'
import { CommandError } from '../command.ts'
import { RowRefused } from './row-report.ts'

export interface LabelledSpan {
  /** UTF-16 offsets in the text. */
  readonly start: number
  readonly end: number
  readonly label: string
}

export interface LabelledText {
  /** Name of the file without its extension. */
  readonly collection: string
  /** In its data set; the number of the record when it has none. */
  readonly id: string
  readonly text: string
  readonly spans: readonly LabelledSpan[]
  /** Other fields that hold a text or a number. */
  readonly known: Readonly<Record<string, string>>
  /** Fields that hold something else. */
  readonly others: readonly string[]
}

export interface NumberedText {
  readonly row: number
  readonly line: number
  readonly id: string
  /** Throws RowRefused when the record is not of the shape. */
  readonly read: () => LabelledText
}

type Json = Readonly<Record<string, unknown>>

/** doccano, "sequence labelling": JSON lines with `text` and `label` or `entities`; offsets count code points. */
export function readDoccano(text: string, path: string): NumberedText[] {
  return readRecords(text, path, (record, row) => {
    const words = textIn(record)
    const spans = [record['label'], record['labels'], record['entities']].find(Array.isArray) as readonly unknown[] | undefined
    const offsets = listOffsets(words)
    return {
      id: idIn(record, row), text: words,
      spans: (spans ?? []).map(span => {
        const [start, end, label] = Array.isArray(span) ? span as unknown[] : isJson(span) ? [span['start_offset'], span['end_offset'], span['label']] : []
        return checkSpan(words, offsets[Number(start)], offsets[Number(end)], label)
      }),
      ...splitKnown(record, ['id', 'text', 'data', 'label', 'labels', 'entities']),
    }
  })
}

/** Label Studio: the full JSON export or the small one (JSON_MIN); offsets count UTF-16 units. */
export function readLabelStudio(text: string, path: string): NumberedText[] {
  return readRecords(text, path, (record, row) => {
    const data = isJson(record['data']) ? record['data'] : record
    const words = textIn(data)
    const { results, cancelled } = listResults(record)
    const marks = results.filter(isJson).map(result => isJson(result['value']) ? result['value'] : result)
    const spans = marks.filter(value => Array.isArray(value['labels']))
    const { known, others } = splitKnown(data, ['id', 'text', 'data', 'label', 'annotations'])
    return {
      id: idIn(record, row), text: words, known,
      others: [...others, ...cancelled, ...marks.length === spans.length ? [] : [`annotations: ${marks.length - spans.length} without labels`]],
      spans: dropRepeated(spans.flatMap(value => (value['labels'] as unknown[]).map(label => {
        const span = checkSpan(words, value['start'], value['end'], label)
        const written = value['text']
        if (typeof written === 'string' && written !== words.slice(span.start, span.end)) {
          throw new RowRefused([{ en: `a mark says "${written}" and its offsets say "${words.slice(span.start, span.end)}"`, ar: `في إحدى العلامات «${written}» وعند موضعها «${words.slice(span.start, span.end)}»` }])
        }
        return span
      }))),
    }
  })
}

/** The results of all who have annotated a text; what an annotator has cancelled is named, not taken. */
function listResults(record: Json): { results: readonly unknown[]; cancelled: readonly string[] } {
  if (!Array.isArray(record['annotations'])) return { results: Array.isArray(record['label']) ? record['label'] as unknown[] : [], cancelled: [] }
  const annotations = record['annotations'] as unknown[]
  return {
    results: annotations.flatMap(one => isJson(one) && one['was_cancelled'] !== true && Array.isArray(one['result']) ? one['result'] as unknown[] : []),
    cancelled: annotations.flatMap((one, index) => isJson(one) && one['was_cancelled'] === true ? [`annotations[${index}] (was_cancelled)`] : []),
  }
}

/** What several people have marked alike is marked once. */
function dropRepeated(spans: readonly LabelledSpan[]): LabelledSpan[] {
  return [...new Map(spans.map(span => [`${span.start} ${span.end} ${span.label}`, span])).values()].sort((a, b) => a.start - b.start || a.end - b.end)
}

/** JSON lines, or one JSON array. Throws CommandError when it is neither. */
function readRecords(text: string, path: string, read: (record: Json, row: number) => Omit<LabelledText, 'collection'>): NumberedText[] {
  const plain = text.replace(/^\uFEFF/, '')
  const isArray = plain.trimStart().startsWith('[')
  const parsed = isArray
    ? parseArray(plain, path).map((record, index) => ({ record, line: 1, row: index + 1 }))
    : plain.split('\n').flatMap((line, index) => line.trim() === '' ? [] : [{ record: parseJson(line), line: index + 1 }]).map((one, index) => ({ ...one, row: index + 1 }))
  return parsed.map(({ record, line, row }) => ({
    row, line, id: isJson(record) ? idIn(record, row) : '',
    read: () => {
      if (!isJson(record)) throw new RowRefused([{ en: 'no JSON object', ar: 'ليس كائن JSON' }])
      return { collection: basename(path).replace(/\.[^.]*$/, ''), ...read(record, row) }
    },
  }))
}

function parseArray(text: string, path: string): unknown[] {
  const parsed = parseJson(text)
  if (Array.isArray(parsed)) return parsed
  throw new CommandError({ message: { en: `${path} is no JSON`, ar: `‎${path}‎ ليس ملف JSON سليمًا` }, fix: { en: 'Export it again as JSON or JSON lines', ar: 'صدّره من جديد بصيغة JSON أو JSONL' } })
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return null
  }
}

function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function textIn(record: Json): string {
  const words = record['text'] ?? record['data']
  if (typeof words === 'string' && words.trim() !== '') return words
  throw new RowRefused([{ en: 'the record has no text', ar: 'لا نصّ في السجل' }])
}

function idIn(record: Json, row: number): string {
  const id = record['id']
  return typeof id === 'string' || typeof id === 'number' ? String(id) : String(row)
}

function checkSpan(text: string, start: unknown, end: unknown, label: unknown): LabelledSpan {
  if (typeof start === 'number' && typeof end === 'number' && typeof label === 'string' && start >= 0 && start < end && end <= text.length) return { start, end, label }
  throw new RowRefused([{ en: `a mark lies outside the text or has no label: ${JSON.stringify([start, end, label])}`, ar: `علامة خارج النصّ أو بلا وسم: ${JSON.stringify([start, end, label])}` }])
}

/** UTF-16 offset of each code point, and of the end. */
function listOffsets(text: string): number[] {
  const offsets = [0]
  for (const character of text) offsets.push((offsets.at(-1) ?? 0) + character.length)
  return offsets
}

function splitKnown(record: Json, taken: readonly string[]): Pick<LabelledText, 'known' | 'others'> {
  const rest = Object.entries(record).filter(([key, value]) => !taken.includes(key) && value !== null && value !== '' && !(typeof value === 'object' && Object.keys(value).length === 0))
  const isPlain = (value: unknown): value is string | number => typeof value === 'string' || typeof value === 'number'
  return {
    known: Object.fromEntries(rest.flatMap(([key, value]) => isPlain(value) ? [[key, String(value)]] : [])),
    others: rest.filter(([, value]) => !isPlain(value)).map(([key]) => key),
  }
}
