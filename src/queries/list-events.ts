/** Finds the events that a page is about: by place with all its children, by actor, type, source, article or month. */

import type { Corpus, LinkedEvent } from '../model/corpus.ts'
import { typeLine } from './event-types.ts'
import type { Shelf } from './shelves.ts'
import { take } from './shelves.ts'
import { compareEvents, isCounted, isPublished, pickEvents, publishedEvents } from './standing.ts'

/** All conditions must hold; an absent one always does. */
export interface EventFilter {
  /** A place; its children count as it. */
  readonly location?: string
  readonly actor?: string
  /** Only with `actor`: the roles that it may have. */
  readonly roles?: readonly string[]
  /** A type; its subtypes count as it. */
  readonly type?: string
  readonly source?: string
  readonly article?: string
  /** `YYYY` or `YYYY-MM`: the whole interval of the event lies within. */
  readonly period?: string
  /** Only incidents that enter sums. */
  readonly counted?: boolean
  /** These ids only. */
  readonly ids?: readonly string[]
}

/** Published events that fit, in the order of time. Merged and withdrawn ones are never among them. */
export function listEvents(corpus: Corpus, filter: EventFilter = {}): LinkedEvent[] {
  return candidatesOf(corpus, filter).filter(event => fits(corpus, event, filter))
}

/** Ids in the order of time by what the events have in common: `actor guards`, `place delta` (with all that lies in it), `period 2020-08`. */
export const eventShelf: Shelf<readonly string[]> = {
  name: 'events by what they have in common',
  fill: corpus => {
    const shelf = new Map<string, string[]>()
    for (const event of publishedEvents(corpus)) {
      for (const key of new Set(keysOf(corpus, event))) {
        const ids = shelf.get(key)
        if (ids === undefined) shelf.set(key, [event.id])
        else ids.push(event.id)
      }
    }
    return shelf
  },
}

function keysOf(corpus: Corpus, event: LinkedEvent): string[] {
  const period = periodOfEvent(event)
  return [
    ...event.actors.map(({ id }) => `actor ${id}`),
    ...event.sources.map(id => `source ${id}`),
    ...event.articles.map(id => `article ${id}`),
    ...event.locations.flatMap(({ id }) => [id, ...corpus.locations.get(id)?.ancestors ?? []]).map(id => `place ${id}`),
    ...typeLine(corpus.codebook, event.type.value).map(({ code }) => `type ${code}`),
    ...period === null ? [] : [`period ${period}`, `period ${period.slice(0, 4)}`],
  ]
}

/** No event that fits is missing; in the order of time. */
function candidatesOf(corpus: Corpus, { ids, actor, source, article, location, type, period }: EventFilter): LinkedEvent[] {
  if (ids !== undefined) return pickEvents(corpus, [...new Set(ids)]).filter(isPublished).sort(compareEvents)
  const [name, id] = Object.entries({ article, actor, source, place: location, period, type }).find(([, wanted]) => wanted !== undefined) ?? []
  return name === undefined ? publishedEvents(corpus) : pickEvents(corpus, take(corpus, eventShelf, `${name} ${id}`) ?? [])
}

function fits(corpus: Corpus, event: LinkedEvent, filter: EventFilter): boolean {
  const { location, type, source, article, period, ids } = filter
  return (ids === undefined || ids.includes(event.id))
    && (!filter.counted || isCounted(event))
    && (location === undefined || event.locations.some(site => isWithin(corpus, site.id, location)))
    && fitsActor(event, filter)
    && (type === undefined || typeLine(corpus.codebook, event.type.value).some(above => above.code === type))
    && (source === undefined || event.sources.includes(source))
    && (article === undefined || event.articles.includes(article))
    && (period === undefined || periodOfEvent(event)?.startsWith(period) === true)
}

function fitsActor(event: LinkedEvent, { actor, roles }: EventFilter): boolean {
  if (actor === undefined) return true
  return event.actors.some(taking => taking.id === actor && (roles === undefined || roles.includes(taking.role)))
}

/** Whether a place is the other one or lies in it. */
export function isWithin(corpus: Corpus, location: string, above: string): boolean {
  return location === above || corpus.locations.get(location)?.ancestors.includes(above) === true
}

/** `YYYY-MM` when the whole interval lies in one month, `YYYY` when in one year, else null. */
export function periodOfEvent(event: LinkedEvent): string | null {
  return periodOf(event.date)
}

/** The same for any date; null for none. */
export function periodOf(date: Pick<LinkedEvent['date'], 'earliest' | 'latest'> | null): string | null {
  const { earliest = null, latest = null } = date ?? {}
  if (earliest === null || latest === null) return null
  if (earliest.slice(0, 7) === latest.slice(0, 7)) return earliest.slice(0, 7)
  return earliest.slice(0, 4) === latest.slice(0, 4) ? earliest.slice(0, 4) : null
}
