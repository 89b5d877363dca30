/** What a comparison of tables tells: records that came, went or differ, each value once. */

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { listChanges } from '../../src/exports/changes.ts'
import type { Cell, Table } from '../../src/exports/index.ts'

function makeTable(name: string, columns: readonly string[], ...rows: readonly (readonly Cell[])[]): Table {
  return { name, description: '', columns: columns.map(column => ({ name: column, type: 'string', description: '' })), rows, size: rows.length }
}

const columns = ['event_id', 'title_en', 'date_edtf', 'date_earliest', 'killed_low', 'killed_best', 'killed_high', 'killed_high_open', 'targets', 'url']
const row = (id: string, title: string, edtf: string | null, figure: readonly Cell[], targets: readonly string[], url = '/'): Cell[] =>
  [id, title, edtf, edtf, ...figure, targets, url]
const unknown = [null, null, null, null]

test('the same tables differ in nothing', () => {
  const table = makeTable('events', columns, row('a', 'A', '2020', [3, 3, 3, false], ['x']))
  assert.deepEqual(listChanges([table], [table]), [])
})

test('records that came are told in the order of the tables, those that went last', () => {
  const before = [makeTable('events', columns, row('old', 'Old', null, unknown, [])), makeTable('actors', ['actor_id'])]
  const after = [makeTable('actors', ['actor_id'], ['new-actor']), makeTable('events', columns, row('new', 'New', null, unknown, []))]
  assert.deepEqual(listChanges(before, after).map(({ table, id, change }) => `${table} ${id} ${change}`),
    ['events new added', 'events old removed', 'actors new-actor added'])
})

const figures: readonly [says: string, cells: readonly Cell[], written: string | null][] = [
  ['a figure', [7, 7, 7, false], '7'],
  ['at least', [20, 20, null, true], '20+'],
  ['a range without a best figure', [3, null, 5, false], '3-5'],
  ['a range with one', [3, 4, 5, false], '3-5 (4)'],
  ['none', [0, 0, 0, false], '0'],
]

for (const [says, cells, written] of figures) {
  test(`the columns of a figure count as one value: ${says}`, () => {
    const [before, after] = [unknown, cells].map(figure => makeTable('events', columns, row('a', 'A', null, figure, [])))
    assert.ok(before !== undefined && after !== undefined)
    assert.deepEqual(listChanges([before], [after])[0]?.values, [{ field: 'killed', before: null, after: written }])
  })
}

test('a date counts once, lists are joined, and where the site lies is no change', () => {
  const before = makeTable('events', columns, row('a', 'A', '2020', unknown, ['x'], '/a/'))
  const after = makeTable('events', columns, row('a', 'A', '2020-08', unknown, ['x', 'y'], '/b/'))
  assert.deepEqual(listChanges([before], [after])[0]?.values, [
    { field: 'date', before: '2020', after: '2020-08' }, { field: 'targets', before: 'x', after: 'x; y' },
  ])
})

test('that others refer to an actor is no change of the actor', () => {
  const [before, after] = [1, 2].map(count => makeTable('actors', ['actor_id', 'events', 'articles'], ['a', count, count]))
  assert.ok(before !== undefined && after !== undefined)
  assert.deepEqual(listChanges([before], [after]), [])
})
