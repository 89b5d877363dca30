/**
 * The stretch of time that the reader chose, drawn over the timeline: dragged with a pointer, moved by its handles with the keyboard.
 * Works in days; what they mean to the events is not its matter.
 */

import { isoDay } from './data.ts'
import { binOf, stepDay } from './time-scale.ts'
import type { TimeScale } from './time-scale.ts'

/** First and last day, both included. */
export type Stretch = readonly [first: number, last: number]

export interface BrushOptions {
  /** The element over the picture: holds `.brush-window` with two handles `[data-edge]`, and `.brush-shade` on both sides. */
  readonly overlay: HTMLElement
  /** `isDone` is false while the pointer still moves. null: no stretch. */
  readonly onChange: (stretch: Stretch | null, isDone: boolean) => void
  readonly describe: (day: string) => string
}

export interface Brush {
  /** Places it; also after the width has changed. */
  readonly show: (scale: TimeScale, stretch: Stretch | null) => void
}

type Grip = { readonly kind: 'new'; readonly at: number } | { readonly kind: 'edge'; readonly other: number } | { readonly kind: 'move'; readonly at: number; readonly from: Stretch }

/** Pixels around an edge that grip it. */
const reach = 9

export function createBrush(options: BrushOptions): Brush {
  const { overlay, onChange } = options
  const place = createPlacer(options)
  let scale: TimeScale | undefined
  let shown: Stretch | null = null
  let grip: Grip | null = null

  const change = (stretch: Stretch | null, isDone: boolean): void => {
    if (scale === undefined) return
    shown = stretch === null || (stretch[0] <= scale.first && stretch[1] >= scale.end - 1) ? null : stretch
    place(scale, shown)
    onChange(shown, isDone)
  }
  const positionOf = (event: PointerEvent): number => {
    const box = overlay.getBoundingClientRect()
    return scale?.rtl ? box.right - event.clientX : event.clientX - box.left
  }
  overlay.addEventListener('pointerdown', event => {
    if (scale === undefined || event.button !== 0) return
    grip = gripAt(scale, shown, positionOf(event))
    overlay.setPointerCapture(event.pointerId)
  })
  overlay.addEventListener('pointermove', event => {
    if (scale !== undefined && grip !== null) change(stretchOf(scale, grip, positionOf(event)), false)
  })
  overlay.addEventListener('pointerup', event => {
    if (scale === undefined || grip === null) return
    const x = positionOf(event)
    // A click without a drag outside the stretch takes it away.
    change(grip.kind === 'new' && Math.abs(x - grip.at) < 4 ? null : stretchOf(scale, grip, x), true)
    grip = null
  })
  overlay.addEventListener('pointercancel', () => {
    if (grip !== null) onChange(shown, true)
    grip = null
  })
  overlay.addEventListener('keydown', event => {
    const edge = event.target instanceof HTMLElement ? event.target.dataset['edge'] : undefined
    const moved = scale === undefined || edge === undefined ? undefined : moveEdge(scale, shown ?? [scale.first, scale.end - 1], edge === 'first', event)
    if (moved === undefined) return
    event.preventDefault()
    change(moved, true)
  })
  return {
    show: (next, stretch) => {
      scale = next
      shown = stretch
      place(scale, shown)
    },
  }
}

/** Puts the window, the shades and the handles where they belong, and says so to those who do not see them. */
function createPlacer({ overlay, describe }: BrushOptions): (scale: TimeScale, stretch: Stretch | null) => void {
  const find = (selector: string): HTMLElement => overlay.querySelector<HTMLElement>(selector) ?? overlay
  const [window, before, after] = [find('.brush-window'), find('.brush-shade-before'), find('.brush-shade-after')]
  const handles = [find('[data-edge="first"]'), find('[data-edge="last"]')] as const
  return (scale, stretch) => {
    const [first, last] = stretch ?? [scale.first, scale.end - 1]
    const [x, end] = [scale.x(first), scale.x(last + 1)]
    overlay.classList.toggle('is-brushed', stretch !== null)
    window.style.insetInlineStart = `${x}px`
    window.style.inlineSize = `${Math.max(end - x, 2)}px`
    before.style.inlineSize = `${x}px`
    after.style.inlineSize = `${Math.max(scale.width - end, 0)}px`
    for (const [index, handle] of handles.entries()) {
      const day = index === 0 ? first : last
      handle.setAttribute('aria-valuemin', String(scale.first))
      handle.setAttribute('aria-valuemax', String(scale.end - 1))
      handle.setAttribute('aria-valuenow', String(day))
      handle.setAttribute('aria-valuetext', describe(isoDay(day)))
    }
  }
}

function gripAt(scale: TimeScale, shown: Stretch | null, x: number): Grip {
  if (shown === null) return { kind: 'new', at: x }
  const [first, last] = shown
  const [start, end] = [scale.x(first), scale.x(last + 1)]
  if (Math.abs(x - start) <= reach && Math.abs(x - start) <= Math.abs(x - end)) return { kind: 'edge', other: last }
  if (Math.abs(x - end) <= reach) return { kind: 'edge', other: first }
  return x > start && x < end ? { kind: 'move', at: x, from: shown } : { kind: 'new', at: x }
}

function stretchOf(scale: TimeScale, grip: Grip, x: number): Stretch {
  if (grip.kind === 'move') {
    const [first, last] = grip.from
    const wished = Math.round((x - grip.at) / scale.width * (scale.end - scale.first))
    const days = Math.min(Math.max(wished, scale.first - first), scale.end - 1 - last)
    return [first + days, last + days]
  }
  const other = grip.kind === 'edge' ? grip.other : scale.dayAt(grip.at)
  const day = scale.dayAt(x)
  return snap(scale, Math.min(day, other), Math.max(day, other))
}

/** To whole bins, so that a month is easily chosen. */
function snap(scale: TimeScale, first: number, last: number): Stretch {
  return [scale.borders[binOf(scale, first)] ?? first, (scale.borders[binOf(scale, last) + 1] ?? last + 1) - 1]
}

/** Arrows go a bin, page keys twelve, Home and End to the ends; undefined for other keys. In pages from right to left the left arrow goes on. */
function moveEdge(scale: TimeScale, [first, last]: Stretch, isFirst: boolean, { key }: KeyboardEvent): Stretch | undefined {
  const onwards = scale.rtl ? -1 : 1
  const steps = { ArrowRight: onwards, ArrowLeft: -onwards, ArrowUp: 1, ArrowDown: -1, PageUp: 12, PageDown: -12, Home: -1e5, End: 1e5 }[key]
  if (steps === undefined) return undefined
  if (isFirst) return [Math.min(stepDay(scale, first, steps), last), last]
  const end = stepDay(scale, last, steps)
  return [first, Math.max((scale.borders[binOf(scale, end) + 1] ?? end + 1) - 1, first)]
}
