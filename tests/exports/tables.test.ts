/** The data files: public columns, cells derived as the format says, and a way back through a reader that is not ours. */

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { listExportFiles, listTables } from '../../src/exports/index.ts'
import { formatCsv, formatJson } from '../../src/exports/format.ts'
import type { Table } from '../../src/exports/table.ts'
import { createUrls } from '../../src/urls/index.ts'
import { matchGolden } from '../match-golden.ts'
import {
  makeActor, makeActorKind, makeArticle, makeBody, makeCorpus, makeDate, makeEvent, makeLocation, makeReport, makeRole, makeSource,
  makeTally, makeType,
} from '../small-corpus.ts'

const role = (id: string, name: string) => ({ id, role: name, believed: false, reports: ['day#1'], contested: false })

const corpus = makeCorpus({
  codebook: {
    eventTypes: [
      makeType('fight', { ar: 'قتال', en: 'Fight' }, { acled: { type: 'Battles', subtype: 'Armed clash', whenTarget: { civilians: { type: 'Violence against civilians', subtype: 'Attack' } } } }),
      makeType('ambush', { ar: 'كمين', en: 'Ambush' }, { parent: 'fight', acled: { type: 'Battles', subtype: 'Armed clash' }, rank: 1 }),
    ],
    actorKinds: [
      makeActorKind('army', { state: true, organised: true, inter: 1 }), makeActorKind('group', { organised: true, inter: 2 }),
      makeActorKind('people', { civilian: true, inter: 7 }),
    ],
    roles: [makeRole('perpetrator', 'perpetrator'), makeRole('target', 'target'), makeRole('finder', 'none')],
  },
  actors: [
    makeActor('army', { ar: 'الجيش', en: 'Army' }, { kind: 'army', country: 'SY', aliases: [{ text: 'The; Army', lang: 'en', loaded: false }, { text: '=Thugs', lang: 'en', loaded: true }] }),
    makeActor('herders', { ar: 'رعاة', en: 'Herders' }, { kind: 'people' }),
    makeActor('rebels', { en: 'Rebels' }, { kind: 'group', relations: [{ to: 'army', kind: 'part-of', since: null, until: null, articles: [] }] }),
  ],
  locations: [
    makeLocation('north', { ar: 'الشمال', en: 'North' }, { kind: 'governorate', pcode: 'XX01', admin1: 'north', precision: 'governorate', radiusKm: 80 }),
    makeLocation('village', { ar: 'القرية', en: '-Village "old", lower' }, { within: ['north'], ancestors: ['north'], admin1: 'north', latitude: -35.5, longitude: 40.25, radiusKm: 2, precision: 'village' }),
  ],
  sources: [makeSource('paper', { en: 'Paper' }, { stance: 'independent', languages: ['ar', 'en'] })],
  articles: [makeArticle('day', { ar: 'يوم', en: '+1 day' }, {
    source: 'paper', published: makeDate('2020-08'), headline: 'Line one\nline two', reports: ['day#1'], events: ['ambush-at-village'],
    bodies: [makeBody('en', 'Text.')], annotators: ['amal'], codebook: 1,
  })],
  reports: [makeReport('day', 1, 'ambush-at-village', {
    title: { en: 'Ambush' }, type: 'ambush', source: 'paper', origin: 'paper', published: makeDate('2020-08', '2020-08-01', '2020-08-31'),
    actors: [{ id: 'rebels', role: 'perpetrator', believed: true }, { id: 'army', role: 'target', believed: false }],
    locations: [{ id: 'village', as: 'site', precision: null }, { id: 'north', as: 'origin', precision: null }],
    casualties: [{
      actors: ['army'], harm: { killed: { written: '3+', interval: { low: 3, high: null }, best: 3, word: null } }, civilian: null,
      including: { en: 'an officer' }, by: 'army', asOf: makeDate('2020-08-19'), note: null, passage: { text: { en: 'three' } }, original: '"three"',
      place: { path: 'x', line: 1, column: 1 },
    }],
    measures: [{ what: 'vehicles', count: { written: 'some', interval: { low: 3, high: null }, best: null, word: 'some' }, actor: 'army', by: null, note: null, passage: null, original: null, place: { path: 'x', line: 1, column: 1 } }],
    responsibility: [{ kind: 'attributed', to: 'rebels', by: 'paper', note: null, passage: null, original: null, place: { path: 'x', line: 1, column: 1 } }],
    totals: { killed: { interval: { low: 3, high: null }, best: 3 }, wounded: { interval: null, best: null }, captured: null, missing: null, killedOrWounded: null },
    partOf: 'war',
  })],
  events: [
    makeEvent('ambush-at-village', { ar: 'كمين', en: 'Ambush, at "village"' }, {
      type: { value: 'ambush', contested: false, stated: [], ruling: null },
      actors: [role('rebels', 'perpetrator'), role('army', 'target'), role('herders', 'finder')],
      locations: [{ id: 'village', as: 'site', precision: 'village', radiusKm: 2, reports: ['day#1'] }],
      totals: { killed: makeTally(3, 3, null), wounded: { ...makeTally(0, null, null), interval: null } },
      responsibility: [
        { kind: 'attributed', to: 'rebels', by: 'paper', report: 'day#1', row: 1 }, { kind: 'claimed', to: 'rebels', by: 'rebels', report: 'day#1', row: 2 },
      ],
      responsibilityStatus: 'claimed', origins: [{ id: 'paper', reports: ['day#1'] }, { id: null, reports: ['day#2'] }],
      reports: ['day#1', 'day#2'], articles: ['day'], sources: ['paper'], partOf: ['war'],
    }),
    makeEvent('contested', { en: 'Contested' }, {
      type: { value: 'ambush', contested: true, stated: [{ value: 'ambush', reports: ['a#1'] }, { value: 'fight', reports: ['b#1'] }], ruling: null },
      modalities: ['asserted', 'denied'], locationContested: true,
      locations: [
        { id: 'village', as: 'site', precision: 'village', radiusKm: 2, reports: ['a#1'] },
        { id: 'north', as: 'site', precision: 'governorate', radiusKm: 80, reports: ['b#1'] },
      ],
      totals: { killed: makeTally(0, 0, 0) },
    }),
    makeEvent('gone', { en: 'Gone' }, { status: { mergedInto: 'contested' }, type: { value: '', contested: false, stated: [], ruling: null } }),
  ],
})

const tables = listTables(corpus, createUrls('https://example.org/site', ['ar', 'en']))
const table = (name: string): Table => tables.find(candidate => candidate.name === name) ?? assert.fail(`no table ${name}`)
const rowOf = (name: string, id: string): Record<string, unknown> =>
  (JSON.parse(formatJson(table(name))) as Record<string, unknown>[]).find(row => Object.values(row)[0] === id) ?? assert.fail(`no row ${id}`)

test('events have exactly the public columns, one title and place name per language of the corpus', () => {
  assert.equal(table('events').columns.map(({ name }) => name).join(', '), [
    'event_id, title_ar, title_en, scope, modality, date_edtf, date_earliest, date_latest, date_of, event_type, event_supertype',
    'acled_event_type, acled_sub_event_type, ucdp_type, location_id, location_name_ar, location_name_en, location_precision, radius_km',
    'admin1, pcode, latitude, longitude, perpetrators, targets, claimed_by, attributed_to, responsibility_status, killed_low, killed_best',
    'killed_high, killed_high_open, wounded_low, wounded_best, wounded_high, wounded_high_open, grade, origins, reports, sources, articles',
    'part_of, status, url',
  ].join(', '))
  const french = listTables({ ...corpus, site: { ...corpus.site, languages: ['fr'] } }, createUrls('', ['fr']))
  assert.deepEqual(french[0]?.columns.slice(1, 3).map(({ name }) => name), ['title_fr', 'scope'])
})

test('an event becomes a row with what is known, and null where nothing is', () => {
  assert.deepEqual(rowOf('events', 'ambush-at-village'), {
    event_id: 'ambush-at-village', title_ar: 'كمين', title_en: 'Ambush, at "village"', scope: 'incident', modality: ['asserted'],
    date_edtf: '2020-08-18', date_earliest: '2020-08-18', date_latest: '2020-08-18', date_of: 'event', event_type: 'ambush',
    event_supertype: 'fight', acled_event_type: 'Battles', acled_sub_event_type: 'Armed clash', ucdp_type: 1, location_id: 'village',
    location_name_ar: 'القرية', location_name_en: '-Village "old", lower', location_precision: 'village', radius_km: 2, admin1: 'north',
    pcode: null, latitude: -35.5, longitude: 40.25, perpetrators: ['rebels'], targets: ['army'], claimed_by: ['rebels'],
    attributed_to: ['rebels'], responsibility_status: 'claimed', killed_low: 3, killed_best: 3, killed_high: null, killed_high_open: true,
    wounded_low: null, wounded_best: null, wounded_high: null, wounded_high_open: null, grade: 'single-origin', origins: 2, reports: 2,
    sources: ['paper'], articles: ['day'], part_of: ['war'], status: 'published', url: 'https://example.org/site/ar/events/ambush-at-village/',
  })
})

test('contested cells hold all values, their numbers stay empty', () => {
  const row = rowOf('events', 'contested')
  assert.deepEqual([row['event_type'], row['location_id'], row['location_name_en'], row['location_precision'], row['admin1']],
    ['ambush;fight', 'village;north', '-Village "old", lower;North', 'village;governorate', 'north'])
  assert.deepEqual([row['latitude'], row['longitude'], row['radius_km'], row['title_ar']], [null, null, null, null])
  assert.deepEqual([row['killed_low'], row['killed_high'], row['killed_high_open']], [0, 0, false])
})

test('a date of which nothing is known is null, not an empty text', () => {
  const event = makeEvent('some-day', { en: 'Some day' })
  const value = { edtf: '', earliest: null, latest: null, lasting: false, approximate: false }
  const undated = makeCorpus({ events: [{ ...event, date: { ...event.date, value, kept: [], earliest: null, latest: null } }] })
  const [events] = listTables(undated, createUrls('', ['en']))
  const cell = events?.columns.findIndex(({ name }) => name === 'date_edtf') ?? -1
  assert.deepEqual([...events?.rows ?? []][0]?.slice(cell, cell + 3), [null, null, null])
})

test('a merged event keeps its row and says where it went', () => {
  const row = rowOf('events', 'gone')
  assert.deepEqual([row['status'], row['event_type'], row['ucdp_type']], ['merged-into:contested', null, null])
})

for (const { name } of tables) {
  test(`${name}.csv is as agreed`, () => matchGolden(`exports/${name}.csv`, formatCsv(table(name))))
}

test('an independent reader gets from each CSV what stands in the JSON', () => {
  for (const { name, columns } of tables) {
    const rows: Record<string, string>[] = parse(formatCsv(table(name)), { columns: true, record_delimiter: '\r\n' })
    const objects = JSON.parse(formatJson(table(name))) as Record<string, unknown>[]
    assert.equal(rows.length, objects.length)
    for (const [n, object] of objects.entries()) {
      for (const column of columns) {
        const cell = object[column.name]
        const text = Array.isArray(cell) ? cell.map(item => String(item).replaceAll(';', '\\;')).join(';') : cell === null ? '' : String(cell)
        assert.equal((rows[n]?.[column.name] ?? '').replace(/^'(?='*[=+\-@\t\r])/, ''), text, `${name} ${n} ${column.name}`)
      }
    }
  }
})

const one = (cell: string | number): string => formatCsv({
  name: 't', description: '', size: 1, rows: [[cell]], columns: [{ name: 'c', type: typeof cell === 'number' ? 'number' : 'string', description: '' }],
})

test('text that a spreadsheet takes for a formula is made harmless, numbers are left alone', () => {
  for (const start of ['=', '+', '-', '@', '\t', '\r']) assert.match(one(`${start}1+1`), /^c\r\n"?'/)
  assert.equal(one(-3.5), 'c\r\n-3.5\r\n')
})

test('any text comes back from CSV as it went in, but for the apostrophe before a formula', () => {
  fc.assert(fc.property(fc.string({ unit: fc.constantFrom(...'ab,"\r\n;\'=+-@\t سب') }), text => {
    const [row] = parse(one(text), { columns: true, record_delimiter: '\r\n' }) as { c: string }[]
    assert.equal((row?.c ?? '').replace(/^'(?='*[=+\-@\t\r])/, ''), text)
  }))
})

test('each table is written as CSV and JSON, with the number of its rows', () => {
  const files = listExportFiles(tables)
  assert.deepEqual(files.slice(0, 2).map(({ path, rows }) => [path, rows]), [['data/events.csv', 3], ['data/events.json', 3]])
  assert.equal(files.length, tables.length * 2)
})
