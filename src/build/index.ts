/**
 * A build as it is asked for. Whether there is anything to do is found out before the program that does it is loaded: that alone
 * takes longer than looking at the stamps of a small site.
 */

import type { BuildResult, MergedShards } from './make-site.ts'
import type { Progress } from './progress.ts'
import { isUnchanged, readSetting } from './release/setting.ts'
import type { BuildSettings } from './settings.ts'
import { checkTarget, restoreInterrupted } from './switch.ts'

export type { BuildResult, MergedShards }

/**
 * `shards`: what other machines have made of the site; null = nothing, and what the last release has is taken over. Throws BuildFailure for what
 * people can mend outside the corpus, and other errors for our own faults; the target then is as it was.
 */
export async function buildSite(settings: BuildSettings, progress: Progress, shards: MergedShards | null = null): Promise<BuildResult> {
  checkTarget(settings.out, [settings.root, settings.content])
  if (restoreInterrupted(settings.out)) progress.say('  An interrupted build had left the site aside: it is back in its place.')
  const setting = readSetting(settings)
  const last = shards === null ? setting.last() : null
  if (last !== null && isUnchanged(last, setting)) {
    progress.say('  Nothing has changed since the last build: the site stays as it is. (--full builds it anew.)')
    return { built: true, base: last.manifest.base, diagnostics: last.manifest.diagnostics }
  }
  const { makeSite } = await import('./make-site.ts')
  return makeSite({ settings, setting, last, shards }, progress)
}
