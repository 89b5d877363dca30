import assert from 'node:assert/strict'
import { chmodSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { redirectLinks } from '../../src/cli/change/inline-links.ts'
import { listFieldReferences } from '../../src/cli/change/references.ts'
import { writeChanges } from '../../src/cli/change/write-changes.ts'
import { fieldsOf } from '../../src/corpus/edit/index.ts'
import { loadCorpus } from '../../src/corpus/index.ts'
import { parseFile } from '../../src/corpus/parse/index.ts'
import { readCorpus, realDisk } from '../../src/corpus/read/index.ts'
import { buildDraft } from '../../src/corpus/validate/draft.ts'
import { listReferences } from '../../src/corpus/validate/references.ts'
import { compareIds } from '../../src/model/ids.ts'
import { call, copyCorpus, makeFolder, readFolder, root } from './call.ts'

const harbour = 'tests/corpora/good/harbour'
const count = (files: Record<string, string>, words: RegExp): number => Object.values(files).reduce((sum, text) => sum + [...text.matchAll(words)].length, 0)

/** Lines that differ, all files together. */
function changedLines(before: Record<string, string>, after: Record<string, string>): string[] {
  const [old, now] = [Object.values(before).join('\n').split('\n'), Object.values(after).join('\n').split('\n')]
  const counts = new Map<string, number>()
  for (const line of old) counts.set(line, (counts.get(line) ?? 0) - 1)
  for (const line of now) counts.set(line, (counts.get(line) ?? 0) + 1)
  return [...counts].filter(([, number]) => number > 0).map(([line]) => line)
}

const renamings = [
  ['actor', 'dockers-union', 'harbour-union'], ['location', 'east-terminal', 'terminal-east'], ['source', 'quay-courier', 'courier-of-the-quay'],
  ['event', 'crane-collapse-east-terminal', 'crane-failure-east-terminal'], ['event', 'spring-stoppages-2023', 'five-week-stoppages'],
  ['article', 'crane-collapse-at-havremont', 'crane-down-at-havremont'], ['page', 'about', 'about-us'],
] as const

for (const [kind, from, to] of renamings) {
  test(`the ${kind} ${from} is renamed everywhere, keeps its former id, and nothing else changes`, async () => {
    const folder = copyCorpus(harbour)
    const [before, problems] = [readFolder(folder), loadCorpus(folder).diagnostics.length]
    const { exit, errors } = await call(['rename', kind, from, to, '--content', folder])
    assert.equal(exit, 0, errors)
    const after = readFolder(folder)
    const { corpus, diagnostics } = loadCorpus(folder)
    assert.deepEqual(diagnostics.filter(({ rule }) => rule === 'old-id'), [])
    assert.equal(diagnostics.length, problems)
    assert.ok(corpus?.redirects.some(redirect => redirect.kind === kind && redirect.from === from && redirect.to === to))
    for (const line of changedLines(before, after)) assert.ok(line === '' || line === '---' || line.includes(to) || line.includes(from), line)
    for (const [path, text] of Object.entries(before)) {
      const renamed = path.replace(new RegExp(`/${from}(?=\\.)`), `/${to}`)
      const now = after[path] ?? after[renamed] ?? ''
      assert.equal(now.replaceAll(to, from).replace(/^formerIds: .*\n/m, ''), text.replace(/^formerIds: .*\n/m, ''), path)
    }
  })
}

test('renaming back and forth leaves the former id of the other name', async () => {
  const folder = copyCorpus(harbour)
  await call(['rename', 'actor', 'dockers-union', 'harbour-union', '--content', folder])
  assert.equal((await call(['rename', 'actor', 'harbour-union', 'dockers-union', '--content', folder])).exit, 0)
  assert.deepEqual(fieldsOf(readFileSync(join(folder, 'actors/dockers-union.md'), 'utf8'))['formerIds'], ['harbour-union'])
  assert.equal(loadCorpus(folder).diagnostics.filter(({ level }) => level === 'error').length, 0)
})

test('an event without a file gets one that keeps its former id', async () => {
  const folder = copyCorpus(harbour)
  const { output } = await call(['rename', 'event', 'sluice-road-blockade', 'blockade-of-the-sluice-road', '--content', folder])
  assert.match(output, /^\+ events\/blockade-of-the-sluice-road\.md/m)
  assert.equal(readFileSync(join(folder, 'events/blockade-of-the-sluice-road.md'), 'utf8'), '---\nformerIds: [sluice-road-blockade]\n---\n')
})

test('line ends and byte order marks stay', async () => {
  const folder = copyCorpus(harbour)
  const path = join(folder, 'articles/2023/five-weeks-of-stoppages.md')
  writeFileSync(path, `\uFEFF${readFileSync(path, 'utf8').replaceAll('\n', '\r\n')}`)
  const before = readFileSync(path, 'utf8')
  assert.equal((await call(['rename', 'actor', 'dockers-union', 'harbour-union', '--content', folder])).exit, 0)
  const after = readFileSync(path, 'utf8')
  assert.notEqual(after, before)
  assert.equal(after.replaceAll('harbour-union', 'dockers-union'), before)
})

test('with --dry-run the plan is printed and nothing is written', async () => {
  const folder = copyCorpus(harbour)
  const before = readFolder(folder)
  const dry = await call(['rename', 'actor', 'dockers-union', 'harbour-union', '--content', folder, '--dry-run'])
  assert.deepEqual(readFolder(folder), before)
  assert.match(dry.errors, /nothing written/)
  assert.equal((await call(['rename', 'actor', 'dockers-union', 'harbour-union', '--content', folder])).output, dry.output)
})

const refusals: Readonly<Record<string, { args: string[]; exit: number; says: RegExp }>> = {
  'an unknown kind': { args: ['actr', 'a', 'b'], exit: 2, says: /Unknown kind "actr"[^]*nearest: actor/ },
  'a record that is not there': { args: ['actor', 'dockers-unoin', 'x'], exit: 1, says: /There is no actor "dockers-unoin"[^]*nearest: dockers-union/ },
  'a former id': { args: ['event', 'crane-accident-march-2023', 'x'], exit: 1, says: /is a former id of "crane-collapse-east-terminal"/ },
  'an id that is not well formed': { args: ['actor', 'dockers-union', 'Union of Dockers'], exit: 1, says: /"Union of Dockers" is no id[^]*Write union-of-dockers/ },
  'a reserved id': { args: ['actor', 'dockers-union', 'index'], exit: 1, says: /The id "index" is reserved/ },
  'an id of the same kind that is taken': { args: ['actor', 'dockers-union', 'dock-workers'], exit: 1, says: /taken by another actor/ },
  'an id of a source, for an actor': { args: ['actor', 'dockers-union', 'quay-courier'], exit: 1, says: /taken by the source/ },
  'an id of an informant, for a source': { args: ['source', 'quay-courier', 'bystanders'], exit: 1, says: /taken by the informant/ },
  'an id of another event': { args: ['event', 'sluice-road-blockade', 'deep-lesk'], exit: 1, says: /marsad merge sluice-road-blockade deep-lesk/ },
  'a former id of another record': { args: ['event', 'sluice-road-blockade', 'crane-accident-march-2023'], exit: 1, says: /former id of the event "crane-collapse-east-terminal"/ },
  'its own id': { args: ['actor', 'dockers-union', 'dockers-union'], exit: 2, says: /is its id already/ },
}
test('what cannot be renamed is refused with its reason and changes nothing', async () => {
  const folder = copyCorpus(harbour)
  const before = readFolder(folder)
  for (const [name, { args, exit, says }] of Object.entries(refusals)) {
    const called = await call(['rename', ...args, '--content', folder])
    assert.equal(called.exit, exit, name)
    assert.match(called.errors, says, name)
  }
  assert.deepEqual(readFolder(folder), before)
})

test('a corpus with errors is not touched', async () => {
  const folder = copyCorpus(harbour)
  writeFileSync(join(folder, 'actors/odd.md'), '---\nname: [\n---\n')
  const before = readFolder(folder)
  const { exit, errors } = await call(['rename', 'actor', 'dockers-union', 'harbour-union', '--content', folder])
  assert.equal(exit, 1)
  assert.match(errors, /actors\/odd\.md/)
  assert.deepEqual(readFolder(folder), before)
})

test('links are led elsewhere, look-alikes in code and longer ids are not', () => {
  const text = '---\nname: A\n---\n\nSee [a](actor:old), [b](<actor:old> "t"), [c][r], `[x](actor:old)`, [d](actor:old-one), \\[e](actor:old).\n\n[r]: actor:old\n'
  assert.deepEqual(redirectLinks(text, 'actor', 'old', 'new'), {
    text: '---\nname: A\n---\n\nSee [a](actor:new), [b](<actor:new> "t"), [c][r], `[x](actor:old)`, [d](actor:old-one), \\[e](actor:old).\n\n[r]: actor:new\n', count: 3,
  })
})

test('every reference that the validator follows in fields is known here', () => {
  for (const path of [harbour, 'content']) {
    const { files } = readCorpus(join(root, path), realDisk)
    const { draft } = buildDraft(files.map(file => parseFile(file).file), [])
    const followed = listReferences({ ...draft, files: [] }).map(({ id, place }) => `${place.path} ${id}`).sort(compareIds)
    const known = files.flatMap(file => file.role.role === 'record' || file.role.role === 'coding'
      ? listFieldReferences(file.role, fieldsOf(file.text)).filter(({ path: at }) => at.join('.').match(/^events\.\d+\.id$/) === null).map(({ id }) => `${file.path} ${id}`) : [])
    assert.ok(known.length > 100)
    assert.deepEqual(known.sort(compareIds), followed)
  }
})

test('a file that goes missing while it is renamed takes back what was written', () => {
  const folder = makeFolder()
  writeChanges(folder, new Map([['a/one.md', 'one'], ['a/two.md', 'two']]))
  rmSync(join(folder, 'a/two.md'))
  assert.throws(() => writeChanges(folder, new Map<string, string | null>([['a/one.md', 'new'], ['c/three.md', 'three'], ['a/two.md', null]])))
  assert.deepEqual(readFolder(folder), { 'a/one.md': 'one' })
  assert.equal(count(readFolder(folder), /new/g), 0)
})

test('a file keeps its permissions, and what a killed run left behind is in nobody\'s way', () => {
  const folder = makeFolder()
  writeChanges(folder, new Map([['one.md', 'one']]))
  chmodSync(join(folder, 'one.md'), 0o600)
  writeFileSync(join(folder, '.one.md.new'), 'half')
  writeChanges(folder, new Map([['one.md', 'two']]))
  assert.deepEqual(readFolder(folder), { 'one.md': 'two' })
  assert.equal(statSync(join(folder, 'one.md')).mode & 0o777, 0o600)
})

test('what somebody else has saved since the change was planned is not written over, and nothing else is', () => {
  const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
  const planned = new Map([['one.md', bytes('one')], ['two.md', bytes('two')]])
  const changes = new Map<string, string | null>([['one.md', 'changed'], ['two.md', null], ['three.md', 'two']])
  for (const [path, text] of [['one.md', 'saved'], ['two.md', 'saved'], ['three.md', 'saved'], ['one.md', null]] as const) {
    const folder = makeFolder()
    writeChanges(folder, new Map([['one.md', 'one'], ['two.md', 'two']]))
    if (text === null) rmSync(join(folder, path))
    else writeFileSync(join(folder, path), text)
    const before = readFolder(folder)
    assert.throws(() => writeChanges(folder, changes, planned), { message: new RegExp(`^Somebody has saved ${path}`) })
    assert.deepEqual(readFolder(folder), before)
  }
  const folder = makeFolder()
  writeChanges(folder, new Map([['one.md', 'one'], ['two.md', 'two']]))
  writeChanges(folder, changes, planned)
  assert.deepEqual(readFolder(folder), { 'one.md': 'changed', 'three.md': 'two' })
})
