/**
 * Charts of rows: words, then a mark on a common axis. In the wide drawing the words stand in a column of their own, in the narrow
 * one above the mark, so that long titles are readable in both.
 */

import type { Element } from 'hast'
import type { ShownText } from '../model/text.ts'
import type { Pen } from './frame.ts'
import { estimateWidth, wrapText } from './text-fit.ts'

export interface RowWords {
  readonly label: ShownText
  /** A quieter line under the label. */
  readonly below?: string
  /** At the far end: the figure in words. */
  readonly end?: string
  /** Begins a section with this heading. */
  readonly heading?: string
  readonly className?: string
}

export interface Row {
  /** Height of the middle of the mark. */
  readonly middle: number
  readonly top: number
  readonly bottom: number
  readonly words: readonly Element[]
}

export interface RowLayout {
  readonly rows: readonly Row[]
  /** Where marks may lie, from and to. */
  readonly start: number
  readonly end: number
  readonly bottom: number
}

export const markHeight = 10
/** Up to so many rows the description tells each; beyond, the table does. */
export const mostRowsInWords = 10
const gap = 12

/** Rows from `top` downwards. `withEnd` keeps room for the figures at the far end. */
export function layOutRows(pen: Pen, words: readonly RowWords[], top: number, withEnd: boolean): RowLayout {
  const wide = pen.size === 'wide'
  const endWidth = withEnd ? Math.max(...words.map(row => estimateWidth(row.end ?? '', pen.textSize))) : 0
  const start = wide ? 290 : 0
  const end = wide ? pen.width - endWidth - (withEnd ? 14 : 4) : pen.width - 4
  const labelWidth = wide ? start - 16 : pen.width - endWidth - (withEnd ? 14 : 0)
  let y = top
  const rows = words.map(row => {
    const heading = row.heading === undefined ? [] : [pen.text(0, y + pen.textSize + 4, row.heading, { className: 'heading' })]
    if (heading.length > 0) y += pen.textSize + 14
    const laid = layOutRow(pen, row, y, labelWidth)
    y = laid.bottom
    return { ...laid, words: [...heading, ...laid.words] }
  })
  return { rows, start, end, bottom: y }
}

function layOutRow(pen: Pen, row: RowWords, top: number, labelWidth: number): Row {
  const lineHeight = pen.textSize * 1.32
  const lines = wrapText(row.label.text, labelWidth, pen.textSize, 3)
  const below = row.below === undefined ? [] : wrapText(row.below, labelWidth, pen.textSize, 2)
  const baseline = (line: number): number => top + gap / 2 + pen.textSize + line * lineHeight
  const textHeight = (lines.length + below.length) * lineHeight
  const wide = pen.size === 'wide'
  const bottom = top + gap / 2 + textHeight + (wide ? 0 : markHeight + 8) + gap / 2
  return {
    top,
    bottom,
    middle: wide ? (top + bottom) / 2 : bottom - gap / 2 - markHeight / 2 - 1,
    words: [
      ...lines.map((line, index) => pen.text(0, baseline(index), { text: line, lang: row.label.lang },
        { className: `label ${row.className ?? ''}`.trim() })),
      ...below.map((line, index) => pen.text(0, baseline(lines.length + index), line, { className: 'soft' })),
      ...(row.end === undefined ? [] : [pen.text(pen.width, baseline(0), row.end, { anchor: 'end', className: 'value' })]),
    ],
  }
}

/** Lines of an axis through the marks, never through words: from top to bottom beside the words, row by row below them. */
export function drawGridLine(pen: Pen, layout: RowLayout, x: number, bottom: number, className: string): Element[] {
  const first = layout.rows[0]
  if (first === undefined) return []
  if (pen.size === 'wide') return [pen.line(x, first.top, x, bottom, className)]
  const reach = markHeight / 2 + 4
  return [...layout.rows.map(row => pen.line(x, row.middle - reach, x, row.middle + reach, className)), pen.line(x, bottom - 4, x, bottom, className)]
}

/** Quiet lines between rows, over the whole width. */
export function drawRules(pen: Pen, rows: readonly Row[]): Element[] {
  return rows.slice(1).map(row => pen.line(0, row.top, pen.width, row.top, 'rule'))
}
