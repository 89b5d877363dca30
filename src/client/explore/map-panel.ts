/** The map on the page: the ground as pictures of the build, the marks on a canvas above, tools, zoom, and words for the mark pointed at. */

import type { ExploreWords } from '../../model/explore.ts'
import type { Area } from './area.ts'
import type { Events } from './data.ts'
import { clusterSites, countMarks, markAt } from './map-marks.ts'
import type { Clusters, Marks } from './map-marks.ts'
import { createMapBase, createMapFrame, moveView } from './map-frame.ts'
import type { MapBase, MapFrame } from './map-frame.ts'
import { followPointer } from './map-pointer.ts'
import type { MapTool } from './map-pointer.ts'
import { drawMap, placeTowns } from './map-shapes.ts'
import type { MapWords } from './map-shapes.ts'
import { describeMark, showTip } from './map-tip.ts'
import { paintCanvas } from './paint-canvas.ts'
import type { Palette, Shape } from './shapes.ts'
import type { ExploreState } from './state.ts'
import { setSize } from './timeline-panel.ts'
import type { Say } from './words.ts'
import { make, showWord } from './words.ts'

export interface MapPicture {
  readonly frame: MapFrame
  readonly shapes: readonly Shape[]
}

export interface MapPanel {
  readonly update: (failed: Uint16Array, area: Area | null, view: ExploreState['view']) => void
  /** At a width of its own, for taking away. */
  readonly draw: (failed: Uint16Array, area: Area | null, view: ExploreState['view'], width: number) => MapPicture | null
  readonly resize: () => void
  readonly setPalette: (palette: Palette) => void
}

export interface MapPanelOptions {
  readonly root: HTMLElement
  readonly events: Events
  readonly words: ExploreWords
  readonly say: Say
  readonly lang: string
  readonly rtl: boolean
  readonly font: string
  readonly palette: Palette
  /** Address of a file below the base path. */
  readonly addressOf: (path: string) => string
  readonly onArea: (area: Area | null, isDone: boolean) => void
  readonly onView: (view: ExploreState['view']) => void
  readonly onPlace: (id: string) => void
}

/** Hides the root when no place has a point. */
export function createMapPanel(options: MapPanelOptions): MapPanel {
  const { root, events } = options
  const { extent } = events.file
  const surface = root.querySelector<HTMLElement>('.map-surface')
  const canvas = root.querySelector('canvas')
  if (extent === null || surface === null || canvas === null) {
    root.hidden = true
    return { update: () => {}, draw: () => null, resize: () => {}, setPalette: () => {} }
  }
  const map = new MapOnPage(options, surface, canvas, createMapBase(extent))
  map.listen()
  return {
    update: (failed, area, view) => map.update({ failed, area, view }),
    draw: (failed, area, view, width) => map.draw({ failed, area, view }, width),
    resize: () => map.resize(),
    setPalette: palette => map.setPalette(palette),
  }
}

interface Shown {
  readonly failed: Uint16Array
  readonly area: Area | null
  readonly view: ExploreState['view']
}

class MapOnPage {
  readonly #options: MapPanelOptions
  readonly #surface: HTMLElement
  readonly #canvas: HTMLCanvasElement
  readonly #base: MapBase
  readonly #words: MapWords
  readonly #grounds: readonly HTMLImageElement[]
  #palette: Palette
  #width: number
  #clusters: Clusters | undefined
  #marks: Marks = { marks: [], notDrawn: 0 }
  #towns: readonly Shape[] = []
  #shown: Shown

  constructor(options: MapPanelOptions, surface: HTMLElement, canvas: HTMLCanvasElement, base: MapBase) {
    this.#options = options
    this.#surface = surface
    this.#canvas = canvas
    this.#base = base
    this.#words = mapWords(options)
    this.#grounds = addGrounds(surface, options)
    this.#palette = options.palette
    this.#width = Math.max(surface.clientWidth, 1)
    this.#shown = { failed: new Uint16Array(options.events.count), area: null, view: null }
  }

  get #frame(): MapFrame {
    return this.#clusters?.frame ?? createMapFrame(this.#base, this.#width, this.#shown.view)
  }

  update(next: Shown): void {
    const { events, root, say, font, rtl } = this.#options
    const isMoved = this.#clusters?.frame.width !== this.#width || JSON.stringify(next.view) !== JSON.stringify(this.#shown.view)
    this.#shown = next
    const clusters = isMoved || this.#clusters === undefined ? this.#move() : this.#clusters
    this.#marks = countMarks(events, next.failed, clusters)
    paintCanvas(this.#canvas, drawMap(events, clusters, this.#marks, next.area, this.#towns, this.#words), { ...clusters.frame, palette: this.#palette, font, rtl })
    const note = root.querySelector('[data-part="not-drawn"]')
    const { notDrawn } = this.#marks
    if (note !== null) note.textContent = notDrawn === 0 ? '' : say('explore.map.notDrawn', { count: notDrawn, radius: events.file.widestKm })
  }

  #placeTowns(clusters: Clusters): readonly Shape[] {
    const { events } = this.#options
    return placeTowns(clusters.frame, countMarks(events, new Uint16Array(events.count), clusters), this.#words)
  }

  #move(): Clusters {
    const clusters = clusterSites(this.#options.events, createMapFrame(this.#base, this.#width, this.#shown.view))
    this.#clusters = clusters
    placeGrounds(this.#surface, this.#grounds, clusters.frame)
    setSize(this.#canvas, clusters.frame)
    setButtons(this.#options.root, clusters.frame)
    this.#towns = this.#placeTowns(clusters)
    return clusters
  }

  draw({ failed, area, view }: Shown, width: number): MapPicture {
    const { events } = this.#options
    const clusters = clusterSites(events, createMapFrame(this.#base, width, view))
    return { frame: clusters.frame, shapes: drawMap(events, clusters, countMarks(events, failed, clusters), area, this.#placeTowns(clusters), this.#words) }
  }

  resize(): void {
    this.#width = Math.max(this.#surface.clientWidth, 1)
    this.update(this.#shown)
  }

  setPalette(palette: Palette): void {
    this.#palette = palette
    this.update(this.#shown)
  }

  listen(): void {
    const { root, onArea } = this.#options
    const onView = (view: ExploreState['view']): void => {
      this.update({ ...this.#shown, view })
      this.#options.onView(view)
    }
    followPointer({
      surface: this.#surface,
      frame: () => this.#frame,
      tool: () => (root.querySelector<HTMLInputElement>('input[name="map-tool"]:checked')?.value ?? 'move') as MapTool,
      onArea,
      onView,
      onPoint: at => this.#point(at),
      onPick: (x, y) => this.#pick(x, y, onView),
    })
    listenToButtons(root, this.#surface, () => this.#frame, onView)
  }

  #point(at: readonly [number, number] | null): void {
    const mark = at === null ? undefined : markAt(this.#marks, ...at)
    const tip = this.#surface.querySelector<HTMLElement>('.map-tip')
    if (tip !== null) showTip(tip, mark, this.#frame, describeMark(this.#options, mark))
    this.#surface.classList.toggle('is-pointed', mark !== undefined)
  }

  /** One place is chosen, several are looked at from closer. */
  #pick(x: number, y: number, onView: (view: ExploreState['view']) => void): void {
    const mark = markAt(this.#marks, x, y)
    const [first, ...others] = new Set(mark?.sites.map(({ site }) => placeOf(this.#options.events, site)))
    if (mark === undefined || first === undefined) return
    if (others.length === 0) this.#options.onPlace(first)
    else onView(moveView(this.#frame, this.#frame.width / 2 - mark.x, this.#frame.height / 2 - mark.y, 2, [mark.x, mark.y]))
  }
}

function mapWords({ events, words, say, lang, rtl }: MapPanelOptions): MapWords {
  const { sites } = events.file
  return {
    lang, rtl,
    placeName: site => showWord(words.places[sites.place[site] ?? -1], lang).text,
    towns: words.towns,
    kilometres: count => say('charts.map.kilometres', { count }),
  }
}

function placeOf(events: Events, site: number): string {
  return events.file.places.ids[events.file.sites.place[site] ?? -1] ?? ''
}

/** One picture per scheme: the style sheet shows the one that fits. */
function addGrounds(surface: HTMLElement, { events, addressOf }: MapPanelOptions): HTMLImageElement[] {
  const { ground } = events.file
  if (ground === null) return []
  const images = (['light', 'dark'] as const).map(scheme => {
    const image = make('img', `map-ground map-ground-${scheme}`)
    image.alt = ''
    image.draggable = false
    image.src = addressOf(ground[scheme])
    return image
  })
  surface.prepend(...images)
  return images
}

function placeGrounds(surface: HTMLElement, grounds: readonly HTMLImageElement[], frame: MapFrame): void {
  surface.style.blockSize = `${frame.height}px`
  for (const { style } of grounds) {
    style.left = `${frame.ground.x}px`
    style.top = `${frame.ground.y}px`
    style.width = `${frame.ground.width}px`
  }
}

function setButtons(root: HTMLElement, frame: MapFrame): void {
  root.classList.toggle('is-near', frame.zoom > 1)
  for (const button of root.querySelectorAll<HTMLButtonElement>('[data-zoom="out"], [data-zoom="whole"]')) button.setAttribute('aria-disabled', String(frame.zoom <= 1))
}

function listenToButtons(root: HTMLElement, surface: HTMLElement, frame: () => MapFrame, onView: (view: ExploreState['view']) => void): void {
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
