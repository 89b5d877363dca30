/** The rows behind the pictures: months, casualties, places and extents. */

import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { GroupCasualties, Tally } from '../../src/model/event.ts'
import { casualtiesOfActor, casualtiesOfEvent, sumOfCasualties } from '../../src/queries/casualty-ranges.ts'
import { eventsByMonth } from '../../src/queries/events-by-month.ts'
import { listEvents } from '../../src/queries/list-events.ts'
import { boundsOf, extentAround, listExtents, overviewExtent } from '../../src/queries/map-extent.ts'
import { mapPlace, mapPlaces } from '../../src/queries/map-places.ts'
import { makeBadia } from '../charts/badia.ts'
import { makeCorpus, makeEvent, makeLocation, makeTally } from '../small-corpus.ts'

const corpus = makeBadia()
const all = listEvents(corpus)

test('a month holds an event only when it holds its whole interval', () => {
  const rows = eventsByMonth(corpus, all)
  assert.deepEqual(rows.months.map(row => [row.month, row.total]), [['2020-08', 1], ['2020-09', 4], ['2020-10', 6], ['2020-11', 0], ['2020-12', 2]])
  assert.deepEqual(rows.years, [{ year: '2020', events: ['checkpoint'] }])
  assert.deepEqual(rows.undated, ['roadside-bomb', 'vague'])
  assert.equal(rows.counted, 13)
})

test('months and what is left out add up to the incidents, each once', () => {
  for (const leaveOutAnnounced of [false, true]) {
    const rows = eventsByMonth(corpus, all, { leaveOutAnnounced })
    const placed = rows.months.flatMap(row => row.cells.flatMap(cell => cell.events))
    const listed = [...placed, ...rows.years.flatMap(year => year.events), ...rows.undated, ...rows.byAnnouncement]
    assert.deepEqual(listed.sort(), listEvents(corpus, { counted: true }).map(event => event.id).sort())
  }
})

test('charts of deaths leave out events dated by announcement or discovery and name them', () => {
  const rows = eventsByMonth(corpus, all, { leaveOutAnnounced: true })
  assert.deepEqual(rows.byAnnouncement, ['roadside-bomb', 'resafa-bodies'])
  assert.equal(rows.months.find(row => row.month === '2020-09')?.total, 3)
})

test('supertypes come in the order of the codebook, only those that occur in a month', () => {
  assert.deepEqual(eventsByMonth(corpus, all).types.map(type => type.code),
    ['battle', 'remote-violence', 'violence-against-civilians', 'development', 'statement'])
  assert.deepEqual(eventsByMonth(corpus, []).types, [])
  assert.deepEqual(eventsByMonth(corpus, []).months, [])
})

test('months go on across the turn of a year', () => {
  const at = (id: string, day: string): ReturnType<typeof makeEvent> => {
    const event = makeEvent(id, {})
    return { ...event, date: { ...event.date, earliest: day, latest: day } }
  }
  assert.deepEqual(eventsByMonth(corpus, [at('a', '2020-11-30'), at('b', '2021-01-01')]).months.map(row => row.month), ['2020-11', '2020-12', '2021-01'])
})

const group = (actors: readonly string[], killed: Tally | undefined): GroupCasualties =>
  ({ actors, civilian: 'no', harm: killed === undefined ? {} : { killed }, including: [] })
const unknown: Tally = { ...makeTally(0, null, 0), interval: null }
const withGroups = (id: string, groups: readonly GroupCasualties[], total: Tally | undefined): ReturnType<typeof makeEvent> =>
  makeEvent(id, {}, { groups, totals: total === undefined ? {} : { killed: total } })

test('an event gives a row per group and harm, and a total when there are several groups', () => {
  const event = corpus.events.get('roadside-bomb')
  assert.ok(event)
  assert.deepEqual(casualtiesOfEvent(event).map(row => [row.harm, row.of.kind, row.interval?.low, row.interval?.high]), [
    ['killed', 'group', 1, 2], ['wounded', 'group', 1, 2], ['wounded', 'group', 20, null], ['wounded', 'total', 21, null],
  ])
})

test('a harm of which no report speaks has no row; a figure stated as unknown has one', () => {
  assert.deepEqual(casualtiesOfEvent(makeEvent('silent', {})), [])
  const [row] = casualtiesOfEvent(withGroups('one', [], unknown))
  assert.deepEqual([row?.interval, row?.unknown], [null, 1])
})

const sums: readonly [string, readonly Tally[], { interval: unknown; best: number | null; unknown: number }][] = [
  ['exact figures', [makeTally(2, 2, 2), makeTally(3, 3, 3)], { interval: { low: 5, high: 5 }, best: 5, unknown: 0 }],
  ['a range without best', [makeTally(2, 2, 2), makeTally(3, null, 6)], { interval: { low: 5, high: 8 }, best: null, unknown: 0 }],
  ['an open figure', [makeTally(2, 2, 2), makeTally(20, 20, null)], { interval: { low: 22, high: null }, best: 22, unknown: 0 }],
  ['an unknown part', [makeTally(2, 2, 2), unknown], { interval: { low: 2, high: null }, best: null, unknown: 1 }],
  ['nothing but unknown', [unknown, unknown], { interval: null, best: null, unknown: 2 }],
]
for (const [what, tallies, expected] of sums) {
  test(`a sum with ${what} is honest about it`, () => {
    const events = tallies.map((tally, index) => withGroups(`e${index}`, [group(['army'], tally)], tally))
    const sum = sumOfCasualties(events, 'killed')
    assert.deepEqual({ interval: sum?.interval, best: sum?.best, unknown: sum?.unknown }, expected)
    assert.deepEqual(sum?.events, ['e0', 'e1'])
  })
}

test('sums take incidents only, rows by event say what else an event is', () => {
  const series = { ...withGroups('many', [group(['army'], makeTally(9, 9, 9))], makeTally(9, 9, 9)), scope: 'series' as const }
  assert.equal(sumOfCasualties([series], 'killed'), null)
  assert.deepEqual(casualtiesOfActor([series], 'army', 'killed')[0]?.of, { kind: 'event', event: 'many', standing: 'series' })
})

test('an actor has only the dead of its own, alone or with others; those of whom it is not said whose they were are nobody\'s', () => {
  const events = [
    withGroups('own', [group(['army'], makeTally(1, 1, 1)), group(['militia'], makeTally(5, 5, 5))], makeTally(6, 6, 6)),
    withGroups('shared', [group(['army', 'militia'], makeTally(7, 7, 7))], makeTally(7, 7, 7)),
    withGroups('of-nobody', [group([], makeTally(9, 9, 9))], makeTally(9, 9, 9)),
  ]
  const rows = casualtiesOfActor(events, 'army', 'killed')
  assert.deepEqual(rows.map(row => [row.events[0], row.of.kind, row.best]), [['own', 'event', 1], ['shared', 'event', 7]])
  assert.deepEqual(casualtiesOfActor(events, 'army', 'wounded'), [])
})

test('places count their incidents by supertype, the busiest first, and say which events have none', () => {
  const rows = mapPlaces(corpus, all)
  assert.equal(rows.places[0]?.location, 'al-sukhnah')
  assert.deepEqual(rows.places[0].counts, [{ type: 'battle', events: ['sukhnah-attack'] }, { type: 'remote-violence', events: ['sukhnah-mine'] }])
  assert.deepEqual(rows.nowhere, ['placeless'])
  assert.equal(rows.events, 15)
  assert.equal(rows.places.some(place => place.location === 'syria'), false)
})

test('the map of one event shows whatever its scope is', () => {
  const event = corpus.events.get('white-desert')
  assert.ok(event)
  assert.deepEqual(mapPlaces(corpus, [event]).places, [])
  assert.deepEqual(mapPlaces(corpus, [event], { all: true }).places.map(place => [place.location, place.total]), [['syria', 1]])
})

test('a report that knows a place more coarsely gets a row of its own, without the shape', () => {
  const town = makeLocation('town', { en: 'Town' }, { latitude: 1, longitude: 2, radiusKm: 3, precision: 'exact', geometry: 'adm1/T' })
  const site = (radiusKm: number, precision: string): ReturnType<typeof makeEvent>['locations'] =>
    [{ id: 'town', as: 'site', precision, radiusKm, reports: [] }]
  const small = makeCorpus({ locations: [town], events: [makeEvent('a', {}, { locations: site(3, 'exact') }), makeEvent('b', {}, { locations: site(40, 'district') })] })
  assert.deepEqual(mapPlaces(small, listEvents(small)).places.map(place => [place.radiusKm, place.geometry]), [[3, 'adm1/T'], [40, null]])
  assert.equal(mapPlace(town).total, 0)
})

test('an overview is the site’s extent, else the bounds of the places, else nothing', () => {
  assert.deepEqual(overviewExtent(corpus), [35.5, 33.1, 41.9, 36.7])
  assert.equal(overviewExtent(makeCorpus({})), null)
  const small = makeCorpus({ locations: [makeLocation('a', {}, { latitude: 0, longitude: 10, radiusKm: 111.2 }), makeLocation('b', {})] })
  assert.deepEqual(overviewExtent(small), [9, -1, 11, 1])
})

test('a closer look holds its places with their radius and comes from a fixed family', () => {
  const spots = [corpus.locations.get('resafa'), corpus.locations.get('al-mayadin')].flatMap(place => place ?? [])
  for (const chosen of [spots, spots.slice(0, 1), spots.slice(1)]) {
    const extent = extentAround(corpus, chosen)
    const bounds = boundsOf(chosen)
    assert.ok(extent && bounds)
    assert.ok(extent[0] <= bounds[0] && extent[1] <= bounds[1] && extent[2] >= bounds[2] && extent[3] >= bounds[3])
  }
  assert.equal((extentAround(corpus, spots.slice(0, 1))?.[2] ?? 0) - (extentAround(corpus, spots.slice(0, 1))?.[0] ?? 0) < 1.7, true)
})

test('places outside the overview, too wide or without a point leave it as it is', () => {
  for (const id of ['moscow', 'syria', 'unlocated']) {
    const place = corpus.locations.get(id)
    assert.ok(place)
    assert.deepEqual(extentAround(corpus, [place]), [35.5, 33.1, 41.9, 36.7])
  }
})

test('every extent that an event or a place asks for is among those that are drawn', () => {
  const drawn = new Set(listExtents(corpus).map(extent => extent.join()))
  for (const event of all) assert.ok(drawn.has(String(extentAround(corpus, mapPlaces(corpus, [event], { all: true }).places))))
  for (const location of corpus.locations.values()) {
    const inside = mapPlaces(corpus, listEvents(corpus, { location: location.id })).places
    assert.ok(drawn.has(String(extentAround(corpus, [location, ...inside]))), location.id)
  }
  assert.deepEqual(listExtents(makeCorpus({})), [])
})
