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

export interface DrawnTicks {
  readonly elements: readonly Element[]
  /** From the line to the lowest word. */
  readonly height: number
}

/**
 * Below the line at `y`. Names of several words are broken into two lines where that lets all of them stand; else some are left out:
 * `steps` are the ways of doing so, smallest first, and the first that fits is taken.
 */
export function drawTicks(pen: Pen, ticks: readonly Tick[], y: number, steps: readonly number[]): DrawnTicks {
  const narrowest = Math.min(...ticks.map(tick => tick.end - tick.x))
  const widest = (lines: (tick: Tick) => string[]): number =>
    Math.max(...ticks.flatMap(tick => lines(tick).map(line => estimateWidth(line, pen.textSize)))) + 6
  const isBroken = widest(tick => [tick.label]) > narrowest && widest(tick => tick.label.split(' ')) <= narrowest
  const linesOf = (tick: Tick): string[] => isBroken ? tick.label.split(' ') : [tick.label]
  const step = steps.find(number => number * narrowest >= widest(linesOf))
  const hasRoom = (tick: Tick): boolean => step === 1 || tick.x + 5 + Math.max(...linesOf(tick).map(line => estimateWidth(line, pen.textSize))) <= pen.width + 2
  const named = step === undefined ? [] : ticks.filter(tick => tick.order % step === 0 && hasRoom(tick))
  const lineHeight = pen.textSize + 4
  const anchor = step === 1 ? 'middle' : 'start'
  const names = named.flatMap(tick => linesOf(tick).map((line, index) =>
    pen.text(step === 1 ? middleOf(pen, tick, line) : tick.x + 5, y + (index + 1) * lineHeight + 1, line, { anchor, className: 'tick' })))
  const lines = Math.max(0, ...named.map(tick => linesOf(tick).length))
  const groups = drawGroups(pen, ticks, y, y + (lines + 1) * lineHeight + 2)
  return { elements: [...names, ...groups], height: (lines + (groups.length > 0 ? 1 : 0)) * lineHeight + 6 }
}

/** A name at an edge moves in as far as it needs. */
function middleOf(pen: Pen, tick: Tick, line: string): number {
  const half = estimateWidth(line, pen.textSize) / 2
  return Math.min(Math.max((tick.x + tick.end) / 2, half), pen.width - half)
}

/** A group is named where it begins, unless the name before it still needs the room. */
function drawGroups(pen: Pen, ticks: readonly Tick[], y: number, baseline: number): Element[] {
  const elements: Element[] = []
  let free = Number.NEGATIVE_INFINITY
  for (const [index, tick] of ticks.entries()) {
    if (tick.group === '' || ticks[index - 1]?.group === tick.group) continue
    const width = estimateWidth(tick.group, pen.textSize)
    const next = ticks.find((other, later) => later > index && other.group !== tick.group)
    if (tick.x < free || (index === 0 && next !== undefined && tick.x + 5 + width > next.x)) continue
    free = tick.x + width + 12
    elements.push(pen.line(tick.x, y, tick.x, baseline, 'axis'))
    elements.push(pen.text(tick.x + 5, baseline, tick.group, { className: 'tick strong' }))
  }
  return elements
}
