/** All that a place's page says: where it is and how exactly, what it lies in and what lies in it, and what happened there. */

import type { LinkedEvent, Location } from '../../model/corpus.ts'
import type { ShownText } from '../../model/text.ts'
import { listEvents } from '../../queries/list-events.ts'
import { mapPlace, mapPlaces } from '../../queries/map-places.ts'
import type { MapPlaces } from '../../queries/map-places.ts'
import { renderNote } from '../body-target.ts'
import type { RenderedBody } from '../body-target.ts'
import { outsideAt } from '../../queries/outside.ts'
import type { PageContext } from '../context.ts'
import { drawCloseMap, drawTimeline } from '../pictures.ts'
import type { PictureData } from '../pictures.ts'
import { drawOverTime } from '../relation-pictures.ts'
import { showText } from '../context.ts'
import { labelCode, need, refer, referCode } from '../reference.ts'
import type { Reference } from '../reference.ts'
import { listAliases, namesBeside, summariseRecord } from './actor.ts'
import { describeEvents } from './event-list.ts'
import type { EventGroup } from './event-list.ts'
import { historyOfRecord } from './history.ts'
import { linkParts, mapShortened, shortenArticles, shortenEvents, shortenToFirst } from './parts.ts'
import type { Shortened } from './parts.ts'
import type { PeriodLink } from '../period.ts'
import type { HistoryData } from './history.ts'
import { notesOfPlace } from './outside-notes.ts'
import type { OutsideNote } from './outside-notes.ts'

export interface ChildPlace {
  readonly place: Reference
  readonly kind: ShownText
  /** Events there and below. */
  readonly events: number
  /** Those of them that lie at the place itself. */
  readonly own: number
}

export interface LocationPage {
  readonly id: string
  readonly name: ShownText
  readonly summary: string
  readonly otherNames: readonly ShownText[]
  readonly aliases: readonly ShownText[]
  readonly kind: Reference
  readonly precision: Reference | null
  readonly ancestors: readonly Reference[]
  readonly children: readonly ChildPlace[]
  /** Degrees; null where no point is known. */
  readonly point: { readonly latitude: number; readonly longitude: number } | null
  readonly radiusKm: number | null
  readonly pcode: string | null
  readonly geonames: string | null
  readonly wikidata: string | null
  readonly coordinateSource: ShownText | null
  readonly profile: RenderedBody | null
  /** null where no point is known. */
  readonly map: PictureData | null
  /** Events by month; where too few are dated to one, on a line of time. */
  readonly time: PictureData
  /** Events at the place itself, the rest is in its parts. */
  readonly own: number
  /** Here and in its parts; `groups` holds the latest where they are too many. */
  readonly events: number
  readonly groups: readonly EventGroup[]
  /** Those in most events first. */
  readonly actors: Shortened<{ readonly actor: Reference; readonly events: number }>
  readonly articles: Shortened<Reference>
  /** Where not all is shown. */
  readonly parts: readonly PeriodLink[]
  /** What outside data sets record here. */
  readonly outside: readonly OutsideNote[]
  readonly history: HistoryData
}

export function describeLocation(context: PageContext, id: string): LocationPage {
  const { corpus } = context
  const location = need(corpus.locations.get(id), 'location', id)
  const events = listEvents(corpus, { location: id })
  const name = showText(context, location.name, id)
  const kind = referCode(context, 'locationKinds', location.kind)
  return {
    id,
    name,
    summary: summariseRecord(context, name, kind, events.length),
    otherNames: namesBeside(context, location.name, name),
    aliases: listAliases(context, location.aliases),
    kind,
    precision: location.precision === null ? null : referCode(context, 'precisions', location.precision),
    ancestors: location.ancestors.map(other => refer(context, 'location', other)),
    children: location.children.map(child => describeChild(context, child)),
    point: pointOf(location),
    radiusKm: location.radiusKm,
    pcode: location.pcode,
    geonames: location.geonames,
    wikidata: location.wikidata,
    coordinateSource: location.coordinateSource === null ? null : showText(context, location.coordinateSource),
    profile: renderNote(context, location.bodies),
    map: drawCloseMap(context, 'map', withSelf(location, mapPlaces(corpus, events)), Object.keys(outsideAt(corpus, id))),
    time: drawTime(context, events),
    own: events.filter(event => isAt(event, id)).length,
    events: events.length,
    groups: describeEvents(context, shortenEvents(events).shown),
    actors: mapShortened(shortenToFirst(countActors(events)), ([actor, count]) => ({ actor: refer(context, 'actor', actor), events: count })),
    articles: mapShortened(shortenArticles(context, 'location', id), article => refer(context, 'article', article)),
    parts: linkParts(context, 'location', id),
    outside: notesOfPlace(context, id, events),
    history: historyOfRecord(context, 'location', location),
  }
}

/** Actors with the number of the events that they take part in, most first. */
function countActors(events: readonly LinkedEvent[]): (readonly [string, number])[] {
  const counts = new Map<string, number>()
  for (const event of events) {
    for (const id of new Set(event.actors.map(actor => actor.id))) counts.set(id, (counts.get(id) ?? 0) + 1)
  }
  return [...counts].sort(([, a], [, b]) => b - a)
}

export function describeChild(context: PageContext, id: string): ChildPlace {
  const { corpus } = context
  const kind = need(corpus.locations.get(id), 'location', id).kind
  const events = listEvents(corpus, { location: id })
  return {
    place: refer(context, 'location', id),
    kind: labelCode(context, 'locationKinds', kind),
    events: events.length,
    own: events.filter(event => isAt(event, id)).length,
  }
}

function isAt(event: LinkedEvent, id: string): boolean {
  return event.locations.some(site => site.id === id)
}

function drawTime(context: PageContext, events: readonly LinkedEvent[]): PictureData {
  const months = drawOverTime(context, 'time', events)
  return months.figure.kind === 'picture' || events.length === 0 ? months : drawTimeline(context, 'time', events)
}

/** The place itself stands on its map, also where nothing happened right there. What happened in parts of it is inside it. */
function withSelf(location: Location, rows: MapPlaces): MapPlaces {
  return rows.places.some(place => place.location === location.id) ? rows : { ...rows, places: [mapPlace(location), ...rows.places] }
}

function pointOf({ latitude, longitude }: Location): LocationPage['point'] {
  return latitude === null || longitude === null ? null : { latitude, longitude }
}
