/**
 * Our program beside others that build the same pages: in turns within one run, the order turned round each time. Ours is the
 * whole cold build without what the others do not make: data, API, references, cards for social media, search, offline.
 */

import { rmSync } from 'node:fs'
import type { Cost } from './measure-command.ts'
import { measureCommand } from './measure-command.ts'
import type { OtherGenerator } from './other-generator.ts'
import type { OurPlaces, OurRun } from './our-runs.ts'
import { buildCold } from './our-runs.ts'
import type { Verified } from './verify-pages.ts'
import { verifyPages } from './verify-pages.ts'

export interface Compared extends Cost {
  readonly name: string
  /** How often it was measured; time and CPU are medians, memory the highest. */
  readonly runs: number
  /** Null of ours: the others are held against it. */
  readonly verified: Verified | null
}

/** Steps whose work the others do too. Validation is part of `load`, which they have no equal for. */
const shared = new Set(['load', 'pages', 'verify', 'switch'])

/** Seconds of a build without its steps that are not shared: the start of the process and its end are in it. */
export function costOfPages({ wall, cpu, peak, steps }: OurRun): Cost {
  const apart = steps.filter(({ name }) => !shared.has(name))
  return { wall: apart.reduce((rest, step) => rest - step.wall, wall), cpu: apart.reduce((rest, step) => rest - step.cpu, cpu), peak }
}

/** `first`: the cold build that has just been measured, and whose site the others' sources were made from. Throws when a page differs. */
export async function compareGenerators(places: OurPlaces, first: OurRun, others: readonly OtherGenerator[], runs: number, sample: number): Promise<Compared[]> {
  const ours = [costOfPages(first)]
  const costs = new Map<OtherGenerator, Cost[]>(others.map(other => [other, []]))
  const measureOther = async (other: OtherGenerator): Promise<void> => {
    rmSync(other.site, { recursive: true, force: true })
    costs.get(other)?.push(await measureCommand(other.build))
  }
  for (let run = 1; run <= runs; run += 1) {
    const again = { ...places, site: `${places.site}-again`, cache: `${places.cache}-again` }
    const own = async (): Promise<void> => { if (run > 1) ours.push(costOfPages(await buildCold(again, 'again', { MARSAD_PICTURES: 'off' }))) }
    const turns = [own, ...others.map(other => () => measureOther(other))]
    for (const turn of run % 2 === 1 ? turns : turns.reverse()) await turn()
    for (const folder of [again.site, again.cache]) rmSync(folder, { recursive: true, force: true })
  }
  const verified = new Map(others.map(other => [other, verifyPages(places.site, other.site, sample)]))
  return [
    { name: 'Marsad', runs, ...middle(ours), verified: null },
    ...others.map(other => ({ name: other.name, runs, ...middle(costs.get(other) ?? []), verified: verified.get(other) ?? null })),
  ]
}

function middle(costs: readonly Cost[]): Cost {
  return { wall: median(costs.map(({ wall }) => wall)), cpu: median(costs.map(({ cpu }) => cpu)), peak: Math.max(...costs.map(({ peak }) => peak)) }
}

/** NaN of nothing; of an even number the mean of the two in the middle. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const half = sorted.length / 2
  return ((sorted[Math.ceil(half) - 1] ?? Number.NaN) + (sorted[Math.floor(half)] ?? Number.NaN)) / 2
}
