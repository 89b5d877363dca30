/** What a first search fetches at the size of 200 articles, each in two languages: the index of a generated corpus in the place of the site's own. */

import assert from 'node:assert/strict'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import type { Browser } from 'playwright-core'
import type { CountingServer } from '../../bench/search-site.ts'
import { budgetOf, countFirstSearch, firstSearches, indexCorpus, serveCounting, sumOf } from '../../bench/search-site.ts'
import { launchBrowser } from '../browser.ts'
import { builtSite } from './built-site.ts'

const folder = mkdtempSync(join(tmpdir(), 'marsad-first-search-'))
let browser: Browser
let server: CountingServer
before(async () => {
  const site = join(folder, 'site')
  cpSync(builtSite().folder, site, { recursive: true })
  const { texts } = await indexCorpus(site, join(folder, 'work'), 200)
  assert.equal(texts, 400)
  browser = await launchBrowser()
  server = await serveCounting(site)
})
after(async () => {
  await browser.close()
  server.close()
  rmSync(folder, { recursive: true, force: true })
})

for (const { lang, text } of firstSearches) {
  test(`“${text}” fetches at most ${budgetOf(400)} KB: scripts, engine, names, words, texts and filters`, async () => {
    const sent = await countFirstSearch(browser, server, lang, text)
    for (const pattern of [/^_astro\/searcher-worker[.-]/, /\.pagefind$/, /list\.json$/, /pf_index$/, /pf_fragment$/, /facets\./]) assert.ok(sumOf(sent, pattern) > 0, String(pattern))
    assert.deepEqual(sent.filter(({ path }) => /words\.json$|snowball/.test(path)), [])
    assert.ok(sumOf(sent) <= budgetOf(400), `${sumOf(sent).toFixed(1)} KB`)
  })
}
