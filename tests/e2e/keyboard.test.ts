/** A reader without a pointer, in both languages: home, search, event, explorer and back, by keys alone; the focus is seen at every stop. */

import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
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

/** More stops than any page has up to what is looked for. */
const mostStops = 320

/** What is wrong with how the focus shows; empty when it is seen: on the screen, with an outline of 2 px that stands out 3 : 1 from the page. */
function faultOfFocus(): string {
  const element = document.activeElement
  if (element === null || element === document.body) return 'nothing has the focus'
  const luminance = (color: string): number => {
    const context = Object.assign(document.createElement('canvas'), { width: 1, height: 1 }).getContext('2d')
    if (context === null) return 0
    context.fillStyle = color
    context.fillRect(0, 0, 1, 1)
    const [red = 0, green = 0, blue = 0] = Array.from(context.getImageData(0, 0, 1, 1).data, part => part / 255).map(part => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
  }
  // A radio that is drawn as a button shows its focus on the words after it.
  const shown = element.matches('.map-tools input') ? element.nextElementSibling ?? element : element
  const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(shown)
  const box = shown.getBoundingClientRect()
  const name = `${shown.tagName.toLowerCase()}.${shown.className} “${shown.getAttribute('data-part') ?? shown.textContent?.trim().slice(0, 40)}”`
  if (box.width === 0 || box.height === 0) return `${name} has no size`
  if (box.bottom <= 0 || box.top >= innerHeight || box.right <= 0 || box.left >= innerWidth) return `${name} is not on the screen`
  if (outlineStyle === 'none' || Number.parseFloat(outlineWidth) < 2) return `${name} has no outline`
  const [light = 0, dark = 0] = [luminance(outlineColor), luminance(getComputedStyle(document.body).backgroundColor)].sort((a, b) => b - a)
  return (light + 0.05) / (dark + 0.05) < 3 ? `the outline of ${name} is too faint` : ''
}

/** Presses Tab until what has the focus matches; every stop on the way must be seen. Gives the number of stops. */
async function tabTo(page: Page, selector: string, key = 'Tab'): Promise<number> {
  for (let stop = 1; stop <= mostStops; stop += 1) {
    await page.keyboard.press(key)
    assert.equal(await page.evaluate(faultOfFocus), '', page.url())
    if (await page.evaluate(wanted => document.activeElement?.matches(wanted) === true, selector)) return stop
  }
  return assert.fail(`no way to ${selector} on ${page.url()}`)
}

async function enter(page: Page, into: string | RegExp): Promise<void> {
  await page.keyboard.press('Enter')
  await page.waitForURL(into)
}

const walks = [{ lang: 'ar', words: 'كمين' }, { lang: 'en', words: 'ambush' }] as const

for (const { lang, words } of walks) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`by keys alone a reader in ${lang} comes from home to search, event, explorer and back (${colorScheme})`, async () => {
      const context = await browser.newContext({ colorScheme, viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce' })
      const page = await context.newPage()
      const problems: string[] = []
      page.on('console', message => void (message.type() === 'error' && problems.push(message.text())))
      page.on('pageerror', error => problems.push(error.message))
      await page.goto(`${server.origin}${basePath}${lang}/`)
      await tabTo(page, 'a.to-search')
      await page.keyboard.press('Enter')
      await lookUp(page, words)
      await page.goto(`${server.origin}${basePath}${lang}/search/`)
      await searchFor(page, words)
      await readEvent(page)
      await tabTo(page, `.sections a[href$="/${lang}/explore/"]`, 'Shift+Tab')
      await enter(page, `**/${lang}/explore/`)
      await page.waitForSelector('[data-state=ready]')
      await explore(page)
      await tabTo(page, 'a.wordmark', 'Shift+Tab')
      await enter(page, `**/${lang}/`)
      assert.deepEqual(problems, [])
      await context.close()
    })
  }
}

/** In the dialog: nothing is opened, and the focus is where it was. */
async function lookUp(page: Page, words: string): Promise<void> {
  await page.locator('.finder-foot').waitFor()
  assert.equal(await page.evaluate(faultOfFocus), '')
  await page.keyboard.type(words)
  await page.locator('.finder [role=option]').first().waitFor()
  for (const part of ['.finder-close', '.finder-all', '.finder-slash input']) await tabTo(page, part)
  await page.keyboard.press('Escape')
  await page.waitForFunction(() => document.querySelector('dialog[open]') === null)
  assert.equal(await page.evaluate(() => document.activeElement?.matches('a.to-search')), true)
}

async function searchFor(page: Page, words: string): Promise<void> {
  await page.locator('form[data-part=form]').waitFor()
  await tabTo(page, 'input[type=search]')
  await page.keyboard.type(words)
  await page.keyboard.press('Enter')
  await page.locator('[data-part=results] a[href*="/events/"]').first().waitFor()
  await tabTo(page, '[data-part=results] a[href*="/events/"]')
  await enter(page, '**/events/**')
}

/** The first linked record tells what it is; Escape closes that, and the focus stays where it was. */
async function readEvent(page: Page): Promise<void> {
  await tabTo(page, 'a.skip')
  await page.keyboard.press('Enter')
  assert.equal(await page.evaluate(() => document.activeElement?.id), 'content')
  await tabTo(page, 'main a[href*="/locations/"], main a[href*="/actors/"]')
  const link = await page.evaluate(() => document.activeElement?.getAttribute('href'))
  await page.locator('.preview:visible').waitFor()
  await page.keyboard.press('Escape')
  await page.locator('.preview:visible').waitFor({ state: 'detached' })
  assert.equal(await page.evaluate(() => document.activeElement?.getAttribute('href')), link)
}

/** Each picture is worked without a pointer; an event of the table is opened, and going back brings the whole view again. */
async function explore(page: Page): Promise<void> {
  await tabTo(page, '[data-facet=type] input[type=checkbox]')
  await page.keyboard.press('Space')
  await page.waitForURL(/[?&]type=/)
  await tabTo(page, '[data-edge=first]')
  await page.keyboard.press('PageUp')
  await page.waitForURL(/[?&]from=/)
  await tabTo(page, 'input[name=map-tool]')
  await page.keyboard.press('ArrowRight')
  assert.equal(await page.evaluate(faultOfFocus), '')
  assert.notEqual(await page.locator('input[name=map-tool]:checked').getAttribute('value'), 'move')
  await tabTo(page, '.map-surface')
  await page.keyboard.press('+')
  await page.waitForURL(/[?&]at=/)
  await tabTo(page, '.map-bounds summary')
  await page.keyboard.press('Enter')
  for (const [side, degrees] of [['west', '34'], ['south', '31'], ['east', '43'], ['north', '38']] as const) {
    await tabTo(page, `form[data-part=bounds] input[name=${side}]`)
    await page.keyboard.type(degrees)
  }
  await enter(page, /[?&]area=34,31,43,38/)
  await tabTo(page, 'tbody .item-title a')
  const view = page.url()
  await enter(page, '**/events/**')
  // The key for it is the browser's own: without a window nobody hears it.
  await page.goBack()
  assert.equal(page.url(), view)
  await page.waitForSelector('[data-state=ready]')
  assert.equal(await page.locator('.chip').count(), 3)
  assert.equal(await page.locator('[data-facet=type] input:checked').count(), 1)
}
