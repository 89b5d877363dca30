/** What the clock says of a slow body holds for one run: neither the cache nor other threads make it last. */

import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { after, test } from 'node:test'
import { checkGroups } from '../../src/corpus/group-threads.ts'
import { checkCorpus } from '../../src/corpus/index.ts'
import { createLimitedParser } from '../../src/corpus/limited-parser.ts'
import { parseFile } from '../../src/corpus/parse/index.ts'
import { listCorpus, readListed, realDisk } from '../../src/corpus/read/index.ts'
import { checkUnit, groupFiles, isSettings } from '../../src/corpus/validate/index.ts'
import { exampleArticle, smallestCorpus } from '../../src/corpus/validate/rules/examples.ts'
import type { ParseResult } from '../../src/corpus/parse/index.ts'
import type { SourceText } from '../../src/model/source.ts'

const work = mkdtempSync(join(tmpdir(), 'marsad-clock-'))
after(() => rmSync(work, { recursive: true, force: true }))
const root = join(work, 'corpus')
const cache = join(work, 'cache')
const body = `Three people were hurt in Town.\n\n${'Many words follow here.\n\n'.repeat(1100)}`
for (const [path, text] of Object.entries({ ...smallestCorpus, 'articles/2020/market.md': exampleArticle({ body }) })) {
  if (text === null) continue
  mkdirSync(dirname(join(root, path)), { recursive: true })
  writeFileSync(join(root, path), text)
}

/** As if the machine were busy while the first `times` of the slow body are parsed. */
function busy(times: number): (source: SourceText) => ParseResult {
  const impatient = createLimitedParser({ seconds: 0.0005, patience: 0.0005 })
  let left = times
  return source => parseFile(source, source.path === 'articles/2020/market.md' && left-- > 0 ? impatient : undefined)
}

test('a body that was too slow once is looked at again in the next run', () => {
  assert.deepEqual(checkCorpus(root, { cache, parse: busy(1) }).map(({ rule }) => rule), ['body-time'])
  assert.deepEqual(checkCorpus(root, { cache }), [])
})

test('a body that was too slow beside threads is looked at again alone, and only there', () => {
  const listing = listCorpus(root, realDisk)
  const settings = checkUnit(listing.files.filter(isSettings).flatMap(listed => {
    const { file } = readListed(root, listed, realDisk)
    return file === null ? [] : [parseFile(file).file]
  }), null).draft
  const groups = [...groupFiles(listing.files.filter(file => !isSettings(file))).values()]
  const check = (times: number, threads: number): string[] => {
    const found: string[] = []
    checkGroups(groups, { root, disk: realDisk, parse: busy(times), settings }, threads, (_, { facts }) => void found.push(...(facts.diagnostics ?? []).map(({ rule }) => rule)))
    return found
  }
  assert.deepEqual(check(1, 1), [])
  assert.deepEqual(check(1, 0), ['body-time'])
})

test('threads that die leave their work to the caller and end nothing else', () => {
  const module = new URL('../../src/corpus/index.ts', import.meta.url).href
  const script = `import { checkCorpus } from ${JSON.stringify(module)}
    import { Worker } from 'node:worker_threads'
    const { terminate } = Worker.prototype
    // The caller is so busy that they die before it ends them.
    Worker.prototype.terminate = function () { Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 2500); return terminate.call(this) }
    const found = checkCorpus(${JSON.stringify(root)}, { threads: 2 }).map(({ rule }) => rule)
    setTimeout(() => console.log(JSON.stringify(found)), 1500)`
  const deadly = `data:text/javascript,import{isMainThread}from'node:worker_threads';if(!isMainThread)throw(new(Error)('no'))`
  rmSync(join(root, 'articles/2020/market.md'))
  writeFileSync(join(root, 'articles/2020/market.md'), exampleArticle({}))
  assert.equal(execFileSync(process.execPath, ['--input-type=module', '-e', script], { timeout: 60_000, encoding: 'utf8', env: { ...process.env, NODE_OPTIONS: `--import=${deadly}` } }), '[]\n')
})
