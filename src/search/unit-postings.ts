/**
 * What Pagefind has found in the records of a unit: its words, each with the records that have it. Kept as bytes that can be put
 * behind those of other units without being read again. Node only.
 */

import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { ByteList, Cbor } from './cbor.ts'
import { appendListHead, appendNumber, readCbor } from './cbor.ts'
import { isOneToken } from './encoding.ts'
import { searchFields } from './core-meta.ts'
import { unpackNow } from './pack-file.ts'

/** Among the places of a word: those behind it are of words that have no other token. Where nothing is said, the core takes them for such. */
const plainWeight = -25

/** Of a word: number of records, the first and the last of them by their place in the unit, and where its bytes begin. */
const numbersOfWord = 4

export interface UnitPostings {
  /** Sorted by code units, one to a line. */
  readonly words: string
  readonly numbers: Int32Array
  /** Of each word the entries of its records, without the number of the first: it counts from the unit's. */
  readonly bytes: Uint8Array
}

export interface WordPostings {
  readonly records: number
  readonly first: number
  readonly last: number
  /** Where its bytes begin and end. */
  readonly start: number
  readonly stop: number
}

export const noPostings: UnitPostings = { words: '', numbers: new Int32Array(), bytes: new Uint8Array() }

export function wordsOf({ words }: UnitPostings): string[] {
  return words === '' ? [] : words.split('\n')
}

export function postingsOf({ numbers, bytes }: UnitPostings, word: number): WordPostings {
  const at = word * numbersOfWord
  return { records: numbers[at] ?? 0, first: numbers[at + 1] ?? 0, last: numbers[at + 2] ?? 0, start: numbers[at + 3] ?? 0, stop: numbers[at + numbersOfWord + 3] ?? bytes.length }
}

type Entry = readonly [record: number, places: readonly number[], fieldPlaces: readonly number[]]
type WordEntry = readonly [word: string, entries: readonly Entry[], variants: readonly Cbor[]]

/** `folder`: where Pagefind wrote. Throws when it is not what Pagefind 1.6 writes. */
export function readPostings(folder: string, records: number): UnitPostings {
  const [name, ...others] = readdirSync(folder).filter(file => file.endsWith('.pf_meta'))
  if (name === undefined || others.length > 0) throw new Error(`${folder}: one index was expected`)
  const [, pages, chunks, , , fields] = readCbor(unpackNow(readFileSync(join(folder, name)))) as [string, readonly Cbor[], readonly [string, string, string][], Cbor, Cbor, readonly string[]]
  if (pages.length !== records) throw new Error(`${folder}: ${pages.length} records instead of ${records}`)
  const fieldNumbers = fields.map(field => searchFields.indexOf(field as (typeof searchFields)[number]))
  const entries = chunks.flatMap(([, , file]) => (readCbor(unpackNow(readFileSync(join(folder, `index/${file}.pf_index`)))) as readonly [readonly WordEntry[]])[0])
  // Of the tokens of one word Pagefind makes a word as well: what begins like it is found by its first token already.
  return packWords(entries.filter(([word]) => isOneToken(word)).sort(([a], [b]) => (a < b ? -1 : 1)), fieldNumbers)
}

function packWords(entries: readonly WordEntry[], fieldNumbers: readonly number[]): UnitPostings {
  const bytes: number[] = []
  const numbers = new Int32Array(entries.length * numbersOfWord)
  for (const [n, [, records]] of entries.entries()) {
    const last = records.reduce((sum, [step]) => sum + step, 0)
    numbers.set([records.length, records[0]?.[0] ?? 0, last, bytes.length], n * numbersOfWord)
    for (const [m, [step, places, fieldPlaces]] of records.entries()) {
      if (m > 0) appendRecord(step, bytes)
      appendNumbers(places.filter(place => place !== plainWeight), bytes)
      appendNumbers(fieldPlaces.map(place => place < 0 ? -1 - (fieldNumbers[-1 - place] ?? 0) : place), bytes)
    }
  }
  return { words: entries.map(([word]) => word).join('\n'), numbers, bytes: Uint8Array.from(bytes) }
}

/** The beginning of an entry: how many records behind the one before. */
export function appendRecord(step: number, bytes: ByteList): void {
  appendListHead(3, bytes)
  appendNumber(step, bytes)
}

function appendNumbers(values: readonly number[], bytes: ByteList): void {
  appendListHead(values.length, bytes)
  for (const value of values) appendNumber(value, bytes)
}
