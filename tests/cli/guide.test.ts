/** What is made from schemas and rules is in step with them, and explains every rule that can complain. */

import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { makeGuide } from '../../src/build/guide.ts'
import { listGuideTexts } from '../../src/cli/guide-texts.ts'
import { loadCorpus } from '../../src/corpus/index.ts'
import { listGuideRules } from '../../src/corpus/validate/guide/index.ts'
import { exampleStrings, smallestCorpus } from '../../src/corpus/validate/rules/examples.ts'
import { createMemoryDisk } from '../corpus/memory-disk.ts'

const root = new URL('../../', import.meta.url).pathname
const guide = makeGuide()
const texts = listGuideTexts(guide)

for (const [path, text] of Object.entries(texts)) {
  test(`${path} is what npm run guide writes`, () => {
    assert.ok(readFileSync(root + path, 'utf8') === text, `${path} is not in step: run npm run guide`)
  })
}

test('every rule that the program knows is explained, in both languages, with its reason', () => {
  const known = new Set(globSync('src/corpus/**/*.ts', { cwd: root }).flatMap(path =>
    [...readFileSync(root + path, 'utf8').matchAll(/(?:rule: |tooMuch\()'([a-z-]+)'/g)].map(([, rule = '']) => rule)))
  known.delete('none')
  const explained = listGuideRules()
  assert.deepEqual([...known].filter(rule => !explained.some(({ id }) => id === rule)), [])
  assert.equal(new Set(explained.map(({ id }) => id)).size, explained.length)
  for (const { id, what, why } of explained) {
    assert.match(what.ar, /\p{Script=Arabic}/u, id)
    assert.match(why?.ar ?? '', /\p{Script=Arabic}/u, id)
    assert.match(why?.en ?? '', /\.$/, id)
  }
})

test('the rules of folder, text and fields complain of their bad examples and are silent on their good ones', () => {
  for (const { id, good, bad } of listGuideRules()) {
    const rulesOn = (example: (typeof good)[number]) => loadCorpus('', { disk: createMemoryDisk({ ...smallestCorpus, ...example }), interfaceStrings: exampleStrings }).diagnostics.map(({ rule }) => rule)
    for (const example of bad) assert.ok(rulesOn(example).includes(id), `${id} is silent on ${JSON.stringify(example)}`)
    for (const example of good) assert.ok(!rulesOn(example).includes(id), `${id} complains of ${JSON.stringify(example)}`)
  }
})

test('each wrong example is shown with the report on it, in both languages', () => {
  for (const { id, wrong } of guide.parts.flatMap(({ rules }) => rules)) {
    if (wrong === null) continue
    assert.match(wrong.report.en, new RegExp(`  ${id}$`, 'm'), id)
    assert.match(wrong.report.ar, /\p{Script=Arabic}/u, id)
  }
})
