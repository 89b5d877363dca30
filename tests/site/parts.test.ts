/** Pages of records with more events than a page lists: the page stays short, and its parts hold the rest. */

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { mostRows } from '../../src/queries/parts.ts'
import { handOver } from '../../src/site/corpus.ts'
import { describeActor } from '../../src/site/page-data/actor.ts'
import { countItems } from '../../src/site/page-data/event-list.ts'
import { describeEventList } from '../../src/site/page-data/lists.ts'
import { describePart, linkParts, titleOfPart } from '../../src/site/page-data/parts.ts'
import { describeYear } from '../../src/site/page-data/time.ts'
import { partRoutes } from '../../src/site/routes.ts'
import { makeActor, makeActorKind, makeCorpus, makeDate, makeEvent, makeType } from '../small-corpus.ts'
import { contextIn, handover } from './harbour.ts'

const days = Array.from({ length: mostRows + 50 }, (_, index) => `${2018 + index % 3}-${String(index % 12 + 1).padStart(2, '0')}-07`)
const events = days.map((day, index) => {
  const base = makeEvent(`event-${index}`, { en: `Event ${index}` })
  return {
    ...base, type: { ...base.type, value: 'clash' }, actors: [{ id: 'guards', role: 'target', believed: false, reports: [], contested: false }],
    date: { ...base.date, value: makeDate(day), earliest: day, latest: day },
  }
})
const corpus = makeCorpus({
  languages: ['en'], events, actors: [makeActor('guards', { en: 'Guards' })],
  codebook: { eventTypes: [makeType('clash', { en: 'Clash' })], actorKinds: [makeActorKind('group')] },
})
const context = { ...contextIn('en'), corpus, languages: ['en'] }

test('the page of an actor in very many events lists the latest, says how many there are, and leads to all', () => {
  const page = describeActor(context, 'guards')
  assert.equal(page.events, events.length)
  assert.ok(countItems(page.groups) < mostRows)
  assert.equal(page.groups[0]?.items.at(-1)?.date.edtf, days.toSorted().at(-1))
  assert.deepEqual(page.parts.map(({ name, figure }) => [name, figure]), [['2018', '84 events'], ['2019', '83 events'], ['2020', '83 events']])
})

test('events of unknown days are not taken for the latest, and the list of all events leads to them', () => {
  const unknown = events.slice(0, 150).map(event => ({ ...event, date: { ...event.date, value: makeDate('', null, null), earliest: null, latest: null } }))
  const mixed = { ...context, corpus: makeCorpus({ languages: ['en'], events: [...unknown, ...events.slice(150)], actors: [...corpus.actors.values()], codebook: corpus.codebook }) }
  const shown = describeActor(mixed, 'guards').groups.flatMap(({ items }) => items)
  assert.deepEqual([shown.length, shown.filter(({ date }) => date.edtf === '').length], [100, 0])
  assert.deepEqual(describeEventList(mixed).years.at(-1), { name: 'In no single year', address: `${context.urls.time('en')}#undated`, figure: '150 events' })
})

test('the pages of its parts hold every event once, and lead to each other', () => {
  const parts = ['2018', '2019', '2020'].map(period => describePart(context, 'actor', 'guards', period))
  assert.deepEqual(parts.flatMap(part => part.groups.flatMap(({ items }) => items)).map(({ event }) => event.id).sort(), events.map(({ id }) => id).sort())
  assert.deepEqual(parts.map(({ earlier, later }) => [earlier?.name, later?.name]), [[undefined, '2019'], ['2018', '2020'], ['2019', undefined]])
  assert.equal(parts[0] && titleOfPart(context, parts[0]).text, 'Guards: 2018')
  assert.throws(() => describePart(context, 'actor', 'guards', '2017'), /part/)
})

test('there is a route for each part, where its link leads', () => {
  handOver({ ...handover, corpus })
  const routes = partRoutes()
  const addresses = routes.map(({ params: { lang, folder, id, period } }) => `${context.urls.base}${lang}/${folder}/${id}/${period}/`)
  assert.deepEqual(addresses, [...linkParts(context, 'actor', 'guards'), ...linkParts(context, 'type', 'clash')].map(({ address }) => address))
  assert.deepEqual(new Set(routes.map(({ props }) => props.kind)), new Set(['actor', 'type']))
})

test('the list of all events shows the latest and leads to the years; a year that is too full leads to its months', () => {
  const list = describeEventList(context)
  assert.equal(list.events, events.length)
  assert.equal(list.groups[0]?.items[0]?.date.edtf, days.toSorted().at(-1))
  assert.deepEqual(list.years.map(({ name }) => name), ['2020', '2019', '2018'])
  const full = makeCorpus({ ...corpus, languages: ['en'], codebook: corpus.codebook, actors: [...corpus.actors.values()], articles: [], locations: [], sources: [], reports: [],
    events: events.map((event, index) => {
      const day = `2020-${String(index % 12 + 1).padStart(2, '0')}-07`
      return { ...event, date: { ...event.date, value: makeDate(day), earliest: day, latest: day } }
    }) })
  const year = describeYear({ ...context, corpus: full }, '2020')
  assert.deepEqual([year.events, countItems(year.groups), year.months.length], [events.length, 0, 12])
})
