/** Whatever is done to real files, loading them ends soon, throws nothing, and says where each problem is, in every form and both languages. More: `npm run fuzz`. */

import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { loadCorpus } from '../../src/corpus/index.ts'
import { anyCase, spoilCorpus } from '../fuzz/cases.ts'
import { judge } from '../fuzz/judge.ts'
import { originals } from '../fuzz/originals.ts'

const cases = 2000

test('the corpora that are spoilt below are good', () => {
  for (const { name, files } of originals) {
    assert.deepEqual(loadCorpus(name).diagnostics.filter(({ level }) => level === 'error'), [])
    assert.ok(files.size > 30, name)
  }
})

test(`${cases} spoilt corpora keep the promises of the validator`, () => {
  fc.assert(fc.property(anyCase, chosen => {
    const { files, untouched } = spoilCorpus(chosen)
    judge(files, untouched)
  }), { seed: 20_260_101, numRuns: cases })
})
