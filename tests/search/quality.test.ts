/** What the labelled set says of the search, with thresholds a little below what was reached; the half held out decides. */

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readSet, runSystem, scoreQuery, summarise } from '../../bench/search/measure.ts'
import { startOurs } from '../../bench/search/systems.ts'

const set = readSet()
const scored = await runSystem(await startOurs(set), set.queries)

test('the set is what it says: texts in both languages, queries of every category in both halves, labels that exist', () => {
  assert.ok(set.docs.length >= 500 && set.queries.length >= 300)
  const ids = new Set(set.docs.map(({ id }) => id))
  assert.equal(ids.size, set.docs.length)
  assert.deepEqual(set.queries.flatMap(query => query.ids).filter(id => !ids.has(id)), [])
  const categories = (half: string): string[] => [...new Set(set.queries.filter(query => query.half === half).map(({ category }) => category))].sort()
  assert.deepEqual(categories('dev'), categories('held'))
})

for (const half of ['held', 'dev'] as const) {
  test(`half "${half}": recall at least .96, precision .96, reciprocal rank .98`, () => {
    const { recall, precision, rank, silent } = summarise(scored.filter(query => query.half === half))
    assert.ok(recall >= 0.96, `recall ${recall}`)
    assert.ok(precision >= 0.96, `precision ${precision}`)
    assert.ok(rank >= 0.98, `rank ${rank}`)
    assert.ok(silent <= 0.005, `silent ${silent}`)
  })
}

test('words that stand nowhere are answered with nothing', () => {
  assert.deepEqual(scored.filter(query => query.half === 'dev' && query.ids.length === 0 && query.found.length > 0).map(({ q }) => q), [])
})

test('the measures are what they are called', () => {
  const query = { q: '', lang: 'ar', category: '', half: 'dev' } as const
  assert.deepEqual(scoreQuery({ ...query, ids: ['a', 'b'], found: ['x', 'a'] }), { recall: 0.5, precision: 0.5, rank: 0.5, silent: 0 })
  assert.deepEqual(scoreQuery({ ...query, ids: [], found: [] }), { recall: null, precision: 1, rank: null, silent: null })
  assert.deepEqual(scoreQuery({ ...query, ids: ['a'], found: [] }), { recall: 0, precision: 0, rank: 0, silent: 1 })
})
