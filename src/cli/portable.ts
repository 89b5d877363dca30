/** `npm run portable`: the finished site as one folder and one zip that open from a disk. Builds the site first where there is none. */

import { resolve } from 'node:path'
import { BuildFailure, formatFailure } from '../build/failure.ts'
import { readMarker } from '../build/marker.ts'
import { makePortable, portableName } from '../build/portable/index.ts'
import { createProgress } from '../build/progress.ts'
import { readSettings } from '../build/settings.ts'
import { projectRoot } from './project.ts'
import { runBuild } from './run-build.ts'

const settings = readSettings(process.env, projectRoot, process.cwd())
const out = resolve(process.cwd(), process.env['MARSAD_PORTABLE'] || resolve(projectRoot, 'dist-portable'))
const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`

process.exitCode = readMarker(settings.out) !== null || await runBuild(settings) ? await makeEdition() : 1

/** Variables: MARSAD_OUT (the finished site), MARSAD_PORTABLE (the folder that is made, `dist-portable`). Exit 1: it is as it was. */
async function makeEdition(): Promise<number> {
  try {
    await createProgress().step('portable', () => makePortable(settings.root, settings.out, out),
      ({ pages, files, bytes, zipBytes }) => `${pages} pages, ${files} files, ${megabytes(bytes)}; zip ${megabytes(zipBytes)}`)
    console.log(`\n  ${out}/${portableName}/index.html\n  ${out}/${portableName}.zip\n  ${out}/${portableName}.zip.sha256`)
    return 0
  } catch (error) {
    if (!(error instanceof BuildFailure)) throw error
    console.error(`\n${formatFailure(error)}`)
    return 1
  }
}
