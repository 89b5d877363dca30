/** Shapes as elements of an SVG document of their own: made through the DOM, so that nothing in them can be more than text. */

import { slicePath } from './shapes.ts'
import type { Palette, Shape } from './shapes.ts'

export const svgNamespace = 'http://www.w3.org/2000/svg'

/** An element with attributes; those that are undefined are left out. */
export function makeSvg(name: string, attributes: Readonly<Record<string, string | number | undefined>>, ...children: readonly (Element | string)[]): Element {
  const element = document.createElementNS(svgNamespace, name)
  for (const [key, value] of Object.entries(attributes)) if (value !== undefined) element.setAttribute(key, String(value))
  element.append(...children)
  return element
}

export function drawSvg(shapes: readonly Shape[], palette: Palette, rtl: boolean): Element[] {
  return shapes.map(shape => (shape.kind === 'text' ? drawText(shape, palette, rtl) : drawShape(shape, palette)))
}

function drawShape(shape: Exclude<Shape, { kind: 'text' }>, palette: Palette): Element {
  const paint = {
    'fill': shape.fill === undefined ? 'none' : palette(shape.fill),
    'stroke': shape.stroke === undefined ? undefined : palette(shape.stroke),
    'stroke-width': shape.stroke === undefined ? undefined : shape.width ?? 1,
    'stroke-dasharray': shape.dash?.join(' '),
    'opacity': shape.opacity,
  }
  const { x, y } = shape
  if (shape.kind === 'rect') return makeSvg('rect', { x: round(x), y: round(y), width: round(shape.w), height: round(shape.h), rx: shape.round, ...paint })
  if (shape.kind === 'circle') return makeSvg('circle', { cx: round(x), cy: round(y), r: round(shape.r), ...paint })
  const d = shape.kind === 'path' ? shape.d : slicePath(shape.r, shape.from, shape.to)
  const rule = shape.kind === 'path' && shape.evenOdd ? 'evenodd' : undefined
  return makeSvg('path', { d, 'transform': `translate(${round(x)},${round(y)})`, 'fill-rule': rule, ...paint })
}

function drawText(shape: Extract<Shape, { kind: 'text' }>, palette: Palette, rtl: boolean): Element {
  const start = rtl ? 'right' : 'left'
  return makeSvg('text', {
    'x': round(shape.x), 'y': round(shape.y), 'font-size': shape.size, 'font-weight': shape.bold ? 600 : undefined,
    'direction': rtl ? 'rtl' : undefined,
    'text-anchor': shape.anchor === 'middle' ? 'middle' : shape.anchor === start ? undefined : 'end',
    'fill': palette(shape.fill),
    ...(shape.halo ? { 'stroke': palette('paper'), 'stroke-width': 3, 'stroke-opacity': 0.8, 'stroke-linejoin': 'round', 'paint-order': 'stroke' } : {}),
  }, shape.text)
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}
