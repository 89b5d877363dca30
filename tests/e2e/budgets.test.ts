/** What pages may weigh, gzipped: scripts with everything that they import, before the reader acts. Fonts, data and base map aside. */

import assert from 'node:assert/strict'
import { posix } from 'node:path'
import { test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { basePath, builtSite } from './built-site.ts'
import { addressesOf, parsePage } from './page-tree.ts'

const site = builtSite()

const kilobyte = 1024
/** Bytes of script by the kind of page, where it may be more than on an ordinary one. The engine of the search comes with the first words. */
const budgets: Readonly<Record<string, number>> = { explore: 120 * kilobyte, annotate: 200 * kilobyte, search: 20 * kilobyte }
const ordinary = 10 * kilobyte

const weights = new Map<string, number>()
const imports = new Map<string, readonly string[]>()

function weigh(file: string): number {
  const weight = weights.get(file) ?? gzipSync(site.read(file)).length
  weights.set(file, weight)
  return weight
}

/** Files that a script fetches by itself: `import … from "./x.js"`, `import "./x.js"`. Those behind `import()` wait for the reader. */
function importsOf(file: string): readonly string[] {
  const known = imports.get(file)
  if (known !== undefined) return known
  const found = Array.from(site.read(file).matchAll(/(?:\bfrom|\bimport)\s*["']([^"']+\.js)["']/g), ([, path = '']) => posix.join(posix.dirname(file), path))
  imports.set(file, found)
  return found
}

function scriptsOf(page: string): Set<string> {
  const waiting = addressesOf(parsePage(site.read(page))).filter(({ element }) => element.tagName === 'script').map(({ address }) => address.slice(basePath.length))
  const loaded = new Set<string>()
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (loaded.has(file)) continue
    loaded.add(file)
    waiting.push(...importsOf(file))
  }
  return loaded
}

const sum = (files: Iterable<string>): number => [...files].reduce((total, file) => total + weigh(file), 0)

test('the explorer weighs at most 120 KB, the annotator 200 KB, the search page 20 KB, and every other page loads at most 10 KB of script before the reader acts', () => {
  const heavy = site.pages.flatMap(page => {
    const kind = page.split('/')[1] ?? ''
    const [bytes, budget] = [sum(scriptsOf(page)), budgets[kind] ?? ordinary]
    return bytes > budget ? [`${page}: ${bytes} of ${budget} bytes`] : []
  })
  assert.deepEqual(heavy, [])
})

test('the count of an explorer page finds the script of the explorer', () => {
  const files = [...scriptsOf('ar/explore/index.html')]
  assert.ok(files.some(file => site.read(file).includes('event-explorer')))
  assert.ok(sum(files) > ordinary)
})

test('the explorer reaches its reader whole within a page of 25 KB and data of at most 1.5 MB', () => {
  for (const lang of ['ar', 'en']) {
    assert.ok(weigh(`${lang}/explore/index.html`) <= 25_000)
    assert.ok(weigh('data/explore/events.json') + weigh(`data/explore/words-${lang}.json`) <= 1_500_000)
  }
})
