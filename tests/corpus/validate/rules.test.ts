/** Each rule is silent on its good examples and complains on its bad ones, and only it does. */

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { loadCorpus } from '../../../src/corpus/index.ts'
import { exampleStrings, smallestCorpus } from '../../../src/corpus/validate/rules/examples.ts'
import { rules } from '../../../src/corpus/validate/rules/index.ts'
import { createMemoryDisk } from '../memory-disk.ts'
import type { Example } from '../../../src/corpus/validate/rules/rule.ts'

function load(example: Example) {
  return loadCorpus('', { disk: createMemoryDisk({ ...smallestCorpus, ...example }), interfaceStrings: exampleStrings })
}

test('the smallest corpus is valid and yields its records', () => {
  const { corpus, diagnostics } = load({})
  assert.deepEqual(diagnostics, [])
  assert.deepEqual([...corpus?.articles.keys() ?? []], ['market'])
  assert.deepEqual([...corpus?.events.keys() ?? []], ['market-fire'])
})

for (const rule of rules) {
  for (const [index, example] of rule.good.entries()) {
    test(`${rule.id} is silent on good example ${index + 1}`, () => {
      assert.deepEqual(load(example).diagnostics, [])
    })
  }
  for (const [index, example] of rule.bad.entries()) {
    test(`${rule.id} alone complains of bad example ${index + 1}`, () => {
      const { corpus, diagnostics } = load(example)
      assert.deepEqual([...new Set(diagnostics.map(diagnostic => diagnostic.rule))], [rule.id])
      assert.equal(corpus === null, diagnostics.some(({ level }) => level === 'error'))
    })
  }
}

test('every rule has an id of its own, a sentence in both languages, and examples', () => {
  assert.equal(new Set(rules.map(({ id }) => id)).size, rules.length)
  for (const { id, what, good, bad } of rules) {
    assert.match(what.en, /\w/, id)
    assert.match(what.ar, /\p{Script=Arabic}/u, id)
    assert.ok(good.length > 0 && bad.length > 0, id)
  }
})
