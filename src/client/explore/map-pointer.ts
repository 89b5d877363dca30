/** What a pointer does on the map: moves it, draws a rectangle or a line around something, or points at a mark. */

import { makeBox, makeLasso } from './area.ts'
import type { Area, Point } from './area.ts'
import type { MapFrame } from './map-frame.ts'
import { moveView } from './map-frame.ts'
import type { ExploreState } from './state.ts'

export type MapTool = 'move' | 'box' | 'lasso'

export interface MapPointerOptions {
  readonly surface: HTMLElement
  readonly frame: () => MapFrame
  readonly tool: () => MapTool
  readonly onArea: (area: Area | null, isDone: boolean) => void
  readonly onView: (view: ExploreState['view']) => void
  /** A click or tap without a drag. */
  readonly onPick: (x: number, y: number) => void
  /** null: the pointer is gone. */
  readonly onPoint: (at: readonly [number, number] | null) => void
}

interface Drag {
  readonly start: readonly [number, number]
  readonly frame: MapFrame
  readonly line: Point[]
  isMoving: boolean
}

/** Pixels below which a drag is a click. */
const stillness = 4

export function followPointer({ surface, frame, tool, onArea, onView, onPick, onPoint }: MapPointerOptions): void {
  let drag: Drag | null = null
  const at = (event: MouseEvent): readonly [number, number] => {
    const box = surface.getBoundingClientRect()
    return [event.clientX - box.left, event.clientY - box.top]
  }
  surface.addEventListener('pointerdown', event => {
    if (event.button !== 0) return
    const start = at(event)
    drag = { start, frame: frame(), line: [frame().unproject(...start)], isMoving: false }
    if (tool() !== 'move' || frame().zoom > 1) surface.setPointerCapture(event.pointerId)
  })
  surface.addEventListener('pointermove', event => {
    const [x, y] = at(event)
    if (drag === null) {
      onPoint([x, y])
      return
    }
    const [startX, startY] = drag.start
    if (!drag.isMoving && Math.hypot(x - startX, y - startY) < stillness) return
    drag.isMoving = true
    onPoint(null)
    if (tool() === 'move') onView(moveView(drag.frame, x - startX, y - startY))
    else onArea(areaOf(drag, tool(), x, y), false)
  })
  surface.addEventListener('pointerup', event => {
    const [x, y] = at(event)
    if (drag?.isMoving === true && tool() !== 'move') onArea(areaOf(drag, tool(), x, y), true)
    else if (drag !== null && !drag.isMoving) onPick(x, y)
    drag = null
  })
  surface.addEventListener('pointercancel', () => {
    drag = null
  })
  surface.addEventListener('pointerleave', () => onPoint(null))
  surface.addEventListener('dblclick', event => onView(moveView(frame(), 0, 0, 2, at(event))))
  surface.addEventListener('wheel', event => {
    // The wheel alone belongs to the page.
    if (!event.ctrlKey && !event.metaKey) return
    event.preventDefault()
    onView(moveView(frame(), 0, 0, Math.exp(-event.deltaY / 240), at(event)))
  }, { passive: false })
}

function areaOf(drag: Drag, tool: MapTool, x: number, y: number): Area | null {
  const corner = drag.frame.unproject(x, y)
  const [first = corner] = drag.line
  if (tool === 'box') return makeBox(first[0], first[1], corner[0], corner[1])
  drag.line.push(corner)
  return makeLasso(drag.line)
}
