/**
 * The release before, where it was verified: what a page kept from it was seen to be need not be looked at again, as long as nothing
 * that it may name is gone. Links lead from the old to the new only where the new stands at the place of the old.
 */

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readTags } from './html.ts'
import type { Tag } from './html.ts'
import { isIndexPart, readIds } from './links.ts'
import { readNames } from './outward.ts'

export interface EarlierSite {
  /** Where it stands. */
  readonly folder: string
  readonly files: Iterable<string> & Pick<ReadonlySet<string>, 'has'>
  /** Number of links of each of its pages: those that were verified; undefined for others. */
  readonly linksOf: (page: string) => number | undefined
  /** Files that the new site has taken over as they were. */
  readonly kept: ReadonlySet<string>
  /** False for a file that somebody has changed since, or deleted. */
  readonly isAsLeft: (file: string) => boolean
}

export interface ReadPage {
  readonly page: string
  readonly tags: readonly Tag[]
}

/** True for a page that is the very file that was verified before. */
export function isVerified(earlier: EarlierSite | null, page: string): boolean {
  return earlier !== null && earlier.kept.has(page) && earlier.linksOf(page) !== undefined
}

/** No file is gone, and each page that was made anew has the elements and the names that it had before. */
export function isStillWhole(earlier: EarlierSite, files: ReadonlySet<string>, changed: Iterable<ReadPage>): boolean {
  for (const file of earlier.files) if (!files.has(file) && !isIndexPart(file)) return false
  for (const page of changed) if (earlier.files.has(page.page) && !offersTheSame(earlier, page)) return false
  return true
}

function offersTheSame({ folder, isAsLeft }: EarlierSite, { page, tags }: ReadPage): boolean {
  if (!isAsLeft(page)) return false
  const before = readTags(readFileSync(join(folder, page), 'utf8'))
  const ids = readIds(tags)
  return [...readIds(before)].every(id => ids.has(id)) && JSON.stringify(readNames(page, before)) === JSON.stringify(readNames(page, tags))
}
