/**
 * `npm run bench`: measures builds of generated corpora, and other generators beside them on the same pages. Prints a table a size and, with
 * `--results`, keeps the figures as JSON. Ends with an error when another generator's page does not say what ours says.
 */

import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { availableParallelism, loadavg, tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { compareGenerators } from './build/compare.ts'
import type { BenchCorpus } from './build/corpora.ts'
import { writeGed, writeGenerated } from './build/corpora.ts'
import { createEleventy, eleventyVersion, installEleventy } from './build/eleventy.ts'
import { createHugo, findHugo } from './build/hugo.ts'
import type { Cost } from './build/measure-command.ts'
import type { BenchOptions } from './build/options.ts'
import { readOptions } from './build/options.ts'
import type { OtherGenerator } from './build/other-generator.ts'
import type { OurRun } from './build/our-runs.ts'
import { buildAgain, buildCold, measureFolder, profilePictures } from './build/our-runs.ts'
import { listPages, preparePages } from './build/prepare-pages.ts'
import type { SizeResult } from './build/results.ts'
import { keepResult } from './build/results.ts'
import { formatResult } from './build/table.ts'

const options = readOptions(process.argv.slice(2))
const work = options.work === null ? mkdtempSync(join(tmpdir(), 'marsad-bench-')) : resolve(options.work)
mkdirSync(work, { recursive: true })
const hugo = options.others ? findHugo() : null
const eleventy = options.others ? installEleventy(join(work, 'eleventy-program')) : null
if (options.others && hugo === null) console.log('Hugo is not installed: it is left out.')
if (options.others && eleventy === null) console.log(`Eleventy ${eleventyVersion} could not be installed (is there a network?): it is left out.`)
try {
  for (const size of options.sizes) await measureSize(size, options)
} finally {
  if (options.work === null) rmSync(work, { recursive: true, force: true })
}

async function measureSize(size: number, { ged, languages, results, sample, profile, runs, short }: BenchOptions): Promise<void> {
  const place = (name: string): string => join(work, name)
  const corpus = ged === null ? writeGenerated(place('corpus'), size, languages) : writeGed(place('corpus'), ged, size)
  const startLoad = loadavg()[0] ?? 0
  const places = { corpus, site: place('site'), cache: place('cache') }
  const cold = await buildCold(places)
  const told: OurRun[] = [cold]
  const tell = (name: string, cost?: Cost): void => console.error(`  ${corpus.label}: ${name}${cost === undefined ? '' : `, ${cost.wall.toFixed(1)} s, CPU ${cost.cpu.toFixed(1)} s`}`)
  tell(cold.name, cold)
  const pages = listPages(places.site)
  const site = measureFolder(places.site)
  const others = prepareOthers(places.site)
  if (others.length > 0) tell('sources for other generators')
  const compared = others.length === 0 ? [] : await compareGenerators(places, cold, others, runs ?? (corpus.articles <= 2000 ? 3 : 1), sample)
  for (const generator of compared) tell(`${generator.name}, the same pages`, generator)
  await buildAgain(places, short, run => { told.push(run); tell(run.name, run) })
  const pictures = profile ? await profilePictures(places) : null
  const result: SizeResult = {
    label: corpus.label, articles: corpus.articles, languages: ged === null ? languages : 2, day: new Date().toISOString().slice(0, 10), versions: listVersions(),
    load: [startLoad, loadavg()[0] ?? 0], pages: pages.length, site, runs: told, compared, pictures,
  }
  console.log(formatResult(result))
  if (results !== null) keepResult(results, result)
  tidy(corpus, others.map(({ site: folder }) => folder))
}

function prepareOthers(site: string): OtherGenerator[] {
  const others = [
    ...(hugo === null ? [] : [createHugo(join(work, 'hugo'))]),
    ...(eleventy === null ? [] : [createEleventy(join(work, 'eleventy'), eleventy)]),
  ]
  if (others.length === 0) return []
  const frames = preparePages(site, listPages(site), page => { for (const other of others) other.writePage(page) })
  for (const other of others) other.writeFrames(frames)
  return others
}

function tidy(corpus: BenchCorpus, sites: readonly string[]): void {
  for (const folder of [corpus.folder, join(work, 'site'), join(work, 'cache'), join(work, 'hugo'), join(work, 'eleventy'), ...sites]) rmSync(folder, { recursive: true, force: true })
}

function listVersions(): Record<string, string> {
  const version = (name: string): string => {
    const file = fileURLToPath(new URL(`../node_modules/${name}/package.json`, import.meta.url))
    return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version
  }
  return {
    Node: process.versions.node, Astro: version('astro'), Pagefind: version('pagefind'),
    ...(hugo === null ? {} : { Hugo: hugo }), ...(eleventy === null ? {} : { Eleventy: eleventyVersion }), processors: String(availableParallelism()),
  }
}
