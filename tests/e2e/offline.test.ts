/** The installed edition with the server really stopped, with poisoned pages, and across deployments. */

import assert from 'node:assert/strict'
import { readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { after, before, test } from 'node:test'
import type { TestContext } from 'node:test'
import type { Browser, Locator, Page } from 'playwright-core'
import { bundleClassic } from '../../src/build/bundle-classic.ts'
import { launchBrowser } from '../browser.ts'
import { findFirefox, launchFirefox } from '../firefox.ts'
import { until } from '../visitor.ts'
import { builtSite } from './built-site.ts'
import { Deployment, fetchNewEdition, visit } from './deployment.ts'
import { questions } from './questions.ts'

const site = builtSite()
const firefox = findFirefox()
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

for (const { lang, query, event, marked } of questions) {
  test(`a phone whose network is gone answers “${query}” on the page of the search and in the dialog: the right event first, marked`, async t => {
    const deployment = await deploy(t)
    const { context, page } = await visit(browser, deployment, `${lang}/`, { viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true })
    await deployment.stop()
    await context.setOffline(true)
    const hasMarks = async (first: Locator): Promise<void> => {
      await first.locator('mark').first().waitFor()
      const marks = (await first.locator('mark').allInnerTexts()).join(' ').toLowerCase()
      for (const word of marked) assert.ok(marks.includes(word), `${marks} lacks ${word}`)
    }
    await page.goto(deployment.address(`${lang}/search/?q=${encodeURIComponent(query)}`))
    const result = page.locator('[data-part=results] li').first()
    await hasMarks(result)
    assert.match(await result.locator('h4 a').getAttribute('href') ?? '', new RegExp(`/${lang}/events/${event}/$`))
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth), false)
    await page.goto(deployment.address(`${lang}/actors/`))
    await page.locator('a.to-search').tap()
    await page.locator('.finder input[type=search]').fill(query)
    const option = page.locator('.finder [role=option]').first()
    await hasMarks(option)
    await option.tap()
    await page.waitForURL(address => address.pathname.endsWith(`/${lang}/events/${event}/`))
    assert.notEqual(await page.locator('main h1').innerText(), '')
    await context.close()
  })
}

test('Firefox with the server stopped answers as well, on the page of the search and in the dialog', { skip: firefox === undefined && 'no Firefox here: install firefox-esr, or name one in FIREFOX' }, async t => {
  const deployment = await deploy(t)
  const visitor = await launchFirefox(firefox ?? '')
  t.after(() => visitor.close())
  await visitor.go(deployment.address('en/'))
  await until(visitor, 'navigator.serviceWorker.controller !== null', 120_000)
  await deployment.stop()
  const holds = async (first: string, event: string, marked: readonly string[]): Promise<void> => {
    await until(visitor, `document.querySelector("${first} mark") !== null`)
    const marks = String(await visitor.evaluate(`[...document.querySelector("${first}").querySelectorAll("mark")].map(mark => mark.textContent.toLowerCase()).join(" ")`))
    for (const word of marked) assert.ok(marks.includes(word), `${marks} lacks ${word}`)
    assert.ok(String(await visitor.evaluate(`(document.querySelector("${first}").href ?? document.querySelector("${first} h4 a").href)`)).endsWith(`/events/${event}/`))
  }
  for (const { lang, query, event, marked } of questions) {
    await visitor.go(deployment.address(`${lang}/search/?q=${encodeURIComponent(query)}`))
    await holds('[data-part=results] li', event, marked)
    await visitor.go(deployment.address(`${lang}/actors/`))
    await visitor.press('/')
    await until(visitor, 'document.querySelector("dialog.finder[open] .finder-foot") !== null')
    await visitor.evaluate(`(() => { const input = document.querySelector("dialog.finder[open] input[type=search]"); input.value = ${JSON.stringify(query)}; input.dispatchEvent(new Event("input", { bubbles: true })) })()`)
    await holds('.finder [role=option]', event, marked)
  }
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

test('an edition of which a file is not what its list says is not let in, and the one before goes on answering whole', async t => {
  const deployment = await deploy(t)
  const { context, page } = await visit(browser, deployment, 'en/search/?q=ambush')
  const worker = join(deployment.folder, 'sw.js')
  const mixed = readFileSync(worker, 'utf8').replace(/\{[^{}]*"url":"pagefind\/names\.json"[^{}]*\}/, entry => entry.replace(/"revision":"[^"]*"/, '"revision":"of-another-deployment"').replace(/sha256-..../, 'sha256-AAAA'))
  assert.ok(mixed.includes('of-another-deployment') && mixed.includes('sha256-AAAA'))
  writeFileSync(worker, mixed)
  const outcome = await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration()
    await registration?.update()
    const { installing } = registration ?? {}
    while (installing?.state === 'installing') await new Promise(resolve => setTimeout(resolve, 50))
    return [installing?.state, registration?.waiting === null, registration?.active?.state]
  })
  assert.deepEqual(outcome, ['redundant', true, 'activated'])
  await deployment.stop()
  assert.match(await search(page, 'en', 'roadside bomb officer'), /Roadside bomb/)
  await context.close()
})

test('what is gone from the server and from the device is said, never answered in silence', async t => {
  const deployment = await deploy(t)
  const { context, page } = await visit(browser, deployment, 'ar/search/')
  assert.equal(await page.locator('[data-edition-gone]').isHidden(), true)
  deployment.renew('2')
  await page.evaluate(async () => { for (const name of await caches.keys()) await caches.delete(name) })
  await page.locator('main input[type=search]').fill('كمين')
  await page.locator('[data-edition-gone]').waitFor({ state: 'visible' })
  assert.match(await page.locator('[data-edition-gone]').innerText(), /قد تكون النتائج ناقصة/)
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
