/** Units of the search index that are taken for unchanged are what they would be if their records were listed anew, whatever was edited. */

import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { cpSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { interfaceStrings } from '../../../src/build/interface-strings.ts'
import { createDigests } from '../../../src/build/reads/parts.ts'
import { createRecorder } from '../../../src/build/reads/recorder.ts'
import { buildSearch } from '../../../src/build/search.ts'
import { openUnitMemory } from '../../../src/build/unit-memory.ts'
import { loadCorpus } from '../../../src/corpus/index.ts'
import { sumRecords } from '../../../src/search/index-cache.ts'
import type { Outline } from '../../../src/search/outlines.ts'
import { listOutlines } from '../../../src/search/outlines.ts'
import type { Packs } from '../../../src/search/packs.ts'
import { listRecords } from '../../../src/search/records.ts'
import type { Handover } from '../../../src/site/corpus.ts'
import { createUrls } from '../../../src/urls/index.ts'
import { root as project } from '../../cli/call.ts'
import { handover as harbour } from '../../site/harbour.ts'
import { editKinds } from './edits.ts'

const seed = Number(process.env['MARSAD_SEED'] || Date.now() % 1000)
const folder = mkdtempSync(join(tmpdir(), 'marsad-units-'))
after(() => rmSync(folder, { recursive: true, force: true }))

/** null where the corpus is broken. */
function load(content: string): Handover | null {
  const { corpus } = loadCorpus(content, { interfaceStrings })
  return corpus === null ? null : { ...harbour, corpus, urls: createUrls(corpus.site.url, corpus.site.languages) }
}

function freshCopy(name: string): string {
  const content = join(folder, name)
  cpSync(join(project, 'tests/corpora/good/harbour'), content, { recursive: true })
  return content
}

function keepInMemory(): Pick<Packs, 'find' | 'keep'> {
  const kept = new Map<string, unknown>()
  return { find: <Made>(name: string) => (kept.get(name) ?? null) as Made | null, keep: (name, made) => void kept.set(name, structuredClone(made)) }
}

/** Each record is a unit. Tells those that had to be listed; what is recalled must be what listing gives. */
function listAnew(packs: Pick<Packs, 'find' | 'keep'>, handover: Handover): Outline[] {
  const { corpus, urls } = handover
  const recorder = createRecorder(handover)
  const memory = openUnitMemory(packs, 'name', createDigests(handover))
  const listed = listOutlines(corpus).filter(outline => {
    const sum = sumRecords(listRecords(corpus, urls, [outline]))
    const recalled = memory.recall([outline])
    if (recalled === null) memory.remember([outline], sum, recorder.watchNow(() => listRecords(recorder.handover.corpus, urls, [outline])).reads)
    else assert.equal(recalled, sum, `${outline.kind} ${outline.id}`)
    return recalled === null
  })
  memory.close()
  return listed
}

test(`after each kind of edit, one upon another, what is taken for unchanged is (seed ${seed})`, () => {
  const content = freshCopy('all')
  const packs = keepInMemory()
  const first = load(content)
  assert.ok(first !== null)
  const all = listAnew(packs, first).length
  assert.ok(all > 50, `${all} records`)
  assert.deepEqual(listAnew(packs, first), [], 'nothing has changed')
  let [tried, listed] = [0, 0]
  for (const [n, kind] of Object.keys(editKinds).entries()) {
    const before = join(folder, 'before')
    cpSync(content, before, { recursive: true })
    void editKinds[kind]?.(content, seed + n * 13)
    const next = load(content)
    if (next === null) {
      rmSync(content, { recursive: true })
      cpSync(before, content, { recursive: true })
    } else {
      tried += 1
      listed += listAnew(packs, next).length
    }
    rmSync(before, { recursive: true })
  }
  assert.ok(tried > 12, `${tried} edits`)
  assert.ok(listed < tried * all / 3, `${listed} of ${tried * all} were listed`)
})

test('of a changed text its record is listed, and none besides', () => {
  const content = freshCopy('one')
  const packs = keepInMemory()
  listAnew(packs, load(content) ?? harbour)
  const article = join(content, 'articles/2023/lock-nine-leak.md')
  writeFileSync(article, `${readFileSync(article, 'utf8').trimEnd()} A sentence more.\n`)
  const listed = listAnew(packs, load(content) ?? harbour).map(({ kind, id, lang }) => `${kind} ${id} ${lang}`)
  assert.deepEqual(listed.filter(name => !name.startsWith('article lock-nine-leak')), [])
  assert.ok(listed.includes('article lock-nine-leak en'))
})

function sumsOf(site: string): Map<string, string> {
  return new Map(globSync('**/*', { cwd: site }).filter(path => statSync(join(site, path)).isFile()).sort().map(path => [path, createHash('sha256').update(readFileSync(join(site, path))).digest('hex')]))
}

test('an index for which the last one was asked has the bytes of one made from nothing', async () => {
  const content = freshCopy('index')
  const build = async (name: string, whole: boolean): Promise<{ readonly made: number; readonly sums: Map<string, string> }> => {
    const handover = load(content)
    assert.ok(handover !== null)
    const site = join(folder, name)
    mkdirSync(site)
    const kept = { cache: join(folder, 'cache'), keepFolder: () => false, name: 'name', recorder: createRecorder(handover), digestOf: createDigests(handover), trusts: true }
    const { made } = await buildSearch(handover.corpus, handover.urls, site, whole ? undefined : kept)
    return { made, sums: sumsOf(site) }
  }
  const first = await build('first', false)
  assert.ok(first.made > 0)
  assert.deepEqual((await build('first-whole', true)).sums, first.sums)
  for (const [n, edit] of ['a name is added to a text', 'an actor is named otherwise', 'an article is deleted'].entries()) {
    void editKinds[edit]?.(content, 4)
    const next = await build(`kept-${n}`, false)
    assert.ok(next.made > 0, edit)
    assert.deepEqual(next.sums, (await build(`whole-${n}`, true)).sums)
  }
  assert.equal((await build('again', false)).made, 0)
})
