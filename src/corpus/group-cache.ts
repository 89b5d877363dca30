/**
 * What was found out about groups of files, kept in a few files of the cache folder for the next run. Deleting, copying, sharing or
 * damaging them costs time and nothing else: whatever does not fit to the bytes, the settings and the code of today is not there.
 */

import { createHash } from 'node:crypto'
import { hashBytes, isTimely } from './check-group.ts'
import { nameCode } from './code-version.ts'
import { openPacks } from './packs.ts'
import { limitOf } from './read/index.ts'
import type { Group, StoredGroup, Tools } from './check-group.ts'
import type { Kept } from './pack.ts'
import type { Stamp } from './read/index.ts'
import type { StoredFacts, Titled } from './validate/index.ts'

export interface GroupCache {
  /** What is kept of a group, if its files are what they were, with its records where they are asked for; else null. */
  readonly find: (key: string, group: Group, withRecords: boolean) => Pick<StoredGroup, 'hashes' | 'facts' | 'records'> | null
  readonly keep: (key: string, group: Group, stored: StoredGroup) => void
  /** The words of the articles of a group that was found, or kept and saved; null where they are not at hand. */
  readonly textsOf: (key: string) => Uint8Array | null
  readonly titlesOf: (key: string) => readonly Titled[] | null
  /** Writes what has changed; groups that were neither found nor kept are forgotten. Never throws. */
  readonly save: () => void
}

/** What a pack holds beside the facts, in this order; no records where linking has never asked for them. */
const parts = { texts: 0, titles: 1, records: 2 } as const

/** The coarsest clock of a file system, in milliseconds. */
const clockTick = 2000

/** null when there can be no cache here. `begun`: when the files were listed, in milliseconds since 1970. */
export function openGroupCache(folder: string, { root, disk, settings }: Tools, begun: number): GroupCache | null {
  const code = nameCode()
  if (code === null) return null
  const version = createHash('sha256').update(`${code}\0${JSON.stringify([settings.site, settings.codebook])}`).digest()
  const packs = openPacks<StoredFacts>(folder, 'check', root, version)
  const stampsOf = (group: Group): string => group.map(({ stamp }) => settle(stamp, begun)).join('\n')
  return {
    find: (key, group, withRecords) => {
      const pack = packs.of(key)
      const kept = pack.find(key)
      if (kept === undefined || kept.paths !== pathsOf(group) || group.some(({ refusal }) => refusal !== null)) return null
      const stamps = stampsOf(group)
      if ((stamps !== kept.stamps || hasGap(stamps)) && !isSame(kept, group, root, disk)) return null
      const records = withRecords ? pack.read(key, parts.records) : null
      if (withRecords && (records === null || records.length === 0)) return null
      pack.use(kept, stamps)
      return { hashes: kept.hashes.split('\n'), facts: kept.facts, records }
    },
    keep: (key, group, stored) => {
      const { hashes, facts, texts, titles, records } = stored
      if (isTimely(stored) && !hashes.includes(null)) packs.of(key).add({ key, paths: pathsOf(group), stamps: stampsOf(group), hashes: hashes.join('\n') }, facts, [texts, titles, records ?? new Uint8Array()])
      else packs.of(key).drop(key)
    },
    textsOf: key => packs.of(key).read(key, parts.texts),
    titlesOf: key => {
      const bytes = packs.of(key).read(key, parts.titles)
      return bytes === null ? null : JSON.parse(Buffer.from(bytes).toString('utf8')) as Titled[]
    },
    save: packs.save,
  }
}

function pathsOf(group: Group): string {
  return group.map(({ path }) => path).join('\n')
}

/** Whether one of the stamps is missing. */
function hasGap(stamps: string): boolean {
  return stamps === '' || stamps.startsWith('\n') || stamps.endsWith('\n') || stamps.includes('\n\n')
}

/** By the stamps where they can be trusted, else by the bytes. */
function isSame({ stamps, hashes }: Kept<StoredFacts>, group: Group, root: string, disk: Tools['disk']): boolean {
  const [knownStamps, knownHashes] = [stamps.split('\n'), hashes.split('\n')]
  return group.every(({ path, role, stamp }, index) => {
    if (stamp !== null && nameStamp(stamp) === knownStamps[index]) return true
    const bytes = disk.read(`${root}/${path}`, limitOf(role))
    return bytes !== null && hashBytes(bytes) === knownHashes[index]
  })
}

function nameStamp({ size, modified, changed, inode }: Stamp): string {
  return `${size} ${modified} ${changed} ${inode}`
}

/** A file that changed within a tick of being listed may change again under the same stamp: such a stamp is worth nothing. */
function settle(stamp: Stamp | null, begun: number): string {
  return stamp !== null && Math.max(stamp.modified, stamp.changed) < begun - clockTick ? nameStamp(stamp) : ''
}
