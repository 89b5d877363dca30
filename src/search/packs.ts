/**
 * Things kept in a folder from build to build, each by a name and behind a checksum. Deleting, copying, sharing or damaging the folder costs time
 * and nothing else. Node only.
 */

import { hash } from 'node:crypto'
import { mkdirSync, readFileSync, readdirSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { deserialize, serialize } from 'node:v8'

export interface Packs {
  /** null: there is none, or it is damaged. Who asks must know by the name what was kept. */
  readonly find: <Made>(name: string) => Made | null
  /** Over one of the same name. Never throws: what cannot be written is made again. */
  readonly keep: (name: string, made: object) => void
  /** Takes away what was not used for longest, beyond a number. */
  readonly prune: () => void
}

const mostPacks = 4000
const checksumLength = 32

/** `folder`: may be missing; null keeps nothing. */
export function openPacks(folder: string | null): Packs {
  if (folder === null) return { find: () => null, keep: () => {}, prune: () => {} }
  const used = new Set<string>()
  return {
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
