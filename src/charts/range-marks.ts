/** The marks of a range of figures: bar from low to high, best figure, open upper end, and the sign for "unknown". */

import type { Element } from 'hast'
import { s } from 'hastscript'
import type { Interval } from '../model/count.ts'
import { drawGroup, round } from './frame.ts'
import type { Pen } from './frame.ts'
import { markHeight } from './row-layout.ts'

export interface RangeMark {
  /** null = unknown. */
  readonly interval: Interval | null
  readonly best: number | null
}

/** Length of an open bar: the same for all, because it stands for no figure. */
export const openLength = 54

/** `x` turns a figure into a position; `end` is where the plot ends; `unknownAt` lies before zero. */
export function drawRange(
  pen: Pen, mark: RangeMark, y: number, plot: { readonly x: (count: number) => number; readonly end: number; readonly unknownAt: number },
): Element[] {
  const { interval, best } = mark
  if (interval === null) return [pen.place(plot.unknownAt, y, drawUnknownSign())]
  const from = plot.x(interval.low)
  const bar = interval.high === null
    ? drawOpenBar(pen, from, Math.min(plot.end, from + openLength), y)
    : interval.high > interval.low || best === null ? [drawBar(pen, from, Math.max(plot.x(interval.high), from + 3), y)] : []
  return [...bar, ...(best === null ? [] : [pen.place(plot.x(best), y, [drawBestSign()])])]
}

function drawBar(pen: Pen, from: number, to: number, y: number): Element {
  return pen.rect(from, y - markHeight / 2, to - from, markHeight, { className: ['range'] })
}

/** Fades away from the least figure and ends in an arrow: the upper end is not known. */
function drawOpenBar(pen: Pen, from: number, to: number, y: number): Element[] {
  const head = 7
  const step = (to - head - from) / 4
  const steps = [0.9, 0.65, 0.45, 0.28].map((opacity, index) =>
    pen.rect(from + index * step, y - markHeight / 2, step, markHeight, { className: ['range'], fillOpacity: opacity }))
  return [...steps, drawArrow(pen, to, y, head)]
}

/** An arrow-head whose tip is at `x`, pointing onwards (or back, towards the start). */
export function drawArrow(pen: Pen, x: number, y: number, length = 7, back = false): Element {
  const tip = pen.at(x)
  const base = pen.at(back ? x + length : x - length)
  const half = markHeight / 2 + 1
  return s('path', {
    className: ['arrow'], d: `M${round(base)},${round(y - half)}L${round(tip)},${round(y)}L${round(base)},${round(y + half)}`,
  })
}

/** Around the origin. */
export function drawBestSign(): Element {
  return s('path', { className: ['best'], d: 'M0,-7L6,0L0,7L-6,0Z' })
}

/** Around the origin: a sign of its own, so that unknown never looks like zero. */
export function drawUnknownSign(): Element[] {
  return [
    s('circle', { className: ['unknown'], r: 7.5 }),
    s('text', { className: ['unknown-text'], textAnchor: 'middle', y: 4.2, fontSize: 12 }, '?'),
  ]
}

/** Samples for the key, within 12 × 12 units around the origin. */
export function sampleRange(): Element[] {
  return [s('rect', { className: ['range'], x: -7, y: -4, width: 14, height: 8 })]
}

export function sampleOpen(pen: Pen): Element[] {
  const way = pen.rtl ? -1 : 1
  return [drawGroup('', [
    s('rect', { className: ['range'], x: way > 0 ? -7 : 0, y: -4, width: 7, height: 8, fillOpacity: 0.5 }),
    s('path', { className: ['arrow'], d: `M${way},-5L${way * 7},0L${way},5` }),
  ])]
}
