/** What a slip of the pen meant, and what was no slip. */

import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { soundKey } from '../../src/language/sound-key.ts'
import { romanKey } from '../../src/search/roman-names.ts'
import { toRecord } from '../../src/search/document-search.ts'
import type { SearchRecord } from '../../src/search/records.ts'
import { createSpeller, editDistance } from '../../src/search/spelling.ts'
import { countWords, sortWords } from '../../src/search/vocabulary.ts'

const speller = createSpeller(['محكمه محكمة', 'هجوم', 'اشتباكات', 'protest', 'checkpoint', 'bread', 'ميدان', 'كهوف', 'كماين كمائن', 'ecole école'], ['بوتين', 'zakharova'])

for (const [wrong, meant] of [
  ['مححكمه', 'محكمة'], ['كماينن', 'كمائن'], ['ecolle', 'école'], ['هجوووم', null], ['هجم', null], ['اشتاكبات', 'اشتباكات'], ['protset', 'protest'], ['checkpiont', 'checkpoint'], ['putin', 'بوتين'], ['زاخاروفا', 'zakharova'],
  ['bred', 'bread'], ['read', null], ['12345', null], ['كهف', null],
] as const) test(`${wrong} means ${meant ?? 'nothing else'}`, () => assert.equal(speller.correct(wrong), meant))

test('of a word the spelling that most texts have is offered, without marks, article and capitals', () => {
  const text = (words: string): SearchRecord => toRecord({ id: words, lang: 'ar', text: words }, ['ar'])
  const words = sortWords([countWords([text('الكمائنُ كمائن كماين'), text('École ecole École')]), countWords([text('كمائن مــدينة')])])
  assert.deepEqual(words, ['كماين كمائن', 'ecole école', 'مدينه مدينة'])
})

test('distance is the same both ways but for doubled letters, nothing for equal words, never more than was allowed', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 7 })
  fc.assert(fc.property(word, word, (a, b) => {
    const distance = editDistance(a, b, 2)
    assert.equal(distance === 0, a === b)
    assert.ok(distance <= 2 || distance === Infinity)
    assert.ok(Math.abs(a.length - b.length) * 0.7 <= distance + 1e-9)
  }))
})

test('sounds are the same in both scripts', () => {
  for (const [a, b] of [['بوتين', 'putin'], ['قلمون', 'qalamoun'], ['دمشق', 'dimashq']] as const) assert.equal(soundKey(a), soundKey(b), `${a} ${b}`)
  assert.equal(soundKey('москва'), '')
})

test('habits of transliteration do not part one name', () => {
  for (const [a, b] of [['jeddah', 'jidda'], ['qalamoun', 'qalamun'], ['rakka', 'raqqa'], ['addammam', 'dammam']] as const) assert.equal(romanKey(a), romanKey(b), `${a} ${b}`)
  assert.notEqual(romanKey('homs'), romanKey('hama'))
})
