/** One view of the explorer: in the address, in the files to take away, under the pointer. */

import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { strFromU8, unzipSync } from 'fflate'
import type { Page } from 'playwright-core'
import { builtSite } from './built-site.ts'
import { close, explorerVisits, search } from './explorer-visits.ts'

const { open, go } = explorerVisits(builtSite())

test('every choice, the order, the page and the part of the map stand in the address, and the address alone brings them back', async () => {
  const query = '?from=2020-01-01&to=2023-12-31&dates=within&area=34,31_44,31_44,38_34,38&precise=yes&type=development&scope=counted&sort=-killed&at=38.5,35,2'
  for (const lang of ['ar', 'en']) {
    const page = await open(lang, query)
    assert.equal(search(page), query)
    assert.equal(await page.locator('.chip').count(), 5)
    assert.equal(await page.locator('input[data-part=within]').isChecked(), true)
    assert.equal(await page.locator('select[data-part=sort]').inputValue(), '-killed')
    assert.equal(await page.locator('[data-part=map].is-near').count(), 1)
    assert.equal(await page.locator('.brush.is-brushed').count(), 1)
    const shown = await page.locator('.explore-found').innerText()
    await page.reload()
    await page.waitForSelector('[data-state=ready]')
    assert.equal(await page.locator('.explore-found').innerText(), shown)
    assert.equal(search(page), query)
    await go(page, lang, '?sort=-date&page=2')
    await page.locator('tbody tr').first().waitFor()
    assert.match(await page.locator('[data-part=page]').innerText(), /2.*2/)
    await close(page)
  }
})

for (const [lang, words] of [['en', /Type: Development/], ['ar', /النوع: تطوّر/]] as const) {
  test(`the text that goes with the files in ${lang} says filter, licence, citation and address in its language`, async () => {
    const page = await open(lang, '?type=development&from=2020-01-01&to=2021-12-31')
    const [download] = await Promise.all([page.waitForEvent('download'), page.locator('[data-part=download]').click()])
    const files = unzipSync(new Uint8Array(readFileSync(await download.path())))
    const text = strFromU8(files['README.txt'] ?? new Uint8Array())
    assert.match(text, words)
    assert.match(text, /2020[\s\S]*2021/)
    assert.match(text, /CC BY 4\.0/)
    assert.ok(text.includes(`https://marsad.example/marsad/${lang}/explore/?from=2020-01-01&to=2021-12-31&type=development`))
    assert.doesNotMatch(text, /undefined|\{\w+\}/)
    const svg = strFromU8(files['view.svg'] ?? new Uint8Array())
    assert.ok(svg.includes(`xml:lang="${lang}"`))
    await close(page)
  })
}

test('a mark on the time line says which event it is, and a click leads there; an empty place says nothing', async () => {
  const page = await open('en')
  const box = await page.locator('.brush').boundingBox()
  assert.ok(box !== null)
  const tip = page.locator('.time-surface .map-tip')
  await page.mouse.move(box.x + box.width * 0.3, box.y + 6)
  await page.waitForTimeout(100)
  assert.equal(await tip.isVisible(), false)
  const at = await findMark(page, box)
  await tip.waitFor()
  const title = await tip.locator('p').first().innerText()
  await page.mouse.click(...at)
  await page.waitForURL('**/events/**')
  assert.equal(await page.locator('h1').innerText(), title)
  await close(page)
})

/** Moves along the lowest lane until a mark answers. */
async function findMark(page: Page, box: { x: number; y: number; width: number; height: number }): Promise<[number, number]> {
  for (let x = box.x + 12; x < box.x + box.width; x += 5) {
    const at: [number, number] = [x, box.y + box.height - 8]
    await page.mouse.move(...at)
    if (await page.locator('.brush.is-pointed').count() > 0) return at
  }
  return assert.fail('no mark in the lowest lane')
}
