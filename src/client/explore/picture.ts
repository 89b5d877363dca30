/** The view as one picture: title, map on its ground, timeline, types, what was chosen and where it comes from. SVG, and PNG made from it. */

import { wrapText } from '../../charts/text-fit.ts'
import type { MapPicture } from './map-panel.ts'
import { drawSvg, makeSvg, svgNamespace } from './paint-svg.ts'
import type { Palette, Shape } from './shapes.ts'
import { signPath } from './strips.ts'
import type { TimePicture } from './timeline-panel.ts'

export interface PictureParts {
  readonly title: string
  /** Sentences below the title. */
  readonly lines: readonly string[]
  readonly legend: readonly { readonly slot: number; readonly text: string }[]
  /** Sentences at the foot. */
  readonly foot: readonly string[]
  readonly map: MapPicture | null
  /** Text of the SVG file of the ground. */
  readonly ground: string | null
  readonly time: TimePicture | null
  readonly palette: Palette
  readonly lang: string
  readonly rtl: boolean
}

export const pictureWidth = 900
const margin = 30

/** A whole document, as text. */
export function drawPicture(parts: PictureParts): string {
  const { palette, rtl, lang, map, time } = parts
  const content: Element[] = []
  let y = margin
  const write = (text: string, size: number, bold: boolean, fill: 'ink' | 'soft'): void => {
    for (const line of wrapText(text, pictureWidth - 2 * margin, size, 6)) {
      y += size * 1.5
      const shape: Shape = { kind: 'text', x: rtl ? pictureWidth - margin : margin, y, text: line, size, fill, bold, anchor: rtl ? 'right' : 'left' }
      content.push(...drawSvg([shape], palette, rtl))
    }
  }
  write(parts.title, 22, true, 'ink')
  for (const line of parts.lines) write(line, 13, false, 'ink')
  if (map !== null) {
    y += 16
    content.push(drawMapPart(map, parts, y))
    y += map.frame.height
  }
  if (time !== null) {
    y += 16
    content.push(makeSvg('g', { transform: `translate(${margin},${y})` }, ...drawSvg(time.shapes, palette, rtl)))
    y += time.height
  }
  y += 20
  content.push(...drawLegend(parts, y))
  y += 6
  for (const line of parts.foot) write(line, 11, false, 'soft')
  const height = Math.ceil(y + margin)
  const root = makeSvg('svg', {
    'viewBox': `0 0 ${pictureWidth} ${height}`, 'width': pictureWidth, height, 'font-family': 'IBM Plex Sans Arabic, system-ui, sans-serif', 'xml:lang': lang,
  }, makeSvg('title', {}, parts.title), makeSvg('rect', { width: pictureWidth, height, fill: palette('paper') }), ...content)
  return `${new XMLSerializer().serializeToString(root)}\n`
}

export const innerWidth = pictureWidth - 2 * margin

function drawMapPart({ frame, shapes }: MapPicture, { ground, palette, rtl }: PictureParts, y: number): Element {
  const parsed = ground === null ? null : new DOMParser().parseFromString(ground, 'image/svg+xml').documentElement
  if (parsed !== null && parsed.namespaceURI === svgNamespace && parsed.localName === 'svg') {
    parsed.setAttribute('x', String(frame.ground.x))
    parsed.setAttribute('y', String(frame.ground.y))
    parsed.setAttribute('width', String(frame.ground.width))
    parsed.removeAttribute('height')
    parsed.setAttribute('height', String(frame.ground.width * frame.ratio))
  }
  return makeSvg('svg', { x: margin, y, width: frame.width, height: frame.height, overflow: 'hidden' },
    ...(parsed === null ? [] : [document.importNode(parsed, true)]), ...drawSvg(shapes, palette, rtl))
}

function drawLegend({ legend, palette, rtl }: PictureParts, y: number): Element[] {
  const step = innerWidth / Math.max(legend.length, 1)
  return drawSvg(legend.flatMap(({ slot, text }, index): Shape[] => {
    const at = (x: number): number => (rtl ? pictureWidth - x : x)
    const x = margin + index * step
    const [line = ''] = wrapText(text, step - 24, 12, 1)
    return [
      { kind: 'path', x: at(x + 6), y: y - 4, ...signPath(slot, 11), fill: slot },
      { kind: 'text', x: at(x + 17), y, text: line, size: 12, fill: 'ink', anchor: rtl ? 'right' : 'left' },
    ]
  }), palette, rtl)
}

/** The picture as dots, twice as many as pixels; null where the browser refuses. */
export async function renderPng(svg: string): Promise<Uint8Array | null> {
  const image = new Image()
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`
  try {
    await image.decode()
    const canvas = document.createElement('canvas')
    canvas.width = image.naturalWidth * 2
    canvas.height = image.naturalHeight * 2
    const context = canvas.getContext('2d')
    context?.drawImage(image, 0, 0, canvas.width, canvas.height)
    const blob = await new Promise<Blob | null>(resolve => canvas.toBlob(resolve, 'image/png'))
    return blob === null ? null : new Uint8Array(await blob.arrayBuffer())
  } catch {
    return null
  }
}
