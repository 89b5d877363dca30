/**
 * The layout of a matrix: names of rows in a column before it, names of columns on lines above it, each led down to its column. No name
 * is turned on its side, so that it can be read in any script.
 */

import type { Element } from 'hast'
import type { ShownText } from '../model/text.ts'
import type { Pen } from './frame.ts'
import { estimateWidth, shortenText, wrapText } from './text-fit.ts'

export interface MatrixRow {
  readonly label: ShownText
  /** Its least height. */
  readonly height: number
}

export interface MatrixWords {
  readonly rows: readonly MatrixRow[]
  readonly columns: readonly ShownText[]
  /** What the rows are, what the columns are: stand over each. */
  readonly rowTitle: string
  readonly columnTitle: string
}

export interface MatrixLayout {
  /** Names, leaders and quiet lines: to be drawn before the cells. */
  readonly elements: readonly Element[]
  /** Middle of each row. */
  readonly rowAt: readonly number[]
  /** Middle of each column. */
  readonly columnAt: readonly number[]
  readonly cellWidth: number
  readonly bottom: number
}

/** Cells are between these widths; the widest names get what is left over, up to the most. */
const cells = { wide: { least: 30, most: 52, names: 420 }, narrow: { least: 21, most: 34, names: 190 } } as const

/** From `top` downwards. */
export function layOutMatrix(pen: Pen, words: MatrixWords, top: number): MatrixLayout {
  const { least, most, names } = cells[pen.size]
  const count = Math.max(words.columns.length, 1)
  const wished = Math.max(...words.rows.map(row => estimateWidth(row.label.text, pen.textSize)), 60) + 14
  const start = Math.min(wished, names, pen.width - least * count)
  const cellWidth = Math.min(most, (pen.width - start) / count)
  const columnAt = words.columns.map((_, index) => start + (index + 0.5) * cellWidth)
  const head = drawColumnNames(pen, words, columnAt, top)
  const body = drawRowNames(pen, words.rows, { start, end: start + cellWidth * count, top: head.bottom })
  const leaders = columnAt.map((x, index) => pen.line(x, head.baselines[index] ?? head.bottom, x, body.bottom, 'grid'))
  return { elements: [...leaders, ...head.elements, ...body.elements], rowAt: body.rowAt, columnAt, cellWidth, bottom: body.bottom }
}

/** The last column has the highest line, so that no leader runs through a name. */
function drawColumnNames(
  pen: Pen, { columns, rowTitle, columnTitle }: MatrixWords, columnAt: readonly number[], top: number,
): { elements: Element[]; baselines: number[]; bottom: number } {
  const lineHeight = pen.textSize + 6
  const first = top + pen.textSize
  const baselines = columns.map((_, index) => first + lineHeight * (columns.length - index))
  const bottom = first + lineHeight * (columns.length + 1) + 8
  const title = pen.text((columnAt.at(-1) ?? 0) - 5, first, columnTitle, { anchor: 'end', className: 'heading' })
  const names = columns.map((name, index) => {
    const x = (columnAt[index] ?? 0) - 5
    return pen.text(x, (baselines[index] ?? 0) + 4, { ...name, text: shortenText(name.text, x, pen.textSize) }, { anchor: 'end', className: 'label' })
  })
  return { elements: [title, ...names, pen.text(0, bottom - 7, rowTitle, { className: 'heading' })], baselines, bottom }
}

interface Body {
  readonly start: number
  readonly end: number
  readonly top: number
}

function drawRowNames(pen: Pen, rows: readonly MatrixRow[], { start, end, top }: Body): { elements: Element[]; rowAt: number[]; bottom: number } {
  const lineHeight = pen.textSize * 1.3
  const elements: Element[] = []
  const rowAt: number[] = []
  let y = top
  for (const { label, height: least } of rows) {
    const lines = wrapText(label.text, start - 10, pen.textSize, 3)
    const height = Math.max(least, lines.length * lineHeight + 8)
    const middle = y + height / 2
    const baseline = middle - (lines.length - 1) * lineHeight / 2 + pen.textSize * 0.36
    elements.push(pen.line(0, y, end, y, 'rule'))
    elements.push(...lines.map((line, index) => pen.text(0, baseline + index * lineHeight, { text: line, lang: label.lang }, { className: 'label' })))
    rowAt.push(middle)
    y += height
  }
  return { elements: [...elements, pen.line(0, y, end, y, 'rule')], rowAt, bottom: y }
}
