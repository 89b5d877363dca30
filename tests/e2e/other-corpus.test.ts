/** Another corpus, another subject, other languages: the same program builds it, and nothing of the first one shows. */

import assert from 'node:assert/strict'
import { existsSync, globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { builtSite } from './built-site.ts'
import { addressesOf, firstOf, parsePage, visibleText } from './page-tree.ts'

const folder = globSync('tests/corpora/good/*').sort()[0]?.replaceAll('\\', '/')
assert.ok(folder, 'there is a second corpus')
const site = builtSite(folder)

test('every page of the second corpus reads from left to right and holds no Arabic letter but in the examples of the guide', () => {
  assert.ok(site.pages.length > 30)
  for (const page of site.pages) {
    const tree = parsePage(site.read(page))
    assert.equal(firstOf(tree, 'html').properties['dir'], 'ltr', page)
    if (!page.includes('/guide/')) assert.doesNotMatch(site.read(page), /\p{Script=Arabic}/u, page)
  }
})

test('nothing of the first corpus shows in the second one', () => {
  for (const file of globSync('**/*.{html,json,csv,js,css}', { cwd: site.folder })) {
    assert.doesNotMatch(readFileSync(join(site.folder, file), 'utf8'), /\b(syria|daesh|badia|palmyra|raqqa)\b/i, file)
  }
})

test('its languages are those of its site file, and links stay inside them', () => {
  const languages = new Set(site.pages.map(page => page.split('/')[0]).filter(part => part !== undefined && !part.endsWith('.html')))
  assert.deepEqual([...languages].sort(), ['en', 'fr'])
  for (const page of site.pages) {
    for (const { address } of addressesOf(parsePage(site.read(page)))) assert.doesNotMatch(address, /^\/marsad\/ar\//, page)
  }
})

test('a page in French says so, and marks the interface words that exist in English only', () => {
  const tree = parsePage(site.read('fr/index.html'))
  assert.equal(firstOf(tree, 'html').properties['lang'], 'fr')
  assert.match(visibleText(tree), /\p{L}/u)
})

test('without a base map there is no base map file, yet places with a point have a map', () => {
  assert.equal(existsSync(join(site.folder, 'basemap')) && globSync('*.svg', { cwd: join(site.folder, 'basemap') }).length > 0, false)
  const maps = site.pages.filter(page => page.startsWith('en/locations/') && site.read(page).includes('<svg'))
  assert.ok(maps.length > 0)
})
