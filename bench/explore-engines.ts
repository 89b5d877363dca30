/** Runs in the browser: the explorer's engine and crossfilter2 on the same events, the same filters and the same questions, in turns. */

import crossfilter from 'crossfilter2'
import { decodeEvents, listOf } from '../src/client/explore/data.ts'
import type { Events } from '../src/client/explore/data.ts'
import { applyState } from '../src/client/explore/conditions.ts'
import { createEngine } from '../src/client/explore/engine.ts'
import { heaviest } from '../src/client/explore/facet-panel.ts'
import { listFacets } from '../src/client/explore/facets.ts'
import { binGroup } from '../src/client/explore/histogram.ts'
import { emptyState } from '../src/client/explore/state.ts'
import type { ExploreState } from '../src/client/explore/state.ts'
import { binOf, timeDomain } from '../src/client/explore/time-scale.ts'
import type { TimeDomain } from '../src/client/explore/time-scale.ts'
import { isoDay } from '../src/client/explore/data.ts'
import type { ExploreFile } from '../src/model/explore.ts'

export interface EngineTimes {
  /** Milliseconds. */
  readonly setUp: number
  readonly brush: readonly number[]
  readonly filter: readonly number[]
}

/** One way of counting: filters in, numbers out, as lists to be compared. */
interface Contender {
  readonly apply: (state: ExploreState) => void
  /** Events by bin; then all types; the eight most frequent actors and places by number. */
  readonly answer: () => number[]
}

const most = 8

function ours(events: Events, domain: TimeDomain): Contender {
  const { file } = events
  const facets = listFacets(events)
  const engine = createEngine([...facets, binGroup(events, domain)], events.counted)
  const slots = 9
  let before: ExploreState = emptyState
  applyState(engine, events, facets, before)
  const counts = (name: string): Uint32Array => engine.counts(facets.findIndex(({ condition }) => condition === name))
  const places = Array.from(file.places.ids.keys())
  const actors = Array.from(file.actors.keys())
  return {
    apply: state => {
      applyState(engine, events, facets, state, before)
      before = state
    },
    answer: () => {
      const bins = engine.counts(facets.length)
      const perBin = new Array<number>(bins.length / slots / 2).fill(0)
      for (let at = 0; at < bins.length; at += 2) perBin[Math.floor(at / slots / 2)] = (perBin[Math.floor(at / slots / 2)] ?? 0) + (bins[at] ?? 0)
      const top = (name: string, values: readonly number[]): number[] => {
        const all = counts(name)
        const weight = (value: number): number => all[value * 2] ?? 0
        return heaviest(values, weight, most).map(weight)
      }
      const types = counts('type')
      return [...perBin, ...file.types.ids.map((_, type) => types[type * 2] ?? 0), ...top('actor', actors), ...top('place', places)]
    },
  }
}

function theirs(events: Events, domain: TimeDomain): Contender {
  const { file } = events
  const places = (event: number): number[] => [...new Set(Array.from(listOf(events.sites, event)).flatMap(site => {
    const place = file.sites.place[site] ?? -1
    return [place, ...file.places.within[place] ?? []]
  }))]
  const records = Array.from({ length: events.count }, (_, event) => ({
    day: events.start[event] ?? 0, bin: binOf(domain, events.start[event] ?? 0), type: events.type[event] ?? 0, grade: events.grade[event] ?? 0,
    actors: [...listOf(events.actors, event)], sources: [...listOf(events.sources, event)], places: places(event), standing: events.standing[event] ?? 0,
  }))
  const index = crossfilter(records)
  const time = index.dimension(({ day }) => day)
  const type = index.dimension(record => record.type)
  const actor = index.dimension(({ actors }) => actors, true)
  const place = index.dimension(record => record.places, true)
  const rest = [index.dimension(({ sources }) => sources, true).group(), index.dimension(({ grade }) => grade).group(), index.dimension(({ standing }) => standing).group()]
  const bins = time.group(day => binOf(domain, day))
  const [types, actors, all] = [type.group(), actor.group(), place.group()]
  const choose = (dimension: typeof type | typeof actor, chosen: readonly string[], ids: readonly string[]): void => {
    const wanted = new Set(chosen.map(id => ids.indexOf(id)))
    if (wanted.size === 0) dimension.filterAll()
    else dimension.filterFunction(value => wanted.has(Number(value)))
  }
  let before: ExploreState = emptyState
  return {
    apply: state => {
      if (state.from !== before.from || state.to !== before.to) {
        if (state.from === null || state.to === null) time.filterAll()
        else time.filterRange([Date.parse(state.from) / 864e5, Date.parse(state.to) / 864e5 + 1])
      }
      for (const [dimension, name, ids] of [[type, 'type', file.types.ids], [actor, 'actor', file.actors], [place, 'place', file.places.ids]] as const) {
        if (state.chosen[name] !== before.chosen[name]) choose(dimension, state.chosen[name], ids)
      }
      before = state
    },
    answer: () => {
      const perBin = new Array<number>(domain.borders.length - 1).fill(0)
      for (const { key, value } of bins.all()) perBin[Number(key)] = Number(value)
      const perType = file.types.ids.map((_, key) => Number(types.all().find(group => group.key === key)?.value ?? 0))
      for (const group of rest) group.all()
      return [...perBin, ...perType, ...actors.top(most).map(({ value }) => Number(value)), ...all.top(most).map(({ value }) => Number(value))]
    },
  }
}

/** A year-wide brush over the whole time and back in its steps, then every type, the first actors and places switched on and off. */
function listSteps(events: Events, domain: TimeDomain): { readonly kind: 'brush' | 'filter'; readonly state: ExploreState }[] {
  const months = domain.borders.length - 1
  const brushed = (first: number, last: number): ExploreState => ({ ...emptyState, from: isoDay(domain.borders[first] ?? 0), to: isoDay((domain.borders[last] ?? 1) - 1) })
  const brush = Array.from({ length: months - 12 }, (_, month) => brushed(month, month + 12))
  const growing = Array.from({ length: months - 1 }, (_, month) => brushed(0, month + 1))
  const { file } = events
  const chosen = [
    ...file.types.ids.map(id => ['type', id] as const),
    ...file.actors.slice(0, 20).map(id => ['actor', id] as const),
    ...file.places.ids.slice(0, 20).map(id => ['place', id] as const),
  ]
  const filters = chosen.flatMap(([name, id]) => [{ ...emptyState, chosen: { ...emptyState.chosen, [name]: [id] } }, emptyState])
  return [...[...brush, ...growing].map(state => ({ kind: 'brush', state } as const)), { kind: 'filter', state: emptyState } as const, ...filters.map(state => ({ kind: 'filter', state } as const))]
}

/** Throws when the two ever give different numbers. */
export function compareEngines(file: ExploreFile): { readonly ours: EngineTimes; readonly theirs: EngineTimes; readonly steps: number } {
  const events = decodeEvents(file)
  const domain = timeDomain(events)
  if (domain === null) throw new Error('no dates')
  const started = performance.now()
  const own = ours(events, domain)
  const between = performance.now()
  const other = theirs(events, domain)
  const done = performance.now()
  const times = [{ brush: [] as number[], filter: [] as number[] }, { brush: [] as number[], filter: [] as number[] }] as const
  const steps = listSteps(events, domain)
  for (const [number, { kind, state }] of steps.entries()) {
    const answers: number[][] = []
    // In turns, so that neither always finds the other's warm memory.
    for (const side of number % 2 === 0 ? [0, 1] as const : [1, 0] as const) {
      const contender = side === 0 ? own : other
      const from = performance.now()
      contender.apply(state)
      answers[side] = contender.answer()
      times[side][kind].push(performance.now() - from)
    }
    if (String(answers[0]) !== String(answers[1])) throw new Error(`different numbers at step ${number}: ${JSON.stringify(state)}`)
  }
  return { ours: { setUp: between - started, ...times[0] }, theirs: { setUp: done - between, ...times[1] }, steps: steps.length }
}
