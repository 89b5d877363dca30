/** The ground of the map: pictures that the build has drawn, under the marks. */

import { placeOf } from '../load.ts'
import type { Events } from './data.ts'
import type { MapFrame } from './map-frame.ts'
import { make } from './words.ts'

/** One picture per scheme: the style sheet shows the one that fits. */
export function addGrounds(surface: HTMLElement, events: Events, addressOf: (path: string) => string): HTMLImageElement[] {
  const { ground } = events.file
  if (ground === null) return []
  const images = (['light', 'dark'] as const).map(scheme => {
    const image = make('img', `map-ground map-ground-${scheme}`)
    image.alt = ''
    image.draggable = false
    image.src = placeOf(addressOf(ground[scheme]))
    return image
  })
  surface.prepend(...images)
  return images
}

/** Where the frame has them. */
export function placeGrounds(surface: HTMLElement, grounds: readonly HTMLImageElement[], frame: MapFrame): void {
  surface.style.blockSize = `${frame.height}px`
  for (const { style } of grounds) {
    style.left = `${frame.ground.x}px`
    style.top = `${frame.ground.y}px`
    style.width = `${frame.ground.width}px`
  }
}
