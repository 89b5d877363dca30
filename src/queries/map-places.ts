/** The places of events as a map needs them: point and radius as stated, or the name of a shape; events counted by supertype. */

import type { Corpus, LinkedEvent, Location } from '../model/corpus.ts'
import { compareIds } from '../model/ids.ts'
import type { LocalText } from '../model/text.ts'
import { supertypeOf } from './event-types.ts'
import type { TypeRow } from './event-types.ts'
import { isCounted } from './standing.ts'
import { listTypes } from './events-by-month.ts'

export interface PlaceCount {
  /** Code of the supertype. */
  readonly type: string
  readonly events: readonly string[]
}

/** One place at one precision: where reports give a coarser one than the record's own, that is a row of its own. */
export interface MapPlace {
  readonly location: string
  readonly name: LocalText
  /** Code of the codebook. */
  readonly kind: string
  /** Degrees, WGS 84; both null when no point is known. */
  readonly latitude: number | null
  readonly longitude: number | null
  /** How far the real place may lie from the point, km; null = unknown. */
  readonly radiusKm: number | null
  /** `<object>/<feature id>` in the base map; null when there is none. */
  readonly geometry: string | null
  readonly precision: string | null
  /** In the codebook's order of supertypes. */
  readonly counts: readonly PlaceCount[]
  readonly total: number
}

export interface MapPlaces {
  readonly types: readonly TypeRow[]
  /** Most events first, then by id. */
  readonly places: readonly MapPlace[]
  /** Events counted at one place at least. An event with two sites stands at both, and is counted once here. */
  readonly events: number
  /** Events without a place. */
  readonly nowhere: readonly string[]
}

export interface PlaceOptions {
  /** Incidents that enter sums only (default), or every event given: the map of one event shows whatever it is. */
  readonly all?: boolean
}

/** `events` as `listEvents` gives them. */
export function mapPlaces(corpus: Corpus, events: readonly LinkedEvent[], options: PlaceOptions = {}): MapPlaces {
  const shown = options.all === true ? events : events.filter(isCounted)
  const types = listTypes(corpus, shown)
  const rows = new Map<string, { site: LinkedEvent['locations'][number]; events: LinkedEvent[] }>()
  for (const event of shown) {
    for (const site of event.locations) {
      const key = `${site.id} ${site.radiusKm ?? ''}`
      const row = rows.get(key) ?? { site, events: [] }
      row.events.push(event)
      rows.set(key, row)
    }
  }
  return {
    types,
    places: [...rows.values()].flatMap(({ site, events: here }) => placeRow(corpus, types, site, here)).sort(comparePlaces),
    events: shown.filter(event => event.locations.length > 0).length,
    nowhere: shown.filter(event => event.locations.length === 0).map(event => event.id),
  }
}

/** A place by itself, without events: for its own page. */
export function mapPlace(location: Location): MapPlace {
  return {
    location: location.id,
    name: location.name,
    kind: location.kind,
    latitude: location.latitude,
    longitude: location.longitude,
    radiusKm: location.radiusKm,
    geometry: location.geometry,
    precision: location.precision,
    counts: [],
    total: 0,
  }
}

function placeRow(
  corpus: Corpus, types: readonly TypeRow[], site: LinkedEvent['locations'][number], events: readonly LinkedEvent[],
): MapPlace[] {
  const location = corpus.locations.get(site.id)
  if (location === undefined) return []
  const counts = types.map(type => ({
    type: type.code,
    events: events.filter(event => supertypeOf(corpus.codebook, event.type.value).code === type.code).map(event => event.id),
  }))
  return [{
    ...mapPlace(location),
    radiusKm: site.radiusKm,
    precision: site.precision,
    // The shape is as exact as the record; a report that knows less means somewhere around it.
    geometry: site.precision === location.precision ? location.geometry : null,
    counts: counts.filter(count => count.events.length > 0),
    total: events.length,
  }]
}

function comparePlaces(a: MapPlace, b: MapPlace): number {
  return b.total - a.total || compareIds(a.location, b.location) || (a.radiusKm ?? 0) - (b.radiusKm ?? 0)
}
