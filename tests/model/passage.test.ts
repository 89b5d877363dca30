/** Where a passage stands in a body: folding, several places, prefix and suffix. */

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { listPassagePlaces, normaliseText } from '../../src/model/passage.ts'

const blocks = [{ text: 'one two one two three' }, { text: 'قُتل ثلاثة جنود' }]
const find = (text: string, beside: { prefix?: string; suffix?: string } = {}): [number, number, number][] =>
  listPassagePlaces(blocks, {
    text: { en: text },
    ...beside.prefix === undefined ? {} : { prefix: { en: beside.prefix } },
    ...beside.suffix === undefined ? {} : { suffix: { en: beside.suffix } },
  }, 'en').map(({ block, start, end }) => [block, start, end])

test('white space is folded and letters composed before comparing', () => {
  assert.equal(normaliseText(' a\u00a0\n b\te\u0301 '), 'a b \u00e9')
  assert.deepEqual(find('two\n  three'), [[0, 12, 21]])
  assert.deepEqual(find('قُتل  ثلاثة'), [[1, 0, 10]])
})

test('every place counts, overlapping ones too; none crosses a block', () => {
  assert.deepEqual(find('one two'), [[0, 0, 7], [0, 8, 15]])
  assert.deepEqual(listPassagePlaces([{ text: 'aaa' }], { text: { en: 'aa' } }, 'en').length, 2)
  assert.deepEqual(find('three قُتل'), [])
})

test('prefix and suffix must be adjacent, with at most one space between', () => {
  assert.deepEqual(find('one', { prefix: 'two' }), [[0, 8, 11]])
  assert.deepEqual(find('two', { suffix: 'three' }), [[0, 12, 15]])
  assert.deepEqual(find('wo', { prefix: 't', suffix: 'one' }), [[0, 5, 7]])
  assert.deepEqual(find('one', { prefix: 'one' }), [])
})

test('a passage that does not speak the language, or is empty, stands nowhere', () => {
  assert.deepEqual(listPassagePlaces(blocks, { text: { ar: 'one' } }, 'en'), [])
  assert.deepEqual(find('  '), [])
})
