/** How pages look where it can be counted: no words too small to read on a phone, nothing laid over the edge, paper without navigation. */

import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Browser } from 'playwright-core'
import { launchBrowser } from '../browser.ts'
import { basePath, builtSite, serveSite } from './built-site.ts'

const site = builtSite()
const kinds = ['', 'events/', 'matrix/', 'explore/', 'types/', 'data/', 'time/2020/', 'time/2020/11/']
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

/** The longest page of a kind of record: the likeliest to overflow. */
function longest(lang: string, kind: string): string {
  const pages = site.pages.filter(page => page.startsWith(`${lang}/${kind}/`) && page.split('/').length === 4)
  const [page = ''] = pages.sort((a, b) => site.read(b).length - site.read(a).length)
  return page.slice(lang.length + 1).replace(/index\.html$/, '')
}

/** Words that are shown smaller than 11 px, pictures' scale counted in. Runs in the page. */
function smallWords(): string[] {
  const small: string[] = []
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const element = node.parentElement
    if (element === null || (node.textContent ?? '').trim() === '' || !element.checkVisibility({ visibilityProperty: true })) continue
    if (element.closest('.hidden, title, desc, script, option, sup') !== null) continue
    const svg = element.closest<SVGSVGElement>('svg.chart')
    const scale = svg === null || svg.viewBox.baseVal.width === 0 ? 1 : svg.getBoundingClientRect().width / svg.viewBox.baseVal.width
    const size = Number.parseFloat(getComputedStyle(element).fontSize) * scale
    if (size < 10.95) small.push(`${size.toFixed(1)} px: ${(node.textContent ?? '').trim().slice(0, 40)}`)
  }
  return small
}

for (const lang of ['ar', 'en']) {
  const pages = [...kinds, ...['events', 'articles', 'actors', 'locations', 'sources'].map(kind => longest(lang, kind))]
  test(`on a phone no words in ${lang} are smaller than 11 px and no page is wider than the screen`, async () => {
    const context = await browser.newContext({ viewport: { width: 360, height: 800 } })
    const page = await context.newPage()
    const faults: string[] = []
    for (const address of pages) {
      await page.goto(`${server.origin}${basePath}${lang}/${address}`)
      faults.push(...(await page.evaluate(smallWords)).slice(0, 3).map(words => `${address}: ${words}`))
      const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
      if (over > 0) faults.push(`${address}: ${over} px too wide`)
    }
    await context.close()
    assert.deepEqual(faults, [])
  })

  test(`paper in ${lang} carries what a page says, without its navigation`, async () => {
    const context = await browser.newContext({ viewport: { width: 800, height: 1000 } })
    const page = await context.newPage()
    await page.emulateMedia({ media: 'print' })
    for (const address of pages.filter(kind => /^(events|actors|articles)\/./.test(kind))) {
      await page.goto(`${server.origin}${basePath}${lang}/${address}`)
      const shown = await page.locator('nav.sections, .sections, .languages, .to-search, .event-filter, .schemes, .picture-data').filter({ visible: true }).count()
      assert.equal(shown, 0, address)
      const folded = await page.locator('details:not([open]) .history > li').evaluateAll(items => items.filter(item => !item.checkVisibility()).length)
      assert.equal(folded, 0, `${address}: changes that stay folded on paper`)
    }
    await page.setViewportSize({ width: 1280, height: 1000 })
    await page.goto(`${server.origin}${basePath}${lang}/explore/`)
    await page.waitForSelector('[data-state=ready]')
    const [views, whole] = await page.evaluate(() => ['.explore-views', 'main'].map(part => document.querySelector(part)?.getBoundingClientRect().width ?? 0))
    assert.ok((views ?? 0) > 0.8 * (whole ?? 0), `what the explorer found takes ${views} of ${whole} px on paper`)
    await context.close()
  })
}
