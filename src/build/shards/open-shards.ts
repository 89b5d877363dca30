/**
 * The shards of one site, opened together: all are there, each once, made of the same, and no two hold one path. A file is given out
 * once, by its path, and only with the bytes that its shard was written with.
 */

import { hash } from 'node:crypto'
import { existsSync, lstatSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { BuildFailure } from '../failure.ts'
import { listFiles } from '../release/stamps.ts'
import { ownerOf, spellShare } from './division.ts'
import type { Making } from './making.ts'
import { listDifferences } from './making.ts'
import type { ShardFile, ShardManifest } from './manifest.ts'
import type { TablesOfShard } from './check-tables.ts'
import { filesName, manifestName, readShardManifest, readShardReads } from './manifest.ts'

export interface TakenFile {
  readonly sort: ShardFile['sort']
  readonly bytes: Buffer
  /** Names of the parts that were read for it; empty where nobody noted them. */
  readonly reads: ReadonlySet<string>
}

export interface OpenShards {
  readonly count: number
  readonly files: number
  /** Where their rows are; `tables` is empty in those that were built without. */
  readonly tables: readonly TablesOfShard[]
  /** Throws BuildFailure when the shards are made of something else than what is at hand here. */
  readonly checkMaking: (here: Making) => void
  /** null where no shard has such a file. Throws BuildFailure when its bytes are not those that the shard was written with. */
  readonly take: (path: string) => TakenFile | null
  /** Throws BuildFailure when a page or a file of a recipe is in no shard and is not left to the merge by one. */
  readonly checkLeft: (file: string) => void
  /** Throws BuildFailure when files are left that nobody asked for. */
  readonly checkAllTaken: () => void
}

interface Shard {
  readonly folder: string
  readonly manifest: ShardManifest
}

/**
 * `places`: shards, or folders that hold shards. Throws BuildFailure with everything that keeps them from being one site. Sums of the files are
 * looked at when they are taken.
 */
export function openShards(places: readonly string[]): OpenShards {
  const shards = places.flatMap(findShards).map((folder): Shard => ({ folder, manifest: readShardManifest(folder) }))
  refuse('The shards do not make up one site', [...checkSet(shards), ...checkSame(shards)])
  const files = new Map<string, { readonly shard: Shard; readonly file: ShardFile }>()
  refuse('The shards cannot be laid together', shards.flatMap(shard => [...collectFiles(shard, files), ...checkFolder(shard)]))
  const readsOf = openReads(shards)
  const left = new Set(shards.flatMap(({ manifest }) => manifest.left))
  const [first] = shards
  return {
    count: shards.length,
    files: files.size,
    tables: shards.map(({ folder, manifest: { tables } }) => ({ folder, tables })),
    checkMaking: here => refuse('The shards cannot be merged here', first === undefined ? [] : listDifferences(here, 'what is here', first.manifest.making, 'each shard')),
    take: path => {
      const found = files.get(path)
      if (found === undefined) return null
      files.delete(path)
      const bytes = readFileSync(join(found.shard.folder, filesName, path))
      if (hash('sha256', bytes) !== found.file.sum) throw new BuildFailure(`${found.shard.folder}/${filesName}/${path} is not as it was written: its sum is another one. Build shard ${spellShare(found.shard.manifest.share)} anew`)
      return { sort: found.file.sort, bytes, reads: found.file.sort === 'made' ? readsOf(path) : new Set() }
    },
    checkLeft: file => refuse('A file of this site is in no shard', left.has(file) ? [] : [`${file}: build the shards anew`]),
    checkAllTaken: () => refuse('The shards hold files that this site does not have; build them anew', [...files].map(([path, { shard }]) => `${shard.folder}: ${path}`)),
  }
}

/** A folder with a manifest is a shard; one without holds some, beside what interrupted switches may have left under hidden names. Throws BuildFailure when it does neither. */
function findShards(place: string): string[] {
  if (existsSync(join(place, manifestName))) return [place]
  const inside = existsSync(place) ? readdirSync(place).filter(name => !name.startsWith('.')).sort().map(name => join(place, name)).filter(folder => existsSync(join(folder, manifestName))) : []
  if (inside.length > 0) return inside
  throw new BuildFailure(`There are no shards in ${place}. Build them with npm run build -- --shard i/n, for each i from 0 to n - 1, or name their folders`)
}

/** Each shard of the division once. */
function checkSet(shards: readonly Shard[]): string[] {
  const counts = [...new Set(shards.map(({ manifest }) => manifest.share.count))]
  const [count = 0] = counts
  if (counts.length > 1) return [`they are of different divisions: ${shards.map(({ folder, manifest: { share } }) => `${folder} is ${spellShare(share)}`).join(', ')}. Name the folders of one, or remove the others`]
  const missing = Array.from({ length: count }, (_, index) => ({ index, count })).filter(({ index }) => !shards.some(({ manifest: { share } }) => share.index === index))
  const twice = shards.filter(({ manifest: { share } }, at) => shards.findIndex(other => other.manifest.share.index === share.index) !== at)
  return [
    ...missing.map(share => `shard ${spellShare(share)} is missing: build it with npm run build -- --shard ${spellShare(share)}`),
    ...twice.map(({ folder, manifest: { share } }) => `shard ${spellShare(share)} is there twice, the second time in ${folder}: remove one`),
  ]
}

function checkSame([first, ...others]: readonly Shard[]): string[] {
  return first === undefined ? [] : others.flatMap(other => listDifferences(first.manifest.making, first.folder, other.manifest.making, other.folder))
}

/** Adds the files of a shard; says which of them are not its own to make. */
function collectFiles(shard: Shard, files: Map<string, { readonly shard: Shard; readonly file: ShardFile }>): string[] {
  const { folder, manifest: { share } } = shard
  return shard.manifest.files.flatMap(file => {
    const other = files.get(file.path)
    files.set(file.path, { shard, file })
    if (other !== undefined) return [`${file.path} was written by two shards: ${other.shard.folder} and ${folder}`]
    const owner = ownerOf(file.path, share.count)
    return owner === share.index ? [] : [`${folder} holds ${file.path}, which falls to shard ${spellShare({ ...share, index: owner })}`]
  })
}

/** The folder holds what the manifest names, of the size that it names, and nothing else. */
function checkFolder({ folder, manifest }: Shard): string[] {
  const named = new Map(manifest.files.map(({ path, bytes }) => [path, bytes]))
  const place = join(folder, filesName)
  const found = existsSync(place) ? listFiles(place) : []
  return [
    ...found.filter(path => !named.has(path)).map(path => `${folder} holds a file that its list does not name: ${path}`),
    ...[...named].flatMap(([path, bytes]) => {
      const stat = lstatSync(join(place, path), { throwIfNoEntry: false })
      if (stat?.isFile() !== true) return [`${folder} lacks a file of its list: ${path}`]
      return stat.size === bytes ? [] : [`${folder}: ${path} has ${stat.size} bytes instead of ${bytes}`]
    }),
  ]
}

function openReads(shards: readonly Shard[]): (file: string) => ReadonlySet<string> {
  const read = new Map(shards.flatMap(({ folder }) => {
    const { parts, made } = readShardReads(folder)
    return made.map(([file, numbers]) => [file, { parts, numbers }] as const)
  }))
  return file => {
    const { parts = [], numbers = [] } = read.get(file) ?? {}
    return new Set(numbers.flatMap(number => parts[number] ?? []))
  }
}

function refuse(summary: string, problems: readonly string[]): void {
  if (problems.length > 0) throw new BuildFailure(`${summary} (${problems.length} problems); nothing was published:`, problems)
}
