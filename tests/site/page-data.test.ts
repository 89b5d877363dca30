import assert from 'node:assert/strict'
import { test } from 'node:test'
import { describeFrame } from '../../src/site/frame.ts'
import { describeActor } from '../../src/site/page-data/actor.ts'
import { describeArticle } from '../../src/site/page-data/article.ts'
import { describeChooser, describeNotFound } from '../../src/site/page-data/chooser.ts'
import { describeCodebook } from '../../src/site/page-data/codebook.ts'
import { describeData } from '../../src/site/page-data/data.ts'
import { describeEvent } from '../../src/site/page-data/event.ts'
import { isolateSigns } from '../../src/site/page-data/guide.ts'
import { describeHome } from '../../src/site/page-data/home.ts'
import { describeEventList, listActorGroups, describeArticleIndex, listPlaceTree, listSourceGroups } from '../../src/site/page-data/lists.ts'
import { describeLocation } from '../../src/site/page-data/location.ts'
import { describeProse, listProseIds } from '../../src/site/page-data/prose.ts'
import { findRedirect, listFormerIds } from '../../src/site/page-data/redirects.ts'
import { describeSource } from '../../src/site/page-data/source.ts'
import { describeType } from '../../src/site/page-data/type.ts'
import { contextIn, handover } from './harbour.ts'

const { corpus } = handover
const english = contextIn('en')

function allPages(lang: string): Map<string, unknown> {
  const context = contextIn(lang)
  const kinds = { event: describeEvent, article: describeArticle, actor: describeActor, location: describeLocation, source: describeSource }
  const records = { event: corpus.events, article: corpus.articles, actor: corpus.actors, location: corpus.locations, source: corpus.sources }
  const pages = new Map<string, unknown>()
  for (const kind of ['event', 'article', 'actor', 'location', 'source'] as const) {
    for (const id of records[kind].keys()) pages.set(`${kind} ${id}`, kinds[kind](context, id))
  }
  for (const { code } of corpus.codebook.eventTypes) pages.set(`type ${code}`, describeType(context, code))
  for (const id of listProseIds(context)) pages.set(`page ${id}`, describeProse(context, id))
  pages.set('home', describeHome(context))
  pages.set('codebook', describeCodebook(context))
  pages.set('data', describeData(context))
  pages.set('lists', [describeEventList(context), listActorGroups(context), describeArticleIndex(context), listPlaceTree(context), listSourceGroups(context)])
  return pages
}

test('the data of every page is plain: JSON brings it back as it was', () => {
  for (const lang of corpus.site.languages) {
    for (const [name, data] of allPages(lang)) {
      assert.deepEqual(JSON.parse(JSON.stringify(data)), withoutUndefined(data), name)
    }
  }
})

function withoutUndefined(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutUndefined)
  if (value === null || typeof value !== 'object') return value
  assert.equal(Object.getPrototypeOf(value), Object.prototype)
  return Object.fromEntries(Object.entries(value).filter(([, part]) => part !== undefined).map(([key, part]) => [key, withoutUndefined(part)]))
}

test('the same corpus gives the same data twice', () => {
  assert.equal(JSON.stringify([...allPages('en')]), JSON.stringify([...allPages('en')]))
})

test('every figure of every event leads to a passage that its article marks', () => {
  let figures = 0
  for (const [id, event] of corpus.events) {
    if (event.status !== 'published') continue
    const page = describeEvent(english, id)
    const groups = page.figures.totals === null ? page.figures.groups : [...page.figures.groups, page.figures.totals]
    const tallies = [...groups.flatMap(group => group.harms.map(({ tally }) => tally)), ...page.figures.measures.map(({ tally }) => tally)]
    for (const stated of tallies.flatMap(tally => tally.stated)) {
      const address = stated.evidence[0]?.address ?? ''
      const article = corpus.articles.get(/\/articles\/([^/]+)\/#/.exec(address)?.[1] ?? '')
      const anchors = article?.bodies.find(body => body.lang === 'en')?.passages.map(piece => piece.anchor) ?? []
      assert.ok(anchors.includes(address.split('#')[1] ?? ''), `${id}: ${address}`)
      figures += 1
    }
  }
  assert.ok(figures >= 5, String(figures))
})

test('every support of a text has a note, and every note a passage', () => {
  for (const [id, article] of corpus.articles) {
    for (const lang of corpus.site.languages) {
      const { text } = describeArticle(contextIn(lang), id)
      const body = article.bodies.find(other => other.lang === text?.lang)
      const notes = (text?.parts ?? []).flatMap(part => part.notes)
      const html = (text?.parts ?? []).map(part => part.html).join('')
      const supports = new Set((body?.passages ?? []).flatMap(piece => piece.supports.map(support => JSON.stringify(support))))
      assert.equal(notes.reduce((sum, note) => sum + note.supports.length, 0), supports.size, `${id} ${lang}`)
      assert.deepEqual(notes.map(note => note.number), notes.map((_, index) => index + 1))
      for (const note of notes) {
        assert.ok(html.includes(`id="${note.passage}"`), `${id} ${lang}: ${note.passage}`)
        assert.ok(html.includes(`href="#note-${note.number}"`), `${id} ${lang}: note ${note.number}`)
      }
    }
  }
})

test('reports that differ are marked in the fields on which they differ', () => {
  const { reports } = describeEvent(english, 'crane-collapse-east-terminal')
  assert.deepEqual(reports.map(report => report.differs.includes('missing')), [true, true])
  assert.deepEqual(reports.map(report => report.differs.includes('modality')), [false, false])
})

test('a figure that a later one of the same article replaces is not among the stated ones', () => {
  const { figures } = describeEvent(english, 'crane-collapse-east-terminal')
  const killed = figures.groups[0]?.harms.find(({ harm }) => harm === 'killed')
  assert.deepEqual(killed?.tally.stated[0]?.evidence.length, 1)
  assert.deepEqual(killed?.tally.stated[0]?.text, '2')
})

test('a merged event keeps a page that names the other one, and leaves no redirect over it', () => {
  const merged = [...corpus.events.values()].find(event => typeof event.status === 'object')
  assert.ok(merged && typeof merged.status === 'object')
  const { gone } = describeEvent(english, merged.id)
  assert.deepEqual(gone, { kind: 'merged', into: gone?.kind === 'merged' ? gone.into : null })
  assert.equal(gone?.kind === 'merged' && gone.into.id, merged.status.mergedInto)
  assert.equal(findRedirect(english, 'event', merged.id), null)
})

test('a former id leads to the record as it is called now', () => {
  const [first] = (['event', 'article', 'actor', 'location', 'source'] as const).flatMap(kind => listFormerIds(english, kind).map(id => findRedirect(english, kind, id)))
  assert.ok(first)
  assert.equal(first.to.address, english.urls.record('en', first.kind, first.to.id))
  assert.equal(first.canonical, `https://example.org${first.to.address}`)
  assert.notEqual(first.from, first.to.id)
})

test('loaded words are on no page but where a text uses them', () => {
  const loaded = [...corpus.actors.values()].flatMap(actor => actor.aliases.filter(alias => alias.loaded).map(alias => ({ id: actor.id, text: alias.text })))
  assert.ok(loaded.length > 0)
  for (const { id, text } of loaded) {
    const { profile, ...page } = describeActor(english, id)
    assert.ok(!JSON.stringify(page).includes(text), `${id}: ${text}`)
  }
})

test('text that is missing in the page’s language comes from another one and says so', () => {
  const french = contextIn('fr')
  const pages = [...corpus.articles.keys()].map(id => describeArticle(french, id))
  assert.ok(pages.every(page => page.text === null || corpus.articles.get(page.id)?.bodies.some(body => body.lang === page.text?.lang)))
  const codes = describeCodebook(french).lists.flatMap(({ entries }) => entries.map(entry => entry.label))
  for (const label of codes) assert.ok(['fr', 'en'].includes(label.lang))
})

test('a frame names the page in every language and its absolute address', () => {
  const frame = describeFrame(english, { title: 'Crane', subject: { kind: 'record', record: 'event', id: 'crane-collapse-east-terminal' } })
  assert.equal(frame.title, 'Crane · Quayside Record')
  assert.equal(frame.canonical, 'https://example.org/harbour/en/events/crane-collapse-east-terminal/')
  assert.deepEqual(frame.languages.map(({ lang, address, current }) => [lang, address, current]), [
    ['en', '/harbour/en/events/crane-collapse-east-terminal/', true], ['fr', '/harbour/fr/events/crane-collapse-east-terminal/', false],
  ])
  assert.deepEqual(frame.mainLinks.filter(link => link.current).map(link => link.address), ['/harbour/en/events/'])
})

test('the chooser and the page for lost readers speak every language', () => {
  assert.deepEqual(describeChooser(english).titles.map(title => title.label), ['English', 'français'])
  assert.equal(describeNotFound(handover, english).messages.length, 2)
})

test('the data page puts the formats of a table on one row', () => {
  assert.deepEqual(describeData(english).tables.map(({ name, rows, files }) => [name, rows, files.map(file => file.format)]), [['events', '3', ['CSV', 'JSON']]])
})

test('the data page lists every file by purpose with its size, and its sum', () => {
  const { purposes, sums } = describeData(english)
  assert.deepEqual(purposes.map(({ about, files }) => [about, files.map(({ file, size }) => `${file} ${size}`)]), [
    ['package.about.csv', ['events.csv 2 kB']], ['package.about.json', ['events.json 2 kB']], ['package.about.geojson', ['map.geojson 1 kB']],
  ])
  assert.deepEqual(sums.map(({ file }) => file), ['events.csv', 'events.json', 'map.geojson'])
})

test('options, lines of signs and paths stand isolated in the Arabic guide, everything else as it was', () => {
  assert.equal(isolateSigns('يسمّيه --content وبدونه content/.'), 'يسمّيه \u2066--content\u2069 وبدونه \u2066content/\u2069.')
  assert.equal(isolateSigns('بسطر --- آخر، وغرب-شرق و2020-08'), 'بسطر \u2066---\u2069 آخر، وغرب-شرق و2020-08')
})
