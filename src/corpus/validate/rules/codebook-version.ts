/** An article was coded by the present version of the codebook: not by one that is over, nor by one that is still to come. */

import { createDiagnostic } from '../../../model/message.ts'
import { placeOfSpot } from '../survey.ts'
import { placeAt } from '../written.ts'
import { articlePath, exampleArticle, smallestCorpus } from './examples.ts'
import type { Rule } from './rule.ts'

export const codebookVersion: Rule = {
  id: 'codebook-version',
  scope: 'corpus',
  what: { en: 'codebook names the present version of codebook.yml', ar: 'يذكر codebook الإصدار الحالي من codebook.yml' },
  check: ({ articles, codebook, files }) => {
    const book = files.find(({ role }) => role.role === 'codebook')
    if (codebook === null || book === undefined) return []
    const { version } = codebook
    return articles.flatMap(({ record, file }) => record.codebook === null || record.codebook === version ? [] : [
      createDiagnostic(placeOfSpot(file, record.codebookAt), {
        rule: 'codebook-version',
        level: record.codebook > version ? 'error' : 'warning',
        thing: { en: 'codebook version', ar: 'إصدار دليل ترميز' },
        actual: String(record.codebook),
        expected: { en: `${version}, the version of codebook.yml`, ar: `${version}، وهو إصدار codebook.yml` },
        hint: record.codebook > version
          ? { en: `Write "codebook: ${version}"`, ar: `اكتب «‎codebook: ${version}»` }
          : { en: `Code the article again by the present codebook, then write "codebook: ${version}"`, ar: `أعد ترميز المادة بالدليل الحالي ثم اكتب «‎codebook: ${version}»` },
        related: { ...placeAt(book, ['version']), message: { en: 'the present version', ar: 'الإصدار الحالي' } },
      }),
    ])
  },
  good: [{ [articlePath]: exampleArticle({ front: ['codebook: 1'] }) }],
  bad: [
    { [articlePath]: exampleArticle({ front: ['codebook: 2'] }) },
    { [articlePath]: exampleArticle({ front: ['codebook: 1'] }), 'codebook.yml': smallestCorpus['codebook.yml']?.replace('version: 1', 'version: 2') ?? null },
  ],
}
