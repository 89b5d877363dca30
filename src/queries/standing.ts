/**
 * Whether an event enters sums, or stands beside them and as what. Sums and charts by time take incidents only; what is merely
 * planned, denied or discounted is never counted; merged and withdrawn events are nowhere but on their own pages.
 */

import type { Corpus, LinkedEvent } from '../model/corpus.ts'
import { compareIds } from '../model/ids.ts'
import type { Shelf } from './shelves.ts'
import { take } from './shelves.ts'

/** `counted` enters sums; all others stand beside, labelled, in this order. */
export const standings = ['counted', 'series', 'campaign', 'total', 'planned', 'denied', 'discounted'] as const
export type Standing = (typeof standings)[number]

export function standingOf(event: LinkedEvent): Standing {
  if (event.grade === 'discounted') return 'discounted'
  if (event.modalities.every(modality => modality === 'denied')) return 'denied'
  if (event.modalities.every(modality => modality === 'planned' || modality === 'denied')) return 'planned'
  return event.scope === 'incident' ? 'counted' : event.scope
}

export function isPublished(event: LinkedEvent): boolean {
  return event.status === 'published'
}

export function isCounted(event: LinkedEvent): boolean {
  return isPublished(event) && standingOf(event) === 'counted'
}

/** Events of one standing that is not summed, by id. */
export interface BesideRow {
  readonly standing: Exclude<Standing, 'counted'>
  readonly events: readonly string[]
}

/** The published events that do not enter sums, by standing, in the order of `standings`; standings without events are left out. */
export function listBeside(events: readonly LinkedEvent[]): BesideRow[] {
  const rows: BesideRow[] = []
  for (const standing of standings) {
    if (standing === 'counted') continue
    const ids = events.filter(event => isPublished(event) && standingOf(event) === standing).map(event => event.id)
    if (ids.length > 0) rows.push({ standing, events: ids })
  }
  return rows
}

/** Events told apart by whether they enter sums; what was only planned or denied, or is discounted, is in neither list. */
export interface SplitEvents {
  readonly incidents: readonly string[]
  /** Series, campaigns and totals: shown beside, never added. */
  readonly others: readonly string[]
}

export function splitEvents(events: readonly LinkedEvent[]): SplitEvents {
  const idsOf = (...wanted: readonly Standing[]): string[] =>
    events.filter(event => isPublished(event) && wanted.includes(standingOf(event))).map(event => event.id)
  return { incidents: idsOf('counted'), others: idsOf('series', 'campaign', 'total') }
}

/** By earliest possible day, then latest (unknown days last), then id. */
export function compareEvents(a: LinkedEvent, b: LinkedEvent): number {
  return compareIds(sortDay(a), sortDay(b)) || compareIds(a.date.latest ?? '9999', b.date.latest ?? '9999') || compareIds(a.id, b.id)
}

/** An event known only to have ended by a day is sorted by that day. */
function sortDay(event: LinkedEvent): string {
  return event.date.earliest ?? event.date.latest ?? '9999'
}

const everything = 'all'
export const timeOrder: Shelf<readonly string[]> = {
  name: 'events in the order of time',
  fill: corpus => new Map([[everything, [...corpus.events.values()].filter(isPublished).sort(compareEvents).map(event => event.id)]]),
}

/** Every published event, in the order of time. */
export function publishedEvents(corpus: Corpus): LinkedEvent[] {
  return pickEvents(corpus, take(corpus, timeOrder, everything) ?? [])
}

/** The events with these ids, in their order. */
export function pickEvents(corpus: Corpus, ids: readonly string[]): LinkedEvent[] {
  return ids.flatMap(id => corpus.events.get(id) ?? [])
}
