/**
 * Incidents over time as stacked bars. An incident whose date lies in one bin stands there, filled; one whose date reaches over several,
 * or is known on one side only, stands hollow on top of each bin where it may belong.
 */

import { ticks } from 'd3-array'
import { formatNumber } from '../../language/numbers.ts'
import { dateFlags } from '../../model/explore.ts'
import type { Events } from './data.ts'
import { bitOf } from './engine.ts'
import type { Shape } from './shapes.ts'
import { binOf } from './time-scale.ts'
import type { TimeDomain, TimeScale } from './time-scale.ts'

const slots = 9
const hollow = 0

/** Which bin each event belongs to; made once. */
export interface Binning {
  readonly from: Uint16Array
  readonly to: Uint16Array
  /** 0: filled; 1: hollow; 2: no date. */
  readonly how: Uint8Array
}

export function binEvents(events: Events, domain: TimeDomain): Binning {
  const { startUnknown, endUnknown } = dateFlags
  const from = Uint16Array.from(events.start, day => binOf(domain, day))
  const to = Uint16Array.from(events.end, day => binOf(domain, day))
  const how = Uint8Array.from(events.dateFlags, (flags, event) => {
    const unknown = flags & (startUnknown | endUnknown)
    if (unknown === (startUnknown | endUnknown)) return 2
    return Number(unknown !== 0 || from[event] !== to[event])
  })
  return { from, to, how }
}

/** Incidents by bin and colour (bin × 9 + slot, slot 0 the hollow ones) that pass everything but the time itself. */
export function countBins(events: Events, failed: Uint16Array, { from, to, how }: Binning, domain: TimeDomain): Uint32Array {
  const counts = new Uint32Array((domain.borders.length - 1) * slots)
  const others = ~bitOf('time')
  for (let event = 0; event < events.count; event += 1) {
    if (((failed[event] ?? 0) & others) !== 0 || events.counted[event] === 0 || how[event] === 2) continue
    if (how[event] === 0) {
      const cell = (from[event] ?? 0) * slots + (events.slot[event] ?? 8)
      counts[cell] = (counts[cell] ?? 0) + 1
    } else {
      for (let bin = from[event] ?? 0; bin <= (to[event] ?? 0); bin += 1) counts[bin * slots + hollow] = (counts[bin * slots + hollow] ?? 0) + 1
    }
  }
  return counts
}

/** Bars between `top` and `bottom`, with the lines of a scale of whole numbers. */
export function drawHistogram(counts: Uint32Array, scale: TimeScale, top: number, bottom: number, lang: string): Shape[] {
  const bins = counts.length / slots
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
    const count = counts[bin * slots + slot] ?? 0
    if (count === 0) continue
    const h = count * perEvent
    y -= h
    bars.push({ kind: 'rect', x, y, w, h, fill: slot })
  }
  const may = (counts[bin * slots + hollow] ?? 0) * perEvent
  if (may > 0) bars.push({ kind: 'rect', x: x + 0.5, y: y - may + 0.5, w: Math.max(w - 1, 0.5), h: Math.max(may - 1, 0.5), stroke: 'soft', fill: 'paper', round: 0 })
}

function totalOf(counts: Uint32Array, bin: number): number {
  let total = 0
  for (let slot = 0; slot < slots; slot += 1) total += counts[bin * slots + slot] ?? 0
  return total
}
