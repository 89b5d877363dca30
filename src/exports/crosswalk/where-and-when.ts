/** The one place and the days by which ACLED and UCDP would file an event: both want a single point and a bounded date. */

import type { Corpus, LinkedEvent, Location } from '../../model/corpus.ts'
import type { Precision } from '../../model/codebook.ts'
import type { Day } from '../../model/date.ts'
import { widthInDays } from '../../model/edtf.ts'

export interface FiledPlace {
  readonly place: Location
  readonly latitude: number
  readonly longitude: number
  /** How precise the filed place is; null = no code. */
  readonly precision: Precision | null
  /** Stands for a place without a point, or for several places. */
  readonly coarser: boolean
  /** ISO 3166-1 alpha-2 of the country around it; null when the tree of places does not say. */
  readonly country: Location | null
  readonly admin1: Location | null
  readonly admin2: Location | null
}

/** The event's only site, or the nearest place around all its sites, that has a point. null when there is none. */
export function filePlace(corpus: Corpus, event: LinkedEvent): FiledPlace | null {
  const ways = event.locations.map(({ id }) => [id, ...corpus.locations.get(id)?.ancestors ?? []])
  const [first = [], ...others] = ways
  const around = first.filter(id => others.every(way => way.includes(id)))
  const id = around.find(candidate => hasPoint(corpus.locations.get(candidate)))
  const place = id === undefined ? undefined : corpus.locations.get(id)
  if (place === undefined || place.latitude === null || place.longitude === null) return null
  const coarser = ways.length > 1 || place.id !== first[0]
  const code = coarser ? place.precision : event.locations[0]?.precision ?? place.precision
  return {
    place, latitude: place.latitude, longitude: place.longitude, coarser,
    precision: corpus.codebook.precisions.find(precision => precision.code === code) ?? null,
    country: levelAround(corpus, place, 'country'),
    admin1: place.admin1 === null ? null : corpus.locations.get(place.admin1) ?? null,
    admin2: levelAround(corpus, place, 'admin2'),
  }
}

function hasPoint(place: Location | undefined): boolean {
  return place !== undefined && place.latitude !== null && place.longitude !== null
}

function levelAround(corpus: Corpus, place: Location, level: 'country' | 'admin2'): Location | null {
  const levels = new Map(corpus.codebook.locationKinds.map(kind => [kind.code, kind.level]))
  const candidates = [place.id, ...place.ancestors].flatMap(id => corpus.locations.get(id) ?? [])
  return candidates.find(candidate => levels.get(candidate.kind) === level) ?? null
}

export interface FiledDays {
  readonly earliest: Day
  readonly latest: Day
  /** Both ends counted. */
  readonly days: number
  /** Went on from the first to the last day; otherwise it happened on one of them. */
  readonly lasting: boolean
}

/** null when a bound is unknown, or when the date is that of an announcement or a discovery. */
export function fileDays(event: LinkedEvent): FiledDays | null {
  const { earliest, latest, dateOf, value, contested } = event.date
  if (earliest === null || latest === null || dateOf !== 'event') return null
  return { earliest, latest, days: widthInDays({ earliest, latest }), lasting: value.lasting && !contested }
}

/** The day `count` days after. */
export function addDays(day: Day, count: number): Day {
  return new Date(Date.parse(day) + count * 86_400_000).toISOString().slice(0, 10)
}
