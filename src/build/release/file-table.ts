/** What is known of each file of a release, in columns: a site of 20,000 articles has 300,000 files, and a build should not wait for a list of them to be read. */

import type { Stamp } from './stamps.ts'

export interface FileFacts {
  readonly path: string
  readonly stamp: Stamp
  /** Of a page, or a file of a recipe: the numbers of the parts that were read for it. */
  readonly reads: Uint32Array | null
  /** Of a page that was verified: the number of its links. */
  readonly links: number | null
}

/** As it is stored. */
export interface FileColumns {
  /** A zero between them: the one character that no path has. */
  readonly paths: string
  readonly stamps: Float64Array
  /** Where the reads of each file end in those of all. */
  readonly ends: Uint32Array
  readonly reads: Uint32Array
  /** -1 for none. */
  readonly links: Int32Array
  /** 1 for files with reads, of which there may be none. */
  readonly made: Uint8Array
}

/** Gives its paths, sorted. */
export interface FileTable extends Iterable<string> {
  readonly columns: FileColumns
  readonly paths: readonly string[]
  readonly has: (path: string) => boolean
  /** Position; -1 where there is no such file. */
  readonly find: (path: string) => number
  readonly stampAt: (at: number) => Stamp
  /** The numbers of parts; null for a file for which nothing was noted, and for none. */
  readonly readsOf: (path: string) => Uint32Array | null
  /** undefined for a file that was not verified, and for none. */
  readonly linksOf: (path: string) => number | undefined
  /** Paths below a folder. */
  readonly below: (folder: string) => readonly string[]
}

const between = '\0'

export function packFiles(files: readonly FileFacts[]): FileColumns {
  const reads = new Uint32Array(files.reduce((sum, file) => sum + (file.reads?.length ?? 0), 0))
  const ends = new Uint32Array(files.length)
  let end = 0
  for (const [at, file] of files.entries()) {
    if (file.reads !== null) reads.set(file.reads, end)
    end += file.reads?.length ?? 0
    ends[at] = end
  }
  const stamps = new Float64Array(files.length * 3)
  for (const [at, { stamp }] of files.entries()) stamps.set(stamp, at * 3)
  return {
    paths: files.map(({ path }) => path).join(between), stamps, ends, reads,
    links: Int32Array.from(files, ({ links }) => links ?? -1), made: Uint8Array.from(files, file => Number(file.reads !== null)),
  }
}

export function openFiles(columns: FileColumns): FileTable {
  const { stamps, ends, reads, links, made } = columns
  const paths = columns.paths === '' ? [] : columns.paths.split(between)
  let positions: ReadonlyMap<string, number> | null = null
  const find = (path: string): number => (positions ??= new Map(paths.map((own, at) => [own, at]))).get(path) ?? -1
  return {
    columns, paths, find,
    [Symbol.iterator]: () => paths.values(),
    has: path => find(path) >= 0,
    stampAt: at => [stamps[at * 3] ?? -1, stamps[at * 3 + 1] ?? 0, stamps[at * 3 + 2] ?? 0],
    readsOf: path => {
      const at = find(path)
      return made[at] === 1 ? reads.subarray(at === 0 ? 0 : ends[at - 1], ends[at]) : null
    },
    linksOf: path => {
      const count = links[find(path)] ?? -1
      return count < 0 ? undefined : count
    },
    below: folder => paths.slice(firstFrom(paths, `${folder}/`), firstFrom(paths, `${folder}0`)),
  }
}

/** By halves: `0` is the character after `/`. */
function firstFrom(sorted: readonly string[], least: string): number {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] ?? '') < least) low = middle + 1
    else high = middle
  }
  return low
}
