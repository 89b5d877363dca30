/** Addresses of a built page as paths on a disk. */

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { localise, localisePage, localiseStyles } from '../../../src/build/portable/places.ts'

test('an address of the site becomes the way to its file from the page, with its question and fragment', () => {
  assert.equal(localise('/m/en/events/x/?a=1#b', 'en/actors/y/index.html', '/m/'), '../../events/x/index.html?a=1#b')
  assert.equal(localise('/m/', 'en/index.html', '/m/'), '../index.html')
  assert.equal(localise('/data/events.csv', 'index.html', '/'), 'data/events.csv')
  assert.equal(localise('/en/?q=x', 'en/index.html', '/'), 'index.html?q=x')
})

test('what is not of the site stays as it is', () => {
  for (const address of ['#note', 'https://example.org/m/', '//example.org/', '/other/', 'mailto:a@b.example', 'data:,x']) {
    assert.equal(localise(address, 'en/index.html', '/m/'), address)
  }
  assert.equal(localise('//example.org/', 'en/index.html', '/'), '//example.org/')
})

test('scripts of a page become classic and wait for the page; what hints at a server is left out', () => {
  const page = '<head><link rel="preload" as="font" href="/m/f.woff2" crossorigin><link rel="manifest" href="/m/x.webmanifest"><link rel="stylesheet" href="/m/a.css"></head><script type="module" src="/m/_astro/a.js"></script>'
  assert.equal(localisePage(page, 'en/index.html', '/m/'),
    '<head><link rel="stylesheet" href="../a.css"><script defer src="../files/site.js" data-base="/m/"></script></head><script defer src="../_astro/a.js"></script>')
})

test('words that look like addresses, and data for scripts, are left alone', () => {
  const page = '<body data-page="{&quot;index&quot;:&quot;/m/pagefind/&quot;,&quot;a>b&quot;:1}"><p title="src=\'/m/x\'">href="/m/en/"</p><!-- <a href="/m/"> --></body>'
  assert.equal(localisePage(page, 'en/index.html', '/m/'), page)
})

test('a page that sends readers on does so by file', () => {
  const page = '<meta http-equiv="refresh" content="0; url=/m/ar/events/b/"><meta property="og:url" content="/m/ar/">'
  assert.equal(localisePage(page, 'ar/events/a/index.html', '/m/'), '<meta http-equiv="refresh" content="0; url=../b/index.html"><meta property="og:url" content="/m/ar/">')
})

test('fonts of a style sheet are found from where it lies', () => {
  assert.equal(localiseStyles('a{src:url(/m/_astro/f.woff2)}b{background:url("data:,x")}', '_astro/a.css', '/m/'), 'a{src:url(f.woff2)}b{background:url("data:,x")}')
})
