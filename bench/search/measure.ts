/** Recall, precision and rank of a search over the labelled set. */

import { readFileSync } from 'node:fs'

export interface LabelledSet {
  readonly docs: readonly { readonly id: string; readonly lang: string; readonly text: string }[]
  readonly queries: readonly LabelledQuery[]
}

export interface LabelledQuery {
  readonly q: string
  readonly lang: string
  readonly category: string
  /** What should be found, in no order; empty where nothing should. */
  readonly ids: readonly string[]
  /** `held`: its failures are not looked at, only its totals. */
  readonly half: 'dev' | 'held'
}

export interface Figures {
  readonly queries: number
  readonly recall: number
  readonly precision: number
  readonly rank: number
  /** Share of queries that have an answer and got none. */
  readonly silent: number
}

export const depth = 10

export function readSet(): LabelledSet {
  return JSON.parse(readFileSync(new URL('../../tests/search/queries/set.json', import.meta.url), 'utf8')) as LabelledSet
}

export interface Scored extends LabelledQuery {
  readonly found: readonly string[]
}

/** Of up to ten ids found: how many of those that could be there, how many of those there are right, how early the first. */
export function scoreQuery({ ids, found }: Scored): { recall: number | null; precision: number; rank: number | null; silent: number | null } {
  const top = found.slice(0, depth)
  const right = top.filter(id => ids.includes(id)).length
  if (ids.length === 0) return { recall: null, precision: top.length === 0 ? 1 : 0, rank: null, silent: null }
  const first = top.findIndex(id => ids.includes(id))
  return { recall: right / Math.min(depth, ids.length), precision: top.length === 0 ? 0 : right / top.length, rank: first < 0 ? 0 : 1 / (first + 1), silent: top.length === 0 ? 1 : 0 }
}

export function summarise(scored: readonly Scored[]): Figures {
  const scores = scored.map(scoreQuery)
  const mean = (values: readonly (number | null)[]): number => {
    const given = values.filter(value => value !== null)
    return given.length === 0 ? Number.NaN : given.reduce((sum, value) => sum + value, 0) / given.length
  }
  return {
    queries: scored.length, recall: mean(scores.map(({ recall }) => recall)), precision: mean(scores.map(({ precision }) => precision)),
    rank: mean(scores.map(({ rank }) => rank)), silent: mean(scores.map(({ silent }) => silent)),
  }
}

export type System = (query: LabelledQuery) => Promise<readonly string[]> | readonly string[]

/** One after the other. */
export async function runSystem(system: System, queries: readonly LabelledQuery[]): Promise<Scored[]> {
  const scored: Scored[] = []
  for (const query of queries) scored.push({ ...query, found: await system(query) })
  return scored
}
