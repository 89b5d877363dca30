/** An event that is not planned began by the day its article appeared. */

import { createDiagnostic } from '../../../model/message.ts'
import { placeAt } from '../written.ts'
import { articlePath, exampleArticle } from './examples.ts'
import type { Rule } from './rule.ts'

export const afterPublication: Rule = {
  id: 'after-publication',
  scope: 'record',
  what: { en: 'What has happened began by the day of publication', ar: 'ما وقع بدأ قبل يوم النشر أو فيه' },
  check: ({ articles }) => articles.flatMap(({ record, file }) => record.reports.flatMap(({ date, modality }, index) => {
    const published = record.published?.latest ?? null
    const earliest = date?.earliest ?? null
    if (date === null || earliest === null || published === null || earliest <= published || modality === 'planned') return []
    return [createDiagnostic(placeAt(file, ['events', index, 'date']), {
      rule: 'after-publication',
      thing: { en: 'date', ar: 'تاريخ' },
      actual: date.edtf,
      expected: { en: `a day up to ${published}, when the article appeared`, ar: `يوم لا يتجاوز ${published} وهو يوم نشر المادة` },
      hint: { en: 'Mend one of the two dates, or add "modality: planned"', ar: 'أصلح أحد التاريخين أو أضف «‎modality: planned»' },
      related: { ...placeAt(file, ['published']), message: { en: 'published here', ar: 'تاريخ النشر هنا' } },
    })]
  })),
  good: [
    { [articlePath]: exampleArticle({ report: ['date: 2020-08~'] }) },
    { [articlePath]: exampleArticle({ report: ['date: 2020-09-01', 'modality: planned'] }) },
  ],
  bad: [{ [articlePath]: exampleArticle({ report: ['date: 2020-08-19'] }) }],
}
