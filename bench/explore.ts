/**
 * Measures the explorer on a UCDP GED table: `node bench/explore.ts <ged.csv>`. Prints sizes, times in Chromium, and how the engine
 * compares with crossfilter2 in the same run. Ends with 1 when a budget is not kept.
 */

import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { build } from 'vite'
import type { Rollup } from 'vite'
import type { ExploreFile } from '../src/model/explore.ts'
import { exploreFile, exploreWordsFile } from '../src/model/explore.ts'
import { launchBrowser } from '../tests/browser.ts'
import { basePath, serveSite } from '../tests/e2e/built-site.ts'
import type { EngineTimes } from './explore-engines.ts'
import { measurePage } from './explore-page.ts'
import type { PartTimes } from './explore-page.ts'
import { makeMeasuredSite } from './explore-site.ts'
import type { MeasuredSite } from './explore-site.ts'

interface Line {
  readonly what: string
  readonly value: number
  readonly unit: string
  readonly budget?: number
}

const csv = process.argv[2]
if (csv === undefined) throw new Error('usage: node bench/explore.ts <ged.csv>')
const work = mkdtempSync(join(tmpdir(), 'marsad-bench-'))
try {
  const site = makeMeasuredSite(csv, work)
  const lines = [...measureSizes(site), ...await measureInBrowser(site)]
  console.log(`${site.events} events, Chromium\n`)
  for (const { what, value, unit, budget } of lines) {
    const verdict = budget === undefined ? '' : value <= budget ? `  (budget ${budget}: kept)` : `  (budget ${budget}: EXCEEDED)`
    console.log(`${what.padEnd(58)} ${value.toFixed(value < 10 ? 2 : 0).padStart(8)} ${unit}${verdict}`)
  }
  process.exitCode = lines.some(({ value, budget }) => budget !== undefined && value > budget) ? 1 : 0
} finally {
  rmSync(work, { recursive: true, force: true })
}

function measureSizes({ folder, files }: MeasuredSite): Line[] {
  const kilobytes = (text: string | Buffer): number => gzipSync(text, { level: 9 }).length / 1024
  const page = readFileSync(join(folder, 'en/explore/index.html'), 'utf8')
  const scripts = readdirSync(join(folder, '_astro')).filter(name => name.endsWith('.js')).map(name => ({ name, text: readFileSync(join(folder, '_astro', name), 'utf8') }))
  const entry = scripts.find(({ name, text }) => page.includes(name) && text.includes('event-explorer'))
  const loaded = scripts.filter(({ name }) => page.includes(name) || entry?.text.includes(name))
  return [
    { what: 'data: events and names, gzipped', value: kilobytes(files.get(exploreFile) ?? '') + kilobytes(files.get(exploreWordsFile('en')) ?? ''), unit: 'KB', budget: 1536 },
    { what: 'script of the page, gzipped', value: loaded.reduce((sum, { text }) => sum + kilobytes(text), 0), unit: 'KB', budget: 120 },
  ]
}

async function measureInBrowser({ folder, files }: MeasuredSite): Promise<Line[]> {
  const server = await serveSite(folder)
  const browser = await launchBrowser()
  try {
    const open = async () => (await browser.newContext({ viewport: { width: 1280, height: 1000 } })).newPage()
    const page = await measurePage(open, `${server.origin}${basePath}en/explore/`)
    const bare = await (await browser.newContext()).newPage()
    await bare.addScriptTag({ content: await bundleEngines() })
    const file = JSON.parse(files.get(exploreFile) ?? '{}') as ExploreFile
    const engines = await bare.evaluate(data => (globalThis as unknown as { engines: { compareEngines: (file: ExploreFile) => { ours: EngineTimes; theirs: EngineTimes } } }).engines.compareEngines(data), file)
    return [
      { what: 'first usable view, median of visits', value: quantile(page.ready, 0.5), unit: 'ms', budget: 2000 },
      ...describe('brush: script per step', page.brush, 16, 50),
      ...describe('filter: script per step, with table', page.filter, 16, 50),
      ...describe('style and layout per step', page.layout),
      ...describeParts('brush', page.parts.brush),
      ...describeParts('filter', page.parts.filter),
      ...compare('brush', engines.ours.brush, engines.theirs.brush),
      ...compare('filter', engines.ours.filter, engines.theirs.filter),
      { what: 'set up: engine here', value: engines.ours.setUp, unit: 'ms' },
      { what: 'set up: crossfilter2', value: engines.theirs.setUp, unit: 'ms' },
    ]
  } finally {
    await browser.close()
    server.close()
  }
}

function describe(what: string, times: readonly number[], median?: number, high?: number): Line[] {
  return [
    { what: `${what}, median of ${times.length}`, value: quantile(times, 0.5), unit: 'ms', ...(median === undefined ? {} : { budget: median }) },
    { what: `${what}, 95th percentile`, value: quantile(times, 0.95), unit: 'ms', ...(high === undefined ? {} : { budget: high }) },
  ]
}

/** Where the time of a step goes, largest first. */
function describeParts(kind: string, parts: PartTimes): Line[] {
  const medians = Object.entries(parts).map(([part, times]) => ({ what: `  ${kind}, of which ${part}, median of ${times.length}`, value: quantile(times, 0.5), unit: 'ms' }))
  return medians.sort((a, b) => b.value - a.value)
}

function compare(kind: string, ours: readonly number[], theirs: readonly number[]): Line[] {
  return [...describe(`counting alone, ${kind}, here`, ours), ...describe(`counting alone, ${kind}, crossfilter2`, theirs)]
}

function quantile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN
}

async function bundleEngines(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    build: { write: false, lib: { entry: fileURLToPath(new URL('explore-engines.ts', import.meta.url)), formats: ['iife'], name: 'engines' } },
  }) as Rollup.RollupOutput[]
  return built[0]?.output[0].code ?? ''
}
