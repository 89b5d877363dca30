/** Figures in words, with and without their noun, in both languages. */

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { formatCounted, formatInterval, formatTally } from '../../src/language/index.ts'
import { arabic as arabicTable } from '../../src/i18n/ar/index.ts'
import { english as englishTable } from '../../src/i18n/en/index.ts'
import { parseCount } from '../../src/model/counts.ts'

const countWords = new Map([['some', 2], ['dozens', 20]])

const rows: readonly (readonly [written: string, english: string, arabic: string])[] = [
  ['7', '7', '7'],
  ['0', '0', '0'],
  ['20+', 'at least 20', '20 على الأقل'],
  ['-30', 'at most 30', '30 على الأكثر'],
  ['3-5', '3–5', 'بين 3 و5'],
  ['~40', 'about 40 (36–44)', '40 تقريبًا (بين 36 و44)'],
  ['dozens', 'at least 20', '20 على الأقل'],
  ['1200', '1,200', '1,200'],
  ['unknown', 'unknown', 'غير معروف'],
]

for (const [written, english, arabic] of rows) {
  test(`the count ${written} in words`, () => {
    const count = parseCount(written, countWords)
    assert.ok(count)
    assert.equal(formatTally(count, 'en'), english)
    assert.equal(formatTally(count, 'ar'), arabic)
  })
}

const counted: readonly (readonly [written: string, english: string, arabic: string])[] = [
  ['0', 'no one killed', 'لا قتلى'],
  ['1', '1 killed', 'قتيل واحد'],
  ['2', '2 killed', 'قتيلان'],
  ['3', '3 killed', '3 قتلى'],
  ['11', '11 killed', '11 قتيلًا'],
  ['100', '100 killed', '100 قتيل'],
  ['1+', 'at least 1 killed', 'قتيل واحد على الأقل'],
  ['2+', 'at least 2 killed', 'قتيلان على الأقل'],
  ['20+', 'at least 20 killed', '20 قتيلًا على الأقل'],
  ['-30', 'at most 30 killed', '30 قتيلًا على الأكثر'],
  ['1-2', '1–2 killed', 'قتيل واحد أو قتيلان'],
  ['3-5', '3–5 killed', 'بين 3 و5 قتلى'],
  ['8-12', '8–12 killed', 'بين 8 و12 قتيلًا'],
  ['~40', 'about 40 killed (36–44)', '40 قتيلًا تقريبًا (بين 36 و44)'],
  ['unknown', 'unknown', 'غير معروف'],
]

for (const [written, english, arabic] of counted) {
  test(`${written} killed in words`, () => {
    const count = parseCount(written, countWords)
    assert.equal(formatCounted(count, englishTable['harm.killed.counted'], 'en'), english)
    assert.equal(formatCounted(count, arabicTable['harm.killed.counted'], 'ar'), arabic)
  })
}

test('a best figure stands before its range', () => {
  assert.equal(formatTally({ interval: { low: 3, high: 5 }, best: 5 }, 'en'), '5 (3–5)')
  assert.equal(formatTally({ interval: { low: 3, high: 5 }, best: 5 }, 'ar'), '5 (بين 3 و5)')
  assert.equal(formatTally({ interval: { low: 0, high: 5 }, best: 4 }, 'en'), '4 (at most 5)')
  assert.equal(formatTally({ interval: { low: 15, high: null }, best: 20 }, 'en'), '20 (at least 15)')
  assert.equal(formatTally({ interval: { low: 20, high: null }, best: 20 }, 'en'), 'at least 20')
})

test('a range in brackets does not repeat the noun', () => {
  const noun = arabicTable['harm.killed.counted']
  assert.equal(formatCounted({ interval: { low: 1, high: 2 }, best: 2 }, noun, 'ar'), 'قتيلان (بين 1 و2)')
  assert.equal(formatCounted({ interval: { low: 3, high: 5 }, best: 4 }, noun, 'ar'), '4 قتلى (بين 3 و5)')
})

test('a merged figure is "about" only if all that remains is', () => {
  const interval = { low: 36, high: 44 }
  const stated = (written: string, kept = true) => ({ written, kept })
  assert.equal(formatTally({ interval, best: 40, stated: [stated('~40')] }, 'en'), 'about 40 (36–44)')
  assert.equal(formatTally({ interval, best: 40, stated: [stated('~40'), stated('44')] }, 'en'), '40 (36–44)')
  assert.equal(formatTally({ interval, best: 40, stated: [stated('~40'), stated('20+', false)] }, 'en'), 'about 40 (36–44)')
})

test('what is not known is never a zero', () => {
  assert.equal(formatInterval(null, 'en'), 'unknown')
  assert.equal(formatTally(null, 'ar'), 'غير معروف')
  assert.equal(formatInterval({ low: 0, high: null }, 'en'), 'unknown')
  assert.equal(formatCounted(null, { other: '{count} killed' }, 'en', {}, 'unknown number killed'), 'unknown number killed')
  assert.equal(formatInterval({ low: 0, high: 0 }, 'en'), '0')
})

test('a language without words of its own says it in English, or in the words that are given', () => {
  assert.equal(formatInterval({ low: 3, high: null }, 'fr'), 'at least 3')
  const words = {
    'date.unknown': 'd', 'date.in': '{date}', 'date.inYear': '{date}', 'date.by': '{date}', 'date.byEndOf': '{date}', 'date.after': '{date}',
    'date.since': '{date}', 'date.between': '{from}{to}', 'date.from': '{from}{to}', 'date.around': '{date}', 'date.roughly': '{date}',
    'date.uncertain': '{date}', 'count.unknown': 'inconnu', 'count.atLeast': 'au moins {number}', 'count.atMost': 'au plus {number}',
    'count.about': 'environ {number}', 'count.between': '{low} à {high}', 'count.or': '{low} ou {high}', 'count.withRange': '{best} ({range})',
  }
  assert.equal(formatInterval({ low: 3, high: null }, 'fr', words), 'au moins 3')
  assert.equal(formatInterval({ low: 3, high: 5 }, 'fr', words), '3 à 5')
})
