/** A reader's walk through the built site in Chromium, in both languages: home, search, event, actor, place, article. */

import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Browser, BrowserContext, Page } from 'playwright-core'
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

interface Visit { page: Page; context: BrowserContext; problems: string[] }

/** Opens an address and keeps what goes wrong on every page after it: console errors, requests to other hosts, missing files. */
async function open(path: string, options: Parameters<Browser['newContext']>[0] = {}): Promise<Visit> {
  const context = await browser.newContext(options)
  const page = await context.newPage()
  const problems: string[] = []
  page.on('console', message => { if (message.type() === 'error') problems.push(message.text()) })
  page.on('pageerror', error => problems.push(error.message))
  page.on('request', request => { if (!request.url().startsWith(server.origin)) problems.push(`asked ${request.url()}`) })
  page.on('response', response => { if (response.status() >= 400) problems.push(`${response.status()} ${response.url()}`) })
  await page.goto(`${server.origin}${basePath}${path}`)
  return { page, context, problems }
}

/** Follows the first link of the main part whose address holds `/<folder>/<id>/`. */
async function follow(page: Page, folder: string): Promise<void> {
  const link = page.locator(`main a[href*="/${folder}/"]`).filter({ visible: true })
  const addresses = await link.evaluateAll(found => found.map(element => element.getAttribute('href') ?? ''))
  const index = addresses.findIndex(address => new RegExp(`/${folder}/[a-z0-9-]+/(#|$)`).test(address))
  assert.notEqual(index, -1, `no link to ${folder} on ${page.url()}`)
  await link.nth(index).click()
  await page.waitForURL(`**/${folder}/**`)
}

const searches = [
  { lang: 'ar', words: 'ضابط روسي', expected: /ضابطًا? روسيًا?/ },
  { lang: 'ar', words: 'القوات', expected: /قوات/ },
  { lang: 'en', words: 'roadside bomb', expected: /roadside bomb/i },
  { lang: 'en', words: 'Daesh ambush', expected: /ambush/i },
]

for (const { lang, words, expected } of searches) {
  test(`the search page in ${lang} answers “${words}” and its first answer opens`, async () => {
    const { page, context, problems } = await open(`${lang}/search/`)
    await page.locator('input[type=search]').fill(words)
    await page.keyboard.press('Enter')
    const first = page.locator('[data-part=results] li').first()
    await first.waitFor()
    assert.match(await page.locator('[data-part=results]').innerText(), expected)
    assert.match(new URL(page.url()).search, /q=/)
    await first.locator('a').first().click()
    await page.waitForURL(url => !url.pathname.includes('/search/'))
    assert.match(await page.locator('h1').innerText(), /\p{L}/u)
    assert.deepEqual(problems, [])
    await context.close()
  })
}

test('the filters of the search narrow what is found and stay in the address', async () => {
  const { page, context, problems } = await open('ar/search/?q=داعش')
  const count = async (): Promise<number> => Number(/\d+/.exec(await page.locator('[data-part=status]').innerText())?.[0] ?? '0')
  await page.locator('[data-part=results] li').first().waitFor()
  const all = await count()
  await page.locator('[data-facet=kind] li input').first().click()
  await page.waitForFunction(() => location.search.includes('kind='))
  await page.waitForTimeout(400)
  const some = await count()
  assert.ok(some > 0 && some < all, `${some} of ${all}`)
  await page.reload()
  await page.locator('[data-part=results] li').first().waitFor()
  assert.equal(await count(), some)
  assert.deepEqual(problems, [])
  await context.close()
})

for (const lang of ['ar', 'en']) {
  test(`a reader in ${lang} gets from the home page to an event, an actor, a place and an article by links alone`, async () => {
    const { page, context, problems } = await open(`${lang}/`)
    assert.equal(await page.locator('html').getAttribute('dir'), lang === 'ar' ? 'rtl' : 'ltr')
    for (const folder of ['events', 'actors', 'locations', 'events', 'articles']) await follow(page, folder)
    assert.ok(await page.locator('main mark, main .passage').count() > 0, 'passages are marked')
    const otherLanguage = page.locator(`a[hreflang=${lang === 'ar' ? 'en' : 'ar'}]`).first()
    await otherLanguage.click()
    await page.waitForURL(`**/${lang === 'ar' ? 'en' : 'ar'}/articles/**`)
    assert.deepEqual(problems, [])
    await context.close()
  })
}

test('a figure on an event page leads to the words that carry it', async () => {
  const { page, context } = await open('en/events/liwa-al-quds-column-bombed-jabal-al-bishri/')
  const link = page.locator('main a[href*="#p-"]').first()
  const address = await link.getAttribute('href')
  await link.click()
  await page.waitForURL('**/articles/**')
  const anchor = address?.split('#')[1] ?? ''
  assert.match(await page.locator(`#${anchor}`).innerText(), /\p{L}/u)
  await context.close()
})

test('every page reads without scripts', async () => {
  const { page, context } = await open('ar/events/roadside-bomb-russian-officer-deir-ez-zor/', { javaScriptEnabled: false })
  assert.ok((await page.locator('main').innerText()).length > 500)
  await page.goto(`${server.origin}${basePath}`)
  assert.ok(await page.locator('a[hreflang], main a').count() >= 2, 'the chooser offers the languages')
  await context.close()
})

test('the first address sends a reader to the language of the browser', async () => {
  const { page, context } = await open('', { locale: 'en-GB' })
  await page.waitForURL('**/en/')
  await context.close()
})

test('the first key on a page reaches a link that skips to the text', async () => {
  const { page, context } = await open('ar/')
  await page.keyboard.press('Tab')
  const target = await page.evaluate(() => document.activeElement?.getAttribute('href') ?? '')
  assert.match(target, /^#/)
  assert.equal(await page.locator(`main${target}, ${target}`).count() > 0, true)
  await context.close()
})

test('an unknown address gets a page that says so', async () => {
  const context = await browser.newContext()
  const page = await context.newPage()
  const response = await page.goto(`${server.origin}${basePath}ar/events/no-such-event/`)
  assert.equal(response?.status(), 404)
  assert.match(await page.locator('h1').innerText(), /\p{L}/u)
  await context.close()
})
