/** What pages read is noted down part by part, and a part's digest changes with the part alone. */

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createDigests, partNames } from '../../src/build/reads/parts.ts'
import { createRecorder } from '../../src/build/reads/recorder.ts'
import { listEvents } from '../../src/queries/list-events.ts'
import { contextOf } from '../../src/site/context.ts'
import type { Handover } from '../../src/site/corpus.ts'
import { describeActor } from '../../src/site/page-data/actor.ts'
import { describeEvent } from '../../src/site/page-data/event.ts'
import { handover } from '../site/harbour.ts'

const { corpus } = handover

async function readsOf(work: (given: Handover) => unknown, given = handover): Promise<string[]> {
  const recorder = createRecorder(given)
  return [...(await recorder.watch(() => work(recorder.handover))).reads].map(name => name.replaceAll('\t', ' ')).sort()
}

test('a record counts by its own fields, and lists of who speaks of it only when they are looked at', async () => {
  assert.deepEqual(await readsOf(given => given.corpus.actors.get('dockers-union')?.name), ['record actors dockers-union'])
  assert.deepEqual(await readsOf(given => given.corpus.actors.get('dockers-union')?.events), ['field actors dockers-union events', 'record actors dockers-union'])
  assert.deepEqual(await readsOf(given => given.corpus.actors.has('nobody')), ['record actors nobody'])
})

test('whoever goes through a kind has read its ids and its records', async () => {
  assert.deepEqual(await readsOf(given => given.corpus.pages.size), ['ids pages'])
  const all = await readsOf(given => [...given.corpus.sources.values()])
  assert.equal(all.length, corpus.sources.size + 1)
})

test('an answer from a shelf counts by its key, the records in it by themselves', async () => {
  const reads = await readsOf(given => listEvents(given.corpus, { actor: 'dockers-union' }).length)
  assert.ok(reads.includes('shelf events by what they have in common actor dockers-union'))
  assert.equal(reads.filter(name => name.startsWith('record events')).length, listEvents(corpus, { actor: 'dockers-union' }).length)
})

test('settings count by field, and a thing that is handed over and not known here counts whole', async () => {
  assert.deepEqual(await readsOf(given => given.corpus.site.title), ['corpus site title'])
  assert.deepEqual(await readsOf(given => (given as unknown as { further: { a: number } }).further.a, { ...handover, further: { a: 1, b: 2 } } as Handover), ['handover further a'])
  assert.deepEqual(await readsOf(given => Object.keys(given.baseMapUrls)), ['handover baseMapUrls'])
})

test('history counts by file, and whole for whoever looks at all commits', async () => {
  const history = {
    commits: [{ id: 'b', day: '2024-01-02', subject: 'two', by: 'B' }, { id: 'a', day: '2024-01-01', subject: 'one', by: 'A' }],
    files: { 'x.md': [1] }, complete: true, others: {}, edits: [], records: {},
  }
  const given = { ...handover, history }
  assert.deepEqual(await readsOf(({ history: told }) => told?.commits[told.files['x.md']?.[0] ?? 0]?.subject, given), ['handover history complete', 'history x.md'])
  assert.ok((await readsOf(({ history: told }) => told?.commits.length, given)).includes('handover history'))
  const later = { ...given, history: { ...history, commits: [{ id: 'c', day: '2024-01-03', subject: 'three', by: 'C' }, ...history.commits], files: { 'x.md': [2], 'y.md': [0] } } }
  const [before, after] = [createDigests(given), createDigests(later)]
  assert.equal(after(partNames.history('x.md')), before(partNames.history('x.md')), 'numbers of commits shift, what they say does not')
  assert.notEqual(after(partNames.handover('history')), before(partNames.handover('history')))
})

test('what JSON cannot tell is never taken for unchanged', () => {
  const given = { ...handover, further: { ask: () => 1 }, table: new Map([['a', 1]]) } as Handover
  for (const field of ['further', 'table']) assert.notEqual(createDigests(given)(partNames.handover(field)), createDigests(given)(partNames.handover(field)))
  assert.notEqual(createDigests(handover)(partNames.shelf('no such shelf', 'a')), createDigests(handover)(partNames.shelf('no such shelf', 'a')))
})

test('a page says the same of a corpus that is watched', async () => {
  for (const lang of corpus.site.languages) {
    for (const id of corpus.events.keys()) {
      const recorder = createRecorder(handover)
      const { result } = await recorder.watch(() => describeEvent(contextOf(recorder.handover, lang), id))
      assert.deepEqual(JSON.parse(JSON.stringify(result)), JSON.parse(JSON.stringify(describeEvent(contextOf(handover, lang), id))))
    }
  }
})

test('a second page reads by itself what an earlier one has read', async () => {
  const recorder = createRecorder(handover)
  const page = () => recorder.watch(() => describeActor(contextOf(recorder.handover, 'en'), 'dockers-union'))
  const [first, second] = [await page(), await page()]
  assert.deepEqual([...second.reads].sort(), [...first.reads].sort())
})

test('the page of an event does not read the texts of articles, nor events that have nothing to do with it', async () => {
  const reads = await readsOf(given => describeEvent(contextOf(given, 'en'), 'lock-nine-gas-leak'))
  assert.ok(!reads.some(name => name.startsWith('ids ')))
  assert.ok(reads.filter(name => name.startsWith('record events')).length < corpus.events.size)
})
