/** How the files of a site fall to shards: by a hash of their paths, so that every machine says the same without asking another. */

import { hash } from 'node:crypto'

/** One of `count` shards; the first is 0. */
export interface Share {
  readonly index: number
  readonly count: number
}

/** `<index>-of-<count>`: name of a shard's folder. */
export function nameShare({ index, count }: Share): string {
  return `${index}-of-${count}`
}

/** `<index>/<count>`: as it is asked for. */
export function spellShare({ index, count }: Share): string {
  return `${index}/${count}`
}

/**
 * The index of the shard that makes a file. Files that differ in their ending alone, such as a reference in three formats, fall to one shard: they
 * are made of the same answers. `path`: below the base path.
 */
export function ownerOf(path: string, count: number): number {
  const key = path.replace(/\/index\.html$|\.[^./]+$/, '')
  return Number(BigInt(`0x${hash('sha256', key).slice(0, 12)}`) % BigInt(count))
}
