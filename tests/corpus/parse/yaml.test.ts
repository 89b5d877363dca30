/** YAML as text, lists and maps: what survives as written, and what is refused before it can cost or mean anything. */

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { valueOf } from '../../../src/corpus/validate/written.ts'
import { secondsOfComputing } from '../../computing.ts'
import { parseFields, refusals } from './parsing.ts'

function fields(yaml: string): unknown {
  const { file, diagnostics } = parseFields(yaml)
  assert.deepEqual(diagnostics, [])
  assert.ok(file.data)
  return valueOf(file.data)
}

for (const written of ['2020-08', '2020-08-18', '007', '012', '12:30', '20+', '-30', '3-5', '~40', 'NO', 'yes', 'null', '1e3', '0x10', '.inf', '../2020-10', '2020-10~', 'داعش']) {
  test(`${written} without quotes stays as it is written`, () => {
    assert.deepEqual(fields(`a: ${written}\nb: { c: ${written} }\nd: [${written}]`), { a: written, b: { c: written }, d: [written] })
  })
}

test('a set of dates arrives as a list of one, quoted as a text', () => {
  assert.deepEqual(fields('a: [2020-08-18..2020-08-25]\nb: "[2020-08-18..2020-08-25]"'), { a: ['2020-08-18..2020-08-25'], b: '[2020-08-18..2020-08-25]' })
})

test('an empty value and ~ alone are absent; in quotes they are text', () => {
  assert.deepEqual(fields('a:\nb: ~\nc: "~"\nd: ""\ne: { f: ~, g: 1 }'), { a: undefined, b: undefined, c: '~', d: '', e: { f: undefined, g: '1' } })
})

test('decoded text is NFC', () => {
  assert.deepEqual(fields('a: "e\\u0301"\nb: e\u0301'), { a: '\u00e9', b: '\u00e9' })
})

test('every value knows its line and column', () => {
  const { file } = parseFields('a: 1\nb:\n  - { c: x, d: y }')
  const list = file.data?.entries[1]?.value
  assert.deepEqual(file.data?.entries[0]?.at, { line: 2, column: 1 })
  assert.ok(list?.type === 'list' && list.items[0]?.type === 'map')
  assert.deepEqual(list.items[0].entries[1]?.at, { line: 4, column: 13 })
  assert.deepEqual(list.items[0].entries[1]?.value.at, { line: 4, column: 16 })
})

const refused: readonly [string, string, readonly string[]][] = [
  ['an anchor', 'a: &x 1', ['yaml 2:4']],
  ['an alias bomb', 'a: &a [x, x]\nb: &b [*a, *a]', ['yaml 2:4', 'yaml 3:4', 'yaml 3:8', 'yaml 3:12']],
  ['a tag', 'a: !!js/function x', ['yaml 2:4']],
  ['a tag of our own', 'a: !secret x', ['yaml 2:4']],
  ['a directive', '%YAML 1.1\na: NO', ['yaml 2:1']],
  ['the end of a document', 'a: 1\n...\nb: 2', ['yaml 3:1']],
  ['a merge key', 'a: { <<: { b: 1 } }', ['yaml 2:6']],
  ['a key with a question mark', '? a\n: b', ['yaml 2:1']],
  ['a key that is a list', '[a, b]: c', ['yaml 2:1']],
  ['a key twice', 'a: 1\nb: 2\na: 3', ['yaml-duplicate-key 4:1']],
  ['__proto__', '__proto__: { polluted: 1 }', ['yaml 2:1']],
  ['constructor', 'a: { constructor: 1 }', ['yaml 2:6']],
  ['prototype', 'prototype: 1', ['yaml 2:1']],
  ['a comment behind a plain text', 'title: Hospital #4 hit', ['yaml-comment 2:17']],
  ['a comment behind a quoted text', 'title: "Hospital" # 4', ['yaml-comment 2:19']],
  ['a comment behind a key', 'events: # none\n  - a', ['yaml-comment 2:9']],
  ['a tab as indentation', 'a:\n\tb: 1', ['yaml 3:1']],
  ['a colon inside a plain text', 'a: b: c', ['yaml 2:4']],
  ['an unknown escape', 'a: "\\q"', ['yaml 2:5']],
  ['an open quotation mark', 'a: "x', ['yaml 2:6']],
  ['a list instead of fields', '- a\n- b', ['yaml 1:1']],
  ['a text instead of fields', 'just words', ['yaml 1:1']],
  ['a direction override behind an escape', 'a: "b\\u202Ec"', ['character 2:4']],
  ['half a character behind an escape', 'a: "\\uD800"', ['character 2:4']],
  ['NUL behind an escape', 'a: "\\0"', ['character 2:4']],
  ['brackets nine deep', 'a: [[[[[[[[[x]]]]]]]]]', ['yaml-depth 2:12']],
  ['dashes five on a line', '- - - - - a', ['yaml-depth 2:9']],
  ['indentation beyond 80', `a:\n${' '.repeat(81)}b: 1`, ['yaml-depth 3:1']],
  ['keys inside keys', '[a]: '.repeat(2800), ['yaml-depth 2:24']],
  ['keys inside keys between brackets', `{${'a: '.repeat(9000)}}`, ['yaml-depth 2:15']],
  ['more than 2,000 lines', 'a:\n'.repeat(2001), ['yaml-size 1:1']],
  ['more than 64 KB', `a: ${'x'.repeat(65_536)}`, ['yaml-size 1:1']],
]

for (const [what, yaml, expected] of refused) {
  test(`${what} is refused at its place`, () => {
    const result = parseFields(yaml)
    assert.deepEqual(refusals(result), expected)
    assert.equal(result.file.data, null)
    assert.equal(result.file.broken, true)
  })
}

test('a hash inside a word, in quotes or in a block of text is no comment; a comment on its own line is one', () => {
  assert.deepEqual(fields('# remark\na: x#4\nb: "Hospital #4"\nc: |\n  Hospital #4\n  # not a comment\n  # indented remark'), {
    a: 'x#4', b: 'Hospital #4', c: 'Hospital #4\n# not a comment\n# indented remark\n',
  })
})

test('bombs within the caps take no time', () => {
  const bombs = [
    `a: {${Array.from({ length: 9000 }, (_, index) => `k${index}`).join(',')}}`, `a: {${'b,'.repeat(30_000)}}`, `a: ${'['.repeat(60_000)}`, '- '.repeat(32_000), '? '.repeat(32_000),
  ]
  assert.ok(secondsOfComputing(() => bombs.forEach(yaml => void parseFields(yaml))) < 15)
})
