/** Dates of the corpus: what is accepted, with which bounds, and what the calendar refuses. */

import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { byDate, contains, dayNumber, meets, outerBounds, parseEdtf, setOfDates, widthInDays } from '../../src/model/edtf.ts'

interface Row {
  readonly input: string
  readonly earliest: string | null
  readonly latest: string | null
  readonly marks?: string
  /** As normalised; as written when absent. */
  readonly edtf?: string
}

const accepted: readonly Row[] = [
  { input: '2020-08-18', earliest: '2020-08-18', latest: '2020-08-18' },
  { input: ' 2020-08-18 ', earliest: '2020-08-18', latest: '2020-08-18', edtf: '2020-08-18' },
  { input: '2020-08', earliest: '2020-08-01', latest: '2020-08-31' },
  { input: '2021-02', earliest: '2021-02-01', latest: '2021-02-28' },
  { input: '2020-02', earliest: '2020-02-01', latest: '2020-02-29' },
  { input: '2020-02-29', earliest: '2020-02-29', latest: '2020-02-29' },
  { input: '2000-02-29', earliest: '2000-02-29', latest: '2000-02-29' },
  { input: '2020', earliest: '2020-01-01', latest: '2020-12-31' },
  { input: '2020-10~', earliest: '2020-10-01', latest: '2020-10-31', marks: 'approximate' },
  { input: '2020-10-01?', earliest: '2020-10-01', latest: '2020-10-01', marks: 'approximate' },
  { input: '2020%', earliest: '2020-01-01', latest: '2020-12-31', marks: 'approximate' },
  { input: '[2020-08-18..2020-08-25]', earliest: '2020-08-18', latest: '2020-08-25' },
  { input: '[ 2020-08-18 .. 2020-08-25 ]', earliest: '2020-08-18', latest: '2020-08-25', edtf: '[2020-08-18..2020-08-25]' },
  { input: '[2020-08..2020-10]', earliest: '2020-08-01', latest: '2020-10-31' },
  { input: '[..2020-08-18]', earliest: null, latest: '2020-08-18' },
  { input: '[2020-08-18..]', earliest: '2020-08-18', latest: null },
  { input: '[2020-08-18,2020-08-25]', earliest: '2020-08-18', latest: '2020-08-25' },
  { input: '[2020-08-25, 2020-08-18]', earliest: '2020-08-18', latest: '2020-08-25', edtf: '[2020-08-25,2020-08-18]' },
  { input: '[..2020-08-01,2020-08-18]', earliest: null, latest: '2020-08-18' },
  { input: '[2020-08-01~,2020-09..]', earliest: '2020-08-01', latest: null, marks: 'approximate' },
  { input: '[2020-08-18..2020-08-18]', earliest: '2020-08-18', latest: '2020-08-18', edtf: '2020-08-18' },
  { input: '[2020-08-18]', earliest: '2020-08-18', latest: '2020-08-18', edtf: '2020-08-18' },
  { input: '2020-08-18/2020-08-25', earliest: '2020-08-18', latest: '2020-08-25', marks: 'lasting' },
  { input: '2020-08/2020', earliest: '2020-08-01', latest: '2020-12-31', marks: 'lasting' },
  { input: '2020-08~/2020-09', earliest: '2020-08-01', latest: '2020-09-30', marks: 'lasting approximate' },
  { input: '2020-08/..', earliest: '2020-08-01', latest: null, marks: 'lasting' },
  { input: '2020-08/', earliest: '2020-08-01', latest: null, marks: 'lasting', edtf: '2020-08/..' },
  { input: '../2020-10', earliest: null, latest: '2020-10-31' },
  { input: '/2020-10', earliest: null, latest: '2020-10-31', edtf: '../2020-10' },
]

for (const { input, earliest, latest, marks = '', edtf = input } of accepted) {
  test(`"${input}" lies between ${earliest ?? 'the unknown'} and ${latest ?? 'the unknown'}`, () => {
    const date = parseEdtf(input)
    const found = [...(date?.lasting ? ['lasting'] : []), ...(date?.approximate ? ['approximate'] : [])].join(' ')
    assert.deepEqual({ edtf: date?.edtf, earliest: date?.earliest, latest: date?.latest, marks: found }, { edtf, earliest, latest, marks })
  })
}

const refused = [
  '', '2021-02-29', '1900-02-29', '2020-13', '2020-00', '2020-04-31', '2020-08-00', '2020-8-1', '20-08-18', '18.08.2020', '2020-08-18T12:00',
  '2020-08-18~~', '~2020', 'yesterday', '2020-08-25/2020-08-18', '../..', '/', '2020/2021/2022', '[]', '[..]', '[2020-08-25..2020-08-18]',
  '[2020-08-18', '2020-08-18]', '[2020,..2021]', '[2020..,2021]', '[2020..2021..2022]', '[2020,]', '[2020/2021]', '2020-XX', '2020-21', '-2020',
]

for (const input of refused) {
  test(`"${input}" is no date`, () => assert.equal(parseEdtf(input), null))
}

function date(text: string): NonNullable<ReturnType<typeof parseEdtf>> {
  const parsed = parseEdtf(text)
  assert.ok(parsed)
  return parsed
}

const meetings: readonly [string, string, boolean][] = [
  ['2020-08-18', '2020-08-18', true], ['2020-08-18', '2020-08-19', false], ['2020-08', '2020-08-31', true], ['2020-08', '2020-09-01', false],
  ['../2020-08', '2020-08-31', true], ['../2020-08', '2020-09-01', false], ['2020-08/..', '2021', true], ['2020-08/..', '2020-07-31', false],
  ['../2020-08', '../2019', true], ['[2020-08-01,2020-08-31]', '2020-08-15', true],
]

for (const [a, b, expected] of meetings) {
  test(`${a} and ${b} ${expected ? 'meet' : 'do not meet'}, whichever comes first`, () => {
    assert.deepEqual([meets(date(a), date(b)), meets(date(b), date(a))], [expected, expected])
  })
}

const inclusions: readonly [string, string, boolean][] = [
  ['2020-08', '2020-08-18', true], ['2020-08-18', '2020-08', false], ['2020', '2020', true], ['../2020-08', '2020-01', true],
  ['../2020-08', '2020-08/..', false], ['2020-08', '../2020-08', false], ['../2020-08', '../2020-07', true],
]

for (const [outer, inner, expected] of inclusions) {
  test(`${outer} ${expected ? 'contains' : 'does not contain'} ${inner}`, () => assert.equal(contains(date(outer), date(inner)), expected))
}

test('a day is one day wide, a month as many as it has, an open date without end', () => {
  assert.deepEqual(['2020-08-18', '2020-02', '2020', '../2020'].map(text => widthInDays(date(text))), [1, 29, 366, Infinity])
})

test('"by then" keeps the month or year and its qualifier as written', () => {
  const texts = ['2020-08-18', '2020-08', '2020-08~', '2020-08/2020-10', '[2020-08..2020-10]', '../2020-10', '2020-08/..'].map(text => byDate(date(text))?.edtf)
  assert.deepEqual(texts, ['../2020-08-18', '../2020-08', '../2020-08~', '../2020-10', '../2020-10-31', '../2020-10-31', undefined])
})

test('a set of dates holds each once, in the order of time, with the outer bounds', () => {
  const set = setOfDates(['2020-10', '[2020-08-18..2020-08-25]', '2020-09-01/2020-09-03', '2020-10'].map(date))
  assert.equal(set.edtf, '[2020-08-18..2020-08-25,2020-09-01..2020-09-03,2020-10]')
  assert.deepEqual([set.earliest, set.latest, set.lasting], ['2020-08-18', '2020-10-31', false])
})

test('a set whose open members stand in the middle falls back to its bounds', () => {
  assert.equal(setOfDates(['../2020-10', '../2020-08'].map(date)).edtf, '[..2020-10-31]')
})

test('the outer bounds are unknown where one of them is', () => {
  assert.deepEqual(outerBounds([date('2020-08'), date('../2020-07')]), { earliest: null, latest: '2020-08-31' })
  assert.deepEqual(outerBounds([]), { earliest: null, latest: null })
})

const anyDay = fc.date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true }).map(day => day.toISOString().slice(0, 10))

test('every day of the calendar is accepted and bounds itself', () => {
  fc.assert(fc.property(anyDay, day => {
    assert.deepEqual([date(day).earliest, date(day).latest], [day, day])
  }))
})

test('two days make a span, a set and a range exactly when they are in order, always with the same bounds', () => {
  fc.assert(fc.property(anyDay, anyDay, (a, b) => {
    const forms = [`${a}/${b}`, `[${a}..${b}]`].map(parseEdtf)
    for (const form of forms) assert.deepEqual(form && [form.earliest, form.latest], a <= b ? [a, b] : null)
    assert.equal(widthInDays(date(`[${a},${b}]`)), Math.abs(dayNumber(a) - dayNumber(b)) + 1)
  }))
})

test('no text makes the parser throw, and what it writes it reads again', () => {
  const piece = fc.constantFrom('2020', '-08', '-18', '~', '?', '[', ']', '..', '/', ',', ' ', '٢٠٢٠')
  fc.assert(fc.property(fc.oneof(fc.string(), fc.array(piece).map(pieces => pieces.join(''))), text => {
    const parsed = parseEdtf(text)
    if (parsed !== null) assert.deepEqual(parseEdtf(parsed.edtf), parsed)
  }))
})
