/** Dates in ids: what is one, in which words, and what only looks like one. */

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findDate } from '../../../src/corpus/validate/id-dates.ts'

for (const [id, date, words, languages = ['en']] of [
  ['raid-2020-08-18', '2020-08-18', '2020-08-18'],
  ['2020-08-raid', '2020-08', '2020-08'],
  ['bomb-august-2020', '2020-08', 'august-2020'],
  ['bomb-18-august-2020', '2020-08-18', '18-august-2020'],
  ['bomb-8-aug-2020', '2020-08-08', '8-aug-2020'],
  ['bomb-2020-august-8', '2020-08-08', '2020-august-8'],
  ['attentat-aout-2020', '2020-08', 'aout-2020', ['fr']],
  ['stoppages-2023', '2023', '2023'],
  ['floods-of-1998-in-town', '1998', '1998'],
  ['division-17-clash', null, ''],
  ['route-2020-blast', null, ''],
  ['march-in-town', null, ''],
  ['raid-2020-13-40', null, ''],
  ['bombs-12020', null, ''],
] as const) {
  test(`the date of the id ${id} is ${date ?? 'none'}`, () => {
    assert.deepEqual(findDate(id, languages), date === null ? null : { words, date })
  })
}
