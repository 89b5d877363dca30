/** The events of a view as rows to take away: the columns of `events.csv` that the explorer knows, under the same names. Unknown stays empty. */

import { formatCsv } from '../../charts/csv.ts'
import type { Cell } from '../../charts/figure.ts'
import type { ExploreFile } from '../../model/explore.ts'
import { dateFlags } from '../../model/explore.ts'
import type { Urls } from '../../urls/index.ts'
import { endlessFuture, endlessPast, figureOf, isoDay, listOf } from './data.ts'
import type { Events } from './data.ts'
import type { EventRow } from './rows.ts'

export type Value = string | number | boolean | null

/** Column names with the values of one event, in the order of the file. */
export type ViewRow = Readonly<Record<string, Value>>

export interface ViewRows {
  readonly rows: readonly ViewRow[]
  /** Points of the sites of each event: longitude, latitude. */
  readonly points: readonly (readonly (readonly [number, number])[])[]
}

/** `chosen` are numbers of events, `texts` what belongs to them. */
export function makeViewRows(events: Events, chosen: readonly number[], texts: readonly EventRow[], urls: Urls): ViewRows {
  const rows = chosen.map((event, index) => rowOf(events, event, texts[index] ?? { id: '', title: { text: '', lang: '' }, date: '' }, urls))
  return { rows, points: chosen.map(event => pointsOf(events, event)) }
}

function rowOf(events: Events, event: number, { id, title, date }: EventRow, urls: Urls): ViewRow {
  const { file } = events
  const sites = Array.from(listOf(events.sites, event))
  const [only, ...others] = sites
  const points = pointsOf(events, event)
  const [point] = points.length === 1 && others.length === 0 ? points : []
  const names = (indexes: Iterable<number>, ids: readonly string[]): string => [...new Set(Array.from(indexes, index => ids[index] ?? ''))].filter(name => name !== '').join(';')
  const type = events.type[event] ?? -1
  return {
    event_id: id,
    title: title.text,
    title_language: title.lang,
    standing: file.standings[events.standing[event] ?? -1] ?? '',
    date_edtf: date,
    date_earliest: dayOf(events.earliest[event]),
    date_latest: dayOf(events.latest[event]),
    date_announced: ((events.dateFlags[event] ?? 0) & dateFlags.announced) !== 0,
    event_type: file.types.ids[type] ?? '',
    event_supertype: file.types.ids[topOf(file, type)] ?? '',
    location_id: names(sites.map(site => file.sites.place[site] ?? -1), file.places.ids),
    location_precision: names(sites.map(site => file.sites.precision[site] ?? -1), file.precisions),
    radius_km: only === undefined || others.length > 0 ? null : file.sites.radiusKm[only] ?? null,
    latitude: point?.[1] ?? null,
    longitude: point?.[0] ?? null,
    actors: names(listOf(events.actors, event), file.actors),
    sources: names(listOf(events.sources, event), file.sources),
    ...figures('killed', figureOf(events.killed, event)),
    ...figures('wounded', figureOf(events.wounded, event)),
    grade: file.grades[events.grade[event] ?? -1] ?? '',
    url: urls.permanent('event', id),
  }
}

function figures(name: string, figure: ReturnType<typeof figureOf>): Record<string, Value> {
  const interval = figure?.interval ?? null
  return {
    [`${name}_low`]: interval?.low ?? null,
    [`${name}_best`]: figure?.best ?? null,
    [`${name}_high`]: interval?.high ?? null,
    [`${name}_high_open`]: interval === null ? null : interval.high === null,
  }
}

function dayOf(day: number | undefined): string | null {
  return day === undefined || day === endlessPast || day === endlessFuture ? null : isoDay(day)
}

function topOf({ types }: ExploreFile, type: number): number {
  let top = type
  for (let steps = 0; (types.parent[top] ?? -1) >= 0 && steps < types.ids.length; steps += 1) top = types.parent[top] ?? -1
  return top
}

function pointsOf(events: Events, event: number): (readonly [number, number])[] {
  const { sites, places } = events.file
  return Array.from(listOf(events.sites, event)).flatMap(site => {
    const place = sites.place[site] ?? -1
    const [longitude, latitude] = [places.longitude[place] ?? null, places.latitude[place] ?? null]
    return longitude === null || latitude === null ? [] : [[longitude, latitude] as const]
  })
}

/** RFC 4180 with a header; a cell that a spreadsheet would run is disarmed. */
export function formatViewCsv({ rows }: ViewRows): string {
  const keys = Object.keys(rows[0] ?? {})
  const cell = (value: Value | undefined): Cell => {
    if (typeof value === 'number') return { text: '', value }
    return { text: value === null || value === undefined ? '' : String(value) }
  }
  return formatCsv({ columns: keys.map(key => ({ key, label: key, numeric: false })), rows: rows.map(row => keys.map(key => cell(row[key]))) })
}

/** RFC 7946. An event with several sites is a MultiPoint; one without a point has no geometry. */
export function formatViewGeoJson({ rows, points }: ViewRows): string {
  const features = rows.map((properties, index) => {
    const [first, ...others] = points[index] ?? []
    const geometry = first === undefined ? null
      : others.length === 0 ? { type: 'Point', coordinates: first } : { type: 'MultiPoint', coordinates: [first, ...others] }
    return JSON.stringify({ type: 'Feature', id: properties['event_id'], geometry, properties })
  })
  return `{"type":"FeatureCollection","features":[\n${features.join(',\n')}\n]}\n`
}
