/** Months, years, calendars and panels: a period holds an event only when it holds its whole interval. */

import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { LinkedEvent } from '../../src/model/corpus.ts'
import { parseEdtf } from '../../src/model/edtf.ts'
import { calendarOf } from '../../src/queries/calendar.ts'
import { eventPanels } from '../../src/queries/event-panels.ts'
import { eventsByMonth } from '../../src/queries/events-by-month.ts'
import { eventsByYear, isLongRun } from '../../src/queries/events-by-year.ts'
import { listEvents } from '../../src/queries/list-events.ts'
import { stepsOf } from '../../src/queries/neighbours.ts'
import { listMonths, listUndated, timeOf } from '../../src/queries/time.ts'
import { makeBadia } from '../charts/badia.ts'
import { makeCorpus, makeEvent, makeLocation, makeRole, makeTally } from '../small-corpus.ts'

const corpus = makeBadia()
const all = listEvents(corpus)
const idsOf = (events: readonly LinkedEvent[]): string[] => events.map(event => event.id)

function on(id: string, edtf: string, more: Partial<LinkedEvent> = {}): LinkedEvent {
  const value = parseEdtf(edtf)
  assert.ok(value)
  const event = makeEvent(id, {}, more)
  return { ...event, date: { ...event.date, value, earliest: value.earliest, latest: value.latest } }
}

test('a month holds what lies in it, and names what meets it or was over by then', () => {
  const october = timeOf(corpus, '2020', '10')
  assert.deepEqual(idsOf(october.within), [
    'weekly-total', 'hospital-protest', 'panorama-shelling', 'mayadin-clash', 'sukhnah-attack', 'sukhnah-mine', 'placeless'])
  assert.equal(october.incidents, 6)
  assert.deepEqual(idsOf(october.meeting), ['checkpoint', 'strike-series'])
  assert.deepEqual(idsOf(timeOf(corpus, '2020', '08').over), ['roadside-bomb'])
  assert.deepEqual(idsOf(timeOf(corpus, '2020', '12').meeting), ['checkpoint', 'vague'])
})

test('a campaign whose end is unknown is in no period', () => {
  for (const period of [timeOf(corpus, '2020', '08'), timeOf(corpus, '2020')]) {
    assert.ok(![...period.within, ...period.meeting, ...period.over].some(event => event.id === 'white-desert'))
  }
})

test('the sums of a period take its incidents, and none whose own day is not known', () => {
  const killed = (id: string, more: Partial<LinkedEvent>): LinkedEvent => on(id, '2021-05-03', { totals: { killed: makeTally(2, 2, 2) }, ...more })
  const announced = killed('late', {})
  const small = makeCorpus({ events: [
    killed('one', {}), killed('many', { scope: 'series' }), { ...announced, date: { ...announced.date, dateOf: 'announcement' } },
    on('unknown', '2021-05', { totals: { killed: { ...makeTally(0, null, 0), interval: null } } }),
  ] })
  const may = timeOf(small, '2021', '05')
  assert.deepEqual(may.tolls.map(toll => [toll.harm, toll.interval, toll.events]), [['killed', { low: 2, high: null }, ['unknown', 'one']]])
  assert.deepEqual(idsOf(may.announced), ['late'])
  assert.equal(may.incidents, 3)
})

test('every month with an event and every year that one may belong to is listed, and nothing else', () => {
  const years = listMonths(corpus)
  assert.deepEqual(years.map(({ year, events, incidents, over }) => [year, events, incidents, over]), [['2020', 17, 14, 1]])
  assert.deepEqual(years[0]?.months.map(({ month, events, incidents }) => [month, events, incidents]), [
    ['08', 1, 1], ['09', 4, 4], ['10', 7, 6], ['11', 1, 0], ['12', 2, 2],
  ])
})

test('listed years, their overs and the undated add up to all published events', () => {
  const years = listMonths(corpus)
  const listed = years.reduce((sum, year) => sum + year.events + year.over, listUndated(corpus).length)
  assert.equal(listed, all.length)
  assert.deepEqual(idsOf(listUndated(corpus)), ['white-desert', 'vague'])
  for (const { year, months } of years) {
    for (const { month, events } of months) assert.equal(timeOf(corpus, year, month).within.length, events)
  }
})

test('a calendar tells known days from those that an interval only meets', () => {
  const month = calendarOf(corpus, all, '2020-10')
  const marks = (day: string): string[] => month.days.find(row => row.day === `2020-10-${day}`)?.marks.map(mark => `${mark.event} ${mark.known}`) ?? []
  assert.equal(month.days.length, 31)
  assert.deepEqual(marks('02'), ['hospital-protest true'])
  assert.deepEqual(marks('05'), ['mayadin-clash true', 'panorama-shelling false'])
  assert.deepEqual(marks('09'), ['panorama-shelling false'])
  assert.deepEqual(marks('10'), [])
  assert.deepEqual(month.throughout, ['checkpoint'])
  assert.deepEqual(month.beside.map(row => row.standing), ['series', 'total'])
})

test('what is known only to a month fills no day of its calendar, and an approximate day is hollow', () => {
  const september = calendarOf(corpus, all, '2020-09')
  assert.deepEqual(september.throughout, ['checkpoint', 'resafa-bodies', 'shujayri-strikes'])
  assert.deepEqual(september.drawn, ['resafa-ambush', 'bishri-strikes'])
  const [about] = calendarOf(corpus, [on('about', '2020-02-29~')], '2020-02').days.at(-1)?.marks ?? []
  assert.equal(about?.known, false)
})

test('a year holds what a month cannot', () => {
  const rows = eventsByYear(corpus, all)
  assert.deepEqual(rows.years.map(row => [row.year, row.total]), [['2020', 14]])
  assert.deepEqual(rows.undated, ['roadside-bomb', 'vague'])
  const gap = eventsByYear(corpus, [on('a', '2011-03-15'), on('b', '2014')])
  assert.deepEqual(gap.years.map(row => [row.year, row.total]), [['2011', 1], ['2012', 0], ['2013', 0], ['2014', 1]])
})

test('a run is long when its months could not be told apart', () => {
  const run = (last: string): boolean => isLongRun(eventsByMonth(corpus, [on('a', '2015-01'), on('b', last)]))
  assert.deepEqual([run('2019-12'), run('2020-01')], [false, true])
})

test('panels share their periods and count each incident of their own', () => {
  const types = eventPanels(corpus, all, 'type')
  assert.deepEqual(types.periods, ['2020-08', '2020-09', '2020-10', '2020-11', '2020-12'])
  assert.deepEqual(types.panels.map(panel => panel.of.kind === 'type' ? [panel.of.type.code, panel.total, panel.counts] : []), [
    ['battle', 6, [0, 1, 3, 0, 2]], ['remote-violence', 4, [0, 2, 2, 0, 0]], ['violence-against-civilians', 1, [0, 1, 0, 0, 0]],
    ['development', 1, [0, 0, 1, 0, 0]], ['statement', 1, [1, 0, 0, 0, 0]],
  ])
  assert.equal(types.counted, 13)
})

test('panels of roles follow the codebook, and an incident with two roles of the actor stands in both', () => {
  const small = makeCorpus({ codebook: { roles: [makeRole('attacker', 'perpetrator'), makeRole('attacked', 'target'), makeRole('speaker', 'none')] }, events: [] })
  const taking = (id: string, day: string, ...roles: string[]): LinkedEvent =>
    on(id, day, { actors: [...roles.map(role => ({ id: 'army', role })), { id: 'rebels', role: 'speaker' }].map(actor => ({ ...actor, believed: false, reports: [], contested: false })) })
  const rows = eventPanels(small, [taking('a', '2020-01-05', 'attacked'), taking('b', '2020-02-01', 'attacked', 'attacker'), taking('c', '2020', 'attacker')], { rolesOf: 'army' })
  assert.deepEqual(rows.panels, [
    { of: { kind: 'role', role: 'attacker' }, total: 1, counts: [0, 1] },
    { of: { kind: 'role', role: 'attacked' }, total: 2, counts: [1, 1] },
  ])
  assert.deepEqual([rows.by, rows.counted, rows.undated], ['role', 2, ['c']])
})

test('panels of places go by units of the first order; what lies in none is named', () => {
  const small = makeCorpus({ locations: [makeLocation('north', {}), makeLocation('village', {}, { admin1: 'north' }), makeLocation('sea', {})], events: [] })
  const at = (id: string, day: string, ...places: string[]): LinkedEvent =>
    on(id, day, { locations: places.map(place => ({ id: place, as: 'site', precision: null, radiusKm: null, reports: [] })) })
  const rows = eventPanels(small, [at('a', '2020-01-05', 'village'), at('b', '2020-02', 'sea'), at('c', '2020', 'village'), at('d', '2031-01-01', 'village')], 'place')
  assert.equal(rows.unit, 'year')
  assert.deepEqual(rows.panels.map(panel => [panel.of, panel.total, panel.counts]), [[{ kind: 'location', location: 'north' }, 3, [2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1]]])
  assert.deepEqual([rows.nowhere, rows.undated], [['b'], []])
})

test('from an event the reader steps to the incident before and the one after, over what is not added up, and not from an event without days', () => {
  const events = [
    on('first', '2020-01-05'), on('second', '2020-03'), on('third', '2021-06-01'), on('fourth', '2024'),
    on('campaign', '2021-01-01/2021-02-01', { scope: 'campaign' }), on('open', '2020-02-01/..'),
  ]
  const small = makeCorpus({ events })
  assert.deepEqual(stepsOf(small, 'first'), { before: null, after: 'second' })
  assert.deepEqual(stepsOf(small, 'second'), { before: 'first', after: 'third' })
  assert.deepEqual(stepsOf(small, 'fourth'), { before: 'third', after: null })
  assert.deepEqual(stepsOf(small, 'campaign'), { before: 'second', after: 'third' })
  assert.deepEqual(stepsOf(small, 'open'), { before: null, after: null })
})
