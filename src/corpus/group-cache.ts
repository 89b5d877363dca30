/**
 * What was found out about groups of files, kept in a few files of the cache folder for the next run. Deleting, copying, sharing or
 * damaging them costs time and nothing else: whatever does not fit to the bytes, the settings and the code of today is not there.
 */

import { createHash } from 'node:crypto'
import { join, relative, resolve } from 'node:path'
import { hashBytes, isTimely } from './check-group.ts'
import { nameCode } from './code-version.ts'
import { Pack } from './pack.ts'
import { limitOf } from './read/index.ts'
import type { Group, StoredGroup, Tools } from './check-group.ts'
import type { Kept } from './pack.ts'
import type { Stamp } from './read/index.ts'

export interface GroupCache {
  /** What is kept of a group, if its files are what they were, with its records where they are asked for; else null. */
  readonly find: (key: string, group: Group, withRecords: boolean) => Pick<StoredGroup, 'facts' | 'records'> | null
  readonly keep: (key: string, group: Group, stored: StoredGroup) => void
  /** The words of the articles of a group that was found, or kept and saved; null where they are not at hand. */
  readonly textsOf: (key: string) => Uint8Array | null
  /** Writes what has changed; groups that were neither found nor kept are forgotten. Never throws. */
  readonly save: () => void
}

/** One changed article writes one of them anew. */
const packCount = 16
/** The coarsest clock of a file system, in milliseconds. */
const clockTick = 2000

/** null when there can be no cache here. `begun`: when the files were listed, in milliseconds since 1970. */
export function openGroupCache(folder: string, { root, disk, settings }: Tools, begun: number): GroupCache | null {
  const code = nameCode()
  if (code === null) return null
  const version = createHash('sha256').update(`${code}\0${JSON.stringify([settings.site, settings.codebook])}`).digest()
  const home = join(folder, 'check', nameFolder(folder, root))
  const packs = Array.from({ length: packCount }, (_, n) => new Pack(join(home, String(n)), version))
  const packOf = (key: string): Pack => packs[numberOf(key)] ?? raise(key)
  const stampsOf = (group: Group): Kept['stamps'] => group.map(({ stamp }) => settle(stamp, begun))
  return {
    find: (key, group, withRecords) => {
      const pack = packOf(key)
      const kept = pack.find(key)
      if (kept === undefined || !isSame(kept, group, root, disk)) return null
      const records = !withRecords || kept.records === null ? null : pack.read(kept.records)
      if (withRecords && records === null) return null
      const stamps = stampsOf(group)
      const isNew = stamps.some((stamp, index) => stamp !== null && !isSameStamp(stamp, kept.stamps[index] ?? null))
      pack.use(kept, isNew ? stamps : null)
      return { facts: kept.facts, records }
    },
    keep: (key, group, stored) => {
      if (isTimely(stored) && !stored.hashes.includes(null)) packOf(key).add(key, stored, { paths: group.map(({ path }) => path), stamps: stampsOf(group) })
      else packOf(key).drop()
    },
    textsOf: key => {
      const pack = packOf(key)
      const kept = pack.current(key)
      return kept === undefined ? null : pack.read(kept.texts)
    },
    save: () => packs.forEach(pack => pack.save()),
  }
}

/** Where the folder lies seen from the cache, so that both can be moved together. */
function nameFolder(folder: string, root: string): string {
  return createHash('sha256').update(relative(resolve(folder), resolve(root))).digest('hex').slice(0, 16)
}

function numberOf(key: string): number {
  let mixed = 0x811c9dc5
  for (let at = 0; at < key.length; at++) mixed = Math.imul(mixed ^ key.charCodeAt(at), 0x01000193) >>> 0
  return mixed % packCount
}

function raise(key: string): never {
  throw new RangeError(`No pack for ${key}`)
}

/** By the stamps where they can be trusted, else by the bytes. */
function isSame({ paths, stamps, hashes }: Kept, group: Group, root: string, disk: Tools['disk']): boolean {
  return paths.length === group.length && group.every(({ path, role, refusal, stamp }, index) => {
    if (path !== paths[index] || refusal !== null) return false
    if (stamp !== null && isSameStamp(stamp, stamps[index] ?? null)) return true
    const bytes = disk.read(`${root}/${path}`, limitOf(role))
    return bytes !== null && hashBytes(bytes) === hashes[index]
  })
}

function isSameStamp(a: Stamp, b: Stamp | null): boolean {
  return b !== null && a.size === b.size && a.modified === b.modified && a.changed === b.changed && a.inode === b.inode
}

/** A file that changed within a tick of being listed may change again under the same stamp: such a stamp is worth nothing. */
function settle(stamp: Stamp | null, begun: number): Stamp | null {
  return stamp !== null && Math.max(stamp.modified, stamp.changed) < begun - clockTick ? stamp : null
}
