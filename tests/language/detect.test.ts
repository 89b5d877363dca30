/** Letters are counted by tables; Unicode's own properties say how many there are. */

import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { measureScript } from '../../src/language/detect.ts'

const scripts = { ar: /\p{Script=Arabic}/gu, en: /\p{Script=Latin}/gu, ru: /\p{Script=Cyrillic}/gu, he: /\p{Script=Hebrew}/gu, el: /\p{Script=Greek}/gu }

test('letters, and those in a script, are counted as Unicode has them, half characters and rare planes included', () => {
  const piece = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('مرحبا', 'word', 'слово', 'מילה', 'λόγος', '\ud83d\ude00', '\u{1d400}', '\u{1ee00}', '\ud800', '\udc00', '\u0640', '\u064b', '12'))
  let withLetters = 0
  fc.assert(fc.property(fc.array(piece, { maxLength: 8 }), pieces => {
    const text = pieces.join('')
    const letters = text.match(/\p{L}/gu)?.length ?? 0
    if (letters > 0) withLetters += 1
    for (const [lang, script] of Object.entries(scripts)) {
      assert.deepEqual(measureScript(text, lang), letters === 0 ? null : { letters, inScript: (text.match(script)?.length ?? 0) / letters }, lang)
    }
  }), { numRuns: 2000, seed: 3 })
  assert.ok(withLetters > 1000)
})
