/** Measures of agreement against published samples of known agreement, and by their own laws. */

import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { agreementShare, cohensKappa, interval, krippendorffsAlpha } from '../../src/queries/agreement.ts'
import type { Unit } from '../../src/queries/agreement.ts'

/** Rows of coders, one sign a unit, `.` = no value; as units. */
function unitsOf(...coders: readonly string[]): Unit[] {
  const rows = coders.map(row => row.split(' '))
  return (rows[0] ?? []).map((_, index) => rows.map(row => row[index] === '.' ? null : row[index] ?? null))
}

function pairsOf(counts: readonly (readonly [a: string, b: string, count: number])[]): (readonly [string, string])[] {
  return counts.flatMap(([a, b, count]) => Array.from({ length: count }, () => [a, b] as const))
}

const rounded = (value: number | null): number | null => value === null ? null : Math.round(value * 1000) / 1000

/** Krippendorff 2011, example C: four coders, twelve units, missing values. */
const example = unitsOf(
  '1 2 3 3 2 1 4 1 2 . . .',
  '1 2 3 3 2 2 4 1 2 5 . 3',
  '. 3 3 3 2 3 4 2 2 5 1 .',
  '1 2 3 3 2 4 4 1 2 5 1 .',
)

test('alpha of the published example with missing values is 0.743 nominal and 0.849 interval', () => {
  assert.equal(rounded(krippendorffsAlpha(example)), 0.743)
  assert.equal(rounded(krippendorffsAlpha(example, interval)), 0.849)
})

test('alpha of the published examples of two coders is 0.095 for binary and 0.692 for nominal data', () => {
  assert.equal(rounded(krippendorffsAlpha(unitsOf('0 1 0 0 0 0 0 0 1 0', '1 1 1 0 0 1 0 0 0 0'))), 0.095)
  assert.equal(rounded(krippendorffsAlpha(unitsOf('a a b b d c c c e d d a', 'b a b b b c c c e d d d'))), 0.692)
})

test('kappa of the textbook table of fifty proposals is 0.4, and of two tables with the same share of agreement 0.13 and 0.26', () => {
  assert.equal(rounded(cohensKappa(pairsOf([['yes', 'yes', 20], ['yes', 'no', 5], ['no', 'yes', 10], ['no', 'no', 15]]))), 0.4)
  assert.equal(rounded(cohensKappa(pairsOf([['yes', 'yes', 45], ['yes', 'no', 15], ['no', 'yes', 25], ['no', 'no', 15]]))), 0.13)
  assert.equal(rounded(cohensKappa(pairsOf([['yes', 'yes', 25], ['yes', 'no', 35], ['no', 'yes', 5], ['no', 'no', 35]]))), 0.259)
})

test('where nothing can be compared, or one value stands throughout, neither is defined', () => {
  assert.equal(cohensKappa([]), null)
  assert.equal(agreementShare([]), null)
  assert.equal(cohensKappa(pairsOf([['a', 'a', 5]])), null)
  assert.equal(krippendorffsAlpha([]), null)
  assert.equal(krippendorffsAlpha([['a', null], [null, 'b']]), null)
  assert.equal(krippendorffsAlpha([['a', 'a'], ['a', 'a']]), null)
})

const unit = fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.constantFrom('a', 'b', 'c'))

test('full agreement on more than one value is 1, no measure passes 1, and names of values and order of units do not matter', () => {
  fc.assert(fc.property(fc.array(unit, { minLength: 2, maxLength: 30 }), pairs => {
    const same = pairs.map(([a]) => [a, a] as const)
    if (new Set(pairs.map(([a]) => a)).size > 1) {
      assert.equal(cohensKappa(same), 1)
      assert.equal(krippendorffsAlpha(same), 1)
    }
    const renamed = pairs.map(([a, b]) => [`x${a}`, `x${b}`] as const).reverse()
    for (const measure of [cohensKappa, (units: readonly (readonly [string, string])[]) => krippendorffsAlpha(units)]) {
      const value = measure(pairs)
      assert.ok(value === null || value <= 1 + 1e-9)
      const again = measure(renamed)
      assert.ok(value === again || Math.abs((value ?? 0) - (again ?? 0)) < 1e-9)
    }
  }))
})
