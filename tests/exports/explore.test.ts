/** The explorer's files say what the corpus says: unknown stays unknown, names keep their language, nothing that is merged or withdrawn is in them. */

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { decodeEvents, figureOf, isoDay, listOf } from '../../src/client/explore/data.ts'
import { endlessFuture, endlessPast } from '../../src/client/explore/data.ts'
import { listExploreFiles } from '../../src/exports/explore/index.ts'
import type { LinkedEvent } from '../../src/model/corpus.ts'
import { exploreBlockSize } from '../../src/model/explore.ts'
import type { ExploreBlock, ExploreFile, ExploreWords } from '../../src/model/explore.ts'
import { makeActor, makeCorpus, makeDate, makeEvent, makeLocation, makeSource, makeTally, makeType } from '../small-corpus.ts'

function filesOf(events: readonly LinkedEvent[]): Map<string, unknown> {
  const corpus = makeCorpus({
    codebook: { eventTypes: [makeType('fight', { en: 'Fight', ar: 'قتال' }), makeType('raid', { en: 'Raid' }, { parent: 'fight', rank: 1 })] },
    actors: [makeActor('army', { en: 'Army', ar: 'الجيش' })],
    sources: [makeSource('paper', { en: 'Paper' })],
    locations: [makeLocation('land', { en: 'Land' }), makeLocation('town', { en: 'Town' }, { ancestors: ['land'], latitude: 35, longitude: 40 })],
    events,
  })
  const ground = { extent: null, ground: null, towns: () => [] }
  return new Map(listExploreFiles(corpus, ground).map(({ path, text }) => [path, JSON.parse(text)]))
}

function dated(earliest: string | null, latest: string | null, lasting = false): LinkedEvent['date'] {
  const value = { ...makeDate('x', earliest, latest), lasting }
  return { value, contested: false, stated: [], ruling: null, earliest, latest, dateOf: 'event', kept: [value] }
}

const site = (id: string, radiusKm: number | null): LinkedEvent['locations'][number] => ({ id, as: 'site', precision: null, radiusKm, reports: [] })

test('dates keep their bounds, and a bound that is not known stays open', () => {
  const events = decodeEvents(filesOf([
    makeEvent('a', {}, { date: dated('2020-08-18', '2020-08-25') }), makeEvent('b', {}, { date: dated(null, '2020-09-01') }),
    makeEvent('c', {}, { date: dated('2020-10-01', null) }), makeEvent('d', {}, { date: dated(null, null) }),
  ]).get('data/explore/events.json') as ExploreFile)
  const bounds = Array.from({ length: events.count }, (_, event) => [events.earliest[event] ?? 0, events.latest[event] ?? 0].map(day => (day === endlessPast || day === endlessFuture ? null : isoDay(day))))
  assert.deepEqual(bounds, [['2020-08-18', '2020-08-25'], [null, '2020-09-01'], ['2020-10-01', null], [null, null]])
})

test('figures keep what nobody says, what is not known, ranges and open ends apart', () => {
  const unknown = { ...makeTally(0, null, null), interval: null }
  const events = decodeEvents(filesOf([
    makeEvent('a', {}), makeEvent('b', {}, { totals: { killed: unknown } }), makeEvent('c', {}, { totals: { killed: makeTally(3, null, 5) } }),
    makeEvent('d', {}, { totals: { killed: makeTally(20, 20, null) } }), makeEvent('e', {}, { totals: { killed: makeTally(0, 0, 0) } }),
  ]).get('data/explore/events.json') as ExploreFile)
  assert.deepEqual(Array.from({ length: 5 }, (_, event) => figureOf(events.killed, event)), [
    null,
    { interval: null, best: null },
    { interval: { low: 3, high: 5 }, best: null },
    { interval: { low: 20, high: null }, best: 20 },
    { interval: { low: 0, high: 0 }, best: 0 },
  ])
})

test('a place known more coarsely by one event is a site of its own, and leads to what lies around it', () => {
  const file = filesOf([makeEvent('a', {}, { locations: [site('town', 2)] }), makeEvent('b', {}, { locations: [site('town', 40), site('town', 2)] })]).get('data/explore/events.json') as ExploreFile
  const events = decodeEvents(file)
  assert.deepEqual(file.places.ids, ['land', 'town'])
  assert.deepEqual(file.places.within, [[], [0]])
  const radii = (event: number) => Array.from(listOf(events.sites, event), number => file.sites.radiusKm[number])
  assert.deepEqual([radii(0), radii(1)], [[2], [40, 2]])
})

test('merged and withdrawn events are left out, what is not an incident keeps its standing', () => {
  const file = filesOf([
    makeEvent('a', {}), makeEvent('b', {}, { status: 'withdrawn' }), makeEvent('c', {}, { status: { mergedInto: 'a' } }), makeEvent('d', {}, { scope: 'series' }),
  ]).get('data/explore/events.json') as ExploreFile
  assert.equal(file.events, 2)
  assert.deepEqual(file.columns.standing.map(standing => file.standings[standing]), ['counted', 'series'])
})

test('names are in the language of the file, or say which language they are in', () => {
  const files = filesOf([makeEvent('a', { en: 'Raid on the town' }, { actors: [{ id: 'army', role: 'party', believed: false, reports: [], contested: false }], sources: ['paper'] })])
  const words = files.get('data/explore/words-ar.json') as ExploreWords
  assert.deepEqual([words.actors, words.sources], [['الجيش'], [['Paper', 'en']]])
  assert.deepEqual(files.get('data/explore/ar/0.json'), { ids: ['a'], titles: [['Raid on the town', 'en']], dates: ['2020-08-18'] })
})

test('rows come in blocks, in the order of the columns', () => {
  const many = Array.from({ length: exploreBlockSize + 3 }, (_, number) => makeEvent(`event-${String(number).padStart(4, '0')}`, { en: `Event ${number}` }))
  const files = filesOf(many)
  const blocks = [0, 1].map(block => files.get(`data/explore/en/${block}.json`) as ExploreBlock)
  assert.deepEqual(blocks.map(({ ids, titles, dates }) => [ids.length, titles.length, dates.length]), [[512, 512, 512], [3, 3, 3]])
  assert.equal(blocks[1]?.ids[0], 'event-0512')
  assert.equal(files.has('data/explore/en/2.json'), false)
})
