/** What people write becomes the records of the model: defaults, languages, short forms, and texts that must survive. */

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseFile } from '../../../src/corpus/parse/index.ts'
import { readCorpus } from '../../../src/corpus/read/index.ts'
import { validateCorpus } from '../../../src/corpus/validate/index.ts'
import { articlePath, exampleArticle, exampleRecord, smallestCorpus } from '../../../src/corpus/validate/rules/examples.ts'
import { createMemoryDisk } from '../memory-disk.ts'
import type { Recordset } from '../../../src/model/recordset.ts'
import type { Example } from '../../../src/corpus/validate/rules/rule.ts'

function recordsOf(example: Example): Recordset {
  const { files, diagnostics } = readCorpus('', createMemoryDisk({ ...smallestCorpus, ...example }))
  const parsed = files.map(file => parseFile(file))
  const validated = validateCorpus(parsed.map(({ file }) => file), [])
  assert.deepEqual([...diagnostics, ...parsed.flatMap(result => result.diagnostics), ...validated.diagnostics], [])
  assert.ok(validated.records)
  return validated.records
}

function rulesOn(example: Example): string[] {
  const { files } = readCorpus('', createMemoryDisk({ ...smallestCorpus, ...example }))
  return validateCorpus(files.map(file => parseFile(file)).map(({ file }) => file), []).diagnostics.map(({ rule, line, column }) => `${rule} ${line}:${column}`)
}

test('a short article gets every default', () => {
  const [article] = recordsOf({}).articles
  assert.ok(article)
  assert.deepEqual({ ...article, bodies: [], reports: [] }, {
    id: 'market', formerIds: [], place: { path: articlePath, line: 2, column: 1 }, bodies: [], title: { en: 'Market' }, headline: null, source: null,
    published: { edtf: '2020-08-18', earliest: '2020-08-18', latest: '2020-08-18', lasting: false, approximate: false },
    basis: { source: 'stated', published: 'stated' }, note: null, url: null, archived: null, language: 'en', originalLanguage: 'en', rights: 'summary',
    annotators: [], reviewers: [], translators: {}, codebook: null, reports: [], mentions: [],
  })
  assert.deepEqual(article.reports, [{
    event: 'market-fire', title: { en: 'Fire at the market' }, type: 'fire', scope: 'incident', modality: 'asserted', date: null, dateOf: 'event',
    locations: [], actors: [], casualties: [], measures: [], responsibility: [], reportedBy: [], partOf: null, possiblySame: [],
    passage: { text: { en: 'people were hurt in Town' } }, original: null, note: null, place: { path: articlePath, line: 6, column: 5 },
  }])
})

test('counts, dates, roles and chains keep what was written', () => {
  const [report] = recordsOf({
    [articlePath]: exampleArticle({
      report: [
        'date: [2020-08-01..2020-08-18]', 'reportedBy: residents', 'actors: [{ id: acme, role: party, certainty: believed }]',
        'locations: [{ id: town, as: origin, precision: exact }]', 'measures: [{ what: shops, count: several, actor: acme }]',
        'casualties:', '  - { actor: acme, killed: -30, wounded: ~40, missing: unknown, captured: 0, killedOrWounded: 20+, civilian: no, asOf: 2020-09~ }',
      ],
    }),
  }).articles[0]?.reports ?? []
  assert.equal(report?.date?.edtf, '[2020-08-01..2020-08-18]')
  assert.deepEqual(report?.reportedBy, ['residents'])
  assert.deepEqual(report?.actors, [{ id: 'acme', role: 'party', believed: true }])
  assert.deepEqual(report?.locations, [{ id: 'town', as: 'origin', precision: 'exact' }])
  assert.deepEqual(report?.measures[0]?.count, { written: 'several', interval: { low: 2, high: null }, best: null, word: 'several' })
  const [row] = report?.casualties ?? []
  assert.deepEqual(Object.entries(row?.harm ?? {}).map(([harm, count]) => [harm, count.written, count.interval]), [
    ['killed', '-30', { low: 0, high: 30 }], ['wounded', '~40', { low: 36, high: 44 }], ['captured', '0', { low: 0, high: 0 }],
    ['missing', 'unknown', null], ['killedOrWounded', '20+', { low: 20, high: null }],
  ])
  assert.equal(row?.civilian, 'no')
  assert.equal(row?.asOf?.edtf, '2020-09~')
})

test('a text alone is in the language of its file: the article for articles, the first of the site for the rest', () => {
  const { articles, actors } = recordsOf({
    [articlePath]: exampleArticle({}).replace('language: en', 'language: fr'),
    'actors/acme.md': exampleRecord(['name: Acme', 'kind: company', 'publicRole: { fr: Rôle, en: ~ }']),
  })
  assert.deepEqual(articles[0]?.title, { fr: 'Market' })
  assert.deepEqual(articles[0]?.reports[0]?.passage?.text, { fr: 'people were hurt in Town' })
  assert.deepEqual([actors[0]?.name, actors[0]?.publicRole], [{ en: 'Acme' }, { fr: 'Rôle' }])
})

test('translations bring a body, a title and a translator', () => {
  const { articles, actors } = recordsOf({
    'articles/2020/market.fr.md': exampleRecord(['title: Marché', 'translator: Zoé'], 'Trois blessés.\n\nTrois magasins ont brûlé.'),
    'actors/acme.fr.md': exampleRecord(['title: Acmé'], 'Une société.'),
  })
  assert.deepEqual(articles[0]?.title, { en: 'Market', fr: 'Marché' })
  assert.deepEqual(articles[0]?.translators, { fr: 'Zoé' })
  assert.deepEqual(articles[0]?.bodies.map(({ lang, blocks }) => [lang, blocks.length]), [['en', 2], ['fr', 2]])
  assert.deepEqual(actors[0]?.name, { en: 'Acme', fr: 'Acmé' })
  assert.deepEqual(actors[0]?.bodies.map(({ lang }) => lang), ['fr'])
})

test('aliases, relations and coordinates are typed', () => {
  const { actors, locations } = recordsOf({
    'actors/acme.md': exampleRecord([
      'name: Acme', 'kind: company', 'aliases: [ACME, { text: The leeches, lang: en, loaded: true }]',
      'relations: [{ to: apex, kind: part-of, since: 2019, articles: market }]',
    ]),
    'actors/apex.md': exampleRecord(['name: Apex', 'kind: company']),
    'locations/town.md': exampleRecord(['name: Town', 'kind: town', 'within: land', 'latitude: -35.5', 'longitude: 040.25', 'radiusKm: 2']),
    'locations/land.md': exampleRecord(['name: Land', 'kind: town']),
  })
  assert.deepEqual(actors[0]?.aliases, [{ text: 'ACME', lang: null, loaded: false }, { text: 'The leeches', lang: 'en', loaded: true }])
  assert.deepEqual(actors[0]?.relations.map(({ to, since, until, articles }) => [to, since?.earliest, until, articles]), [['apex', '2019-01-01', null, ['market']]])
  const town = locations.find(({ id }) => id === 'town')
  assert.deepEqual([town?.within, town?.latitude, town?.longitude, town?.radiusKm, town?.geometry], [['land'], -35.5, 40.25, 2, null])
})

test('event files carry status and rulings', () => {
  const { events } = recordsOf({
    'events/market-fire.md': exampleRecord(['rulings:', '  - { field: wounded, value: 3-5, why: Two lists, by: Zoé, date: 2021-01-02 }', '  - { field: date, value: [2020-08-01..2020-08-18], why: The photo, by: Zoé }']),
    'events/old.md': exampleRecord(['status: { merged-into: market-fire }']),
    'events/gone.md': exampleRecord(['status: withdrawn']),
  })
  assert.deepEqual(events.map(({ id, status }) => [id, status]), [['gone', 'withdrawn'], ['market-fire', 'published'], ['old', { mergedInto: 'market-fire' }]])
  assert.deepEqual(events[1]?.rulings.map(({ field, count, date, ruled }) => [field, count?.interval, date?.latest, ruled?.earliest]), [
    ['wounded', { low: 3, high: 5 }, undefined, '2021-01-02'], ['date', undefined, '2020-08-18', undefined],
  ])
})

test('site, codebook and interface strings are typed', () => {
  const { site, codebook, interface: strings } = recordsOf({
    'site.yml': 'title: { en: Example }\nlanguages: [en, fr]\nurl: https://example.org/base/\nmapExtent: [1, 2.5, 3, 4]\nlimits: { originalWords: 5 }\n',
    'interface/de.yml': 'search.title: Suche\nevents: { one: "{count} Ereignis", other: "{count} Ereignisse" }\nempty: ~\n',
  })
  assert.deepEqual([site.url, site.mapExtent, site.limits, site.licence], ['https://example.org/base', [1, 2.5, 3, 4], { originalWords: 5 }, null])
  assert.deepEqual(codebook.eventTypes.map(({ code, parent, rank, unspecified, acled }) => [code, parent, rank, unspecified, acled]), [
    ['accident', null, 0, false, null], ['fire', 'accident', 1, false, null],
  ])
  assert.deepEqual(codebook.actorKinds.map(({ code, person }) => [code, person]), [['company', false], ['person', true]])
  assert.deepEqual(strings, { de: { 'search.title': 'Suche', 'events': { one: '{count} Ereignis', other: '{count} Ereignisse' } } })
})

test('a code without a label is called by its code', () => {
  const { codebook } = recordsOf({ 'codebook.yml': 'version: 1\neventTypes: [{ code: accident }, { code: fire, label: Fire }]\nactorKinds: [{ code: company }]\nlocationKinds: [{ code: town }]\nsourceKinds: [{ code: daily }]\n' })
  assert.deepEqual(codebook.eventTypes.map(({ label }) => label), [{ und: 'accident' }, { en: 'Fire' }])
})

test('a second coding is checked like the first and published nowhere', () => {
  const coding = (passage: string): Example => ({
    'articles/2020/market.coding.zoe.yml': `events:\n  - { id: market-fire, type: fire, passage: ${passage} }\n`,
  })
  assert.equal(recordsOf(coding('Three shops burned')).articles[0]?.reports.length, 1)
  assert.deepEqual(rulesOn(coding('Four shops burned')), ['passage 2:45'])
})

const wrong: readonly [string, Example, readonly string[]][] = [
  ['an unknown field without a value', { 'actors/acme.md': exampleRecord(['name: Acme', 'kind: company', 'knid:']) }, ['unknown-field 4:1']],
  ['an empty text', { 'actors/acme.md': exampleRecord(['name: ""', 'kind: company']) }, ['field-value 2:7']],
  ['a name without a value', { 'actors/acme.md': exampleRecord(['name: ~', 'kind: company']) }, ['missing-field 2:1']],
  ['a list for a text', { 'actors/acme.md': exampleRecord(['name: [Acme]', 'kind: company']) }, ['field-value 2:7']],
  ['a text for a list', { 'site.yml': 'title: A\nlanguages: en\n' }, ['field-value 2:12']],
  ['an alias without its text', { 'actors/acme.md': exampleRecord(['name: Acme', 'kind: company', 'aliases: [{ lang: en }]']) }, ['missing-field 4:11']],
  ['a reserved id', { 'actors/acme.md': exampleRecord(['name: Acme', 'kind: company', 'formerIds: [con]']) }, ['id 4:13']],
  ['a user name in an address', { 'sources/courier.md': exampleRecord(['name: Courier', 'kind: daily', 'url: https://bbc.com@evil.example']) }, ['link-address 4:6']],
  ['a host of two scripts in an address', { 'sources/courier.md': exampleRecord(['name: Courier', 'kind: daily', 'url: https://b\u0431c.com/a']) }, ['link-address 4:6']],
  ['a script as an address', { 'sources/courier.md': exampleRecord(['name: Courier', 'kind: daily', 'url: javascript:alert(1)']) }, ['link-address 4:6']],
  ['a map extent of three', { 'site.yml': 'title: A\nlanguages: [en, fr]\nmapExtent: [1, 2, 3]\n' }, ['coordinates 3:12']],
  ['a map extent inside out', { 'site.yml': 'title: A\nlanguages: [en, fr]\nmapExtent: [3, 2, 1, 4]\n' }, ['coordinates 3:12']],
]

for (const [what, example, expected] of wrong) {
  test(`${what} is refused at its place, and nothing else is`, () => {
    assert.deepEqual(rulesOn(example), expected)
  })
}

test('a file that could not be read still holds its id', () => {
  const disk = createMemoryDisk({ ...smallestCorpus, 'actors/acme.md': new Uint8Array([0xff]), 'locations/town.md': exampleRecord(['name: Town', 'kind: town'], '[Acme](actor:acme)') })
  const { files, refused, diagnostics } = readCorpus('', disk)
  assert.deepEqual(diagnostics.map(({ rule }) => rule), ['encoding'])
  const parsed = [...files.map(file => parseFile(file)).map(({ file }) => file), ...refused.map(({ path, role }) => ({ path, role, data: null, body: null, broken: true }))]
  assert.deepEqual(validateCorpus(parsed, []), { records: null, diagnostics: [] })
})
