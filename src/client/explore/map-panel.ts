/** The map on the page: the ground as pictures of the build, the marks on a canvas above, tools, zoom, and words for the mark pointed at. */

import type { ExploreWords } from '../../model/explore.ts'
import type { Area } from './area.ts'
import type { Events } from './data.ts'
import { addGrounds, placeGrounds } from './map-ground.ts'
import { clusterSites, countMarks, markAt, sitesOf } from './map-marks.ts'
import type { AtSites, Clusters, Marks } from './map-marks.ts'
import { listenToButtons, setButtons } from './map-buttons.ts'
import { createMapBase, createMapFrame, moveView } from './map-frame.ts'
import type { MapBase, MapFrame } from './map-frame.ts'
import type { Mark } from './map-merge.ts'
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
import { showWord } from './words.ts'

export interface MapPicture {
  readonly frame: MapFrame
  readonly shapes: readonly Shape[]
}

export interface MapPanel {
  readonly update: (found: AtSites, area: Area | null, view: ExploreState['view']) => void
  /** At a width of its own, for taking away. */
  readonly draw: (found: AtSites, area: Area | null, view: ExploreState['view'], width: number) => MapPicture | null
  readonly resize: () => void
  readonly setPalette: (palette: Palette) => void
}

export interface MapPanelOptions {
  readonly root: HTMLElement
  readonly events: Events
  /** Without any filter: names of towns keep clear of all that there is. */
  readonly all: AtSites
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
    update: (found, area, view) => map.update({ found, area, view }),
    draw: (found, area, view, width) => map.draw({ found, area, view }, width),
    resize: () => map.resize(),
    setPalette: palette => map.setPalette(palette),
  }
}

interface Shown {
  readonly found: AtSites
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
  #marks: Marks = { marks: [], perSite: new Uint32Array(0), notDrawn: 0 }
  #towns: readonly Shape[] = []
  #shown: Shown

  constructor(options: MapPanelOptions, surface: HTMLElement, canvas: HTMLCanvasElement, base: MapBase) {
    this.#options = options
    this.#surface = surface
    this.#canvas = canvas
    this.#base = base
    this.#words = mapWords(options)
    this.#grounds = addGrounds(surface, options.events, options.addressOf)
    this.#palette = options.palette
    this.#width = Math.max(surface.clientWidth, 1)
    this.#shown = { found: options.all, area: null, view: null }
  }

  get #frame(): MapFrame {
    return this.#clusters?.frame ?? createMapFrame(this.#base, this.#width, this.#shown.view)
  }

  update(next: Shown): void {
    const { events, root, say, font, rtl } = this.#options
    const isMoved = this.#clusters?.frame.width !== this.#width || JSON.stringify(next.view) !== JSON.stringify(this.#shown.view)
    this.#shown = next
    const clusters = isMoved || this.#clusters === undefined ? this.#move() : this.#clusters
    this.#marks = countMarks(events, next.found, clusters)
    paintCanvas(this.#canvas, drawMap(events, clusters, this.#marks, next.area, this.#towns, this.#words), { ...clusters.frame, palette: this.#palette, font, rtl })
    const note = root.querySelector('[data-part="not-drawn"]')
    const { notDrawn } = this.#marks
    if (note !== null) note.textContent = notDrawn === 0 ? '' : say('explore.map.notDrawn', { count: notDrawn, radius: events.file.widestKm })
  }

  #placeTowns(clusters: Clusters): readonly Shape[] {
    const { events, all } = this.#options
    return placeTowns(clusters.frame, countMarks(events, all, clusters), this.#words)
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

  draw({ found, area, view }: Shown, width: number): MapPicture {
    const { events } = this.#options
    const clusters = clusterSites(events, createMapFrame(this.#base, width, view))
    return { frame: clusters.frame, shapes: drawMap(events, clusters, countMarks(events, found, clusters), area, this.#placeTowns(clusters), this.#words) }
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
    if (tip !== null) showTip(tip, mark, this.#frame, mark === undefined ? [] : describeMark(this.#options, mark, this.#sitesOf(mark)))
    this.#surface.classList.toggle('is-pointed', mark !== undefined)
  }

  #sitesOf(mark: Mark): number[] {
    return this.#clusters === undefined ? [] : sitesOf(this.#clusters, this.#marks, mark).map(({ site }) => site)
  }

  /** One place is chosen, several are looked at from closer. */
  #pick(x: number, y: number, onView: (view: ExploreState['view']) => void): void {
    const mark = markAt(this.#marks, x, y)
    const [first, ...others] = new Set(mark === undefined ? [] : this.#sitesOf(mark).map(site => placeOf(this.#options.events, site)))
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
