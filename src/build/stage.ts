/** The place where a build grows out of sight: a folder of its own inside the project, so that two builds never meet. */

import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'

export interface Stage {
  readonly folder: string
  /** The site as it grows. */
  readonly site: string
  /** Astro's and Vite's cache of this build alone. */
  readonly cache: string
}

/** Makes an empty stage and clears away those of builds that are no longer running. */
export function createStage(root: string): Stage {
  const stages = join(root, '.stage')
  mkdirSync(stages, { recursive: true })
  for (const name of readdirSync(stages)) {
    if (isAbandoned(name)) rmSync(join(stages, name), { recursive: true, force: true })
  }
  const folder = mkdtempSync(join(stages, `${process.pid}-`))
  return { folder, site: join(folder, 'site'), cache: join(folder, 'cache') }
}

export function removeStage(stage: Stage): void {
  rmSync(stage.folder, { recursive: true, force: true })
}

/** True for a name `<process id>-…` whose process has ended. */
export function isAbandoned(name: string): boolean {
  const pid = Number(/^(\d+)-/.exec(name)?.[1] ?? Number.NaN)
  if (Number.isNaN(pid)) return false
  try {
    process.kill(pid, 0)
    return false
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH'
  }
}
