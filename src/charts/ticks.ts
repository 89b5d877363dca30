/** Two lines of words under a line of time: short names where they fit, and what they belong to (year or month) once, where it begins. */

import type { Element } from 'hast'
import type { Pen } from './frame.ts'
import { estimateWidth } from './text-fit.ts'

export interface Tick {
  /** The stretch that the tick names. */
  readonly x: number
  readonly end: number
  readonly label: string
  /** Counts from 0 within the group: when not all can be named, those divisible by the step are. */
  readonly order: number
  readonly group: string
}

/** Below the line at `y`. `steps` are the ways of leaving out names, smallest first; the first that fits is taken. */
export function drawTicks(pen: Pen, ticks: readonly Tick[], y: number, steps: readonly number[]): Element[] {
  const narrowest = Math.min(...ticks.map(tick => tick.end - tick.x))
  const widest = Math.max(...ticks.map(tick => estimateWidth(tick.label, pen.textSize))) + 4
  const step = steps.find(number => number * narrowest >= widest) ?? Number.POSITIVE_INFINITY
  const first = y + pen.textSize + 5
  const names = ticks.filter(tick => tick.order % step === 0 && step !== Number.POSITIVE_INFINITY)
    .map(tick => pen.text((tick.x + tick.end) / 2, first, tick.label, { anchor: 'middle', className: 'tick' }))
  return [...names, ...drawGroups(pen, ticks, y, names.length > 0)]
}

/** A group is named where it begins, unless the name before it still needs the room. */
function drawGroups(pen: Pen, ticks: readonly Tick[], y: number, hasNames: boolean): Element[] {
  const baseline = y + pen.textSize + 5 + (hasNames ? pen.textSize + 5 : 0)
  const elements: Element[] = []
  let free = Number.NEGATIVE_INFINITY
  for (const [index, tick] of ticks.entries()) {
    if (ticks[index - 1]?.group === tick.group) continue
    const width = estimateWidth(tick.group, pen.textSize)
    const next = ticks.find((other, later) => later > index && other.group !== tick.group)
    if (tick.x < free || (index === 0 && next !== undefined && tick.x + 5 + width > next.x)) continue
    free = tick.x + width + 12
    elements.push(pen.line(tick.x, y, tick.x, baseline, 'axis'))
    elements.push(pen.text(tick.x + 5, baseline, tick.group, { className: 'tick strong' }))
  }
  return elements
}

export const tickHeight = (pen: Pen): number => 2 * pen.textSize + 16
