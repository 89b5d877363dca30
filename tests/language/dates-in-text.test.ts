/** Dates that a text counts from another one: forwards and back from the day named before, or from publication. */

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findDates, viewWords } from '../../src/language/index.ts'
import { parseEdtf } from '../../src/model/edtf.ts'

/** Dates as `words = EDTF (basis)`. */
function datesIn(lang: string, text: string, published: string | null = null): string[] {
  return findDates(text, viewWords(text), lang, published === null ? null : parseEdtf(published))
    .map(({ start, end, edtf, basis }) => `${text.slice(start, end)} = ${edtf} (${basis})`)
}

const cases: readonly [lang: string, text: string, published: string | null, expected: readonly string[]][] = [
  ['en', 'It burned on 17 August 2020. One day later the owner was found.', null, ['17 August 2020 = 2020-08-17 (written)', 'One day later = 2020-08-18 (anchored)']],
  ['en', 'It burned on 3 May 2020. Three days earlier the gate had failed.', '2021-01-01', ['3 May 2020 = 2020-05-03 (written)', 'Three days earlier = 2020-04-30 (anchored)']],
  ['en', 'Three days earlier the gate had failed.', '2020-08-20', ['Three days earlier = 2020-08-17 (relative)']],
  ['en', 'On 3 May 2020 it burned. The gate failed three days ago.', '2020-08-20', ['3 May 2020 = 2020-05-03 (written)', 'three days ago = 2020-08-17 (relative)']],
  ['en', 'On 2020-05-31 it burned. The next day it fell; two weeks later it was rebuilt.', null, ['2020-05-31 = 2020-05-31 (written)', 'The next day = 2020-06-01 (anchored)', 'two weeks later = 2020-06-15~ (anchored)']],
  ['en', 'In August 2020 it burned. Two days later it was rebuilt.', null, ['August 2020 = 2020-08 (written)', 'Two days later =  (anchored)']],
  ['ar', 'وقع الهجوم في 17 آب 2020، وبعد يوم انسحبت القوات.', null, ['17 آب 2020 = 2020-08-17 (written)', 'وبعد يوم = 2020-08-18 (anchored)']],
  ['ar', 'وقع الهجوم في 17 آب 2020، وفي اليوم التالي انسحبت القوات، وقبل ذلك بثلاثة أيام قُصف الموقع.', null, ['17 آب 2020 = 2020-08-17 (written)', 'وفي اليوم التالي = 2020-08-18 (anchored)', 'وقبل ذلك بثلاثة أيام = 2020-08-15 (anchored)']],
  ['ar', 'قُتل جندي قبل ثلاثة أيام.', '2020-08-20', ['قبل ثلاثة أيام = 2020-08-17 (relative)']],
  ['ar', 'انفجر لغم بعد يوم واحد.', '2020-08-20', ['بعد يوم واحد =  (anchored)']],
  ['ar', 'بعد يوم من الهجوم، وبعد يوم الجمعة.', '2020-08-20', ['يوم الجمعة = 2020-08-14 (relative)']],
  ['fr', 'Le moulin a brûlé le 3 mai 2020. Le lendemain, le pont ; deux jours plus tard, la tour.', null, ['le 3 mai 2020 = 2020-05-03 (written)', 'Le lendemain = 2020-05-04 (anchored)', 'deux jours plus tard = 2020-05-06 (anchored)']],
]

for (const [lang, text, published, expected] of cases) {
  test(`${lang}: ${text}`, () => assert.deepEqual(datesIn(lang, text, published), expected))
}
