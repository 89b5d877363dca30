/** The postings of several units as those of one part: files of words in their order, and the words at which each file begins. Node only. */

import { appendCbor, appendListHead } from './cbor.ts'
import { packFile } from './pack-file.ts'
import type { UnitPostings, WordPostings } from './unit-postings.ts'
import { appendRecord, postingsOf } from './unit-postings.ts'

/** Bytes of words and places after which a file is closed, before it is packed. */
const fileSize = 6000

export interface MergedPostings {
  /** Packed, in the order of their words. */
  readonly files: readonly Uint8Array[]
  /** For each file but the first the shortest text that comes behind all words before it, and not behind its own first. */
  readonly borders: readonly string[]
}

interface Piece extends WordPostings {
  /** Number of the unit's first record. */
  readonly from: number
}

export function mergePostings(units: readonly { readonly postings: UnitPostings; readonly from: number }[]): MergedPostings {
  const pieces = new Map<string, Piece[]>()
  for (const { postings, from } of units) {
    for (const [n, word] of postings.words.entries()) {
      const piece = { ...postingsOf(postings, n), from }
      const known = pieces.get(word)
      if (known === undefined) pieces.set(word, [piece])
      else known.push(piece)
    }
  }
  const files: Uint8Array[] = []
  const borders: string[] = []
  let open: Uint8Array[] = []
  let size = 0
  let before: string | null = null
  const close = (): void => {
    if (open.length > 0) files.push(packWords(open))
    open = []
    size = 0
  }
  for (const word of [...pieces.keys()].sort()) {
    if (before !== null && open.length === 0) borders.push(shortestBetween(before, word))
    const entry = writeWord(word, pieces.get(word) ?? [])
    open.push(entry)
    size += entry.length
    before = word
    if (size >= fileSize) close()
  }
  close()
  return { files, borders }
}

/** `before` comes before `after`. */
export function shortestBetween(before: string, after: string): string {
  let length = 1
  while (length < after.length && after.slice(0, length) <= before) length += 1
  return after.slice(0, length)
}

function writeWord(word: string, pieces: readonly Piece[]): Uint8Array {
  const head: number[] = []
  appendListHead(3, head)
  appendCbor(word, head)
  appendListHead(pieces.reduce((sum, { records }) => sum + records, 0), head)
  const parts: Uint8Array[] = [Uint8Array.from(head)]
  let last = 0
  for (const { first, last: end, from, bytes } of pieces) {
    const start: number[] = []
    appendRecord(from + first - last, start)
    parts.push(Uint8Array.from(start), bytes)
    last = from + end
  }
  const tail: number[] = []
  appendListHead(0, tail)
  return Buffer.concat([...parts, Uint8Array.from(tail)])
}

function packWords(words: readonly Uint8Array[]): Uint8Array {
  const head: number[] = []
  appendListHead(1, head)
  appendListHead(words.length, head)
  return packFile(Buffer.concat([Uint8Array.from(head), ...words]))
}
