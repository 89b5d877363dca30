/** What a build may take from the last release, and when it takes nothing: the manifest is believed only as far as it can be checked. */

import assert from 'node:assert/strict'
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { buildSite } from '../../../src/build/index.ts'
import { createProgress } from '../../../src/build/progress.ts'
import { fingerprintOf } from '../../../src/build/release/fingerprint.ts'
import { manifestPath, readManifest } from '../../../src/build/release/manifest.ts'
import { isWholeProgram } from '../../../src/build/pages/kept-program.ts'
import { zipFile } from '../../../src/exports/package/index.ts'
import { root as project } from '../../cli/call.ts'

const folder = mkdtempSync(join(tmpdir(), 'marsad-release-'))
after(() => rmSync(folder, { recursive: true, force: true }))
const [content, out, cache] = ['content', 'dist', 'cache'].map(name => join(folder, name)) as [string, string, string]
cpSync(join(project, 'tests/corpora/good/harbour'), content, { recursive: true })
const article = join(content, 'articles/2023/lock-nine-leak.md')
const pageOfArticle = join(out, 'en/articles/lock-nine-leak/index.html')
const otherPage = join(out, 'en/articles/deep-lesk/index.html')
const manifest = manifestPath(cache, out)

/** Long ago, so that stamps can be trusted. */
function age(path: string): void {
  const names = statSync(path).isDirectory() ? readdirSync(path) : []
  for (const name of names) age(join(path, name))
  utimesSync(path, 1_600_000_000, 1_600_000_000)
}

async function build(more: object = {}): Promise<string> {
  let said = ''
  const { built } = await buildSite(
    { root: project, content, out, cache, siteUrl: null, sourceDate: 1, leaveOut: ['search', 'offline', 'verify'], ...more },
    createProgress({ write: text => { said += text }, now: () => 0, terminal: false, colour: false }))
  assert.ok(built)
  return said
}

const made = (said: string): number => Number(/(\d+) of \d+ made/.exec(said)?.[1])

test('a first build makes every page, the next one those that changed; the others are the same files on the disk', async () => {
  assert.ok(made(await build()) > 150)
  const [before, beside] = [statSync(pageOfArticle).ino, statSync(otherPage).ino]
  const live = readFileSync(pageOfArticle, 'utf8')
  const copy = join(folder, 'live.html')
  cpSync(pageOfArticle, copy)
  writeFileSync(article, `${readFileSync(article, 'utf8').trimEnd()} A sentence more.\n`)
  const count = made(await build())
  // Article and event in two languages, quality, and what names the version of the whole: home, data, about.
  assert.ok(count > 0 && count <= 20, String(count))
  assert.notEqual(statSync(pageOfArticle).ino, before)
  assert.equal(statSync(otherPage).ino, beside)
  assert.notEqual(readFileSync(pageOfArticle, 'utf8'), live)
  assert.equal(readFileSync(copy, 'utf8'), live)
})

test('the site before lies beside the live one, and the next build is made of it', async () => {
  const spare = join(folder, '.dist.spare')
  assert.equal(statSync(join(spare, 'en/articles/deep-lesk/index.html')).ino, statSync(otherPage).ino)
  const [number, before] = [statSync(spare).ino, readFileSync(pageOfArticle, 'utf8')]
  writeFileSync(article, `${readFileSync(article, 'utf8').trimEnd()} And one more.\n`)
  assert.ok(made(await build()) <= 20)
  assert.equal(statSync(out).ino, number)
  assert.equal(readFileSync(join(spare, 'en/articles/lock-nine-leak/index.html'), 'utf8'), before)
  assert.notEqual(readFileSync(pageOfArticle, 'utf8'), before)
})

test('a build of what has not changed stays away from the site, and reports the same', async () => {
  age(content)
  // Times of change cannot be set: they are of just now, and a build in the same moment does not trust them.
  assert.equal(fingerprintOf(content, Date.now()), null)
  await new Promise(resolve => setTimeout(resolve, 2100))
  assert.equal(made(await build()), 0)
  const marker = statSync(join(out, '.marsad-site')).ino
  assert.match(await build(), /Nothing has changed/)
  assert.equal(statSync(join(out, '.marsad-site')).ino, marker)
})

test('a file of the site that somebody changed or deleted is made again', async () => {
  const good = readFileSync(otherPage, 'utf8')
  writeFileSync(otherPage, 'changed by hand')
  assert.equal(made(await build()), 1)
  assert.equal(readFileSync(otherPage, 'utf8'), good)
  rmSync(otherPage)
  assert.equal(made(await build()), 1)
  assert.equal(readFileSync(otherPage, 'utf8'), good)
})

test('a zip of the data that somebody changed is packed again of data files that are kept', async () => {
  const zip = join(out, zipFile)
  const good = readFileSync(zip)
  writeFileSync(zip, 'changed by hand')
  assert.equal(made(await build()), 0)
  assert.ok(readFileSync(zip).equals(good))
})

test('a manifest that is damaged, gone, or of another release counts for nothing; --full asks for none', async () => {
  const bytes = readFileSync(manifest)
  bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 1
  writeFileSync(manifest, bytes)
  assert.equal(readManifest(manifest), null)
  assert.ok(made(await build()) > 150)
  const stale = readFileSync(manifest)
  assert.ok(made(await build({ full: true })) > 150)
  writeFileSync(manifest, stale)
  assert.ok(made(await build()) > 150, 'the site there is not the one that the manifest tells of')
  rmSync(manifest)
  assert.ok(made(await build()) > 150)
})

test('a damaged page program is made anew', async () => {
  const [name = ''] = readdirSync(join(cache, 'pages'))
  const program = join(cache, 'pages', name)
  assert.ok(isWholeProgram(program))
  writeFileSync(join(program, 'styles.json'), '[]')
  assert.ok(!isWholeProgram(program))
  await build({ full: true })
  assert.ok(isWholeProgram(program))
  assert.deepEqual(readdirSync(join(cache, 'pages')), [name], 'nothing is left beside it')
})
