/**
 * `npm run build`: corpus in, site out; `-- --full` takes nothing over from the last build; `-- --shard i/n` makes one of n parts of a site, for
 * `npm run merge`. Exit 0: it is in place; 1: it is not, and what was there is untouched; 2: the arguments are not understood.
 */

import { join } from 'node:path'
import { readSettings } from '../build/settings.ts'
import { UsageError, buildUsage, readBuildArguments } from './build-arguments.ts'
import { keepCompiled } from './compiled-code.ts'
import { projectRoot } from './project.ts'

try {
  const asked = readBuildArguments(process.argv.slice(2), process.env)
  const settings = readSettings(process.env, projectRoot, process.cwd())
  if (asked === null) console.log(buildUsage)
  else {
    const { full, share, out, withTables } = asked
    keepCompiled(join(settings.cache, 'code'))
    const { runBuild, runShard } = await import('./run-build.ts')
    const built = await (share === null ? runBuild({ ...settings, full }) : runShard(settings, { share, out, withTables }))
    process.exitCode = built ? 0 : 1
  }
} catch (error) {
  if (!(error instanceof UsageError)) throw error
  console.error(error.message)
  process.exitCode = 2
}
