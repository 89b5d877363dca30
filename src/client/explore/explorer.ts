/**
 * The parts of the explorer between one state and one engine. A change goes: control → state → engine → pictures at once; table, live
 * region and fields follow when it is done. At the start they come one by one, what is in view first, with a frame between them.
 */

import { directionOf } from '../../language/scripts.ts'
import { applyState } from './conditions.ts'
import { createControls } from './controls.ts'
import { createEngine } from './engine.ts'
import type { Engine } from './engine.ts'
import type { ExplorerParts } from './explorer-parts.ts'
import { createFacetPanels } from './facet-panels.ts'
import { countIfChoice, listFacets } from './facets.ts'
import type { Facet } from './facets.ts'
import { clearFilters, describeFilters } from './filter-words.ts'
import type { NameOf } from './filter-words.ts'
import { followPage } from './follow-page.ts'
import type { Pictures } from './follow-page.ts'
import { binGroup } from './histogram.ts'
import { drawLegend } from './legend.ts'
import type { AtSites } from './map-marks.ts'
import { createMapPanel } from './map-panel.ts'
import type { MapPanel } from './map-panel.ts'
import { siteGroup } from './map-sites.ts'
import { createNavigation } from './navigation.ts'
import type { How, Navigation } from './navigation.ts'
import { nextFrame } from './next-frame.ts'
import { createResultPanel } from './result-panel.ts'
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
  /** Without any filter. */
  readonly all: AtSites
  readonly engine: Engine
  readonly nameOf: NameOf
  readonly rtl: boolean
  readonly part: (name: string) => HTMLElement
  /** Shows a part at its place when nothing above it grows any more: nothing that is seen moves while the page comes. */
  readonly reveal: (name: string) => void
  readonly navigation: () => Navigation
  readonly filter: (change: Partial<ExploreState>, how?: How) => void
}

/** What shows a state, part by part: some while something moves, the others when it is done. */
type Follow = (state: ExploreState) => void

/** Resolves when all parts stand; what stands earlier can be used. */
export async function startExplorer(parts: ExplorerParts): Promise<void> {
  const shown: Follow[] = []
  const settled: Follow[] = []
  const bench = setUp(parts, () => navigation)
  const { events, engine, facets } = bench
  let applied: ExploreState | undefined
  const count = (state: ExploreState): void => {
    timed('count', () => applyState(engine, events, facets, state, applied))
    applied = state
  }
  const total = engine.passing().counted
  const navigation = createNavigation({
    show: state => [count, ...shown].forEach(follow => follow(state)),
    settle: state => settled.forEach(follow => follow(state)),
  })
  count(navigation.state())
  const join = async (list: Follow[], follow: Follow): Promise<void> => {
    await nextFrame()
    list.push(follow)
    follow(navigation.state())
  }
  const result = await joinResult(bench, total, shown, settled, join)
  const pictures = await joinPictures(bench, shown, join)
  await joinFacets(bench, shown, join)
  const table = createTable(bench)
  await join(settled, state => {
    const { counted, beside } = engine.passing()
    void table.update(engine.failed, counted + beside, state.page, state.sort)
  })
  bench.reveal('table')
  followPage(bench.root, pictures)
  offerDownload(bench, pictures, result)
}

type Join = (list: Follow[], follow: Follow) => Promise<void>

interface Result {
  /** What was found last. */
  readonly summary: () => Summary
  /** Says something aloud. */
  readonly tell: (text: string) => void
}

/** Sums, what is chosen, and the fields. */
async function joinResult(bench: Bench, total: number, shown: Follow[], settled: Follow[], join: Join): Promise<Result> {
  const { page: { lang }, say, events, engine, nameOf, navigation } = bench
  const result = createResultPanel({ ...bench, onChange: next => navigation().change(next, 'push') })
  // Not before the first frame: the browser's rules for plurals alone take it some milliseconds to find.
  let last: Summary | undefined
  const summary = (): Summary => (last ??= summarise(events, engine, total, say, lang))
  await join(shown, () => timed('sums', () => {
    last = undefined
    result.show(summary())
  }))
  await nextFrame()
  const controls = createControls({ ...bench, onChange: bench.filter })
  await join(settled, state => timed('words', () => {
    controls.show(state)
    result.settle(summary(), describeFilters(state, say, nameOf, lang), isUnfiltered(state) ? null : clearFilters(state))
  }))
  bench.reveal('result')
  return { summary, tell: result.tell }
}

async function joinPictures(bench: Bench, shown: Follow[], join: Join): Promise<Pictures> {
  const look = lookOf(bench)
  await nextFrame()
  const timeline = createTimeline(bench, look)
  await join(shown, state => timed('timeline', () => timeline.update(bench.engine.failed, state.from, state.to)))
  bench.reveal('time')
  await nextFrame()
  const map = createMap(bench, look)
  await join(shown, state => timed('map', () => map.update(bench.atSites(), state.area, state.view)))
  bench.part('legend').replaceChildren(...drawLegend(bench))
  bench.reveal('map')
  return { timeline, map }
}

async function joinFacets(bench: Bench, shown: Follow[], join: Join): Promise<void> {
  const { page: { lang }, engine, filter, navigation } = bench
  await nextFrame()
  const panels = createFacetPanels({
    ...bench, lang, onChange: (name, chosen) => filter({ chosen: { ...navigation().state().chosen, [name]: chosen } }),
  })
  await join(shown, state => timed('facets', () => {
    for (const [index, panel] of panels.entries()) panel?.update(engine.counts(index), state.chosen[panel.name])
  }))
  bench.reveal('filters')
}

function setUp(parts: ExplorerParts, navigation: () => Navigation): Bench {
  const { root, events, words, say, page } = parts
  const facets = listFacets(events)
  const names = new Map(facets.map(facet => [facet.condition, nameValues(facet, words, say, page.lang)]))
  const domain = timeDomain(events)
  const engine = createEngine([...facets.map(countIfChoice), siteGroup(events), ...(domain === null ? [] : [binGroup(events, domain)])], events.counted)
  const part = (name: string): HTMLElement => root.querySelector<HTMLElement>(`[data-part="${name}"]`) ?? root
  const atSites = (): AtSites => ({ counts: engine.counts(facets.length), failed: engine.failed })
  return {
    ...parts,
    facets,
    domain,
    engine,
    bins: () => engine.counts(facets.length + 1),
    atSites,
    all: { counts: atSites().counts.slice(), failed: new Uint16Array(events.count) },
    nameOf: (name, id) => names.get(name)?.[facets.find(({ condition }) => condition === name)?.ids.indexOf(id) ?? -1]?.text ?? id,
    rtl: directionOf(page.lang) === 'rtl',
    part,
    reveal: name => part(name).removeAttribute('data-waits'),
    navigation,
    filter: (change, how = 'push') => navigation().change({ ...navigation().state(), page: 1, ...change }, how),
  }
}

type Look = ReturnType<typeof lookOf>

/** Measured once: to ask for it again lays the page out again. */
function lookOf({ root, page }: Bench) {
  return { lang: page.lang, font: getComputedStyle(root).fontFamily, palette: readPalette(root) }
}

function howOf(isDone: boolean): How {
  return isDone ? 'push' : 'drag'
}

function createTimeline(bench: Bench, look: Look): TimelinePanel {
  return createTimelinePanel({ ...bench, ...look, root: bench.part('time'), onChange: (from, to, isDone) => bench.filter({ from, to }, howOf(isDone)) })
}

function createMap(bench: Bench, look: Look): MapPanel {
  const { urls, filter, navigation, part } = bench
  return createMapPanel({
    ...bench,
    ...look,
    root: part('map'),
    addressOf: urls.file,
    onArea: (area, isDone) => filter({ area }, howOf(isDone)),
    onView: view => navigation().change({ ...navigation().state(), view }, 'replace'),
    onPlace: id => {
      const { chosen } = navigation().state()
      const place = chosen.place.includes(id) ? chosen.place.filter(other => other !== id) : [...chosen.place, id].sort()
      filter({ chosen: { ...chosen, place } })
    },
  })
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

/** What packs a view is fetched when somebody asks for it. */
function offerDownload(bench: Bench, pictures: Pictures, { summary, tell }: Result): void {
  const { root, navigation, nameOf, say, page } = bench
  bench.part('download').addEventListener('click', () => void import('./download.ts').then(({ downloadView }) => downloadView({
    ...bench,
    ...pictures,
    atSites: bench.atSites(),
    state: navigation().state(),
    palette: readPalette(root),
    tell,
    filters: describeFilters(navigation().state(), say, nameOf, page.lang).map(({ text }) => text),
    summary: summary(),
  })))
}
