/**
 * `npm run build`: corpus in, site out; `-- --full` takes nothing over from the last build. Exit 0: the new site is in place; 1: it is
 * not, and the last one is untouched; 2: the arguments are not understood.
 */

import { readSettings } from '../build/settings.ts'
import { projectRoot } from './project.ts'
import { runBuild } from './run-build.ts'

const given = process.argv.slice(2)
const unknown = given.filter(argument => argument !== '--full')
if (unknown.length > 0) {
  console.error(`Unknown argument ${unknown.join(' ')}: only --full is known. Folders and address are given by variables (see README.md).`)
  process.exitCode = 2
} else {
  const built = await runBuild({ ...readSettings(process.env, projectRoot, process.cwd()), full: given.includes('--full') })
  process.exitCode = built ? 0 : 1
}
