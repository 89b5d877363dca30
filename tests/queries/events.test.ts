/** Which events a page is about, which of them are counted, and by which type. */

import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { LinkedEvent } from '../../src/model/corpus.ts'
import { listSubtypes, supertypeOf, typeLine } from '../../src/queries/event-types.ts'
import type { EventFilter } from '../../src/queries/list-events.ts'
import { isWithin, listEvents, periodOfEvent } from '../../src/queries/list-events.ts'
import { isCounted, listBeside, publishedEvents, standingOf } from '../../src/queries/standing.ts'
import { periodOf, summaryOf } from '../../src/queries/summary.ts'
import { eventRows } from '../../src/queries/event-rows.ts'
import { makeBadia } from '../charts/badia.ts'
import { makeCorpus, makeDate, makeEvent, makeType } from '../small-corpus.ts'

const corpus = makeBadia()
const idsOf = (filter: EventFilter): string[] => listEvents(corpus, filter).map(event => event.id)

test('a type leads up to its supertype, which lends its colour', () => {
  assert.deepEqual(typeLine(corpus.codebook, 'ambush').map(type => type.code), ['ambush', 'battle'])
  assert.deepEqual(supertypeOf(corpus.codebook, 'air-strike'), {
    code: 'remote-violence', label: { ar: 'عنف عن بُعد', en: 'Explosions and remote violence' }, slot: 2, rank: 2,
  })
  assert.deepEqual(listSubtypes(corpus.codebook, 'battle'), ['battle', 'ambush'])
})

test('a codebook without colours gives slots in order, and begins again after eight', () => {
  const many = Array.from({ length: 10 }, (_, n) => makeType(`t${n}`, {}, { rank: n }))
  const { codebook } = makeCorpus({ codebook: { eventTypes: many } })
  assert.deepEqual(codebook.eventTypes.map(({ code }) => supertypeOf(codebook, code).slot), [1, 2, 3, 4, 5, 6, 7, 8, 1, 2])
})

test('a code that the codebook lacks stands for itself, after all others', () => {
  assert.deepEqual(supertypeOf(corpus.codebook, 'nonsense'), { code: 'nonsense', label: {}, slot: 8, rank: 7 })
})

const standingRows: readonly [string, Partial<LinkedEvent>, string][] = [
  ['an incident', {}, 'counted'],
  ['an alleged incident', { modalities: ['alleged'] }, 'counted'],
  ['an incident asserted and denied', { modalities: ['asserted', 'denied'] }, 'counted'],
  ['a planned incident that was carried out', { modalities: ['asserted', 'planned'] }, 'counted'],
  ['a planned incident', { modalities: ['planned'] }, 'planned'],
  ['a planned campaign', { modalities: ['planned'], scope: 'campaign' }, 'planned'],
  ['an incident only denied', { modalities: ['denied'] }, 'denied'],
  ['a plan that is denied', { modalities: ['planned', 'denied'] }, 'planned'],
  ['a discounted incident', { grade: 'discounted' }, 'discounted'],
  ['a series', { scope: 'series' }, 'series'],
  ['a campaign', { scope: 'campaign' }, 'campaign'],
  ['a total', { scope: 'total' }, 'total'],
]
for (const [what, more, standing] of standingRows) {
  test(`${what} stands as ${standing}`, () => assert.equal(standingOf(makeEvent('one', {}, more)), standing))
}

test('merged and withdrawn events are in no list and no sum', () => {
  assert.equal(isCounted(makeEvent('one', {}, { status: 'withdrawn' })), false)
  assert.equal(isCounted(makeEvent('one', {}, { status: { mergedInto: 'two' } })), false)
  assert.equal(idsOf({}).includes('gone'), false)
  assert.equal(idsOf({}).length, 20)
})

test('what is not summed stands beside by its standing', () => {
  assert.deepEqual(listBeside(publishedEvents(corpus)), [
    { standing: 'series', events: ['strike-series'] },
    { standing: 'campaign', events: ['white-desert'] },
    { standing: 'total', events: ['weekly-total'] },
    { standing: 'planned', events: ['plan'] },
  ])
})

const filterRows: readonly [string, EventFilter, readonly string[]][] = [
  ['a place with its children', { location: 'deir-ez-zor' }, ['roadside-bomb', 'hospital-protest']],
  ['a place without events', { location: 'nowhere' }, []],
  ['a supertype with its subtypes', { type: 'remote-violence', location: 'jabal-al-bishri' }, ['strike-series', 'bishri-strikes']],
  ['a type alone', { type: 'ambush' }, ['resafa-ambush']],
  ['a month', { period: '2020-12', counted: true }, ['somewhere', 'kasiba-attack']],
  ['incidents of a governorate', { location: 'raqqa-governorate', counted: true }, ['resafa-bodies', 'resafa-ambush', 'somewhere']],
  ['ids', { ids: ['plan', 'gone'] }, ['plan']],
]
for (const [what, filter, expected] of filterRows) {
  test(`events are found by ${what}`, () => assert.deepEqual(idsOf(filter), expected))
}

test('events are found by actor in a role, by source and by article', () => {
  const event = makeEvent('one', {}, {
    actors: [{ id: 'army', role: 'target', believed: false, reports: [], contested: false }], sources: ['paper'], articles: ['story'],
  })
  const small = makeCorpus({ events: [event, makeEvent('two', {})] })
  for (const filter of [{ actor: 'army' }, { actor: 'army', roles: ['target'] }, { source: 'paper' }, { article: 'story' }]) {
    assert.deepEqual(listEvents(small, filter).map(found => found.id), ['one'])
  }
  assert.deepEqual(listEvents(small, { actor: 'army', roles: ['perpetrator'] }), [])
})

test('a place lies within itself and its ancestors only', () => {
  assert.ok(isWithin(corpus, 'resafa', 'resafa'))
  assert.ok(isWithin(corpus, 'resafa', 'syria'))
  assert.ok(!isWithin(corpus, 'syria', 'resafa'))
})

test('a period is a month, a year or none, by the whole interval', () => {
  const between = (earliest: string | null, latest: string | null): LinkedEvent =>
    makeEvent('one', {}, { date: { ...makeEvent('one', {}).date, earliest, latest } })
  assert.equal(periodOfEvent(between('2020-08-01', '2020-08-31')), '2020-08')
  assert.equal(periodOfEvent(between('2020-08-31', '2020-09-01')), '2020')
  assert.equal(periodOfEvent(between('2020-12-31', '2021-01-01')), null)
  assert.equal(periodOfEvent(between(null, '2020-08-18')), null)
})

test('events come in the order of time, those known only to have ended by a day at that day', () => {
  const date = (earliest: string | null, latest: string | null): Partial<LinkedEvent> => ({ date: { ...makeEvent('x', {}).date, earliest, latest } })
  const small = makeCorpus({ events: [
    makeEvent('undated', {}, date(null, null)), makeEvent('late', {}, date('2021-01-01', '2021-01-01')),
    makeEvent('by', {}, date(null, '2020-06-01')), makeEvent('b', {}, date('2020-06-01', '2020-06-30')), makeEvent('a', {}, date('2020-06-01', '2020-06-30')),
  ] })
  assert.deepEqual(publishedEvents(small).map(event => event.id), ['by', 'a', 'b', 'late', 'undated'])
})

test('the summary counts what is published and says from when to when', () => {
  assert.deepEqual(summaryOf(corpus), {
    articles: 0, events: 20, incidents: 16, actors: 3, places: 15, sources: 0, period: { from: '2020-01-01', to: '2021-02-28' },
  })
  assert.equal(periodOf([]), null)
})

test('an event row holds what a list shows', () => {
  const event = makeEvent('one', { en: 'One' }, { type: { ...makeEvent('one', {}).type, value: 'ambush' }, articles: ['a'], reports: ['a#1', 'a#2'] })
  const [row] = eventRows(corpus, [event])
  assert.equal(row?.supertype.code, 'battle')
  assert.deepEqual([row?.articles, row?.reports, row?.killed, row?.date], [1, 2, undefined, makeDate('2020-08-18')])
})
