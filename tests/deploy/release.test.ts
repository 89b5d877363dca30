/** Lists of releases: written, read back, and refused when half of one is missing. */

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { formatSums, idOf, parseSums, readRelease } from '../../src/deploy/release.ts'
import { keptFiles, planDeployment } from '../../src/deploy/plan.ts'
import { servingOf } from '../../src/urls/serving.ts'
import { siteOf } from './sites.ts'

test('a list survives being written and read, names with spaces included', () => {
  const { files } = readRelease(siteOf('a', { 'ar/مرصد/a b.html': 'x' }))
  assert.deepEqual([...parseSums(formatSums(files))], [...files])
})

test('half a list, or a line that is none, is refused', () => {
  const text = formatSums(readRelease(siteOf('a')).files)
  assert.throws(() => parseSums(text.slice(0, -3)), /breaks off/)
  assert.throws(() => parseSums(`${text}thesis.txt\n`), /a line that is none/)
})

test('the same files are the same release, in whatever order they are listed', () => {
  const { id, files } = readRelease(siteOf('a'))
  assert.equal(idOf(new Map([...files].reverse())), id)
  assert.notEqual(readRelease(siteOf('b')).id, id)
})

test('a file that only an interrupted deployment may have written is written again', () => {
  const [a, b] = [readRelease(siteOf('a')), readRelease(siteOf('b'))]
  const begun = new Map([...keptFiles(b, [a]), ...b.files])
  assert.deepEqual(planDeployment(b, [a], [a.files, begun]).write, planDeployment(b, [a], [a.files]).write)
})

const servings: readonly (readonly [path: string, type: string, kept: boolean])[] = [
  ['index.html', 'text/html; charset=utf-8', false],
  ['_astro/main.abc.css', 'text/css; charset=utf-8', true],
  ['pagefind/a-0123456789/texts/12.pf_fragment', 'application/octet-stream', true],
  ['pagefind/ar-2014-0123456789/list.json', 'application/json; charset=utf-8', true],
  ['pagefind/shards.json', 'application/json; charset=utf-8', false],
  ['site.ar.webmanifest', 'application/manifest+json; charset=utf-8', false],
  ['data/events.geojson', 'application/geo+json; charset=utf-8', false],
  ['sw.js', 'text/javascript; charset=utf-8', false],
]
for (const [path, type, kept] of servings) {
  test(`${path} is served as ${type} and ${kept ? 'kept for a year' : 'asked for again'}`, () => {
    assert.deepEqual(servingOf(path).type, type)
    assert.equal(servingOf(path).cacheControl.includes('immutable'), kept)
  })
}
