/** Outside data sets on their way into the corpus: none, one of single events, one of sums, two side by side. */

import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { loadCorpus } from '../../src/corpus/index.ts'
import { exampleReference, smallestCorpus } from '../../src/corpus/validate/rules/examples.ts'
import { createMemoryDisk } from './memory-disk.ts'
import type { OutsideSet } from '../../src/model/outside.ts'

const load = (files: Readonly<Record<string, string | null>>) => loadCorpus('', { disk: createMemoryDisk({ ...smallestCorpus, ...files }) })
const sets = (files: Readonly<Record<string, string | null>>): readonly OutsideSet[] => {
  const { corpus, diagnostics } = load(files)
  assert.deepEqual(diagnostics, [])
  return corpus?.outside ?? []
}

const summed = {
  'reference/floods/reference.yml': [
    'name: { en: Floods, fr: Crues }', 'title: Register of floods', 'version: "3"', 'url: https://example.org/', 'licence: ODbL', 'cite: [Roe (2020), Doe (2021)]',
    'covers: 2020-03/2020-09', 'within: town', 'definition: A flood', 'limits: Only large ones', 'changes: Summed up', 'columns: { date: day, latitude: y, longitude: x, type: class, events: n }',
    'types: [{ code: sea, label: At sea, beside: [fire, accident] }, { code: river }]', '',
  ].join('\n'),
  'reference/floods/events.csv': 'n,class,x,y,day\r\n3,sea,-2.5,0,2020-03-31\r\n12,river,180,-90.0,2020-09\r\n',
}

test('a corpus without outside data sets has none', () => {
  assert.deepEqual(sets({}), [])
})

test('without a column of counts each row is one event, and the name serves as title', () => {
  const [set] = sets(exampleReference)
  assert.deepEqual(set?.rows, [{ period: '2020-08', latitude: 1.5, longitude: 2.5, type: null, events: 1 }])
  assert.deepEqual([set?.title, set?.from, set?.until, set?.types], [{ en: 'Survey' }, '2020-01-01', '2020-12-31', []])
})

test('columns are found by their names, days fall into their months, and texts keep their languages', () => {
  const [set] = sets(summed)
  assert.deepEqual(set?.rows, [
    { period: '2020-03', latitude: 0, longitude: -2.5, type: 'sea', events: 3 },
    { period: '2020-09', latitude: -90, longitude: 180, type: 'river', events: 12 },
  ])
  const { rows: _, ...record } = set
  assert.deepEqual(record, {
    id: 'floods', name: { en: 'Floods', fr: 'Crues' }, title: { en: 'Register of floods' }, version: '3', url: 'https://example.org/', licence: 'ODbL', licenceUrl: null,
    cite: ['Roe (2020)', 'Doe (2021)'], from: '2020-03-01', until: '2020-09-30', within: ['town'], definition: { en: 'A flood' }, limits: { en: 'Only large ones' }, changes: { en: 'Summed up' },
    types: [{ code: 'sea', label: { en: 'At sea' }, beside: ['fire', 'accident'] }, { code: 'river', label: { und: 'river' }, beside: [] }],
  })
})

test('two sets stand side by side in the order of their ids', () => {
  assert.deepEqual(sets({ ...exampleReference, ...summed }).map(({ id }) => id), ['floods', 'survey'])
})

test('a set with a wrong row makes no corpus', () => {
  assert.equal(load({ ...exampleReference, 'reference/survey/events.csv': 'month,lat,lon\n2020-08,1.5,400\n' }).corpus, null)
})

test('a table that is too large is refused before it is read', () => {
  const { diagnostics } = load({ ...exampleReference, 'reference/survey/events.csv': `month,lat,lon\n${'2020-08,1.5,2.5\n'.repeat(550_000)}` })
  assert.deepEqual(diagnostics.map(({ rule, path }) => [rule, path]), [['file-size', 'reference/survey/events.csv']])
})

test('whatever a table holds, what is taken of it are months it covers, points of the earth and counts', () => {
  const cell = fc.oneof(fc.constantFrom('2020-08', '2019', '1.5', '-91', '1e3', '', '<b>', '٣', '-0', '007', '2020-02-30'), fc.string({ maxLength: 5 }))
  fc.assert(fc.property(fc.array(fc.tuple(cell, cell, cell), { maxLength: 4 }), rows => {
    const text = rows.map(row => row.map(each => `"${each.replaceAll('"', '""')}"`).join()).join('\n')
    const { corpus, diagnostics } = load({ ...exampleReference, 'reference/survey/events.csv': `month,lat,lon\n${text}\n` })
    assert.equal(corpus === null, diagnostics.length > 0)
    for (const { period, latitude, longitude, events } of corpus?.outside[0]?.rows ?? []) {
      assert.match(period, /^2020(?:-(?:0[1-9]|1[0-2]))?$/)
      assert.ok(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180 && events === 1)
    }
  }), { numRuns: 150 })
})
