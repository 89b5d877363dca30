/** "Save for offline": size before, progress during, reading without the server after, removal; and storage that is full or refused. */

import assert from 'node:assert/strict'
import { globSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import type { TestContext } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { launchBrowser } from '../browser.ts'
import { builtSite } from './built-site.ts'
import { Deployment, visit } from './deployment.ts'

const site = builtSite()
let browser: Browser
before(async () => { browser = await launchBrowser() })
after(async () => { await browser.close() })

/** As on a large site: a first visit keeps the frame alone. */
async function deployLarge(context: TestContext): Promise<Deployment> {
  const deployment = new Deployment(site.folder)
  const worker = join(deployment.folder, 'sw.js')
  const frame = /"url":"(?:_astro\/[^"]*|[a-z]+\/offline\/index\.html|[a-z]+\/search\/index\.html|[a-z]+\/index\.html)"/
  writeFileSync(worker, readFileSync(worker, 'utf8').replace(/\{[^{}]*"url":"[^{}]*\},?/g, entry => (frame.test(entry) ? entry : '')).replace(/,\]/, ']'))
  context.after(() => deployment.end())
  return await deployment.start()
}

const message = (page: Page) => page.locator('[data-part=message]')

test('a year is saved with its size before, read and searched without the server, and removed', async t => {
  const deployment = await deployLarge(t)
  const { context, page } = await visit(browser, deployment, 'en/offline/')
  await page.locator('offline-control[data-state=ready]').waitFor()
  const all = await page.locator('[data-part=size]').innerText()
  await page.locator('[data-part=choice]').selectOption('2020')
  await page.waitForFunction(before => document.querySelector('[data-part=size]')?.textContent !== before, all)
  const year = await page.locator('[data-part=size]').innerText()
  assert.match(all, /^\d+(?:\.\d)? MB on this device$/)
  assert.ok(Number.parseFloat(year) < Number.parseFloat(all))
  await page.evaluate(() => {
    const bar = document.querySelector('progress')
    const seen: number[] = []
    Object.assign(globalThis, { seen })
    const watch = (): void => {
      if (bar !== null && !bar.hidden) seen.push(bar.value)
      requestAnimationFrame(watch)
    }
    watch()
  })
  await page.locator('[data-part=save]').click()
  await page.waitForFunction(() => document.querySelector('[data-part=message]')?.textContent?.startsWith('Saved.'), undefined, { timeout: 90_000 })
  const seen = await page.evaluate(() => (globalThis as unknown as { seen: number[] }).seen)
  assert.ok(new Set(seen).size > 2 && seen.every((value, index) => index === 0 || value >= (seen[index - 1] ?? 0)), 'progress grows')
  assert.equal(await page.locator('[data-part=kept] li').count(), 2)
  await deployment.stop()
  const groups = JSON.parse(readFileSync(join(site.folder, 'data/offline/2020.json'), 'utf8')) as [string, number][]
  const event = groups.map(([path]) => path).find(path => path.startsWith('ar/events/')) ?? ''
  await page.goto(deployment.address(event.replace('index.html', '')))
  assert.notEqual(await page.locator('main h1').innerText(), '')
  await page.goto(deployment.address('en/search/?q=ambush'))
  await page.locator('[data-part=results] mark').first().waitFor()
  await page.goto(deployment.address('en/offline/'))
  for (let left = 2; left > 0; left -= 1) {
    await page.locator('[data-part=kept] button').first().click()
    await page.waitForFunction(count => document.querySelectorAll('[data-part=kept] li').length === count, left - 1)
  }
  assert.match(await message(page).innerText(), /^Removed: /)
  await page.goto(deployment.address(event.replace('ar/', 'en/').replace('index.html', '')))
  assert.equal(await page.locator('h1').innerText(), 'Without a network')
  await context.close()
})

test('storage that is full is said in words, and so is a file that cannot be had', async t => {
  const deployment = await deployLarge(t)
  const { context, page } = await visit(browser, deployment, 'ar/offline/')
  await page.locator('offline-control[data-state=ready]').waitFor()
  const devtools = await context.newCDPSession(page)
  await devtools.send('Storage.overrideQuotaForOrigin', { origin: new URL(deployment.address('')).origin, quotaSize: 3_000_000 })
  await page.evaluate(() => { navigator.storage.estimate = () => Promise.resolve({ quota: 3_000_000, usage: 0 }) })
  await page.locator('[data-part=choice]').selectOption('2020')
  await page.waitForFunction(() => document.querySelector('[data-part=size]')?.textContent?.includes('المتاحة'))
  assert.match(await page.locator('[data-part=size]').innerText(), /أكبر من المساحة المتاحة/)
  await page.locator('[data-part=save]').click()
  await page.waitForFunction(() => document.querySelector('[data-part=message]')?.textContent?.includes('مساحة'), undefined, { timeout: 60_000 })
  await devtools.send('Storage.overrideQuotaForOrigin', { origin: new URL(deployment.address('')).origin })
  for (const file of globSync('pagefind/*/texts/*', { cwd: deployment.folder })) rmSync(join(deployment.folder, file))
  await page.locator('[data-part=save]').click()
  await page.waitForFunction(() => document.querySelector('[data-part=message]')?.textContent?.startsWith('تعذّر جلب'), undefined, { timeout: 60_000 })
  assert.equal(await page.locator('[data-part=kept] li').count(), 0)
  await context.close()
})

test('a browser that keeps nothing is told so, and the site works all the same', async t => {
  const deployment = await deployLarge(t)
  const context = await browser.newContext()
  await context.addInitScript(() => {
    Object.defineProperty(globalThis, 'caches', { value: { keys: () => Promise.reject(new DOMException('refused', 'SecurityError')) } })
    Object.defineProperty(ServiceWorkerContainer.prototype, 'register', { value: () => Promise.reject(new DOMException('refused', 'SecurityError')) })
  })
  const page = await context.newPage()
  const errors: string[] = []
  page.on('pageerror', error => errors.push(error.message))
  await page.goto(deployment.address('en/offline/'))
  await page.waitForFunction(() => document.querySelector('[data-part=message]')?.textContent?.includes('private windows'))
  assert.equal(await page.locator('[data-part=form]').isHidden(), true)
  assert.deepEqual(errors, [])
  await context.close()
})
