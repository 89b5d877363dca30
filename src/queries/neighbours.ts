/** Incidents next to an event in the order of time: those that count as near, and the very next on each side, however far. */

import type { Corpus, LinkedEvent } from '../model/corpus.ts'
import { dayNumber } from '../model/edtf.ts'
import { nearDays } from '../model/event.ts'
import type { Shelf } from './shelves.ts'
import { take } from './shelves.ts'
import { compareEvents, isCounted, publishedEvents } from './standing.ts'

/** How many on each side. */
const reach = 3

/** Ids in the order of time by the event's id. Events whose own days are not known have none. */
export const neighbourShelf: Shelf<readonly string[]> = { name: 'neighbours in time', fill: findNeighbours }

export function neighboursOf(corpus: Corpus, event: string): readonly string[] {
  return take(corpus, neighbourShelf, event) ?? []
}

/** Ids of the incidents just before and just after; null at the ends. */
export interface Steps { readonly before: string | null; readonly after: string | null }

export const stepShelf: Shelf<Steps> = { name: 'steps in time', fill: findSteps }

/** Events whose own days are not known have none. */
export function stepsOf(corpus: Corpus, event: string): Steps {
  return take(corpus, stepShelf, event) ?? { before: null, after: null }
}

function findSteps(corpus: Corpus): ReadonlyMap<string, Steps> {
  const counted = stretchesOf(publishedEvents(corpus).filter(isCounted))
  const idAt = (at: number): string | null => counted[at]?.event.id ?? null
  return new Map(stretchesOf([...corpus.events.values()]).map(own => {
    const place = placeOf(own, counted)
    return [own.event.id, { before: idAt(place - 1), after: idAt(idAt(place) === own.event.id ? place + 1 : place) }]
  }))
}

/** Days since 1970. */
interface Stretch { readonly event: LinkedEvent; readonly from: number; readonly to: number }

function findNeighbours(corpus: Corpus): ReadonlyMap<string, readonly string[]> {
  const counted = stretchesOf(publishedEvents(corpus).filter(isCounted))
  const latest = counted.map(({ to }) => to)
  for (let at = 1; at < latest.length; at += 1) latest[at] = Math.max(latest[at] ?? 0, latest[at - 1] ?? 0)
  return new Map(stretchesOf([...corpus.events.values()]).map(own => [own.event.id, [...before(own, counted, latest), ...after(own, counted)]]))
}

function stretchesOf(events: readonly LinkedEvent[]): Stretch[] {
  return events.flatMap(event => {
    const { earliest, latest } = event.date
    return earliest === null || latest === null ? [] : [{ event, from: dayNumber(earliest), to: dayNumber(latest) }]
  })
}

/** `latest`: the last day of all up to each; where that is too early, nothing further back is near. */
function before(own: Stretch, counted: readonly Stretch[], latest: readonly number[]): string[] {
  const found: string[] = []
  for (let at = placeOf(own, counted) - 1; at >= 0 && found.length < reach && own.from - (latest[at] ?? 0) <= nearDays; at -= 1) {
    const other = counted[at]
    if (other !== undefined && isNear(own, other)) found.unshift(other.event.id)
  }
  return found
}

function after(own: Stretch, counted: readonly Stretch[]): string[] {
  const found: string[] = []
  for (let at = placeOf(own, counted); at < counted.length && found.length < reach; at += 1) {
    const other = counted[at]
    if (other === undefined || other.from - own.to > nearDays) break
    if (other.event.id !== own.event.id && isNear(own, other)) found.push(other.event.id)
  }
  return found
}

function isNear(own: Stretch, other: Stretch): boolean {
  return Math.max(other.from - own.to, own.from - other.to) <= nearDays
}

/** Where the event stands among the sorted ones, or would. */
function placeOf({ event }: Stretch, counted: readonly Stretch[]): number {
  let [low, high] = [0, counted.length]
  while (low < high) {
    const middle = (low + high) >> 1
    const other = counted[middle]
    if (other !== undefined && compareEvents(other.event, event) < 0) low = middle + 1
    else high = middle
  }
  return low
}
