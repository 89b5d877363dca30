/** Many names sought in many texts at once: found exactly where the texts hold them. */

import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { encodeBodies, findNamed } from '../../../src/corpus/validate/text-bytes.ts'

const unitOf = (...blocks: string[]): { texts: () => Uint8Array } => ({ texts: () => encodeBodies([{ blocks: blocks.map(text => ({ text })) }]) })

test('a name is found at the beginning, inside a word and at the end', () => {
  const units = [unitOf('Haven burned', 'they left for Kafr Shumayt'), unitOf('وبالقامشلي أيضًا')]
  assert.deepEqual([...findNamed(['Haven', 'Shumayt', 'القامشلي', 'Hama', 'القامشلية'], units)].sort(), ['Haven', 'Shumayt', 'القامشلي'])
})

test('names of one or two bytes are found, and no names are sought in vain', () => {
  assert.deepEqual([...findNamed(['s', 'is', 'z'], [unitOf('this')])].sort(), ['is', 's'])
  assert.deepEqual([...findNamed([], [unitOf('this')])], [])
})

test('what is found is what the texts include, for any names and texts', () => {
  const words = fc.string({ unit: fc.constantFrom('a', 'b', 'ا', 'ل', 'م', ' ', '😀'), maxLength: 12 })
  const texts = fc.array(fc.string({ unit: fc.constantFrom('a', 'b', 'ا', 'ل', 'م', ' ', '😀'), maxLength: 60 }), { maxLength: 4 })
  fc.assert(fc.property(fc.array(words.filter(name => name !== ''), { maxLength: 6 }), texts, (names, blocks) => {
    const expected = [...new Set(names)].filter(name => blocks.some(block => block.includes(name))).sort()
    assert.deepEqual([...findNamed(names, [unitOf(...blocks)])].sort(), expected)
  }), { numRuns: 1000 })
})
