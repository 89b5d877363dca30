/** The history of a corpus folder as git has it: commits, names that files had before, and what each commit changed in the records. */

import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { parseLog } from '../../src/build/history/git.ts'
import { readHistory } from '../../src/build/history/index.ts'
import { widest } from '../../src/build/history/edits.ts'
import { loadCorpus } from '../../src/corpus/index.ts'
import { formatChangeLog } from '../../src/exports/change-log.ts'
import type { Corpus } from '../../src/model/corpus.ts'
import type { ContentHistory } from '../../src/model/history.ts'

const root = mkdtempSync(join(tmpdir(), 'marsad-history-'))
after(() => rmSync(root, { recursive: true, force: true }))

const repository = join(root, 'repository')
const content = join(repository, 'content')
const market = 'content/articles/2020/market.md'

function git(folder: string, day: string, ...words: string[]): void {
  const env = { ...process.env, GIT_COMMITTER_DATE: `${day}T23:30:00Z`, GIT_AUTHOR_DATE: `${day}T23:30:00Z` }
  const answer = spawnSync('git', ['-C', folder, '-c', 'user.name=amal@example.org', '-c', 'user.email=amal@example.org', ...words], { encoding: 'utf8', env })
  assert.equal(answer.status, 0, answer.stderr)
}

function edit(path: string, change: (text: string) => string): void {
  writeFileSync(join(repository, path), change(readFileSync(join(repository, path), 'utf8')))
}

function commit(day: string, subject: string): void {
  git(repository, day, 'add', '-A', '.')
  git(repository, day, 'commit', '-qm', subject)
}

const article = (killed: string): string => [
  '---', 'title: Market', 'language: en', 'published: 2020-08-18', 'events:',
  '  - id: market-fire', '    title: Fire at the market', '    type: fire', '    actors: [{ id: acme, role: party }]',
  `    casualties: [{ actor: acme, killed: ${killed} }]`, '    passage: people were hurt in Town', '---', 'Three people were hurt in Town.', '',
].join('\n')

const codebook = 'version: 1\neventTypes: [{ code: fire }]\nroles: [{ code: party }]\nactorKinds: [{ code: company }]\nlocationKinds: [{ code: town }]\ncountWords: [{ code: several, least: 3 }]\n'

function makeRepository(): void {
  for (const folder of ['actors', 'articles/2020', 'locations']) mkdirSync(join(content, folder), { recursive: true })
  git(repository, '2024-05-01', 'init', '-q')
  writeFileSync(join(content, 'site.yml'), 'title: Example\nlanguages: [en]\n')
  writeFileSync(join(content, 'codebook.yml'), codebook)
  writeFileSync(join(content, 'actors/acme-works.md'), '---\nname: Acme\nkind: company\n---\nA maker of things that many know, and of which much could be told here.\n')
  writeFileSync(join(content, 'locations/town.md'), '---\nname: Town\nkind: town\nlatitude: 35.1\nlongitude: 40.2\n---\n')
  writeFileSync(join(repository, market), article('1').replaceAll('acme', 'acme-works'))
  writeFileSync(join(repository, '.mailmap'), 'Amal <amal@example.org>\n')
  commit('2024-05-01', 'Begin\n\nwith a body')
  renameSync(join(content, 'actors/acme-works.md'), join(content, 'actors/acme.md'))
  edit('content/actors/acme.md', text => text.replace('kind: company', 'kind: company\nformerIds: [acme-works]'))
  edit(market, text => text.replaceAll('acme-works', 'acme'))
  commit('2024-05-03', 'Call it by its name')
  edit(market, text => text.replace('killed: 1', 'killed: 2'))
  commit('2024-06-01', 'صحّح العدد\tبعد بيان')
  edit('content/locations/town.md', text => text.replace('name: Town', 'name: [Town'))
  commit('2024-06-02', 'Break a file')
  edit('content/locations/town.md', text => text.replace('[Town', 'Town').replace('35.1', '35.2'))
  commit('2024-06-03', 'Mend it')
  edit(market, text => text.replace('killed: 2', 'killed: several, dead: 7'))
  commit('2024-06-04', 'Write a field that nobody knows')
  edit(market, text => text.replace(', dead: 7', ''))
  commit('2024-06-05', 'Take it back')
  writeFileSync(join(repository, 'README.md'), 'outside')
  commit('2024-07-01', 'Leave the corpus alone')
}

makeRepository()
const { corpus, diagnostics } = loadCorpus(content)
assert.ok(corpus, JSON.stringify(diagnostics))

function historyOf(folder = content, of: Corpus | null = corpus, cache: string | null = null): ContentHistory {
  assert.ok(of)
  const history = readHistory(folder, of, cache)
  assert.ok(history)
  return history
}

/** What is told of a record, the latest first: day, change, and each value before and after. */
function toldOf(history: ContentHistory, record: string): string[] {
  return (history.records[record] ?? []).flatMap(position => history.edits[position] ?? []).map(({ commit: index, change, values }) =>
    [history.commits[index]?.day, change, ...values.map(({ field, before, after: now }) => `${field}: ${before ?? '-'} > ${now ?? '-'}`)].join(' '))
}

test('a commit is told by its UTC day, its first line and the name of its author', () => {
  const { commits, complete } = historyOf()
  assert.deepEqual(commits.at(-1), { ...commits.at(-1), day: '2024-05-01', subject: 'Begin', by: 'Amal' })
  assert.equal(commits.find(({ day }) => day === '2024-06-01')?.subject, 'صحّح العدد بعد بيان')
  assert.equal(commits.length, 7)
  assert.equal(complete, true)
})

test('a figure that changed in the report of an article stands in the log of its event, before and after', () => {
  assert.ok(toldOf(historyOf(), 'event/market-fire').includes('2024-06-01 changed casualties.acme.killed: 1 > 2'))
})

test('a record keeps its log when it gets another id, whether git or formerIds tells so', () => {
  const history = historyOf()
  assert.deepEqual(toldOf(history, 'actor/acme'), ['2024-05-03 changed id: acme-works > acme', '2024-05-01 added'])
  assert.deepEqual(Object.keys(history.records).filter(key => key.startsWith('actor/')), ['actor/acme'])
  assert.equal(history.files['actors/acme.md']?.length, 2)
})

test('a state that cannot be read is told as a change without values, and breaks nothing', () => {
  assert.deepEqual(toldOf(historyOf(), 'location/town'), ['2024-06-03 changed', '2024-06-02 changed', '2024-05-01 added'])
})

test('a field that the format does not know is left out of the comparison', () => {
  assert.deepEqual(toldOf(historyOf(), 'event/market-fire').slice(0, 1), ['2024-06-04 changed casualties.acme.killed: 2 > several'])
})

test('a shallow copy tells what it holds, does not take its oldest commit for the maker of every file, and says that it is not whole', () => {
  const copy = join(root, 'shallow')
  git(root, '2024-07-01', 'clone', '-q', '--depth', '4', `file://${repository}`, copy)
  const history = historyOf(join(copy, 'content'))
  assert.equal(history.complete, false)
  assert.deepEqual(history.commits.map(({ day }) => day), ['2024-06-05', '2024-06-04'])
  assert.deepEqual(history.edits.filter(({ change }) => change === 'added'), [])
})

test('outside a repository there is no history, and the data file of changes is empty', () => {
  const bare = join(root, 'bare')
  mkdirSync(bare)
  assert.ok(corpus)
  assert.equal(readHistory(bare, corpus, null), null)
  assert.deepEqual(formatChangeLog(null), { path: 'data/changes.json', text: '[]\n', rows: 0 })
})

test('the data file of changes names record, field, values, commit, day, author and reason, the latest first, and no address', () => {
  const history = historyOf()
  const { text } = formatChangeLog(history)
  const rows = JSON.parse(text) as Record<string, string | null>[]
  assert.deepEqual(rows.find(({ field }) => field === 'casualties.acme.killed' ), {
    date: '2024-06-04', commit: history.commits[1]?.id, by: 'Amal', why: 'Write a field that nobody knows', kind: 'event', id: 'market-fire', change: 'changed',
    article: 'market', field: 'casualties.acme.killed', from: '2', to: 'several',
  })
  const days = rows.map(({ date }) => date ?? '')
  assert.deepEqual(days, [...days].sort().reverse())
  assert.ok(!text.includes('@'))
})

test('what was compared before is taken from the cache, and a cache that is damaged or of another codebook is as none', () => {
  assert.ok(corpus)
  const cache = join(root, 'cache')
  const first = historyOf(content, corpus, cache)
  assert.deepEqual(historyOf(content, corpus, cache), first)
  const [file = ''] = spawnSync('find', [cache, '-name', '*.json'], { encoding: 'utf8' }).stdout.trim().split('\n')
  const text = readFileSync(file, 'utf8')
  writeFileSync(file, text.replace('several', 'dozens'))
  assert.deepEqual(historyOf(content, corpus, cache), first)
  const other = { ...corpus, codebook: { ...corpus.codebook, countWords: [] } }
  assert.notDeepEqual(historyOf(content, other, cache), first)
})

test('a commit on very many files is told without values', () => {
  const many = join(root, 'many')
  mkdirSync(join(many, 'actors'), { recursive: true })
  git(many, '2024-05-01', 'init', '-q')
  for (let n = 0; n <= widest; n++) writeFileSync(join(many, `actors/a${n}.md`), `---\nname: A${n}\nkind: company\n---\n`)
  git(many, '2024-05-01', 'add', '.')
  git(many, '2024-05-01', 'commit', '-qm', 'Import')
  for (let n = 0; n <= widest; n++) writeFileSync(join(many, `actors/a${n}.md`), `---\nname: B${n}\nkind: company\n---\n`)
  git(many, '2024-05-02', 'commit', '-qam', 'Rename all')
  assert.deepEqual(toldOf(historyOf(many), 'actor/a7'), ['2024-05-02 changed', '2024-05-01 added'])
})

test('a copied file starts a history of its own, and a name that is an address is cut', () => {
  const zero = '0'.repeat(40)
  const log = `\u0001aa\u00021714521600\u0002zoe@example.org\u0002Copy\n\n:100644 100644 ${'1'.repeat(40)} ${'2'.repeat(40)} C100\ta.md\tb.md\n:000000 100644 ${zero} ${'3'.repeat(40)} A\tc.md\n`
  assert.deepEqual(parseLog(log), [{
    hash: 'aa', seconds: 1714521600, by: 'zoe', subject: 'Copy',
    files: [{ path: 'b.md', earlier: null, before: null, after: '2'.repeat(40) }, { path: 'c.md', earlier: null, before: null, after: '3'.repeat(40) }],
  }])
})
