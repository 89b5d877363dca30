/**
 * The small plates that tell what happened at a place: one sign per type, with its count. A plate stands beside a known point and on
 * the rim of an uncertain area, never in its middle like a pin; places that share a point fan out, each tied by a line to its own.
 */

import type { Element } from 'hast'
import { s } from 'hastscript'
import { formatNumber } from '../language/index.ts'
import type { MapPlaces } from '../queries/map-places.ts'
import { boxAround } from './boxes.ts'
import type { Box, Boxes } from './boxes.ts'
import { drawGroup, round } from './frame.ts'
import type { Pen } from './frame.ts'
import type { MapArea } from './map-areas.ts'
import { drawSign } from './symbols.ts'
import { estimateWidth } from './text-fit.ts'

export interface Chip {
  readonly area: MapArea
  readonly box: Box
  /** Where the line from the plate touches what it belongs to. */
  readonly foot: readonly [number, number]
}

const signSize = 11

/** A plate for each area that has events. Where there is no room at all the plate stands on its point, over its neighbours. */
export function placeChips(pen: Pen, areas: readonly MapArea[], boxes: Boxes): Chip[] {
  return areas.filter(area => area.place.total > 0).map(area => {
    const width = chipWidth(pen, area)
    const height = chipHeight(pen)
    const chosen = boxes.take(candidates(area, width, height))
    if (chosen !== undefined) return { area, box: chosen, foot: chosen.foot }
    const box = boxAround(area.x, area.y, width, height)
    boxes.block(box)
    return { area, box, foot: [area.x, area.y] }
  })
}

interface Candidate extends Box {
  readonly foot: readonly [number, number]
}

/** Around the rim, nearest first: above, below, the sides, then further out. */
function* candidates(area: MapArea, width: number, height: number): Generator<Candidate> {
  const { x, y, radius, kind } = area
  const rim = kind === 'shape' ? 0 : kind === 'point' ? 4 : radius === 0 ? 12 : radius
  if (kind === 'shape') yield { ...boxAround(x, y, width, height), foot: [x, y] }
  for (const away of [0, 8, 18, 30, 44, 60, 80]) {
    for (const degrees of [-90, 90, 0, 180, -45, -135, 45, 135, -68, -112, 68, 112, -22, 22, -158, 158]) {
      const [cos, sin] = [Math.cos(degrees * Math.PI / 180), Math.sin(degrees * Math.PI / 180)]
      // The plate's own reach in that direction, so that it stands outside a point but across the rim of a disc.
      const reach = kind === 'disc' && away === 0 ? 0 : Math.min(width / 2 / Math.max(Math.abs(cos), 0.01), height / 2 / Math.max(Math.abs(sin), 0.01)) + 2
      const distance = rim + away + reach
      yield {
        ...boxAround(x + cos * distance, y + sin * distance, width, height),
        foot: kind === 'disc' ? [x + cos * rim, y + sin * rim] : [x, y],
      }
    }
  }
}

export function chipHeight(pen: Pen): number {
  return pen.textSize + 5
}

function chipWidth(pen: Pen, { place }: MapArea): number {
  return 6 + place.counts.reduce((sum, count) => sum + signSize + 3 + countWidth(pen, count.events.length), 0)
}

/** One event needs no figure. */
function countWidth(pen: Pen, count: number): number {
  return count === 1 ? 0 : 3 + estimateWidth(String(count), pen.textSize)
}

/** The lines of all plates come before the plates. */
export function drawFeet(chips: readonly Chip[]): Element[] {
  return chips.flatMap(({ area, box, foot }) => {
    const [x, y] = foot
    const isOnFoot = x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height
    if (isOnFoot) return []
    const line = s('line', { className: ['foot'], x1: round(x), y1: round(y), x2: round(box.x + box.width / 2), y2: round(box.y + box.height / 2) })
    return area.kind === 'point' ? [line] : [line, s('circle', { className: ['foot-end'], cx: round(x), cy: round(y), r: 1.6 })]
  })
}

export function drawChip(pen: Pen, { area, box }: Chip, types: MapPlaces['types']): Element[] {
  const plate = s('rect', { className: ['plate'], x: round(box.x), y: round(box.y), width: round(box.width), height: round(box.height), rx: 3 })
  const middle = box.y + box.height / 2
  let x = box.x + 3
  const signs = area.place.counts.flatMap(({ type, events }) => {
    const slot = types.find(row => row.code === type)?.slot ?? 8
    const sign = drawGroup(`type-${slot}`, [s('g', { transform: `translate(${round(x + 1.5 + signSize / 2)},${round(middle)})` }, drawSign(slot, signSize))])
    const figure = events.length === 1 ? [] : [s('text', {
      className: ['value'], x: round(x + signSize + 4 + (countWidth(pen, events.length) - 3) / 2), y: round(middle + pen.textSize * 0.36), textAnchor: 'middle',
    }, formatNumber(events.length, pen.lang))]
    x += signSize + 3 + countWidth(pen, events.length)
    return [sign, ...figure]
  })
  return [plate, ...signs]
}
