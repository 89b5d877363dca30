/** An article was coded by a version of the codebook that exists. */

import { createDiagnostic } from '../../../model/message.ts'
import { placeAt } from '../written.ts'
import { articlePath, exampleArticle } from './examples.ts'
import type { Rule } from './rule.ts'

export const codebookVersion: Rule = {
  id: 'codebook-version',
  scope: 'record',
  what: { en: 'codebook names a version up to that of codebook.yml', ar: 'يذكر codebook إصدارًا لا يتجاوز إصدار codebook.yml' },
  check: ({ articles, codebook }) => articles.flatMap(({ record, file }) =>
    record.codebook === null || codebook === null || record.codebook <= codebook.version ? [] : [
      createDiagnostic(placeAt(file, ['codebook']), {
        rule: 'codebook-version',
        thing: { en: 'codebook version', ar: 'إصدار دليل ترميز' },
        actual: String(record.codebook),
        expected: { en: `at most ${codebook.version}, the version of codebook.yml`, ar: `${codebook.version} على الأكثر، وهو إصدار codebook.yml` },
      }),
    ]),
  good: [{ [articlePath]: exampleArticle({ front: ['codebook: 1'] }) }],
  bad: [{ [articlePath]: exampleArticle({ front: ['codebook: 2'] }) }],
}
