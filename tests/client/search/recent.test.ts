/** Recent searches: on the device alone, removable, and quiet where nothing can be kept. */

import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Keeping } from '../../../src/client/search/recent.ts'
import { createRecentSearches } from '../../../src/client/search/recent.ts'

function makeStorage(start: Record<string, string> = {}): Keeping & { readonly kept: Map<string, string> } {
  const kept = new Map(Object.entries(start))
  return { kept, getItem: key => kept.get(key) ?? null, setItem: (key, value) => void kept.set(key, value), removeItem: key => void kept.delete(key) }
}

test('the latest stands first, each once, eight at most, without stray spaces', () => {
  const recent = createRecentSearches(() => storage)
  const storage = makeStorage()
  for (const words of ['a', 'b', '  a   b ', 'b', '', '   ']) recent.add(words)
  assert.deepEqual(recent.list(), ['b', 'a b', 'a'])
  for (let n = 0; n < 20; n += 1) recent.add(`n${n}`)
  assert.equal(recent.list().length, 8)
})

test('one can be forgotten, and all: then nothing is left on the device', () => {
  const storage = makeStorage()
  const recent = createRecentSearches(() => storage)
  for (const words of ['a', 'b', 'c']) recent.add(words)
  recent.remove('b')
  assert.deepEqual(recent.list(), ['c', 'a'])
  recent.clear()
  assert.deepEqual([recent.list(), storage.kept.size], [[], 0])
})

test('what others wrote into the storage is passed over', () => {
  for (const kept of ['{', '"a"', 'null', '[1, "a", null]']) {
    const recent = createRecentSearches(() => makeStorage({ 'marsad:recent-searches': kept }))
    assert.ok(recent.list().every(words => typeof words === 'string'))
  }
})

test('a browser that refuses to keep anything breaks nothing', () => {
  const refuse = (): never => { throw new DOMException('refused', 'SecurityError') }
  for (const storage of [refuse, () => null, () => ({ getItem: refuse, setItem: refuse, removeItem: refuse })]) {
    const recent = createRecentSearches(storage)
    recent.add('a')
    recent.remove('a')
    recent.clear()
    assert.deepEqual(recent.list(), [])
  }
})
