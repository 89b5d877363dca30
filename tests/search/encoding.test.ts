/** Each word of a text has its place in the index, and tokens of its own. */

import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { createAnalyser } from '../../src/search/analyse.ts'
import { nameToken, placeholder, wordToken } from '../../src/search/encoding.ts'
import { createStemmer } from '../../src/language/word-stems.ts'
import { wordForms } from '../../src/language/word-forms.ts'

const { encodeText, analyseQuery } = createAnalyser([{ kind: 'actor', id: 'river-brigade', text: 'لواء النهر', lang: 'ar' }], ['ar', 'en'], createStemmer(['ar', 'en']))

test('each word of a text has its place, whatever stands in it', () => {
  const words = fc.array(fc.string({ unit: fc.constantFrom(...'ابتةىيقأإ،؛“”«»-.,:;!?()<>&|"\'abcXYZ0129éß😀'), minLength: 1, maxLength: 9 }), { maxLength: 12 })
  fc.assert(fc.property(words, list => {
    const encoded = encodeText(list.join(' '), 'ar')
    assert.equal(encoded === '' ? 0 : encoded.split(' ').length, list.length)
    assert.ok(encoded.split(' ').every(word => encoded === '' || word !== ''))
  }))
})

test('a word without letters is held by a character that nobody seeks', () => {
  assert.deepEqual(encodeText('a – b', 'en').split(' ')[1], placeholder)
})

test('a name stands at each of its words, so that all of them are marked', () => {
  const words = encodeText('قال لواء النهر', 'ar').split(' ')
  const token = nameToken('actor', 'river-brigade')
  assert.deepEqual(words.map(word => word.includes(token)), [false, true, true])
})

test('tokens of different ids and words never begin alike up to their end', () => {
  assert.notEqual(nameToken('actor', 'a-b'), nameToken('actor', 'ab'))
  assert.ok(!nameToken('actor', 'hill').startsWith(wordToken('actor').slice(0, 1)))
})

const forms: readonly (readonly [word: string, ...forms: string[]])[] = [
  ['قوات', 'قوات'],
  ['القوات', 'القوات', 'قوات'],
  ['والقوات', 'والقوات', 'القوات', 'قوات'],
  ['للقوات', 'للقوات', 'القوات', 'قوات'],
  ['وللقوات', 'وللقوات', 'للقوات', 'القوات', 'قوات'],
  ['بالقوات', 'بالقوات', 'القوات', 'قوات'],
  ['وقوات', 'وقوات', 'قوات'],
  ['دم', 'دم'],
  ['الدم', 'الدم', 'دم'],
  ['ضابطا', 'ضابطا', 'ضابط'],
  ['وقتيلا', 'وقتيلا', 'قتيلا', 'قتيل'],
  ['لنا', 'لنا'],
  ['attacks', 'attacks', 'attack'],
  ['bodies', 'bodies', 'body'],
  ['crisis', 'crisis'],
  ['gas', 'gas'],
  ['2020', '2020'],
]

for (const [word, ...expected] of forms) {
  test(`${word} is found as ${expected.join(', ')}`, () => {
    const found = wordForms(word)
    for (const form of expected) assert.ok(found.includes(form), `${form} is missing in ${found.join(', ')}`)
    assert.equal(found[0], word)
    assert.equal(new Set(found).size, found.length)
  })
}

test('a query knows its names, and keeps its other words', () => {
  const terms = analyseQuery('غارة ولواء النهر')
  assert.deepEqual(terms.map(({ text }) => text), ['غارة', 'ولواء النهر'])
  assert.equal(terms[1]?.asks[0]?.token, nameToken('actor', 'river-brigade'))
})
