/** The forms under which a word is indexed and looked for. */

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { wordForms } from '../../src/language/word-forms.ts'

const meets = (indexed: string, asked: string): boolean => {
  const forms = new Set(wordForms(indexed))
  return wordForms(asked).some(form => forms.has(form))
}

const together: readonly (readonly [string, string])[] = [
  ['والقوات', 'القوات'], ['والقوات', 'قوات'], ['للقوات', 'القوات'], ['للقوات', 'قوات'], ['بالقوات', 'قوات'], ['فبالقوات', 'قوات'],
  ['لادلب', 'ادلب'], ['وبحمص', 'حمص'], ['قوات', 'القوات'], ['قوات', 'بالقوات'], ['حمص', 'حمص'],
  ['attacks', 'attack'], ['attack', 'attacks'], ['cities', 'city'], ['isis', 'isis'],
]
for (const [indexed, asked] of together) test(`${asked} finds ${indexed}`, () => assert.ok(meets(indexed, asked)))

const apart: readonly (readonly [string, string])[] = [['حماه', 'حمايه'], ['حمص', 'حمصي'], ['قوات', 'قوت'], ['class', 'clas'], ['bus', 'bu']]
for (const [indexed, asked] of apart) test(`${asked} does not find ${indexed}`, () => assert.ok(!meets(indexed, asked)))

test('the word as written is always among its forms, each form once', () => {
  for (const word of ['والقوات', 'attacks', 'و', 'لل', '2020', '']) {
    const forms = wordForms(word)
    assert.equal(forms[0], word)
    assert.equal(new Set(forms).size, forms.length)
  }
})
