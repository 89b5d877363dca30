/**
 * What was found out about groups of files, kept in a few files of the cache folder for the next run. Deleting, copying, sharing or
 * damaging them costs time and nothing else: whatever does not fit to the bytes, the settings and the code of today is not there.
 */

import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { deserialize, serialize } from 'node:v8'
import { hashBytes, isTimely } from './check-group.ts'
import { nameCode } from './code-version.ts'
import { limitOf } from './read/index.ts'
import type { Stamp } from './read/index.ts'
import type { Group, StoredGroup, Tools } from './check-group.ts'

interface Kept extends StoredGroup {
  readonly key: string
  readonly paths: readonly string[]
  /** null for a file that had changed so lately that its stamp may not tell a further change. */
  readonly stamps: readonly (Stamp | null)[]
}

export interface GroupCache {
  /** What is kept of a group, if its files are what they were; else null. */
  readonly find: (key: string, group: Group) => StoredGroup | null
  readonly keep: (key: string, group: Group, stored: StoredGroup) => void
  /** Writes what has changed; groups that were neither found nor kept are forgotten. Never throws. */
  readonly save: () => void
}

/** One changed article writes one of them anew. */
const packCount = 16
const checksumLength = 32
/** The coarsest clock of a file system, in milliseconds. */
const clockTick = 2000

/** null when there can be no cache here. `begun`: when the files were listed, in milliseconds since 1970. */
export function openGroupCache(folder: string, { root, disk, settings }: Tools, begun: number): GroupCache | null {
  const code = nameCode()
  if (code === null) return null
  const version = createHash('sha256').update(`${code}\0${JSON.stringify([settings.site, settings.codebook])}`).digest()
  const home = join(folder, 'check', nameFolder(folder, root))
  const packs = Array.from({ length: packCount }, (_, n) => {
    const known = new Map(readPack(packPath(home, n), version).map(kept => [kept.key, kept]))
    return { known, used: new Map<string, Kept>(), changed: false }
  })
  const packOf = (key: string) => packs[numberOf(key)] ?? raise(key)
  return {
    find: (key, group) => {
      const pack = packOf(key)
      const kept = pack.known.get(key)
      if (kept === undefined || !isSame(kept, group, root, disk)) return null
      const stamps = group.map(({ stamp }) => settle(stamp, begun))
      if (stamps.some((stamp, index) => stamp !== null && !isSameStamp(stamp, kept.stamps[index] ?? null))) pack.changed = true
      pack.used.set(key, { ...kept, stamps })
      return kept
    },
    keep: (key, group, stored) => {
      const pack = packOf(key)
      pack.changed = true
      if (isTimely(stored) && !stored.hashes.includes(null)) pack.used.set(key, { ...stored, key, paths: group.map(({ path }) => path), stamps: group.map(({ stamp }) => settle(stamp, begun)) })
    },
    save: () => packs.forEach(({ known, used, changed }, n) => {
      if (changed || known.size !== used.size) writePack(home, n, version, [...used.values()])
    }),
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

function packPath(home: string, n: number): string {
  return join(home, `${n}.pack`)
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

/** Nothing where the pack is missing, damaged, of another version, or no pack. */
function readPack(path: string, version: Uint8Array): Kept[] {
  try {
    const bytes = readFileSync(path)
    const payload = bytes.subarray(checksumLength)
    return sign(version, payload).equals(bytes.subarray(0, checksumLength)) ? deserialize(payload) as Kept[] : []
  } catch {
    return []
  }
}

/** The version is in the checksum: a pack of another one does not fit. */
function sign(version: Uint8Array, payload: Uint8Array): Buffer {
  return createHash('sha256').update(version).update(payload).digest()
}

/** Whole or not at all. A cache that cannot be written is none. */
function writePack(home: string, n: number, version: Uint8Array, kept: readonly Kept[]): void {
  const aside = join(home, `${n}.${process.pid}.tmp`)
  try {
    mkdirSync(home, { recursive: true })
    const payload = serialize(kept)
    writeFileSync(aside, Buffer.concat([sign(version, payload), payload]))
    renameSync(aside, packPath(home, n))
  } catch {
    removeRest(aside)
  }
}

function removeRest(path: string): void {
  try {
    rmSync(path, { force: true })
  } catch {
    // Where nothing can be written, nothing was left.
  }
}
