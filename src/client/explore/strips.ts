/**
 * A few events over time, each drawn by itself: the sign of its type on a known day, a filled bar while it lasted, a hollow bar where the
 * date is only known within bounds, a dotted line towards a bound that is not known.
 */

import { outlineSign } from '../../charts/sign-paths.ts'
import { dateFlags } from '../../model/explore.ts'
import type { Events } from './data.ts'
import { bitOf } from './engine.ts'
import type { Shape } from './shapes.ts'
import type { TimeScale } from './time-scale.ts'

/** Up to so many events are drawn one by one. */
export const mostStrips = 150
const signSize = 10
const openLength = 22
/** Lanes get lower when there are many. */
const tallest = 14
const lowest = 8
const roomForLanes = 210

/** Height of a lane when there are so many. */
export function laneHeight(lanes: number): number {
  return Math.max(lowest, Math.min(tallest, Math.floor(roomForLanes / lanes)))
}

export interface Strip {
  readonly event: number
  readonly lane: number
  /** From the side where reading begins. */
  readonly x: number
  readonly end: number
}

/** All events with a date, packed into as few lanes as they need. */
export function layOutStrips(events: Events, scale: TimeScale): Strip[] {
  const undated = dateFlags.startUnknown | dateFlags.endUnknown
  const free: number[] = []
  return Array.from({ length: events.count }, (_, event) => event).flatMap(event => {
    const flags = events.dateFlags[event] ?? 0
    if ((flags & undated) === undated) return []
    const before = flags & dateFlags.startUnknown ? openLength : 0
    const after = flags & dateFlags.endUnknown ? openLength : 0
    const [x, end] = spanOf(events, event, scale)
    const found = free.findIndex(used => used <= x - before)
    const lane = found === -1 ? free.length : found
    free[lane] = end + after + 4
    return [{ event, lane, x, end }]
  })
}

/** At least as wide as a sign. */
function spanOf({ start, end }: Events, event: number, scale: TimeScale): readonly [number, number] {
  const [from, to] = [scale.x(start[event] ?? 0), scale.x((end[event] ?? 0) + 1)]
  const middle = Math.min(Math.max((from + to) / 2, signSize / 2), scale.width - signSize / 2)
  return to - from >= signSize ? [from, to] : [middle - signSize / 2, middle + signSize / 2]
}

export function countLanes(strips: readonly Strip[]): number {
  return strips.reduce((most, { lane }) => Math.max(most, lane + 1), 5)
}

/** The events that pass everything but the time itself; others are not drawn. */
export function drawStrips(events: Events, failed: Uint16Array, strips: readonly Strip[], scale: TimeScale, bottom: number): Shape[] {
  const lane = laneHeight(countLanes(strips))
  return strips.filter(({ event }) => isShown(failed, event)).flatMap(strip => drawStrip(events, strip, scale, bottom - (strip.lane + 0.5) * lane - 2, lane))
}

/** True for an event that passes everything but the time. */
export function isShown(failed: Uint16Array, event: number): boolean {
  return ((failed[event] ?? 0) & ~bitOf('time')) === 0
}

function drawStrip(events: Events, { event, x, end }: Strip, scale: TimeScale, y: number, lane: number): Shape[] {
  const flags = events.dateFlags[event] ?? 0
  const slot = events.slot[event] ?? 8
  const open = flags & (dateFlags.startUnknown | dateFlags.endUnknown)
  const width = end - x
  const left = Math.min(scale.at(x), scale.at(end))
  // What is not an incident is thinner: it is not added to anything.
  const height = lane * (events.counted[event] === 1 ? 0.66 : 0.36)
  const bar = { kind: 'rect', x: left, y: y - height / 2, w: width, h: height, round: 2 } as const
  if (open === 0 && events.start[event] === events.end[event]) return [{ kind: 'path', x: left + width / 2, y, ...signPath(slot, Math.round(lane * (events.counted[event] === 1 ? 0.8 : 0.55))), fill: slot }]
  if (open === 0 && flags & dateFlags.lasting) return [{ ...bar, fill: slot }]
  const hollow: Shape = { ...bar, x: left + 0.75, w: Math.max(width - 1.5, 1), fill: 'paper', stroke: slot, width: 1.5 }
  const before = open & dateFlags.startUnknown ? [openLine(scale, x, -1, y, slot)] : []
  const after = open & dateFlags.endUnknown ? [openLine(scale, end, 1, y, slot)] : []
  return [...before, ...after, hollow]
}

function openLine(scale: TimeScale, x: number, towards: 1 | -1, y: number, slot: number): Shape {
  const length = openLength * towards * (scale.rtl ? -1 : 1)
  return { kind: 'path', x: scale.at(x), y, d: `M0,0H${length}`, stroke: slot, width: 1.5, dash: [1.5, 3] }
}

const signs = new Map<string, string>()

/** Path of the sign of a type, of about that many pixels across. */
export function signPath(slot: number, across: number): { readonly d: string } {
  const key = `${slot} ${across}`
  const known = signs.get(key)
  if (known !== undefined) return { d: known }
  const { d: plain, turn } = outlineSign(slot, across)
  // A turned triangle is the same one with its heights the other way round.
  const d = turn === 0 ? plain : plain.replaceAll(/,(-?[\d.]+)/g, (_, number: string) => `,${-Number(number)}`)
  signs.set(key, d)
  return { d }
}
