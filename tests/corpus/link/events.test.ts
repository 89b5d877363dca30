/** Events among their files: status, disagreement, totals of reports. */

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { link } from './story.ts'
import { eventFile } from './world.ts'

test('a withdrawn event keeps a page with its reports and status, outside all lists', () => {
  const story = [{ who: ['rebels perpetrator'], at: ['town'], partOf: 'push' }, { event: 'push', scope: 'campaign' as const }]
  const { corpus } = link(story, [eventFile('event', { status: 'withdrawn' })])
  assert.equal(corpus.events.get('event')?.status, 'withdrawn')
  assert.deepEqual(corpus.events.get('event')?.reports, ['a1#1'])
  assert.deepEqual(corpus.events.get('push')?.parts, [])
  const { events, reports, articles } = corpus.actors.get('rebels') ?? {}
  assert.deepEqual({ events, reports, articles }, { events: [], reports: [], articles: ['a1'] })
  assert.deepEqual(corpus.locations.get('town')?.events, [])
  assert.deepEqual(corpus.sources.get('herald')?.events, [])
})

test('a withdrawn event that nobody reports is empty and contradicts nothing', () => {
  const event = link([], [eventFile('gone', { status: 'withdrawn', title: { en: 'Gone' } })]).corpus.events.get('gone')
  assert.deepEqual([event?.type.value, event?.date.value.edtf, event?.type.contested, event?.date.contested, event?.locationContested], ['', '', false, false, false])
})

test('a merged event shows type, date and title of its target, and none of its figures', () => {
  const { corpus } = link([{ event: 'target', type: 'ambush', date: '2020-08-18', title: 'Target', rows: ['- killed 3'] }], [
    eventFile('moved', { status: { mergedInto: 'target' } }), eventFile('target'),
  ])
  const moved = corpus.events.get('moved')
  assert.deepEqual([moved?.status, moved?.title, moved?.type.value, moved?.date.value.edtf], [{ mergedInto: 'target' }, { en: 'Target' }, 'ambush', '2020-08-18'])
  assert.deepEqual([moved?.totals, moved?.reports, moved?.actors], [{}, [], []])
})

test('a report knows its key, article, outlet, origin, date and totals', () => {
  const { corpus } = link([{
    article: 'a', on: '2020-08-20', from: 'herald', credit: ['residents'], who: ['rebels perpetrator', 'north-army target'],
    rows: ['north-army killed 4 wounded 2', 'rebels killed 1', 'north-army killed 30 by rebels'],
  }])
  const report = corpus.reports.get('a#1')
  assert.deepEqual([report?.key, report?.article, report?.number, report?.source, report?.origin, report?.when.edtf], ['a#1', 'a', 1, 'herald', 'herald', '../2020-08-20'])
  assert.deepEqual(report?.totals, {
    killed: { interval: { low: 5, high: 5 }, best: 5 }, wounded: { interval: { low: 2, high: null }, best: 2 },
    captured: null, missing: null, killedOrWounded: null,
  })
})

test('the totals of a report that only has a boast are the boast', () => {
  const { corpus } = link([{ who: ['rebels perpetrator', 'north-army target'], rows: ['north-army killed 30 by rebels'] }])
  assert.deepEqual(corpus.reports.get('a1#1')?.totals.killed, { interval: { low: 30, high: 30 }, best: 30 })
})

test('events and reports stand in the order of their ids', () => {
  const { corpus } = link([{ article: 'b', event: 'z' }, { article: 'a', event: 'y' }, { article: 'b', event: 'x' }])
  assert.deepEqual([...corpus.events.keys()], ['x', 'y', 'z'])
  assert.deepEqual([...corpus.reports.keys()], ['a#1', 'b#1', 'b#2'])
})
