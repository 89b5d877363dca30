/** The search page in a browser: counts in words, groups, filters, order, history, keys, barriers, and what is left without scripts. */

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
const results = (page: Page) => page.locator('[data-part=results] li')

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

test('questions are answered in a thread of their own', async () => {
  const page = await open('en', '?q=ambush')
  await firstLine(page)
  assert.deepEqual(page.workers().map(worker => /searcher-worker[.-][\w-]+\.js$/.test(worker.url())), [true])
  await page.context().close()
})

test('where the thread cannot be had the page answers itself', async () => {
  const page = await (await browser.newContext({ serviceWorkers: 'block' })).newPage()
  let refused = 0
  await page.route(/searcher-worker/, route => {
    refused += 1
    return route.abort()
  })
  await page.goto(address('en', '?q=ambush'))
  assert.match(await firstLine(page), /^\d+ results$/)
  assert.deepEqual([refused > 0, page.workers()], [true, []])
  await page.context().close()
})

test('a word that occurs nowhere is named, and the reader is told what to try', async () => {
  const page = await open('en', '?q=zzyzxq')
  assert.equal(await firstLine(page), 'Nothing found')
  assert.match(await status(page).innerText(), /We found no page with the word “\u2068zzyzxq\u2069”\.\n.*fewer words/s)
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
  await page.locator('.search-more').click()
  await page.waitForFunction(count => document.querySelectorAll('[data-part=results] li').length > count, first)
  const focused = await page.evaluate(() => [...document.querySelectorAll('[data-part=results] a')].indexOf(document.activeElement ?? document.body))
  assert.equal(focused, first)
  assert.match(await status(page).innerText(), /^أُضيفت/)
  await page.context().close()
})

/** Boxes of a filter with their numbers, once they are there. */
async function boxesOf(page: Page, facet: string): Promise<{ label: string; count: number }[]> {
  await page.locator(`[data-facet=${facet}] li`).first().waitFor({ state: 'attached' })
  return page.locator(`[data-facet=${facet}] li`).evaluateAll(items => items.map(item => ({
    label: item.querySelector('.facet-name')?.textContent ?? '', count: Number(item.querySelector('.facet-count')?.textContent),
  })))
}

const linesWithNumber = (page: Page, number: number) => page.waitForFunction(wanted => document.querySelector('[data-part=status] p')?.textContent?.startsWith(`${wanted} `), number)

test('every filter offers what is left with its number; two values of one widen, two filters narrow, and all can be taken back', async () => {
  const page = await open('en', '?kind=event')
  const all = Number.parseInt(await firstLine(page), 10)
  const [first, second] = await boxesOf(page, 'grade')
  assert.ok(first !== undefined && second !== undefined)
  const grade = page.locator('[data-facet=grade]')
  await grade.locator('summary').click()
  await grade.locator('li input').nth(0).check()
  await linesWithNumber(page, first.count)
  await grade.locator('li input').nth(1).check()
  await linesWithNumber(page, first.count + second.count)
  assert.match(new URL(page.url()).search, /grade=[a-z-]+,[a-z-]+/)
  const [year] = await boxesOf(page, 'year')
  await page.locator('[data-facet=year] li input').first().check()
  await linesWithNumber(page, year?.count ?? -1)
  assert.equal(await page.locator('.chip').count(), 4)
  await page.getByRole('button', { name: `Take away: ${first.label}` }).click()
  await page.waitForFunction(() => document.querySelectorAll('.chip').length === 3)
  await page.locator('[data-part=clear]').click()
  await page.waitForURL(url => url.search === '')
  assert.equal(await results(page).count(), 0)
  assert.equal(await page.evaluate(() => document.activeElement?.id), 'search-text')
  assert.ok(all > first.count)
  for (const facet of ['kind', 'type', 'year', 'actor', 'place', 'source', 'grade']) assert.ok((await boxesOf(page, facet)).length > 1, facet)
  await page.context().close()
})

test('where the filters are closed their numbers are fetched when they are opened, and when the address narrows', async () => {
  const page = await (await browser.newContext({ viewport: { width: 360, height: 740 }, serviceWorkers: 'block' })).newPage()
  const asked: string[] = []
  page.on('request', request => asked.push(request.url()))
  await page.goto(address('en', '?q=ambush'), { waitUntil: 'networkidle' })
  await results(page).first().waitFor()
  assert.deepEqual(asked.filter(url => /facets\.|labels\./.test(url)), [])
  await page.locator('.search-filters > summary').click()
  assert.ok((await boxesOf(page, 'kind')).length > 1)
  assert.ok(asked.some(url => /facets\./.test(url)) && asked.some(url => /labels\./.test(url)))
  await page.goto(address('en', '?q=ambush&kind=event'))
  await page.locator('.chip').waitFor()
  assert.ok(await page.locator('.search-filters').evaluate(filters => !(filters as HTMLDetailsElement).open))
  await page.context().close()
})

test('days narrow the results, stand in the address, and are named in words', async () => {
  const page = await open('ar', '?kind=event')
  const before = await firstLine(page)
  await page.locator('[data-part=from]').fill('2021-01-01')
  await page.waitForURL(/from=2021-01-01/)
  await page.waitForFunction(line => document.querySelector('[data-part=status] p')?.textContent !== line, before)
  assert.equal(await page.locator('.chip bdi').last().innerText(), 'من 1 كانون الثاني 2021')
  await page.reload()
  assert.notEqual(await firstLine(page), before)
  assert.equal(await page.locator('[data-part=from]').inputValue(), '2021-01-01')
  await page.context().close()
})

test('by date the same results stand in one list, the latest or the earliest first', async () => {
  const page = await open('en', '?q=Islamic+State&kind=event')
  const count = await firstLine(page)
  const titles = () => page.locator('[data-part=results] h4').allInnerTexts()
  await page.locator('[data-part=sort]').selectOption('latest')
  await page.waitForURL(/sort=latest/)
  await page.locator('.search-group h3', { hasText: 'All results' }).waitFor()
  const years = async () => (await page.locator('[data-part=results] li .soft').allInnerTexts()).map(line => Number(/\d{4}/.exec(line)?.[0] ?? 0))
  await page.waitForFunction(() => document.querySelectorAll('[data-part=results] li').length > 5)
  const latest = await titles()
  assert.deepEqual(await years(), (await years()).toSorted((a, b) => b - a))
  await page.locator('[data-part=sort]').selectOption('earliest')
  await page.waitForFunction(title => document.querySelector('[data-part=results] h4')?.textContent !== title, latest[0])
  assert.deepEqual(await years(), (await years()).toSorted((a, b) => a - b))
  assert.equal(await firstLine(page), count)
  await page.context().close()
})

test('results stand in groups with their numbers, and a group opens into its whole list', async () => {
  const page = await open('en', '?q=Islamic+State')
  await results(page).first().waitFor()
  const heads = await page.locator('.search-group h3').allInnerTexts()
  for (const kind of ['Events', 'Actors', 'Articles', 'Passages']) assert.ok(heads.some(head => head.startsWith(kind)), heads.join(' | '))
  const events = page.locator('.search-group', { has: page.locator('h3', { hasText: 'Events' }) })
  const number = Number(/\d+/.exec(await events.locator('h3').innerText())?.[0])
  await events.locator('.search-more').click()
  await page.waitForURL(/kind=event/)
  await linesWithNumber(page, number)
  await page.context().close()
})

test('a passage shows what was found and leads to its very words', async () => {
  const page = await open('ar', `?q=${encodeURIComponent('قتلى لواء القدس في البشري')}`)
  const passage = page.locator('.passage').first()
  await passage.locator('mark').first().waitFor()
  const words = await passage.locator('mark').first().innerText()
  await passage.locator('a').click()
  await page.waitForURL(/\/articles\//)
  assert.ok((await page.locator('main').innerText()).includes(words))
  await page.context().close()
})

for (const { lang, query, first } of [
  { lang: 'ar', query: 'قتلى لواء القدس في البشري', first: /لواء القدس/ }, { lang: 'en', query: 'roadside bomb officer', first: /Roadside bomb/ },
]) {
  test(`“${query}” gives the event first, with its words marked, and the others that have some of them under a line of their own`, async () => {
    const page = await open(lang, `?q=${encodeURIComponent(query)}`)
    const item = results(page).first()
    await item.waitFor()
    assert.match(await item.locator('h4 a').getAttribute('href') ?? '', /\/events\//)
    assert.match(await item.innerText(), first)
    assert.ok(await item.locator('mark').count() >= 2)
    assert.ok(await page.locator('.search-partial li').count() > 0)
    assert.equal(await page.locator('.search-partial').evaluate(section => section === section.parentElement?.lastElementChild), true)
    await page.context().close()
  })
}

test('a slip of the pen is mended, said, and can be insisted on; then the likelier words are offered', async () => {
  const page = await open('en', '?q=ambsh')
  await page.locator('.search-note q').waitFor()
  assert.match(await status(page).innerText(), /Shown instead: ambush/)
  await page.getByRole('button', { name: /as written/ }).click()
  await page.waitForURL(/as=written/)
  await page.waitForFunction(() => /Did you mean/.test(document.querySelector('[data-part=status]')?.textContent ?? ''))
  assert.match(await status(page).innerText(), /no page with the word/)
  await page.locator('.search-note button').first().click()
  await page.waitForURL(/q=ambush$/)
  await results(page).first().waitFor()
  await page.context().close()
})

test('recent searches stay on the device, are asked again, and are forgotten one by one or all', async () => {
  const page = await open('en', '?q=ambush')
  await results(page).first().waitFor()
  await page.keyboard.press('/')
  assert.equal(await page.evaluate(() => document.activeElement?.id), 'search-text')
  for (const words of ['ambush', 'convoy', 'officer']) {
    await page.locator('#search-text').fill(words)
    await page.keyboard.press('Enter')
  }
  await page.locator('#search-text').fill('')
  await page.locator('.recent-ask').first().waitFor()
  assert.deepEqual(await page.locator('.recent-ask').allInnerTexts(), ['officer', 'convoy', 'ambush'])
  await page.getByRole('button', { name: /Forget “.?convoy.?”/ }).click()
  assert.deepEqual(await page.locator('.recent-ask').allInnerTexts(), ['officer', 'ambush'])
  await page.locator('.recent-ask').last().click()
  await page.waitForURL(/q=ambush/)
  await page.locator('#search-text').fill('')
  await page.getByRole('button', { name: 'Forget all' }).click()
  assert.equal(await page.locator('.recent-ask').count(), 0)
  assert.equal(await page.evaluate(() => localStorage.getItem('marsad:recent-searches')), null)
  await page.context().close()
})

test('arrows lead from the field into the results and back, Home and End to the first and the last', async () => {
  const page = await open('ar', `?q=${encodeURIComponent('كمين')}`)
  await results(page).first().waitFor()
  const place = () => page.evaluate(() => [...document.querySelectorAll('[data-part=results] a')].indexOf(document.activeElement ?? document.body))
  const count = await page.locator('[data-part=results] a').count()
  await page.locator('#search-text').focus()
  for (const [key, expected] of [['ArrowDown', 0], ['ArrowDown', 1], ['ArrowUp', 0], ['End', count - 1], ['Home', 0], ['ArrowUp', -1]] as const) {
    await page.keyboard.press(key)
    assert.equal(await place(), expected, key)
  }
  assert.equal(await page.evaluate(() => document.activeElement?.id), 'search-text')
  await page.context().close()
})

test('writing makes one step of the history, not one for each letter', async () => {
  const page = await open('en', '')
  await page.locator('form[data-part=form]').waitFor()
  const before = await page.evaluate(() => history.length)
  await page.locator('#search-text').pressSequentially('convoy', { delay: 180 })
  await results(page).first().waitFor()
  await page.waitForURL(/q=convoy$/)
  assert.equal(await page.evaluate(() => history.length), before + 1)
  await page.goBack()
  await page.waitForURL(url => url.search === '')
  assert.equal(await page.locator('#search-text').inputValue(), '')
  await page.waitForFunction(() => document.querySelectorAll('[data-part=results] li').length === 0)
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
