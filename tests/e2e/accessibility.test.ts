/** Axe over every kind of page: both languages, both colour schemes, narrow and wide. WCAG 2.2 AA. */

import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { after, before, test } from 'node:test'
import type { AxeResults } from 'axe-core'
import type { Browser } from 'playwright-core'
import { launchBrowser } from '../browser.ts'
import { basePath, builtSite, serveSite } from './built-site.ts'

const site = builtSite()
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/** One page of each kind per language: the richest one stands for its kind. */
function samplePages(lang: string): string[] {
  const kinds = new Map<string, string>()
  for (const page of site.pages.filter(file => file.startsWith(`${lang}/`) && !site.read(file).includes('http-equiv="refresh"'))) {
    const [, kind = '', id = '', ...below] = page.split('/')
    // Years and months are two kinds, and so is every page of the guide.
    const key = id === 'index.html' || id === '' || kind === 'guide' ? page : `${kind}/*${'/*'.repeat(below.length)}`
    const best = kinds.get(key)
    if (best === undefined || site.read(page).length > site.read(best).length) kinds.set(key, page)
  }
  return [...kinds.values()]
}

let browser: Browser
let server: { origin: string; close: () => void }
before(async () => {
  browser = await launchBrowser()
  server = await serveSite(site.folder)
})
after(async () => {
  await browser.close()
  server.close()
})

for (const lang of ['ar', 'en']) {
  for (const colorScheme of ['light', 'dark'] as const) {
    for (const width of [360, 1280]) {
      test(`no page in ${lang} has a barrier in the ${colorScheme} scheme at ${width} px`, async () => {
        const context = await browser.newContext({ colorScheme, viewport: { width, height: 900 }, bypassCSP: true, reducedMotion: 'reduce' })
        const page = await context.newPage()
        const barriers: string[] = []
        const files = [...samplePages(lang), ...(lang === 'ar' ? ['404.html', 'index.html'] : [])]
        assert.ok(files.length >= 15, `only ${files.length} kinds of page`)
        for (const file of files) {
          await page.goto(`${server.origin}${basePath}${file.replace(/index\.html$/, '')}`)
          await page.addScriptTag({ content: axe })
          const result = await page.evaluate<AxeResults, string[]>(only => (window as unknown as { axe: { run: (options: object) => Promise<AxeResults> } }).axe
            .run({ runOnly: { type: 'tag', values: only } }), tags)
          barriers.push(...result.violations.flatMap(violation => violation.nodes.map(node => `${file}: ${violation.id} ${node.target.join(' ')} ${node.failureSummary ?? ''}`)))
          const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
          if (overflow > 1) barriers.push(`${file}: the page is ${overflow} px wider than the screen`)
        }
        await context.close()
        assert.deepEqual(barriers.slice(0, 12), [])
      })
    }
  }
}
