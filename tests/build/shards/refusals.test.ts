/** What a merge refuses, on small shards written for it: whatever is missing, doubled, altered or made of something else is named, with what to do. */

import assert from 'node:assert/strict'
import { hash } from 'node:crypto'
import { appendFileSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { after, test } from 'node:test'
import { BuildFailure, formatFailure } from '../../../src/build/failure.ts'
import { nameShare, ownerOf } from '../../../src/build/shards/division.ts'
import type { Making } from '../../../src/build/shards/making.ts'
import { writeShardManifest } from '../../../src/build/shards/manifest.ts'
import { openShards } from '../../../src/build/shards/open-shards.ts'

const root = mkdtempSync(join(tmpdir(), 'marsad-shards-'))
after(() => rmSync(root, { recursive: true, force: true }))

const making: Making = { program: 'p'.repeat(32), corpus: 'c'.repeat(32), history: 'h'.repeat(32), lastChange: '2024-06-01', address: 'https://a.example/', pictures: 'event' }
const names = Array.from({ length: 12 }, (_, n) => `en/events/event-${n}/index.html`)
const ownOf = (index: number, count: number): string[] => names.filter(name => ownerOf(name, count) === index)
const [page = '', second = ''] = ownOf(0, 2)
const [foreign = ''] = ownOf(1, 2)

function makeShard(folder: string, index: number, count: number, more: Partial<Making> = {}, paths = ownOf(index, count)): string {
  const place = join(folder, nameShare({ index, count }))
  for (const path of paths) {
    mkdirSync(dirname(join(place, 'files', path)), { recursive: true })
    writeFileSync(join(place, 'files', path), `page ${path}`)
  }
  const files = paths.map(path => ({ path, sort: 'made' as const, bytes: Buffer.byteLength(`page ${path}`), sum: hash('sha256', `page ${path}`) }))
  mkdirSync(place, { recursive: true })
  writeShardManifest(place, { share: { index, count }, making: { ...making, ...more }, left: ['en/data/index.html'], files, tables: [] }, { parts: ['record\tevents\ta'], made: paths.map(path => [path, [0]]) })
  return place
}

let cases = 0
function makePair(): string {
  const folder = join(root, `case-${cases++}`)
  for (const index of [0, 1]) makeShard(folder, index, 2)
  return folder
}

/** Opens them and takes every page. */
function takeAll(places: readonly string[]): string[] {
  const shards = openShards(places)
  const taken = names.map(name => String(shards.take(name)?.bytes))
  shards.checkAllTaken()
  return taken
}

test('shards that fit are opened from a folder of them or one by one, and every file is given out once, with what it has read; what an interruption left is none of them', () => {
  const folder = makePair()
  assert.deepEqual(takeAll([folder]), names.map(name => `page ${name}`))
  assert.deepEqual(takeAll([join(folder, '1-of-2'), join(folder, '0-of-2')]), names.map(name => `page ${name}`))
  cpSync(join(folder, '0-of-2'), join(folder, '.0-of-2.new-1-x'), { recursive: true })
  const shards = openShards([folder])
  assert.deepEqual([...shards.take(page)?.reads ?? []], ['record\tevents\ta'])
  assert.equal(shards.take(page), null)
  assert.equal(shards.take('en/nothing/index.html'), null)
})

const refused: readonly { readonly what: string; readonly spoil: (folder: string) => void; readonly says: RegExp }[] = [
  { what: 'a shard that is missing', spoil: folder => rmSync(join(folder, '1-of-2'), { recursive: true }), says: /shard 1\/2 is missing: build it with npm run build -- --shard 1\/2/ },
  { what: 'no shard at all', spoil: folder => rmSync(folder, { recursive: true }), says: /There are no shards in .*case-\d+\. Build them with npm run build -- --shard i\/n/ },
  { what: 'a shard twice', spoil: folder => { makeShard(join(folder, 'x'), 1, 2); symlinkSync(join(folder, 'x/1-of-2'), join(folder, 'again')) }, says: /shard 1\/2 is there twice, the second time in .*again: remove one/ },
  { what: 'shards of two divisions', spoil: folder => void makeShard(folder, 0, 7), says: /different divisions: .*0-of-2 is 0\/2, .*0-of-7 is 0\/7.* Name the folders of one/ },
  { what: 'shards of two corpora', spoil: folder => void makeShard(folder, 1, 2, { corpus: 'd'.repeat(32) }), says: /1-of-2 is made of another corpus than .*0-of-2 \(dddddddddddd instead of cccccccccccc\): check out one commit of the corpus/ },
  { what: 'shards of two programs', spoil: folder => void makeShard(folder, 1, 2, { program: 'q'.repeat(32) }), says: /another program .* use one version of Node/ },
  { what: 'shards of two histories', spoil: folder => void makeShard(folder, 1, 2, { history: '0'.repeat(32) }), says: /another history of the corpus .*fetch-depth: 0/ },
  { what: 'shards of two days', spoil: folder => void makeShard(folder, 1, 2, { lastChange: '' }), says: /another day of the last change .*\(none instead of 2024-06-01\): set SOURCE_DATE_EPOCH alike/ },
  { what: 'shards for two addresses', spoil: folder => void makeShard(folder, 1, 2, { address: 'https://b.example/' }), says: /another address .*b\.example.* set MARSAD_URL alike/ },
  { what: 'shards with other pictures', spoil: folder => void makeShard(folder, 1, 2, { pictures: '' }), says: /other pictures .* set MARSAD_PICTURES alike/ },
  { what: 'a path that two shards wrote', spoil: folder => void makeShard(folder, 1, 2, {}, [page, ...ownOf(1, 2)]), says: new RegExp(`${page} was written by two shards: .*0-of-2 and .*1-of-2`) },
  { what: 'a path that falls to another shard', spoil: folder => { makeShard(folder, 0, 2, {}, [...ownOf(0, 2), foreign]); rmSync(join(folder, '1-of-2'), { recursive: true }); makeShard(folder, 1, 2, {}, ownOf(1, 2).slice(1)) }, says: new RegExp(`0-of-2 holds ${foreign}, which falls to shard 1/2`) },
  { what: 'a file that was cut off', spoil: folder => truncateSync(join(folder, '0-of-2/files', page), 3), says: new RegExp(`0-of-2: ${page} has 3 bytes instead of \\d+`) },
  { what: 'a file that was altered and kept its size', spoil: folder => writeFileSync(join(folder, '0-of-2/files', page), `Page ${page}`), says: new RegExp(`${page} is not as it was written: its sum is another one. Build shard 0/2 anew`) },
  { what: 'a file that is gone', spoil: folder => rmSync(join(folder, '0-of-2/files', page)), says: new RegExp(`0-of-2 lacks a file of its list: ${page}`) },
  { what: 'a link in the place of a file', spoil: folder => { rmSync(join(folder, '0-of-2/files', page)); symlinkSync(join(folder, '0-of-2/files', second), join(folder, '0-of-2/files', page)) }, says: /lacks a file of its list/ },
  { what: 'a file too many', spoil: folder => writeFileSync(join(folder, '0-of-2/files/more.txt'), 'x'), says: /0-of-2 holds a file that its list does not name: more\.txt/ },
  { what: 'a list that was cut off', spoil: folder => truncateSync(join(folder, '0-of-2/shard.json'), 200), says: /0-of-2 is damaged, .*shard\.json is not as it was written/ },
  { what: 'a list that was altered', spoil: folder => change(join(folder, '0-of-2/shard.json'), text => text.replace('2024-06-01', '2024-06-02')), says: /0-of-2 is damaged, .*shard\.json is not as it was written/ },
  { what: 'a list of another form', spoil: folder => change(join(folder, '0-of-2/shard.json'), text => text.replace('marsad-shard-2', 'marsad-shard-1')), says: /or of another version of the program: shard\.json/ },
  { what: 'what pages have read, altered', spoil: folder => appendFileSync(join(folder, '0-of-2/reads.json'), ' '), says: /0-of-2 is damaged, .*reads\.json is not as it was written/ },
  { what: 'what pages have read, gone', spoil: folder => rmSync(join(folder, '0-of-2/reads.json')), says: /0-of-2 is no whole shard: reads\.json cannot be read/ },
]

function change(file: string, edit: (text: string) => string): void {
  writeFileSync(file, edit(readFileSync(file, 'utf8')))
}

for (const { what, spoil, says } of refused) {
  test(`refused: ${what}`, () => {
    const folder = makePair()
    spoil(folder)
    assert.throws(() => takeAll([folder]), error => {
      assert.ok(error instanceof BuildFailure, String(error))
      assert.match(formatFailure(error), says)
      return true
    })
  })
}

test('refused: shards that are made of something else than what is here, a page that no shard has or has left, and files that nobody asks for', () => {
  const shards = openShards([makePair()])
  shards.checkMaking(making)
  assert.throws(() => shards.checkMaking({ ...making, corpus: 'e'.repeat(32) }), /The shards cannot be merged here/)
  shards.checkLeft('en/data/index.html')
  assert.throws(() => shards.checkLeft('en/about/index.html'), /A file of this site is in no shard/)
  for (const name of names.slice(1)) shards.take(name)
  assert.throws(() => shards.checkAllTaken(), error => error instanceof BuildFailure && error.problems.length === 1 && error.problems[0]?.endsWith(`: ${names[0]}`) === true)
})
