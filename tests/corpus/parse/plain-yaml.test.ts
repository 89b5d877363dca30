/** The short way through YAML must give the trees of the long one, wherever it gives any. */

import assert from 'node:assert/strict'
import { globSync, readFileSync, statSync } from 'node:fs'
import { test } from 'node:test'
import fc from 'fast-check'
import { yamlLimits } from '../../../src/corpus/parse/index.ts'
import { parsePlainYaml } from '../../../src/corpus/parse/plain-yaml.ts'
import { parseWholeYaml } from '../../../src/corpus/parse/yaml.ts'

/** True when the short way was taken: then the long one complains of nothing and gives the same tree. */
function agree(text: string, start: number | null = 3): boolean {
  const plain = parsePlainYaml(text, start)
  if (plain !== null) assert.deepEqual({ data: plain, diagnostics: [] }, parseWholeYaml('a.md', text, yamlLimits.file, start), JSON.stringify(text))
  return plain !== null
}

const texts = ['content', 'tests/corpora'].flatMap(corpus => globSync(`${corpus}/**/*.{md,yml}`)).sort()
  .filter(file => statSync(file).isFile()).map(file => readFileSync(file, 'utf8').replace(/^---\n([^]*?)\n---\n[^]*$/, '\n$1'))

test('the fields of our corpora have the same tree by either way, and most of them take the short one', () => {
  assert.ok(texts.length > 300)
  const taken = texts.filter(text => agree(text)).length
  assert.ok(taken > 0.7 * texts.length, `${taken} of ${texts.length}`)
  for (const text of texts) agree(text, null)
})

const pieces = [
  'word', 'كلمة', 'name', 'a', 'b', '2020-08-18', '~', '-3', '..', '1', ':', ': ', '- ', '-', '?', '? ', '|', '>', '"', "'", '"two words"', "'one'", '\\', '{', '}', '[', ']', ', ', ',', '{ ', ' }',
  ' ', '  ', '    ', '\n', '\n\n', '\n  ', '\n  - ', '\n- ', '\na: ', '\nb:', '\n  c: ', '\n    d: x', '#', ' # x', '\n# x', '&a ', '*a', '!', '! ', '%', '@', '`', '<<: ', '=', '(', ')', '«x»', '\t',
  'https://example.org/a?b=c#d', '12:30', '__proto__: ', 'constructor: ', '---', '\n---\n', '\n...\n', '\u2067', '\u2069', '\u200f', '\u00a0', '\u0085', '\u2028', '\ufeff', 'e\u0301', '\u0300', '\ud83d\ude00', '\r', '\r\n', '\u0000',
  '{ ar: "x", en: y }', '[a, b c]', '[{ id: town }]', '{}', '[]', '{ a: }', '{ a }', '[a: b]', 'key: value\n', '  - id: x\n    type: y\n',
]

test('fields made of pieces of YAML have the same tree by either way', () => {
  let taken = 0
  fc.assert(fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 16 }), fc.boolean(), (parts, keyed) => {
    if (agree(`${keyed ? 'k: ' : ''}${parts.join('')}`)) taken += 1
  }), { numRuns: 20_000, seed: 21 })
  assert.ok(taken > 500, `${taken} took the short way`)
})

test('fields of our corpora with pieces of YAML put into them have the same tree by either way', () => {
  let taken = 0
  const fields = fc.constantFrom(...texts.filter(text => text.length < 4000))
  fc.assert(fc.property(fields, fc.array(fc.tuple(fc.nat(), fc.constantFrom(...pieces)), { maxLength: 3 }), (text, changes) => {
    if (agree(changes.reduce((changed, [at, piece]) => `${changed.slice(0, at % (changed.length + 1))}${piece}${changed.slice(at % (changed.length + 1))}`, text))) taken += 1
  }), { numRuns: 3000, seed: 22 })
  assert.ok(taken > 600, `${taken} took the short way`)
})

/** Whole values by indentation and in brackets, so that the deep ways of the short parser are gone too. */
const words = fc.constantFrom('word', 'two words', '"quoted: , words"', "'x'", '2020-08', 'https://example.org/a', '12:30', '~', '"a\'b"', 'كلمة عربية')
const { flow } = fc.letrec<{ flow: string }>(tie => ({
  flow: fc.oneof({ maxDepth: 4 }, words,
    fc.array(tie('flow'), { minLength: 1, maxLength: 3 }).map(items => `[${items.join(', ')}]`),
    fc.array(tie('flow'), { minLength: 1, maxLength: 3 }).map(items => `{ ${items.map((item, n) => `k${n}: ${item}`).join(', ')} }`)),
}))
const { block } = fc.letrec<{ block: (indent: string) => string }>(tie => ({
  block: fc.oneof({ maxDepth: 4 }, flow.map(text => () => ` ${text}\n`),
    fc.array(tie('block'), { minLength: 1, maxLength: 3 }).map(items => (indent: string) => `\n${items.map((item, n) => `${indent}k${n}:${item(`${indent}  `)}`).join('')}`),
    fc.tuple(fc.boolean(), fc.array(tie('block'), { minLength: 1, maxLength: 3 })).map(([deeper, items]) => (indent: string) => {
      const dash = deeper ? indent : indent.slice(2)
      return `\n${items.map((item, n) => n % 2 === 0 ? `${dash}- a:${item(`${dash}    `)}${dash}  b: x\n` : `${dash}-${item(`${dash}  `)}`).join('')}`
    })),
}))

test('nested fields have the same tree by either way', () => {
  let taken = 0
  fc.assert(fc.property(fc.array(block, { minLength: 1, maxLength: 4 }), values => {
    if (agree(values.map((value, n) => `f${n}:${value('  ')}`).join(''))) taken += 1
  }), { numRuns: 4000, seed: 23 })
  assert.ok(taken > 1000, `${taken} took the short way`)
})
