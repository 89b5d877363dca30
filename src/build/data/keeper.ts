/** What the package may take over from the last release, and what it notes down for the next one. */

import { join } from 'node:path'
import type { Portion } from '../../exports/series.ts'
import type { Handover } from '../../site/corpus.ts'
import type { Recorder } from '../reads/recorder.ts'
import type { LastRelease } from '../release/last-release.ts'
import type { NewRelease } from '../release/new-release.ts'
import type { PackageMemory } from './memory.ts'

export interface PackageKeeper {
  /** null where nothing is known. */
  readonly last: PackageMemory | null
  /** The file of the last release on the disk; null where it is not as it was left. */
  readonly fileOf: (path: string) => string | null
  /** Puts the file of the last release in its place; false where it is not as it was left. */
  readonly keep: (path: string) => boolean
  /** Where a file of this package is to be read; null for the folder that it is written into. */
  readonly placeOf: (path: string) => string | null
  /** True when nothing that was read for this has changed. */
  readonly isSame: (name: string) => boolean
  /** Makes a portion, and notes what is read for it. */
  readonly watch: (name: string, make: (handover: Handover | null) => Portion) => Portion
}

/** For a package by itself. */
export const nothingKept: PackageKeeper = { last: null, fileOf: () => null, keep: () => false, placeOf: () => null, isSame: () => false, watch: (_, make) => make(null) }

/** `out`: where the last release stands. */
export function keepForRelease(release: NewRelease, recorder: Recorder, last: LastRelease | null, out: string): PackageKeeper {
  return {
    last: last?.manifest.data ?? null,
    fileOf: path => last?.isAsLeft(path) === true ? join(out, path) : null,
    keep: release.keepFile,
    placeOf: release.placeOf,
    isSame: release.isSameMade,
    watch: (name, make) => {
      const { result, reads } = recorder.watchNow(() => make(recorder.handover))
      release.noteMade(name, reads)
      return result
    },
  }
}
