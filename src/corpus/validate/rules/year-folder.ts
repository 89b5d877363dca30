/** An article lies in the folder of the earliest year in which it can have appeared. */

import { createDiagnostic } from '../../../model/message.ts'
import { placeAt } from '../written.ts'
import { articlePath, exampleArticle } from './examples.ts'
import type { Rule } from './rule.ts'

export const yearFolder: Rule = {
  id: 'year-folder',
  scope: 'record',
  what: { en: 'An article lies in the folder of the year of published', ar: 'المادة في مجلّد سنة published' },
  check: ({ articles }) => articles.flatMap(({ record, file }) => {
    const year = record.published?.earliest?.slice(0, 4)
    const folder = file.role.role === 'record' ? file.role.year : null
    return year === undefined || folder === null || year === folder ? [] : [createDiagnostic(placeAt(file, ['published']), {
      rule: 'year-folder',
      thing: { en: 'folder', ar: 'مجلّد' },
      actual: folder,
      expected: { en: `articles/${year}, the year of published`, ar: `articles/${year}، سنة published` },
      hint: { en: `Move the file to articles/${year}/`, ar: `انقل الملف إلى articles/${year}/` },
    })]
  }),
  good: [{ [articlePath]: null, 'articles/1999/market.md': exampleArticle({}).replace('published: 2020-08-18\n', '') }],
  bad: [{ [articlePath]: exampleArticle({}).replace('published: 2020', 'published: 2019') }],
}
