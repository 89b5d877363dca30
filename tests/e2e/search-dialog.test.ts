/** The search over any page: opened by key and by hand, walked by keys, heard by screen readers, and of no weight before it is wanted. */

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

async function open(path: string, options: Parameters<Browser['newContext']>[0] = {}): Promise<Page> {
  const page = await (await browser.newContext(options)).newPage()
  await page.goto(`${server.origin}${basePath}${path}`)
  return page
}

async function press(page: Page, key = '/'): Promise<void> {
  await page.keyboard.press(key)
  await page.locator('.finder-foot').waitFor()
}

async function ask(page: Page, words: string): Promise<void> {
  await page.locator('.finder input[type=search]').fill(words)
  await page.locator('.finder [role=option]').first().waitFor()
}

const isOpen = (page: Page) => page.evaluate(() => document.querySelector('dialog.finder[open]') !== null)
const input = (page: Page) => page.locator('.finder input[type=search]')

test('nothing of the search is fetched before it is opened', async () => {
  const page = await (await browser.newContext({ serviceWorkers: 'block' })).newPage()
  const asked: string[] = []
  page.on('request', request => asked.push(request.url()))
  await page.goto(`${server.origin}${basePath}en/about/`, { waitUntil: 'networkidle' })
  assert.deepEqual(asked.filter(url => /pagefind|dialog\./.test(url)), [])
  await press(page)
  assert.ok(asked.some(url => /dialog\./.test(url)))
  assert.deepEqual(asked.filter(url => /shards\.json|\.pagefind$/.test(url)), [], 'the index waits for the first words')
  await ask(page, 'ambush')
  assert.ok(asked.some(url => /\.pagefind$/.test(url)))
  await page.context().close()
})

test('slash, Ctrl-K and the link open it with the focus in the field; Escape and the button close it, and the focus goes back', async () => {
  const page = await open('en/events/')
  const link = page.locator('main table a').first()
  for (const key of ['/', 'Control+k']) {
    await link.focus()
    await press(page, key)
    assert.equal(await input(page).evaluate(field => field === document.activeElement), true)
    await page.keyboard.press('Escape')
    assert.equal(await isOpen(page), false)
    assert.equal(await link.evaluate(element => element === document.activeElement), true)
  }
  await page.locator('a.to-search').click()
  assert.equal(await isOpen(page), true)
  await page.locator('.finder-close').click()
  assert.equal(await isOpen(page), false)
  assert.equal(await page.evaluate(() => document.activeElement?.matches('a.to-search')), true)
  assert.match(page.url(), /events\/$/)
  await page.context().close()
})

test('a slash that is written into a field is a slash, and the key can be switched off', async () => {
  const page = await open('en/events/')
  const words = page.locator('.event-filter input').first()
  if (await words.count() > 0) {
    await words.focus()
    await page.keyboard.press('/')
    assert.equal(await words.inputValue(), '/')
    assert.equal(await isOpen(page), false)
    await words.evaluate(field => (field as HTMLElement).blur())
  }
  await press(page)
  await page.locator('.finder-slash input').uncheck()
  await page.keyboard.press('Escape')
  await page.reload()
  await page.keyboard.press('/')
  assert.equal(await isOpen(page), false)
  await press(page, 'Control+k')
  assert.equal(await page.locator('.finder-slash input').isChecked(), false)
  await page.context().close()
})

test('keys walk through the options while the focus stays in the field, and Enter opens the one that is meant', async () => {
  const page = await open('ar/')
  await press(page)
  await ask(page, 'قتلى لواء القدس في البشري')
  const field = input(page)
  assert.deepEqual(await field.evaluate(element => ['role', 'aria-expanded', 'aria-autocomplete', 'aria-activedescendant'].map(name => element.getAttribute(name))), ['combobox', 'true', 'list', null])
  assert.equal(await page.locator(`#${await field.getAttribute('aria-controls')}`).getAttribute('role'), 'listbox')
  const active = () => page.evaluate(() => {
    const id = document.querySelector('.finder input[type=search]')?.getAttribute('aria-activedescendant') ?? null
    const selected = [...document.querySelectorAll('[role=option][aria-selected=true]')].map(option => option.id)
    return { id, selected, hasFocus: document.activeElement?.matches('.finder input') }
  })
  const count = await page.locator('.finder [role=option]').count()
  for (const [key, number] of [['ArrowDown', 1], ['ArrowDown', 2], ['ArrowUp', 1], ['End', count], ['Home', 1]] as const) {
    await page.keyboard.press(key)
    assert.deepEqual(await active(), { id: `finder-list-${number}`, selected: [`finder-list-${number}`], hasFocus: true }, key)
  }
  await page.keyboard.press('ArrowUp')
  assert.deepEqual(await active(), { id: null, selected: [], hasFocus: true })
  const first = page.locator('.finder [role=option]').first()
  assert.match(await first.getAttribute('href') ?? '', /\/events\//)
  assert.ok(await first.locator('mark').count() >= 2)
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/ar\/events\/./)
  await page.goBack()
  assert.equal(await isOpen(page), false)
  await press(page)
  await page.locator('.recent-ask').first().waitFor()
  assert.equal(await page.locator('.recent-ask').first().innerText(), 'قتلى لواء القدس في البشري')
  await page.context().close()
})

test('Enter without an option goes to the search page with the same words', async () => {
  const page = await open('en/about/')
  await press(page)
  await ask(page, 'roadside bomb officer')
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/en\/search\/\?q=roadside%20bomb%20officer$/)
  await page.locator('[data-part=results] mark').first().waitFor()
  await page.context().close()
})

test('the number of results is said in Arabic with the form that it asks for, and so is what was not found', async () => {
  const page = await open('ar/')
  await press(page)
  const status = page.locator('.finder-status')
  assert.equal(await status.getAttribute('role'), 'status')
  await ask(page, 'قتلى لواء القدس في البشري')
  assert.match(await status.innerText(), /^نتيجتان/)
  await input(page).fill('زززقققق')
  await page.waitForFunction(() => /لا نتائج/.test(document.querySelector('.finder-status')?.textContent ?? ''))
  assert.match(await status.innerText(), /لم نجد الكلمة «\u2068زززقققق\u2069» في أي صفحة/)
  assert.equal(await input(page).getAttribute('aria-expanded'), 'false')
  assert.equal(await page.locator('.finder-list').isVisible(), false)
  await page.context().close()
})

test('an answer that comes late never stands over a newer one', async () => {
  const page = await open('en/')
  await press(page)
  await ask(page, 'ambush')
  // What the first letters ask for is held back until the later words have been answered.
  let release: (() => void) | undefined
  const held = new Promise<void>(done => { release = done })
  await page.route(/\.pf_index|\.pf_fragment|words\.json/, async route => {
    if (release !== undefined) await held
    await route.continue()
  })
  await input(page).fill('helicoptr')
  await page.waitForTimeout(300)
  await input(page).fill('ambush')
  await page.waitForFunction(() => /ambush/i.test(document.querySelector('.finder [role=option] mark')?.textContent ?? ''))
  const before = await page.locator('.finder-list').innerText()
  release?.()
  release = undefined
  await page.waitForTimeout(700)
  assert.equal(await page.locator('.finder-list').innerText(), before)
  await page.context().close()
})

test('on the search page the keys lead to its own field', async () => {
  const page = await open('en/search/')
  await page.locator('form[data-part=form]').waitFor()
  await page.keyboard.press('Control+k')
  assert.equal(await page.evaluate(() => document.activeElement?.id), 'search-text')
  assert.equal(await page.locator('dialog.finder').count(), 0)
  await page.context().close()
})

test('without scripts the link leads to the search page, and so it does when the scripts cannot be loaded', async () => {
  const plain = await open('en/', { javaScriptEnabled: false })
  await plain.locator('a.to-search').click()
  assert.match(plain.url(), /\/en\/search\/$/)
  await plain.context().close()
  const page = await (await browser.newContext({ serviceWorkers: 'block' })).newPage()
  await page.route(/dialog\.[^/]*\.js/, route => route.abort())
  await page.goto(`${server.origin}${basePath}en/`)
  await page.keyboard.press('/')
  await page.waitForURL(/\/en\/search\/$/)
  await page.context().close()
})

for (const lang of ['ar', 'en']) {
  test(`the open dialog in ${lang} has no barrier in either scheme, narrow or wide, with results, without, and empty`, async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      for (const width of [360, 1280]) {
        const page = await open(`${lang}/about/`, { colorScheme, viewport: { width, height: 800 }, bypassCSP: true, reducedMotion: 'reduce' })
        await page.evaluate(() => localStorage.setItem('marsad:recent-searches', '["كمين", "ambush"]'))
        await page.addScriptTag({ content: axe })
        await press(page)
        for (const words of ['', lang === 'ar' ? 'كمين قوات زززز' : 'ambsh zzzz', 'qqqqqqq']) {
          await input(page).fill(words)
          await page.waitForFunction(wanted => wanted === '' ? document.querySelector('.recent-ask') !== null : /\d|نتيج|نتائج|found|result/.test(document.querySelector('.finder-status')?.textContent ?? ''), words)
          if (words !== '') await page.keyboard.press('ArrowDown')
          const found = await page.evaluate<AxeResults>(() => (window as unknown as { axe: { run: () => Promise<AxeResults> } }).axe.run())
          assert.deepEqual(found.violations.map(({ id, nodes }) => `${id} ${nodes.map(node => node.target.join(' ')).join(', ')}`), [], `${colorScheme} ${width} “${words}”`)
          assert.equal(await page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth), false)
        }
        await page.context().close()
      }
    }
  })
}
