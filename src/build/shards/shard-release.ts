/** The files of one shard as they are made: its own share is written, what falls to others is not, and pages that tell of finished data are left to the merge. */

import { hash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { partNames } from '../reads/parts.ts'
import type { NewRelease } from '../release/new-release.ts'
import { createRelease } from '../release/new-release.ts'
import { numberParts } from '../release/part-numbers.ts'
import { listFiles } from '../release/stamps.ts'
import type { Share } from './division.ts'
import { ownerOf } from './division.ts'
import type { FileSort, ShardManifest, ShardReads } from './manifest.ts'

export interface ShardRelease extends NewRelease {
  /** Of all files that are there by now. */
  readonly describeFiles: () => Pick<ShardManifest, 'left' | 'files'> & { readonly reads: ShardReads }
}

/** Sizes and sums of the data package are known when all of it is written: no shard has them. */
const finishedData = partNames.handover('dataFiles')

/** `site`: folder of the shard's files. */
export function createShardRelease(site: string, { index, count }: Share): ShardRelease {
  const inner = createRelease(site, null, () => '')
  const isOwn = (path: string): boolean => ownerOf(path, count) === index
  const parts = numberParts(null, () => '')
  const made: [string, number[]][] = []
  const sorts = new Map<string, FileSort>()
  const left: string[] = []
  return {
    ...inner,
    isToMake: isOwn,
    keepMade: file => !isOwn(file),
    placeMade: (file, bytes, reads) => {
      if ([...reads].some(part => part === finishedData || part.startsWith(`${finishedData}\t`))) {
        left.push(file)
        return
      }
      sorts.set(file, 'made')
      made.push([file, Array.from(reads, parts.numberOf)])
      inner.placeMade(file, bytes, reads)
    },
    placeTexts: files => {
      for (const { path } of files) sorts.set(path, 'text')
      return inner.placeTexts(files)
    },
    describeFiles: () => ({
      left: left.sort(),
      reads: { parts: parts.names, made },
      files: listFiles(site).map(path => {
        const bytes = readFileSync(join(site, path))
        return { path, sort: sorts.get(path) ?? 'file', bytes: bytes.length, sum: hash('sha256', bytes) }
      }),
    }),
  }
}
