/** The release that stands at the target, as a place to take unchanged files from: what is known of it, and whether a file still is what it was. */

import { markerName } from '../marker.ts'
import type { Manifest } from './manifest.ts'
import { isSameStamp, stampOf } from './stamps.ts'

export interface LastRelease {
  readonly manifest: Manifest
  /** Where it stands. */
  readonly folder: string
  /** True when all its files are as they were left. */
  readonly isWhole: () => boolean
  readonly isAsLeft: (path: string) => boolean
}

/** null where there is no manifest of the program and of what stands at the target. */
export function openLastRelease(manifest: Manifest | null, name: string, out: string): LastRelease | null {
  if (manifest === null || manifest.name !== name) return null
  const { files } = manifest
  const isLeft = (path: string, at: number): boolean => isSameStamp(stampOf(`${out}/${path}`), files.stampAt(at))
  const isAsLeft = (path: string): boolean => files.has(path) && isLeft(path, files.find(path))
  return isAsLeft(markerName) ? { manifest, folder: out, isAsLeft, isWhole: () => files.paths.every(isLeft) } : null
}
