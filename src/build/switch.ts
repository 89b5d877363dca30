/**
 * Puts a finished site where readers find it. The new site is first placed whole beside the target, on the target's own
 * file system; then two renames follow: the old site away, the new one in. Between these two, and only there, the target
 * is missing; a build or start that was killed just then is mended by `restoreInterrupted`. The old site is deleted afterwards, by `clearBeside`.
 */

import { cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { beside, listBeside, nameNew, realTarget } from './beside.ts'
import { BuildFailure } from './failure.ts'
import { markerName } from './marker.ts'
import { isAbandoned } from './stage.ts'

/** What the switch does to the disk; tests put faults in here. */
export interface Disk {
  readonly rename: (from: string, to: string) => void
  readonly copy: (from: string, to: string) => void
  readonly remove: (path: string) => void
}

export const realDisk: Disk = {
  rename: renameSync,
  copy: (from, to) => cpSync(from, to, { recursive: true, errorOnExist: true, force: false }),
  remove: path => rmSync(path, { recursive: true, force: true }),
}

/**
 * Refuses a target that a build must not replace: a file, a folder with something else in it, or one that holds the
 * project or the corpus. Throws BuildFailure.
 */
export function checkTarget(target: string, needed: readonly string[]): void {
  const place = realTarget(target)
  const holds = needed.find(folder => `${realTarget(folder)}/`.startsWith(`${place}/`))
  if (holds !== undefined) throw new BuildFailure(`The site cannot be built into ${target}: that folder holds ${holds}`)
  if (!existsSync(place)) return
  if (!statSync(place).isDirectory()) throw new BuildFailure(`The site cannot be built into ${target}: it is a file`)
  const names = readdirSync(place)
  if (names.length > 0 && !names.includes(markerName)) {
    throw new BuildFailure(`The site cannot be built into ${target}: the folder is not empty and was not made by a build. Empty it or choose another (MARSAD_OUT)`)
  }
}

/**
 * Replaces the target by the site. Afterwards `site` is gone, the target is whole and the old site lies beside it: returns where, null when there was none. When it throws, the
 * target is as before: BuildFailure where the disk refused, what else it was else.
 */
export function switchSite(site: string, target: string, disk: Disk = realDisk): string | null {
  const place = realTarget(target)
  const [fresh, own] = nameBeside(site, place)
  mkdirSync(dirname(place), { recursive: true })
  try {
    if (fresh !== site) placeBeside(site, fresh, disk)
    return moveIn(fresh, place, own, disk)
  } catch (error) {
    disk.remove(fresh)
    if (codeOf(error) === undefined) throw error
    throw new BuildFailure(`The site could not be placed at ${target}: ${(error as Error).message}. Is the disk full, or closed to writing? What was there is untouched`)
  }
}

/** Deletes what switches have left beside the target: old sites, and new ones that nobody is making any more. Nobody waits for it: the new site is in its place. */
export function clearBeside(target: string, disk: Disk = realDisk): void {
  const place = realTarget(target)
  for (const name of listBeside(place, 'old-')) disk.remove(join(dirname(place), name))
  for (const name of listBeside(place, 'new-')) {
    if (isAbandoned(name.slice(beside(basename(place), 'new-').length))) disk.remove(join(dirname(place), name))
  }
}

/** Brings the old site back when a switch was killed between its two renames. True when there was something to mend. */
export function restoreInterrupted(target: string): boolean {
  const place = realTarget(target)
  if (existsSync(place) || !existsSync(dirname(place))) return false
  const left = listBeside(place, 'old-').map(name => join(dirname(place), name))
  const latest = left.sort((a, b) => statSync(b).ctimeMs - statSync(a).ctimeMs)[0]
  if (latest === undefined) return false
  renameSync(latest, place)
  return true
}

/** A site may have been laid together beside the target; else it is named by the stage that it grew in. */
function nameBeside(site: string, place: string): readonly [fresh: string, own: string] {
  const start = beside(place, 'new-')
  if (site.startsWith(start)) return [site, site.slice(start.length)]
  const own = `${process.pid}-${basename(dirname(site))}`
  return [nameNew(place, own), own]
}

function placeBeside(site: string, fresh: string, disk: Disk): void {
  try {
    disk.rename(site, fresh)
  } catch (error) {
    if (codeOf(error) !== 'EXDEV') throw error
    disk.copy(site, fresh)
    disk.remove(site)
  }
}

/** Repeats when another build put its site in at the same moment: the last one stays. Returns where the old one is. */
function moveIn(fresh: string, place: string, own: string, disk: Disk, attempt = 1): string | null {
  const old = beside(place, `old-${own}-${attempt}`)
  const hadOld = moveAway(place, old, disk)
  try {
    disk.rename(fresh, place)
    return hadOld ? old : null
  } catch (error) {
    const taken = codeOf(error) === 'ENOTEMPTY' || codeOf(error) === 'EEXIST'
    if (taken && attempt < 20) return moveIn(fresh, place, own, disk, attempt + 1)
    if (hadOld && !existsSync(place)) renameSync(old, place)
    throw error
  }
}

function moveAway(place: string, old: string, disk: Disk): boolean {
  try {
    disk.rename(place, old)
    return true
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return false
    throw error
  }
}

function codeOf(error: unknown): string | undefined {
  return (error as NodeJS.ErrnoException).code
}
