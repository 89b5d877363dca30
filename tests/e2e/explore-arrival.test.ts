/** How the explorer comes: part by part on a slow device, and nothing that is seen already moves meanwhile. */

import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Browser } from 'playwright-core'
import { launchBrowser } from '../browser.ts'
import { basePath, builtSite, serveSite } from './built-site.ts'

const site = builtSite()
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

interface Shift { readonly value: number; readonly moved: readonly string[] }

/** Shifts of the layout so far, each with what moved. Runs in the page, from its beginning. */
function noteShifts(): void {
  const shifts: Shift[] = []
  Object.assign(globalThis, { shifts })
  new PerformanceObserver(list => {
    for (const entry of list.getEntries() as (PerformanceEntry & { value: number; sources: { node: Node | null }[] })[]) {
      shifts.push({ value: entry.value, moved: entry.sources.map(({ node }) => node?.nodeName ?? '') })
    }
  }).observe({ type: 'layout-shift', buffered: true })
}

for (const [width, height] of [[412, 823], [1280, 940]] as const) {
  test(`on a slow device ${width} px wide nothing that is seen of the explorer moves while it comes`, async () => {
    for (const lang of ['ar', 'en']) {
      const context = await browser.newContext({ viewport: { width, height } })
      const page = await context.newPage()
      await page.addInitScript(noteShifts)
      const session = await context.newCDPSession(page)
      await session.send('Emulation.setCPUThrottlingRate', { rate: 4 })
      await page.goto(`${server.origin}${basePath}${lang}/explore/`)
      await page.waitForSelector('[data-state=ready]', { timeout: 90_000 })
      assert.equal(await page.locator('[data-waits]').count(), 0, 'all parts are shown in the end')
      const shifts = await page.evaluate(() => (globalThis as unknown as { shifts: Shift[] }).shifts)
      // A face that comes late may move a line by a few pixels.
      assert.ok(shifts.reduce((sum, { value }) => sum + value, 0) < 0.02, JSON.stringify(shifts))
      await context.close()
    }
  })
}
