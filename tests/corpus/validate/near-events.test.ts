/** Which events may be one, and that a hundred thousand of them are compared in time that a contributor waits for. */

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { buildDraft } from '../../../src/corpus/validate/draft.ts'
import { listNearEvents } from '../../../src/corpus/validate/near-events.ts'
import { areNear, listExtents } from '../../../src/corpus/validate/neighbours.ts'
import { surveyUnit } from '../../../src/corpus/validate/survey.ts'
import { parseEdtf } from '../../../src/model/edtf.ts'
import { actors, article, codebook, eventFile, location, locations } from '../link/world.ts'
import type { Draft, Entry } from '../../../src/corpus/validate/draft.ts'
import type { Survey } from '../../../src/corpus/validate/survey.ts'
import type { EventRecord } from '../../../src/model/records.ts'
import type { Report } from '../../../src/model/report.ts'

const nowhere = { path: 'test.md', line: 1, column: 1 }

function entry<Record>(record: Record, path: string): Entry<Record> {
  return { record, lang: 'en', translations: [], file: { path, role: { role: 'record', kind: 'article', id: 'x', year: null }, data: null, body: null, broken: false } }
}

interface Told {
  readonly event: string
  readonly type?: string
  readonly date?: string | null
  readonly at?: readonly string[]
  readonly who?: readonly string[]
  readonly more?: Partial<Report>
}

function report({ event, type = 'ambush', date = '2020-08-18', at = ['town'], who = ['rebels'], more = {} }: Told): Report {
  return {
    event, type, title: null, scope: 'incident', modality: 'asserted', date: date === null ? null : parseEdtf(date), dateOf: 'event',
    locations: at.map(id => ({ id, as: 'site', precision: null })), actors: who.map(id => ({ id, role: 'target', believed: false })),
    casualties: [], measures: [], responsibility: [], reportedBy: [], partOf: null, possiblySame: [], passage: null, original: null, note: null, place: nowhere, ...more,
  }
}

/** One article for each list of reports, published a day after the other. */
function draftOf(articles: readonly (readonly Told[])[], files: readonly EventRecord[] = []): Draft {
  const day = (index: number): string => new Date(Date.UTC(2020, 8, 1) + index * 86_400_000).toISOString().slice(0, 10)
  return {
    ...buildDraft([], []).draft, codebook,
    actors: actors.map(record => entry(record, 'actors/x.md')),
    locations: locations.map(record => entry(record, 'locations/x.md')),
    events: files.map(record => entry(record, 'events/x.md')),
    articles: articles.map((told, index) => entry({ ...article(`a${index}`), published: parseEdtf(day(index)), reports: told.map(report) }, `articles/2020/a${index}.md`)),
  }
}

function surveyOf(draft: Draft): Survey {
  const unit = surveyUnit(draft)
  return { ...draft, units: [unit], articles: unit.articles, codings: unit.codings }
}

function pairs(articles: readonly (readonly Told[])[], files: readonly EventRecord[] = []): string[] {
  return listNearEvents(surveyOf(draftOf(articles, files))).map(({ earlier, later }) => `${earlier.id} ${later.id}`)
}

test('events of one family, day, place and actor are a pair, the later published last', () => {
  assert.deepEqual(pairs([[{ event: 'a' }], [{ event: 'b', type: 'clash' }]]), ['a b'])
})

for (const [name, told] of [
  ['a day apart', { date: '2020-08-19' }],
  ['on one of three days', { date: '[2020-08-18..2020-08-20]' }],
  ['in the village that touches the town', { at: ['mill'] }],
  ['in what the town is directly within', { at: ['east'] }],
  ['by a body that the other belongs to', { who: ['rebel-wing'] }],
  ['at several places, one of them the same', { at: ['far', 'town'] }],
] as const) {
  test(`a pair too: ${name}`, () => assert.deepEqual(pairs([[{ event: 'a' }], [{ event: 'b', ...told }]]), ['a b']))
}

for (const [name, told] of [
  ['two days apart', { date: '2020-08-20' }],
  ['once in that month', { date: '2020-08' }],
  ['without a date', { date: null }],
  ['another family of types', { type: 'mine' }],
  ['another actor', { who: ['clan'] }],
  ['another part of the same body', { who: ['clan'] }],
  ['a place further off', { at: ['far'] }],
  ['a place in the same province', { at: ['hamlet'] }],
  ['no place', { at: [] }],
  ['a series', { more: { scope: 'series' } }],
  ['a plan', { more: { modality: 'planned' } }],
  ['dated by its announcement', { more: { dateOf: 'announcement' } }],
  ['part of the other', { more: { partOf: 'a' } }],
  ['possibly the same already', { more: { possiblySame: ['a'] } }],
] as const) {
  test(`no pair: ${name}`, () => assert.deepEqual(pairs([[{ event: 'a' }], [{ event: 'b', ...told }]]), []))
}

test('what one article tells apart is apart', () => {
  assert.deepEqual(pairs([[{ event: 'a' }, { event: 'b' }]]), [])
})

test('an editor settles a pair: distinct, merged, withdrawn, renamed', () => {
  const both = [[{ event: 'a' }], [{ event: 'b' }]]
  assert.deepEqual(pairs(both, [eventFile('a', { distinctFrom: [{ id: 'b', why: {} }] })]), [])
  assert.deepEqual(pairs(both, [eventFile('b', { status: { mergedInto: 'a' } })]), [])
  assert.deepEqual(pairs(both, [eventFile('b', { status: 'withdrawn' })]), [])
  assert.deepEqual(pairs(both, [eventFile('a', { formerIds: ['b'] })]), [])
})

test('the most precise date of an event counts', () => {
  assert.deepEqual(pairs([[{ event: 'a' }], [{ event: 'b', date: '2020-08' }], [{ event: 'b', date: '2020-08-18' }]]), ['a b'])
})

test('countries are next to nothing, and wide discs touch nobody', () => {
  const draft = { ...draftOf([]), locations: [...locations, location('moor', 'village', [], [40, 10], 60)].map(record => entry(record, 'x.md')) }
  const extents = listExtents(draft)
  const near = (a: string, b: string): boolean => areNear([a].flatMap(id => extents.get(id) ?? []), [b].flatMap(id => extents.get(id) ?? []))
  assert.deepEqual([near('land', 'land'), near('land', 'east'), near('town', 'moor'), near('town', 'mill'), near('moor', 'moor')], [false, false, false, true, true])
})

test('100,000 events are compared within a few seconds, on crowded days too', () => {
  let seed = 7
  const random = (below: number): number => (seed = (seed * 1_103_515_245 + 12_345) & 0x7fffffff) % below
  const places = ['town', 'mill', 'far', 'hamlet', 'well', 'east']
  const types = ['ambush', 'clash', 'mine', 'air-strike', 'attack-unspecified']
  const pick = (list: readonly string[]): string => list[random(list.length)] ?? ''
  for (const days of [4000, 40]) {
    const draft = draftOf(Array.from({ length: 20_000 }, (_, index) => {
      const date = new Date(Date.UTC(2010, 0, 1) + Math.floor(index * days / 20_000) * 86_400_000).toISOString().slice(0, 10)
      return Array.from({ length: 5 }, (_unused, n) => ({ event: `e${index}-${n}`, date, type: pick(types), at: [pick(places)], who: [pick(['rebels', 'clan', 'north-army', 'villagers'])] }))
    }))
    const before = process.cpuUsage()
    assert.ok(listNearEvents(surveyOf(draft)).length > 0)
    const { user } = process.cpuUsage(before)
    assert.ok(user < 15_000_000, `${days} days: ${Math.round(user / 1000)} ms`)
  }
})
