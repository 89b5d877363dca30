/** Verification refuses a site that lost something: each test takes a whole site and breaks one thing. */

import assert from 'node:assert/strict'
import { copyFileSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { after, test } from 'node:test'
import { formatKnown } from '../../src/build/annotate.ts'
import { makeExploreFiles } from '../../src/build/explore.ts'
import { BuildFailure } from '../../src/build/failure.ts'
import { readTags } from '../../src/build/verify/html.ts'
import type { EarlierSite } from '../../src/build/verify/earlier-site.ts'
import { listFiles } from '../../src/build/release/stamps.ts'
import { countSearchRecords } from '../../src/build/verify/search.ts'
import { verifySite } from '../../src/build/verify/index.ts'
import { listApiRecipes } from '../../src/exports/api/index.ts'
import { writeFiles } from '../../src/build/write-files.ts'
import { placeApi, writePackage } from '../../src/build/data/index.ts'
import { contextOfExports, listTables, makeAll } from '../../src/exports/index.ts'
import { makePackageTables } from '../../src/exports/package/index.ts'
import { contentSecurityPolicy } from '../../src/site/csp.ts'
import { listSearchRecords } from '../../src/search/records.ts'
import { makeSavingFiles } from '../../src/build/offline/saving.ts'
import { makeWebManifests } from '../../src/build/offline/web-manifest.ts'
import { bindTables } from '../exports/package/small-package.ts'
import { createUrls, pageFolders, singlePages, timeFolder } from '../../src/urls/index.ts'
import { makeActor, makeArticle, makeBody, makeCorpus, makeEvent, makeLocation, makeReport, makeSource, makeType } from '../small-corpus.ts'

const root = mkdtempSync(join(tmpdir(), 'marsad-verify-'))
after(() => rmSync(root, { recursive: true, force: true }))

const corpus = {
  ...makeCorpus({
    codebook: { eventTypes: [makeType('fight', { en: 'Fight' })] },
    actors: [makeActor('army', { en: 'Army' })], locations: [makeLocation('town', { en: 'Town' })], sources: [makeSource('paper', { en: 'Paper' })],
    articles: [makeArticle('day', { en: 'Day' }, { reports: ['day#1'], bodies: [makeBody('en', 'Text'), makeBody('ar', 'نص')] })],
    events: [makeEvent('clash', { en: 'Clash' }), makeEvent('gone', { en: 'Gone' }, { status: 'withdrawn' })],
    reports: [makeReport('day', 1, 'clash')],
  }),
  redirects: [{ kind: 'actor' as const, from: 'old-army', to: 'army' }],
}
const urls = createUrls('https://example.org/site', ['ar', 'en'])
const policy = `<meta http-equiv="Content-Security-Policy" content="${contentSecurityPolicy}">`
const graph = '<script type="application/ld+json">{"@graph":[{"@type":"WebPage"}]}</script>'
const canonical = '<link rel="canonical" href="https://example.org/site/">'
const page = (head = policy, body = '', names = canonical + graph): string => `<!doctype html><html><head>${head}<title>T</title>${names}</head><body>${body}</body></html>`
const alternate = (...addresses: string[]): string => addresses.map(address => `<link rel="alternate" hreflang="x" href="https://example.org/site/${address}">`).join('')
const named = (address: string, alternates: string): string => page(policy, '', `<link rel="canonical" href="https://example.org/site/${address}">${graph}${alternates}`)
const ids = { article: ['day'], event: ['clash', 'gone'], actor: ['army', 'old-army'], location: ['town'], source: ['paper'], type: ['fight'] }

const context = contextOfExports(corpus, urls)
const data = { context, facts: { version: '0', lastChange: null, program: 'test' }, tables: makePackageTables(context, listTables(corpus, urls)), series: bindTables(context) }

const made = mkdtempSync(join(root, 'made-'))
const stage = { folder: made, site: join(made, 'site'), cache: made }
mkdirSync(stage.site)
writePackage(stage.site, data)
placeApi(stage.site, data)
writeFiles(stage.site, [...makeAll(listApiRecipes(context), context)])

function makeSite(): string {
  const folder = mkdtempSync(join(root, 'site-'))
  const addresses = ['ar', 'en'].flatMap(lang => [
    `${lang}/`, ...singlePages.map(name => `${lang}/${name}/`), ...['', '2020/', '2020/08/'].map(period => `${lang}/${timeFolder}/${period}`),
    ...Object.entries(ids).flatMap(([kind, list]) => {
      const start = `${lang}/${pageFolders[kind as keyof typeof pageFolders]}/`
      return [start, ...list.map(id => `${start}${id}/`)]
    }),
  ])
  cpSync(join(stage.site, 'data'), join(folder, 'data'), { recursive: true })
  const links = '<a href="/site/en/actors/army/#top">a</a> <a href="../">up</a> <a href="https://elsewhere.example/x">b</a><p id="top">'
  const pages = ['', ...addresses].map(address => ({ path: `${address}index.html`, bytes: 1 }))
  writeFiles(folder, [
    { path: 'sw.js', text: 'keep([{"url":"index.html"}])' },
    ...makeWebManifests(corpus),
    ...makeSavingFiles(pages, new Map()),
    ...['', ...addresses].map(address => ({ path: `${address}index.html`, text: page(policy, address === '' ? '' : links) })),
    { path: '404.html', text: page() },
    ...makeExploreFiles(corpus),
    formatKnown(corpus, { site: '', codebook: '', folder: 'content' }),
    { path: 'pagefind/shards.json', text: '[{"at":"a-0123456789/"}]' },
    { path: 'pagefind/a-0123456789/list.json', text: JSON.stringify({ borders: ['m'], texts: [countSearchRecords(corpus)] }) },
    ...['words/0.pf_index', 'words/1.pf_index', 'texts/0.pf_fragment'].map(file => ({ path: `pagefind/a-0123456789/${file}`, text: '' })),
  ])
  return folder
}

function problemsOf(folder: string): readonly string[] {
  try {
    verifySite(folder, corpus, urls)
    return []
  } catch (error) {
    assert.ok(error instanceof BuildFailure, String(error))
    return error.problems
  }
}

test('a whole site passes, and its pages and links are counted', () => {
  const { pages, links } = verifySite(makeSite(), corpus, urls)
  assert.deepEqual([pages, links], [2 + 2 * (1 + singlePages.length + 3 + 6 + 8), 2 * 2 * (1 + singlePages.length + 3 + 6 + 8) + 2 + 2 * (1 + singlePages.length + 3 + 6 + 8)])
})

test('pages that are kept out of searches need no canonical address and no linked data', () => {
  const folder = makeSite()
  write('404.html', page(`${policy}<meta name="robots" content="noindex">`, '', ''))(folder)
  assert.deepEqual(problemsOf(folder), [])
})

test('the search records that verification expects are those that indexing makes', () => {
  assert.equal(countSearchRecords(corpus), listSearchRecords(corpus, urls).length)
})

const write = (path: string, text: string) => (folder: string): void => {
  mkdirSync(dirname(join(folder, path)), { recursive: true })
  writeFileSync(join(folder, path), text)
}
const remove = (path: string) => (folder: string): void => rmSync(join(folder, path))
const edit = (path: string, change: (text: string) => string) => (folder: string): void =>
  writeFileSync(join(folder, path), change(readFileSync(join(folder, path), 'utf8')))

const copy = (from: string, to: string) => (folder: string): void => copyFileSync(join(folder, from), join(folder, to))
const change = (statement: string) => (folder: string): void => {
  const database = new DatabaseSync(join(folder, 'data/marsad.sqlite'))
  database.exec(`PRAGMA foreign_keys = OFF; ${statement}`)
  database.close()
}

const breaks: readonly (readonly [says: string, breakIt: (folder: string) => void, problem: RegExp])[] = [
  ['an article page is missing in one language', remove('en/articles/day/index.html'), /en\/articles\/day\/index.html: is missing/],
  ['the page of a withdrawn event is missing', remove('ar/events/gone/index.html'), /gone\/index.html: is missing/],
  ['the page of a former id is missing', remove('ar/actors/old-army/index.html'), /old-army\/index.html: is missing/],
  ['a list page is missing', remove('ar/events/index.html'), /ar\/events\/index.html: is missing/],
  ['the language chooser is missing', remove('index.html'), /index.html: is missing/],
  ['the 404 page is missing', remove('404.html'), /404.html: is missing/],
  ['a page belongs to no record', write('en/actors/nobody/index.html', page()), /nobody\/index.html: belongs to no record/],
  ['the page of a month with events is missing', remove('ar/time/2020/08/index.html'), /ar\/time\/2020\/08\/index.html: is missing/],
  ['a page is of a month without events', write('en/time/2020/09/index.html', page()), /2020\/09\/index.html: belongs to no period/],
  ['a table is missing', remove('data/sources.csv'), /data\/sources.csv: is missing/],
  ['a row is missing in JSON', write('data/events.json', '[]'), /events.json: has 0 rows for 2 records/],
  ['a row is missing in CSV', edit('data/actors.csv', text => text.split('\r\n').slice(0, 1).join('') + '\r\n'), /actors.csv: has 0 rows for 1 records/],
  ['a feature is missing on the map', edit('data/events.geojson', text => text.split('\n').toSpliced(1, 1).join('\n')), /events.geojson: has 1 rows for 2 records/],
  ['a tagged row is missing', edit('data/events_hxl.csv', text => text.split('\r\n').toSpliced(2, 1).join('\r\n')), /events_hxl.csv: has 1 rows for 2 records/],
  ['a Parquet file is of another table', copy('data/reports.parquet', 'data/events.parquet'), /events.parquet: has 1 rows for 2 records/],
  ['a Parquet file is none', write('data/reports.parquet', 'PAR1 nothing'), /reports.parquet: cannot be read/],
  ['a row is missing in the database', change('DELETE FROM events WHERE event_id = \'gone\''), /marsad.sqlite \(events\): has 1 rows for 2 records/],
  ['the database is missing', remove('data/marsad.sqlite'), /marsad.sqlite: is missing/],
  ['the crosswalk forgets an event', write('data/crosswalk_losses.json', '[]'), /acled.csv with what it leaves out: has 0 rows for 2 records/],
  ['a record is missing for programs', remove('data/api/v1/locations/town.json'), /api\/v1\/locations: has 1 rows for 2 records/],
  ['a former id is missing for programs', remove('data/api/v1/actors/old-army.json'), /api\/v1\/actors: has 2 rows for 3 records/],
  ['an index for programs is short', write('data/api/v1/events/index.json', '{"items":[]}'), /events\/index.json: has 0 rows for 2 records/],
  ['a record is missing in the search', write('pagefind/a-0123456789/list.json', '{"borders":["m"],"texts":[1]}'), /the index has 1 records instead of/],
  ['a part of the search index is missing', remove('pagefind/a-0123456789/list.json'), /list.json: is missing/],
  ['words of the search index are missing', remove('pagefind/a-0123456789/words/1.pf_index'), /words\/1.pf_index: is missing/],
  ['texts of the search index are missing', remove('pagefind/a-0123456789/texts/0.pf_fragment'), /texts\/0.pf_fragment: is missing/],
  ['there is no search index', remove('pagefind/shards.json'), /shards.json: is missing/],
  ['a link leads nowhere', write('en/about/index.html', page(policy, '<a href="/site/en/events/nothing/">')), /nothing\/ leads to no file/],
  ['a link lacks its slash', write('en/about/index.html', page(policy, '<a href="/site/en/events">')), /events leads to no file/],
  ['a link leaves the base path', write('en/about/index.html', page(policy, '<a href="/en/events/">')), /leaves the base path/],
  ['a link with the origin leads nowhere', write('en/about/index.html', page(policy, '<a href="https://example.org/site/x/">')), /leads to no file/],
  ['a fragment leads nowhere', write('en/about/index.html', page(policy, '<a href="/site/en/#nothing">')), /leads to no element/],
  ['a fragment of its own page leads nowhere', write('en/about/index.html', page(policy, '<a href="#nothing">')), /about\/index.html: #nothing leads to no element/],
  ['a page names a part of the index', write('en/about/index.html', page(policy, '<a href="/site/pagefind/a-0123456789/list.json">')), /names a part of the search index/],
  ['a relative image is missing', write('en/about/index.html', page(policy, '<img src="no.svg">')), /no.svg leads to no file/],
  ['an image set names a missing file', write('en/about/index.html', page(policy, '<img srcset="/site/favicon.svg 1x">')), /favicon.svg leads to no file/],
  ['a page lacks the policy', write('404.html', page('')), /404.html: does not carry the content security policy/],
  ['a page has another policy', write('404.html', page(policy.replace('connect-src \'self\'', 'connect-src *'))), /does not carry/],
  ['a page has two policies', write('404.html', page(policy + policy)), /does not carry/],
  ['a script stands before the policy', write('404.html', page(`<script src="/site/index.html"></script>${policy}`)), /loads something before/],
  ['an inline script', write('404.html', page(policy, '<script>alert(1)</script>')), /inline script/],
  ['an inline style', write('404.html', page(policy, '<p style="color:red">')), /inline style/],
  ['an inline handler', write('404.html', page(policy, '<p onclick="x()">')), /inline onclick/],
  ['a page has no canonical address', write('en/about/index.html', page(policy, '', graph)), /about\/index.html: has 0 canonical addresses/],
  ['a page has two canonical addresses', write('en/about/index.html', page(policy, '', canonical + canonical + graph)), /has 2 canonical addresses/],
  ['a page has no linked data', write('en/about/index.html', page(policy, '', canonical)), /has 0 pieces of linked data/],
  ['linked data is cut off', write('en/about/index.html', page(policy, '', canonical + graph.replace(']}', ']'))), /its linked data cannot be read/],
  ['a page does not name itself among its languages', write('en/about/index.html', named('en/about/', alternate('ar/about/'))), /does not name itself/],
  ['a page is not named by its other language', write('en/about/index.html', named('en/about/', alternate('en/about/', 'ar/about/'))), /names https:\/\/example\.org\/site\/ar\/about\/, which does not name it/],
  ['a feed that is named does not exist', write('en/about/index.html', page(policy, '', `${canonical}${graph}<link rel="alternate" type="application/atom+xml" href="/site/en/feed.xml">`)), /feed.xml leads to no file/],
]
for (const [says, breakIt, problem] of breaks) {
  test(`is refused: ${says}`, () => {
    const folder = makeSite()
    breakIt(folder)
    const problems = problemsOf(folder)
    assert.ok(problems.some(found => problem.test(found)), `${problem} is not among: ${problems.join(' | ')}`)
  })
}

test('tags are read with entities, any quotes and > inside attributes; comments and scripts hold none', () => {
  const html = '<a href="?a=1&amp;b=2" title=\'x > y\'>t</a><!-- <a href=no> --><script type="application/ld+json">"<a href=no>"</script><IMG src=pic.png alt>'
  assert.deepEqual(readTags(html), [
    { name: 'a', attributes: { href: '?a=1&b=2', title: 'x > y' } },
    { name: 'script', attributes: { type: 'application/ld+json' } },
    { name: 'img', attributes: { src: 'pic.png', alt: '' } },
  ])
})

test('an annotator that does not know every record is refused', () => {
  const folder = makeSite()
  const path = join(folder, 'data/annotate/corpus.json')
  const file = JSON.parse(readFileSync(path, 'utf8')) as { actors: unknown[]; articles: { reports?: unknown[] }[] }
  for (const article of file.articles) delete article.reports
  writeFileSync(path, JSON.stringify({ ...file, actors: [] }))
  assert.deepEqual(problemsOf(folder), [
    'data/annotate/corpus.json: has 0 actors for 1 of the corpus', 'data/annotate/corpus.json: has 0 reports for 1 of the corpus',
  ])
  rmSync(path)
  assert.deepEqual(problemsOf(folder), ['data/annotate/corpus.json: is missing'])
})

test('data of the explorer that lack an event or a language are refused', () => {
  const folder = makeSite()
  writeFileSync(join(folder, 'data/explore/ar/0.json'), JSON.stringify({ ids: [], titles: [], dates: [] }))
  rmSync(join(folder, 'data/explore/words-en.json'))
  assert.deepEqual(problemsOf(folder), [
    'data/explore/ar/0.json and after: have 0 rows for 1 published events',
    'data/explore/words-en.json: is missing',
  ])
  rmSync(join(folder, 'data/explore/events.json'))
  assert.deepEqual(problemsOf(folder), ['data/explore/events.json: is missing'])
})

test('a worker that names a file which is not there, and a page that nobody could keep, are faults', () => {
  const folder = makeSite()
  writeFileSync(join(folder, 'sw.js'), 'keep([{"url":"gone/index.html"}])')
  writeFileSync(join(folder, 'data/offline/common.json'), '[["index.html",1]]')
  const problems = problemsOf(folder)
  assert.ok(problems.includes('sw.js: names gone/index.html, which does not exist'))
  assert.ok(problems.includes('data/offline/groups.json: ar/index.html is in no group'))
})

test('a site without its worker is not whole', () => {
  const folder = makeSite()
  rmSync(join(folder, 'sw.js'))
  assert.deepEqual(problemsOf(folder), ['sw.js: is missing'])
})

/** A site after one that was verified: all of it was taken over but what is named, and what is done to both. */
function problemsAfter(made: readonly string[], doTo: (folder: string) => void, { before, asLeft = true }: { readonly before?: (folder: string) => void; readonly asLeft?: boolean } = {}): readonly string[] {
  const [old, folder] = [makeSite(), makeSite()]
  before?.(old)
  const { linksOf } = verifySite(old, corpus, urls)
  before?.(folder)
  doTo(folder)
  const files = new Set(listFiles(old))
  const earlier: EarlierSite = { folder: old, files, linksOf: page => linksOf.get(page), kept: new Set([...files].filter(file => !made.includes(file))), isAsLeft: () => asLeft }
  try {
    verifySite(folder, corpus, urls, earlier)
    return []
  } catch (error) {
    assert.ok(error instanceof BuildFailure, String(error))
    return error.problems
  }
}

const about = 'en/about/index.html'
const inText = write('en/search/index.html', page(policy, '<a href="/site/en/about/#top">'))

test('a page that was verified before is not looked at again', () => {
  assert.deepEqual(problemsAfter([about], write('en/events/index.html', 'nothing of a page')), [])
  assert.notDeepEqual(problemsAfter([about, 'en/events/index.html'], write('en/events/index.html', 'nothing of a page')), [])
})

test('a page that was made anew is looked at, and its links into pages that were not', () => {
  assert.match(problemsAfter([about], write(about, page(policy, '<a href="/site/en/nothing/">'))).join(), /leads to no file/)
  assert.match(problemsAfter([about], write(about, page(policy, '<p id="top"><a href="/site/ar/about/#nothing">'))).join(), /leads to no element/)
})

test('a page that was kept is looked at again when what it names is gone', () => {
  assert.match(problemsAfter([about], write(about, page(policy, 'without its part')), { before: inText }).join(), /en\/search\/index\.html: \/site\/en\/about\/#top leads to no element/)
  const gone = { before: (folder: string): void => { write('extra.txt', '')(folder); write('en/search/index.html', page(policy, '<a href="/site/extra.txt">'))(folder) } }
  assert.match(problemsAfter([], remove('extra.txt'), gone).join(), /en\/search\/index\.html: .*extra\.txt leads to no file/)
})

test('where somebody has changed a page since, every page is looked at', () => {
  const spoilt = (folder: string): void => { write('en/events/index.html', 'nothing of a page')(folder); write(about, page(policy, '<p id="top">'))(folder) }
  assert.deepEqual(problemsAfter([about], spoilt), [])
  assert.notDeepEqual(problemsAfter([about], spoilt, { asLeft: false }), [])
})
