/** The installed edition with the server really stopped, with poisoned pages, and across deployments. */

import assert from 'node:assert/strict'
import { writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { after, before, test } from 'node:test'
import type { TestContext } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { bundleClassic } from '../../src/build/bundle-classic.ts'
import { launchBrowser } from '../browser.ts'
import { builtSite } from './built-site.ts'
import { Deployment, fetchNewEdition, visit } from './deployment.ts'

const site = builtSite()
let browser: Browser
before(async () => { browser = await launchBrowser() })
after(async () => { await browser.close() })

async function deploy(context: TestContext): Promise<Deployment> {
  const deployment = await new Deployment(site.folder).start()
  context.after(() => deployment.end())
  return deployment
}

async function search(page: Page, lang: string, words: string): Promise<string> {
  await page.goto(page.url().replace(/\/marsad\/.*/, `/marsad/${lang}/search/?q=${encodeURIComponent(words)}`))
  await page.locator('[data-part=results] mark').first().waitFor()
  return page.locator('[data-part=results] li').first().innerText()
}

test('with the server stopped: reload, words never searched in both languages, an article never opened, a page that is not kept', async t => {
  const deployment = await deploy(t)
  const { context, page } = await visit(browser, deployment)
  await deployment.stop()
  await page.reload()
  assert.notEqual(await page.locator('h1').innerText(), '')
  assert.match(await search(page, 'en', 'roadside bomb officer'), /Roadside bomb/)
  assert.match(await search(page, 'ar', 'قتلى لواء القدس في البشري'), /لواء القدس/)
  const article = site.pages.filter(file => /^ar\/articles\/[^/]+\/index\.html$/.test(file)).at(-1) ?? ''
  await page.goto(deployment.address(article.replace('index.html', '')))
  assert.notEqual(await page.locator('article h1, main h1').first().innerText(), '')
  assert.equal(await page.evaluate(() => getComputedStyle(document.documentElement).colorScheme), 'light dark')
  await page.goto(deployment.address('ar/events/no-such-event/'))
  assert.equal(await page.locator('h1').innerText(), 'القراءة بلا اتصال')
  await page.locator('main input[type=search]').fill('كمين')
  await page.keyboard.press('Enter')
  await page.locator('[data-part=results] mark').first().waitFor()
  await context.close()
})

test('a poisoned page heals at the next visit', async t => {
  const deployment = await deploy(t)
  const { context, page } = await visit(browser, deployment)
  deployment.poison = '<title>Captive</title><h1>Log in to the hotel</h1>'
  await page.goto(deployment.address('en/about/'))
  assert.match(await page.locator('h1').innerText(), /hotel/)
  deployment.poison = null
  await page.goto(deployment.address('en/about/'))
  assert.doesNotMatch(await page.locator('h1').innerText(), /hotel/)
  await deployment.stop()
  await page.reload()
  assert.doesNotMatch(await page.locator('h1').innerText(), /hotel/)
  await context.close()
})

test('an open page finds as before across three deployments that took its index away', async t => {
  const deployment = await deploy(t)
  const { context, page } = await visit(browser, deployment, 'en/search/?q=ambush')
  await page.locator('[data-part=results] mark').first().waitFor()
  for (const [edition, words] of [['2', 'convoy'], ['3', 'bomb'], ['4', 'Palmyra']] as const) {
    deployment.renew(edition)
    await fetchNewEdition(page)
    await page.locator('main input[type=search]').fill(words)
    await page.waitForFunction(word => location.search.includes(word), words)
    // The results of the question before stand until the new ones do.
    await page.locator('[data-part=results] mark', { hasText: new RegExp(words, 'i') }).first().waitFor()
  }
  assert.equal(await page.locator('[data-edition-gone]').isHidden(), true)
  await context.close()
})

test('the new edition is used when the reader asks for it, and the old tab keeps what it needs', async t => {
  const deployment = await deploy(t)
  const { context, page } = await visit(browser, deployment, 'en/search/?q=ambush')
  await page.locator('[data-part=results] mark').first().waitFor()
  deployment.renew('2')
  const other = await context.newPage()
  await other.goto(deployment.address('en/offline/'))
  await fetchNewEdition(other)
  await other.reload()
  await other.locator('[data-part=renew]').click()
  await other.waitForEvent('load')
  await other.evaluate(async () => {
    while ((await navigator.serviceWorker.getRegistration())?.waiting) await new Promise(resolve => setTimeout(resolve, 100))
  })
  await page.locator('main input[type=search]').fill('convoy')
  await page.waitForFunction(() => location.search.includes('convoy'))
  await page.locator('[data-part=results] mark').first().waitFor()
  await context.close()
})

test('the switched-off edition removes the worker and everything that was kept', async t => {
  const deployment = await deploy(t)
  const { context, page } = await visit(browser, deployment)
  assert.ok((await page.evaluate(() => caches.keys())).some(name => name.startsWith('marsad:')))
  writeFileSync(join(deployment.folder, 'sw.js'), await bundleClassic(resolve('.'), resolve('src/client/offline/worker-off.ts')))
  await page.evaluate(async () => { await (await navigator.serviceWorker.getRegistration())?.update() })
  await page.evaluate(async () => {
    while (await navigator.serviceWorker.getRegistration() !== undefined || (await caches.keys()).length > 0) await new Promise(resolve => setTimeout(resolve, 100))
  })
  await page.goto(deployment.address('en/about/'))
  assert.notEqual(await page.locator('h1').innerText(), '')
  await context.close()
})
