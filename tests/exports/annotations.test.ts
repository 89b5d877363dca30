/** Web Annotations: the terms of the W3C's context, the words of the body and nothing else, every passage of every body once. */

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { loadCorpus } from '../../src/corpus/index.ts'
import type { AnnotationCollection } from '../../src/exports/annotations.ts'
import { annotateArticle, listAnnotationRecipes } from '../../src/exports/annotations.ts'
import { makeAll } from '../../src/exports/export-file.ts'
import { createUrls } from '../../src/urls/index.ts'

const { corpus } = loadCorpus('content')
assert.ok(corpus)
const context = { corpus, urls: createUrls('https://example.org/m', corpus.site.languages), languages: corpus.site.languages }
const files = [...makeAll(listAnnotationRecipes(context), context)].map(({ path, text }) => ({ path, collection: JSON.parse(text) as AnnotationCollection }))

/** Keys that the context of Web Annotations defines, as far as such annotations need them (Web Annotation Vocabulary, appendix A). */
const terms = new Set([
  '@context', 'id', 'type', 'label', 'total', 'first', 'startIndex', 'items', 'motivation', 'body', 'target', 'source', 'selector',
  'purpose', 'value', 'exact', 'prefix', 'suffix',
])
const types = new Set(['AnnotationCollection', 'AnnotationPage', 'Annotation', 'SpecificResource', 'TextualBody', 'TextQuoteSelector'])

function* allObjects(value: unknown): Generator<Readonly<Record<string, unknown>>> {
  if (typeof value !== 'object' || value === null) return
  if (!Array.isArray(value)) yield value as Readonly<Record<string, unknown>>
  for (const inside of Object.values(value)) yield* allObjects(inside)
}

test('every article with passages has a file, and only terms of the W3C’s context stand in it', () => {
  assert.equal(files.length, corpus.articles.size)
  for (const { collection } of files) {
    assert.equal(collection['@context'], 'http://www.w3.org/ns/anno.jsonld')
    for (const object of allObjects(collection)) {
      assert.deepEqual(Object.keys(object).filter(key => !terms.has(key)), [])
      if (object['type'] !== undefined) assert.ok(types.has(String(object['type'])))
    }
  }
})

test('every passage of a report stands in each language in which the article has a text', () => {
  for (const article of corpus.articles.values()) {
    const items = annotateArticle(context, article)?.first.items ?? []
    for (const key of article.reports) {
      const report = corpus.reports.get(key)
      for (const [lang, words] of Object.entries(report?.passage?.text ?? {})) {
        if (!article.bodies.some(body => body.lang === lang)) continue
        const page = context.urls.absolute(context.urls.record(lang, 'article', article.id))
        const found = items.filter(({ target }) => target.source === page && target.selector.exact === words.replace(/\s+/g, ' ').trim())
        assert.ok(found.some(({ body }) => body.some(part => part.type === 'SpecificResource' && part.source === context.urls.permanent('event', report?.event ?? ''))), `${key} ${lang}`)
      }
    }
  }
})

test('a quote with its surroundings stands exactly once in the text of its language', () => {
  for (const { collection } of files) {
    for (const { target: { source, selector: { prefix = '', exact, suffix = '' } } } of collection.first.items) {
      const [, lang = '', id = ''] = /\/m\/(\w+)\/articles\/([^/]+)\//.exec(source) ?? []
      const text: string = corpus.articles.get(id)?.bodies.find(body => body.lang === lang)?.blocks.map(block => block.text).join('\n') ?? ''
      assert.equal(text.split(prefix + exact + suffix).length - 1, 1, `${source}: ${exact}`)
    }
  }
})

test('ids of annotations are unique, and as many as the collection says', () => {
  for (const { collection } of files) {
    const ids = collection.first.items.map(({ id }) => id)
    assert.equal(new Set(ids).size, collection.total)
    assert.ok(ids.every(id => id.startsWith(`${collection.id}#`)))
  }
})
