/** What holds for every text: places are exact, names stand apart, and time does not run away. */

import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { createNameFinder, fold, tokenise } from '../../src/language/index.ts'

const names = ['داعش', 'القوات الروسية', 'دير الزور', 'إدلب', 'اللاذقية', 'ليبيا', 'الرقة', 'Deir ez-Zor', 'ISIS']
  .map((text, index) => ({ kind: 'actor', id: `name-${index}`, text, lang: null }))
const finder = createNameFinder(names, 'ar')

const glue = fc.constantFrom('', ' ', '\u00a0', '،', '«', '»', '”', '\u200f', '\u200e', '\u0640', '\u064e', '\n', '-', '.', '#', 'و', 'ف', 'ب', 'ل', 'ك', 'وب', 'لل', 'س', 'ا')
const piece = fc.oneof(fc.constantFrom(...names.map(name => name.text)), glue, fc.string({ unit: 'grapheme', maxLength: 4 }))
const text = fc.array(piece, { maxLength: 24 }).map(pieces => pieces.join(''))

/** What is left of a name in a text: all of it, or without the alef that لل swallows and the lam that goes with it. */
function remains(name: string): readonly string[] {
  const words = tokenise(name).map(token => token.text).join(' ')
  return [words, ...words.startsWith('ال') ? [words.slice(1)] : [], ...words.startsWith('الل') ? [words.slice(2)] : []]
}

test('every place found slices the text to a spelling of the name', () => {
  let seen = 0
  fc.assert(fc.property(text, words => {
    for (const { start, end, id } of finder.find(words)) {
      const slice = tokenise(words.slice(start, end)).map(token => token.text).join(' ')
      const name = names[Number(id.slice('name-'.length))]?.text ?? ''
      assert.ok(remains(name).includes(slice), `${JSON.stringify(words)} → ${JSON.stringify(words.slice(start, end))} for ${name}`)
      seen++
    }
  }), { numRuns: 3000 })
  assert.ok(seen > 300, `only ${seen} names seen`)
})

test('places come in order, are not empty, and do not meet', () => {
  fc.assert(fc.property(text, words => {
    let last = 0
    for (const { start, end } of finder.find(words)) {
      assert.ok(last <= start && start < end && end <= words.length)
      last = end
    }
  }), { numRuns: 1000 })
})

test('a name ends where its word ends, and begins there or after letters that Arabic glues to it', () => {
  const letter = /[\p{Script=Arabic}&&\p{L}]/v
  fc.assert(fc.property(text, words => {
    for (const { start, end } of finder.find(words)) {
      assert.doesNotMatch(words[end - 1] ?? '', /[\p{Cf}\u0640]/u, 'ends with something invisible')
      if (!letter.test(words[start] ?? '')) continue
      assert.doesNotMatch(words.slice(end), /^[\p{M}\p{Cf}\u0640]*[\p{Script=Arabic}&&\p{L}]/v, `${JSON.stringify(words)} goes on at ${end}`)
      const before = /[\p{L}\p{M}\p{Cf}\u0640]*$/u.exec(words.slice(0, start))?.[0] ?? ''
      assert.match(fold(before.replace(/.*[^\p{Script=Arabic}\p{M}\p{Cf}\u0640][\p{M}\p{Cf}]*/su, '')), /^[وف]?[بلك]?$/, JSON.stringify(words))
    }
  }), { numRuns: 2000 })
})

test('a name surrounded by spaces is always found', () => {
  fc.assert(fc.property(fc.constantFrom(...names), fc.string({ unit: 'grapheme', maxLength: 12 }), (name, before) => {
    const words = `${before} . ${name.text} .`
    assert.ok(finder.find(words).some(found => found.id === name.id), JSON.stringify(words))
  }))
})

test('tokens slice the text to words that fold to them', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 60 }), words => {
    for (const token of tokenise(words)) assert.equal(fold(words.slice(token.start, token.end)), token.text)
  }), { numRuns: 2000 })
})

test('a hostile text takes a time in proportion to its length', () => {
  const hostile = ['\u200c'.repeat(400_000), `ا${'\u0640'.repeat(400_000)}ب`, 'و'.repeat(400_000), 'ل '.repeat(200_000), '\u064b'.repeat(400_000), 'دير '.repeat(100_000)]
  for (const words of hostile) {
    const before = process.cpuUsage().user
    finder.find(words)
    const seconds = (process.cpuUsage().user - before) / 1e6
    assert.ok(seconds < 5, `${JSON.stringify(words.slice(0, 4))}…: ${seconds} s`)
  }
})
