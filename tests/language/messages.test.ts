/** Plural forms and placeholders of interface strings. */

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { chooseForm, formatMessage, splitMessage } from '../../src/language/index.ts'

const killed = { one: 'قتيل واحد', two: 'قتيلان', few: '{count} قتلى', many: '{count} قتيلًا', other: '{count} قتيل' }

const arabic: readonly (readonly [count: number, words: string])[] = [
  [0, '0 قتيل'], [1, 'قتيل واحد'], [2, 'قتيلان'], [3, '3 قتلى'], [10, '10 قتلى'], [11, '11 قتيلًا'], [99, '99 قتيلًا'], [100, '100 قتيل'],
  [101, '101 قتيل'], [102, '102 قتيل'], [103, '103 قتلى'], [110, '110 قتلى'], [111, '111 قتيلًا'], [200, '200 قتيل'], [1000, '1,000 قتيل'],
]

for (const [count, words] of arabic) {
  test(`Arabic counts ${count}`, () => assert.equal(formatMessage(killed, { count }, 'ar'), words))
}

test('the form for zero is taken for exactly 0 in every language', () => {
  const message = { zero: 'none', one: 'one', other: 'others' }
  assert.deepEqual([0, 1, 2].map(count => chooseForm(message, count, 'en')), ['none', 'one', 'others'])
  assert.equal(chooseForm({ ...killed, zero: 'لا قتلى' }, 0, 'ar'), 'لا قتلى')
})

test('a form that a language asks for and a message lacks is the other one', () => {
  assert.equal(chooseForm({ other: 'x' }, 2, 'ar'), 'x')
})

test('English, French and Polish choose by their own rules', () => {
  const message = { one: 'one', few: 'few', many: 'many', other: 'other' }
  assert.deepEqual([0, 1, 2, 5].map(count => chooseForm(message, count, 'en')), ['other', 'one', 'other', 'other'])
  assert.deepEqual([0, 1, 2].map(count => chooseForm(message, count, 'fr')), ['one', 'one', 'other'])
  assert.deepEqual([1, 3, 5, 22].map(count => chooseForm(message, count, 'pl')), ['one', 'few', 'many', 'few'])
})

test('values are put in as they are, numbers in the digits of the language', () => {
  assert.equal(formatMessage('{name}: {count} of {total}', { name: '<b>', count: 1234, total: 5 }, 'en'), '<b>: 1,234 of 5')
  assert.equal(formatMessage('{n}', { n: 1234 }, 'fa'), '۱٬۲۳۴')
})

test('a value is not looked at for placeholders', () => {
  assert.equal(formatMessage('{a} {b}', { a: '{b}', b: 'x' }, 'en'), '{b} x')
})

test('a missing value is our mistake and is thrown', () => {
  assert.throws(() => formatMessage('by {name}', {}, 'en'), /No value for \{name\}/)
  assert.throws(() => formatMessage(killed, {}, 'ar'), /No number \{count\}/)
  assert.throws(() => formatMessage(killed, { count: '3' }, 'ar'), /No number \{count\}/)
})

test('a message comes apart into words and values', () => {
  assert.deepEqual(splitMessage('by {name}, {date}'), [{ text: 'by ' }, { value: 'name' }, { text: ', ' }, { value: 'date' }])
  assert.deepEqual(splitMessage('plain'), [{ text: 'plain' }])
  assert.deepEqual(splitMessage('{name}'), [{ value: 'name' }])
})
