/** However a corpus is checked (here, in threads, from the cache of an earlier run, whole or damaged) the same is found. */

import assert from 'node:assert/strict'
import { appendFileSync, cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { after, test } from 'node:test'
import fc from 'fast-check'
import { checkCorpus, loadCorpus } from '../../src/corpus/index.ts'
import { realDisk } from '../../src/corpus/read/index.ts'
import { exampleStrings, smallestCorpus } from '../../src/corpus/validate/rules/examples.ts'
import { rules } from '../../src/corpus/validate/rules/index.ts'
import type { Corpus } from '../../src/model/corpus.ts'
import type { Example } from '../../src/corpus/validate/rules/rule.ts'

const work = mkdtempSync(join(tmpdir(), 'marsad-cache-'))
after(() => rmSync(work, { recursive: true, force: true }))
let folders = 0

function writeCorpus(files: Example): string {
  const root = join(work, `corpus-${++folders}`)
  for (const [path, text] of Object.entries({ ...smallestCorpus, ...files })) {
    if (text === null) continue
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
  }
  return root
}

function copyHarbour(): string {
  const root = join(work, `corpus-${++folders}`)
  cpSync(new URL('../corpora/good/harbour', import.meta.url).pathname, root, { recursive: true })
  return root
}

const newCache = (): string => join(work, `cache-${++folders}`)
const interfaceStrings = exampleStrings
const plain = (root: string) => checkCorpus(root, { interfaceStrings, threads: 0 })

/** As if everything had been written long ago, so that the stamps are trusted. */
function age(folder: string): void {
  const long = new Date(Date.now() - 3_600_000)
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) utimesSync(join(folder, name), long, long)
}

const badFolder = new URL('../corpora/bad/', import.meta.url).pathname
const corpora = [
  ...readdirSync(badFolder).map(name => ({ name, make: () => {
    const root = writeCorpus({})
    cpSync(join(badFolder, name, 'corpus'), root, { recursive: true })
    return root
  } })),
  { name: 'harbour', make: copyHarbour },
]

test('checking, loading, threads and the cache find the same in every corpus', () => {
  assert.ok(corpora.length > 120)
  const cache = newCache()
  for (const { name, make } of corpora) {
    const root = make()
    const expected = loadCorpus(root, { interfaceStrings }).diagnostics
    assert.deepEqual(plain(root), expected, name)
    assert.deepEqual(checkCorpus(root, { interfaceStrings, cache }), expected, `${name}, kept`)
    assert.deepEqual(checkCorpus(root, { interfaceStrings, cache }), expected, `${name}, found`)
    assert.deepEqual(loadCorpus(root, { interfaceStrings, cache }).diagnostics, expected, `${name}, loaded from the cache`)
  }
})

test('the examples of the rules are found the same from the cache', () => {
  const cache = newCache()
  for (const { id, good, bad } of rules) {
    for (const example of [...good, ...bad]) {
      const root = writeCorpus(example)
      const expected = plain(root)
      for (const run of ['kept', 'found']) assert.deepEqual(checkCorpus(root, { interfaceStrings, cache }), expected, `${id}, ${run}`)
      rmSync(root, { recursive: true })
    }
  }
})

test('threads find what is found here', () => {
  for (const { name, make } of corpora.filter((_, index) => index % 40 === 0 || index === corpora.length - 1)) {
    const root = make()
    assert.deepEqual(checkCorpus(root, { interfaceStrings, threads: 2 }), plain(root), name)
  }
})

test('a corpus loaded from the cache is the corpus', () => {
  const [root, cache] = [copyHarbour(), newCache()]
  const { corpus } = loadCorpus(root, { interfaceStrings })
  assert.ok(corpus !== null)
  for (const run of ['kept', 'found']) {
    const again = loadCorpus(root, { interfaceStrings, cache }).corpus
    assert.deepEqual(again, corpus, run)
    assert.deepEqual(again === null ? [] : listBodies(again), listBodies(corpus), run)
  }
})

/** Texts and what was found in them: they are not seen where bodies are compared as they are. */
function listBodies({ articles, events, actors, locations, sources, pages }: Corpus): unknown[] {
  return [articles, events, actors, locations, sources, pages].flatMap(records => [...records.values()].flatMap(({ id, bodies }) =>
    bodies.map(({ lang, tree, blocks, mentions, passages, sums }) => ({ id, lang, tree, blocks, mentions, passages, sums }))))
}

/** Paths of the corpus that a run with this cache opened. */
function watchReads(root: string, cache: string): { readonly corpus: Corpus | null; readonly read: string[] } {
  const read: string[] = []
  const disk = { ...realDisk, read: (path: string, limit: number) => { read.push(path.slice(root.length + 1)); return realDisk.read(path, limit) } }
  return { corpus: loadCorpus(root, { interfaceStrings, cache, disk }).corpus, read }
}

test('a text that has not changed is opened when somebody asks for it, and not before', async () => {
  const [root, cache] = [copyHarbour(), newCache()]
  await new Promise(resolve => setTimeout(resolve, 2100))
  watchReads(root, cache)
  const { corpus, read } = watchReads(root, cache)
  const isText = (path: string): boolean => path.endsWith('.md')
  assert.deepEqual(read.filter(isText), [])
  const article = corpus?.articles.values().next().value
  assert.ok((article?.bodies[0]?.mentions.length ?? 0) > 0)
  assert.deepEqual(read.filter(isText), [])
  assert.ok((article?.bodies[0]?.blocks.length ?? 0) > 0)
  assert.equal(read.filter(isText).length, 1)
})

test('another name changes what is found in texts that stay as they are', () => {
  const [root, cache] = [copyHarbour(), newCache()]
  const load = (): unknown[] => { const { corpus } = loadCorpus(root, { interfaceStrings, cache }); return corpus === null ? [] : listBodies(corpus) }
  const before = load()
  const [actor = ''] = readdirSync(join(root, 'actors')).filter(name => /^[^.]+\.md$/.test(name)).sort()
  const file = join(root, 'actors', actor)
  writeFileSync(file, readFileSync(file, 'utf8').replace(/^name: .*$/m, 'name: { en: the harbour, fr: le port }'))
  const after = load()
  assert.notDeepEqual(after, before)
  const { corpus } = loadCorpus(root, { interfaceStrings })
  assert.deepEqual(after, corpus === null ? [] : listBodies(corpus))
})

test('what was found in texts is found again where its pack is gone or another run has changed it', () => {
  const [root, cache] = [copyHarbour(), newCache()]
  const { corpus } = loadCorpus(root, { interfaceStrings, cache })
  assert.ok(corpus !== null)
  const again = loadCorpus(root, { interfaceStrings, cache }).corpus
  rmSync(join(cache, 'links'), { recursive: true })
  assert.deepEqual(again === null ? [] : listBodies(again), listBodies(loadCorpus(root, { interfaceStrings }).corpus ?? corpus))
})

test('a text that changes after it was checked is not read as if it were the same', () => {
  const [root, cache] = [copyHarbour(), newCache()]
  loadCorpus(root, { interfaceStrings, cache })
  const { corpus } = loadCorpus(root, { interfaceStrings, cache })
  const article = corpus?.articles.values().next().value
  appendFileSync(join(root, article?.place.path ?? ''), '\nOne more sentence.\n')
  assert.throws(() => article?.bodies[0]?.blocks, /changed while it was being read/)
})

/** Files that were read, but for those that are complained of: their places are looked up. */
function listReads(root: string, cache: string): string[] {
  const read: string[] = []
  const complaints = checkCorpus(root, { interfaceStrings, cache, disk: { ...realDisk, read: (path, limit) => {
    read.push(path.slice(root.length + 1))
    return realDisk.read(path, limit)
  } } })
  const named = new Set(complaints.flatMap(({ path, related }) => [path, related?.path]))
  return read.filter(path => /\.md$/.test(path) && !named.has(path)).sort()
}

test('what has not changed is not read again; of what has changed only the record and its translations', async () => {
  const [root, cache] = [copyHarbour(), newCache()]
  // The time at which a file's own record last changed cannot be set back: only waiting makes its stamp trusted.
  await new Promise(resolve => setTimeout(resolve, 2100))
  assert.ok(listReads(root, cache).length > 20)
  assert.deepEqual(listReads(root, cache), [])
  const [article = ''] = readdirSync(join(root, 'articles'), { recursive: true, encoding: 'utf8' }).filter(name => /^\d+\/[^.]+\.md$/.test(name)).sort()
  appendFileSync(join(root, 'articles', article), '\n')
  const again = listReads(root, cache)
  assert.ok(again.length > 0 && again.every(path => path.startsWith(`articles/${article.slice(0, -'.md'.length)}.`)), again.join())
})

test('a file written anew with its old size and time is seen, for it has changed lately', () => {
  const [root, cache] = [writeCorpus({}), newCache()]
  const file = join(root, 'articles/2020/market.md')
  age(root)
  checkCorpus(root, { interfaceStrings, cache })
  const { mtime, atime } = statSync(file)
  writeFileSync(file, readFileSync(file, 'utf8').replace('type: fire', 'type: firx'))
  utimesSync(file, atime, mtime)
  assert.deepEqual(checkCorpus(root, { interfaceStrings, cache }).map(({ rule }) => rule), ['unknown-code'])
})

test('a change of the settings reaches every record', () => {
  const [root, cache] = [writeCorpus({}), newCache()]
  assert.deepEqual(checkCorpus(root, { interfaceStrings, cache }), [])
  const book = join(root, 'codebook.yml')
  writeFileSync(book, readFileSync(book, 'utf8').replaceAll('code: fire', 'code: blaze'))
  assert.deepEqual(checkCorpus(root, { interfaceStrings, cache }), plain(root))
  assert.ok(plain(root).length > 0)
})

const packsOf = (cache: string): string[] => readdirSync(cache, { recursive: true, encoding: 'utf8' }).filter(name => name.endsWith('.pack')).map(name => join(cache, name)).sort()

test('a pack that was cut, spoilt, exchanged, emptied, taken away or made a folder is as none', () => {
  const [root, cache] = [copyHarbour(), newCache()]
  appendFileSync(join(root, 'codebook.yml'), '\nnonsense: here\n')
  const expected = plain(root)
  assert.ok(expected.length > 0)
  const spoil = fc.tuple(fc.nat(), fc.nat(), fc.integer({ min: 1, max: 255 }), fc.constantFrom('flip', 'cut', 'grow', 'exchange', 'empty', 'delete', 'folder'))
  fc.assert(fc.property(fc.array(spoil, { minLength: 1, maxLength: 4 }), damages => {
    checkCorpus(root, { interfaceStrings, cache })
    for (const [which, where, mask, how] of damages) damage(packsOf(cache), which, where, mask, how)
    assert.deepEqual(checkCorpus(root, { interfaceStrings, cache }), expected)
    rmSync(cache, { recursive: true, force: true })
  }), { numRuns: 25, seed: 5 })
})

function damage(packs: readonly string[], which: number, where: number, mask: number, how: string): void {
  const pack = packs[which % packs.length] ?? ''
  if (statSync(pack, { throwIfNoEntry: false })?.isFile() !== true) return
  const bytes = readFileSync(pack)
  const at = where % Math.max(1, bytes.length)
  bytes[at] = (bytes[at] ?? 0) ^ mask
  if (how === 'flip') writeFileSync(pack, bytes)
  if (how === 'cut') writeFileSync(pack, bytes.subarray(0, at))
  if (how === 'grow') appendFileSync(pack, 'more')
  if (how === 'exchange') writeFileSync(pack, readFileSync(packs[(which + 1) % packs.length] ?? pack))
  if (how === 'empty') writeFileSync(pack, '')
  if (how === 'delete' || how === 'folder') rmSync(pack)
  if (how === 'folder') mkdirSync(pack)
}

test('a cache folder that is a file, or may not be made, is no cache', () => {
  const root = writeCorpus({})
  const cache = newCache()
  writeFileSync(cache, 'not a folder')
  assert.deepEqual(checkCorpus(root, { interfaceStrings, cache }), plain(root))
})

const pieces = ['type: fire', 'type: firx', 'id: town', 'id: twon', 'people', 'persons', 'casualties', '  ', '---\n', '\n', '<b>', 'language: en', 'language: ar', '\u202e', 'actor:acme', '"', ': ', '[']

test('after any edits, from run to run, the cache finds what is found without it', () => {
  const files = ['articles/2020/market.md', 'articles/2020/market.fr.md', 'articles/2020/shop.md', 'articles/2021/market.md', 'actors/acme.md', 'locations/town.md', 'events/market-fire.md', 'site.yml', 'codebook.yml']
  const edit = fc.tuple(fc.constantFrom(...files), fc.nat(), fc.constantFrom(...pieces), fc.constantFrom('put', 'cut', 'copy', 'delete', 'touch'))
  fc.assert(fc.property(fc.array(fc.array(edit, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 4 }), runs => {
    const [root, cache] = [writeCorpus({}), newCache()]
    for (const edits of [[], ...runs]) {
      for (const [path, where, piece, how] of edits) change(root, path, where, piece, how)
      assert.deepEqual(checkCorpus(root, { interfaceStrings, cache }), plain(root))
    }
    rmSync(root, { recursive: true, force: true })
    rmSync(cache, { recursive: true, force: true })
  }), { numRuns: 40, seed: 9 })
})

function change(root: string, path: string, where: number, piece: string, how: string): void {
  const file = join(root, path)
  const text = statSync(file, { throwIfNoEntry: false }) === undefined ? smallestCorpus['articles/2020/market.md'] ?? '' : readFileSync(file, 'utf8')
  const at = where % (text.length + 1)
  mkdirSync(dirname(file), { recursive: true })
  if (how === 'delete') return rmSync(file, { force: true })
  writeFileSync(file, how === 'put' ? text.slice(0, at) + piece + text.slice(at) : how === 'cut' ? text.slice(0, at) + text.slice(at + 20) : how === 'touch' ? text : text.replace('market-fire', piece))
}
