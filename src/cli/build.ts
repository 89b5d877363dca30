/**
 * `npm run build`: corpus in, site out; `-- --full` takes nothing over from the last build; `-- --shard i/n` makes one of n parts of a site, for
 * `npm run merge`. Exit 0: it is in place; 1: it is not, and what was there is untouched; 2: the arguments are not understood.
 */

import { readSettings } from '../build/settings.ts'
import { UsageError, buildUsage, readBuildArguments } from './build-arguments.ts'
import { projectRoot } from './project.ts'
import { runBuild, runShard } from './run-build.ts'

try {
  const asked = readBuildArguments(process.argv.slice(2), process.env)
  const settings = readSettings(process.env, projectRoot, process.cwd())
  if (asked === null) console.log(buildUsage)
  else {
    const { full, share, out, withTables } = asked
    const built = await (share === null ? runBuild({ ...settings, full }) : runShard(settings, { share, out, withTables }))
    process.exitCode = built ? 0 : 1
  }
} catch (error) {
  if (!(error instanceof UsageError)) throw error
  console.error(error.message)
  process.exitCode = 2
}
