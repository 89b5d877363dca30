/** What is put into the columns of a manifest comes out of them again. */

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { deserialize, serialize } from 'node:v8'
import fc from 'fast-check'
import type { FileColumns, FileFacts } from '../../../src/build/release/file-table.ts'
import { openFiles, packFiles } from '../../../src/build/release/file-table.ts'

const path = fc.array(fc.stringMatching(/^[a-zé0./-]{1,6}$/), { minLength: 1, maxLength: 3 }).map(names => names.join('/'))
const fact: fc.Arbitrary<FileFacts> = fc.record({
  path, stamp: fc.tuple(fc.nat(), fc.double({ noNaN: true, noDefaultInfinity: true }), fc.maxSafeNat()),
  reads: fc.option(fc.uint32Array({ maxLength: 5 }).map(numbers => Uint32Array.from(numbers))), links: fc.option(fc.nat(9999)),
})
const anyFacts = fc.uniqueArray(fact, { selector: ({ path: own }) => own, maxLength: 20 }).map(facts => facts.sort((a, b) => (a.path < b.path ? -1 : 1)))

test('every fact of every file is found again', () => {
  fc.assert(fc.property(anyFacts, path, (facts, other) => {
    const table = openFiles(deserialize(serialize(packFiles(facts))) as FileColumns)
    assert.deepEqual([...table], facts.map(({ path: own }) => own))
    for (const [at, { path: own, stamp, reads, links }] of facts.entries()) {
      assert.deepEqual([table.find(own), table.has(own), table.stampAt(at), table.readsOf(own), table.linksOf(own)], [at, true, stamp, reads, links ?? undefined])
    }
    if (facts.some(({ path: own }) => own === other)) return
    assert.deepEqual([table.find(other), table.has(other), table.readsOf(other), table.linksOf(other)], [-1, false, null, undefined])
  }))
})

test('the files below a folder are those whose paths begin with it', () => {
  fc.assert(fc.property(anyFacts, path, (facts, folder) => {
    assert.deepEqual(openFiles(packFiles(facts)).below(folder), facts.map(({ path: own }) => own).filter(own => own.startsWith(`${folder}/`)))
  }))
})
