/**
 * The release that stands at the target, as a place to take unchanged files from. They are linked into the stage, never written through:
 * a file that the last release has and this one changes is written anew.
 */

import { copyFileSync, linkSync, mkdirSync, utimesSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { markerName } from '../marker.ts'
import type { Manifest } from './manifest.ts'
import { isSameStamp, stampOf } from './stamps.ts'

export interface LastRelease {
  readonly manifest: Manifest
  /** True when all its files are as they were left. */
  readonly isWhole: () => boolean
  readonly isAsLeft: (path: string) => boolean
  /** Puts the file into the folder `stage` as it is; false where it is not what it was. */
  readonly keep: (path: string, stage: string) => boolean
}

/** null where there is no manifest of the program and of what stands at the target. */
export function openLastRelease(manifest: Manifest | null, name: string, out: string): LastRelease | null {
  if (manifest === null || manifest.name !== name) return null
  const isAsLeft = (path: string): boolean => isSameStamp(stampOf(join(out, path)), manifest.files.get(path))
  if (!isAsLeft(markerName)) return null
  const folders = new Set<string>()
  return {
    manifest, isAsLeft,
    isWhole: () => [...manifest.files.keys()].every(isAsLeft),
    keep: (path, stage) => {
      if (!isAsLeft(path)) return false
      const target = join(stage, path)
      const folder = dirname(target)
      if (!folders.has(folder)) mkdirSync(folder, { recursive: true })
      folders.add(folder)
      linkOrCopy(join(out, path), target)
      return true
    },
  }
}

/** A copy keeps the time of the last change, so that its stamp is that of the file. */
function linkOrCopy(from: string, to: string): void {
  try {
    linkSync(from, to)
  } catch (error) {
    if (!['EXDEV', 'EMLINK', 'EPERM', 'ENOTSUP'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error
    copyFileSync(from, to)
    const [, modified = 0] = stampOf(from) ?? []
    utimesSync(to, modified / 1000, modified / 1000)
  }
}
