/**
 * Incidents over time as stacked bars. An incident whose date lies in one bin stands there, filled; one whose date reaches over several,
 * or is known on one side only, stands hollow on top of each bin where it may belong.
 */

import { ticks } from 'd3-array'
import { formatNumber } from '../../language/numbers.ts'
import { dateFlags } from '../../model/explore.ts'
import type { Events } from './data.ts'
import type { Group } from './engine.ts'
import type { Shape } from './shapes.ts'
import { binOf } from './time-scale.ts'
import type { TimeDomain, TimeScale } from './time-scale.ts'

const slots = 9
const hollow = 0

/**
 * The bins of events as something to be counted: bin × 9 + the slot of the type, or + 0 in each bin where a hollow one may lie. An event
 * without a date has none. The time that the reader chose does not count: the bars show what else there is.
 */
export function binGroup(events: Events, domain: TimeDomain): Group {
  const { startUnknown, endUnknown } = dateFlags
  const offsets = new Uint32Array(events.count + 1)
  const values: number[] = []
  for (let event = 0; event < events.count; event += 1) {
    const unknown = (events.dateFlags[event] ?? 0) & (startUnknown | endUnknown)
    const [from, to] = [binOf(domain, events.start[event] ?? 0), binOf(domain, events.end[event] ?? 0)]
    if (unknown === 0 && from === to) values.push(from * slots + (events.slot[event] ?? 8))
    else if (unknown !== (startUnknown | endUnknown)) for (let bin = from; bin <= to; bin += 1) values.push(bin * slots + hollow)
    offsets[event + 1] = values.length
  }
  return { condition: 'time', keys: { offsets, values: Uint32Array.from(values) }, size: (domain.borders.length - 1) * slots }
}

/** Bars between `top` and `bottom`, with the lines of a scale of whole numbers. `counts` as the engine gives them for `binGroup`: incidents at even places. */
export function drawHistogram(counts: Uint32Array, scale: TimeScale, top: number, bottom: number, lang: string): Shape[] {
  const bins = counts.length / slots / 2
  let highest = 1
  for (let bin = 0; bin < bins; bin += 1) highest = Math.max(highest, totalOf(counts, bin))
  const perEvent = (bottom - top) / highest
  const lines = ticks(0, highest, 3).filter(value => value > 0 && Number.isInteger(value)).flatMap((value): Shape[] => {
    const y = Math.round(bottom - value * perEvent)
    return [
      { kind: 'rect', x: 0, y, w: scale.width, h: 1, fill: 'grid' },
      { kind: 'text', x: scale.at(2), y: y + 12, text: formatNumber(value, lang), size: 11, fill: 'soft', anchor: scale.rtl ? 'right' : 'left', halo: true },
    ]
  })
  const bars: Shape[] = []
  for (let bin = 0; bin < bins; bin += 1) pushBars(bars, counts, bin, scale, bottom, perEvent)
  // Bars first: the words of the scale stay readable above them.
  return [...lines.filter(({ kind }) => kind === 'rect'), ...bars, ...lines.filter(({ kind }) => kind === 'text')]
}

function pushBars(bars: Shape[], counts: Uint32Array, bin: number, scale: TimeScale, bottom: number, perEvent: number): void {
  const [start, end] = [scale.x(scale.borders[bin] ?? 0), scale.x(scale.borders[bin + 1] ?? 0)]
  const gap = end - start > 4 ? 1 : 0
  const [x, w] = [Math.min(scale.at(start), scale.at(end)) + gap / 2, Math.max(end - start - gap, 1)]
  let y = bottom
  for (let slot = 1; slot < slots; slot += 1) {
    const count = counts[(bin * slots + slot) * 2] ?? 0
    if (count === 0) continue
    const h = count * perEvent
    y -= h
    bars.push({ kind: 'rect', x, y, w, h, fill: slot })
  }
  const may = (counts[(bin * slots + hollow) * 2] ?? 0) * perEvent
  if (may > 0) bars.push({ kind: 'rect', x: x + 0.5, y: y - may + 0.5, w: Math.max(w - 1, 0.5), h: Math.max(may - 1, 0.5), stroke: 'soft', fill: 'paper', round: 0 })
}

function totalOf(counts: Uint32Array, bin: number): number {
  let total = 0
  for (let slot = 0; slot < slots; slot += 1) total += counts[(bin * slots + slot) * 2] ?? 0
  return total
}
