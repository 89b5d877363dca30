/** Looks at Markdown before it is parsed: the known bombs cost minutes, and nothing that a person writes comes near these limits. */

import { tooMuch } from './refusals.ts'
import type { Words } from '../../model/diagnostic.ts'
import type { Complaint } from '../../model/message.ts'

/** `marks` are counted over the whole body, each kind for itself; cells are columns times rows of one table. */
export const markdownLimits = { bytes: 256 * 1024, nesting: 12, indentation: 60, marks: 2000, columns: 40, cells: 5000, definitions: 500 } as const

export interface LineComplaint {
  /** From 1, in the body. */
  readonly line: number
  readonly complaint: Complaint
}

const markWords: Words = { en: 'number of marks', ar: 'عدد علامات' }
const kinds = ['`', '*', '_', '~', '[', ']', '<', '&', '@', '!', '\\', ':', '|'] as const

/** Everything that is too much in a body. Linear in its length. */
export function guardMarkdown(body: string): LineComplaint[] {
  const bytes = new TextEncoder().encode(body).length
  if (bytes > markdownLimits.bytes) {
    return [{ line: 1, complaint: tooMuch('body-size', { en: 'number of bytes of text', ar: 'عدد بايتات النص' }, bytes, markdownLimits.bytes) }]
  }
  const lines = body.split('\n')
  return [...guardMarks(body), ...lines.flatMap((line, index) => guardNesting(line, index + 1)), ...guardTables(lines)]
}

function guardMarks(body: string): LineComplaint[] {
  const counts = new Map<string, number>(kinds.map(kind => [kind, 0]))
  for (const character of body) {
    const count = counts.get(character)
    if (count !== undefined) counts.set(character, count + 1)
  }
  return kinds.flatMap(kind => {
    const count = counts.get(kind) ?? 0
    if (count <= markdownLimits.marks) return []
    const thing: Words = { en: `${markWords.en} ${kind}`, ar: `${markWords.ar} ${kind}` }
    return [{ line: lineOfNth(body, kind, markdownLimits.marks + 1), complaint: tooMuch('markdown-size', thing, count, markdownLimits.marks) }]
  })
}

function lineOfNth(body: string, character: string, nth: number): number {
  let at = -1
  for (let n = 0; n < nth; n++) at = body.indexOf(character, at + 1)
  return body.slice(0, at).split('\n').length
}

/** Container marks (quotes, bullets, numbers) and indentation at the start of a line. */
function guardNesting(line: string, number: number): LineComplaint[] {
  const start = /^(?:[ \t>]|[-*+](?=[ \t]|$)|\d{1,9}[.)](?=[ \t]|$))*/.exec(line)?.[0] ?? ''
  const depth = start.match(/>|[-*+]|\d+[.)]/g)?.length ?? 0
  const thing: Words = { en: 'depth of nesting', ar: 'عمق تداخل' }
  if (depth > markdownLimits.nesting) return [{ line: number, complaint: tooMuch('markdown-depth', thing, depth, markdownLimits.nesting) }]
  if (start.length > markdownLimits.indentation) {
    return [{ line: number, complaint: tooMuch('markdown-depth', thing, start.length, markdownLimits.indentation) }]
  }
  return []
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
    const thing: Words = { en: 'size of a table', ar: 'حجم جدول' }
    if (columns > markdownLimits.columns) return [{ line: index + 1, complaint: tooMuch('table-size', thing, columns, markdownLimits.columns) }]
    return columns > 1 && columns * rows > markdownLimits.cells
      ? [{ line: index + 1, complaint: tooMuch('table-size', thing, columns * rows, markdownLimits.cells) }]
      : []
  })
}
