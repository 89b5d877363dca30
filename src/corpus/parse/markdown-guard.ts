/** Looks at Markdown before it is parsed: the known bombs cost minutes, and nothing that a person writes comes near these limits. */

import { tooMuch } from './refusals.ts'
import type { Words } from '../../model/diagnostic.ts'
import type { Complaint } from '../../model/message.ts'

/**
 * Measured so that the worst body within them is parsed in about a second. Each kind of mark is counted over the whole body;
 * containers are the quote marks, bullets and numbers at the start of all lines together; a run is of signs that may end an address; cells are columns times rows of one table.
 */
export const markdownLimits = {
  bytes: 256 * 1024, lines: 3000, nesting: 8, indentation: 40, containers: 3000, marks: 2000, run: 120, definitions: 300, paragraph: 20_000, columns: 40, cells: 5000,
} as const

export interface LineComplaint {
  /** From 1, in the body. */
  readonly line: number
  readonly complaint: Complaint
}

const splitText: Words = { en: 'Split the text into several articles', ar: 'قسّم النص إلى عدّة مواد' }
const fewerMarks: Words = { en: 'Take the marks away that mean nothing, or put the text in several articles', ar: 'احذف العلامات التي لا معنى لها، أو وزّع النص على عدّة مواد' }
const fewerLevels: Words = { en: 'Take levels away: lists and quotes go no deeper', ar: 'احذف بعض المستويات: القوائم والاقتباسات لا تتداخل أعمق' }
const breakIt: Words = { en: 'Break it with empty lines', ar: 'قسّمها بأسطر فارغة' }
const smallerTable: Words = { en: 'Make the table smaller, or write it as text', ar: 'صغّر الجدول أو اكتبه نصًّا' }
const markWords: Words = { en: 'number of marks', ar: 'عدد علامات' }
const depthWords: Words = { en: 'depth of nesting', ar: 'عمق تداخل' }
const runs = new RegExp(`[!"&'()*,.:;?\\]_~]{${markdownLimits.run + 1},}`, 'g')
const marks = /[`*_~[\]<&@!\\:|]|www\./gi

/** True for bodies that nobody writes by hand. Parsing others is bound to be quick. */
export function mayTakeLong(body: string): boolean {
  return body.length > 24_000 || body.split('\n').length > 600 || (body.match(marks)?.length ?? 0) > 800
}

/** Everything that is too much in a body. Linear in its length. */
export function guardMarkdown(body: string): LineComplaint[] {
  // No character of UTF-16 takes more than three bytes.
  const bytes = body.length * 3 <= markdownLimits.bytes ? 0 : new TextEncoder().encode(body).length
  const lines = body.split('\n')
  if (bytes > markdownLimits.bytes) return refuseSize({ en: 'number of bytes of text', ar: 'عدد بايتات النص' }, bytes, markdownLimits.bytes)
  if (lines.length > markdownLimits.lines) return refuseSize({ en: 'number of lines of text', ar: 'عدد أسطر النص' }, lines.length, markdownLimits.lines)
  return [...guardMarks(body), ...guardRuns(body), ...guardDefinitions(lines), ...guardParagraphs(lines), ...guardNesting(lines), ...guardTables(lines)]
}

function refuseSize(thing: Words, actual: number, limit: number): LineComplaint[] {
  return [{ line: 1, complaint: tooMuch('body-size', thing, actual, limit, splitText) }]
}

function guardMarks(body: string): LineComplaint[] {
  const counts = new Map<string, number>()
  const found: LineComplaint[] = []
  for (const { 0: written, index } of body.matchAll(marks)) {
    const mark = written.toLowerCase()
    const count = (counts.get(mark) ?? 0) + 1
    counts.set(mark, count)
    if (count !== markdownLimits.marks + 1) continue
    const thing: Words = { en: `${markWords.en} ${mark}`, ar: `${markWords.ar} ${mark}` }
    found.push({ line: body.slice(0, index).split('\n').length, complaint: tooMuch('markdown-size', thing, count, markdownLimits.marks, fewerMarks) })
  }
  return found
}

/** Of notes and link targets: none is taken, and each is held against those before it. */
function guardDefinitions(lines: readonly string[]): LineComplaint[] {
  const defining = lines.flatMap((line, index) => /\[[^\]]*\]:/.test(line) ? [index + 1] : [])
  const line = defining[markdownLimits.definitions]
  const thing: Words = { en: 'number of lines with [ ]:', ar: 'عدد أسطر فيها [ ]:' }
  return line === undefined ? [] : [{ line, complaint: tooMuch('markdown-size', thing, defining.length, markdownLimits.definitions, fewerMarks) }]
}

/** A line that surely ends the paragraph before it. */
const beginsBlock = /^ {0,3}(?:[-*+] \S|1[.)] \S|#{1,6} )/

/** Marks are looked for up to the end of their paragraph: many in a long one cost their product. */
function guardParagraphs(lines: readonly string[]): LineComplaint[] {
  const found: LineComplaint[] = []
  let length = 0
  for (const [index, line] of lines.entries()) {
    const before = length
    length = line.trim() === '' ? 0 : (beginsBlock.test(line) ? 0 : length) + line.length
    if (before > markdownLimits.paragraph || length <= markdownLimits.paragraph) continue
    found.push({ line: index + 1, complaint: tooMuch('markdown-size', { en: 'length of a paragraph', ar: 'طول فقرة' }, length, markdownLimits.paragraph, breakIt) })
  }
  return found
}

/** At each sign that may end an address the parser looks on to the last of them: a long run costs its square. */
function guardRuns(body: string): LineComplaint[] {
  const thing: Words = { en: 'length of a run of signs', ar: 'طول سلسلة علامات' }
  return [...body.matchAll(runs)].map(({ 0: run, index }) =>
    ({ line: body.slice(0, index).split('\n').length, complaint: tooMuch('markdown-size', thing, run.length, markdownLimits.run, fewerMarks) }))
}

/** Container marks (quotes, bullets, numbers) and indentation at the start of each line. */
function guardNesting(lines: readonly string[]): LineComplaint[] {
  const found: LineComplaint[] = []
  let containers = 0
  for (const [index, line] of lines.entries()) {
    const start = /^(?:[ \t>]|[-*+](?=[ \t]|$)|\d{1,9}[.)](?=[ \t]|$))*/.exec(line)?.[0] ?? ''
    const depth = start.match(/>|[-*+]|\d+[.)]/g)?.length ?? 0
    const add = (actual: number, limit: number): void => void found.push({ line: index + 1, complaint: tooMuch('markdown-depth', depthWords, actual, limit, fewerLevels) })
    if (depth > markdownLimits.nesting) add(depth, markdownLimits.nesting)
    else if (start.length > markdownLimits.indentation) add(start.length, markdownLimits.indentation)
    containers += depth
    if (containers > markdownLimits.containers) {
      const thing: Words = { en: `${markWords.en} > - 1.`, ar: `${markWords.ar} > - 1.` }
      return [...found, { line: index + 1, complaint: tooMuch('markdown-size', thing, containers, markdownLimits.containers, fewerLevels) }]
    }
  }
  return found
}

/** Each line that may be the rule under a table's head, with the rows that may follow it until an empty line. */
function guardTables(lines: readonly string[]): LineComplaint[] {
  const ends = new Array<number>(lines.length)
  let end = lines.length
  for (let index = lines.length - 1; index >= 0; index--) {
    if (/^[ \t>]*$/.test(lines[index] ?? '')) end = index
    ends[index] = end
  }
  return lines.flatMap((line, index) => {
    if (!line.includes('-') || !/^[-+*>\d.)\s|:]+$/.test(line)) return []
    const columns = line.split('|').length
    const rows = (ends[index] ?? lines.length) - index + 1
    const add = (thing: Words, actual: number, limit: number): LineComplaint[] => [{ line: index + 1, complaint: tooMuch('table-size', thing, actual, limit, smallerTable) }]
    if (columns > markdownLimits.columns) return add({ en: 'number of columns of a table', ar: 'عدد أعمدة جدول' }, columns, markdownLimits.columns)
    return columns > 1 && columns * rows > markdownLimits.cells
      ? add({ en: 'number of cells of a table', ar: 'عدد خانات جدول' }, columns * rows, markdownLimits.cells)
      : []
  })
}
