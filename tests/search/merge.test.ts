/** Postings of units put together are those of all their records; files of words are found by their borders. */

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { gunzipSync } from 'node:zlib'
import fc from 'fast-check'
import type { Cbor } from '../../src/search/cbor.ts'
import { appendListHead, appendNumber, readCbor } from '../../src/search/cbor.ts'
import { mergePostings, shortestBetween } from '../../src/search/merge-postings.ts'
import { filesOf } from '../../src/search/open-part.ts'
import { packFile } from '../../src/search/pack-file.ts'
import type { UnitPostings } from '../../src/search/unit-postings.ts'
import { appendRecord } from '../../src/search/unit-postings.ts'

/** Word to the records that have it, ascending; each stands at the place of its own number. */
type Postings = Readonly<Record<string, readonly number[]>>

function makeUnit(postings: Postings): UnitPostings {
  const words = Object.keys(postings).sort()
  const bytes: number[] = []
  const numbers = words.flatMap(word => {
    const records = postings[word] ?? []
    const start = bytes.length
    for (const [n, record] of records.entries()) {
      if (n > 0) appendRecord(record - (records[n - 1] ?? 0), bytes)
      appendListHead(1, bytes)
      appendNumber(record, bytes)
      appendListHead(0, bytes)
    }
    return [records.length, records[0] ?? 0, records.at(-1) ?? 0, start]
  })
  return { words: words.join('\n'), numbers: Int32Array.from(numbers), bytes: Uint8Array.from(bytes) }
}

type Entry = readonly [step: number, places: readonly number[], fields: readonly number[]]

function readMerged(files: readonly Uint8Array[]): Map<string, number[]>[] {
  return files.map(file => {
    const [words] = readCbor(gunzipSync(file).subarray('pagefind_dcd'.length)) as unknown as [readonly (readonly [string, readonly Entry[], readonly Cbor[]])[]]
    return new Map(words.map(([word, entries]) => {
      let at = 0
      return [word, entries.map(([step]) => at += step)]
    }))
  })
}

const unitPostings = fc.dictionary(fc.stringMatching(/^[a-dꀀ-ꀃ]{1,6}$/), fc.uniqueArray(fc.nat({ max: 99 }), { minLength: 1, maxLength: 30 }).map(list => list.sort((a, b) => a - b)), { maxKeys: 120, noNullPrototype: true })

test('every word has the records of all units, and lies in the one file that its borders name', () => {
  fc.assert(fc.property(fc.array(unitPostings, { minLength: 1, maxLength: 6 }), units => {
    const { files, borders } = mergePostings(units.map((postings, n) => ({ postings: makeUnit(postings), from: n * 100 })), packFile)
    const read = readMerged(files)
    const expected = new Map<string, number[]>()
    for (const [n, postings] of units.entries()) for (const [word, records] of Object.entries(postings)) expected.set(word, [...expected.get(word) ?? [], ...records.map(record => record + n * 100)])
    assert.equal(borders.length, Math.max(0, files.length - 1))
    assert.equal(read.reduce((sum, { size }) => sum + size, 0), expected.size)
    for (const [word, records] of expected) {
      const named = filesOf(borders, word)
      assert.deepEqual(read[named[0] ?? -1]?.get(word), records, word)
      for (const [other] of expected) if (other.startsWith(word)) assert.ok(named.some(file => read[file]?.has(other)), `${other} by ${word}`)
    }
  }), { numRuns: 60 })
})

test('a border is the shortest text that comes behind what was before it', () => {
  for (const [before, after, border] of [['abc', 'abd', 'abd'], ['abc', 'b', 'b'], ['abc', 'bcd', 'b'], ['a', 'ab', 'ab'], ['ꀀسوقꀁ', 'ꀀسيرꀁ', 'ꀀسي']] as const) assert.equal(shortestBetween(before, after), border)
})

test('what changes in one word leaves most files of words as they are', () => {
  const unit = (extra: number): UnitPostings => makeUnit(Object.fromEntries(Array.from({ length: 4000 }, (_, n): [string, number[]] => [`ꀀ${String((n * 7919) % 4000).padStart(5, 'x')}`, n === 1234 ? [n % 90, ...Array.from({ length: extra }, (__, m) => 91 + m)] : [n % 90]])))
  const [before, after] = [0, 6].map(extra => mergePostings([{ postings: unit(extra), from: 0 }], packFile).files.map(file => Buffer.from(file).toString('base64')))
  assert.ok(before !== undefined && after !== undefined && before.length > 5)
  assert.ok(after.filter(file => !before.includes(file)).length <= 2)
})
