/** The search page in a browser: counts in words, history, more results, barriers, and what is left without scripts. */

import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { after, before, test } from 'node:test'
import type { AxeResults } from 'axe-core'
import type { Browser, Page } from 'playwright-core'
import { launchBrowser } from '../browser.ts'
import { basePath, builtSite, serveSite } from './built-site.ts'

const site = builtSite()
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
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

const address = (lang: string, query = ''): string => `${server.origin}${basePath}${lang}/search/${query}`
const status = (page: Page) => page.locator('[data-part=status]')
const results = (page: Page) => page.locator('[data-part=results] > li')

async function open(lang: string, query: string, options: Parameters<Browser['newContext']>[0] = {}): Promise<Page> {
  const page = await (await browser.newContext(options)).newPage()
  await page.goto(address(lang, query))
  return page
}

/** Waits until the live region speaks of an answer, and gives its first line. */
async function firstLine(page: Page): Promise<string> {
  await page.waitForFunction(() => /\d|نتيج|نتائج|found|result/.test(document.querySelector('[data-part=status] p')?.textContent ?? ''))
  return await status(page).locator('p').first().innerText()
}

test('the number of results stands in the live region, in Arabic with the form that the number asks for', async () => {
  const forms = new Set<string>()
  for (const word of ['عبارة-لا-يكتبها-أحد', 'كمين', 'قوات', 'سرقة', 'رعاة', 'الرصافة', 'بيان', 'أسبوع', 'قنبلة', 'لغم', 'دورية', 'صهاريج']) {
    const page = await open('ar', `?q=${encodeURIComponent(word)}`)
    const line = await firstLine(page)
    const number = Number(/\d+/.exec(line)?.[0] ?? Number.NaN)
    const last = number % 100
    const expected = Number.isNaN(number) ? /^(لا نتائج|نتيجة واحدة|نتيجتان)$/ : last >= 3 && last <= 10 ? /^\d+ نتائج$/ : /^\d+ نتيجة$/
    assert.match(line, expected, word)
    assert.equal(await status(page).getAttribute('role'), 'status')
    forms.add(line.replace(/\d+/, 'n'))
    await page.context().close()
  }
  assert.ok(forms.size >= 3, `only ${[...forms].join(' | ')}`)
})

test('a word that occurs nowhere is named, and the reader is told what to try', async () => {
  const page = await open('en', '?q=zzyzxq')
  assert.equal(await firstLine(page), 'Nothing found')
  assert.match(await status(page).innerText(), /This word occurs nowhere: zzyzxq\n.*fewer words/s)
  await page.context().close()
})

test('going back brings the earlier question and its results', async () => {
  const page = await open('en', '?q=ambush')
  const before = await firstLine(page)
  await page.locator('input[type=search]').fill('Palmyra OR nothing at all')
  await page.keyboard.press('Enter')
  await page.waitForURL(/nothing/)
  await page.goBack()
  await page.waitForFunction(() => document.querySelector('input')?.value === 'ambush' || document.querySelector<HTMLInputElement>('input[type=search]')?.value === 'ambush')
  await page.waitForFunction(expected => document.querySelector('[data-part=status] p')?.textContent === expected, before)
  await page.context().close()
})

test('more results come on demand, the focus goes to the first of them, and their number is said', async () => {
  const page = await open('ar', '?kind=event')
  await results(page).first().waitFor()
  const first = await results(page).count()
  await page.locator('[data-part=more]').click()
  await page.waitForFunction(count => document.querySelectorAll('[data-part=results] > li').length > count, first)
  const focused = await page.evaluate(() => [...document.querySelectorAll('[data-part=results] a')].indexOf(document.activeElement ?? document.body))
  assert.equal(focused, first)
  assert.match(await status(page).innerText(), /^أُضيفت/)
  await page.context().close()
})

test('a filter offers what is left with its number, and can be taken back', async () => {
  const page = await open('en', '?kind=event')
  const events = await firstLine(page)
  const type = page.locator('select[name=type]')
  const option = await type.locator('option').nth(1).innerText()
  assert.match(option, /\((\d+)\)$/)
  await type.selectOption({ index: 1 })
  await page.waitForURL(/type=/)
  const count = /\((\d+)\)$/.exec(option)?.[1] ?? ''
  await page.waitForFunction(number => document.querySelector('[data-part=status] p')?.textContent?.startsWith(`${number} `), count)
  await page.locator('[data-part=clear]').click()
  await page.waitForURL(url => url.search === '')
  assert.equal(await results(page).count(), 0)
  assert.equal(await page.evaluate(() => document.activeElement?.tagName), 'INPUT')
  assert.notEqual(events, '')
  await page.context().close()
})

test('a pasted question with marks, brackets and tags is only text', async () => {
  const page = await open('ar', `?q=${encodeURIComponent('\u202B<img src=x onerror=alert(1)> "كمين')}`)
  let dialog = false
  page.on('dialog', () => (dialog = true))
  await firstLine(page)
  assert.equal(await page.locator('main img').count(), 0)
  assert.equal(dialog, false)
  await page.context().close()
})

for (const lang of ['ar', 'en']) {
  test(`without scripts the page in ${lang} leads to the lists and shows no dead form`, async () => {
    const page = await open(lang, '', { javaScriptEnabled: false })
    assert.equal(await page.locator('form[role=search]').isVisible(), false)
    assert.ok(await page.locator('main a').count() >= 6)
    assert.match(await page.locator('main').innerText(), /JavaScript/)
    await page.context().close()
  })

  test(`a list of results in ${lang} has no barrier in either scheme, narrow or wide`, async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      for (const width of [360, 1280]) {
        const page = await open(lang, `?q=${encodeURIComponent(lang === 'ar' ? 'كمين قوات زززز' : 'ambush zzzz')}`, { colorScheme, viewport: { width, height: 900 }, bypassCSP: true })
        await results(page).first().waitFor()
        await page.addScriptTag({ content: axe })
        const found = await page.evaluate<AxeResults>(() => (window as unknown as { axe: { run: () => Promise<AxeResults> } }).axe.run())
        assert.deepEqual(found.violations.map(({ id, nodes }) => `${id} ${nodes.map(node => node.target.join(' ')).join(', ')}`), [], `${colorScheme} ${width}`)
        await page.context().close()
      }
    }
  })
}
