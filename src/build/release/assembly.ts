/**
 * The folder beside the target in which what is kept of the last release and what was made anew become one site. It begins as the spare,
 * where there is one: then a file that is kept is in its place by now, and only what has changed costs anything. Nothing is written through a link:
 * files are linked to, or put in the place of others by rename.
 */

import { mkdirSync, rmSync } from 'node:fs'
import { nameNew } from '../beside.ts'
import { BuildFailure } from '../failure.ts'
import type { LastRelease } from './last-release.ts'
import { createFolders, linkOrCopy, moveOver, removeFiles } from './move-files.ts'
import { leaveSpare, takeSpare } from './spare.ts'
import { isSameStamp, listFiles, stampOf } from './stamps.ts'
import { tidySpare } from './tidy-spare.ts'

export interface Assembly {
  readonly last: LastRelease
  readonly folder: string
  /** It began as the spare, and not empty. */
  readonly isSpare: boolean
  /** Files that are taken over as they were. */
  readonly kept: ReadonlySet<string>
  /** Those of them that are copies, where the disk has no links. */
  readonly copied: ReadonlySet<string>
  /** Puts the file in its place as the last release has it; false where neither the spare nor the last release has it as it was left. */
  readonly keep: (path: string) => boolean
  /** Takes back what was kept. */
  readonly drop: (path: string) => void
  /** With their sizes, sorted by path. */
  readonly listKept: () => readonly PlacedFile[]
  /**
   * Moves the files below `made` in beside those that were kept and removes all others. Returns the paths of all, sorted. Throws BuildFailure where the disk refuses, and
   * another error when a file was both kept and made.
   */
  readonly layOver: (made: string) => readonly string[]
  /** True when the site shares most of the files of the last release on the disk. */
  readonly isShared: () => boolean
  /** Nothing is left of the folder, if it has not become the site. A spare that nothing was laid over is the spare again. */
  readonly close: () => void
}

export interface PlacedFile {
  /** Relative, `/`-separated. */
  readonly path: string
  readonly bytes: number
}

/** `stage`: the folder of this build's stage. Throws BuildFailure where the disk refuses. */
export function openAssembly(last: LastRelease, stage: string): Assembly {
  const { manifest: { files }, folder: out } = last
  const { folder, isSpare } = atTarget(out, () => openGround(last, stage))
  const [kept, copied] = [new Set<string>(), new Set<string>()]
  const folders = createFolders(folder)
  let isLaidOver = false
  const isInPlace = (path: string, at: number): boolean => isSpare && isSameStamp(stampOf(`${folder}/${path}`), files.stampAt(at))
  const bring = (path: string): void => {
    folders.makeFor(path)
    if (isSpare) rmSync(`${folder}/${path}`, { recursive: true, force: true })
    if (!linkOrCopy(`${out}/${path}`, `${folder}/${path}`)) copied.add(path)
  }
  return {
    last, folder, isSpare, kept, copied,
    keep: path => {
      const at = files.find(path)
      if (at < 0) return false
      if (!isInPlace(path, at)) {
        if (!last.isAsLeft(path)) return false
        atTarget(out, () => bring(path))
      }
      kept.add(path)
      return true
    },
    drop: path => { kept.delete(path) },
    layOver: made => atTarget(out, () => {
      isLaidOver = true
      return layOver(folder, made, files.paths, kept)
    }),
    listKept: () => files.paths.flatMap((path, at) => kept.has(path) ? [{ path, bytes: files.stampAt(at)[0] }] : []),
    isShared: () => (kept.size - copied.size) * 2 > files.paths.length,
    close: () => {
      if (isSpare && !isLaidOver) leaveSpare(folder, out)
      else rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** A spare that cannot be looked through is none. */
function openGround({ folder: out, manifest }: LastRelease, stage: string): { readonly folder: string; readonly isSpare: boolean } {
  const spare = takeSpare(out, stage)
  if (spare !== null) {
    try {
      tidySpare(spare, manifest)
      return { folder: spare, isSpare: true }
    } catch {
      rmSync(spare, { recursive: true, force: true })
    }
  }
  const folder = nameNew(out, stage)
  mkdirSync(folder)
  return { folder, isSpare: false }
}

/** `before`: the files of the last release. */
function layOver(folder: string, made: string, before: readonly string[], kept: ReadonlySet<string>): readonly string[] {
  const fresh = listFiles(made)
  const twice = fresh.find(path => kept.has(path))
  if (twice !== undefined) throw new Error(`${twice} was kept of the last release, and made anew`)
  const known = new Set(fresh)
  removeFiles(folder, before.filter(path => !kept.has(path) && !known.has(path)))
  const folders = createFolders(folder)
  for (const path of fresh) {
    folders.makeFor(path)
    moveOver(`${made}/${path}`, `${folder}/${path}`)
  }
  // Two sorted lists, one after the other: sorting them is quick.
  return [...before.filter(path => kept.has(path)), ...fresh].sort()
}

/** What the disk refuses is a failure that people can mend. */
function atTarget<Result>(target: string, work: () => Result): Result {
  try {
    return work()
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    if (code === undefined) throw error
    throw new BuildFailure(`The site could not be laid together beside ${target}: ${message}. Is the disk full, or closed to writing? What was there is untouched`)
  }
}
