/** What a deployment has to do, worked out from lists alone: nothing here touches a disk or a network. */

import { isHashed } from '../urls/serving.ts'
import type { FileSums, Release } from './release.ts'

/** How many earlier releases can be gone back to, and lend their hashed files to open pages. */
export const keptReleases = 2

export interface Plan {
  /** Files that are new or have other bytes, in the order in which they must appear. */
  readonly write: readonly string[]
  /** Paths of the last release that nobody needs any more. */
  readonly remove: readonly string[]
  /** Everything that is there afterwards: the release and the hashed files of earlier ones. */
  readonly live: FileSums
}

/** `live`: what is there now, with what an interrupted deployment may have left. `earlier`: newest first. */
export function planDeployment(release: Release, earlier: readonly Release[], live: readonly FileSums[]): Plan {
  const after = new Map([...keptFiles(release, earlier), ...release.files])
  const isThere = (path: string, sum: string): boolean => live.length > 0 && live.every(files => files.get(path) === sum)
  const write = [...after].filter(([path, sum]) => !isThere(path, sum)).map(([path]) => path)
  const remove = [...new Set(live.flatMap(files => [...files.keys()]))].filter(path => !after.has(path))
  return { write: write.sort(byAppearance), remove: remove.sort(), live: after }
}

/** Hashed files of earlier releases: a page that was opened before the switch still asks for them. */
export function keptFiles(release: Release, earlier: readonly Release[]): Map<string, string> {
  const older = earlier.filter(({ id }) => id !== release.id).slice(0, keptReleases)
  return new Map(older.reverse().flatMap(({ files }) => [...files].filter(([path]) => isHashed(path))))
}

/** What pages need comes before pages; the worker, which lists all of it, last. */
function byAppearance(a: string, b: string): number {
  return rankOf(a) - rankOf(b) || (a < b ? -1 : 1)
}

function rankOf(path: string): number {
  if (isHashed(path)) return 0
  if (path === 'sw.js') return 3
  return path.endsWith('.html') ? 2 : 1
}

/** The releases to remember after this one is live, newest first: it, and as many earlier ones as can be gone back to. */
export function nextHistory(id: string, history: readonly string[]): string[] {
  return [id, ...history.filter(other => other !== id)].slice(0, keptReleases + 1)
}
