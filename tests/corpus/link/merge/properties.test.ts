/** What holds for every story: order does not matter, bests lie in their ranges, nothing throws. */

import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { linkCorpus } from '../../../../src/corpus/link/index.ts'
import type { Tally } from '../../../../src/model/event.ts'
import { articles } from '../story.ts'
import type { Told } from '../story.ts'
import { recordset } from '../world.ts'

const some = <Value>(...values: Value[]): fc.Arbitrary<Value> => fc.constantFrom(...values)
const optional = <Value>(value: fc.Arbitrary<Value>): fc.Arbitrary<Value | undefined> => fc.option(value, { nil: undefined })
const day = fc.integer({ min: 10, max: 28 }).map(number => `2020-08-${number}`)
const date = fc.oneof(
  day, some('2020-08', '2020', '../2020-08-20', '2020-08-15/..', '2020-08~'),
  fc.tuple(day, day).map(pair => pair.sort().join('/')), fc.tuple(day, day).map(pair => `[${pair.sort().join('..')}]`),
)
const count = fc.oneof(fc.nat(30).map(String), fc.nat(30).map(n => `${n}+`), fc.nat(30).map(n => `~${n}`), some('some', 'dozens', 'unknown', '0', '3-9', '-12'))
const who = some('north-army', 'north-guard', 'villagers', 'north-army+north-guard', '-')
const row = fc.tuple(who, count, count, some('', ' by rebels', ' by residents', ' by north'), optional(day))
  .map(([actors, killed, wounded, by, asOf]) => `${actors} killed ${killed} wounded ${wounded}${by}${asOf === undefined ? '' : ` asOf ${asOf}`}`)

const told: fc.Arbitrary<Told> = fc.record({
  article: some('a1', 'a2', 'a3', 'a4', 'a5'),
  type: some('battle', 'ambush', 'clash', 'battle-unspecified', 'mine', 'attack-unspecified'),
  modality: some('asserted', 'asserted', 'alleged', 'planned', 'denied'),
  date: optional(date),
  dateOf: some('event', 'announcement', 'discovery'),
  at: fc.uniqueArray(some('town', 'mill', 'far', 'east', 'desert', 'hamlet', 'plain', 'town precision area'), { maxLength: 3 }),
  who: fc.uniqueArray(some('rebels perpetrator', 'clan perpetrator', 'north-army target', 'villagers target', 'north-guard ally-of-target', 'rebels target'), { maxLength: 4 }),
  credit: fc.uniqueArray(some('rebels', 'north', 'general', 'residents', 'radio'), { maxLength: 2 }),
  rows: fc.array(row, { maxLength: 4 }),
  claims: fc.array(some('attributed rebels by residents', 'claimed rebels by rebels', 'denied rebels by rebels', 'admitted clan by clan'), { maxLength: 2 }),
})

/** Outlet and day belong to the article, whichever of its reports comes first. */
const story = fc.tuple(fc.array(told, { minLength: 1, maxLength: 7 }), fc.array(optional(day), { minLength: 5, maxLength: 5 }))
  .map(([reports, days]) => reports.map((one): Told => {
    const number = Number(one.article?.slice(1))
    return { ...one, from: ['herald', 'radio', null, 'army-tv', 'post'][number - 1] ?? null, on: days[number - 1] ?? null }
  }))

function eventOf(records: ReturnType<typeof articles>): unknown {
  return linkCorpus(recordset({ articles: records })).events.get('event')
}

test('the order in which articles are read does not matter', () => {
  const shuffled = story.chain(told => {
    const read = articles(told)
    return fc.tuple(fc.constant(read), fc.shuffledSubarray(read, { minLength: read.length, maxLength: read.length }))
  })
  fc.assert(fc.property(shuffled, ([one, other]) => assert.deepEqual(eventOf(one), eventOf(other))), { numRuns: 60 })
})

function checkTally(tally: Tally): void {
  const { interval, best, stated } = tally
  if (interval === null) return assert.ok(best === null && stated.every(figure => figure.interval === null))
  assert.ok(interval.low >= 0 && interval.low <= (best ?? interval.low))
  assert.ok((best ?? interval.low) <= (interval.high ?? Infinity))
  const kept = stated.filter(figure => figure.kept)
  assert.equal(interval.low, Math.min(...kept.map(figure => figure.interval?.low ?? Infinity)))
  assert.equal(interval.high === null, kept.some(figure => figure.interval?.high === null))
}

test('low is never above best, best never above high; the range is that of the figures kept', () => {
  fc.assert(fc.property(story, told => {
    const event = linkCorpus(recordset({ articles: articles(told) })).events.get('event')
    for (const { harm } of event?.groups ?? []) Object.values(harm).forEach(checkTally)
    Object.values(event?.totals ?? {}).forEach(checkTally)
  }), { numRuns: 100 })
})

test('a date that is not contested is one that a report gives and all others meet', () => {
  fc.assert(fc.property(story, told => {
    const date = linkCorpus(recordset({ articles: articles(told) })).events.get('event')?.date
    assert.ok(date)
    assert.equal(date.earliest === null || date.latest === null || date.earliest <= date.latest, true)
    if (!date.contested) assert.ok(date.stated.some(({ value }) => value.edtf === date.value.edtf))
  }), { numRuns: 100 })
})

test('saying the same once more changes no range, date, place or type', () => {
  fc.assert(fc.property(story, told => {
    const last = told.at(-1)
    const twice = last === undefined ? told : [...told, { ...last, article: 'z9' }]
    const [once, again] = [told, twice].map(reports => linkCorpus(recordset({ articles: articles(reports) })).events.get('event'))
    assert.equal(again?.date.value.edtf, last?.date === undefined ? again?.date.value.edtf : once?.date.value.edtf)
    assert.equal(again?.type.value, once?.type.value)
    assert.deepEqual(new Set(again?.locations.map(({ id }) => id)), new Set(once?.locations.map(({ id }) => id)))
    assert.deepEqual(again?.groups.map(({ harm }) => harm.killed?.interval), once?.groups.map(({ harm }) => harm.killed?.interval))
  }), { numRuns: 60 })
})
