/** The site on which the explorer is measured: built from a few hundred rows, with the explorer's data of all of them. */

import { spawnSync } from 'node:child_process'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { makeExploreFiles } from '../src/build/explore.ts'
import { loadCorpus } from '../src/corpus/index.ts'
import { readGed, writeGedCorpus } from './ged-corpus.ts'

export interface MeasuredSite {
  readonly folder: string
  readonly events: number
  /** Texts of the explorer's data by path. */
  readonly files: ReadonlyMap<string, string>
}

/** Rows whose pages are built: enough for every kind of page. */
const builtRows = 300

/** `work` is a folder of its own that may be filled. Throws when the corpus or the build has errors. */
export function makeMeasuredSite(csv: string, work: string): MeasuredSite {
  const [few, all, site] = [join(work, 'few'), join(work, 'all'), join(work, 'site')]
  writeGedCorpus(readGed(csv, builtRows), few)
  const built = spawnSync(process.execPath, ['src/cli/build.ts'], {
    env: { ...process.env, MARSAD_CONTENT: few, MARSAD_OUT: site, MARSAD_URL: 'https://marsad.example/marsad' }, encoding: 'utf8',
  })
  if (built.status !== 0) throw new Error(`the build failed:\n${built.stdout}\n${built.stderr}`)
  writeGedCorpus(readGed(csv), all)
  const { corpus, diagnostics } = loadCorpus(all)
  if (corpus === null) throw new Error(`the corpus has errors: ${JSON.stringify(diagnostics[0])}`)
  const files = makeExploreFiles(corpus)
  rmSync(join(site, 'data/explore'), { recursive: true })
  for (const { path, text } of files) {
    mkdirSync(dirname(join(site, path)), { recursive: true })
    writeFileSync(join(site, path), text)
  }
  return { folder: site, events: corpus.events.size, files: new Map(files.map(({ path, text }) => [path, text])) }
}
