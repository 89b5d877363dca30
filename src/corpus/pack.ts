/**
 * One of the files of the cache, in two parts: `<n>.pack` says for each record what it was made of and what is to be known of it in every
 * run, `<n>.bytes` holds what only some runs ask for. What does not fit to the version, or to its own sum, is not there.
 */

import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { BytesWriter, readBytes } from './pack-bytes.ts'

/** A record's files as they stand in a pack: few pieces, since there is one for every record of the corpus. */
export interface Kept<Facts> {
  readonly key: string
  /** Of its files, as far as they must not have changed. */
  readonly paths: string
  /** '' for those of a file that had changed so lately that its stamp may not tell a further change. */
  readonly stamps: string
  readonly hashes: string
  /** JSON, read in every run. */
  readonly facts: Facts
  /** Where each of its parts begins in the bytes; last, where they end. */
  readonly marks: readonly number[]
}

interface Contents<Facts> {
  readonly kept: readonly Kept<Facts>[]
  /** Of the bytes beside it. */
  readonly sum: string
}

const checksumLength = 32

export class Pack<Facts> {
  readonly #path: string
  readonly #version: Uint8Array
  readonly #known: Map<string, Kept<Facts>>
  readonly #used = new Map<string, Kept<Facts>>()
  #sum: string
  #bytes: Uint8Array | null | undefined
  #writer: BytesWriter | null = null
  #changed = false
  #failed = false

  /** `path`: without an ending. */
  constructor(path: string, version: Uint8Array) {
    this.#path = path
    this.#version = version
    const { kept, sum } = readContents<Facts>(`${path}.pack`, version)
    this.#known = new Map(kept.map(each => [each.key, each]))
    this.#sum = sum
  }

  find(key: string): Kept<Facts> | undefined {
    return this.#known.get(key)
  }

  /** It was found as it was; its files are known by these stamps from now on. */
  use(kept: Kept<Facts>, stamps: string = kept.stamps): void {
    if (stamps !== kept.stamps) this.#changed = true
    this.#used.set(kept.key, stamps === kept.stamps ? kept : { ...kept, stamps })
  }

  /** Adds or replaces a record. A pack that cannot be written forgets it. */
  add(files: Omit<Kept<Facts>, 'facts' | 'marks'>, facts: Facts, parts: readonly Uint8Array[]): void {
    this.#changed = true
    if (this.#failed) return
    try {
      this.#writer ??= this.#startWriter()
      this.#used.set(files.key, { ...files, facts, marks: addBytes(this.#writer, parts) })
    } catch {
      this.#giveUp()
    }
  }

  /** Forgets a record. */
  drop(key: string): void {
    this.#changed = true
    this.#known.delete(key)
  }

  /** A part of a record that was found, or added and saved; null where it is not at hand. */
  read(key: string, part: number): Uint8Array | null {
    const kept = this.#used.get(key) ?? this.#known.get(key)
    return kept === undefined ? null : this.#cut(kept, part)
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

  /** What was there before goes behind what is new; records whose bytes are gone are forgotten, to be made anew the next time. */
  #saveBytes(writer: BytesWriter): void {
    for (const [key, kept] of this.#used) {
      // The bytes of what was not added in this run are the earlier ones.
      if (this.#known.get(key)?.facts !== kept.facts) continue
      const parts = kept.marks.slice(1).map((_, part) => this.#cut(kept, part)).filter(bytes => bytes !== null)
      if (parts.length < kept.marks.length - 1) this.#used.delete(key)
      else this.#used.set(key, { ...kept, marks: addBytes(writer, parts) })
    }
    this.#sum = writer.finish(`${this.#path}.bytes`)
    this.#writer = null
    this.#bytes = undefined
  }

  #cut({ marks }: Kept<Facts>, part: number): Uint8Array | null {
    return this.#allBytes()?.subarray(marks[part], marks[part + 1]) ?? null
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
    this.#known.clear()
    for (const ending of ['pack', 'bytes']) removeRest(`${this.#path}.${ending}.${process.pid}.tmp`)
  }
}

function addBytes(writer: BytesWriter, parts: readonly Uint8Array[]): number[] {
  return [...parts.map(part => writer.add(part)), writer.size]
}

/** Nothing where the file is missing, damaged, of another version, or none of ours. */
function readContents<Facts>(path: string, version: Uint8Array): Contents<Facts> {
  try {
    const bytes = readFileSync(path)
    const payload = bytes.subarray(checksumLength)
    if (sign(version, payload).equals(bytes.subarray(0, checksumLength))) return JSON.parse(payload.toString('utf8')) as Contents<Facts>
  } catch {
    // As if it had never been there.
  }
  return { kept: [], sum: '' }
}

/** Whole or not at all. */
function writeContents(path: string, version: Uint8Array, contents: Contents<unknown>): void {
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
