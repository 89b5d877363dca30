/** The installed edition: made of the finished pages, data and index, so that it can name each file with what is in it. */

import { createHash } from 'node:crypto'
import { constants, copyFileSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Corpus } from '../../model/corpus.ts'
import type { NewRelease } from '../release/new-release.ts'
import { writeFiles } from '../write-files.ts'
import type { Precache } from './precache.ts'
import { choosePrecache } from './precache.ts'
import { listRecordDays } from './record-days.ts'
import { makeSavingFiles } from './saving.ts'
import type { SiteFile } from './site-file.ts'
import { makeWebManifests } from './web-manifest.ts'
import type { WorkerPlace } from './worker.ts'
import { openWorker } from './worker.ts'

export const workerFile = 'sw.js'

export interface OfflineCounts {
  /** Files kept at a first visit; 0 when the edition is switched off. */
  readonly files: number
  readonly bytes: number
}

export type GrowingSite = Pick<NewRelease, 'list' | 'placeOf'>

/** What Pagefind writes has names of its own, which patterns for the web do not know. */
const kinds = /\.(?:html|css|js|json|svg|png|woff2|webmanifest|pf_index|pf_fragment|pagefind)$/
/** Named by what is in them. */
const unchanging = /^_astro\/|^pagefind\/[^/]+-[0-9a-f]{10}\//

export interface OfflineSetting {
  /** Where new files of the site are written. */
  readonly site: string
  /** What is there before this step, wherever it lies. */
  readonly grown: GrowingSite
  readonly worker: WorkerPlace
  /** False: a worker that undoes earlier ones. */
  readonly installed: boolean
}

/** Writes the worker, the descriptions for installing and the lists for saving. */
export async function buildOffline({ site, grown, worker, installed }: OfflineSetting, corpus: Corpus): Promise<OfflineCounts> {
  const days = listRecordDays(corpus)
  writeFiles(site, makeWebManifests(corpus))
  const files = grown.list()
  writeFiles(site, makeSavingFiles(files, days))
  const script = await openWorker(worker, installed)
  if (installed) return await injectFiles(join(site, workerFile), script, grown.placeOf, choosePrecache(files.filter(({ path }) => kinds.test(path)), corpus.site.languages, days))
  copyFileSync(script, join(site, workerFile), constants.COPYFILE_EXCL)
  return { files: 0, bytes: 0 }
}

/** Only files that are chosen are read: a large site has a hundred times as many. */
async function injectFiles(target: string, script: string, placeOf: GrowingSite['placeOf'], { core, rest }: Precache): Promise<OfflineCounts> {
  // The package as a whole loads a bundler and a compiler, for workers that it writes itself.
  const { injectManifest } = await import('workbox-build/build/inject-manifest.js')
  const entryOf = ({ path }: SiteFile) => ({ revision: unchanging.test(path) ? null : revisionOf(placeOf(path)), url: path })
  const entries = [...core.map(file => ({ ...entryOf(file), integrity: sumOf(placeOf(file.path)) })), ...rest.map(entryOf)]
  const { warnings } = await injectManifest({ swSrc: script, swDest: target, globDirectory: dirname(target), globPatterns: [], additionalManifestEntries: entries })
  if (warnings.length > 0) throw new Error(warnings.join('\n'))
  return { files: entries.length, bytes: [...core, ...rest].reduce((sum, { bytes }) => sum + bytes, 0) }
}

function revisionOf(file: string): string {
  return createHash('md5').update(readFileSync(file)).digest('hex')
}

function sumOf(file: string): string {
  return `sha256-${createHash('sha256').update(readFileSync(file)).digest('base64')}`
}
