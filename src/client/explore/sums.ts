/** Casualties of the chosen incidents as one range. A part that is unknown opens the sum; what nobody speaks of is not in it. */

import { unknownFigure, unspoken } from '../../model/explore.ts'
import type { Events, Figures } from './data.ts'

export interface Sum {
  /** null = every incident that speaks of it leaves the figure unknown. */
  readonly interval: { readonly low: number; readonly high: number | null } | null
  /** Only where every part has a best figure. */
  readonly best: number | null
  /** Incidents that speak of it, and how many of them give no figure. */
  readonly incidents: number
  readonly unknown: number
}

/** Over the incidents that pass everything; null when none of them speaks of it. */
export function sumFigures(events: Events, failed: Uint16Array, { low, best, high, isSpoken }: Figures): Sum | null {
  if (!isSpoken) return null
  let [lows, bests, highs, incidents, unknown] = [0, 0, 0, 0, 0]
  let [isOpen, hasBest] = [false, true]
  for (let event = 0; event < events.count; event += 1) {
    if (failed[event] !== 0 || events.counted[event] === 0) continue
    const least = low[event] as number
    if (least === unspoken) continue
    incidents += 1
    const likely = best[event] as number
    const most = high[event] as number
    hasBest &&= likely !== unknownFigure
    isOpen ||= most === unknownFigure
    bests += Math.max(likely, 0)
    highs += Math.max(most, 0)
    if (least === unknownFigure) unknown += 1
    else lows += least
  }
  if (incidents === 0) return null
  const interval = unknown === incidents ? null : { low: lows, high: isOpen ? null : highs }
  return { interval, best: hasBest && interval !== null ? bests : null, incidents, unknown }
}
