/**
 * The spare: the release before the live one, kept beside it. The two share the files in which they are equal, so that a build that takes
 * the spare as its ground has little to do. Whoever takes it renames it first: no two builds have it, and what a killed one leaves is no spare.
 */

import { existsSync, renameSync, rmSync } from 'node:fs'
import { beside, nameNew, realTarget } from '../beside.ts'
import { clearBeside } from '../switch.ts'

function spareOf(target: string): string {
  return beside(realTarget(target), 'spare')
}

/** Takes the spare of a target for the build whose stage this is. Returns where it is now; null where there is none, or another build has it. */
export function takeSpare(target: string, stage: string): string | null {
  const taken = nameNew(target, stage)
  try {
    renameSync(spareOf(target), taken)
    return taken
  } catch {
    return null
  }
}

/** Makes a folder beside the target its spare, in place of one that is there; where that cannot be, the folder is deleted. */
export function leaveSpare(folder: string, target: string): void {
  try {
    dropSpare(target)
    renameSync(folder, spareOf(target))
  } catch {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** After a switch: the site before (`old`) becomes the spare where the new one shares its files, else it is deleted, as is all that other switches have left. */
export function leaveBehind(old: string | null, target: string, isShared: boolean): void {
  if (old !== null && isShared) leaveSpare(old, target)
  else dropSpare(target)
  clearBeside(target)
}

function dropSpare(target: string): void {
  const spare = spareOf(target)
  if (existsSync(spare)) rmSync(spare, { recursive: true, force: true })
}
