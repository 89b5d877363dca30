/** The larger part of a pack: bytes in a row, found by where they begin and end. They are believed only when their sum is the one that the smaller part names. */

import { createHash } from 'node:crypto'
import { closeSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs'
import type { Hash } from 'node:crypto'

/** Bytes that wait until there are enough of them to be worth a call. */
const batch = 1 << 20

/** All bytes of a file, or null where it is not what it was. */
export function readBytes(path: string, sum: string): Uint8Array | null {
  try {
    const bytes = readFileSync(path)
    return createHash('sha256').update(bytes).digest('base64url') === sum ? bytes : null
  } catch {
    return null
  }
}

/** Writes aside, piece by piece, and puts the whole in place at the end. Throws when the disk does. */
export class BytesWriter {
  readonly #aside: string
  readonly #handle: number
  readonly #hash: Hash = createHash('sha256')
  #waiting: Uint8Array[] = []
  #waitingSize = 0
  #size = 0

  constructor(aside: string) {
    this.#aside = aside
    this.#handle = openSync(aside, 'w')
  }

  /** How many bytes there are so far. */
  get size(): number {
    return this.#size
  }

  /** Where they begin. */
  add(bytes: Uint8Array): number {
    const start = this.#size
    this.#size += bytes.length
    this.#waiting.push(bytes)
    this.#waitingSize += bytes.length
    if (this.#waitingSize >= batch) this.#flush()
    return start
  }

  /** The sum of all bytes. */
  finish(path: string): string {
    this.#flush()
    closeSync(this.#handle)
    renameSync(this.#aside, path)
    return this.#hash.digest('base64url')
  }

  #flush(): void {
    const bytes = Buffer.concat(this.#waiting)
    this.#hash.update(bytes)
    for (let written = 0; written < bytes.length;) written += writeSync(this.#handle, bytes, written)
    this.#waiting = []
    this.#waitingSize = 0
  }
}
