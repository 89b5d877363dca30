/** Addresses of the site and files on a disk, both ways. */

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createPlaces } from '../../../src/client/portable/places.ts'

const { placeOf, addressOf, pathOf } = createPlaces('file:///media/USB%20%231/m/', '/base/')

test('an address leads to its file, and the file is known by its address', () => {
  for (const [address, place] of [
    ['/base/en/events/x/?q=1#a', 'file:///media/USB%20%231/m/en/events/x/index.html?q=1#a'],
    ['/base/', 'file:///media/USB%20%231/m/index.html'],
    ['/base/data/a.json', 'file:///media/USB%20%231/m/data/a.json'],
  ] as const) {
    assert.equal(placeOf(address), place)
    assert.equal(new URL(addressOf(place)).href.replace('https://site.invalid', ''), address)
  }
})

test('what lies elsewhere is left alone', () => {
  for (const address of ['https://example.org/base/', '//base/', '/other/', '#a', 'en/']) assert.equal(placeOf(address), address)
  assert.equal(addressOf('file:///home/someone/index.html'), 'file:///home/someone/index.html')
})

test('the path inside the site has neither question nor fragment', () => {
  assert.equal(pathOf('/base/pagefind/pagefind-entry.json?ts=12'), 'pagefind/pagefind-entry.json')
  assert.equal(pathOf('/elsewhere/x'), null)
})
