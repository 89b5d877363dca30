/** What moves the map without a pointer: the buttons beside it, and the keys while it has the focus. */

import { moveView } from './map-frame.ts'
import type { MapFrame } from './map-frame.ts'
import type { ExploreState } from './state.ts'

/** Shows whether there is anything farther out. */
export function setButtons(root: HTMLElement, frame: MapFrame): void {
  root.classList.toggle('is-near', frame.zoom > 1)
  for (const button of root.querySelectorAll<HTMLButtonElement>('[data-zoom="out"], [data-zoom="whole"]')) button.setAttribute('aria-disabled', String(frame.zoom <= 1))
}

/** Buttons and keys move and zoom the map. */
export function listenToButtons(root: HTMLElement, surface: HTMLElement, frame: () => MapFrame, onView: (view: ExploreState['view']) => void): void {
  root.addEventListener('click', ({ target }) => {
    const kind = target instanceof Element ? target.closest<HTMLElement>('[data-zoom]')?.dataset['zoom'] : undefined
    if (kind === 'whole') onView(null)
    else if (kind !== undefined) onView(moveView(frame(), 0, 0, kind === 'in' ? 2 : 0.5))
  })
  surface.addEventListener('keydown', event => {
    const step = 80
    const moves: Readonly<Record<string, readonly [number, number, number]>> = {
      'ArrowLeft': [step, 0, 1], 'ArrowRight': [-step, 0, 1], 'ArrowUp': [0, step, 1], 'ArrowDown': [0, -step, 1],
      '+': [0, 0, 2], '=': [0, 0, 2], '-': [0, 0, 0.5], '0': [0, 0, 0],
    }
    const move = moves[event.key]
    if (move === undefined || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    onView(moveView(frame(), ...move))
  })
}
