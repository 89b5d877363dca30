/**
 * However many shards a site is made in, laid together they are the site that one machine makes, byte for byte; and a merge that is
 * refused leaves the last site as it was. All in one process, with one page program.
 */

import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { BuildFailure } from '../../../src/build/failure.ts'
import { buildSite } from '../../../src/build/index.ts'
import { createProgress } from '../../../src/build/progress.ts'
import { listFiles } from '../../../src/build/release/stamps.ts'
import type { BuildSettings } from '../../../src/build/settings.ts'
import { buildShard } from '../../../src/build/shards/build-shard.ts'
import { openShards } from '../../../src/build/shards/open-shards.ts'
import { root as project } from '../../cli/call.ts'

const folder = mkdtempSync(join(tmpdir(), 'marsad-union-'))
after(() => rmSync(folder, { recursive: true, force: true }))

const content = join(folder, 'content')
const shardsOf = (count: number): string => join(folder, `shards-${count}`)
const settings = (out: string): BuildSettings => ({ root: project, content, out: join(folder, out), cache: join(folder, 'cache'), siteUrl: 'https://harbour.example/site', sourceDate: 1_700_000_000 })

function progressInto(said: string[] = []): ReturnType<typeof createProgress> {
  return createProgress({ write: text => said.push(text), now: () => 0, terminal: false, colour: false })
}

function sumsOf(out: string): Map<string, string> {
  const site = join(folder, out)
  return new Map(listFiles(site).map(path => [path, createHash('sha256').update(readFileSync(join(site, path))).digest('hex')]))
}

function assertSame(found: ReadonlyMap<string, string>, expected: ReadonlyMap<string, string>): void {
  assert.deepEqual([...found.keys()], [...expected.keys()])
  assert.deepEqual([...found].filter(([path, sum]) => expected.get(path) !== sum).map(([path]) => path), [])
}

async function buildShards(count: number): Promise<void> {
  for (let index = 0; index < count; index++) assert.ok((await buildShard(settings('unused'), { share: { index, count }, folder: shardsOf(count), withTables: count === 2 }, progressInto())).built)
}

function change(path: string, edit: (text: string) => string): void {
  writeFileSync(join(content, path), edit(readFileSync(join(content, path), 'utf8')))
}

before(async () => {
  cpSync('tests/corpora/good/harbour', content, { recursive: true })
  assert.ok((await buildSite(settings('one'), progressInto())).built)
})

for (const count of [1, 2, 7]) {
  test(`the union of ${count} shards is the site of one machine, byte for byte`, async () => {
    await buildShards(count)
    assert.equal(existsSync(join(folder, 'unused')), false, 'shards touch no site')
    const shards = openShards([shardsOf(count)])
    assert.equal(shards.count, count)
    const said: string[] = []
    assert.ok((await buildSite(settings(`merged-${count}`), progressInto(said), { ...shards, withTables: count === 2 })).built)
    // Nearly all pages come from the shards: one a language tells sizes and sums of the data package.
    assert.match(said.join(''), /pages .* 2 of 174 made\n/)
    assert.match(said.join(''), /pictures .* none\n/)
    if (count === 2) assert.match(said.join(''), /✓ tables .* \d+ rows in 11 tables\n/)
    assertSame(sumsOf(`merged-${count}`), sumsOf('one'))
  })
}

test('no two shards hold one path, and together they hold all but what there is once for the site', () => {
  const lists = [0, 1, 2, 3, 4, 5, 6].map(index => listFiles(join(shardsOf(7), `${index}-of-7/files`)))
  const all = lists.flat()
  assert.equal(new Set(all).size, all.length)
  assert.ok(lists.every(list => list.length > 80), lists.map(list => list.length).join())
  const rest = [...sumsOf('one').keys()].filter(path => !all.includes(path) && !/^(?:_astro|icons|pagefind|data)\//.test(path))
  assert.deepEqual(rest, [
    '.marsad-site', '_headers', 'en/data/index.html', 'favicon.svg', 'fr/data/index.html', 'robots.txt', 'search.en.xml', 'search.fr.xml',
    'site.en.webmanifest', 'site.fr.webmanifest', 'sitemap-en-1.xml', 'sitemap-fr-1.xml', 'sitemap.xml', 'sw.js',
  ])
})

test('a merge with another corpus, or with a page that somebody altered, leaves the last site as it was', async () => {
  const sums = sumsOf('merged-2')
  change('actors/dockers-union.md', text => text.replace(/^kind: .*$/m, 'kind: company'))
  await assert.rejects(buildSite(settings('merged-2'), progressInto(), openShards([shardsOf(2)])), error => error instanceof BuildFailure && /cannot be merged here/.test(error.message) && /another corpus/.test(error.problems[0] ?? ''))
  cpSync('tests/corpora/good/harbour', content, { recursive: true })
  const page = join(shardsOf(2), '0-of-2/files', listFiles(join(shardsOf(2), '0-of-2/files')).find(path => path.endsWith('.html')) ?? 'none')
  writeFileSync(page, readFileSync(page, 'latin1').replace('<html', '<HTML'), 'latin1')
  await assert.rejects(buildSite(settings('merged-2'), progressInto(), openShards([shardsOf(2)])), /its sum is another one\. Build shard 0\/2 anew/)
  assertSame(sumsOf('merged-2'), sums)
  assert.deepEqual(readdirSync(folder).filter(name => name.startsWith('.merged')), [])
})

test('a merge is a release like any other: the next build takes over what has not changed', async () => {
  const said: string[] = []
  change('actors/dockers-union.md', text => text.replace(/^kind: .*$/m, 'kind: company'))
  assert.ok((await buildSite(settings('merged-7'), progressInto(said))).built)
  const made = Number(/pages .* (\d+) of 174 made/.exec(said.join(''))?.[1])
  assert.ok(made > 2 && made < 120, said.join(''))
  assert.ok((await buildSite(settings('one'), progressInto())).built)
  assertSame(sumsOf('merged-7'), sumsOf('one'))
})

test('a corpus with errors makes no shard, and what stands in its place stays', async () => {
  const place = join(shardsOf(2), '0-of-2')
  const before = readFileSync(join(place, 'shard.json'), 'utf8')
  change('actors/dockers-union.md', text => text.replace(/^name: .*$/m, ''))
  const { built, diagnostics } = await buildShard(settings('unused'), { share: { index: 0, count: 2 }, folder: shardsOf(2) }, progressInto())
  assert.equal(built, false)
  assert.ok(diagnostics.some(({ level, path }) => level === 'error' && path === 'actors/dockers-union.md'))
  assert.equal((await buildShard(settings('unused'), { share: { index: 0, count: 3 }, folder: shardsOf(3) }, progressInto())).built, false)
  assert.equal(existsSync(shardsOf(3)), false)
  assert.equal(readFileSync(join(place, 'shard.json'), 'utf8'), before)
})

test('a shard is never written over something else', async () => {
  const theirs = join(folder, 'theirs')
  mkdirSync(join(theirs, '0-of-2'), { recursive: true })
  writeFileSync(join(theirs, '0-of-2/thesis.txt'), 'ten years')
  await assert.rejects(buildShard(settings('unused'), { share: { index: 0, count: 2 }, folder: theirs }, progressInto()), /something is there that is no shard/)
  assert.deepEqual(readdirSync(join(theirs, '0-of-2')), ['thesis.txt'])
})
