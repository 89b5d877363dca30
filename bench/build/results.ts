/** What one size of corpus came to, as it is kept in a file and drawn later. A run of the same label takes the place of the one before. */

import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import type { Compared } from './compare.ts'
import type { Amount, OurRun } from './our-runs.ts'

export interface SizeResult {
  readonly label: string
  readonly articles: number
  readonly languages: number
  /** Day of the run, ISO. */
  readonly day: string
  readonly versions: Readonly<Record<string, string>>
  /** Tasks that waited for a processor, averaged over the last minute, at the start and at the end. */
  readonly load: readonly [number, number]
  readonly pages: number
  readonly site: Amount
  readonly runs: readonly OurRun[]
  readonly compared: readonly Compared[]
  /** Share of the pages step in pictures, 0 to 1; null when it was not profiled. */
  readonly pictures: number | null
}

export function readResults(file: string): SizeResult[] {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) as SizeResult[] : []
}

export function keepResult(file: string, result: SizeResult): void {
  const others = readResults(file).filter(({ label }) => label !== result.label)
  const all = [...others, result].sort((a, b) => a.languages - b.languages || a.articles - b.articles)
  writeFileSync(file, `${JSON.stringify(all, roundNumbers, 1)}\n`)
}

/** Seconds to the thousandth: the rest is noise. */
function roundNumbers(_key: string, value: unknown): unknown {
  return typeof value === 'number' ? Math.round(value * 1000) / 1000 : value
}
