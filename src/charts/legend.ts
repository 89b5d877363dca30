/** The key of a picture: sign and words, in as many lines as needed. */

import type { Element } from 'hast'
import type { ShownText } from '../model/text.ts'
import type { Pen } from './frame.ts'
import { estimateWidth } from './text-fit.ts'

export interface LegendEntry {
  readonly label: string | ShownText
  /** Drawn around the origin, within 12 × 12 units. */
  readonly sign: readonly Element[]
  readonly className?: string
}

export interface Legend {
  readonly elements: readonly Element[]
  readonly height: number
}

/** Begins at `top`; entries flow in reading direction and wrap at the width of the pen. */
export function drawLegend(pen: Pen, entries: readonly LegendEntry[], top: number): Legend {
  const lineHeight = pen.textSize + 9
  const elements: Element[] = []
  let x = 0
  let line = 0
  for (const { label, sign, className } of entries) {
    const text = typeof label === 'string' ? label : label.text
    const width = 18 + estimateWidth(text, pen.textSize) + 16
    if (x > 0 && x + width - 16 > pen.width) {
      x = 0
      line += 1
    }
    const y = top + line * lineHeight + lineHeight / 2
    elements.push(pen.place(x + 7, y, sign, className === undefined ? {} : { className: className.split(' ') }))
    elements.push(pen.text(x + 19, y + pen.textSize * 0.36, label))
    x += width
  }
  return { elements, height: entries.length === 0 ? 0 : (line + 1) * lineHeight }
}
