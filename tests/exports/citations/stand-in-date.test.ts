/** A reference whose day and year are put in afterwards reads as one that the engine renders whole. */

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { plugins } from '@citation-js/core'
import type { CslItem } from '../../../src/exports/citations/csl.ts'
import { referenceText, renderReference } from '../../../src/exports/citations/render.ts'
import type { CitationStyle } from '../../../src/exports/citations/render.ts'
import { standInDate } from '../../../src/exports/citations/stand-in-date.ts'

const locales = { ar: 'ar', en: 'en-US', fr: 'fr-FR', de: 'de-DE', es: 'es-ES', nl: 'nl-NL' } as const

function itemOn(parts: readonly number[], circa: boolean): CslItem {
  return {
    id: 'a', 'citation-key': 'a', type: 'article-newspaper', title: 'A gate fails', 'container-title': 'The Paper', language: 'en',
    issued: { 'date-parts': [parts], ...(circa ? { circa: true } : {}) },
  }
}

/** What the engine makes of the whole item. */
function renderWhole({ 'container-title': outlet, ...item }: CslItem, style: CitationStyle, lang: keyof typeof locales): string {
  const template = style === 'chicago' ? 'marsad-chicago' : lang === 'ar' ? 'marsad-apa-arabic' : 'apa'
  const full = (item.issued?.['date-parts'][0]?.length ?? 0) > 1 ? { 'available-date': item.issued } : {}
  const text = plugins.output.format('bibliography', [{ ...item, 'container-title': outlet, ...full }], { template, lang: locales[lang], format: 'text' })
  return text.replace(/\s+/g, ' ').trim()
}

const days = [[2015], [1066, 7], ...[1, 4, 7, 8, 12].flatMap(month => [1, 2, 9, 10, 12, 28, 31].map(day => [2008 + month, month, day]))]

for (const lang of Object.keys(locales) as (keyof typeof locales)[]) {
  test(`dates stand where the engine puts them, in ${lang}`, () => {
    for (const style of ['apa', 'chicago'] as const) {
      for (const parts of days) {
        for (const circa of [false, true]) {
          const item = itemOn(parts, circa)
          const text = referenceText(renderReference(item, style, lang)).replace(/\s+/g, ' ').trim()
          assert.equal(text, renderWhole(item, style, lang), `${style} ${parts.join('-')}`)
        }
      }
    }
  })
}

test('ranges and years of more or fewer digits are shown to the engine as they are', () => {
  for (const parts of [[[2015], [2016]], [[12015]], [[845, 3, 12]]]) {
    const date = { 'date-parts': parts }
    const { shape, restore } = standInDate(date)
    assert.equal(shape, date)
    assert.equal(restore('7654 28'), '7654 28')
  }
  assert.equal(standInDate(undefined).shape, undefined)
})
