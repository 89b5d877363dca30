/** Pictures for pages: the charts' drawings with the names and addresses that they show. Plain data, drawn once. */

import { drawCasualtyRanges } from '../charts/casualty-ranges.ts'
import { parseBaseMap } from '../charts/base-layers.ts'
import { baseMapName } from '../charts/base-map.ts'
import { drawDateTimeline } from '../charts/date-timeline.ts'
import { drawEventMap } from '../charts/event-map.ts'
import type { MapLayer } from '../charts/event-map.ts'
import type { Figure, RecordRef } from '../charts/figure.ts'
import { limitTable } from '../charts/limit-table.ts'
import { outsideLayerName } from '../charts/outside-layer.ts'
import { isolate } from '../charts/words.ts'
import { formatMonth } from '../language/index.ts'
import type { LinkedEvent } from '../model/corpus.ts'
import type { CasualtyRange } from '../queries/casualty-ranges.ts'
import { eventRows } from '../queries/event-rows.ts'
import { extentAround, overviewExtent } from '../queries/map-extent.ts'
import type { Extent } from '../queries/map-extent.ts'
import type { MapPlaces } from '../queries/map-places.ts'
import { listOutside } from '../queries/outside.ts'
import type { ShownText } from '../model/text.ts'
import type { PageContext } from './context.ts'
import { showText } from './context.ts'
import { refer } from './reference.ts'

export interface PictureData {
  /** Unique on the page. */
  readonly id: string
  readonly figure: Figure
  /** Address of each record that the table names; key `<kind>/<id>`. */
  readonly addresses: Readonly<Record<string, string>>
}

/** Rows and places that a picture can hold and a reader can take in; what is left out is said under it. */
const most = { ranges: 60, places: 40, tableRows: 300 } as const

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

/** The map of the whole region: for home pages, actors, types. `outside`: ids of the outside data sets whose points lie under our marks. */
export function drawOverviewMap(context: PageContext, id: string, rows: MapPlaces, outside: readonly string[] = []): PictureData {
  return drawMap(context, id, rows, { extent: overviewExtent(context.corpus), overview: true, outside })
}

/** The map of one event or place: as close as its own places allow. Null where none of them has a point. */
export function drawCloseMap(context: PageContext, id: string, rows: MapPlaces, outside: readonly string[] = []): PictureData | null {
  const picture = drawMap(context, id, rows, { extent: extentAround(context.corpus, rows.places), overview: false, outside })
  return picture.figure.kind === 'picture' ? picture : null
}

interface Shown {
  readonly extent: Extent | null
  readonly overview: boolean
  readonly outside: readonly string[]
}

function drawMap(context: PageContext, id: string, rows: MapPlaces, { extent, overview, outside }: Shown): PictureData {
  return withAddresses(context, id, drawEventMap(rows, {
    ...chartOptions(context, id),
    eventTitle: titleOf(context, 'event'),
    extent,
    baseMap: parseBaseMap(context.corpus.baseMap),
    ground: groundOf(context, extent),
    overview,
    most: most.places,
    layers: outside.length === 0 ? [] : layersOf(context, id, extent, outside),
    ...(overview ? {} : { title: context.ui.t('charts.map.title-place') }),
  }))
}

function groundOf(context: PageContext, extent: Extent | null): { light: string; dark: string } | null {
  return extent === null ? null : drawnFiles(context, scheme => baseMapName(extent, scheme))
}

/** The layers of those sets that the build has drawn. */
function layersOf(context: PageContext, id: string, extent: Extent | null, wanted: readonly string[]): MapLayer[] {
  return extent === null ? [] : listOutside(context.corpus).filter(set => wanted.includes(set.id)).flatMap(set => {
    const files = drawnFiles(context, scheme => outsideLayerName(set.id, extent, scheme))
    const name = isolate(showText(context, set.name, set.id), chartOptions(context, id))
    const month = (day: string): string => formatMonth(day.slice(0, 7), context.lang)
    return files === null ? [] : [{
      ...files, label: context.ui.t('coverage.chart.theirs', { name }), note: `${context.ui.t('coverage.map.layer', { name, from: month(set.from), until: month(set.until) })}.`,
    }]
  })
}

function drawnFiles({ baseMapUrls }: PageContext, nameOf: (scheme: 'light' | 'dark') => string): { light: string; dark: string } | null {
  const [light, dark] = [baseMapUrls[nameOf('light')], baseMapUrls[nameOf('dark')]]
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
