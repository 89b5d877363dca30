/** The packs of one corpus folder and one sort: each record has its place in one of them, so that one changed article writes one of them anew. */

import { createHash } from 'node:crypto'
import { join, relative, resolve } from 'node:path'
import { Pack } from './pack.ts'

export interface Packs<Facts> {
  readonly of: (key: string) => Pack<Facts>
  /** Writes those that have changed. Never throws. */
  readonly save: () => void
}

const count = 16

/** `folder`: the cache; `root`: the corpus. What was written under another version is not there. */
export function openPacks<Facts>(folder: string, sort: 'check' | 'links', root: string, version: Uint8Array): Packs<Facts> {
  const home = join(folder, sort, nameFolder(folder, root))
  const packs = Array.from({ length: count }, (_, n) => new Pack<Facts>(join(home, String(n)), version))
  return { of: key => packs[numberOf(key)] ?? raise(key), save: () => packs.forEach(pack => pack.save()) }
}

/** Where the folder lies seen from the cache, so that both can be moved together. */
function nameFolder(folder: string, root: string): string {
  return createHash('sha256').update(relative(resolve(folder), resolve(root))).digest('hex').slice(0, 16)
}

function numberOf(key: string): number {
  let mixed = 0x811c9dc5
  for (let at = 0; at < key.length; at++) mixed = Math.imul(mixed ^ key.charCodeAt(at), 0x01000193) >>> 0
  return mixed % count
}

function raise(key: string): never {
  throw new RangeError(`No pack for ${key}`)
}
