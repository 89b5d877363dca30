/** Dates in words, as precise as they are written. */

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { formatDate, formatMonth, formatMonthName, formatYear, showDate } from '../../src/language/index.ts'
import { parseEdtf } from '../../src/model/edtf.ts'

const rows: readonly (readonly [edtf: string, english: string, arabic: string])[] = [
  ['2020-08-18', '18 August 2020', '18 آب 2020'],
  ['2020-08', 'in August 2020', 'خلال آب 2020'],
  ['2020', 'in 2020', 'خلال عام 2020'],
  ['[2020-08-18..2020-08-25]', 'between 18 and 25 August 2020', 'بين 18 و25 آب 2020'],
  ['[2020-08-28..2020-09-03]', 'between 28 August and 3 September 2020', 'بين 28 آب و3 أيلول 2020'],
  ['[2019-12-30..2020-01-02]', 'between 30 December 2019 and 2 January 2020', 'بين 30 كانون الأول 2019 و2 كانون الثاني 2020'],
  ['[2020-08..2020-10]', 'between August and October 2020', 'بين آب وتشرين الأول 2020'],
  ['[2014..2017]', 'between 2014 and 2017', 'بين 2014 و2017'],
  ['[2020-08-18,2020-08-25]', '18 August 2020 or 25 August 2020', '18 آب 2020 أو 25 آب 2020'],
  ['[2020-08-18..]', '18 August 2020 or later', 'في 18 آب 2020 أو بعده'],
  ['[..2020-08-18]', 'by 18 August 2020', 'في 18 آب 2020 أو قبله'],
  ['2020-08-18/2020-08-25', 'from 18 to 25 August 2020', 'من 18 إلى 25 آب 2020'],
  ['2020-08/2020-10', 'from August to October 2020', 'من آب إلى تشرين الأول 2020'],
  ['2020-08-18/2020-10', 'from 18 August 2020 to October 2020', 'من 18 آب 2020 إلى تشرين الأول 2020'],
  ['2014/2017', 'from 2014 to 2017', 'من 2014 إلى 2017'],
  ['2013/..', 'since 2013', 'منذ 2013'],
  ['../2020-08-18', 'by 18 August 2020', 'في 18 آب 2020 أو قبله'],
  ['../2020-10', 'by the end of October 2020', 'قبل نهاية تشرين الأول 2020'],
  ['../2020-10~', 'by the end of October 2020, approximately', 'قبل نهاية تشرين الأول 2020 تقريبًا'],
  ['2020-08-18~', 'around 18 August 2020', 'نحو 18 آب 2020'],
  ['2020-10~', 'around October 2020', 'نحو تشرين الأول 2020'],
  ['2020-10?', 'October 2020 (uncertain)', 'تشرين الأول 2020 (غير مؤكد)'],
  ['2020-10%', 'around October 2020 (uncertain)', 'نحو تشرين الأول 2020 (غير مؤكد)'],
  ['2020-08-18~/2020-08-25', 'from 18 to 25 August 2020, approximately', 'من 18 إلى 25 آب 2020 تقريبًا'],
  ['2024-02-29', '29 February 2024', '29 شباط 2024'],
  ['0980-01-01', '1 January 980', '1 كانون الثاني 980'],
]

for (const [edtf, english, arabic] of rows) {
  test(`the date ${edtf} in words`, () => {
    const date = parseEdtf(edtf)
    assert.ok(date)
    assert.equal(formatDate(date, 'en'), english)
    assert.equal(formatDate(date, 'ar'), arabic)
  })
}

test('Arabic has the month names of the Levant, other regions their own', () => {
  const levant = [
    'كانون الثاني', 'شباط', 'آذار', 'نيسان', 'أيار', 'حزيران', 'تموز', 'آب', 'أيلول', 'تشرين الأول', 'تشرين الثاني', 'كانون الأول',
  ]
  assert.deepEqual(levant.map((_, index) => formatMonthName(index + 1, 'ar')), levant)
  assert.equal(formatDate(parseEdtf('2020-08-18'), 'ar-EG'), '18 أغسطس 2020')
})

test('a date that is not known says so', () => {
  const unknown = { edtf: '', earliest: null, latest: null, lasting: false, approximate: false }
  for (const date of [null, unknown]) {
    assert.equal(formatDate(date, 'en'), 'date unknown')
    assert.equal(formatDate(date, 'ar'), 'تاريخ غير معروف')
  }
})

test('bounds alone are enough', () => {
  const date = { edtf: '', earliest: '2020-08-18', latest: '2020-08-25', lasting: false, approximate: false }
  assert.equal(formatDate(date, 'en'), 'between 18 and 25 August 2020')
})

test('a language without words keeps its own months and years, and says the rest in English', () => {
  const show = (edtf: string) => showDate(parseEdtf(edtf), 'fr')
  assert.deepEqual(show('2020-08-18'), { text: '18 août 2020', lang: 'fr' })
  assert.deepEqual(show('2020-08'), { text: 'août 2020', lang: 'fr' })
  assert.deepEqual(show('../2020-08-18'), { text: 'by 18 August 2020', lang: 'en' })
})

test('where the month goes first, both ends are written out', () => {
  const given = parseEdtf('[2020-08-18..2020-08-25]')
  assert.equal(formatDate(given, 'en-US'), 'between August 18, 2020 and August 25, 2020')
})

test('months and years stand alone on an axis', () => {
  assert.equal(formatMonth('2020-08', 'en'), 'August 2020')
  assert.equal(formatMonth('2020-08-18', 'ar'), 'آب 2020')
  assert.equal(formatMonthName(8, 'en', 'short'), 'Aug')
  assert.equal(formatYear('2020', 'ar'), '2020')
  assert.equal(formatYear('2020-08', 'fa'), '۲۰۲۰')
})
