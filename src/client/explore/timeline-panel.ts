/** The timeline on the page: single events where there are few, bars where there are many, and the brush over them. */

import { formatDate } from '../../language/dates.ts'
import { parseEdtf } from '../../model/edtf.ts'
import type { ExploreWords } from '../../model/explore.ts'
import type { Urls } from '../../urls/index.ts'
import { createBrush } from './brush.ts'
import type { Stretch } from './brush.ts'
import type { Events } from './data.ts'
import { dayNumber, isoDay } from './data.ts'
import { drawHistogram } from './histogram.ts'
import { paintCanvas } from './paint-canvas.ts'
import type { Palette, Shape } from './shapes.ts'
import type { LoadRows } from './rows.ts'
import { countLanes, drawStrips, isShown, laneHeight, layOutStrips, mostStrips } from './strips.ts'
import type { Strip } from './strips.ts'
import { followTime } from './time-tip.ts'
import type { DrawnTime } from './time-tip.ts'
import { drawTicks, timeScale } from './time-scale.ts'
import type { TimeDomain, TimeScale } from './time-scale.ts'
import type { Say } from './words.ts'

const barsHeight = 128
const axisHeight = 22

export interface TimePicture {
  readonly width: number
  readonly height: number
  readonly shapes: readonly Shape[]
}

export interface TimelinePanel {
  readonly update: (failed: Uint16Array, from: string | null, to: string | null) => void
  /** The picture with its stretch at a width of its own, for taking away; null without any date. */
  readonly draw: (failed: Uint16Array, from: string | null, to: string | null, width: number) => TimePicture | null
  readonly resize: () => void
  readonly setPalette: (palette: Palette) => void
}

export interface TimelineOptions {
  readonly root: HTMLElement
  readonly events: Events
  /** null when no event has a date. */
  readonly domain: TimeDomain | null
  /** Incidents by bin, as the engine counts them. */
  readonly bins: () => Uint32Array
  readonly lang: string
  readonly rtl: boolean
  readonly font: string
  readonly palette: Palette
  readonly words: ExploreWords
  readonly say: Say
  readonly urls: Urls
  readonly loadRows: LoadRows
  readonly onChange: (from: string | null, to: string | null, isDone: boolean) => void
}

/** Hides the root when no event has a date. `root` holds a canvas and a `.brush`. */
export function createTimelinePanel(options: TimelineOptions): TimelinePanel {
  const { root, events, domain, lang, rtl, font, onChange } = options
  const canvas = root.querySelector('canvas')
  const overlay = root.querySelector<HTMLElement>('.brush')
  if (domain === null || canvas === null || overlay === null) {
    root.hidden = true
    return { update: () => {}, draw: () => null, resize: () => {}, setPalette: () => {} }
  }
  let palette = options.palette
  // Measured when it can have changed: to measure in every update would lay the page out each time.
  let width = widthOf(root)
  const single = events.count <= mostStrips
  const brush = createBrush({
    overlay,
    describe: day => formatDate(parseEdtf(day), lang),
    onChange: (stretch, isDone) => onChange(stretch === null ? null : isoDay(stretch[0]), stretch === null ? null : isoDay(stretch[1]), isDone),
  })

  const draw = (failed: Uint16Array, width: number): TimePicture & { readonly scale: TimeScale; readonly strips: readonly Strip[] } => {
    const scale = timeScale(domain, width, rtl)
    const strips = single ? layOutStrips(events, scale) : []
    const height = single ? countLanes(strips) * laneHeight(countLanes(strips)) + 12 : barsHeight
    const marks = single ? drawStrips(events, failed, strips, scale, height) : drawHistogram(options.bins(), scale, 10, height, lang)
    const axis: Shape = { kind: 'rect', x: 0, y: height, w: width, h: 1, fill: 'axis' }
    return { width, height: height + axisHeight, shapes: [...drawTicks(scale, single ? 4 : height, height, lang), ...marks, axis], scale, strips }
  }
  let drawn: Drawn | null = null
  followTime({ ...options, overlay, drawn: () => (drawn === null ? null : describeDrawn(drawn, single, options.bins)) })
  let last: readonly [Uint16Array, string | null, string | null] | undefined
  const update = (failed: Uint16Array, from: string | null, to: string | null): void => {
    last = [failed, from, to]
    const picture = draw(failed, width)
    drawn = { ...picture, failed }
    setSize(canvas, picture)
    overlay.style.blockSize = `${picture.height - axisHeight}px`
    paintCanvas(canvas, picture.shapes, { ...picture, palette, font, rtl })
    brush.show(picture.scale, stretchOf(picture.scale, from, to))
  }
  const again = (): void => {
    if (last !== undefined) update(...last)
  }
  return {
    update,
    draw: (failed, from, to, wide) => {
      const picture = draw(failed, wide)
      return { ...picture, shapes: [...picture.shapes, ...drawStretch(picture.scale, picture.height - axisHeight, stretchOf(picture.scale, from, to))] }
    },
    resize: () => {
      width = widthOf(root)
      again()
    },
    setPalette: next => {
      palette = next
      again()
    },
  }
}

interface Drawn {
  readonly scale: TimeScale
  readonly strips: readonly Strip[]
  readonly failed: Uint16Array
}

/** What can be pointed at. */
function describeDrawn({ scale, strips, failed }: Drawn, single: boolean, bins: () => Uint32Array): DrawnTime {
  const lane = laneHeight(countLanes(strips))
  return {
    scale, lane,
    strips: strips.filter(({ event }) => isShown(failed, event)),
    height: single ? countLanes(strips) * lane + 12 : barsHeight,
    bins: single ? [] : Array.from(bins()).filter((_, at) => at % 2 === 0),
  }
}

/** What lies outside is veiled, as the brush does it on the page. */
function drawStretch(scale: TimeScale, height: number, stretch: Stretch | null): Shape[] {
  if (stretch === null) return []
  const [x, end] = [scale.x(stretch[0]), scale.x(stretch[1] + 1)]
  const block = (from: number, to: number, look: { readonly fill: 'paper' | 'ink'; readonly opacity?: number }): Shape =>
    ({ kind: 'rect', x: Math.min(scale.at(from), scale.at(to)), y: 0, w: to - from, h: height, ...look })
  const veil = { fill: 'paper', opacity: 0.72 } as const
  return [block(0, x, veil), block(end, scale.width, veil), block(x, x + 1.5, { fill: 'ink' }), block(end - 1.5, end, { fill: 'ink' })]
}

function stretchOf(scale: TimeScale, from: string | null, to: string | null): Stretch | null {
  if (from === null && to === null) return null
  return [from === null ? scale.first : dayNumber(from), to === null ? scale.end - 1 : dayNumber(to)]
}

/** Width of an element's inside, at least 1. */
export function widthOf(element: HTMLElement): number {
  return Math.max(element.clientWidth, 1)
}

/** Size on the page; the number of dots is the painter's matter. */
export function setSize(canvas: HTMLCanvasElement, { width, height }: { readonly width: number; readonly height: number }): void {
  canvas.style.inlineSize = `${width}px`
  canvas.style.blockSize = `${height}px`
}
