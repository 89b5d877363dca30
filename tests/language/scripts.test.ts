/** Direction, digits, lists and quotation marks by language. */

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { directionOf, formatList, formatNumber, primaryLanguage, printLocale, quote, scriptOf } from '../../src/language/index.ts'

test('direction goes by the script, not by the language alone', () => {
  const rtl = ['ar', 'ar-EG', 'fa', 'ur', 'he', 'ckb', 'ps', 'sd', 'dv', 'syr', 'nqo', 'az-Arab', 'ku-Arab', 'pa-PK']
  const ltr = ['en', 'fr', 'ku', 'tr', 'ar-Latn', 'az', 'ru', 'zh-Hant', 'hi', 'und', 'not a tag', '']
  for (const lang of rtl) assert.equal(directionOf(lang), 'rtl', lang)
  for (const lang of ltr) assert.equal(directionOf(lang), 'ltr', lang)
})

test('direction agrees with what Intl knows, where it knows it', () => {
  for (const lang of ['ar', 'fa', 'he', 'ur', 'ckb', 'dv', 'en', 'fr', 'ru', 'ja', 'tr', 'hi', 'el', 'ku']) {
    assert.equal(directionOf(lang), new Intl.Locale(lang).getTextInfo().direction, lang)
  }
})

test('script and language of a tag', () => {
  assert.equal(scriptOf('sr-Latn'), 'Latn')
  assert.equal(scriptOf('ar'), 'Arab')
  assert.equal(primaryLanguage('zh-Hant-TW'), 'zh')
})

test('Arabic and English print the digits 0-9, Persian its own', () => {
  assert.equal(formatNumber(12345.678, 'ar'), '12,345.68')
  assert.equal(formatNumber(12345.678, 'en'), '12,345.68')
  assert.equal(formatNumber(7, 'ar-EG'), '7')
  assert.equal(formatNumber(70, 'fa'), '۷۰')
})

test('a tag that is none, or that Intl does not know, prints as English and not as the machine does', () => {
  for (const lang of ['not a tag', '', 'tlh', 'und', 'qaa-Arab']) assert.equal(printLocale(lang), printLocale('en'), lang)
})

test('lists are joined as the language joins them', () => {
  assert.equal(formatList(['a', 'b', 'c'], 'en'), 'a, b and c')
  assert.equal(formatList(['حلب', 'حمص'], 'ar'), 'حلب وحمص')
  assert.equal(formatList(['a'], 'ar'), 'a')
  assert.equal(formatList([], 'en'), '')
})

test('quotation marks belong to the language of the words', () => {
  assert.equal(quote('نص', 'ar'), '«نص»')
  assert.equal(quote('text', 'en-GB'), '“text”')
  assert.equal(quote('texte', 'fr'), '«\u202ftexte\u202f»')
  assert.equal(quote('متن', 'fa'), '«متن»')
  assert.equal(quote('texto', 'xx'), '“texto”')
})
