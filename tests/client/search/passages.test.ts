/** Passages as they are chosen and addressed. */

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { addressOfPassage, choosePassages } from '../../../src/client/search/result-items.ts'
import type { SearchResult } from '../../../src/search/results.ts'

function makeResult(id: string, kind: string, ...found: number[]): SearchResult {
  const passages = found.map(number => ({ found: number, parts: [{ text: `${id} ${number}`, marked: true }] }))
  return { id, kind, url: `/site/en/articles/${id}/`, title: id, titleParts: [], lang: 'en', date: '', excerpt: [], passages }
}

test('the passages with most of what was found come first, those of articles only, and none that has little of it', () => {
  const chosen = choosePassages([makeResult('a', 'article', 2, 1), makeResult('e', 'event', 9), makeResult('b', 'article', 3, 2)], 3)
  assert.deepEqual(chosen.map(({ result, passage }) => [result.id, passage.found]), [['b', 3], ['a', 2], ['b', 2]])
})

test('the address of a passage names its words: all of a short one, the ends of a long one, and no sign of leaving out', () => {
  const address = (text: string): string => addressOfPassage(makeResult('a', 'article'), { found: 1, parts: [{ text, marked: false }] })
  assert.equal(address('… two men, half-way'), '/site/en/articles/a/#:~:text=two%20men%2C%20half%2Dway')
  assert.equal(address('… a b c d e f g h i j …'), '/site/en/articles/a/#:~:text=a%20b%20c%20d,g%20h%20i%20j')
})
