/** Tables of pictures that would be longer than a page can carry. */

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { limitTable } from '../../src/charts/limit-table.ts'
import type { Figure } from '../../src/charts/figure.ts'
import { createInterface } from '../../src/i18n/index.ts'

const rows = Array.from({ length: 5 }, (_, index) => [{ text: `row ${index}` }])
const figure: Figure = {
  kind: 'nothing', reason: 'none', title: 'Title', description: 'Words', notes: ['Before.'], csv: 'all', beside: [], events: 5,
  table: { columns: [{ key: 'name', label: 'Name', numeric: false }], rows },
}

test('a table that is short enough stays as it is', () => {
  assert.equal(limitTable(figure, 5, createInterface('en')), figure)
})

test('a longer one keeps its first rows, in the CSV too, and says how many there are', () => {
  const { table, csv, notes } = limitTable(figure, 2, createInterface('en'))
  assert.deepEqual(table.rows, rows.slice(0, 2))
  assert.equal(csv, 'name\r\nrow 0\r\nrow 1\r\n')
  assert.deepEqual(notes, ['Before.', 'The table holds the first 2 of 5 rows.'])
})
