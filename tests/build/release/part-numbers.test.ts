/** Numbers of parts stay what they were from build to build, and go when most of them name nothing any more. */

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { numberParts } from '../../../src/build/release/part-numbers.ts'

const digestOf = (part: string): string => `digest of ${part}`
const reads = (...numbers: number[]): Uint32Array => Uint32Array.from(numbers)

test('parts of the last release keep their numbers; new ones come after them', () => {
  const parts = numberParts({ parts: ['a', 'b'], digests: [digestOf('a'), 'another'] }, digestOf)
  assert.deepEqual([parts.areSame(reads(0)), parts.areSame(reads(1)), parts.areSame(reads(0, 1)), parts.areSame(reads())], [true, false, false, true])
  assert.deepEqual(['b', 'c', 'a', 'c'].map(parts.numberOf), [1, 2, 0, 2])
  const { renumber, ...settled } = parts.settle()
  assert.deepEqual(settled, { parts: ['a', 'b', 'c'], digests: ['a', 'b', 'c'].map(digestOf) })
  assert.deepEqual(renumber(reads(2, 0)), reads(2, 0))
})

test('a part that nobody has read in this build is not taken for unchanged in the next', () => {
  const asked: string[] = []
  const first = numberParts({ parts: ['a', 'b', 'c'], digests: ['a', 'b', 'c'].map(digestOf) }, part => { asked.push(part); return digestOf(part) })
  assert.ok(first.areSame(reads(0, 2)))
  const settled = first.settle()
  assert.deepEqual(asked, ['a', 'c'])
  assert.deepEqual([settled.parts, numberParts(settled, digestOf).areSame(reads(1))], [['a', 'b', 'c'], false])
})

test('when most parts are read by nobody, the others are numbered anew', () => {
  const parts = numberParts({ parts: ['a', 'b', 'c', 'd'], digests: ['a', 'b', 'c', 'd'].map(digestOf) }, digestOf)
  assert.ok(parts.areSame(reads(3)))
  const { renumber, ...settled } = parts.settle()
  assert.deepEqual(settled, { parts: ['d'], digests: [digestOf('d')] })
  assert.deepEqual(renumber(reads(3, 3)), reads(0, 0))
})
