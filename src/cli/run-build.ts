/** Builds as people start them: progress, then the report. Faults of our own are not caught: they keep their stack trace. What only some builds need is loaded by those. */

import { resolve } from 'node:path'
import { BuildFailure, formatFailure } from '../build/failure.ts'
import type { BuildResult } from '../build/index.ts'
import { buildSite } from '../build/index.ts'
import type { Progress } from '../build/progress.ts'
import { createProgress } from '../build/progress.ts'
import type { BuildSettings } from '../build/settings.ts'
import type { Share } from '../build/shards/division.ts'
import type { AskedMerge } from './build-arguments.ts'
import { printReport } from './print-report.ts'

/** Where shards go and are looked for when nobody says, below the project. */
const usualShards = '.shards'
const untouched = 'The last good site is untouched'

/** True when the target was replaced; otherwise it is as it was, and why has been printed. */
export function runBuild(settings: BuildSettings): Promise<boolean> {
  return report(settings, untouched, progress => buildSite(settings, progress))
}

/** `out`: folder of the shards, from the working folder. */
export function runShard(settings: BuildSettings, { share, out, withTables }: { readonly share: Share; readonly out?: string | undefined; readonly withTables: boolean }): Promise<boolean> {
  const folder = out === undefined ? resolve(settings.root, usualShards) : resolve(out)
  return report(settings, 'No shard was written', async progress => {
    const { buildShard } = await import('../build/shards/build-shard.ts')
    return buildShard(settings, { share, folder, withTables }, progress)
  })
}

/** Places are shards or folders of shards, from the working folder; none = the usual one. */
export function runMerge(settings: BuildSettings, { places, withTables }: AskedMerge): Promise<boolean> {
  const folders = places.length === 0 ? [resolve(settings.root, usualShards)] : places.map(place => resolve(place))
  return report(settings, untouched, async progress => {
    const shards = await progress.step('shards', async () => {
      const { openShards } = await import('../build/shards/open-shards.ts')
      const opened = openShards(folders)
      if (withTables) await (await import('../build/shards/check-tables.ts')).checkReadiness(opened.tables)
      return opened
    }, ({ count, files }) => `${count} shards, ${files} files`)
    return buildSite(settings, progress, { ...shards, withTables })
  })
}

async function report(settings: BuildSettings, outcome: string, work: (progress: Progress) => Promise<BuildResult>): Promise<boolean> {
  try {
    const { built, diagnostics } = await work(createProgress())
    if (diagnostics.length > 0) printReport(settings.content, diagnostics)
    if (!built) console.error(`\nNothing was built: the corpus has errors. ${outcome}.`)
    return built
  } catch (error) {
    if (!(error instanceof BuildFailure)) throw error
    console.error(`\n${formatFailure(error)}`)
    return false
  }
}
