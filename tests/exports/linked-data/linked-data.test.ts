/** Linked data: only terms that schema.org has, identities that do not move, nothing unknown, and nothing that could leave its script. */

import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import jsonld from 'jsonld'
import { loadCorpus } from '../../../src/corpus/index.ts'
import { formatEmbeddedJson } from '../../../src/exports/linked-data/format.ts'
import { linkedDataOf } from '../../../src/exports/linked-data/index.ts'
import { daysOf } from '../../../src/exports/linked-data/terms.ts'
import { listPages } from '../../../src/exports/site-pages.ts'
import { parseEdtf } from '../../../src/model/edtf.ts'
import { citationContext } from '../../../src/site/citation.ts'
import { contextOf } from '../../../src/site/context.ts'
import { createUrls } from '../../../src/urls/index.ts'
import { handover } from '../../site/harbour.ts'
import { readVocabulary } from './vocabulary.ts'

const vocabulary = readVocabulary()
const badia = loadCorpus('content').corpus
assert.ok(badia)
const handovers = [handover, { ...handover, corpus: badia, urls: createUrls('https://example.org/badia', badia.site.languages) }]

function* allGraphs(): Generator<{ readonly base: string; readonly lang: string; readonly subject: ReturnType<typeof listPages>[number]; readonly graph: object }> {
  for (const given of handovers) {
    for (const lang of given.corpus.site.languages) {
      const context = { ...citationContext(contextOf(given, lang)), lang, dataFiles: given.dataFiles }
      for (const subject of listPages(given.corpus)) yield { base: given.urls.base, lang, subject, graph: linkedDataOf(context, subject) }
    }
  }
}

function checkTerms(value: unknown, path: string): string[] {
  if (Array.isArray(value)) return value.flatMap((item, index) => checkTerms(item, `${path}[${index}]`))
  if (value === null || value === '') return [`${path} says nothing`]
  if (typeof value !== 'object') return []
  const fields = value as Readonly<Record<string, unknown>>
  const type = typeof fields['@type'] === 'string' ? fields['@type'] : null
  const wrong = type !== null && !vocabulary.hasType(type) ? [`${path}: no type ${type}`] : []
  return [...wrong, ...Object.entries(fields).flatMap(([key, inside]) => {
    const plain = key.replace(/-input$/, '')
    // A reference to a thing described elsewhere has no type here; every thing may have a name.
    const isTerm = key.startsWith('@') || vocabulary.hasProperty(type ?? 'Thing', plain) || plain === 'query'
    return [...(isTerm ? [] : [`${path}: ${type} has no ${key}`]), ...checkTerms(inside, `${path}.${key}`)]
  })]
}

test('the vocabulary knows what schema.org has and not what it has not', () => {
  assert.ok(vocabulary.hasType('Event') && vocabulary.hasProperty('Event', 'startDate') && vocabulary.hasProperty('Event', 'name'))
  assert.ok(!vocabulary.hasType('Attack') && !vocabulary.hasProperty('Event', 'killed') && !vocabulary.hasProperty('Event', 'headline'))
  assert.ok(vocabulary.hasProperty('AdministrativeArea', 'geo'))
})

test('every type and property on every page of both corpora is schema.org’s, and none is empty', () => {
  const problems = [...allGraphs()].flatMap(({ graph, subject }) => checkTerms((graph as { '@graph': unknown })['@graph'], JSON.stringify(subject)))
  assert.deepEqual(problems, [])
})

test('a processor of JSON-LD reads every page of the harbour corpus, without losing a term', async () => {
  const context = { '@vocab': 'https://schema.org/', '@base': 'https://example.org/' }
  for (const { graph } of [...allGraphs()].filter(({ lang }) => lang === 'fr')) {
    const things = (graph as { '@graph': object[] })['@graph']
    const expanded = await jsonld.expand({ '@context': context, '@graph': things }) as Readonly<Record<string, unknown>>[]
    assert.equal(expanded.length, things.length)
    const [main = {}] = expanded
    for (const key of Object.keys(things[0] ?? {})) assert.ok(Object.hasOwn(main, key.startsWith('@') ? key : `https://schema.org/${key}`), key)
  }
})

test('a record has one identity in all languages, and a page of its own in each', () => {
  const mains = [...allGraphs()].filter(({ subject }) => subject.kind === 'record').map(({ base, subject, graph }) => {
    const [main] = (graph as { '@graph': Readonly<Record<string, string>>[] })['@graph']
    return { key: base + JSON.stringify(subject), id: main?.['@id'], page: main?.['mainEntityOfPage'] }
  })
  for (const [key, pages] of Map.groupBy(mains, ({ key }) => key)) {
    assert.equal(new Set(pages.map(({ id }) => id)).size, 1, key)
    assert.equal(new Set(pages.map(({ page }) => page)).size, pages.length, key)
    assert.ok(pages.some(({ id, page }) => id === page), key)
  }
})

test('places carry their identifiers in other data sets', () => {
  const found = [...allGraphs()].find(({ subject }) => subject.kind === 'record' && subject.record === 'location' && subject.id === 'palmyra')
  const text = JSON.stringify(found?.graph)
  const palmyra = badia.locations.get('palmyra')
  assert.ok(palmyra?.geonames)
  assert.ok(text.includes(`https://sws.geonames.org/${palmyra.geonames}/`))
  for (const value of [palmyra.pcode, palmyra.geonames].filter(code => code !== null)) assert.ok(text.includes(`"value":"${value}"`))
  if (palmyra.wikidata !== null) assert.ok(text.includes(`http://www.wikidata.org/entity/${palmyra.wikidata}`))
})

const dates: readonly (readonly [edtf: string, expected: object])[] = [
  ['2020-08-18', { startDate: '2020-08-18' }], ['2020-08', { startDate: '2020-08' }],
  ['2020-08-18/2020-08-25', { startDate: '2020-08-18', endDate: '2020-08-25' }], ['2020-08/..', { startDate: '2020-08' }],
  ['[2020-08-18..2020-08-25]', {}], ['../2020-10', {}], ['2020-10~', {}],
]
for (const [edtf, expected] of dates) {
  test(`an event dated ${edtf} says ${JSON.stringify(expected)}`, () => {
    const date = parseEdtf(edtf)
    assert.ok(date)
    assert.deepEqual(daysOf(date), expected)
  })
}

test('whatever a text holds, it stays inside its script and reads back the same', () => {
  const text = fc.string({ unit: fc.oneof(fc.constantFrom('</script>', '<!--', '&', '\u2028', '\u2029', ']]>', '"', '\\', 'س'), fc.string({ unit: 'binary' })) })
  fc.assert(fc.property(fc.dictionary(text, text), value => {
    const json = formatEmbeddedJson(value)
    assert.doesNotMatch(json, /[<>&\u2028\u2029]/)
    assert.deepEqual(JSON.parse(json), JSON.parse(JSON.stringify(value)))
  }))
})
