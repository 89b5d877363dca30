/** Previews of linked records: by mouse and by key, closed by Escape, silent until asked for, never in the way of fingers. */

import assert from 'node:assert/strict'
import { existsSync, globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { launchBrowser } from '../browser.ts'
import { loadCorpus } from '../../src/corpus/index.ts'
import { basePath, builtSite, serveSite } from './built-site.ts'

const site = builtSite()
const page = 'events/resafa-ambush-seventeenth-division/'
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

interface Visit { readonly page: Page; readonly asked: string[]; readonly problems: string[]; readonly close: () => Promise<void> }

async function open(path: string, options: Parameters<Browser['newContext']>[0] = {}): Promise<Visit> {
  const context = await browser.newContext(options)
  const opened = await context.newPage()
  const asked: string[] = []
  const problems: string[] = []
  opened.on('request', request => { if (request.url().includes('/data/preview/')) asked.push(request.url()) })
  opened.on('console', message => { if (message.type() === 'error') problems.push(message.text()) })
  opened.on('pageerror', error => problems.push(error.message))
  await opened.goto(`${server.origin}${basePath}${path}`)
  await opened.waitForLoadState('networkidle')
  return { page: opened, asked, problems, close: () => context.close() }
}

const actorLink = 'main a[href$="/actors/islamic-state/"]'

for (const lang of ['ar', 'en']) {
  test(`in ${lang} a link that is pointed at tells what it leads to, and asks for nothing before`, async () => {
    const visit = await open(`${lang}/${page}`)
    assert.deepEqual(visit.asked, [])
    const link = visit.page.locator(actorLink).first()
    await link.hover()
    const box = visit.page.getByRole('tooltip')
    await box.waitFor()
    assert.ok((await box.innerText()).includes(await link.innerText()))
    assert.equal(await link.getAttribute('aria-describedby'), await box.getAttribute('id'))
    assert.deepEqual(visit.asked.map(url => new URL(url).pathname), [`${basePath}data/preview/${lang}/actors/islamic-state.json`])
    const edges = await box.boundingBox()
    assert.ok(edges && edges.x >= 0 && edges.x + edges.width <= 1280, JSON.stringify(edges))
    await box.hover()
    await visit.page.waitForTimeout(600)
    assert.equal(await box.isVisible(), true, 'it stays while the pointer is on it')
    await visit.page.mouse.move(2, 2)
    await box.waitFor({ state: 'hidden' })
    assert.equal(await link.getAttribute('aria-describedby'), null)
    assert.deepEqual(visit.problems, [])
    await visit.close()
  })
}

test('a link that is reached by key tells the same; Escape closes it and focus stays', async () => {
  const visit = await open(`en/${page}`)
  await visit.page.locator('main').focus()
  const box = visit.page.getByRole('tooltip')
  for (let step = 0; step < 40; step += 1) {
    await visit.page.keyboard.press('Tab')
    if (await visit.page.evaluate(() => document.activeElement?.getAttribute('href')?.endsWith('/actors/islamic-state/') === true)) break
  }
  await box.waitFor()
  await visit.page.keyboard.press('Escape')
  await box.waitFor({ state: 'hidden' })
  assert.equal(await visit.page.evaluate(() => document.activeElement?.getAttribute('href')), `${basePath}en/actors/islamic-state/`)
  assert.deepEqual(visit.problems, [])
  await visit.close()
})

test('a finger goes straight to the record', async () => {
  const visit = await open(`en/${page}`, { hasTouch: true, isMobile: true, viewport: { width: 360, height: 800 } })
  await visit.page.locator(actorLink).first().tap()
  await visit.page.waitForURL('**/actors/islamic-state/')
  assert.deepEqual(visit.asked, [])
  await visit.close()
})

test('every record has a preview in every language, and no loaded word is in any', () => {
  const { corpus } = loadCorpus('content')
  assert.ok(corpus)
  const folders = { articles: corpus.articles, events: corpus.events, actors: corpus.actors, locations: corpus.locations, sources: corpus.sources }
  for (const lang of corpus.site.languages) {
    for (const [folder, records] of Object.entries(folders)) {
      for (const id of records.keys()) assert.ok(existsSync(join(site.folder, `data/preview/${lang}/${folder}/${id}.json`)), `${lang} ${folder} ${id}`)
    }
  }
  const loaded = [...corpus.actors.values()].flatMap(actor => actor.aliases.filter(alias => alias.loaded).map(alias => alias.text))
  assert.ok(loaded.length > 0)
  for (const file of globSync('data/preview/**/*.json', { cwd: site.folder })) {
    const words = JSON.stringify(JSON.parse(readFileSync(join(site.folder, file), 'utf8')))
    assert.deepEqual(loaded.filter(text => new RegExp(`(?<!\\p{L})${text}(?!\\p{L})`, 'u').test(words)), [], file)
  }
})

test('the filters of a long table narrow it by type and by words, and say how many are left', async () => {
  const visit = await open('en/actors/islamic-state/')
  const rows = visit.page.locator('event-filter tbody > tr')
  const all = await rows.count()
  const shown = (): Promise<number> => rows.filter({ visible: true }).count()
  assert.equal(await shown(), all)
  await visit.page.locator('event-filter select[name=type]').selectOption({ index: 1 })
  const ofType = await shown()
  assert.ok(ofType > 0 && ofType < all, `${ofType} of ${all}`)
  assert.match(await visit.page.locator('event-filter [role=status]').innerText(), new RegExp(`${ofType}.*${all}`))
  await visit.page.locator('event-filter select[name=type]').selectOption('')
  await visit.page.locator('event-filter input').fill('RESAFA')
  assert.ok(await shown() > 0 && await shown() < all)
  await visit.page.locator('event-filter input').fill('nothing of the kind')
  assert.equal(await shown(), 0)
  assert.deepEqual(visit.problems, [])
  await visit.close()
})
