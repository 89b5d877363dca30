/** Filters, groups and orders over rows: against a plain way of counting, for any records and choices. */

import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { facetNames, filterNames, noFacets } from '../../src/search/facet-names.ts'
import { makeFacetColumns, makeRows } from '../../src/search/facet-rows.ts'
import type { Choice } from '../../src/search/facet-table.ts'
import { createFacetTable, createRowTable } from '../../src/search/facet-table.ts'
import { groupByKind } from '../../src/search/groups.ts'

const some = fc.uniqueArray(fc.constantFrom('a', 'b', 'c'), { maxLength: 3 })
const day = fc.constantFrom('2020-01-01', '2020-01-02', '2020-02-01', null)
const thing = fc.record({
  kind: fc.constantFrom('event', 'article', 'actor'), days: fc.option(fc.tuple(day, day).map(([first, last]) => ({ first, last }))),
  facets: fc.record(Object.fromEntries(facetNames.map(name => [name, some])) as Record<(typeof facetNames)[number], typeof some>),
})
/** Records of a few things in one or two languages, mixed. */
const records = fc.array(thing, { maxLength: 12 }).chain(things => fc.shuffledSubarray(things.flatMap((one, n) => ['ar', 'en'].map(lang => ({ ...one, id: `x${n}`, lang, pages: [lang] })))))
const choice: fc.Arbitrary<Choice> = fc.record({
  filters: fc.record({ type: some, actor: some, kind: fc.constantFrom([], ['event'], ['event', 'actor'], ['none']), language: fc.constantFrom([], 'ar') }, { requiredKeys: [] }),
  from: fc.constantFrom(null, '2020-01-02'), to: fc.constantFrom(null, '2020-01-15'),
})
type Record0 = { kind: string; lang: string; days: { first: string | null; last: string | null } | null; facets: Readonly<Record<string, readonly string[]>> }

const valuesOf = (record: Record0, name: string): readonly string[] => name === 'kind' ? [record.kind] : name === 'language' ? [record.lang] : record.facets[name] ?? []
function fits(record: Record0, { filters, from, to }: Choice, except?: string): boolean {
  const [start, end] = [record.days?.first ?? record.days?.last ?? null, record.days?.last ?? record.days?.first ?? null]
  if ((from || to) && (start === null || end === null || (from && end < from) || (to && start > to))) return false
  return Object.entries(filters).every(([name, wanted]) => {
    const list = typeof wanted === 'string' ? [wanted] : wanted
    return name === except || list.length === 0 || valuesOf(record, name).some(value => list.includes(value))
  })
}

test('narrowing and counting agree with looking at every record', () => {
  fc.assert(fc.property(records, choice, (list, chosen) => {
    const ids = list.map((_, n) => `id${n}`)
    const table = createFacetTable(ids, makeRows(list), makeFacetColumns(list))
    assert.deepEqual(table.narrow(ids, chosen), ids.filter((_, n) => fits(list[n] as Record0, chosen)))
    const counts = table.count(ids, chosen)
    for (const name of filterNames) {
      const expected: Record<string, number> = {}
      for (const record of list.filter(one => fits(one, chosen, name))) for (const value of valuesOf(record, name)) expected[value] = (expected[value] ?? 0) + 1
      assert.deepEqual(counts[name], expected, name)
    }
  }))
})

const dated = (id: string, first: string | null) => ({ kind: 'event', id, lang: 'en', pages: ['en'], facets: noFacets, days: first === null ? null : { first, last: first } })

test('in the order of days equal ones stay as they were and those without a date come last', () => {
  const list = [dated('a', '2020-01-02'), dated('b', null), dated('c', '2020-01-01'), dated('d', '2020-01-02')]
  const ids = list.map(({ id }) => id)
  const table = createFacetTable(ids, makeRows(list), makeFacetColumns(list))
  assert.deepEqual(table.sort(ids, true), ['a', 'd', 'c', 'b'])
  assert.deepEqual(table.sort(ids, false), ['c', 'a', 'd', 'b'])
})

test('rows of another edition of the index are refused', () => {
  assert.throws(() => createRowTable(['a', 'b'], makeRows([dated('a', null)])), /2 records, its rows are 1/)
})

test('what two languages of one thing share is written once', () => {
  const list = [dated('a', '2020-01-01'), { ...dated('a', '2020-01-01'), lang: 'ar' }, dated('b', null)]
  assert.deepEqual(makeRows(list), { kind: { values: ['event'], runs: [0, 3] }, lang: { values: ['en', 'ar'], runs: [0, 1, 1, 1, 0, 1] }, page: { values: ['en'], runs: [0, 3] }, steps: [1, 0, 1] })
  assert.deepEqual(makeFacetColumns(list).first, [18262, null])
})

test('groups keep the order of results, and stand in the order of their best', () => {
  assert.deepEqual(groupByKind(['e1', 'a1', 'e2'], id => id.slice(0, 1)), [{ kind: 'e', ids: ['e1', 'e2'] }, { kind: 'a', ids: ['a1'] }])
})
