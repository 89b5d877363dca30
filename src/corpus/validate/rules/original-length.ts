/** The outlet's own words are quoted no longer than the site's limit. */

import { createDiagnostic } from '../../../model/message.ts'
import { listEvidence } from '../evidence.ts'
import { articlePath, exampleArticle } from './examples.ts'
import type { Rule } from './rule.ts'

export const originalLength: Rule = {
  id: 'original-length',
  scope: 'record',
  what: { en: 'original quotes no more words than site.yml allows', ar: 'لا يقتبس original كلمات أكثر ممّا يسمح به site.yml' },
  check: draft => {
    const limit = draft.site?.limits.originalWords ?? Infinity
    return listEvidence(draft).flatMap(({ original, placeOfOriginal }) => {
      const words = original?.split(' ').length ?? 0
      return original === null || words <= limit ? [] : [createDiagnostic(placeOfOriginal(), {
        rule: 'original-length',
        thing: { en: 'quotation', ar: 'اقتباس' },
        actual: original,
        expected: { en: `at most ${limit} words, not ${words}`, ar: `${limit} كلمة على الأكثر، لا ${words}` },
        hint: {
          en: `Quote only the phrase that carries the figure or the term: ${words - limit} words less`,
          ar: `اقتبس العبارة التي تحمل الرقم أو المصطلح فقط؛ ما يزيد على الحدّ من الكلمات: ${words - limit}`,
        },
      })]
    })
  },
  good: [{ [articlePath]: exampleArticle({ report: ['original: a great fire'] }) }],
  bad: [{ [articlePath]: exampleArticle({ report: ['original: one two three four five six seven eight nine ten eleven twelve thirteen'] }) }],
}
