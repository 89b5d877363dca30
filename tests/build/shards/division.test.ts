/** How files fall to shards: alike everywhere and for ever, about evenly, and what is made together together. */

import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { nameShare, ownerOf, spellShare } from '../../../src/build/shards/division.ts'

test('a path falls to the shard that it has always fallen to', () => {
  // Shards of two machines fit only while this stays: a new hash is a new form of the manifest.
  const paths = ['index.html', 'ar/articles/a/index.html', 'data/api/v1/events/قصف.json', 'data/citations/ar/events/x.bib']
  assert.deepEqual(paths.map(path => [2, 7, 256].map(count => ownerOf(path, count))), [[0, 1, 194], [0, 3, 28], [1, 2, 87], [1, 4, 141]])
})

test('every path falls to one of the shards, and the only shard makes everything', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 1, max: 4096 }), (path, count) => {
    const owner = ownerOf(path, count)
    assert.ok(Number.isInteger(owner) && owner >= 0 && owner < count)
    assert.equal(ownerOf(path, 1), 0)
  }))
})

test('shards are about equally large', () => {
  const shares = new Map<number, number>()
  for (let n = 0; n < 14_000; n++) {
    const owner = ownerOf(`ar/events/event-${n}/index.html`, 7)
    shares.set(owner, (shares.get(owner) ?? 0) + 1)
  }
  assert.equal(shares.size, 7)
  for (const size of shares.values()) assert.ok(Math.abs(size - 2000) < 200, String(size))
})

test('files that differ in their ending fall to one shard, a page by the name of its folder', () => {
  for (const count of [2, 7, 100]) {
    const [first, ...others] = ['bib', 'ris', 'json'].map(ending => ownerOf(`data/citations/ar/events/gas-leak.${ending}`, count))
    assert.deepEqual(others, [first, first])
    assert.equal(ownerOf('ar/events/gas-leak/index.html', count), ownerOf('ar/events/gas-leak', count))
  }
})

test('a share is spelled as it is asked for, and its folder sorts by itself', () => {
  assert.equal(spellShare({ index: 0, count: 8 }), '0/8')
  assert.equal(nameShare({ index: 7, count: 8 }), '7-of-8')
})
