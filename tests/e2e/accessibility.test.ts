/**
 * Axe over every kind of page: both languages, both colour schemes, narrow and wide. WCAG 2.2 AA. A page is opened once for each width;
 * when its colours change, the rules that look at colours are asked again. All rules are asked of narrow pages in Arabic and of wide ones in
 * English: the two languages share their markup. Of the others those are asked whose answer hangs on size and colour.
 */

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

interface Axe {
  readonly run: (options: object) => Promise<AxeResults>
  readonly getRules: (tags: readonly string[]) => readonly { readonly ruleId: string; readonly tags: readonly string[] }[]
}

/** Rules that measure, besides those of colours. */
const ofSize = ['target-size', 'scrollable-region-focusable']

interface Asked {
  readonly tags: readonly string[]
  /** All rules of the tags, or only those of colours and these. */
  readonly rules: 'all' | readonly string[]
}

/** What breaks a rule. Runs in the page. */
async function findBarriers({ tags: only, rules: wanted }: Asked): Promise<string[]> {
  const { axe } = window as unknown as { axe: Axe }
  const chosen = axe.getRules(only).filter(({ ruleId, tags: own }) => own.includes('cat.color') || wanted.includes(ruleId)).map(({ ruleId }) => ruleId)
  const { violations } = await axe.run({ runOnly: wanted === 'all' ? { type: 'tag', values: only } : { type: 'rule', values: chosen }, resultTypes: ['violations'] })
  return violations.flatMap(violation => violation.nodes.map(node => `${violation.id} ${node.target.join(' ')} ${node.failureSummary ?? ''}`))
}

for (const lang of ['ar', 'en']) {
  for (const width of [360, 1280]) {
    test(`no page in ${lang} has a barrier at ${width} px, in the light scheme and in the dark one`, async () => {
      const context = await browser.newContext({ colorScheme: 'light', viewport: { width, height: 900 }, bypassCSP: true, reducedMotion: 'reduce' })
      await context.addInitScript(axe)
      const page = await context.newPage()
      const barriers: string[] = []
      const files = [...samplePages(lang), ...(lang === 'ar' ? ['404.html', 'index.html'] : [])]
      const asked: Asked['rules'] = (lang === 'ar') === (width === 360) ? 'all' : ofSize
      assert.ok(files.length >= 15, `only ${files.length} kinds of page`)
      for (const file of files) {
        await page.emulateMedia({ colorScheme: 'light' })
        await page.goto(`${server.origin}${basePath}${file.replace(/index\.html$/, '')}`)
        await page.waitForFunction(() => document.querySelector(':is(event-explorer, marsad-annotator):not([data-state=ready])') === null)
        const light = await page.evaluate(findBarriers, { tags, rules: asked })
        const paper = await page.evaluate(() => getComputedStyle(document.body).backgroundColor)
        await page.emulateMedia({ colorScheme: 'dark' })
        await page.waitForFunction(before => getComputedStyle(document.body).backgroundColor !== before, paper)
        const dark = await page.evaluate(findBarriers, { tags, rules: [] })
        barriers.push(...light.map(words => `${file}, light: ${words}`), ...dark.map(words => `${file}, dark: ${words}`))
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
        if (overflow > 1) barriers.push(`${file}: the page is ${overflow} px wider than the screen`)
      }
      await context.close()
      assert.deepEqual(barriers.slice(0, 12), [])
    })
  }
}
