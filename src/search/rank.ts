/** Puts records in order: those that have all terms first, then by how much of the query they have, how rare it is, how near it stands. */

import type { FoundTerm, Hit } from './hits.ts'
import { strengthOf } from './hits.ts'

export interface Ranked {
  readonly id: string
  readonly hits: readonly Hit[]
  /** Which terms it has, by their index. */
  readonly terms: readonly number[]
  readonly score: number
  /** Weight of what it has, of the weight of all; 1 is all. */
  readonly coverage: number
}

/** Words between two terms that stand together. */
const near = 8
const nearBonus = 0.5
/** What a term without subject weighs, against others. */
const stopWeight = 0.05

/** Best first. `size`: records in all. */
export function rankRecords(terms: readonly FoundTerm[], size: number): Ranked[] {
  const weights = terms.map(({ hits, stop }) => (stop ? stopWeight : 1) * Math.log(1 + size / Math.max(1, hits.size)))
  const whole = weights.reduce((sum, weight) => sum + weight, 0)
  const ids = new Set(terms.flatMap(({ hits }) => [...hits.keys()]))
  return Array.from(ids, (id): Ranked => {
    const has = terms.flatMap(({ hits }, n) => hits.has(id) ? [n] : [])
    const hits = has.flatMap(n => terms[n]?.hits.get(id) ?? [])
    const weigh = (score: (hit: Hit) => number): number => has.reduce((sum, n, m) => sum + (weights[n] ?? 0) * score(hits[m] as Hit), 0)
    const coverage = has.length === terms.length ? 1 : weigh(() => 1) / whole
    return { id, hits, terms: has, coverage, score: weigh(hit => hit.score) / whole + nearness(hits) }
  }).sort((a, b) => b.coverage - a.coverage || b.score - a.score || strength(b) - strength(a))
}

function strength({ hits }: Ranked): number {
  return hits.reduce((sum, { found }) => sum + strengthOf(found), 0)
}

/** How many terms that follow each other in the query stand together in the text. */
function nearness(hits: readonly Hit[]): number {
  if (hits.length < 2) return 0
  const together = hits.slice(1).filter((hit, n) => {
    const before = hits[n]?.places ?? []
    return hit.places.some(place => before.some(other => Math.abs(place - other) <= near))
  })
  return nearBonus * together.length / (hits.length - 1)
}
