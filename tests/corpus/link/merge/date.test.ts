/** The date of an event, row by row. */

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { tell } from '../story.ts'
import type { Told } from '../story.ts'

interface Row {
  readonly name: string
  readonly input: readonly (string | Told)[]
  /** EDTF, bounds, what it is a date of, marks. */
  readonly expected: string
  readonly rulings?: readonly string[]
}

const rows: readonly Row[] = [
  { name: 'one date stands', input: ['2020-08-18'], expected: '2020-08-18 2020-08-18..2020-08-18 event' },
  { name: 'the more precise date wins', input: ['2020-08', '2020-08-18'], expected: '2020-08-18 2020-08-18..2020-08-18 event' },
  { name: 'a set within a month is more precise', input: ['2020-08', '[2020-08-18..2020-08-25]'], expected: '[2020-08-18..2020-08-25] 2020-08-18..2020-08-25 event' },
  { name: 'of two equally precise dates the sure one wins', input: ['2020-08-18~', '2020-08-18'], expected: '2020-08-18 2020-08-18..2020-08-18 event' },
  {
    name: 'dates that do not meet are contested: a set with the outer bounds', input: ['2020-08-25', '2020-08-18'],
    expected: '[2020-08-18,2020-08-25] 2020-08-18..2020-08-25 event contested',
  },
  {
    name: 'contested spans and sets become members of one set', input: ['2020-08-18/2020-08-20', '[2020-09-01..2020-09-03]', '2020-10'],
    expected: '[2020-08-18..2020-08-20,2020-09-01..2020-09-03,2020-10] 2020-08-18..2020-10-31 event contested',
  },
  {
    name: 'the value that meets all others stands, even where more precise ones do not meet', input: ['2020-08-18', '2020-08-25', '2020-08'],
    expected: '2020-08 2020-08-01..2020-08-31 event',
  },
  {
    name: 'a lasting and a momentary date that meet are both kept', input: ['2020-08-20', '2020-08-18/2020-08-25'],
    expected: '2020-08-18/2020-08-25 2020-08-18..2020-08-25 event keeps 2',
  },
  {
    name: 'their bounds are the outer ones', input: ['2020-08', '2020-08-18/2020-09-02'],
    expected: '2020-08-18/2020-09-02 2020-08-01..2020-09-02 event keeps 2',
  },
  {
    name: 'a lasting and a momentary date that do not meet are contested', input: ['2020-09-20', '2020-08-18/2020-08-25'],
    expected: '[2020-08-18..2020-08-25,2020-09-20] 2020-08-18..2020-09-20 event contested',
  },
  { name: 'of two lasting dates that meet the shorter one wins', input: ['2020-08', '2020-08-01/2020-08-31', '2020-08-18/2020-08-25'], expected: '2020-08-18/2020-08-25 2020-08-01..2020-08-31 event keeps 2' },
  { name: '"by then" is less precise than a day before it', input: ['../2020-08-25', '2020-08-18'], expected: '2020-08-18 2020-08-18..2020-08-18 event' },
  { name: 'a day after "by then" contradicts it', input: ['../2020-08-10', '2020-08-18'], expected: '[..2020-08-10,2020-08-18] unknown..2020-08-18 event contested' },
  { name: 'of two "by then" the earlier one says more', input: ['../2020-10', '../2020-08'], expected: '../2020-08 unknown..2020-08-31 event' },
  { name: 'also where it is written longer', input: ['../2020', '../2020-10-05'], expected: '../2020-10-05 unknown..2020-10-05 event' },
  { name: 'of two equal spans the sure one wins', input: ['2020-08%/2020-09', '2020-08/2020-09'], expected: '2020-08/2020-09 2020-08-01..2020-09-30 event' },
  { name: 'an absent date is "by the day of publication"', input: [{ on: '2020-08-20' }], expected: '../2020-08-20 unknown..2020-08-20 event' },
  { name: 'by a month of publication', input: [{ on: '2020-08~' }], expected: '../2020-08~ unknown..2020-08-31 event' },
  { name: 'of several silent reports the earliest publication counts', input: [{ on: '2020-08-20' }, { on: '2020-08-10' }], expected: '../2020-08-10 unknown..2020-08-10 event' },
  { name: 'no date and no day of publication: unknown', input: [{ on: null }], expected: ' unknown..unknown event' },
  { name: 'a silent report does not hide that others differ', input: ['2020-08-18', '2020-08-25', { on: '2020-09-01' }], expected: '[2020-08-18,2020-08-25] 2020-08-18..2020-08-25 event contested' },
  { name: 'a silent report adds nothing to a lasting date', input: ['2020-08-18/2020-08-25', { on: '2020-09-01' }], expected: '2020-08-18/2020-08-25 2020-08-18..2020-08-25 event' },
  {
    name: 'an article that reports the event before the day that others give contradicts them', input: [{ on: '2020-08-10' }, '2020-08-18'],
    expected: '[..2020-08-10,2020-08-18] unknown..2020-08-18 event contested',
  },
  { name: 'a date is not cut at publication', input: [{ date: '2020-08', on: '2020-08-20' }], expected: '2020-08 2020-08-01..2020-08-31 event' },
  { name: 'a plan without a date is not "by publication"', input: [{ modality: 'planned', on: '2020-08-20' }], expected: ' unknown..unknown event' },
  { name: 'the day of a plan does not contradict the day of the deed', input: [{ modality: 'planned', date: '2020-08-01' }, '2020-08-05'], expected: '2020-08-05 2020-08-05..2020-08-05 event' },
  { name: 'the day of an announcement means "by that day"', input: [{ date: '2020-08-18', dateOf: 'announcement' }], expected: '../2020-08-18 unknown..2020-08-18 announcement' },
  { name: 'so does the day of a discovery', input: [{ date: '2020-08~', dateOf: 'discovery' }], expected: '../2020-08~ unknown..2020-08-31 discovery' },
  { name: 'a set of an announcement keeps its bounds', input: [{ date: '[2020-08-10..2020-08-18]', dateOf: 'announcement' }], expected: '[2020-08-10..2020-08-18] 2020-08-10..2020-08-18 announcement' },
  { name: 'the event\'s own day goes before the day of its announcement', input: [{ date: '2020-08-18', dateOf: 'announcement' }, '2020-08-16'], expected: '2020-08-16 2020-08-16..2020-08-16 event' },
  { name: 'where two reports give one value, it is the event\'s if one of them says so', input: [{ date: '2020-08-18', dateOf: 'announcement' }, '../2020-08-18'], expected: '../2020-08-18 unknown..2020-08-18 event' },
  { name: 'a ruling settles it', input: ['2020-08-18', '2020-08-25'], rulings: ['date 2020-08-25'], expected: '2020-08-25 2020-08-25..2020-08-25 event ruled' },
]

for (const { name, input, expected, rulings } of rows) {
  test(`date: ${name}`, () => {
    const { date } = tell(input.map(told => typeof told === 'string' ? { date: told } : told), rulings)
    const marks = [...(date.contested ? ['contested'] : []), ...(date.ruling ? ['ruled'] : []), ...(date.kept.length > 1 && !date.contested ? [`keeps ${date.kept.length}`] : [])]
    assert.equal([date.value.edtf, `${date.earliest ?? 'unknown'}..${date.latest ?? 'unknown'}`, date.dateOf, ...marks].join(' '), expected)
  })
}

test('date: every stated value keeps the reports that give it', () => {
  const { stated } = tell([{ date: '2020-08' }, { date: '2020-08-18' }, { date: '2020-08' }]).date
  assert.deepEqual(stated.map(({ value, reports }) => [value.edtf, ...reports]), [['2020-08', 'a1#1', 'a3#1'], ['2020-08-18', 'a2#1']])
})
