/** The axis of months or years: one place a period, names as far as they fit; the year once under its first month. */

import { formatMonthName, formatYear } from '../language/index.ts'
import type { Pen } from './frame.ts'
import { drawTicks } from './ticks.ts'
import type { DrawnTicks } from './ticks.ts'

export interface MonthAxis {
  readonly step: number
  /** Middle of the n-th month. */
  readonly middle: (index: number) => number
}

/** Months share the width from `start` to the pen's end, none wider than 136 units: few months do not sprawl. */
export function layOutMonths(pen: Pen, count: number, start: number): MonthAxis {
  const step = Math.min((pen.width - start) / count, 136)
  return { step, middle: index => start + (index + 0.5) * step }
}

/** Names under the line at `y`; every second, third, sixth or twelfth when there is no room for all. */
export function drawMonthAxis(pen: Pen, axis: MonthAxis, months: readonly string[], y: number): DrawnTicks {
  const end = axis.middle(months.length - 0.5)
  const ticks = months.map((month, index) => ({
    x: axis.middle(index - 0.5),
    end: axis.middle(index + 0.5),
    label: formatMonthName(Number(month.slice(5)), pen.lang, 'short'),
    order: Number(month.slice(5)) - 1,
    group: formatYear(month, pen.lang),
  }))
  const drawn = drawTicks(pen, ticks, y, [1, 2, 3, 6, 12])
  return { ...drawn, elements: [pen.line(axis.middle(-0.5), y, end, y, 'axis'), ...drawn.elements] }
}

/** Years under the line at `y`; every second, fifth, tenth or twentieth when there is no room for all. */
export function drawYearAxis(pen: Pen, axis: MonthAxis, years: readonly string[], y: number): DrawnTicks {
  const ticks = years.map((year, index) => ({
    x: axis.middle(index - 0.5), end: axis.middle(index + 0.5), label: formatYear(year, pen.lang), order: Number(year), group: '',
  }))
  const drawn = drawTicks(pen, ticks, y, [1, 2, 5, 10, 20])
  return { ...drawn, elements: [pen.line(axis.middle(-0.5), y, axis.middle(years.length - 0.5), y, 'axis'), ...drawn.elements] }
}
