/**
 * Measures what the step `search` costs when one article has changed: `node bench/search-change.ts [articles…]` (1,000 and 20,000) indexes a generated corpus, in
 * Arabic alone, adds a sentence to one article and indexes again, each in a process of its own. Counts the CPU of the step alone: the corpus is loaded, and
 * the digests of its records are known, as they are after the step `pages`. SEARCH_WORK names a folder that keeps corpora and indexes for the next run.
 */

import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { load } from '../src/build/load.ts'
import { writeMarker } from '../src/build/marker.ts'
import { collections, createDigests, partNames, separateFields } from '../src/build/reads/parts.ts'
import { createRecorder } from '../src/build/reads/recorder.ts'
import { openAssembly } from '../src/build/release/assembly.ts'
import { openLastRelease } from '../src/build/release/last-release.ts'
import { readManifest, writeManifest } from '../src/build/release/manifest.ts'
import { createRelease } from '../src/build/release/new-release.ts'
import { leaveBehind } from '../src/build/release/spare.ts'
import { buildSearch } from '../src/build/search.ts'
import type { BuildSettings } from '../src/build/settings.ts'
import { switchSite } from '../src/build/switch.ts'
import type { Handover } from '../src/site/corpus.ts'
import { writeGenerated } from './build/corpora.ts'
import { readTreeSeconds } from './build/process-tree.ts'

if (process.argv[2] === '--one') await indexOnce(process.argv[3] ?? '')
else for (const count of process.argv.length > 2 ? process.argv.slice(2).map(Number) : [1000, 20_000]) measure(count)

function measure(articles: number): void {
  const work = process.env['SEARCH_WORK'] ?? mkdtempSync(join(tmpdir(), 'marsad-search-change-'))
  const folder = join(work, `change-${articles}`)
  try {
    rmSync(join(folder, 'site'), { recursive: true, force: true })
    const corpus = writeGenerated(join(folder, 'corpus'), articles, 1)
    run(folder, `${articles} articles, all of it`)
    corpus.changeArticle()
    run(folder, `${articles} articles, one changed`)
  } finally {
    if (process.env['SEARCH_WORK'] === undefined) rmSync(work, { recursive: true, force: true })
  }
}

function run(folder: string, what: string): void {
  const { status, stdout } = spawnSync(process.execPath, [...process.execArgv, import.meta.filename, '--one', folder], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] })
  if (status !== 0) throw new Error(`${what}: indexing ended with ${String(status)}`)
  console.log(`${what}: ${stdout.trim()}`)
}

async function indexOnce(folder: string): Promise<void> {
  const [site, stage, manifest] = [join(folder, 'site'), join(folder, `${process.pid}-stage`), join(folder, 'manifest')]
  const settings: BuildSettings = { root: resolve('.'), content: join(folder, 'corpus'), out: site, cache: join(folder, 'cache'), siteUrl: null, sourceDate: 1, pictures: [] }
  const { prepared } = load(settings)
  if (prepared === null) throw new Error('the corpus has errors')
  const { handover } = prepared
  const digestOf = createDigests(handover)
  digestRecords(handover, digestOf)
  mkdirSync(stage, { recursive: true })
  const last = existsSync(site) ? openLastRelease(readManifest(manifest), 'bench', site) : null
  const release = createRelease(stage, last === null ? null : openAssembly(last, stage), digestOf)
  const before = readTreeSeconds(process.pid) ?? 0
  const { records, shards, merged, units, made } = await buildSearch(handover.corpus, handover.urls, stage, {
    cache: settings.cache, keepFolder: release.keepFolder, name: 'bench', recorder: createRecorder(handover), digestOf, trusts: last !== null,
  })
  const seconds = (readTreeSeconds(process.pid) ?? 0) - before
  console.log(`${seconds.toFixed(1)} s of CPU; ${records} records; ${made} of ${units} units made, ${merged} of ${shards} parts put together`)
  writeMarker(stage, { base: '/' })
  leaveBehind(switchSite(release.assemble().folder, site), site, false)
  rmSync(stage, { recursive: true, force: true })
  writeManifest(manifest, release.describe(site, { name: 'bench', fingerprint: null, diagnostics: [], base: '/', links: new Map(), data: { files: new Map(), portions: new Map() } }))
}

function digestRecords({ corpus }: Handover, digestOf: (part: string) => string): void {
  for (const kind of collections) {
    for (const id of corpus[kind].keys()) {
      digestOf(partNames.record(kind, id))
      for (const field of separateFields[kind]) digestOf(partNames.field(kind, id, field))
    }
  }
}
