/** An index of many parts in real browsers: with the base path, with the server stopped, and from a disk. The site's own corpus, in parts of few records. */

import assert from 'node:assert/strict'
import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { pathToFileURL } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { buildOffline } from '../../src/build/offline/index.ts'
import { createRelease } from '../../src/build/release/new-release.ts'
import { makePortable, portableName } from '../../src/build/portable/index.ts'
import { checkOffline } from '../../src/build/verify/offline.ts'
import { checkSearch } from '../../src/build/verify/search.ts'
import { loadCorpus } from '../../src/corpus/index.ts'
import { listSearchRecords } from '../../src/search/records.ts'
import type { Shard } from '../../src/search/shards.ts'
import { sourceOf, writeIndex } from '../../src/search/write-index.ts'
import { createUrls } from '../../src/urls/index.ts'
import { launchBrowser } from '../browser.ts'
import { findFirefox, launchFirefox } from '../firefox.ts'
import type { Visitor } from '../visitor.ts'
import { until, visitWith } from '../visitor.ts'
import { builtSite } from './built-site.ts'
import { Deployment, visit } from './deployment.ts'
import { questions } from './questions.ts'

const sizes = { shard: 40, unit: 10 }
const work = mkdtempSync(join(tmpdir(), 'marsad-parts-'))
const deployment = new Deployment(builtSite().folder)
const firefox = findFirefox()
let shards: readonly Shard[] = []
let browser: Browser
before(async () => {
  const { corpus } = loadCorpus(resolve('content'))
  assert.ok(corpus !== null)
  const index = join(deployment.folder, 'pagefind')
  // What the dialog is told lies beside the index, and is the same for any.
  for (const file of globSync('*', { cwd: index }).filter(name => !name.startsWith('page.'))) rmSync(join(index, file), { recursive: true })
  await writeIndex(corpus, sourceOf(listSearchRecords(corpus, createUrls('https://marsad.example/marsad', corpus.site.languages))), index, { sizes })
  // A build writes over nothing: its last step finds no files of its own.
  for (const file of globSync(['*.webmanifest', 'sw.js', 'data/offline/**/*.json'], { cwd: deployment.folder })) rmSync(join(deployment.folder, file))
  await buildOffline({ site: deployment.folder, grown: createRelease(deployment.folder, null, () => ''), worker: { root: resolve('.'), home: join(work, 'workers'), name: 'test' }, installed: true }, corpus)
  assert.deepEqual([...checkSearch(deployment.folder, corpus), ...checkOffline(deployment.folder, globSync('**/*', { cwd: deployment.folder }), corpus)], [])
  shards = JSON.parse(readFileSync(join(index, 'shards.json'), 'utf8')) as Shard[]
  browser = await launchBrowser()
  await deployment.start()
})
after(async () => {
  await browser.close()
  await deployment.end()
  rmSync(work, { recursive: true, force: true })
})

test('the corpus lies in parts: one of what has no year, several of each language', () => {
  for (const lang of ['ar', 'en']) assert.ok(shards.filter(({ at, pages }) => at !== '' && pages.length === 1 && pages[0] === lang).length >= 2, lang)
  assert.ok(shards.every(({ records }) => records <= sizes.shard * 2))
})

/** Waits for results with marks, and gives the address of the first and the number of all. */
async function ask(page: Page, lang: string, query: string): Promise<{ first: string; total: number }> {
  await page.goto(deployment.address(`${lang}/search/?q=${encodeURIComponent(query)}`))
  await page.locator('[data-part=results] li mark').first().waitFor()
  const count = await page.locator('[data-part=status] p').first().innerText()
  return { first: await page.locator('[data-part=results] li h4 a').first().getAttribute('href') ?? '', total: Number(/\d+/.exec(count)?.[0] ?? 0) }
}

test('under the base path every question is answered from the parts of its language, and filters and days reach all of them', async () => {
  const page = await (await browser.newContext({ serviceWorkers: 'block' })).newPage()
  const asked: string[] = []
  page.on('request', request => asked.push(request.url()))
  for (const { lang, query, event } of questions) {
    asked.length = 0
    assert.match((await ask(page, lang, query)).first, new RegExp(`/${lang}/events/${event}/$`))
    const others = shards.filter(({ at, pages }) => at !== '' && !pages.includes(lang))
    assert.ok(others.length > 0)
    assert.deepEqual(asked.filter(url => others.some(({ at }) => url.includes(`/pagefind/${at}`))), [])
  }
  const { total } = await ask(page, 'en', 'Islamic State')
  assert.ok(total > 10)
  await page.locator('[data-facet=year] li').first().waitFor({ state: 'attached' })
  const years = await page.locator('[data-facet=year] .facet-count').allInnerTexts()
  assert.ok(years.length >= 3 && years.every(count => Number(count) > 0), years.join(' '))
  await page.goto(deployment.address('en/search/?q=Islamic+State&from=2021-01-01&sort=latest'))
  await page.locator('[data-part=results] li').first().waitFor()
  const later = Number(/\d+/.exec(await page.locator('[data-part=status] p').first().innerText())?.[0] ?? 0)
  assert.ok(later > 0 && later < total, `${later} of ${total}`)
  await page.context().close()
})

test('with the server stopped the parts answer words never searched before, on the page and in the dialog', async () => {
  const { context, page } = await visit(browser, deployment)
  await deployment.stop()
  for (const { lang, query, event } of questions) {
    assert.match((await ask(page, lang, query)).first, new RegExp(`/${lang}/events/${event}/$`))
    await page.goto(deployment.address(`${lang}/events/`))
    await page.keyboard.press('/')
    await page.locator('.finder input[type=search]').fill(query)
    await page.locator('.finder [role=option] mark').first().waitFor()
    assert.match(await page.locator('.finder [role=option]').first().getAttribute('href') ?? '', new RegExp(`/${lang}/events/${event}/$`))
  }
  assert.equal(await page.locator('[data-edition-gone]').isHidden(), true)
  await context.close()
  await deployment.start()
})

function fromDisk(name: string, start: () => Promise<Visitor>, skip: string | false): void {
  describe(`from a disk in ${name}`, { skip }, () => {
    const folder = join(work, 'portable', portableName)
    let visitor: Visitor
    before(async () => {
      await makePortable(resolve('.'), deployment.folder, join(work, 'portable'))
      visitor = await start()
    })
    after(async () => { await visitor.close() })

    for (const { lang, query, event } of questions) {
      test(`“${query}” is answered from the parts`, async () => {
        await visitor.go(`${pathToFileURL(join(folder, lang, 'search/index.html')).href}?q=${encodeURIComponent(query)}`)
        await until(visitor, 'document.querySelector("[data-part=results] li mark") !== null')
        const first = String(await visitor.evaluate('document.querySelector("[data-part=results] li h4 a").href'))
        assert.ok(first.endsWith(`/${lang}/events/${event}/index.html`), first)
        await until(visitor, 'document.querySelectorAll("[data-facet=year] li").length > 0')
        assert.deepEqual(visitor.problems, [])
      })
    }
  })
}

fromDisk('Chromium', async () => visitWith(await launchBrowser()), false)
fromDisk('Firefox', () => launchFirefox(firefox ?? ''), firefox === undefined && 'no Firefox here: install firefox-esr, or name one in FIREFOX')
