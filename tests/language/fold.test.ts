/** What folding makes equal, what it must keep apart, and that it settles at once. */

import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { fold } from '../../src/language/index.ts'

const rows: readonly (readonly [why: string, text: string, folded: string])[] = [
  ['alef with hamza above', 'أحمد', 'احمد'],
  ['alef with hamza below', 'إدلب', 'ادلب'],
  ['alef with madda', 'آب', 'اب'],
  ['alef wasla', 'ٱلرقة', 'الرقه'],
  ['alef and a separate hamza mark', 'ا\u0654حمد', 'احمد'],
  ['hamza on waw', 'مؤتمر', 'موتمر'],
  ['hamza on yeh', 'رئيس', 'رييس'],
  ['a hamza on the line stays', 'سماء', 'سماء'],
  ['teh marbuta', 'حماة', 'حماه'],
  ['alef maqsura', 'مصطفى', 'مصطفي'],
  ['Persian kaf and yeh', 'کردی', 'كردي'],
  ['Urdu heh shapes', 'ھہە', 'ههه'],
  ['veh of foreign names', 'ڤاغنر', 'فاغنر'],
  ['tashkeel', 'الفُراتِ', 'الفرات'],
  ['shadda with tanween', 'حقًّا', 'حقا'],
  ['dagger alef', 'هٰذا', 'هذا'],
  ['Quranic signs', 'قٓۖ', 'ق'],
  ['tatweel', 'داعـــش', 'داعش'],
  ['presentation forms', 'ﺩﺍﻋﺶ', 'داعش'],
  ['the lam-alef ligature', 'ﻻجئ', 'لاجي'],
  ['Arabic-Indic digits', '٢٠٢٠', '2020'],
  ['Persian digits', '۱۳۹۹', '1399'],
  ['bidi marks', '\u200fداعش\u200e\u061c', 'داعش'],
  ['bidi isolates and embeddings', '\u2067داعش\u2069 \u202bأ\u202c', 'داعش ا'],
  ['zero-width joiner and non-joiner', 'می\u200cروم\u200d', 'ميروم'],
  ['zero-width space and word joiner', 'قو\u200bات\u2060', 'قوات'],
  ['a byte order mark', '\ufeffقوات', 'قوات'],
  ['soft hyphen', 'Bür\u00adger', 'burger'],
  ['case', 'ISIS', 'isis'],
  ['accents, composed', 'Évêché', 'eveche'],
  ['accents, decomposed', 'E\u0301ve\u0302che\u0301', 'eveche'],
  ['transliteration', 'Dayr az-Zawr Ḥamāh ʿAyn', 'dayr az-zawr hamah ayn'],
  ['strokes and ligatures', 'Łódź Ærø Œuvre Straße Đà', 'lodz aero oeuvre strasse da'],
  ['capital sharp s', 'STRAẞE', 'strasse'],
  ['Turkish letters', 'İSTANBUL ısparta', 'istanbul isparta'],
  ['Greek final sigma', 'ΠΌΛΙΣ πόλις', 'πολισ πολισ'],
  ['Cyrillic', 'Ёлка', 'елка'],
  ['Hebrew points', 'שָׁלוֹם', 'שלום'],
  ['vowel signs of Indic scripts stay', 'दिल्ली', 'दिल्ली'],
  ['Hangul stays whole', '서울', '서울'],
  ['full-width letters and digits', 'ＡＢＣ１２', 'abc12'],
  ['white space of any kind', '  a\u00a0\n\tb\u202fc ', 'a b c'],
  ['nothing', '\u200f\u0640', ''],
]

for (const [why, text, folded] of rows) {
  test(`fold: ${why}`, () => assert.equal(fold(text), folded))
}

test('fold keeps different words apart', () => {
  const apart: readonly (readonly [string, string])[] = [
    ['حماة', 'حماية'], ['سوريا', 'سورية'], ['قائد', 'قاعد'], ['صلاح', 'سلاح'], ['دير', 'ذير'], ['كلب', 'قلب'], ['Homs', 'Hums'],
  ]
  for (const [a, b] of apart) assert.notEqual(fold(a), fold(b), `${a} / ${b}`)
})

test('folding what is folded changes nothing', () => {
  const text = fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }), fc.constantFrom(...rows.map(row => row[1])))
  fc.assert(fc.property(text, words => assert.equal(fold(fold(words)), fold(words))), { numRuns: 2000 })
})

test('fold gives the same for every Unicode form of a text', () => {
  const forms = ['NFC', 'NFD', 'NFKC', 'NFKD'] as const
  const text = fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom(...rows.map(row => row[1])))
  fc.assert(fc.property(text, words => {
    for (const form of forms) assert.equal(fold(words.normalize(form)), fold(words), form)
  }), { numRuns: 1000 })
})
