/** The words around a map: its description, its table, and the lists of what is not drawn. */

import { formatList, formatNumber } from '../language/index.ts'
import { widestDiscKm } from '../queries/map-extent.ts'
import type { MapPlace, MapPlaces } from '../queries/map-places.ts'
import type { EventTitles } from './beside.ts'
import type { Beside, Cell, FigureTable } from './figure.ts'
import type { MapArea, WhyNotDrawn } from './map-areas.ts'
import { joinSentences, nameCell, showName } from './words.ts'

export interface FoundPlace {
  readonly place: MapPlace
  readonly area: MapArea | WhyNotDrawn
}

export function describeMap(rows: MapPlaces, found: readonly FoundPlace[], options: EventTitles): string {
  const { ui } = options
  const drawn = found.filter(({ area }) => typeof area !== 'string').map(({ place }) => place)
  if (drawn.length === 0) return ui.t('charts.map.nothing')
  const busiest = drawn.filter(place => place.total > 0).slice(0, 5).map(place =>
    ui.t('charts.map.place-count', { name: showName(place.name, place.location, options).text, count: place.total }))
  return joinSentences([
    ui.t('charts.map.description', { count: drawn.length }),
    rows.events === 0 ? '' : ui.t('charts.map.counted', { count: rows.events }),
    busiest.length > 1 ? ui.t('charts.map.most', { places: formatList(busiest, ui.lang) }) : busiest.map(place => `${place}.`).join(''),
  ])
}

export function mapNotes(found: readonly FoundPlace[], { ui }: EventTitles): string[] {
  const hasWide = found.some(({ area }) => area === 'wide')
  return [ui.t('charts.map.note'), ...(hasWide ? [ui.t('charts.map.off', { radius: widestDiscKm })] : [])]
}

/** Places by the reason for which they are not drawn, then the events without any place. */
export function listNotDrawn(rows: MapPlaces, found: readonly FoundPlace[], options: EventTitles): Beside[] {
  const { ui } = options
  const places = (title: string, why: WhyNotDrawn): Beside => ({
    title,
    items: found.filter(({ area }) => area === why).map(({ place }) => {
      const name = nameCell(showName(place.name, place.location, options), options, { kind: 'location', id: place.location })
      const text = place.total === 0 ? name.text : ui.t('charts.map.place-count', { name: name.text, count: place.total })
      return { ...name, text, ref: { kind: 'location', id: place.location } }
    }),
  })
  const lists: Beside[] = [
    places(ui.t('charts.beside.somewhere'), 'wide'),
    places(ui.t('charts.beside.outside'), 'outside'),
    places(ui.t('charts.beside.unlocated'), 'nowhere'),
    {
      title: ui.t('charts.beside.nowhere'),
      items: rows.nowhere.map(id => ({ ...nameCell(options.eventTitle(id), options), ref: { kind: 'event', id } })),
    },
  ]
  return lists.filter(list => list.items.length > 0)
}

/** How exactly a place is known, in words. */
export function exactnessOf(place: MapPlace, { ui }: EventTitles): string {
  if (place.radiusKm !== null) return ui.t('charts.map.within', { radius: place.radiusKm })
  return place.geometry === null ? ui.t('charts.map.radius-unknown') : ui.t('charts.map.shape')
}

export function mapTable(rows: MapPlaces, options: EventTitles): FigureTable {
  const { ui } = options
  const number = (value: number | null): Cell => value === null ? { text: '' } : { text: formatNumber(value, ui.lang), value }
  const column = (key: 'place' | 'latitude' | 'longitude' | 'radius' | 'total', numeric = true): FigureTable['columns'][number] =>
    ({ key, label: ui.t(`charts.column.${key}`), numeric })
  return {
    columns: [
      column('place', false),
      ...rows.types.map(type => ({ key: type.code, label: showName(type.label, type.code, options).text, numeric: true })),
      column('total'), column('latitude'), column('longitude'), column('radius'),
    ],
    rows: rows.places.map(place => [
      nameCell(showName(place.name, place.location, options), options, { kind: 'location', id: place.location }),
      ...rows.types.map(type => number(place.counts.find(count => count.type === type.code)?.events.length ?? 0)),
      number(place.total), number(place.latitude), number(place.longitude), number(place.radiusKm),
    ]),
  }
}
