/** A build as people start it: progress, then the report. Faults of our own are not caught: they keep their stack trace. */

import { BuildFailure, formatFailure } from '../build/failure.ts'
import { buildSite } from '../build/index.ts'
import { createProgress } from '../build/progress.ts'
import type { BuildSettings } from '../build/settings.ts'
import { printReport } from './print-report.ts'

/** True when the target was replaced; otherwise it is as it was, and why has been printed. */
export async function runBuild(settings: BuildSettings): Promise<boolean> {
  try {
    const { built, diagnostics } = await buildSite(settings, createProgress())
    if (diagnostics.length > 0) printReport(settings.content, diagnostics)
    if (!built) console.error('\nNothing was built: the corpus has errors. The last good site is untouched.')
    return built
  } catch (error) {
    if (!(error instanceof BuildFailure)) throw error
    console.error(`\n${formatFailure(error)}`)
    return false
  }
}
