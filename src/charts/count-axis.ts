/** The axis of whole numbers from zero: round steps, quiet lines, few words. */

import type { Element } from 'hast'
import { tickStep } from 'd3-array'
import { formatNumber } from '../language/index.ts'
import type { Pen } from './frame.ts'

/** Whole numbers from 0 to the first tick at or above `most`, about `wanted` steps of 1, 2 or 5 times a power of ten. */
export function countTicks(most: number, wanted: number): number[] {
  const step = Math.max(1, tickStep(0, Math.max(most, 1), wanted))
  const ticks = [0]
  while ((ticks.at(-1) ?? 0) < Math.max(most, 1)) ticks.push((ticks.at(-1) ?? 0) + step)
  return ticks
}

/** Horizontal lines from `start` to `end`, numbers before them. `y` turns a number into a height. */
export function drawCountAxis(pen: Pen, ticks: readonly number[], y: (count: number) => number, start: number, end: number): Element[] {
  return ticks.flatMap(tick => [
    pen.line(start, y(tick), end, y(tick), tick === 0 ? 'axis' : 'grid'),
    pen.text(start - 6, y(tick) + pen.textSize * 0.35, formatNumber(tick, pen.lang), { anchor: 'end', className: 'tick' }),
  ])
}
