/**
 * One of the files of the cache, in two parts: `<n>.pack` says for each group what its files were and what is to be known of it in every
 * run, `<n>.bytes` holds what only some runs ask for. What does not fit to the version, or to its own sum, is not there.
 */

import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { BytesWriter, readBytes } from './pack-bytes.ts'
import type { StoredGroup } from './check-group.ts'
import type { StoredFacts } from './validate/index.ts'

/** A group as it stands in a pack: few pieces, since there is one for every record of the corpus. */
export interface Kept {
  readonly key: string
  /** Of its files, as far as they must not have changed. */
  readonly paths: string
  /** '' for those of a file that had changed so lately that its stamp may not tell a further change. */
  readonly stamps: string
  readonly hashes: string
  readonly facts: StoredFacts
  /** From where to where its texts stand in the bytes; behind them its titles, behind these its records, where linking has asked for them. */
  readonly start: number
  readonly titles: number
  readonly records: number
  readonly end: number
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
  readonly #known: Map<string, Kept>
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

  /** It was found as it was; its files are known by these stamps from now on. */
  use(kept: Kept, stamps: string = kept.stamps): void {
    if (stamps !== kept.stamps) this.#changed = true
    this.#used.set(kept.key, stamps === kept.stamps ? kept : { ...kept, stamps })
  }

  /** Adds or replaces a group. A pack that cannot be written forgets it. */
  add({ facts, texts, titles, records }: StoredGroup, files: Pick<Kept, 'key' | 'paths' | 'stamps' | 'hashes'>): void {
    this.#changed = true
    if (this.#failed) return
    try {
      this.#writer ??= this.#startWriter()
      this.#used.set(files.key, { ...files, facts, ...addBytes(this.#writer, texts, titles, records) })
    } catch {
      this.#giveUp()
    }
  }

  /** Forgets a group. */
  drop(key: string): void {
    this.#changed = true
    this.#known.delete(key)
  }

  /** Of a group that was found, or added and saved; null where it is not at hand. */
  read(key: string, part: 'texts' | 'titles' | 'records'): Uint8Array | null {
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

  /** What was there before goes behind what is new; groups whose bytes are gone are forgotten, to be checked anew the next time. */
  #saveBytes(writer: BytesWriter): void {
    for (const [key, kept] of this.#used) {
      // The bytes of a group that was not added in this run are the earlier ones.
      if (this.#known.get(key)?.facts !== kept.facts) continue
      const [texts, titles, records] = [this.#cut(kept, 'texts'), this.#cut(kept, 'titles'), this.#cut(kept, 'records')]
      if (texts === null || titles === null) this.#used.delete(key)
      else this.#used.set(key, { ...kept, ...addBytes(writer, texts, titles, records) })
    }
    this.#sum = writer.finish(`${this.#path}.bytes`)
    this.#writer = null
    this.#bytes = undefined
  }

  #cut({ start, titles, records, end }: Kept, part: 'texts' | 'titles' | 'records'): Uint8Array | null {
    if (part === 'records' && records === end) return null
    const [from, to] = part === 'texts' ? [start, titles] : part === 'titles' ? [titles, records] : [records, end]
    return this.#allBytes()?.subarray(from, to) ?? null
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

function addBytes(writer: BytesWriter, texts: Uint8Array, titles: Uint8Array, records: Uint8Array | null): Pick<Kept, 'start' | 'titles' | 'records' | 'end'> {
  const start = writer.add(texts)
  const marks = { start, titles: writer.add(titles), records: writer.add(records ?? new Uint8Array()) }
  return { ...marks, end: writer.size }
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
