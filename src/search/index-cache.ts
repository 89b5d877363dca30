/**
 * What has been made for search indexes, kept for the next build by what it was made of. Deleting, copying, sharing or damaging it
 * costs time and nothing else: what does not fit to the records, the names and the code of today is not there.
 */

import { createHash, hash } from 'node:crypto'
import { mkdirSync, readFileSync, readdirSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { deserialize, serialize } from 'node:v8'
import type { Name } from '../language/index.ts'
import { compareIds } from '../model/ids.ts'
import type { LanguageTag } from '../model/text.ts'
import type { SearchRecord } from './records.ts'

export interface IndexCache {
  /** A name for what is made of these; the same only for the same. */
  readonly nameUnit: (records: readonly SearchRecord[]) => string
  readonly nameShard: (key: string, unitNames: readonly string[]) => string
  readonly find: <Made>(name: string) => Made | null
  /** Never throws: what cannot be written is made again. */
  readonly keep: (name: string, made: object) => void
  /** Takes away what was not used for longest, beyond a number. */
  readonly prune: () => void
}

const mostPacks = 4000
const checksumLength = 32

/** `folder`: may be missing; null keeps nothing. */
export function openIndexCache(folder: string | null, names: readonly Name[], languages: readonly LanguageTag[]): IndexCache {
  const code = nameCode()
  const common = hash('sha256', (code ?? '') + JSON.stringify([names, languages]), 'hex')
  const naming = {
    nameUnit: (records: readonly SearchRecord[]) => nameOf(common, records.map(record => JSON.stringify(record))),
    nameShard: (key: string, unitNames: readonly string[]) => nameOf(common, [key, ...unitNames]),
  }
  if (folder === null || code === null) return { ...naming, find: () => null, keep: () => {}, prune: () => {} }
  const used = new Set<string>()
  return {
    ...naming,
    find: <Made>(name: string) => {
      const made = readPack(join(folder, name)) as Made | null
      if (made !== null) used.add(name)
      return made
    },
    keep: (name, made) => {
      used.add(name)
      writePack(folder, name, made)
    },
    prune: () => prunePacks(folder, used),
  }
}

function nameOf(common: string, parts: readonly string[]): string {
  const sum = createHash('sha256').update(common)
  for (const part of parts) sum.update('\0').update(part)
  return sum.digest('hex')
}

function readPack(path: string): unknown {
  try {
    const bytes = readFileSync(path)
    const body = bytes.subarray(checksumLength)
    return sumOf(body).equals(bytes.subarray(0, checksumLength)) ? deserialize(body) : null
  } catch {
    return null
  }
}

function writePack(folder: string, name: string, made: object): void {
  try {
    mkdirSync(folder, { recursive: true })
    const body = serialize(made)
    const aside = join(folder, `${name}.${process.pid}`)
    writeFileSync(aside, Buffer.concat([sumOf(body), body]))
    renameSync(aside, join(folder, name))
  } catch {
    // The next build makes it again.
  }
}

/** What was not used in this build goes first, the oldest of it before the rest. */
function prunePacks(folder: string, used: ReadonlySet<string>): void {
  try {
    const names = readdirSync(folder)
    if (names.length <= mostPacks) return
    const now = new Date()
    for (const name of used) utimesSync(join(folder, name), now, now)
    const packs = names.map(name => ({ path: join(folder, name), time: statSync(join(folder, name)).mtimeMs }))
    for (const { path } of packs.sort((a, b) => b.time - a.time).slice(mostPacks)) rmSync(path, { force: true })
  } catch {
    // Nothing to take away.
  }
}

function sumOf(bytes: Uint8Array): Buffer {
  return hash('sha256', bytes, 'buffer')
}

const rooms = ['search', 'language', 'model'] as const

/** The code that makes an index, with its packages; null where it cannot be read. */
function nameCode(): string | null {
  try {
    const source = fileURLToPath(new URL('..', import.meta.url))
    const files = rooms.flatMap(room => readdirSync(join(source, room)).filter(name => name.endsWith('.ts')).sort(compareIds).map(name => `${room}/${name}`))
    const sum = createHash('sha256').update(process.version)
    for (const file of [...files, '../package-lock.json']) sum.update(`\0${file}\0`).update(readFileSync(join(source, file)))
    return sum.digest('hex')
  } catch {
    return null
  }
}
