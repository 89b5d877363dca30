/** Former ids, merged events, and what they do to references. */

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createRedirects } from '../../../src/corpus/link/redirects.ts'
import { body } from './bodies.ts'
import { articles, link } from './story.ts'
import { actor, actors, article, eventFile, location, locations, recordset, source, sources } from './world.ts'

const renamed = {
  actors: [...actors, { ...actor('front', 'group'), formerIds: ['old-front', 'older-front'] }],
  locations: [...locations, { ...location('new-town', 'town', ['east']), formerIds: ['old-town'] }],
  sources: [...sources, { ...source('daily'), formerIds: ['old-daily'] }],
}

test('a former id leads to its record, whatever the kind', () => {
  const { resolve, list } = createRedirects(recordset(renamed))
  assert.deepEqual([resolve('actor', 'old-front'), resolve('location', 'old-town'), resolve('source', 'old-daily')], ['front', 'new-town', 'daily'])
  assert.deepEqual(list, [
    { kind: 'actor', from: 'old-front', to: 'front' }, { kind: 'actor', from: 'older-front', to: 'front' },
    { kind: 'location', from: 'old-town', to: 'new-town' }, { kind: 'source', from: 'old-daily', to: 'daily' },
  ])
})

test('a record that exists goes before a former id that is spelt the same', () => {
  const { resolve, list } = createRedirects(recordset({ actors: [actor('one', 'group'), { ...actor('two', 'group'), formerIds: ['one'] }] }))
  assert.equal(resolve('actor', 'one'), 'one')
  assert.deepEqual(list, [])
})

test('chains of merged events are followed to their end, through former ids too', () => {
  const events = [
    eventFile('a', { status: { mergedInto: 'b' } }), eventFile('b', { status: { mergedInto: 'old-c' } }), eventFile('c', { formerIds: ['old-c', 'oldest-c'] }),
  ]
  const { resolve } = createRedirects(recordset({ events }))
  assert.deepEqual(['a', 'b', 'c', 'old-c'].map(id => resolve('event', id)), ['c', 'c', 'c', 'c'])
})

test('a former id of a merged event leads to the end of its chain', () => {
  const events = [eventFile('a', { formerIds: ['old-a'], status: { mergedInto: 'b' } }), eventFile('b')]
  assert.deepEqual(createRedirects(recordset({ events })).list, [{ kind: 'event', from: 'old-a', to: 'b' }])
})

test('reports under a merged id count for the target', () => {
  const { corpus } = link([{ event: 'a' }, { event: 'b' }], [eventFile('a', { status: { mergedInto: 'b' } }), eventFile('b')])
  assert.deepEqual(corpus.events.get('b')?.reports, ['a1#1', 'a2#1'])
  assert.deepEqual(corpus.events.get('a')?.reports, [])
  assert.equal(corpus.reports.get('a1#1')?.event, 'b')
})

test('references by old ids work', () => {
  const story = [{
    who: ['old-front perpetrator'], at: ['old-town'], credit: ['old-daily', 'old-front'], rows: ['old-front killed 3 by old-front'],
    claims: ['claimed old-front by old-front'], measures: ['vehicles 2 of old-front'],
  }]
  const { corpus } = link(story, [], renamed)
  const report = corpus.reports.get('a1#1')
  assert.deepEqual(report?.reportedBy, ['daily', 'front'])
  assert.deepEqual([report?.casualties[0]?.by, report?.responsibility[0]?.to, report?.measures[0]?.actor, report?.origin], ['front', 'front', 'front', 'front'])
  assert.deepEqual(corpus.events.get('event')?.locations.map(({ id }) => id), ['new-town'])
})

test('records refer by present ids too: relations, places above, owners, rulings', () => {
  const { corpus } = link([{}], [eventFile('event', { distinctFrom: [{ id: 'gone', why: {} }] })], {
    articles: articles([{}, { event: 'other' }]),
    events: [eventFile('event', { distinctFrom: [{ id: 'gone', why: {} }] }), eventFile('other', { formerIds: ['gone'] })],
    actors: [...renamed.actors, actor('wing', 'group', ['old-front'])],
    locations: [...renamed.locations, location('quarter', 'village', ['old-town'])],
    sources: [source('herald', 'old-front'), source('radio')],
  })
  assert.deepEqual(corpus.actors.get('front')?.children, ['wing'])
  assert.deepEqual(corpus.actors.get('front')?.sources, ['herald'])
  assert.deepEqual(corpus.locations.get('quarter')?.ancestors, ['new-town', 'east', 'land'])
  assert.deepEqual(corpus.events.get('event')?.distinctFrom.map(({ id }) => id), ['other'])
})

test('a link in a text leads to the present id, in the tree as well', () => {
  const text = body('The [old front](actor:old-front) moved.')
  const { corpus } = link([], [], { ...renamed, articles: [{ ...article('a1'), bodies: [text] }] })
  const [linked] = corpus.articles.get('a1')?.bodies ?? []
  assert.deepEqual(linked?.mentions.map(({ id, by }) => [id, by]), [['front', 'hand']])
  assert.match(JSON.stringify(linked?.tree), /"url":"actor:front"/)
})
