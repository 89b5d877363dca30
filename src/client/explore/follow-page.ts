/** The explorer's pictures follow the width of the page and its colours: the system's, or the reader's choice at the foot. */

import type { MapPanel } from './map-panel.ts'
import { nextFrame } from './next-frame.ts'
import { readPalette } from './shapes.ts'
import type { TimelinePanel } from './timeline-panel.ts'

export interface Pictures {
  readonly timeline: TimelinePanel
  readonly map: MapPanel
}

export function followPage(root: HTMLElement, { timeline, map }: Pictures): void {
  let width = root.clientWidth
  new ResizeObserver(() => {
    if (root.clientWidth === width) return
    width = root.clientWidth
    timeline.resize()
    map.resize()
  }).observe(root)
  const recolor = (): void => {
    const palette = readPalette(root)
    timeline.setPalette(palette)
    void nextFrame().then(() => map.setPalette(palette))
  }
  for (const query of ['(prefers-color-scheme: dark)', '(prefers-contrast: more)']) matchMedia(query).addEventListener('change', recolor)
  new MutationObserver(recolor).observe(document.documentElement, { attributes: true, attributeFilter: ['data-scheme'] })
  // Words on the canvas were drawn in another face until now, if the faces were not there.
  if (document.fonts.status !== 'loaded') void document.fonts.ready.then(recolor)
}
