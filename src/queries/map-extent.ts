/**
 * What a map shows. The overview is the site's own extent; closer looks are taken from a fixed family of windows inside it, so that
 * many pages share few base maps. Extents are west, south, east, north in degrees.
 */

import type { Corpus, LinkedEvent } from '../model/corpus.ts'
import { mapPlaces } from './map-places.ts'
import type { Shelf } from './shelves.ts'
import { take } from './shelves.ts'
import { isCounted, publishedEvents } from './standing.ts'

export type Extent = readonly [west: number, south: number, east: number, north: number]

/** What an extent must hold: a point with the radius around it. */
export interface Spot {
  readonly latitude: number | null
  readonly longitude: number | null
  readonly radiusKm: number | null
}

/** Above this radius a place is no disc on an overview: it is listed. */
export const widestDiscKm = 60
const kmPerDegree = 111.2
/** The overview, its half and its quarter. */
const levels = [1, 2, 4]

/** The site's extent, else the bounds of all places; null when no place has a point. */
export function overviewExtent(corpus: Corpus): Extent | null {
  return corpus.site.mapExtent ?? take(corpus, boundsShelf, everyPlace) ?? null
}

const everyPlace = 'all'
export const boundsShelf: Shelf<Extent | null> = { name: 'bounds of all places', fill: corpus => new Map([[everyPlace, boundsOf([...corpus.locations.values()])]]) }

/** The closest window of the family that holds all the spots with some air around them; the overview if none does. */
export function extentAround(corpus: Corpus, spots: readonly Spot[]): Extent | null {
  const overview = overviewExtent(corpus)
  const bounds = boundsOf(spots.filter(spot => (spot.radiusKm ?? 0) <= widestDiscKm))
  if (overview === null || bounds === null) return overview
  let closest = overview
  for (const level of levels) closest = windowAround(overview, level, bounds) ?? closest
  return closest
}

/**
 * Every extent that some page of the corpus uses, each once, the overview first: one base map each. Pages of events show their
 * sites, pages of places themselves and the sites of all incidents in them.
 */
export function listExtents(corpus: Corpus): Extent[] {
  const overview = overviewExtent(corpus)
  if (overview === null) return []
  const events = publishedEvents(corpus)
  const inside = sitesByPlace(corpus, events.filter(isCounted))
  const extents = [
    overview,
    ...events.map(event => extentAround(corpus, mapPlaces(corpus, [event], { all: true }).places)),
    ...[...corpus.locations.values()].map(location => extentAround(corpus, [location, ...inside.get(location.id) ?? []])),
  ]
  const named = new Map(extents.flatMap(extent => extent === null ? [] : [[extent.join(), extent]]))
  return [...named.values()]
}

/** The sites of all events in a place or below it, by id of the place. */
function sitesByPlace(corpus: Corpus, events: readonly LinkedEvent[]): Map<string, Spot[]> {
  const sites = new Map<string, Spot[]>()
  for (const event of events) {
    const spots = mapPlaces(corpus, [event]).places
    const around = new Set(event.locations.flatMap(site => [site.id, ...corpus.locations.get(site.id)?.ancestors ?? []]))
    for (const place of around) {
      const known = sites.get(place)
      if (known === undefined) sites.set(place, [...spots])
      else known.push(...spots)
    }
  }
  return sites
}

/** Windows of one level are 1/level as wide and high as the overview and stand at quarters of their own size. */
function windowAround(overview: Extent, level: number, bounds: Extent): Extent | null {
  const [west, south, east, north] = overview
  const horizontal = slide(west, east, level, bounds[0], bounds[2])
  const vertical = slide(south, north, level, bounds[1], bounds[3])
  if (horizontal === null || vertical === null) return null
  return [horizontal[0], vertical[0], horizontal[1], vertical[1]]
}

/** The stretch whose middle is nearest to that of what it must hold. */
function slide(from: number, to: number, level: number, low: number, high: number): readonly [number, number] | null {
  const size = (to - from) / level
  const step = size / 4
  const wished = Math.round(((low + high) / 2 - size / 2 - from) / step)
  const start = from + step * Math.min(Math.max(wished, 0), (level - 1) * 4)
  const end = start + size
  return start <= low && high <= end ? [tidy(start), tidy(end)] : null
}

/** Bounds of all spots with their radius and a margin; null without any point. A single point gets half a degree around it. */
export function boundsOf(spots: readonly Spot[]): Extent | null {
  const boxes = spots.flatMap(({ latitude, longitude, radiusKm }) => {
    if (latitude === null || longitude === null) return []
    const high = Math.max((radiusKm ?? 0) / kmPerDegree, 0.25)
    const wide = high / Math.max(Math.cos(latitude * Math.PI / 180), 0.1)
    return [[longitude - wide, latitude - high, longitude + wide, latitude + high] as const]
  })
  if (boxes.length === 0) return null
  return [
    tidy(Math.max(-180, Math.min(...boxes.map(box => box[0])))), tidy(Math.max(-85, Math.min(...boxes.map(box => box[1])))),
    tidy(Math.min(180, Math.max(...boxes.map(box => box[2])))), tidy(Math.min(85, Math.max(...boxes.map(box => box[3])))),
  ]
}

function tidy(degrees: number): number {
  return Math.round(degrees * 1e4) / 1e4
}
