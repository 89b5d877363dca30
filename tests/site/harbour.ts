/** The harbour corpus as pages see it, for the tests of this room. */

import { strict as assert } from 'node:assert'
import { loadCorpus } from '../../src/corpus/index.ts'
import { contextOf } from '../../src/site/context.ts'
import type { PageContext } from '../../src/site/context.ts'
import type { Handover } from '../../src/site/corpus.ts'
import { createUrls } from '../../src/urls/index.ts'

const { corpus, diagnostics } = loadCorpus('tests/corpora/good/harbour')
assert.ok(corpus, JSON.stringify(diagnostics))

export const handover: Handover = {
  corpus,
  urls: createUrls('https://example.org/harbour', corpus.site.languages),
  lastChange: '2024-06-01',
  version: '0123456789ab',
  history: {
    complete: true,
    commits: [
      { id: 'c3', day: '2024-06-01', subject: 'Name the crane', by: 'Zoë' },
      { id: 'c2', day: '2024-05-02', subject: 'Add the second report', by: 'Zoë' },
      { id: 'c1', day: '2024-05-01', subject: 'Begin', by: 'Zoë' },
    ],
    files: {},
    others: {},
    edits: [],
    records: {},
  },
  baseMapUrls: {},
  pictures: ['event'],
  dataColumns: { events: [{ name: 'event_id', type: 'string', description: 'Permanent id' }, { name: 'killed_low', type: 'integer', description: 'People killed: lowest figure' }] },
  dataFiles: [{ path: 'data/events.csv', rows: 3, bytes: 2048, sha256: 'ab12' }, { path: 'data/events.json', rows: 3, bytes: 2048, sha256: 'ab12' }, { path: 'data/map.geojson', rows: null, bytes: 512, sha256: 'cd34' }],
  guide: { files: [], parts: [] },
}

export function contextIn(lang: string): PageContext {
  return contextOf(handover, lang)
}
