/** The installed edition: made of the finished pages, data and index, so that it can name each file with what is in it. */

import { createHash } from 'node:crypto'
import { globSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Corpus } from '../../model/corpus.ts'
import { bundleClassic } from '../bundle-classic.ts'
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
const patterns = ['**/*.{html,css,js,json,svg,png,woff2,webmanifest,pf_meta,pf_index,pf_fragment,pf_filter,pagefind}']
/** Named by what is in them. */
const unchanging = /^_astro\/|\.pf_(?:meta|index|fragment|filter)$|^pagefind\/.*\.[0-9a-f]{10}\.json$/

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

async function injectFiles(site: string, source: string, corpus: Corpus, days: ReadonlyMap<string, string>): Promise<OfflineCounts> {
  const { injectManifest } = await import('workbox-build')
  const { count, size, warnings } = await injectManifest({
    swSrc: source, swDest: join(site, workerFile), globDirectory: site, globPatterns: patterns,
    maximumFileSizeToCacheInBytes: Number.MAX_SAFE_INTEGER, dontCacheBustURLsMatching: unchanging,
    manifestTransforms: [entries => {
      const known = new Map(entries.map(entry => [entry.url, entry]))
      const { core, rest } = choosePrecache(entries.map(({ url, size: bytes }): SiteFile => ({ path: url, bytes })), corpus.site.languages, days)
      const entryOf = ({ path, bytes }: SiteFile) => ({ ...known.get(path) ?? { revision: null }, url: path, size: bytes })
      return { manifest: [...core.map(file => ({ ...entryOf(file), integrity: sumOf(join(site, file.path)) })), ...rest.map(entryOf)] }
    }],
  })
  if (warnings.length > 0) throw new Error(warnings.join('\n'))
  return { files: count, bytes: size }
}

function sumOf(file: string): string {
  return `sha256-${createHash('sha256').update(readFileSync(file)).digest('base64')}`
}

function listFiles(site: string): SiteFile[] {
  return globSync('**/*', { cwd: site, withFileTypes: false }).map(path => path.replaceAll('\\', '/')).sort()
    .map(path => ({ path, stat: statSync(join(site, path)) })).filter(({ stat }) => stat.isFile()).map(({ path, stat }) => ({ path, bytes: stat.size }))
}
