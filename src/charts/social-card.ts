/**
 * The picture by which a page is shown elsewhere: what it is, its title, the few words that say most, a small map. A file of its own
 * that no style sheet reaches, drawn for one rasteriser: colours are attributes, and texts that run from right to left are isolated
 * by characters, since the rasteriser knows no `direction`.
 */

import type { Element } from 'hast'
import { toHtml } from 'hast-util-to-html'
import { s } from 'hastscript'
import { directionOf, scriptOf } from '../language/index.ts'
import type { ShownText } from '../model/text.ts'
import type { Extent } from '../queries/map-extent.ts'
import type { MapPlace } from '../queries/map-places.ts'
import type { BaseMap } from './base-layers.ts'
import { drawGround, groundColors } from './base-map.ts'
import { findArea } from './map-areas.ts'
import type { MapArea } from './map-areas.ts'
import { round } from './frame.ts'
import { createMapView } from './map-view.ts'
import type { MapView } from './map-view.ts'
import { estimateWidth, wrapText } from './text-fit.ts'

export interface SocialCard {
  /** Of the page: decides on which side the words stand. */
  readonly lang: string
  readonly site: ShownText
  /** What kind of thing it is. */
  readonly kicker: ShownText
  readonly title: ShownText
  readonly lines: readonly ShownText[]
  readonly map: CardMap | null
}

export interface CardMap {
  readonly extent: Extent
  readonly baseMap: BaseMap | null
  readonly places: readonly MapPlace[]
  /** Leaves areas too wide for an overview away. */
  readonly overview: boolean
}

export const cardSize = { width: 1200, height: 630 } as const
const margin = 64
const mapWidth = 460
const gap = 48
const colors = { paper: '#ffffff', ink: '#15191c', soft: '#4b5358', rule: '#c9c4b7', accent: '#a33a2c' } as const

export const cardStyles = ['title', 'text', 'strong'] as const
export type CardStyle = (typeof cardStyles)[number]

/** Name of the family that draws a style: one face with all the scripts of cards, since the rasteriser mixes none in a line. */
export function cardFamily(style: CardStyle): string {
  return `marsad-${style}`
}

/** What the faces hold: Arabic, Latin with its extensions, the punctuation of both, and what directs and joins them. */
const undrawable = /[^\p{Script=Arabic}\p{Mn}\u0020-\u007e\u00a0-\u024f\u1e00-\u1eff\u200c\u200d\u2010-\u203a\u20ac\u2212،؛؟]/gu

/** False for languages of other scripts: they have no pictures rather than boxes. */
export function canDrawCards(lang: string): boolean {
  return ['Arab', 'Latn'].includes(scriptOf(lang))
}

interface Style {
  readonly size: number
  readonly face: CardStyle
  readonly color: string
  /** Lines at most. */
  readonly most: number
}

const styles = {
  kicker: { size: 27, face: 'text', color: colors.soft, most: 1 },
  title: { size: 46, face: 'title', color: colors.ink, most: 4 },
  line: { size: 28, face: 'text', color: colors.ink, most: 2 },
  site: { size: 28, face: 'strong', color: colors.accent, most: 1 },
} as const satisfies Record<string, Style>

/** SVG text, 1200 × 630. */
export function drawSocialCard(card: SocialCard): string {
  const rtl = directionOf(card.lang) === 'rtl'
  const view = card.map === null ? null : createMapView(card.map.extent, mapWidth)
  const areas = card.map === null || view === null ? [] : findAreas(card.map, view)
  const hasMap = view !== null && areas.length > 0
  const width = cardSize.width - 2 * margin - (hasMap ? mapWidth + gap : 0)
  const column: Column = { x: rtl ? cardSize.width - margin : margin, width, rtl }
  return toHtml(s('svg', { xmlns: 'http://www.w3.org/2000/svg', viewBox: `0 0 ${cardSize.width} ${cardSize.height}`, ...cardSize }, [
    s('rect', { ...cardSize, fill: colors.paper }),
    s('rect', { width: cardSize.width, height: 12, fill: colors.accent }),
    ...drawWords(card, column),
    ...hasMap && card.map !== null ? [drawMap(card.map, view, areas, rtl ? margin : cardSize.width - margin - mapWidth)] : [],
  ]), { space: 'svg', closeEmptyElements: true })
}

interface Column {
  /** Where lines begin: left, or right where they run to the left. */
  readonly x: number
  readonly width: number
  readonly rtl: boolean
}

function drawWords({ kicker, title, lines, site }: SocialCard, column: Column): Element[] {
  const elements: Element[] = []
  let y = margin
  const put = (text: ShownText, style: Style, after: number): void => {
    const leading = style.size * (scriptOf(text.lang) === 'Arab' ? 1.5 : 1.28)
    for (const line of wrapText(text.text, column.width, style.size, style.most)) {
      y += leading
      elements.push(drawLine({ text: line, lang: text.lang }, style, column, y - leading * 0.3))
    }
    y += after
  }
  put(kicker, styles.kicker, 8)
  put(title, styles.title, 18)
  for (const line of lines.slice(0, 3)) if (y < 490) put(line, { ...styles.line, most: y > 440 ? 1 : 2 }, 4)
  elements.push(drawLine(site, styles.site, column, cardSize.height - margin + 8))
  return elements
}

function drawLine({ text, lang }: ShownText, { size, face, color }: Style, { x, rtl, width }: Column, y: number): Element {
  // A line that was estimated too wide even alone is drawn smaller rather than cut by the edge.
  const fitted = Math.min(size, size * width / Math.max(estimateWidth(text, size), 1))
  const isolate = directionOf(lang) === 'rtl' ? '\u2067' : '\u2066'
  return s('text', { x, y: round(y), textAnchor: rtl ? 'end' : 'start', fill: color, fontSize: round(fitted), fontFamily: cardFamily(face) },
    `${isolate}${text.replace(undrawable, '')}\u2069`)
}

function findAreas({ baseMap, places, overview }: CardMap, view: MapView): MapArea[] {
  const found = places.map(place => findArea(view, baseMap, place, overview)).filter(area => typeof area !== 'string')
  return found.sort((a, b) => b.radius - a.radius)
}

function drawMap({ baseMap }: CardMap, view: MapView, areas: readonly MapArea[], x: number): Element {
  const y = margin + 14
  const frame = { width: view.width, height: view.height }
  return s('svg', { x, y, ...frame, viewBox: `0 0 ${view.width} ${view.height}`, overflow: 'hidden' }, [
    s('rect', { ...frame, fill: groundColors.light.land }),
    ...(baseMap === null ? [] : drawGround(view, baseMap, 'light')),
    ...areas.flatMap(drawArea),
    s('rect', { ...frame, fill: 'none', stroke: colors.rule, strokeWidth: 2 }),
  ])
}

/** As on the maps of the pages: as large as its uncertainty; dashed and of no true size where that is not known. */
function drawArea({ place, kind, x, y, radius, path }: MapArea): Element[] {
  const area = { fill: colors.accent, fillOpacity: 0.22, stroke: colors.accent, strokeWidth: 2 }
  if (path !== null) return [s('path', { d: path, ...area })]
  if (place.radiusKm === null) return [s('circle', { cx: x, cy: y, r: 14, ...area, strokeDasharray: '3 4' })]
  const disc = s('circle', { cx: x, cy: y, r: Math.max(radius, 9), ...area })
  return kind === 'point' ? [disc, s('circle', { cx: x, cy: y, r: 4, fill: colors.accent })] : [disc]
}
