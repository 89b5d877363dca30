/** The installed edition: made of the finished pages, data and index, so that it can name each file with what is in it. */

import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Corpus } from '../../model/corpus.ts'
import { bundleClassic } from '../bundle-classic.ts'
import { listFiles as listPaths } from '../release/stamps.ts'
import type { Stage } from '../stage.ts'
import { writeFiles } from '../write-files.ts'
import { choosePrecache } from './precache.ts'
import { listRecordDays } from './record-days.ts'
import { makeSavingFiles } from './saving.ts'
import type { SiteFile } from './site-file.ts'
import { makeWebManifests } from './web-manifest.ts'

export const workerFile = 'sw.js'

export interface OfflineCounts {
  /** Files kept at a first visit; 0 when the edition is switched off. */
  readonly files: number
  readonly bytes: number
}

/** What Pagefind writes has names of its own, which patterns for the web do not know. */
const kinds = /\.(?:html|css|js|json|svg|png|woff2|webmanifest|pf_index|pf_fragment|pagefind)$/
/** Named by what is in them. */
const unchanging = /^_astro\/|^pagefind\/[^/]+-[0-9a-f]{10}\//

/** Writes the worker, the descriptions for installing and the lists for saving. `installed` false: a worker that undoes earlier ones. */
export async function buildOffline(root: string, stage: Stage, corpus: Corpus, installed: boolean): Promise<OfflineCounts> {
  const days = listRecordDays(corpus)
  writeFiles(stage.site, makeWebManifests(corpus))
  writeFiles(stage.site, makeSavingFiles(listFiles(stage.site), days))
  const source = join(stage.cache, 'worker.js')
  mkdirSync(stage.cache, { recursive: true })
  const bundle = await bundleClassic(root, join(root, `src/client/offline/worker${installed ? '' : '-off'}.ts`))
  if (!installed) {
    writeFileSync(join(stage.site, workerFile), bundle)
    return { files: 0, bytes: 0 }
  }
  writeFileSync(source, bundle)
  const counts = await injectFiles(stage.site, source, corpus, days)
  rmSync(source)
  return counts
}

/** Only files that are chosen are read: a large site has a hundred times as many. */
async function injectFiles(site: string, source: string, corpus: Corpus, days: ReadonlyMap<string, string>): Promise<OfflineCounts> {
  const { injectManifest } = await import('workbox-build')
  const { core, rest } = choosePrecache(listFiles(site).filter(({ path }) => kinds.test(path)), corpus.site.languages, days)
  const entryOf = ({ path }: SiteFile) => ({ revision: unchanging.test(path) ? null : revisionOf(join(site, path)), url: path })
  const entries = [...core.map(file => ({ ...entryOf(file), integrity: sumOf(join(site, file.path)) })), ...rest.map(entryOf)]
  const { warnings } = await injectManifest({ swSrc: source, swDest: join(site, workerFile), globDirectory: site, globPatterns: [], additionalManifestEntries: entries })
  if (warnings.length > 0) throw new Error(warnings.join('\n'))
  return { files: entries.length, bytes: [...core, ...rest].reduce((sum, { bytes }) => sum + bytes, 0) }
}

function revisionOf(file: string): string {
  return createHash('md5').update(readFileSync(file)).digest('hex')
}

function sumOf(file: string): string {
  return `sha256-${createHash('sha256').update(readFileSync(file)).digest('base64')}`
}

function listFiles(site: string): SiteFile[] {
  return listPaths(site).map(path => ({ path, bytes: statSync(join(site, path)).size }))
}
