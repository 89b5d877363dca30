/** The columns of the data files, explained in Arabic: all of them, in Arabic letters, the same in meaning where endings recur. */

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { loadCorpus } from '../../src/corpus/index.ts'
import { contextOfExports, listTables } from '../../src/exports/index.ts'
import { allTables, makePackageTables } from '../../src/exports/package/index.ts'
import { describeColumn } from '../../src/i18n/column-words.ts'
import { createUrls } from '../../src/urls/index.ts'

test('every column of every table is explained in Arabic', () => {
  for (const content of ['content', 'tests/corpora/good/harbour']) {
    const { corpus } = loadCorpus(content)
    assert.ok(corpus)
    const urls = createUrls(corpus.site.url, corpus.site.languages)
    const columns = allTables(makePackageTables(contextOfExports(corpus, urls), listTables(corpus, urls))).flatMap(table => table.columns)
    assert.ok(columns.length > 100, `only ${columns.length} columns`)
    const missing = columns.filter(column => !/[\u0621-\u064a]{2}/.test(describeColumn(column.description, 'ar').text))
    assert.deepEqual(missing.map(column => column.description), [])
  }
})

test('an ending that recurs and the language of a text keep their place', () => {
  assert.equal(describeColumn('People killed: lowest figure', 'ar').text, 'القتلى: العدد الأدنى')
  assert.equal(describeColumn('Title (en)', 'ar').text, 'العنوان (en)')
})

test('what has no words in a language comes in English and says so', () => {
  assert.deepEqual(describeColumn('Title (fr)', 'fr'), { text: 'Title (fr)', lang: 'en' })
  assert.deepEqual(describeColumn('Something new', 'ar'), { text: 'Something new', lang: 'en' })
})
