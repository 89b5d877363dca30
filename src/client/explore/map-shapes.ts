/** The map's marks as shapes: areas of uncertainty, rings of types with their number, names, the scale, the area that was chosen. */

import { boxAround, createBoxes } from '../../charts/boxes.ts'
import type { Boxes } from '../../charts/boxes.ts'
import { estimateWidth } from '../../charts/text-fit.ts'
import { formatNumber } from '../../language/numbers.ts'
import { cornersOf } from './area.ts'
import type { Area } from './area.ts'
import type { Events } from './data.ts'
import type { MapFrame } from './map-frame.ts'
import { sitesOf } from './map-marks.ts'
import type { Clusters, Marks } from './map-marks.ts'
import { markRadius } from './map-merge.ts'
import type { Mark } from './map-merge.ts'
import type { Shape } from './shapes.ts'
import { signPath } from './strips.ts'

export interface MapWords {
  readonly lang: string
  readonly rtl: boolean
  readonly placeName: (site: number) => string
  readonly towns: readonly { readonly name: string; readonly longitude: number; readonly latitude: number }[]
  readonly kilometres: (count: number) => string
}

const widths = new Map<string, number>()

/** Towns and numbers come again with every change: each is measured once. */
function widthOf(text: string, size: number): number {
  const key = `${size} ${text}`
  const width = widths.get(key) ?? estimateWidth(text, size)
  if (widths.size < 5000) widths.set(key, width)
  return width
}

/** Up to so many marks have their areas of uncertainty drawn and their places named. */
const mostDetailed = 60

interface Detailed {
  readonly mark: Mark
  /** Most incidents first. */
  readonly sites: readonly number[]
}

/** From the ground up. `towns` as `placeTowns` gives them for the same frame. */
export function drawMap(events: Events, clusters: Clusters, counted: Marks, area: Area | null, towns: readonly Shape[], words: MapWords): Shape[] {
  const { frame } = clusters
  const { marks } = counted
  const most = marks[0]?.count ?? 1
  const inView = marks.filter(mark => isInView(frame, mark))
  const detailed = inView.length > mostDetailed ? [] : inView.map(mark => ({ mark, sites: sitesOf(clusters, counted, mark).map(({ site }) => site) }))
  return [
    ...detailed.flatMap(({ sites }) => drawDiscs(events, clusters, sites)),
    ...towns,
    ...inView.flatMap(mark => drawMark(mark, markRadius(mark.count, most), words.lang)),
    ...namePlaces(frame, detailed, most, towns, words),
    ...(area === null ? [] : drawArea(frame, area)),
    ...drawScale(frame, words),
  ]
}

function isInView({ width, height }: MapFrame, { x, y }: Mark): boolean {
  return x > -30 && y > -30 && x < width + 30 && y < height + 30
}

/** How far the real places may lie from their points, where that is more than the mark itself. */
function drawDiscs({ file }: Events, { frame, x, y }: Clusters, sites: readonly number[]): Shape[] {
  const perKm = frame.perKm * frame.width * frame.zoom
  return sites.flatMap((site): Shape[] => {
    const r = (file.sites.radiusKm[site] ?? 0) * perKm
    const disc = { kind: 'circle', x: x[site] ?? 0, y: y[site] ?? 0, r } as const
    return r < 9 ? [] : [{ ...disc, fill: 'ink', opacity: 0.05 }, { ...disc, stroke: 'ink', opacity: 0.45, dash: [4, 3] }]
  })
}

/** One type: its sign while small. Several types, or many incidents: a ring in the order of the codebook, the number inside. */
function drawMark({ x, y, count, bySlot }: Mark, r: number, lang: string): Shape[] {
  const present = bySlot.flatMap((own, slot) => (own > 0 ? [{ slot, own }] : []))
  const only = present.length === 1 ? present[0]?.slot : undefined
  if (only !== undefined && r < 10) {
    const sign = { kind: 'path', x, y, ...signPath(only, Math.round(r * 2.2)) } as const
    return [{ ...sign, fill: only, stroke: 'paper', width: 1 }]
  }
  const shapes: Shape[] = [{ kind: 'circle', x, y, r: r + 1.5, fill: 'paper', opacity: 0.9 }]
  let from = 0
  for (const { slot, own } of present) {
    const to = from + own / count * 2 * Math.PI
    // SVG cannot draw an arc that comes back to where it began.
    shapes.push(only === undefined ? { kind: 'slice', x, y, r, from, to, fill: slot } : { kind: 'circle', x, y, r, fill: slot })
    from = to
  }
  if (r < 9) return shapes
  const text = formatNumber(count, lang)
  const size = Math.min(13, Math.max(10.5, r * 0.62))
  const hole = Math.max(r - 5.5, widthOf(text, size) / 2 + 1)
  if (hole > r - 2.5) return shapes
  return [...shapes, { kind: 'circle', x, y, r: hole, fill: 'paper' }, { kind: 'text', x, y: y + size * 0.36, text, size, fill: 'ink', anchor: 'middle', bold: true }]
}

/**
 * Towns for orientation, clear of all marks that the map has without filters: placed once per frame, so that no name jumps while the
 * reader filters.
 */
export function placeTowns(frame: MapFrame, { marks }: Marks, words: MapWords): Shape[] {
  const boxes = blockedBoxes(frame, marks.filter(mark => isInView(frame, mark)), words)
  let room = Math.min(8 + 6 * frame.zoom, frame.width / 40)
  return words.towns.flatMap((town): Shape[] => {
    const [x, y] = frame.project(town.longitude, town.latitude)
    if (room <= 0 || x < 0 || y < 0 || x > frame.width || y > frame.height) return []
    const label = placeName(boxes, town.name, x, y, 3, 'soft', words)
    if (label.length === 0) return []
    room -= 1
    return [{ kind: 'circle', x, y, r: 2, stroke: 'soft', fill: 'paper' }, ...label]
  })
}

/** The places of marks that are one place. */
function namePlaces(frame: MapFrame, detailed: readonly Detailed[], most: number, towns: readonly Shape[], words: MapWords): Shape[] {
  const boxes = blockedBoxes(frame, detailed.map(({ mark }) => mark), words)
  const named = new Set(towns.flatMap(shape => (shape.kind === 'text' ? [shape.text] : [])))
  for (const shape of towns) if (shape.kind === 'text') boxes.block(boxAround(shape.x, shape.y - 4, widthOf(shape.text, shape.size), 16))
  return detailed.flatMap(({ mark, sites }) => {
    const [first, ...others] = new Set(sites.map(words.placeName))
    return first === undefined || others.length > 0 || named.has(first) ? [] : placeName(boxes, first, mark.x, mark.y, markRadius(mark.count, most) + 2, 'ink', words)
  })
}

/** Where no name may stand: on marks, where the scale is, and under the buttons. */
function blockedBoxes(frame: MapFrame, marks: readonly Mark[], { rtl }: MapWords): Boxes {
  const most = marks[0]?.count ?? 1
  const boxes = createBoxes(frame.width, frame.height)
  boxes.block({ x: rtl ? frame.width - 150 : 0, y: frame.height - 36, width: 150, height: 36 })
  boxes.block({ x: rtl ? 0 : frame.width - 50, y: 0, width: 50, height: 124 })
  for (const { x, y, count } of marks) boxes.block(boxAround(x, y, markRadius(count, most) * 2, markRadius(count, most) * 2))
  return boxes
}

/** Beside, above or below; nothing where there is no room. */
function placeName(boxes: Boxes, text: string, x: number, y: number, r: number, fill: 'ink' | 'soft', { rtl }: MapWords): Shape[] {
  const size = 12
  // Bold words are wider, and a picture taken away has no face of its own.
  const half = widthOf(text, size) * (fill === 'ink' ? 0.56 : 0.5) + 4
  const sides = [boxAround(x + r + half, y, half * 2, 16), boxAround(x - r - half, y, half * 2, 16)]
  const box = text === '' ? undefined : boxes.take([...(rtl ? sides.reverse() : sides), boxAround(x, y - r - 9, half * 2, 16), boxAround(x, y + r + 9, half * 2, 16)])
  if (box === undefined) return []
  return [{ kind: 'text', x: box.x + box.width / 2, y: box.y + box.height * 0.74, text, size, fill, anchor: 'middle', bold: fill === 'ink', halo: true }]
}

/** What lies outside is veiled. */
function drawArea(frame: MapFrame, area: Area): Shape[] {
  const corners = cornersOf(area).map(([longitude, latitude]) => frame.project(longitude, latitude).map(pixel => pixel.toFixed(1)).join(','))
  const outline = `M${corners.join('L')}Z`
  return [
    { kind: 'path', x: 0, y: 0, d: `M0,0H${frame.width}V${frame.height}H0Z${outline}`, evenOdd: true, fill: 'paper', opacity: 0.62 },
    { kind: 'path', x: 0, y: 0, d: outline, stroke: 'ink', width: 1.75 },
  ]
}

const roundLengths = [0.5, 1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000]

/** In the lower corner where reading begins. */
function drawScale(frame: MapFrame, { kilometres, rtl }: MapWords): Shape[] {
  const perKm = frame.perKm * frame.width * frame.zoom
  const km = roundLengths.findLast(length => length * perKm <= 110) ?? 1
  const length = km * perKm
  const left = rtl ? frame.width - length - 12 : 12
  const y = frame.height - 11
  return [
    { kind: 'path', x: left, y, d: `M0,-5V0H${length.toFixed(1)}V-5`, stroke: 'ink', width: 1.4 },
    { kind: 'text', x: left + length / 2, y: y - 6, text: kilometres(km), size: 11, fill: 'ink', anchor: 'middle', halo: true },
  ]
}
