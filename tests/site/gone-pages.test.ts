/** Addresses that records have left: former ids lead on, merged and withdrawn events say so, and none of them is found or cited. */

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isGone, listPages } from '../../src/exports/site-pages.ts'
import { createInterface, interfaceLanguages } from '../../src/i18n/index.ts'
import { listEvents } from '../../src/queries/list-events.ts'
import { describeEvent } from '../../src/site/page-data/event.ts'
import { findRedirect, listFormerIds } from '../../src/site/page-data/redirects.ts'
import { contextIn } from './harbour.ts'

const former = [
  ['actor', 'lesk-quays', 'lesk-terminals'], ['location', 'havremont-town', 'havremont'], ['source', 'radio-du-port', 'radio-havremont'],
  ['event', 'crane-accident-march-2023', 'crane-collapse-east-terminal'],
] as const
for (const [kind, from, to] of former) {
  test(`the former id ${from} leads to ${to} in each language, and to a whole address`, () => {
    for (const lang of ['en', 'fr']) {
      const context = contextIn(lang)
      const redirect = findRedirect(context, kind, from)
      assert.equal(redirect?.to.address, context.urls.record(lang, kind, to))
      assert.equal(redirect.canonical, `https://example.org${redirect.to.address}`)
      assert.ok(listFormerIds(context, kind).includes(from))
    }
  })
}

test('an id of today is no former one, and neither is a merged event, which has a page of its own', () => {
  const context = contextIn('en')
  assert.equal(findRedirect(context, 'actor', 'lesk-terminals'), null)
  assert.equal(findRedirect(context, 'event', 'walkout-at-berth-four'), null)
  assert.ok(!listFormerIds(context, 'event').includes('walkout-at-berth-four'))
})

test('the page of a merged event names the event that it went into', () => {
  const context = contextIn('en')
  const { gone } = describeEvent(context, 'walkout-at-berth-four')
  assert.equal(gone?.kind, 'merged')
  assert.equal(gone.into.address, context.urls.record('en', 'event', 'east-terminal-walkout'))
})

test('the page of a withdrawn event says so, and still tells why', () => {
  assert.deepEqual(describeEvent(contextIn('en'), 'second-crane-sint-brechte').gone, { kind: 'withdrawn' })
  assert.equal(describeEvent(contextIn('en'), 'crane-collapse-east-terminal').gone, null)
})

test('gone events stand in no list; former addresses are no pages of the site', () => {
  const { corpus } = contextIn('en')
  const gone = ['walkout-at-berth-four', 'second-crane-sint-brechte']
  for (const id of gone) {
    assert.ok(isGone(corpus, { kind: 'record', record: 'event', id }), id)
    assert.ok(!listEvents(corpus).some(event => event.id === id), id)
  }
  const ids = new Set(listPages(corpus).map(page => (page.kind === 'record' ? `${page.record} ${page.id}` : '')))
  for (const [kind, from] of former) assert.ok(!ids.has(`${kind} ${from}`), from)
})

test('every language of the program says in words of its own that a page moved, was merged or withdrawn', () => {
  for (const lang of interfaceLanguages) {
    for (const key of ['moved.title', 'status.merged.explained', 'status.withdrawn.explained'] as const) assert.equal(createInterface(lang).shown(key).lang, lang, key)
  }
})
