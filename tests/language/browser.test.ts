/** The same words in the browser as on the server: scripts, dates, numbers, plurals and names, in Chromium and in Node. */

import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { build } from 'vite'
import * as language from '../../src/language/index.ts'
import { parseEdtf } from '../../src/model/edtf.ts'
import { launchBrowser } from '../browser.ts'

declare global {
  interface Window { language: typeof language }
}

let browser: Browser
let page: Page

before(async () => {
  const result = await build({
    configFile: false, logLevel: 'silent',
    build: { write: false, lib: { entry: 'src/language/index.ts', formats: ['iife'], name: 'language' } },
  })
  const [bundle] = Array.isArray(result) ? result : [result]
  const code = bundle && 'output' in bundle ? bundle.output[0].code : ''
  browser = await launchBrowser()
  page = await browser.newPage()
  await page.addScriptTag({ content: code })
})

after(() => browser.close())

/** Of the languages whose data browsers carry; of smaller ones, such as Central Kurdish, Node knows more. */
const langs = ['ar', 'en', 'fr', 'fa', 'he', 'tr']

test('dates read the same', async () => {
  const months = Array.from({ length: 12 }, (_, index) => `2020-${String(index + 1).padStart(2, '0')}`)
  const written = ['2020-08-18', '2020', '[2020-08-18..2020-09-25]', '2014/2017', '../2020-10', '2020-10~', '2013/..', ...months]
  const dates = written.map(text => parseEdtf(text))
  const there = await page.evaluate(([dates, langs]) =>
    langs.map(lang => dates.map(date => window.language.formatDate(date, lang))), [dates, langs] as const)
  assert.deepEqual(there, langs.map(lang => dates.map(date => language.formatDate(date, lang))))
  assert.equal(there[0]?.[0], '18 آب 2020')
})

test('numbers, lists, plurals and directions read the same', async () => {
  const message = { zero: 'z', one: '1', two: '2', few: 'f', many: 'm', other: 'o' }
  const counts = [0, 1, 2, 3, 10, 11, 99, 100, 101, 102, 103, 111]
  const there = await page.evaluate(([langs, counts, message]) => langs.map(lang => [
    window.language.directionOf(lang), window.language.formatNumber(12345.678, lang), window.language.formatList(['a', 'b', 'c'], lang),
    ...counts.map(count => window.language.chooseForm(message, count, lang)),
  ]), [langs, counts, message] as const)
  assert.deepEqual(there, langs.map(lang => [
    language.directionOf(lang), language.formatNumber(12345.678, lang), language.formatList(['a', 'b', 'c'], lang),
    ...counts.map(count => language.chooseForm(message, count, lang)),
  ]))
})

test('names are found at the same places', async () => {
  const names = [{ kind: 'actor', id: 'a', text: 'القوات الروسية', lang: 'ar' }, { kind: 'location', id: 'b', text: 'Deir ez-Zor', lang: 'en' }]
  const text = 'وللقُوّات\u00a0الروسية قرب Deir Ez Zor'
  const there = await page.evaluate(([names, text]) => window.language.createNameFinder(names, 'ar').find(text), [names, text] as const)
  assert.deepEqual(there, language.createNameFinder(names, 'ar').find(text))
  assert.equal(there.length, 2)
})
