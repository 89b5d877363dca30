/** The explorer's file as typed arrays. One entry per event, in the order of time; days count from 1970. */

import { dateFlags, unknownFigure, unspoken } from '../../model/explore.ts'
import type { ExploreFile, FigureColumns, ListColumn } from '../../model/explore.ts'

/** Days outside all days: of bounds that are not known. */
export const endlessPast = -0x80000000
export const endlessFuture = 0x7fffffff

/** Values of event e: `values[offsets[e]]` up to, not including, `values[offsets[e + 1]]`. */
export interface Lists {
  readonly offsets: Uint32Array
  readonly values: Uint32Array
}

export interface Figures {
  readonly low: Int32Array
  readonly best: Int32Array
  readonly high: Int32Array
  /** False when no report of any event speaks of it. */
  readonly isSpoken: boolean
}

export interface Events {
  readonly count: number
  /** First and last possible day; `endlessPast`, `endlessFuture` where it is not known. */
  readonly earliest: Int32Array
  readonly latest: Int32Array
  /** Where it is drawn and sorted: the known bound where the other one is not. */
  readonly start: Int32Array
  readonly end: Int32Array
  /** All events, by their start and by their end. */
  readonly byStart: Uint32Array
  readonly byEnd: Uint32Array
  readonly dateFlags: Uint8Array
  /** Indexes into the dictionaries. */
  readonly type: Uint16Array
  readonly grade: Uint8Array
  readonly standing: Uint8Array
  readonly actors: Lists
  readonly sources: Lists
  readonly sites: Lists
  readonly killed: Figures
  readonly wounded: Figures
  /** Colour of the supertype, 1–8. */
  readonly slot: Uint8Array
  /** 1: an incident that enters sums. */
  readonly counted: Uint8Array
  readonly file: ExploreFile
}

export function decodeEvents(file: ExploreFile): Events {
  const { columns, events: count } = file
  const start = addUp(columns.start)
  const end = start.map((day, event) => day + (columns.span[event] ?? 0))
  const flags = Uint8Array.from(columns.dateFlags)
  return {
    count,
    start,
    end,
    byStart: sortBy(start),
    byEnd: sortBy(end),
    earliest: start.map((day, event) => ((flags[event] ?? 0) & dateFlags.startUnknown ? endlessPast : day)),
    latest: end.map((day, event) => ((flags[event] ?? 0) & dateFlags.endUnknown ? endlessFuture : day)),
    dateFlags: flags,
    type: Uint16Array.from(columns.type),
    grade: Uint8Array.from(columns.grade),
    standing: Uint8Array.from(columns.standing),
    actors: decodeLists(columns.actors),
    sources: decodeLists(columns.sources),
    sites: decodeLists(columns.sites),
    killed: decodeFigures(columns.killed),
    wounded: decodeFigures(columns.wounded),
    slot: Uint8Array.from(columns.type, type => file.types.slot[type] ?? 8),
    counted: Uint8Array.from(columns.standing, standing => Number(file.standings[standing] === 'counted')),
    file,
  }
}

/** Events in the order of their days: nearly sorted as they come. */
function sortBy(days: Int32Array): Uint32Array {
  return Uint32Array.from(days, (_, event) => event).sort((a, b) => (days[a] as number) - (days[b] as number) || a - b)
}

function addUp(differences: readonly number[]): Int32Array {
  let sum = 0
  return Int32Array.from(differences, difference => (sum += difference))
}

function decodeLists({ counts, values }: ListColumn): Lists {
  const offsets = new Uint32Array(counts.length + 1)
  for (const [event, count] of counts.entries()) offsets[event + 1] = (offsets[event] ?? 0) + count
  return { offsets, values: Uint32Array.from(values) }
}

function decodeFigures({ low, best, high }: FigureColumns): Figures {
  return { low: Int32Array.from(low), best: Int32Array.from(best), high: Int32Array.from(high), isSpoken: low.some(figure => figure !== unspoken) }
}

export function listOf({ offsets, values }: Lists, event: number): Uint32Array {
  return values.subarray(offsets[event], offsets[event + 1])
}

/** A figure as words need it; null: no report speaks of it. An interval that is null is an unknown figure. */
export function figureOf({ low, best, high }: Figures, event: number): { interval: { low: number; high: number | null } | null; best: number | null } | null {
  const least = low[event] ?? unspoken
  if (least === unspoken) return null
  const known = (value: number | undefined): number | null => (value === undefined || value === unknownFigure ? null : value)
  return { interval: least === unknownFigure ? null : { low: least, high: known(high[event]) }, best: known(best[event]) }
}

/** Days since 1970 of an ISO day, and back. */
export function dayNumber(day: string): number {
  return Math.round(Date.parse(`${day}T00:00:00Z`) / 86_400_000)
}

export function isoDay(number: number): string {
  return new Date(number * 86_400_000).toISOString().slice(0, 10)
}
