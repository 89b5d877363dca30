/**
 * A map of places with what happened there. A place is a disc or shape as large as its uncertainty; what cannot be drawn honestly
 * stands in lists beside. The ground is an image of its own under the overlay; without one, a net of degrees.
 */

import type { Element } from 'hast'
import { s } from 'hastscript'
import { formatNumber } from '../language/index.ts'
import type { Extent } from '../queries/map-extent.ts'
import type { MapPlaces } from '../queries/map-places.ts'
import type { EventTitles } from './beside.ts'
import type { BaseMap } from './base-layers.ts'
import { boxAround, createBoxes } from './boxes.ts'
import { formatCsv } from './csv.ts'
import type { Figure } from './figure.ts'
import { createPen, drawFrame, drawGroup, drawTip, sizes } from './frame.ts'
import type { Pen, SizeName } from './frame.ts'
import { drawLegend } from './legend.ts'
import type { LegendEntry } from './legend.ts'
import { drawArea, findArea } from './map-areas.ts'
import type { MapArea } from './map-areas.ts'
import { drawChip, drawFeet, placeChips } from './map-chips.ts'
import { drawContext, drawPlaceNames } from './map-labels.ts'
import { createMapView } from './map-view.ts'
import type { MapView } from './map-view.ts'
import { describeMap, exactnessOf, listNotDrawn, mapNotes, mapTable } from './map-words.ts'
import type { FoundPlace } from './map-words.ts'
import { drawGraticule, drawScaleBar } from './scale-bar.ts'
import { drawSign } from './symbols.ts'
import { showName } from './words.ts'

export interface MapOptions extends EventTitles {
  /** What is shown; null: no place has a point, there is no map. */
  readonly extent: Extent | null
  /** Features of the base map, for shapes and names; null when the corpus has none. */
  readonly baseMap: BaseMap | null
  /** Addresses of the files that `drawBaseMap` made for this extent; null when there is no base map. */
  readonly ground: { readonly light: string; readonly dark: string } | null
  /** What others recorded, under our marks and above the ground: files that `drawOutsideLayer` made for this extent. */
  readonly layers?: readonly MapLayer[]
  /** Leaves areas wider than `widestDiscKm` to a list. Default true; false on the page of one event or place. */
  readonly overview?: boolean
  /** At most so many places are drawn, those with most events; the table has all. Left out: all are. */
  readonly most?: number
}

export interface MapLayer {
  /** Short, for the key. */
  readonly label: string
  /** What the dots mean, and of which time. */
  readonly note: string
  readonly light: string
  readonly dark: string
}

export function drawEventMap(all: MapPlaces, options: MapOptions): Figure {
  const { ui, extent, most = all.places.length } = options
  const rows = { ...all, places: all.places.slice(0, most) }
  const table = mapTable(all, options)
  const findAll = (view: MapView | null): FoundPlace[] => rows.places.map(place => ({
    place, area: view === null ? 'nowhere' : findArea(view, options.baseMap, place, options.overview !== false),
  }))
  const found = findAll(extent === null ? null : createMapView(extent, sizes.wide.width))
  const words = {
    title: options.title ?? ui.t('charts.map.title'),
    description: describeMap(rows, found, options),
    notes: [...mapNotes(found, options), ...noteLeft(all.places.length, most, options), ...(options.layers ?? []).map(({ note }) => note)],
    table,
    csv: formatCsv(table),
    beside: listNotDrawn(rows, found, options),
    events: rows.events,
  }
  if (extent === null || found.every(({ area }) => typeof area === 'string')) {
    return { kind: 'nothing', reason: ui.t('charts.map.nothing'), ...words, notes: [] }
  }
  const draw = (size: SizeName): Element => {
    const pen = createPen(options, size, { mirror: false })
    const view = createMapView(extent, pen.width)
    const areas = findAll(view).map(({ area }) => area).filter(area => typeof area !== 'string')
    return drawMap(pen, view, areas, rows, options, words)
  }
  return { kind: 'picture', wide: draw('wide'), narrow: draw('narrow'), ...words }
}

function noteLeft(total: number, most: number, { ui }: MapOptions): string[] {
  return total <= most ? [] : [ui.t('charts.map.busiest', { shown: formatNumber(most, ui.lang), total: formatNumber(total, ui.lang) })]
}

function drawMap(
  pen: Pen, view: MapView, areas: readonly MapArea[], rows: MapPlaces, options: MapOptions, words: { title: string; description: string },
): Element {
  const boxes = createBoxes(view.width, view.height)
  boxes.block({ x: pen.rtl ? view.width * 0.72 : 0, y: view.height - 34, width: view.width * 0.28, height: 34 })
  for (const area of areas) if (area.kind === 'point') boxes.block(boxAround(area.x, area.y, 6, 6))
  const chips = placeChips(pen, areas, boxes)
  const nameOf = (area: MapArea): ReturnType<typeof showName> => showName(area.place.name, area.place.location, options)
  const names = drawPlaceNames(pen, areas, chips, boxes, nameOf)
  const named = new Set(areas.map(area => nameOf(area).text))
  const context = options.baseMap === null ? [] : drawContext(pen, view, options.baseMap, boxes, named, options)
  const largestFirst = [...areas].sort((a, b) => b.radius - a.radius)
  // Reading order from right to left puts the first entry at the right; the map itself is never mirrored.
  const legend = drawLegend(createPen(options, pen.size), legendEntries(rows, areas, options), view.height + 6)
  return drawFrame(pen, view.height + 6 + legend.height, { id: options.id, ...words }, [
    ...drawGround(view, options),
    ...(options.layers ?? []).flatMap(layer => drawImages(view, layer)),
    ...context,
    // A picture in the picture cuts what reaches beyond the map.
    s('svg', { width: view.width, height: view.height, overflow: 'hidden' }, largestFirst.map(area =>
      drawGroup('place', [drawTip(tipOf(area, options)), ...drawArea(area)]))),
    ...drawFeet(chips),
    ...chips.map(chip => drawGroup('chip', [drawTip(tipOf(chip.area, options)), ...drawChip(pen, chip, rows.types)])),
    ...names,
    drawScaleBar(pen, view, options),
    s('rect', { className: ['map-edge'], x: 0.5, y: 0.5, width: view.width - 1, height: view.height - 1 }),
    ...legend.elements,
  ])
}

function drawGround(view: MapView, { ground }: MapOptions): Element[] {
  return ground === null ? [drawGraticule(view)] : drawImages(view, ground)
}

function drawImages(view: MapView, files: { readonly light: string; readonly dark: string }): Element[] {
  return (['light', 'dark'] as const).map(scheme => s('image', {
    className: ['ground', `ground-${scheme}`], href: files[scheme], width: view.width, height: view.height, preserveAspectRatio: 'none',
  }))
}

function tipOf(area: MapArea, options: MapOptions): string {
  const { place } = area
  const name = showName(place.name, place.location, options).text
  return `${place.total === 0 ? name : options.ui.t('charts.map.place-count', { name, count: place.total })} · ${exactnessOf(place, options)}`
}

/** The types that occur on the map, and the signs for exactness. */
function legendEntries(rows: MapPlaces, areas: readonly MapArea[], options: MapOptions): LegendEntry[] {
  const { ui } = options
  const used = new Set(areas.flatMap(area => area.place.counts.map(count => count.type)))
  const entries: LegendEntry[] = rows.types.filter(type => used.has(type.code)).map(type => ({
    label: showName(type.label, type.code, options), sign: [drawSign(type.slot, 11)], className: `type-${type.slot}`,
  }))
  if (areas.some(area => area.kind === 'point')) {
    const sign = [s('circle', { className: ['disc', 'disc-exact'], r: 5 }), s('circle', { className: ['point'], r: 2.2 })]
    entries.push({ label: ui.t('charts.map.sign.point'), sign })
  }
  if (areas.some(area => area.kind !== 'point')) {
    entries.push({ label: ui.t('charts.map.sign.area'), sign: [s('circle', { className: ['disc'], r: 6.5 })] })
  }
  const layers = (options.layers ?? []).map(({ label }): LegendEntry => ({ label, sign: [s('circle', { r: 3.5 })], className: 'outside-dot' }))
  return [...entries, ...layers]
}
