/** Pictures for pages: the charts' drawings with the names and addresses that they show. Plain data, drawn once. */

import { drawCasualtyRanges } from '../charts/casualty-ranges.ts'
import { parseBaseMap } from '../charts/base-layers.ts'
import { baseMapName } from '../charts/base-map.ts'
import { drawDateTimeline } from '../charts/date-timeline.ts'
import { drawEventMap } from '../charts/event-map.ts'
import type { Figure, RecordRef } from '../charts/figure.ts'
import { limitTable } from '../charts/limit-table.ts'
import type { LinkedEvent } from '../model/corpus.ts'
import type { CasualtyRange } from '../queries/casualty-ranges.ts'
import { eventRows } from '../queries/event-rows.ts'
import { extentAround, overviewExtent } from '../queries/map-extent.ts'
import type { Extent } from '../queries/map-extent.ts'
import type { MapPlaces } from '../queries/map-places.ts'
import type { ShownText } from '../model/text.ts'
import type { PageContext } from './context.ts'
import { refer } from './reference.ts'

export interface PictureData {
  /** Unique on the page. */
  readonly id: string
  readonly figure: Figure
  /** Address of each record that the table names; key `<kind>/<id>`. */
  readonly addresses: Readonly<Record<string, string>>
}

/** Rows and places that a picture can hold and a reader can take in; what is left out is said under it. */
const most = { ranges: 60, places: 200, tableRows: 300 } as const

export function drawRanges(context: PageContext, id: string, ranges: readonly CasualtyRange[]): PictureData {
  return withAddresses(context, id, drawCasualtyRanges(ranges, {
    ...chartOptions(context, id), eventTitle: titleOf(context, 'event'), actorName: titleOf(context, 'actor'), most: most.ranges,
  }))
}

/** `current` is the event that the page is about. */
export function drawTimeline(context: PageContext, id: string, events: readonly LinkedEvent[], current?: string): PictureData {
  const rows = eventRows(context.corpus, events)
  return withAddresses(context, id, drawDateTimeline(rows, { ...chartOptions(context, id), ...(current === undefined ? {} : { current }) }))
}

/** The map of the whole region: for home pages, actors, types. */
export function drawOverviewMap(context: PageContext, id: string, rows: MapPlaces): PictureData {
  return drawMap(context, id, rows, overviewExtent(context.corpus), true)
}

/** The map of one event or place: as close as its own places allow. Null where none of them has a point. */
export function drawCloseMap(context: PageContext, id: string, rows: MapPlaces): PictureData | null {
  const picture = drawMap(context, id, rows, extentAround(context.corpus, rows.places), false)
  return picture.figure.kind === 'picture' ? picture : null
}

function drawMap(context: PageContext, id: string, rows: MapPlaces, extent: Extent | null, overview: boolean): PictureData {
  return withAddresses(context, id, drawEventMap(rows, {
    ...chartOptions(context, id),
    eventTitle: titleOf(context, 'event'),
    extent,
    baseMap: parseBaseMap(context.corpus.baseMap),
    ground: groundOf(context, extent),
    overview,
    most: most.places,
    ...(overview ? {} : { title: context.ui.t('charts.map.title-place') }),
  }))
}

function groundOf({ baseMapUrls }: PageContext, extent: Extent | null): { light: string; dark: string } | null {
  if (extent === null) return null
  const light = baseMapUrls[baseMapName(extent, 'light')]
  const dark = baseMapUrls[baseMapName(extent, 'dark')]
  return light === undefined || dark === undefined ? null : { light, dark }
}

function chartOptions(context: PageContext, id: string): { ui: PageContext['ui']; languages: readonly string[]; id: string } {
  return { ui: context.ui, languages: context.languages, id }
}

function titleOf(context: PageContext, kind: 'event' | 'actor' | 'location'): (id: string) => ShownText {
  return id => refer(context, kind, id).name
}

/** Key of a record among the addresses. */
export function addressKey({ kind, id }: RecordRef): string {
  return `${kind}/${id}`
}

export function withAddresses(context: PageContext, id: string, whole: Figure): PictureData {
  const figure = limitTable(whole, most.tableRows, context.ui)
  const inTable = figure.table.rows.flatMap(row => row.flatMap(cell => cell.ref ?? []))
  const beside = figure.beside.flatMap(list => list.items.map(item => item.ref))
  const addresses = [...inTable, ...beside].map(ref => [addressKey(ref), context.urls.record(context.lang, ref.kind, ref.id)])
  return { id, figure, addresses: Object.fromEntries(addresses) as Record<string, string> }
}
