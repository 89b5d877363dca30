/** Who speaks of whom, for every kind of record; and that nobody can change the corpus. */

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { body } from './bodies.ts'
import { articles, link, report } from './story.ts'
import { article, nowhere } from './world.ts'

const { corpus } = link([], [], {
  articles: [
    ...articles([
      {
        article: 'a', from: 'herald', on: '2020-08-20', who: ['rebels perpetrator', 'north-army target'], at: ['town', 'far as origin'],
        credit: ['radio', 'north'], rows: ['north-army killed 3 by general'], claims: ['attributed clan by residents'], partOf: 'push', possiblySame: ['other'],
      },
      { article: 'b', from: 'radio', event: 'other', at: ['east'] },
      { article: 'c', from: 'herald', event: 'push', scope: 'campaign' },
    ]),
    {
      ...article('d'), bodies: [body('See [it](event:event), [the text](article:a) and [mill](location:mill).'), body('In town and in well.', 'fr')],
      mentions: [{ kind: 'actor', id: 'rebels', as: 'commentator', passage: null, original: null, note: null, place: nowhere }], reports: [report({ event: 'push', scope: 'campaign' })],
    },
  ],
})

test('an actor knows its events, the reports and the articles that name it in any way', () => {
  const { events, reports, articles: named } = corpus.actors.get('rebels') ?? {}
  assert.deepEqual({ events, reports, named }, { events: ['event'], reports: ['a#1'], named: ['a', 'd'] })
})

test('makers of figures, holders of responsibility and links of a chain are named by the report', () => {
  assert.deepEqual(['general', 'clan', 'north'].map(id => corpus.actors.get(id)?.reports), [['a#1'], ['a#1'], ['a#1']])
  assert.deepEqual(['general', 'clan', 'north'].map(id => corpus.actors.get(id)?.events), [[], [], []])
})

test('a place knows the events at itself, not those of its children or of where somebody came from', () => {
  assert.deepEqual(['town', 'east', 'far'].map(id => corpus.locations.get(id)?.events), [['event'], ['other'], []])
  assert.deepEqual(corpus.locations.get('far')?.reports, ['a#1'])
})

test('a place named in a translation only is named by the article', () => {
  assert.deepEqual([corpus.locations.get('well')?.articles, corpus.locations.get('mill')?.articles], [['d'], ['d']])
})

test('an outlet knows what it published, what it reported, and who credits it', () => {
  const { published, events, reports, articles: named } = corpus.sources.get('radio') ?? {}
  assert.deepEqual({ published, events, reports, named }, { published: ['b'], events: ['other'], reports: ['a#1', 'b#1'], named: ['a', 'b'] })
})

test('an event knows the articles that lead to it without reporting it', () => {
  assert.deepEqual([corpus.events.get('event')?.mentionedIn, corpus.events.get('other')?.mentionedIn], [['d'], []])
})

test('an article knows what it names and where it is named', () => {
  assert.deepEqual(corpus.articles.get('a')?.mentioned, {
    actor: ['clan', 'general', 'north', 'north-army', 'rebels'], location: ['far', 'town'], source: ['herald', 'radio'],
    event: ['event', 'other', 'push'], article: [],
  })
  assert.deepEqual(corpus.articles.get('a')?.mentionedIn, ['d'])
  assert.deepEqual([corpus.articles.get('d')?.events, corpus.articles.get('d')?.reports], [['push'], ['d#1']])
})

test('an actor knows its parts and its outlets', () => {
  assert.deepEqual(corpus.actors.get('north')?.children, ['north-army', 'south-front'])
  assert.deepEqual(corpus.actors.get('north')?.sources, ['north-radio'])
})

test('nothing in the corpus can be changed', () => {
  const event = corpus.events.get('event')
  assert.ok(event)
  assert.throws(() => { Object.assign(event, { grade: 'discounted' }) }, TypeError)
  assert.throws(() => { (event.reports as string[]).push('x') }, TypeError)
  assert.throws(() => { (corpus.events as Map<string, unknown>).delete('event') }, TypeError)
  assert.throws(() => { (corpus.articles.get('d')?.bodies[0]?.tree.children as unknown[]).pop() }, TypeError)
})
