/** Shelves give what going through the whole corpus would give, on a real corpus and for every key. */

import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { loadCorpus } from '../../src/corpus/index.ts'
import type { Corpus, LinkedEvent } from '../../src/model/corpus.ts'
import { dayNumber } from '../../src/model/edtf.ts'
import { nearDays } from '../../src/model/event.ts'
import { meetsDays } from '../../src/queries/calendar.ts'
import { allShelves } from '../../src/queries/all-shelves.ts'
import { typeLine } from '../../src/queries/event-types.ts'
import { currentIdOf } from '../../src/queries/former-ids.ts'
import { isWithin, listEvents, periodOfEvent } from '../../src/queries/list-events.ts'
import { neighboursOf } from '../../src/queries/neighbours.ts'
import { reportsOfSource } from '../../src/queries/reports-of-source.ts'
import { eventsHolding } from '../../src/queries/sayings.ts'
import { compareEvents, isCounted, isPublished } from '../../src/queries/standing.ts'
import { listMonths, monthAmong, timeOf, yearAmong } from '../../src/queries/time.ts'
import { makeBadia } from '../charts/badia.ts'

const { corpus: written } = loadCorpus('content')
assert.ok(written)
const corpora: readonly (readonly [string, Corpus])[] = [['the corpus of this repository', written], ['a made one', makeBadia()]]

for (const [name, corpus] of corpora) {
  const all = [...corpus.events.values()].filter(isPublished).sort(compareEvents)
  const expect = (found: readonly LinkedEvent[], fits: (event: LinkedEvent) => boolean): void =>
    assert.deepEqual(found.map(({ id }) => id), all.filter(fits).map(({ id }) => id))

  test(`in ${name}, events by actor, place, outlet, article and type are those that a look at every event finds`, () => {
    for (const id of [...corpus.actors.keys(), 'nobody']) {
      expect(listEvents(corpus, { actor: id }), event => event.actors.some(actor => actor.id === id))
      expect(eventsHolding(corpus, id), event => event.responsibility.some(({ to }) => to === id))
    }
    for (const id of [...corpus.locations.keys(), 'nowhere']) expect(listEvents(corpus, { location: id }), event => event.locations.some(site => isWithin(corpus, site.id, id)))
    for (const id of corpus.sources.keys()) expect(listEvents(corpus, { source: id }), event => event.sources.includes(id))
    for (const id of corpus.articles.keys()) expect(listEvents(corpus, { article: id, counted: true }), event => event.articles.includes(id) && isCounted(event))
    for (const { code } of corpus.codebook.eventTypes) expect(listEvents(corpus, { type: code }), event => typeLine(corpus.codebook, event.type.value).some(above => above.code === code))
  })

  test(`in ${name}, reports by outlet are in the order of articles`, () => {
    for (const id of corpus.sources.keys()) {
      assert.deepEqual(reportsOfSource(corpus, id).map(({ key }) => key), [...corpus.reports.values()].filter(({ source }) => source === id).map(({ key }) => key))
    }
  })

  test(`in ${name}, a period holds, meets and follows the events that a look at every event finds`, () => {
    for (const { year, months } of listMonths(corpus)) {
      for (const month of [undefined, ...months.map(item => item.month)]) {
        const period = month === undefined ? year : `${year}-${month}`
        const within = (event: LinkedEvent): boolean => periodOfEvent(event)?.startsWith(period) === true
        const [from, to] = month === undefined ? [`${period}-01-01`, `${period}-12-31`] : [`${period}-01`, `${period}-31`]
        const numbers = timeOf(corpus, year, month)
        expect(numbers.within, within)
        expect(numbers.meeting, event => !within(event) && meetsDays(event, from, to))
        expect(numbers.over, event => !within(event) && event.date.earliest === null && event.date.latest?.startsWith(period) === true)
      }
    }
  })

  test(`in ${name}, each year and month knows the one before and after it`, () => {
    const years = listMonths(corpus)
    const months = years.flatMap(year => year.months)
    years.forEach((own, at) => assert.deepEqual(yearAmong(corpus, own.year), { own, earlier: years[at - 1] ?? null, later: years[at + 1] ?? null }))
    months.forEach((own, at) => assert.deepEqual(monthAmong(corpus, own.year, own.month), { own, earlier: months[at - 1] ?? null, later: months[at + 1] ?? null }))
  })

  test(`in ${name}, neighbours in time are the three incidents before and after that are near`, () => {
    for (const event of corpus.events.values()) {
      const { earliest, latest } = event.date
      const apart = ({ date }: LinkedEvent): number => earliest === null || latest === null || date.earliest === null || date.latest === null
        ? Number.POSITIVE_INFINITY : Math.max(dayNumber(date.earliest) - dayNumber(latest), dayNumber(earliest) - dayNumber(date.latest))
      const near = all.filter(other => isCounted(other) && other.id !== event.id && apart(other) <= nearDays)
      const before = near.filter(other => compareEvents(other, event) < 0).slice(-3)
      const after = near.filter(other => compareEvents(other, event) > 0).slice(0, 3)
      assert.deepEqual(neighboursOf(corpus, event.id), earliest === null || latest === null ? [] : [...before, ...after].map(({ id }) => id), event.id)
    }
  })
}

test('builds know every shelf that there is, each by a name of its own', () => {
  const written = globSync('src/**/*.ts').flatMap(file => [...readFileSync(file, 'utf8').matchAll(/^(?:export )?const \w+: Shelf</gm)])
  assert.ok(written.length > 8)
  assert.equal(allShelves.length, written.length)
  assert.equal(new Set(allShelves.map(({ name }) => name)).size, allShelves.length)
})

test('a former id leads to the record of today, an id of today nowhere', () => {
  const redirects = [{ kind: 'actor', from: 'old', to: 'new' }, { kind: 'event', from: 'old', to: 'other' }] as const
  const corpus: Corpus = { ...written, redirects }
  assert.deepEqual(redirects.map(({ kind, from }) => currentIdOf(corpus, kind, from)), ['new', 'other'])
  assert.equal(currentIdOf(corpus, 'actor', 'new'), null)
  assert.equal(currentIdOf(corpus, 'location', 'old'), null)
})
