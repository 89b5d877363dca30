/** Pictures and tables that would be more than a page can carry. */

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { limitTable } from '../../src/charts/limit-table.ts'
import type { Figure } from '../../src/charts/figure.ts'
import { drawCasualtyRanges } from '../../src/charts/casualty-ranges.ts'
import { drawEventMap } from '../../src/charts/event-map.ts'
import { createInterface } from '../../src/i18n/index.ts'
import type { ShownText } from '../../src/model/text.ts'
import type { CasualtyRange } from '../../src/queries/casualty-ranges.ts'
import { mapPlace } from '../../src/queries/map-places.ts'
import { makeLocation } from '../small-corpus.ts'

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

test('a map of many places draws those with most events, says of how many, and keeps all in its table', () => {
  const places = Array.from({ length: 6 }, (_, index) => ({
    ...mapPlace(makeLocation(`place-${index}`, { en: `Place ${index}` }, { latitude: 34 + index / 10, longitude: 38 + index / 10, radiusKm: 5 })), total: 6 - index,
  }))
  const words = { ui: createInterface('en'), languages: ['en'], id: 'map', eventTitle: (id: string) => ({ text: id, lang: 'en' }) }
  const drawn = drawEventMap({ types: [], places, events: 21, nowhere: [] }, { ...words, extent: [37, 33, 40, 36], baseMap: null, ground: null, most: 2 })
  assert.ok(drawn.kind === 'picture')
  assert.match(drawn.description, /^Map of 2 places\./)
  assert.equal(drawn.table.rows.length, 6)
  assert.match(drawn.notes.join(' '), /Places with most events: 2 of 6\./)
})

test('ranges of very many events keep the highest, in the order given, and say of how many', () => {
  const ranges = [3, 9, 1, 7].map((high, index): CasualtyRange => ({
    of: { kind: 'event', event: `event-${index}`, standing: 'counted' }, harm: 'killed', interval: { low: 0, high }, best: null, contested: false, partyOnly: false,
    events: [`event-${index}`], unknown: 0,
  }))
  const named = (id: string): ShownText => ({ text: id, lang: 'en' })
  const { table, notes, events } = drawCasualtyRanges(ranges, { ui: createInterface('en'), languages: ['en'], id: 'x', eventTitle: named, actorName: named, most: 2 })
  assert.deepEqual(table.rows.map(([name]) => name?.text), ['event-1', 'event-3'])
  assert.match(notes.join(' '), /highest figures: 2 of 4\./)
  assert.equal(events, 4)
})
