/** Parser and validator in Chromium, bundled by Vite as a page would have them: no Node, no Buffer, and the site's CSP. */

import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import { readCorpus } from '../../../src/corpus/read/index.ts'
import { exampleArticle, smallestCorpus } from '../../../src/corpus/validate/rules/examples.ts'
import { launchBrowser } from '../../browser.ts'
import { createMemoryDisk } from '../memory-disk.ts'
import type { Browser, Page } from 'playwright-core'
import type { Rollup } from 'vite'
import type { Example } from '../../../src/corpus/validate/rules/rule.ts'

const policy = "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; img-src 'self' data:; object-src 'none'; base-uri 'none'"
let browser: Browser
let page: Page
const problems: string[] = []

before(async () => {
  const code = await bundle()
  browser = await launchBrowser()
  page = await browser.newPage()
  page.on('pageerror', error => problems.push(String(error)))
  page.on('console', message => void (message.type() === 'error' && problems.push(message.text())))
  await page.route('**/*', route => route.request().url().endsWith('/check.js')
    ? route.fulfill({ contentType: 'text/javascript', body: code })
    : route.fulfill({
        contentType: 'text/html',
        headers: { 'content-security-policy': policy },
        body: '<!doctype html><meta charset="utf-8"><title>Check</title><link rel="icon" href="data:,"><script src="/check.js"></script>',
      }))
  await page.goto('http://corpus.test/')
})

after(() => browser.close())

async function bundle(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      minify: true,
      lib: { entry: fileURLToPath(new URL('entry.ts', import.meta.url)), formats: ['iife'], name: 'check' },
    },
  })
  const [chunk] = (Array.isArray(built) ? built : [built as Rollup.RollupOutput]).flatMap(({ output }) => output)
  assert.ok(chunk?.type === 'chunk')
  return chunk.code
}

async function check(example: Example): Promise<{ report: string; valid: boolean }> {
  const { files } = readCorpus('', createMemoryDisk({ ...smallestCorpus, ...example }))
  return page.evaluate(sources => window.checkFiles(sources), files)
}

test('a browser accepts a good article', async () => {
  assert.deepEqual(await check({ 'articles/2020/market.md': exampleArticle({ report: ['date: [2020-08-01..2020-08-18]'] }) }), { report: '', valid: true })
  assert.deepEqual(problems, [])
})

test('a browser says of a bad article what Node says', async () => {
  const { report, valid } = await check({ 'articles/2020/market.md': exampleArticle({ report: ['date: 2020-02-30'], body: 'People were hurt.<br>' }) })
  assert.equal(valid, false)
  assert.deepEqual(report.split('\n').filter(line => line.startsWith('articles/')).map(line => line.split('  ').at(-1)), ['html', 'date'])
  assert.deepEqual(problems, [])
})

test('a browser runs no code that front matter brings', async () => {
  const { report } = await check({ 'articles/2020/market.md': '---js\nwindow.ran = true\n---\n' })
  assert.match(report, /articles\/2020\/market\.md:1:1 {2}error .* front-matter/)
  assert.equal(await page.evaluate(() => 'ran' in window), false)
})
