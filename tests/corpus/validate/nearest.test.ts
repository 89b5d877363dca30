/** Edit distance, nearest values, nearest words and circles. */

import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { findCycles } from '../../../src/corpus/validate/cycles.ts'
import { countEdits, limitSearches, listNearest } from '../../../src/corpus/validate/nearest.ts'
import { findNearestWords } from '../../../src/corpus/validate/nearest-words.ts'

for (const [a, b, edits] of [['', '', 0], ['', 'abc', 3], ['abc', '', 3], ['abc', 'abc', 0], ['abc', 'acb', 1], ['kitten', 'sitting', 3], ['ca', 'abc', 3], ['داعش', 'داعس', 1]] as const) {
  test(`from "${a}" to "${b}" it takes ${edits} edits`, () => {
    assert.equal(countEdits(a, b), edits)
  })
}

test('the number of edits is the same both ways, and none only for equal words', () => {
  fc.assert(fc.property(fc.string({ maxLength: 12 }), fc.string({ maxLength: 12 }), (a, b) => {
    assert.equal(countEdits(a, b), countEdits(b, a))
    assert.equal(countEdits(a, b) === 0, a === b)
    assert.ok(countEdits(a, b) <= Math.max(a.length, b.length))
  }))
})

test('up to three values within a third of the word are offered, the closest first', () => {
  assert.deepEqual(listNearest('shellin', ['shelling', 'selling', 'shell', 'spelling', 'protest']), ['shelling', 'selling', 'shell'])
  assert.deepEqual(listNearest('firm', ['company', 'person']), [])
})

test('a search is made once for each word, and for no more than a hundred words', () => {
  const search = limitSearches('none')
  let made = 0
  for (let round = 0; round < 2; round++) {
    for (let index = 0; index < 300; index++) assert.equal(search(`w${index}`, () => `found ${++made}`), index < 100 ? `found ${index + 1}` : 'none')
  }
  assert.equal(made, 100)
})

const block = (text: string) => ({ text, place: { path: 'a.md', line: 1, column: 1 } })

test('the words that come closest are found in their block', () => {
  const blocks = [block('Nothing here.'), block('On Monday three men of the patrol were killed near the bridge.')]
  assert.equal(findNearestWords('three men of a patrol were killed', blocks)?.words, 'three men of the patrol were killed')
  assert.equal(findNearestWords('killed near the bridge', blocks)?.words, 'killed near the bridge')
  assert.equal(findNearestWords('قتل ثلاثة جنود', [block('أمس «قُتِل ثلاثةُ جنودٍ» هناك')])?.words, 'قُتِل ثلاثةُ جنودٍ')
  assert.equal(findNearestWords('somebody saw something elsewhere', blocks), undefined)
})

test('repeated words are counted as often as they are wanted', () => {
  assert.equal(findNearestWords('a a b', [block('a a a x a a b')])?.words, 'a a b')
})

test('each circle is found once; chains and shared parents are none', () => {
  const graph = (edges: Readonly<Record<string, readonly string[]>>): string[][] => findCycles(new Map(Object.entries(edges)))
  assert.deepEqual(graph({ a: ['b', 'c'], b: ['d'], c: ['d'] }), [])
  assert.deepEqual(graph({ a: ['a'] }), [['a', 'a']])
  assert.deepEqual(graph({ c: ['a'], a: ['b'], b: ['c'], x: ['a'] }), [['a', 'b', 'c', 'a']])
  assert.deepEqual(graph({ a: ['b'], b: ['a'], c: ['d'], d: ['c'] }), [['a', 'b', 'a'], ['c', 'd', 'c']])
})

test('a chain of 50,000 does not overflow', () => {
  assert.deepEqual(findCycles(new Map(Array.from({ length: 50_000 }, (_, index) => [`n${index}`, [`n${index + 1}`]]))), [])
})
