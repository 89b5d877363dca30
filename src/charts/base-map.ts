/**
 * The ground of a map as a file of its own, drawn once per extent and scheme. The page's style sheet does not reach into an image,
 * so the colours of both schemes stand here as presentation attributes.
 */

import type { Element } from 'hast'
import { toHtml } from 'hast-util-to-html'
import { s } from 'hastscript'
import type { Extent } from '../queries/map-extent.ts'
import type { BaseFeature, BaseMap } from './base-layers.ts'
import { sizes } from './frame.ts'
import { createMapView } from './map-view.ts'
import type { MapView } from './map-view.ts'

export const baseMapSchemes = ['light', 'dark'] as const
export type BaseMapScheme = (typeof baseMapSchemes)[number]

/** Quiet enough for marks of 3:1 and words of 4.5:1 above them; tests compute it. */
export const groundColors = {
  light: { sea: '#dde6ea', land: '#f3f1eb', border: '#8d8a80', unit: '#cfcbbf', part: '#e3dfd4', water: '#a9c4d1' },
  dark: { sea: '#0e181d', land: '#1d2327', border: '#7b8486', unit: '#3c454a', part: '#2b3236', water: '#2f5263' },
} as const satisfies Record<BaseMapScheme, Record<string, string>>
type Ground = (typeof groundColors)[BaseMapScheme]

/** File name of the ground of an extent, the same for the same extent: `map-35.5-33.1-41.9-36.7-light.svg`. */
export function baseMapName(extent: Extent, scheme: BaseMapScheme): string {
  return `map-${extent.join('-').replaceAll('--', '-m').replace(/^-/, 'm')}-${scheme}.svg`
}

/**
 * SVG text of the ground, in units of the wide drawing; the narrow one shows the same file smaller. With `keepLines` lines stay as thin
 * when the picture is shown many times larger, as where one can come closer.
 */
export function drawBaseMap(baseMap: BaseMap, extent: Extent, scheme: BaseMapScheme, { keepLines = false } = {}): string {
  const view = createMapView(extent, sizes.wide.width)
  const ground = groundColors[scheme]
  const hasLand = baseMap.layers.has('countries')
  return toHtml(s('svg', { xmlns: 'http://www.w3.org/2000/svg', viewBox: `0 0 ${view.width} ${view.height}`, width: view.width, height: view.height }, [
    s('rect', { width: view.width, height: view.height, fill: hasLand ? ground.sea : ground.land }),
    ...(keepLines ? drawLayers(view, baseMap, ground).map(keepLine) : drawLayers(view, baseMap, ground)),
  ]), { space: 'svg', closeEmptyElements: true })
}

const drawn = new Map<string, { readonly baseMap: BaseMap; readonly elements: readonly Element[] }>()

/** The layers in a view of any width, for a picture that holds its ground itself. Kept: many pictures show the same extent. */
export function drawGround(view: MapView, baseMap: BaseMap, scheme: BaseMapScheme): readonly Element[] {
  const key = `${view.extent.join()} ${view.width} ${scheme}`
  const known = drawn.get(key)
  if (known?.baseMap === baseMap) return known.elements
  const ground = groundColors[scheme]
  const sea = baseMap.layers.has('countries') ? [s('rect', { width: view.width, height: view.height, fill: ground.sea })] : []
  const elements = [...sea, ...drawLayers(view, baseMap, ground)]
  drawn.set(key, { baseMap, elements })
  return elements
}

function keepLine(element: Element): Element {
  return { ...element, properties: { ...element.properties, vectorEffect: 'non-scaling-stroke' } }
}

/** From the ground up. Borders are stroked once: from their own layer where there is one. */
function drawLayers(view: MapView, baseMap: BaseMap, ground: Ground): Element[] {
  const layer = (name: string): readonly BaseFeature[] => baseMap.layers.get(name) ?? []
  const isClose = view.extent[2] - view.extent[0] <= 3.5
  const countryStroke: Record<string, string | number> = baseMap.layers.has('borders') ? {} : { stroke: ground.border, strokeWidth: 1 }
  const lines = (features: readonly BaseFeature[], stroke: string, strokeWidth: number): Element[] =>
    draw(view, features, { fill: 'none', stroke, strokeWidth, strokeLinejoin: 'round', strokeLinecap: 'round' })
  return [
    ...draw(view, layer('countries'), { fill: ground.land, ...countryStroke }),
    ...draw(view, layer('adm1'), { fill: ground.land }),
    ...(isClose ? lines(layer('adm2'), ground.part, 0.8) : []),
    ...lines(layer('adm1'), ground.unit, 1),
    ...[...baseMap.layers].filter(([name]) => !knownLayers.has(name)).flatMap(([, features]) => lines(features, ground.unit, 0.8)),
    ...layer('rivers').flatMap(river => lines([river], ground.water, river.rank <= 4 ? 1.8 : 1)),
    ...draw(view, layer('lakes'), { fill: ground.water }),
    ...lines(layer('borders'), ground.border, 1.2),
  ]
}

const knownLayers: ReadonlySet<string> = new Set(['countries', 'borders', 'adm1', 'adm2', 'lakes', 'rivers', 'places'])

/** One path for all features of a kind: what lies outside the view costs nothing. */
function draw(view: MapView, features: readonly BaseFeature[], properties: Record<string, string | number>): Element[] {
  const d = features.map(feature => view.path(feature.geometry) ?? '').join('')
  return d === '' ? [] : [s('path', { d, ...properties })]
}
