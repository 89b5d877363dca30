/** Slips are found where people make them, and nowhere in fields that are right. What is said of each stands in tests/corpora/bad/yaml--*. */

import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import fc from 'fast-check'
import { findSlips } from '../../../src/corpus/parse/yaml-slips.ts'

const places = (text: string): string[] => findSlips(text).map(({ offset }) => {
  const lines = text.slice(0, offset).split('\n')
  return `${lines.length}:${(lines.at(-1) ?? '').length + 1}`
})

const slips: readonly [string, string, readonly string[]][] = [
  ['a bracket left open before a line of its own', 'a:\n  - { b: c\nd: e', ['2:11']],
  ['a quotation mark left open', 'a: "b\nc: d', ['1:6']],
  ['words behind a closing quotation mark', 'a: "b" c', ['1:7']],
  ['fields in brackets without a comma', 'a: { b: c d: e }', ['1:6']],
  ['a field without a colon', 'a: b\nc d', ['2:1']],
  ['a field without a space', 'a: b\nc:d', ['2:1']],
  ['a colon inside a text', 'a: b: c', ['1:4']],
  ['a field too deep', 'a: b\n  c: d', ['2:3']],
  ['a field between two levels', 'a:\n    b: c\n  d: e', ['3:3']],
  ['four lines with slips, three of which are told', 'a b\nc: "d\ne: f: g\nh: {\ni: j: k', ['2:6', '3:4', '4:5']],
  ['a bracket that goes on below', 'a: { b: c,\n  d: e }\nf: [g,\n  h]', []],
  ['a quoted text that goes on below', 'a: "b\n  c"\nd: e', []],
  ['a text that goes on below', 'a: b\n  c d\ne: f', []],
  ['texts in blocks, whatever is in them', 'a: >-\n  b c\n  d: "e\nf: |\n  { g\nh: i', []],
  ['a list in the column of its field', 'a:\n- b\n- c: d\n  e: f\ng: h', []],
  ['apostrophes, addresses, times and words with colons', 'a: it\'s\nb: https://c.d/e\nf: 12:30\ng: \'it\'\'s\'\nh: "i: j"', []],
  ['comments and empty lines', '# a: b: c\n\na:\n  # {\n  b: c', []],
]

for (const [what, text, expected] of slips) test(`${what}: ${expected.length} found`, () => assert.deepEqual(places(text), expected))

test('no file of a good corpus has a slip', () => {
  const files = globSync(['content/**/*.{md,yml}', 'tests/corpora/good/**/*.{md,yml}'])
  assert.ok(files.length > 100)
  for (const file of files) {
    const text = readFileSync(file, 'utf8')
    assert.deepEqual(places(file.endsWith('.yml') ? text : text.split(/^---$/m)[1] ?? ''), [], file)
  }
})

test('any text whatever gives at most three slips, at places that it has, in their order', () => {
  fc.assert(fc.property(fc.string({ unit: fc.constantFrom(...'ab:,-"\'{}[]# \n\\|>،') }), text => {
    const offsets = findSlips(text).map(({ offset }) => offset)
    assert.ok(offsets.length <= 3)
    assert.ok(offsets.every((offset, index) => offset >= (offsets[index - 1] ?? 0) && offset <= text.length))
  }), { numRuns: 500 })
})

test('lines made to be looked at for long are passed over', () => {
  for (const piece of ['"', '\\"', '{', '{a: b', ', a: b c', '\'', ' ', '- ', 'a:', 'a: ']) findSlips(`a: "${piece.repeat(64_000 / piece.length)}\nb: [${piece.repeat(64_000 / piece.length)}\n`)
})
