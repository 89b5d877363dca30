/** The explorer in a browser: brush, filters, map, address and history, keyboard, download, both languages, wide and narrow. */

import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { test } from 'node:test'
import type { AxeResults } from 'axe-core'
import { parse } from 'csv-parse/sync'
import { strFromU8, unzipSync } from 'fflate'
import type { FeatureCollection } from 'geojson'
import type { Page } from 'playwright-core'
import { builtSite } from './built-site.ts'
import { close, explorerVisits, search } from './explorer-visits.ts'

type Row = Readonly<Record<string, string>>

const site = builtSite()
const all = parse(site.read('data/events.csv'), { columns: true }) as Row[]
const published = all.filter(row => row['status'] === 'published')
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const { open } = explorerVisits(site)

const found = (page: Page): Promise<number> => page.locator('.explore-found').innerText().then(text => Number(/[\d,]+/.exec(text)?.[0]?.replaceAll(',', '') ?? 0))

async function drag(page: Page, selector: string, points: readonly (readonly [number, number])[]): Promise<void> {
  await page.locator(selector).scrollIntoViewIfNeeded()
  const box = await page.locator(selector).boundingBox()
  assert.ok(box !== null)
  for (const [index, [x, y]] of points.entries()) {
    await page.mouse.move(box.x + box.width * x, box.y + box.height * y, { steps: 4 })
    if (index === 0) await page.mouse.down()
  }
  await page.mouse.up()
}

test('the explorer opens with every published event, and the table names what is not an incident apart', async () => {
  const page = await open('en')
  await page.locator('tbody tr').first().waitFor()
  const incidents = await found(page)
  const apart = (await page.locator('.explore-beside').innerText()).match(/\d+/g)?.reduce((sum, number) => sum + Number(number), 0) ?? 0
  assert.equal(incidents + apart, published.length)
  assert.ok(incidents < published.length)
  const titles = new Set<string>()
  for (;;) {
    for (const href of await page.locator('tbody .item-title a').evaluateAll(links => links.map(link => (link as HTMLAnchorElement).href))) titles.add(href)
    if (await page.locator('[data-part=after]').getAttribute('aria-disabled') === 'true') break
    const shown = await page.locator('[data-part=page]').innerText()
    await page.locator('[data-part=after]').click()
    await page.waitForFunction(text => document.querySelector('[data-part=page]')?.textContent !== text, shown)
  }
  assert.equal(titles.size, published.length)
  assert.ok(await page.locator('tbody tr.group').count() >= 1)
  await close(page)
})

test('a stretch of time drawn on the line filters, stands in the address, and is undone by going back', async () => {
  const page = await open('en')
  const before = await found(page)
  await drag(page, '.brush', [[0.45, 0.5], [0.6, 0.5]])
  await page.waitForURL(/from=\d{4}-\d\d-\d\d&to=\d{4}-\d\d-\d\d/)
  const [from = '', to = ''] = ['from', 'to'].map(key => new URLSearchParams(search(page)).get(key) ?? '')
  assert.equal(await page.locator('input[data-part=from]').inputValue(), from)
  const meets = published.filter(row => {
    const [first, last] = [row['date_earliest'] || row['date_latest'] || '', row['date_latest'] || row['date_earliest'] || '']
    return first !== '' && last >= from && first <= to
  })
  const apart = (await page.locator('.explore-beside').allInnerTexts()).join(' ').match(/\d+/g)?.reduce((sum, number) => sum + Number(number), 0) ?? 0
  assert.equal(await found(page) + apart, meets.length)
  await page.goBack()
  await page.waitForFunction(count => document.querySelector('.explore-found')?.textContent?.includes(String(count)), before)
  assert.equal(search(page), '')
  assert.equal(await page.locator('.brush.is-brushed').count(), 0)
  await close(page)
})

test('a value of a facet leaves as many incidents as it promised, and its filter can be taken away', async () => {
  const page = await open('en')
  const label = page.locator('[data-facet=actor] li label').first()
  const promised = Number((await label.locator('.facet-count').innerText()).split(' ')[0])
  await label.locator('input').check()
  await page.waitForURL(/actor=/)
  assert.equal(await found(page), promised)
  const types = await page.locator('[data-facet=type] li:not(.facet-below) .facet-count').allInnerTexts()
  assert.equal(types.reduce((sum, text) => sum + Number(text.split(' ')[0]), 0), promised)
  await page.locator('.chip').click()
  await page.waitForURL(url => url.search === '')
  assert.ok(await found(page) >= promised)
  await close(page)
})

test('everything chosen comes back when the address is opened, also in the other language', async () => {
  const query = '?from=2020-01-01&to=2021-12-31&precise=yes&type=development&sort=-date'
  const counts: number[] = []
  for (const lang of ['en', 'ar']) {
    const page = await open(lang, query)
    assert.equal(await page.locator('input[data-part=precise]').isChecked(), true)
    assert.equal(await page.locator('input[value=development]').isChecked(), true)
    assert.equal(await page.locator('select[data-part=sort]').inputValue(), '-date')
    assert.equal(await page.locator('.chip').count(), 3)
    counts.push(await found(page))
    await close(page)
  }
  assert.equal(counts[0], counts[1])
})

test('a rectangle and a free line drawn on the map choose what lies inside, and typed bounds do the same', async () => {
  const page = await open('en')
  const before = await found(page)
  await page.locator('.map-tools label', { hasText: 'Rectangle' }).click()
  await drag(page, '.map-surface', [[0.3, 0.2], [0.62, 0.6]])
  await page.waitForURL(/area=/)
  const boxed = await found(page)
  assert.ok(boxed > 0 && boxed < before, `${boxed} of ${before}`)
  const values = await page.locator('form[data-part=bounds] input').evaluateAll(fields => fields.map(field => (field as HTMLInputElement).value))
  assert.equal(values.join(','), new URLSearchParams(search(page)).get('area'))
  await page.locator('[data-part=clear]').click()
  await page.waitForURL(url => url.search === '')
  await page.locator('.map-bounds summary').click()
  for (const [index, name] of ['west', 'south', 'east', 'north'].entries()) await page.locator(`form[data-part=bounds] input[name=${name}]`).fill(values[index] ?? '')
  await page.keyboard.press('Enter')
  await page.waitForURL(/area=/)
  assert.equal(await found(page), boxed)
  await page.locator('.map-tools label', { hasText: 'Free line' }).click()
  await drag(page, '.map-surface', [[0.3, 0.2], [0.62, 0.2], [0.62, 0.6], [0.3, 0.6], [0.3, 0.25]])
  await page.waitForURL(/area=[^&]*_/)
  assert.ok(await found(page) > 0)
  await page.locator('form[data-part=bounds] input[name=west]').fill('60')
  await page.locator('form[data-part=bounds] button').click()
  assert.equal(await page.locator('[data-part=bounds-wrong]').isVisible(), true)
  await close(page)
})

test('without a pointer: the edges of the stretch move by keys, filters by space, and the live region tells the result', async () => {
  const page = await open('ar')
  await page.locator('[data-edge=first]').focus()
  for (let press = 0; press < 3; press += 1) await page.keyboard.press('PageUp')
  await page.waitForURL(/from=/)
  assert.match(await page.locator('[data-edge=first]').getAttribute('aria-valuetext') ?? '', /\d{4}/)
  // On a page from right to left the left arrow goes on in time.
  const day = Number(await page.locator('[data-edge=first]').getAttribute('aria-valuenow'))
  await page.keyboard.press('ArrowLeft')
  await page.waitForFunction(old => Number(document.querySelector('[data-edge=first]')?.getAttribute('aria-valuenow')) > old, day)
  await page.locator('[data-facet=type] input').first().focus()
  await page.keyboard.press('Space')
  await page.waitForURL(/type=/)
  assert.equal(await page.evaluate(() => (document.activeElement as HTMLInputElement).type), 'checkbox')
  const said = await page.locator('[data-part=status]').textContent() ?? ''
  assert.match(said, /(لا حوادث|حادث واحد|حادثان|\d+ حوادث|\d+ حادثًا|\d+ حادث) من أصل \d+/)
  await page.locator('.map-surface').focus()
  await page.keyboard.press('+')
  await page.waitForURL(/at=/)
  await page.keyboard.press('0')
  await page.waitForURL(url => !url.search.includes('at='))
  await close(page)
})

test('the files to take away hold exactly the view, with its filter, licence, citation and address', async () => {
  const page = await open('en', '?type=development')
  await page.locator('tbody tr').first().waitFor()
  const [download] = await Promise.all([page.waitForEvent('download'), page.locator('[data-part=download]').click()])
  const path = await download.path()
  const files = unzipSync(new Uint8Array(readFileSync(path)))
  assert.deepEqual(Object.keys(files).sort(), ['README.txt', 'events.csv', 'events.geojson', 'view.png', 'view.svg'])
  const text = (name: string): string => strFromU8(files[name] ?? new Uint8Array())
  const rows = parse(text('events.csv'), { columns: true }) as Row[]
  const expected = published.filter(row => row['event_supertype'] === 'development')
  assert.deepEqual(rows.map(row => row['event_id']).sort(), expected.map(row => row['event_id']).sort())
  for (const row of rows) {
    const whole = all.find(other => other['event_id'] === row['event_id'])
    for (const name of ['date_edtf', 'date_earliest', 'date_latest', 'location_id', 'radius_km', 'latitude', 'longitude', 'killed_low', 'killed_best', 'killed_high', 'wounded_low', 'grade', 'sources', 'url']) {
      assert.equal(row[name], whole?.[name], `${row['event_id']} ${name}`)
    }
  }
  assert.equal((JSON.parse(text('events.geojson')) as FeatureCollection).features.length, rows.length)
  assert.match(text('README.txt'), /Type: Development/)
  assert.match(text('README.txt'), /CC BY 4\.0/)
  assert.match(text('README.txt'), /https:\/\/marsad\.example\/marsad\/en\/explore\/\?type=development/)
  assert.match(text('view.svg'), /^<svg[^>]* viewBox="0 0 900 \d+"/)
  assert.doesNotMatch(text('view.svg'), /<script|href=|NaN|undefined/)
  assert.deepEqual([...(files['view.png'] ?? [])].slice(0, 4), [0x89, 0x50, 0x4e, 0x47])
  await close(page)
})

interface Axe {
  readonly run: (options?: object) => Promise<AxeResults>
  readonly getRules: () => readonly { readonly ruleId: string; readonly tags: readonly string[] }[]
}

/** What breaks any rule; with `colours`, those rules alone whose answer hangs on colours. Runs in the page. */
async function findBarriers(colours: boolean): Promise<string[]> {
  const { axe } = window as unknown as { axe: Axe }
  const rules = axe.getRules().filter(rule => rule.tags.includes('cat.color') && !rule.tags.includes('wcag2aaa')).map(({ ruleId }) => ruleId)
  const { violations } = await axe.run(colours ? { runOnly: { type: 'rule', values: rules } } : {})
  return violations.map(({ id, nodes }) => `${id} ${nodes.map(node => `${node.target.join(' ')} ${node.failureSummary ?? ''}`).join(', ')}`)
}

for (const lang of ['ar', 'en']) {
  test(`without scripts the page in ${lang} leads to the lists and the data, and shows no dead control`, async () => {
    const page = await open(lang, '', { javaScriptEnabled: false })
    assert.match(await page.locator('main').innerText(), /JavaScript/)
    assert.ok(await page.locator('main a').count() >= 7)
    assert.equal(await page.locator('main :is(button, input, select):visible').count(), 0)
    await close(page)
  })

  test(`a filtered view in ${lang} has no barrier, in either scheme, wide and narrow`, async () => {
    for (const width of [360, 768, 1280]) {
      const page = await open(lang, '?from=2020-01-01&to=2020-12-31&type=development,attack', { colorScheme: 'light', viewport: { width, height: 900 }, bypassCSP: true, reducedMotion: 'reduce' })
      await page.locator('tbody tr').first().waitFor()
      await page.locator('details').evaluateAll(all => all.forEach(one => ((one as HTMLDetailsElement).open = true)))
      await page.addScriptTag({ content: axe })
      assert.deepEqual(await page.evaluate(findBarriers, false), [], `light ${width}`)
      const paper = await page.evaluate(() => getComputedStyle(document.body).backgroundColor)
      await page.emulateMedia({ colorScheme: 'dark' })
      await page.waitForFunction(before => getComputedStyle(document.body).backgroundColor !== before, paper)
      assert.deepEqual(await page.evaluate(findBarriers, true), [], `dark ${width}`)
      assert.ok(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth) <= 1, `${width} px is too narrow`)
      await close(page)
    }
  })
}
