/**
 * `npm run merge -- [FOLDER…]`: the shards of a site (`npm run build -- --shard i/n`) laid together, what there is once for the whole site made,
 * all verified and put in the place of the last site; `--check` also holds the rows of shards that were built with `--tables` against the data
 * package. Exit 0: it is there; 1: the last site is untouched; 2: the arguments are not understood.
 */

import { join } from 'node:path'
import { readSettings } from '../build/settings.ts'
import { UsageError, mergeUsage, readMergeArguments } from './build-arguments.ts'
import { keepCompiled } from './compiled-code.ts'
import { projectRoot } from './project.ts'

try {
  const asked = readMergeArguments(process.argv.slice(2))
  if (asked === null) console.log(mergeUsage)
  else {
    const settings = readSettings(process.env, projectRoot, process.cwd())
    keepCompiled(join(settings.cache, 'code'))
    const { runMerge } = await import('./run-build.ts')
    process.exitCode = await runMerge(settings, asked) ? 0 : 1
  }
} catch (error) {
  if (!(error instanceof UsageError)) throw error
  console.error(error.message)
  process.exitCode = 2
}
