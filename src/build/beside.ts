/** Names beside a target, on its own file system: what a build lays together, the site before, the spare. All are hidden, and none is ever a page's address. */

import { existsSync, readdirSync, realpathSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'

/** Follows symbolic links, so that a link to the published folder stays a link. */
export function realTarget(target: string): string {
  return existsSync(target) ? realpathSync(target) : resolve(target)
}

/** `/srv/.site.new-…` for `/srv/site`. `place`: a real target. */
export function beside(place: string, ending: string): string {
  return join(dirname(place), `.${basename(place)}.${ending}`)
}

/** What a build is making for the target; `stage`: the folder of its stage, which no other build has. */
export function nameNew(target: string, stage: string): string {
  return beside(realTarget(target), `new-${basename(stage)}`)
}

/** Names, not paths. */
export function listBeside(place: string, ending: string): string[] {
  const start = basename(beside(place, ending))
  return readdirSync(dirname(place)).filter(name => name.startsWith(start))
}
