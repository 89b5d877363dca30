/** Counts as sources state them: the table of the format, row by row. */

import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { parseCount } from '../../src/model/counts.ts'

const words = new Map([['some', 2], ['dozens', 20]])

const accepted: readonly { input: string; low: number | null; high: number | null; best: number | null; meaning: string }[] = [
  { input: '7', low: 7, high: 7, best: 7, meaning: 'seven' },
  { input: '20+', low: 20, high: null, best: 20, meaning: 'at least twenty' },
  { input: '-30', low: 0, high: 30, best: null, meaning: 'at most thirty' },
  { input: '3-5', low: 3, high: 5, best: null, meaning: 'three to five' },
  { input: '~40', low: 36, high: 44, best: 40, meaning: 'about forty, within a tenth' },
  { input: '~5', low: 4, high: 6, best: 5, meaning: 'about five is never exactly five' },
  { input: '~45', low: 40, high: 50, best: 45, meaning: 'a tenth is rounded outwards' },
  { input: 'some', low: 2, high: null, best: null, meaning: 'a word of the codebook with its least value' },
  { input: 'dozens', low: 20, high: null, best: null, meaning: 'another word' },
  { input: '0', low: 0, high: 0, best: 0, meaning: 'the source says none' },
  { input: 'unknown', low: null, high: null, best: null, meaning: 'the source says that it is not known' },
  { input: ' 7 ', low: 7, high: 7, best: 7, meaning: 'space around it is nothing' },
  { input: '4-4', low: 4, high: 4, best: null, meaning: 'a range of one' },
]

for (const { input, low, high, best, meaning } of accepted) {
  test(`"${input}": ${meaning}`, () => {
    const count = parseCount(input, words)
    assert.deepEqual(count?.interval, low === null ? null : { low, high })
    assert.deepEqual([count?.best, count?.word, count?.written], [best, words.has(input) ? input : null, input.trim()])
  })
}

for (const input of ['', 'seven', 'several', '5-3', '7.5', '+20', '20 +', '3–5', '3 - 5', '٧', '1e3', '--3', '~', '~3-5', '20++', '-', '1234567890', 'Unknown', 'toString']) {
  test(`"${input}" is no count`, () => assert.equal(parseCount(input, words), null))
}

test('low is never above best, best never above high', () => {
  const number = fc.nat(999_999)
  const text = fc.oneof(number.map(String), number.map(n => `${n}+`), number.map(n => `~${n}`), fc.tuple(number, number).map(([a, b]) => `${a}-${b}`))
  fc.assert(fc.property(text, written => {
    const count = parseCount(written, words)
    if (count?.interval == null) return
    const { low, high } = count.interval
    assert.ok(low <= (count.best ?? low) && (count.best ?? low) <= (high ?? Infinity) && low <= (high ?? Infinity))
  }))
})

test('no text makes the parser throw', () => {
  fc.assert(fc.property(fc.string(), text => { parseCount(text, words) }))
})
