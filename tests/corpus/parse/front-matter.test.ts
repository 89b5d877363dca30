/** The guard before gray-matter: nothing but a first line `---` and a last line `---` gets through, and no code ever runs. */

import assert from 'node:assert/strict'
import { test } from 'node:test'
import matter from 'gray-matter'
import { splitFrontMatter } from '../../../src/corpus/parse/front-matter.ts'
import { parseArticle, refusals } from './parsing.ts'

const trap = 'globalThis.trapped = true'

for (const opening of [
  '---js', '---javascript', '--- js', '---JS', '---json', '---toml', '---coffee', '---yaml', '--- ', '----', ' ---', '---\t', '\uFEFF---', '', '+++', '---\u00A0',
]) {
  test(`a first line ${JSON.stringify(opening)} is refused and runs nothing`, () => {
    // A character that nobody sees is what is wrong, not the line behind it.
    const rule = opening === '\uFEFF---' ? 'character' : 'front-matter'
    const result = parseArticle(`${opening}\n${trap}\n---\nbody`)
    assert.deepEqual(refusals(result).filter(text => /^(?:front-matter|character)/.test(text)), [`${rule} 1:1`])
    assert.deepEqual([result.file.broken, result.file.data, result.file.body], [true, null, null])
    assert.equal(Reflect.get(globalThis, 'trapped'), undefined)
  })
}

test('a refused text is refused again the second time: nothing is cached', () => {
  for (let time = 0; time < 3; time++) assert.deepEqual(refusals(parseArticle(`---js\n${trap}\n---\n`)), ['front-matter 1:1'])
  assert.deepEqual(Object.keys(Reflect.get(matter, 'cache') ?? {}), [])
})

test('front matter that never ends, or ends with more than three hyphens, is refused at its place', () => {
  assert.deepEqual(refusals(parseArticle('---\ntitle: A\n')), ['front-matter 3:1'])
  assert.deepEqual(refusals(parseArticle('---\ntitle: A\n----\nbody')), ['front-matter 3:1'])
  assert.deepEqual(refusals(parseArticle('---\ntitle: A\n---js\nbody')), ['front-matter 3:1'])
  assert.deepEqual(refusals(parseArticle('---\ntitle: A\n--- \nbody')), ['front-matter 3:1'])
})

test('fields and body are cut where the lines say, with their line numbers', () => {
  const parts = splitFrontMatter('a.md', '---\ntitle: A\n---\n\nbody\n---\nmore')
  assert.deepEqual(parts, { yaml: '\ntitle: A', body: '\nbody\n---\nmore', bodyLine: 4 })
})

test('empty front matter and an empty body are possible', () => {
  assert.deepEqual(splitFrontMatter('a.md', '---\n---'), { yaml: '', body: '', bodyLine: 3 })
  assert.deepEqual(refusals(parseArticle('---\n---\n')), [])
  assert.deepEqual(refusals(parseArticle('---\n# only a comment\n---\n')), [])
})

test('fields named like options of gray-matter change nothing', () => {
  const { file, diagnostics } = parseArticle('---\nexcerpt_separator: x\ntitle: A\n---\none x two\n')
  assert.deepEqual(diagnostics, [])
  assert.deepEqual(file.body?.blocks.map(({ text }) => text), ['one x two'])
})
