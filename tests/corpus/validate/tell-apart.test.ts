/** What is offered to tell the places of a passage apart does tell them apart. */

import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { parse } from 'yaml'
import { tellApart } from '../../../src/corpus/validate/tell-apart.ts'
import { listPassagePlaces } from '../../../src/model/passage.ts'
import type { PlacedBlock } from '../../../src/model/source.ts'

function blocksOf(texts: readonly string[]): PlacedBlock[] {
  return texts.map((text, index) => ({ text, place: { path: 'a.md', line: index + 10, column: 1 } }))
}

function offer(texts: readonly string[], words: string): string[] {
  const blocks = blocksOf(texts)
  const passage = { text: { en: words } }
  return tellApart(blocks, listPassagePlaces(blocks, passage, 'en'), passage, 'en').map(({ line, field }) => `${line} ${field}`)
}

test('the fewest words that follow are offered, else those before', () => {
  assert.deepEqual(offer(['Work stopped at once.', 'Work stopped at noon.'], 'Work stopped'), ['10 suffix: at once.', '11 suffix: at noon.'])
  assert.deepEqual(offer(['On Monday it burned', 'On Tuesday it burned'], 'it burned'), ['10 prefix: Monday', '11 prefix: Tuesday'])
})

test('words that mean something to YAML are quoted', () => {
  assert.deepEqual(offer(['he said: "no"', 'he said yes'], 'he said'), ['10 suffix: ":"', '11 suffix: yes'])
  assert.deepEqual(offer(['fire, then rain', 'fire # then sun'], 'fire'), ['10 suffix: ","', '11 suffix: "#"'])
})

test('nothing is offered for the same words around, nor for a passage that stands everywhere', () => {
  assert.deepEqual(offer(['a fire', 'a fire'], 'fire'), [])
  assert.deepEqual(offer(Array.from({ length: 50 }, (_, index) => `fire ${index}`), 'fire'), [])
})

test('each offer, read as YAML, leaves exactly one place', () => {
  const word = fc.constantFrom('fire', 'rain', 'no', '#', 'at:', '"x"', '-', '[', 'نار', '5')
  fc.assert(fc.property(fc.array(fc.array(word, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 5 }), word, (texts, sought) => {
    const blocks = blocksOf(texts.map(words => words.join(' ')))
    const passage = { text: { en: sought } }
    const places = listPassagePlaces(blocks, passage, 'en')
    if (places.length < 2) return
    for (const { field } of tellApart(blocks, places, passage, 'en')) {
      const [[name, words] = ['', '']] = Object.entries(parse(field, { schema: 'failsafe' }) as Record<string, string>)
      assert.equal(listPassagePlaces(blocks, { ...passage, [name]: { en: words } }, 'en').length, 1, field)
    }
  }))
})
