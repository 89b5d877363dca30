/** A ruling settles a field with a value of that field. */

import { createDiagnostic } from '../../../model/message.ts'
import { expectations } from '../expectations.ts'
import { listNearest } from '../nearest.ts'
import { placeAt } from '../written.ts'
import { exampleRecord } from './examples.ts'
import type { Rule } from './rule.ts'

const grades = ['discounted', 'contested', 'acknowledged', 'corroborated', 'single-origin'] as const

export const ruling: Rule = {
  id: 'ruling',
  scope: 'record',
  what: { en: 'The value of a ruling is a value of its field', ar: 'قيمة الحكم من قيم حقله' },
  check: ({ events }) => events.flatMap(({ record, file }) => record.rulings.flatMap(({ field, value, date }, index) => {
    const place = placeAt(file, ['rulings', index, 'value'])
    if (field === 'date' && date === null) return [createDiagnostic(place, {
      ...expectations.date,
      rule: 'ruling',
      actual: value,
      hint: { en: 'Write the date as a report would: 2020-08-18 for a day, 2020-08 for a month', ar: 'اكتب التاريخ كما في خبر: ‎2020-08-18‎ ليوم، و‎2020-08‎ لشهر' },
    })]
    if (field !== 'grade' || grades.some(grade => grade === value)) return []
    return [createDiagnostic(place, {
      rule: 'ruling',
      thing: { en: 'grade', ar: 'درجة' },
      actual: value,
      expected: { en: `one of ${grades.join(', ')}`, ar: `إحدى الدرجات ${grades.join(' و')}` },
      nearest: listNearest(value, grades),
      hint: { en: `Write ${listNearest(value, grades)[0] ?? 'one of the grades'}, or settle another field`, ar: `اكتب ${listNearest(value, grades)[0] ?? 'إحدى الدرجات'} أو احسم حقلًا آخر` },
    })]
  })),
  good: [{ 'events/market-fire.md': exampleRecord(['rulings: [{ field: grade, value: discounted, why: A drill, by: Zoé }]']) }],
  bad: [
    { 'events/market-fire.md': exampleRecord(['rulings: [{ field: grade, value: sure, why: A drill, by: Zoé }]']) },
    { 'events/market-fire.md': exampleRecord(['rulings: [{ field: date, value: yesterday, why: A drill, by: Zoé }]']) },
  ],
}
