/**
 * Finished parts of search indexes, kept for the next build. Deleting, copying, sharing or damaging them costs time and nothing
 * else: what does not fit to the records, the names and the code of today is not there.
 */

import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, readdirSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { deserialize, serialize } from 'node:v8'
import type { Name } from '../language/index.ts'
import { compareIds } from '../model/ids.ts'
import type { LanguageTag } from '../model/text.ts'
import type { ShardFiles } from './make-shard.ts'
import type { PlannedShard } from './plan-shards.ts'

export interface ShardCache {
  readonly find: (shard: PlannedShard) => ShardFiles | null
  /** Never throws: a cache that cannot be written is none. */
  readonly keep: (shard: PlannedShard, files: ShardFiles) => void
  /** Takes away what was not used for longest, beyond a number. */
  readonly prune: () => void
}

const none: ShardCache = { find: () => null, keep: () => {}, prune: () => {} }
const mostPacks = 200
const checksumLength = 32

/** `folder`: may be missing; null keeps nothing. */
export function openShardCache(folder: string | null, names: readonly Name[], languages: readonly LanguageTag[]): ShardCache {
  const code = nameCode()
  if (folder === null || code === null) return none
  const common = createHash('sha256').update(code).update(JSON.stringify([names, languages])).digest()
  const pathOf = (shard: PlannedShard): string => join(folder, `${nameShard(shard, common)}.pack`)
  return {
    find: shard => {
      const path = pathOf(shard)
      const files = readPack(path)
      if (files !== null) touch(path)
      return files
    },
    keep: (shard, files) => writePack(folder, pathOf(shard), files),
    prune: () => prunePacks(folder),
  }
}

/** Record by record: a text of all of them would be longer than a string may be. */
function nameShard({ key, records }: PlannedShard, common: Uint8Array): string {
  const hash = createHash('sha256').update(common).update(key)
  for (const record of records) hash.update(`\0${JSON.stringify(record)}`)
  return hash.digest('hex')
}

function readPack(path: string): ShardFiles | null {
  try {
    const bytes = readFileSync(path)
    const body = bytes.subarray(checksumLength)
    return sumOf(body).equals(bytes.subarray(0, checksumLength)) ? deserialize(body) as ShardFiles : null
  } catch {
    return null
  }
}

function writePack(folder: string, path: string, files: ShardFiles): void {
  try {
    mkdirSync(folder, { recursive: true })
    const body = serialize(files)
    const aside = `${path}.${process.pid}`
    writeFileSync(aside, Buffer.concat([sumOf(body), body]))
    renameSync(aside, path)
  } catch {
    // The next build makes it again.
  }
}

function touch(path: string): void {
  try {
    utimesSync(path, new Date(), new Date())
  } catch {
    // Read-only: then it is not pruned by us either.
  }
}

function prunePacks(folder: string): void {
  try {
    const packs = readdirSync(folder).map(name => ({ path: join(folder, name), time: statSync(join(folder, name)).mtimeMs }))
    for (const { path } of packs.sort((a, b) => b.time - a.time).slice(mostPacks)) rmSync(path, { force: true })
  } catch {
    // Nothing to take away.
  }
}

function sumOf(bytes: Uint8Array): Buffer {
  return createHash('sha256').update(bytes).digest()
}

const rooms = ['search', 'language', 'model'] as const

/** The code that makes parts, with its packages; null where it cannot be read. */
function nameCode(): string | null {
  try {
    const source = fileURLToPath(new URL('..', import.meta.url))
    const files = rooms.flatMap(room => readdirSync(join(source, room)).filter(name => name.endsWith('.ts')).sort(compareIds).map(name => `${room}/${name}`))
    const hash = createHash('sha256').update(process.version)
    for (const file of [...files, '../package-lock.json']) hash.update(`\0${file}\0`).update(readFileSync(join(source, file)))
    return hash.digest('hex')
  } catch {
    return null
  }
}
