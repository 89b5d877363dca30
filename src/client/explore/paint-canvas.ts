/** Draws shapes on a canvas, as sharp as the screen. */

import type { Palette, Shape } from './shapes.ts'

export interface CanvasOptions {
  readonly width: number
  readonly height: number
  readonly palette: Palette
  readonly font: string
  readonly rtl: boolean
}

/** Replaces what is on the canvas. */
export function paintCanvas(canvas: HTMLCanvasElement, shapes: readonly Shape[], options: CanvasOptions): void {
  const density = window.devicePixelRatio || 1
  const [width, height] = [Math.round(options.width * density), Math.round(options.height * density)]
  if (canvas.width !== width) canvas.width = width
  if (canvas.height !== height) canvas.height = height
  const context = canvas.getContext('2d')
  if (context === null) return
  context.setTransform(density, 0, 0, density, 0, 0)
  context.clearRect(0, 0, options.width, options.height)
  context.direction = options.rtl ? 'rtl' : 'ltr'
  for (const shape of shapes) paint(context, shape, options)
}

function paint(context: CanvasRenderingContext2D, shape: Shape, { palette, font }: CanvasOptions): void {
  if (shape.kind === 'text') {
    context.font = `${shape.bold ? 600 : 400} ${shape.size}px ${font}`
    context.textAlign = shape.anchor === 'middle' ? 'center' : shape.anchor
    if (shape.halo) {
      context.lineJoin = 'round'
      context.lineWidth = 3
      context.strokeStyle = palette('paper')
      context.globalAlpha = 0.8
      context.strokeText(shape.text, shape.x, shape.y)
      context.globalAlpha = 1
    }
    context.fillStyle = palette(shape.fill)
    context.fillText(shape.text, shape.x, shape.y)
    return
  }
  context.globalAlpha = shape.opacity ?? 1
  if (shape.kind === 'rect' && shape.round === undefined && shape.stroke === undefined && shape.fill !== undefined) {
    context.fillStyle = palette(shape.fill)
    context.fillRect(shape.x, shape.y, shape.w, shape.h)
  } else if (shape.kind === 'path') paintPath(context, shape, palette)
  else {
    context.beginPath()
    trace(context, shape)
    finish(context, shape, palette)
  }
  context.globalAlpha = 1
}

function trace(context: CanvasRenderingContext2D, shape: Exclude<Shape, { kind: 'text' | 'path' }>): void {
  if (shape.kind === 'rect') context.roundRect(shape.x, shape.y, shape.w, shape.h, shape.round ?? 0)
  else if (shape.kind === 'circle') context.arc(shape.x, shape.y, shape.r, 0, 2 * Math.PI)
  else {
    context.moveTo(shape.x, shape.y)
    context.arc(shape.x, shape.y, shape.r, shape.from - Math.PI / 2, shape.to - Math.PI / 2)
    context.closePath()
  }
}

const paths = new Map<string, Path2D>()

function paintPath(context: CanvasRenderingContext2D, shape: Extract<Shape, { kind: 'path' }>, palette: Palette): void {
  const path = paths.get(shape.d) ?? new Path2D(shape.d)
  if (paths.size < 2000) paths.set(shape.d, path)
  context.translate(shape.x, shape.y)
  finish(context, shape, palette, path)
  context.translate(-shape.x, -shape.y)
}

function finish(context: CanvasRenderingContext2D, shape: Exclude<Shape, { kind: 'text' }>, palette: Palette, path?: Path2D): void {
  if (shape.fill !== undefined) {
    context.fillStyle = palette(shape.fill)
    if (path === undefined) context.fill()
    else context.fill(path, shape.kind === 'path' && shape.evenOdd ? 'evenodd' : 'nonzero')
  }
  if (shape.stroke === undefined) return
  context.strokeStyle = palette(shape.stroke)
  context.lineWidth = shape.width ?? 1
  context.setLineDash([...shape.dash ?? []])
  if (path === undefined) context.stroke()
  else context.stroke(path)
  context.setLineDash([])
}
