/** Related events: by the word of people, and by shared actors, place and time. */

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { link } from './story.ts'
import type { Told } from './story.ts'
import { eventFile } from './world.ts'

function related(story: readonly Told[], id: string, files: Parameters<typeof link>[1] = []): string[] {
  const event = link(story, files).corpus.events.get(id)
  return (event?.related ?? []).map(({ id: other, reasons }) =>
    `${other}: ${reasons.map(reason => reason.kind === 'near-in-time' ? `${reason.kind} ${reason.days}` : reason.kind).join(', ')}`)
}

const rebels = ['rebels perpetrator', 'north-army target']

test('possibly the same is said on both sides, once', () => {
  const story: Told[] = [{ event: 'a', possiblySame: ['b'] }, { event: 'b', possiblySame: ['a'] }, { event: 'c' }]
  assert.deepEqual([related(story, 'a'), related(story, 'b'), related(story, 'c')], [['b: possibly-same'], ['a: possibly-same'], []])
})

test('distinct is said on both sides, with the reason', () => {
  const files = [eventFile('a', { distinctFrom: [{ id: 'b', why: { en: 'another day' } }] })]
  assert.deepEqual([related([{ event: 'a' }, { event: 'b' }], 'a', files), related([{ event: 'a' }, { event: 'b' }], 'b', files)], [['b: distinct'], ['a: distinct']])
})

test('two of actors, place and time make incidents related', () => {
  const story: Told[] = [
    { event: 'a', who: rebels.slice(0, 1), at: ['town'], date: '2020-08-18' }, { event: 'near-place', at: ['town'], date: '2020-08-20' },
    { event: 'near-actor', who: rebels.slice(0, 1), date: '2020-08-17' }, { event: 'all', who: rebels, at: ['town'], date: '2020-08-30' },
    { event: 'place-only', at: ['town'], date: '2019' }, { event: 'time-only', date: '2020-08-18' },
    { event: 'actor-only', who: rebels.slice(0, 1), date: '2019' },
  ]
  assert.deepEqual(related(story, 'a'), [
    'all: same-actors, same-place, near-in-time 12', 'near-actor: same-actors, near-in-time 1', 'near-place: same-place, near-in-time 2',
  ])
})

test('two actors in common are enough: the same sides met again', () => {
  assert.deepEqual(related([{ event: 'a', who: rebels, on: null }, { event: 'b', who: rebels, on: null }], 'a'), ['b: same-actors'])
})

test('civilians at large and unidentified groups make nothing alike', () => {
  const who = ['gunmen perpetrator', 'villagers target']
  assert.deepEqual(related([{ event: 'a', who, date: '2020-08-18' }, { event: 'b', who, date: '2020-08-18' }], 'a'), [])
})

test('series, plans and withdrawn events are not compared', () => {
  const like = { who: rebels, at: ['town'], date: '2020-08-18' }
  const story: Told[] = [{ event: 'a', ...like }, { event: 'b', ...like, scope: 'series' }, { event: 'c', ...like, modality: 'planned' }, { event: 'd', ...like }]
  assert.deepEqual(related(story, 'a', [eventFile('d', { status: 'withdrawn' })]), [])
})

test('how near in time is the most days that can lie between', () => {
  const story: Told[] = [{ event: 'a', at: ['town'], date: '2020-08-18' }, { event: 'b', at: ['town'], date: '2020-08' }, { event: 'c', at: ['town'], date: '../2020-08-18' }]
  assert.deepEqual(related(story, 'a'), ['b: same-place, near-in-time 17'])
})

test('what people linked is kept even where it is more than eight', () => {
  const others = Array.from({ length: 12 }, (_, index) => `e${index + 10}`)
  const story: Told[] = [{ event: 'a', possiblySame: others }, ...others.map((event): Told => ({ event }))]
  assert.equal(related(story, 'a').length, 12)
})

test('at most eight are kept: what people linked, then the nearest', () => {
  const others = Array.from({ length: 20 }, (_, index): Told => ({ event: `e${index + 10}`, at: ['town'], date: `2020-08-${String(index + 10)}` }))
  const story: Told[] = [{ event: 'a', at: ['town'], date: '2020-08-09', possiblySame: ['far-off'] }, { event: 'far-off', date: '2010' }, ...others]
  const found = related(story, 'a')
  assert.equal(found.length, 8)
  assert.deepEqual(found.slice(0, 3), ['far-off: possibly-same', 'e10: same-place, near-in-time 1', 'e11: same-place, near-in-time 2'])
})
