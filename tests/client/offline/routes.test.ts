/** How the worker answers for a path. */

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { languageOfPath, strategyOf } from '../../../src/client/offline/routes.ts'

test('what is named by its contents never changes; the index is one set; pages are fresh; the lists for saving are no business of the worker', () => {
  const expected = {
    '_astro/a.1.js': 'immutable', 'pagefind/a-0123456789/words/1.pf_index': 'immutable', 'pagefind/ar-2014-0123456789/list.json': 'immutable',
    'pagefind/wasm.unknown.pagefind': 'set', 'pagefind/names.json': 'set', 'pagefind/shards.json': 'set', 'pagefind/page.ar.json': 'set',
    'en/events/x/': 'page', 'data/events.json': 'page', '': 'page', 'sw.js': 'own', 'data/offline/groups.json': 'own',
  }
  for (const [path, strategy] of Object.entries(expected)) assert.equal(strategyOf(path), strategy, path)
})

test('a path without a language speaks the first of the site', () => {
  assert.equal(languageOfPath('en/events/x/', ['ar', 'en']), 'en')
  assert.equal(languageOfPath('nowhere', ['ar', 'en']), 'ar')
})
