/**
 * One of the files of the cache, in two parts: `<n>.pack` says for each group what its files were and what is to be known of it in every
 * run, `<n>.bytes` holds what only some runs ask for. What does not fit to the version, or to its own sum, is not there.
 */

import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { BytesWriter, readBytes } from './pack-bytes.ts'
import type { StoredGroup } from './check-group.ts'
import type { Range } from './pack-bytes.ts'
import type { Stamp } from './read/index.ts'

export interface Kept extends Pick<StoredGroup, 'hashes' | 'facts'> {
  readonly key: string
  readonly paths: readonly string[]
  /** null for a file that had changed so lately that its stamp may not tell a further change. */
  readonly stamps: readonly (Stamp | null)[]
  readonly texts: Range
  /** null where linking has not asked for them yet. */
  readonly records: Range | null
}

interface Contents {
  readonly kept: readonly Kept[]
  /** Of the bytes beside it. */
  readonly sum: string
}

const checksumLength = 32

export class Pack {
  readonly #path: string
  readonly #version: Uint8Array
  readonly #known: ReadonlyMap<string, Kept>
  readonly #used = new Map<string, Kept>()
  #sum: string
  #bytes: Uint8Array | null | undefined
  #writer: BytesWriter | null = null
  #changed = false
  #failed = false

  /** `path`: without an ending. */
  constructor(path: string, version: Uint8Array) {
    this.#path = path
    this.#version = version
    const { kept, sum } = readContents(`${path}.pack`, version)
    this.#known = new Map(kept.map(each => [each.key, each]))
    this.#sum = sum
  }

  find(key: string): Kept | undefined {
    return this.#known.get(key)
  }

  /** It was found as it was; with `stamps`, its files are known by these from now on. */
  use(kept: Kept, stamps: Kept['stamps'] | null): void {
    if (stamps !== null) this.#changed = true
    this.#used.set(kept.key, stamps === null ? kept : { ...kept, stamps })
  }

  /** Adds or replaces a group. A pack that cannot be written forgets it. */
  add(key: string, { hashes, facts, texts, records }: StoredGroup, files: Pick<Kept, 'paths' | 'stamps'>): void {
    this.#changed = true
    if (this.#failed) return
    try {
      this.#writer ??= this.#startWriter()
      this.#used.set(key, { key, hashes, facts, ...files, texts: this.#writer.add(texts), records: records === null ? null : this.#writer.add(records) })
    } catch {
      this.#giveUp()
    }
  }

  /** A group that is neither used nor added any more. */
  drop(): void {
    this.#changed = true
  }

  read(range: Range): Uint8Array | null {
    return this.#allBytes()?.subarray(...range) ?? null
  }

  /** Where the bytes of a group are now. */
  current(key: string): Kept | undefined {
    return this.#used.get(key)
  }

  /** Writes what has changed. Never throws: a cache that cannot be written is none. */
  save(): void {
    if (this.#failed || (!this.#changed && this.#known.size === this.#used.size)) return
    try {
      mkdirSync(join(this.#path, '..'), { recursive: true })
      if (this.#writer !== null || this.#known.size !== this.#used.size) this.#saveBytes(this.#writer ?? this.#startWriter())
      writeContents(`${this.#path}.pack`, this.#version, { kept: [...this.#used.values()], sum: this.#sum })
    } catch {
      this.#giveUp()
    }
  }

  #startWriter(): BytesWriter {
    mkdirSync(join(this.#path, '..'), { recursive: true })
    return new BytesWriter(this.#asideBytes())
  }

  /** What was there before goes behind what is new; groups whose bytes are gone are forgotten, to be checked anew the next time. */
  #saveBytes(writer: BytesWriter): void {
    for (const [key, kept] of this.#used) {
      if (this.#known.get(key) === undefined || !this.#isOld(kept)) continue
      const [texts, records] = [this.read(kept.texts), kept.records === null ? null : this.read(kept.records)]
      if (texts === null) this.#used.delete(key)
      else this.#used.set(key, { ...kept, texts: writer.add(texts), records: records === null ? null : writer.add(records) })
    }
    this.#sum = writer.finish(`${this.#path}.bytes`)
    this.#writer = null
    this.#bytes = undefined
  }

  /** The ranges of a group that was not added in this run are those of the earlier bytes. */
  #isOld({ key, facts }: Kept): boolean {
    return this.#known.get(key)?.facts === facts
  }

  #allBytes(): Uint8Array | null {
    if (this.#bytes === undefined) this.#bytes = this.#sum === '' ? null : readBytes(`${this.#path}.bytes`, this.#sum)
    return this.#bytes
  }

  #asideBytes(): string {
    return `${this.#path}.bytes.${process.pid}.tmp`
  }

  #giveUp(): void {
    this.#failed = true
    this.#used.clear()
    for (const ending of ['pack', 'bytes']) removeRest(`${this.#path}.${ending}.${process.pid}.tmp`)
  }
}

/** Nothing where the file is missing, damaged, of another version, or none of ours. */
function readContents(path: string, version: Uint8Array): Contents {
  try {
    const bytes = readFileSync(path)
    const payload = bytes.subarray(checksumLength)
    if (sign(version, payload).equals(bytes.subarray(0, checksumLength))) return JSON.parse(payload.toString('utf8')) as Contents
  } catch {
    // As if it had never been there.
  }
  return { kept: [], sum: '' }
}

/** Whole or not at all. */
function writeContents(path: string, version: Uint8Array, contents: Contents): void {
  const aside = `${path}.${process.pid}.tmp`
  const payload = Buffer.from(JSON.stringify(contents))
  writeFileSync(aside, Buffer.concat([sign(version, payload), payload]))
  renameSync(aside, path)
}

/** The version is in the checksum: a pack of another one does not fit. */
function sign(version: Uint8Array, payload: Uint8Array): Buffer {
  return createHash('sha256').update(version).update(payload).digest()
}

function removeRest(path: string): void {
  try {
    rmSync(path, { force: true })
  } catch {
    // Where nothing can be written, nothing was left.
  }
}
