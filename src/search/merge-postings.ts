/**
 * The postings of several units as those of one part: files of words in their order, and the words at which each file begins. Where a file
 * ends is told by its words, so that what changes in some of them leaves most files as they are. Node only.
 */

import { appendCbor, appendListHead } from './cbor.ts'
import { hashText } from './hash-text.ts'
import type { UnitPostings } from './unit-postings.ts'
import { appendRecord, noPostings, postingsOf, wordsOf } from './unit-postings.ts'

/** Bytes of words and places, before they are packed: of a file at least, then on average until it ends, and after which it ends in any case. */
const leastOfFile = 3000
const usualRest = 2000
const mostOfFile = 9000

export interface MergedPostings {
  /** Packed, in the order of their words. */
  readonly files: readonly Uint8Array[]
  /** For each file but the first the shortest text that comes behind all words before it, and not behind its own first. */
  readonly borders: readonly string[]
}

interface PlacedUnit {
  readonly postings: UnitPostings
  /** Number of its first record. */
  readonly from: number
}

/** `pack`: makes a file of its bytes. */
export function mergePostings(units: readonly PlacedUnit[], pack: (bytes: Uint8Array) => Uint8Array): MergedPostings {
  const places = placeWords(units)
  const files: Uint8Array[] = []
  const borders: string[] = []
  const open = new OpenFile()
  let before: string | null = null
  for (const word of [...places.keys()].sort()) {
    if (before !== null && open.words === 0) borders.push(shortestBetween(before, word))
    const start = open.size
    writeWord(word, places.get(word) ?? [], units, open)
    before = word
    if (endsFile(word, open.size - start, open.size)) files.push(pack(open.take()))
  }
  if (open.words > 0) files.push(pack(open.take()))
  return { files, borders }
}

/** Of each word the units that have it and its number among theirs, in turn. */
function placeWords(units: readonly PlacedUnit[]): Map<string, number[]> {
  const places = new Map<string, number[]>()
  for (const [unit, { postings }] of units.entries()) {
    const words = wordsOf(postings)
    for (let n = 0; n < words.length; n += 1) {
      const word = words[n] ?? ''
      const known = places.get(word)
      if (known === undefined) places.set(word, [unit, n])
      else known.push(unit, n)
    }
  }
  return places
}

/** Seldom after a short entry, often after a long one. */
function endsFile(word: string, bytes: number, size: number): boolean {
  return size >= mostOfFile || size >= leastOfFile && hashText(word) / 2 ** 32 < bytes / usualRest
}

/** `before` comes before `after`. */
export function shortestBetween(before: string, after: string): string {
  let length = 1
  while (length < after.length && after.slice(0, length) <= before) length += 1
  return after.slice(0, length)
}

function writeWord(word: string, places: readonly number[], units: readonly PlacedUnit[], file: OpenFile): void {
  const postings = Array.from({ length: places.length / 2 }, (_, n) => {
    const { postings: own, from } = units[places[n * 2] ?? -1] ?? { postings: noPostings, from: 0 }
    return { ...postingsOf(own, places[n * 2 + 1] ?? -1), own, from }
  })
  const head: number[] = []
  appendListHead(3, head)
  appendCbor(word, head)
  appendListHead(postings.reduce((sum, { records }) => sum + records, 0), head)
  file.add(head, 0, head.length)
  let last = 0
  for (const { first, last: end, start, stop, own, from } of postings) {
    const step: number[] = []
    appendRecord(from + first - last, step)
    file.add(step, 0, step.length)
    file.add(own.bytes, start, stop)
    last = from + end
  }
  const tail: number[] = []
  appendListHead(0, tail)
  file.add(tail, 0, tail.length)
  file.words += 1
}

/** Words one behind another, until the file is full. */
class OpenFile {
  words = 0
  size = 0
  #bytes = new Uint8Array(mostOfFile * 2)

  /** A loop: most pieces are of a few bytes. */
  add(bytes: ArrayLike<number>, start: number, stop: number): void {
    if (this.size + stop - start > this.#bytes.length) {
      const larger = new Uint8Array((this.size + stop - start) * 2)
      larger.set(this.#bytes)
      this.#bytes = larger
    }
    for (let at = start; at < stop; at += 1) this.#bytes[this.size++] = bytes[at] ?? 0
  }

  /** The list of its words; then it is empty. */
  take(): Uint8Array {
    const head: number[] = []
    appendListHead(1, head)
    appendListHead(this.words, head)
    const list = Buffer.concat([Uint8Array.from(head), this.#bytes.subarray(0, this.size)])
    this.words = 0
    this.size = 0
    return list
  }
}
