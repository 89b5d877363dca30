/** Builds and checks of a corpus by our own program, each in a process of its own: cold, unchanged, after one edit, after a larger one. */

import { readFileSync, readdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import type { BenchCorpus } from './corpora.ts'
import type { Cost } from './measure-command.ts'
import { measureCommand } from './measure-command.ts'
import type { StepCost } from './timed-build.ts'

export interface Amount {
  readonly files: number
  readonly bytes: number
}

export interface OurRun extends Cost {
  readonly name: string
  /** Of a build: none of a check. */
  readonly steps: readonly StepCost[]
  /** Written by this run; what was linked or left in place does not count. */
  readonly written: Amount
}

export interface OurPlaces {
  readonly corpus: BenchCorpus
  readonly site: string
  readonly cache: string
}

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url))
/** Files that changed just before a build are looked at again by the next one: a bench must not measure that. Milliseconds. */
const settling = 3000

/** With every cache and the last site deleted. */
export async function buildCold(places: OurPlaces, name = 'cold', environment: Readonly<Record<string, string>> = {}): Promise<OurRun> {
  rmSync(places.cache, { recursive: true, force: true })
  rmSync(places.site, { recursive: true, force: true })
  return buildOnce(places, name, environment)
}

/** What follows a cold build: the site is changed by it. `short`: up to the edit of one article. */
export async function buildAgain(places: OurPlaces, short: boolean, report: (run: OurRun) => void): Promise<void> {
  report(await buildOnce(places, 'nothing changed'))
  places.corpus.changeArticle()
  report(await buildOnce(places, 'one article changed'))
  if (short) return
  places.corpus.renameActor()
  report(await buildOnce(places, 'one actor renamed'))
  report(await checkOnce(places, 'check, without cache', ['--no-cache']))
  rmSync(places.cache, { recursive: true, force: true })
  report(await checkOnce(places, 'check, cache written'))
  await setTimeout(settling)
  report(await checkOnce(places, 'check, nothing changed'))
}

/** Share of the pages step that went into pictures, 0 to 1, by a profile of one more cold build without what follows the pages. */
export async function profilePictures(places: OurPlaces): Promise<number> {
  const { steps } = await buildCold(places, 'profiled', { PROFILE: '1', MARSAD_PICTURES: 'off', MARSAD_LEAVE_OUT: 'search,offline,verify' })
  return steps.find(({ name }) => name === 'pages')?.pictures ?? 0
}

async function buildOnce({ corpus, site, cache }: OurPlaces, name: string, environment: Readonly<Record<string, string>> = {}): Promise<OurRun> {
  await setTimeout(settling)
  const stepsFile = `${cache}-steps.json`
  const begun = Date.now()
  const cost = await measureCommand({
    program: process.execPath, arguments: [at('timed-build.ts')],
    environment: { MARSAD_CONTENT: corpus.folder, MARSAD_OUT: site, MARSAD_CACHE: cache, STEPS: stepsFile, ...environment },
  })
  // Where the work lies says nothing about what it costs.
  const steps = (JSON.parse(readFileSync(stepsFile, 'utf8')) as StepCost[]).map(step => ({ ...step, said: step.said.replace(site, '<work>/site') }))
  rmSync(stepsFile)
  return { name, ...cost, steps, written: measureFolder(site, begun) }
}

async function checkOnce({ corpus, cache }: OurPlaces, name: string, options: readonly string[] = []): Promise<OurRun> {
  const cost = await measureCommand({ program: process.execPath, arguments: [at('../../src/cli/check.ts'), corpus.folder, '--lang', 'en', ...options], environment: { MARSAD_CACHE: cache } })
  return { name, ...cost, steps: [], written: { files: 0, bytes: 0 } }
}

/** Files below the folder; with `since` (milliseconds since 1970) only those written later. */
export function measureFolder(folder: string, since = 0): Amount {
  let [files, bytes] = [0, 0]
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    const { size, mtimeMs } = statSync(join(entry.parentPath, entry.name))
    // The clock of a file system ticks coarser than that of the process.
    if (mtimeMs < since - 20) continue
    files += 1
    bytes += size
  }
  return { files, bytes }
}
