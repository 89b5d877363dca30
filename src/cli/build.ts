/** `npm run build`: corpus in, site out. Exit 0: the new site is in place; 1: it is not, and the last one is untouched. */

import { readSettings } from '../build/settings.ts'
import { projectRoot } from './project.ts'
import { runBuild } from './run-build.ts'

const built = await runBuild(readSettings(process.env, projectRoot, process.cwd()))
process.exitCode = built ? 0 : 1
