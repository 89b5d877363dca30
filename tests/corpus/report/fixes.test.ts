/** Edits go into a text as it lies on disk, whatever its line ends, and touch nothing else. */

import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { applyFixes } from '../../../src/corpus/report/index.ts'
import { createDiagnostic } from '../../../src/model/message.ts'
import type { Diagnostic, TextEdit } from '../../../src/model/diagnostic.ts'

function mend(...fix: readonly TextEdit[]): Diagnostic {
  return createDiagnostic({ path: 'a.md', line: 1, column: 1 }, { rule: 'id', thing: { en: 'id', ar: 'معرّف' }, actual: 'x', expected: { en: 'y', ar: 'ص' }, fix })
}

test('an edit replaces what it names, in a text with LF, with CR LF and with a byte order mark', () => {
  const fix = mend({ start: 6, end: 9, text: '123' })
  assert.equal(applyFixes('a: b\nc٧٧٧\nd\n', [mend({ start: 6, end: 9, text: '777' })]).text, 'a: b\nc777\nd\n')
  assert.equal(applyFixes('a: b\r\ncxyz\r\nd\r\n', [fix]).text, 'a: b\r\nc123\r\nd\r\n')
  assert.equal(applyFixes('\uFEFFa: b\ncxyz\n', [fix]).text, '\uFEFFa: b\nc123\n')
})

test('a new line ends as the others do', () => {
  assert.equal(applyFixes('a\r\nb # c\r\n', [mend({ start: 2, end: 2, text: '# c\n' }, { start: 3, end: 7, text: '' })]).text, 'a\r\n# c\r\nb\r\n')
})

test('several edits are made together; of two that overlap the first is made', () => {
  const [first, second, third] = [mend({ start: 0, end: 2, text: 'X' }), mend({ start: 1, end: 3, text: 'Y' }), mend({ start: 4, end: 5, text: 'Z' })]
  const { text, made } = applyFixes('abcdef', [third, second, first])
  assert.equal(text, 'XcdZf')
  assert.deepEqual(made, [first, third])
})

test('without a fix nothing is made', () => {
  assert.deepEqual(applyFixes('abc', [mend()]), { text: 'abc', made: [] })
})

const piece = fc.constantFrom('a', 'b c', '\n', '\r\n', '٧', 'é', '😀', '')

test('everything outside the edits keeps its characters', () => {
  fc.assert(fc.property(fc.boolean(), fc.array(piece), fc.array(piece), fc.array(piece), fc.string(), (mark, before, middle, after, text) => {
    const [head, cut, tail] = [before, middle, after].map(pieces => pieces.join('')) as [string, string, string]
    if (head.endsWith('\r') || cut.endsWith('\r')) return
    const plain = (words: string): string => words.replaceAll('\r\n', '\n')
    const whole = (mark ? '\uFEFF' : '') + head + cut + tail
    const fixed = applyFixes(whole, [mend({ start: plain(head).length, end: plain(head + cut).length, text: text.replaceAll('\n', '').replaceAll('\r', '') })])
    assert.equal(fixed.text, (mark ? '\uFEFF' : '') + head + text.replaceAll('\n', '').replaceAll('\r', '') + tail)
  }))
})
