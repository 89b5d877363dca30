/**
 * The parts of the explorer between one state and one engine. A change goes: control → state → engine → pictures at once; table, live
 * region and fields follow when it is done.
 */

import { directionOf } from '../../language/scripts.ts'
import { applyState } from './conditions.ts'
import { createControls } from './controls.ts'
import { downloadView } from './download.ts'
import { createEngine } from './engine.ts'
import type { Engine } from './engine.ts'
import type { ExplorerParts } from './explorer-parts.ts'
import { createFacetPanels } from './facet-panels.ts'
import { countIfChoice, listFacets } from './facets.ts'
import type { Facet } from './facets.ts'
import { clearFilters, describeFilters } from './filter-words.ts'
import type { NameOf } from './filter-words.ts'
import { binGroup } from './histogram.ts'
import { drawLegend } from './legend.ts'
import type { AtSites } from './map-marks.ts'
import { createMapPanel } from './map-panel.ts'
import type { MapPanel } from './map-panel.ts'
import { siteGroup } from './map-sites.ts'
import { createNavigation } from './navigation.ts'
import type { How, Navigation } from './navigation.ts'
import { createResultPanel } from './result-panel.ts'
import type { ResultPanel } from './result-panel.ts'
import { readPalette } from './shapes.ts'
import { isUnfiltered } from './state.ts'
import type { ExploreState } from './state.ts'
import { summarise } from './summary.ts'
import type { Summary } from './summary.ts'
import { createTablePanel } from './table-panel.ts'
import { timeDomain } from './time-scale.ts'
import type { TimeDomain } from './time-scale.ts'
import { timed } from './timing.ts'
import { createTimelinePanel } from './timeline-panel.ts'
import type { TimelinePanel } from './timeline-panel.ts'
import { nameValues } from './words.ts'

/** What all panels work with. */
interface Bench extends ExplorerParts {
  readonly facets: readonly Facet[]
  readonly domain: TimeDomain | null
  readonly bins: () => Uint32Array
  readonly atSites: () => AtSites
  readonly engine: Engine
  readonly nameOf: NameOf
  readonly rtl: boolean
  readonly part: (name: string) => HTMLElement
  readonly navigation: () => Navigation
  readonly filter: (change: Partial<ExploreState>, how?: How) => void
}

interface Pictures {
  readonly timeline: TimelinePanel
  readonly map: MapPanel
}

export function createExplorer(parts: ExplorerParts): void {
  const bench = setUp(parts, () => navigation)
  const { page: { lang }, say, events, engine, facets, nameOf } = bench
  const pictures = createPictures(bench)
  const facetPanels = createFacetPanels({
    ...bench, lang, onChange: (name, chosen) => bench.filter({ chosen: { ...navigation.state().chosen, [name]: chosen } }),
  })
  const result = createResultPanel({ ...bench, onChange: next => navigation.change(next, 'push') })
  const controls = createControls({ ...bench, onChange: bench.filter })
  const table = createTable(bench)
  const total = engine.passing().counted
  let summary = summarise(events, engine, total, say, lang)
  let applied: ExploreState | undefined

  const show = (state: ExploreState): void => {
    timed('count', () => applyState(engine, events, facets, state, applied))
    applied = state
    timed('timeline', () => pictures.timeline.update(engine.failed, state.from, state.to))
    timed('map', () => pictures.map.update(bench.atSites(), state.area, state.view))
    timed('facets', () => {
      for (const [index, panel] of facetPanels.entries()) panel?.update(engine.counts(index), state.chosen[panel.name])
    })
    timed('sums', () => {
      summary = summarise(events, engine, total, say, lang)
      result.show(summary)
    })
  }
  const settle = (state: ExploreState): void => {
    const { counted, beside } = engine.passing()
    timed('words', () => {
      controls.show(state)
      result.settle(summary, describeFilters(state, say, nameOf, lang), isUnfiltered(state) ? null : clearFilters(state))
    })
    void table.update(engine.failed, counted + beside, state.page, state.sort)
  }
  const navigation = createNavigation({ show, settle })
  bench.part('legend').replaceChildren(...drawLegend(bench))
  followPage(bench, pictures)
  offerDownload(bench, pictures, result, () => summary)
  show(navigation.state())
  settle(navigation.state())
}

function setUp(parts: ExplorerParts, navigation: () => Navigation): Bench {
  const { root, events, words, say, page } = parts
  const facets = listFacets(events)
  const names = new Map(facets.map(facet => [facet.condition, nameValues(facet, words, say, page.lang)]))
  const domain = timeDomain(events)
  const engine = createEngine([...facets.map(countIfChoice), siteGroup(events), ...(domain === null ? [] : [binGroup(events, domain)])], events.counted)
  return {
    ...parts,
    facets,
    domain,
    engine,
    bins: () => engine.counts(facets.length + 1),
    atSites: () => ({ counts: engine.counts(facets.length), failed: engine.failed }),
    nameOf: (name, id) => names.get(name)?.[facets.find(({ condition }) => condition === name)?.ids.indexOf(id) ?? -1]?.text ?? id,
    rtl: directionOf(page.lang) === 'rtl',
    part: name => root.querySelector<HTMLElement>(`[data-part="${name}"]`) ?? root,
    navigation,
    filter: (change, how = 'push') => navigation().change({ ...navigation().state(), page: 1, ...change }, how),
  }
}

function createPictures(bench: Bench): Pictures {
  const { root, page, urls, filter, navigation, part } = bench
  const look = { ...bench, lang: page.lang, font: getComputedStyle(root).fontFamily, palette: readPalette(root) }
  const how = (isDone: boolean): How => (isDone ? 'push' : 'drag')
  return {
    timeline: createTimelinePanel({ ...look, root: part('time'), onChange: (from, to, isDone) => filter({ from, to }, how(isDone)) }),
    map: createMapPanel({
      ...look,
      root: part('map'),
      all: { counts: bench.atSites().counts.slice(), failed: new Uint16Array(bench.events.count) },
      addressOf: urls.file,
      onArea: (area, isDone) => filter({ area }, how(isDone)),
      onView: view => navigation().change({ ...navigation().state(), view }, 'replace'),
      onPlace: id => {
        const { chosen } = navigation().state()
        const place = chosen.place.includes(id) ? chosen.place.filter(other => other !== id) : [...chosen.place, id].sort()
        filter({ chosen: { ...chosen, place } })
      },
    }),
  }
}

function createTable(bench: Bench): ReturnType<typeof createTablePanel> {
  const { page, navigation, filter, part } = bench
  return createTablePanel({
    ...bench,
    root: part('table'),
    lang: page.lang,
    onPage: number => {
      navigation().change({ ...navigation().state(), page: number }, 'push')
      part('table').querySelector<HTMLElement>('h2')?.focus()
    },
    onSort: sort => filter({ sort }),
  })
}

/** The pictures follow the width of the page and its colours: the system's, or the reader's choice at the foot. */
function followPage({ root }: Bench, { timeline, map }: Pictures): void {
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
    map.setPalette(palette)
  }
  for (const query of ['(prefers-color-scheme: dark)', '(prefers-contrast: more)']) matchMedia(query).addEventListener('change', recolor)
  new MutationObserver(recolor).observe(document.documentElement, { attributes: true, attributeFilter: ['data-scheme'] })
  // Words on the canvas were drawn in another face until now.
  void document.fonts.ready.then(recolor)
}

function offerDownload(bench: Bench, pictures: Pictures, result: ResultPanel, summary: () => Summary): void {
  const { root, navigation, nameOf, say, page } = bench
  bench.part('download').addEventListener('click', () => void downloadView({
    ...bench,
    ...pictures,
    atSites: bench.atSites(),
    state: navigation().state(),
    palette: readPalette(root),
    tell: result.tell,
    filters: describeFilters(navigation().state(), say, nameOf, page.lang).map(({ text }) => text),
    summary: summary(),
  }))
}
