/** Articles as a reader scans them: title, outlet, day. */

import type { PageContext } from '../context.ts'
import { need, refer } from '../reference.ts'
import type { Reference } from '../reference.ts'
import { wordDate } from '../wording.ts'
import type { DateWords } from '../wording.ts'

export interface ArticleItem {
  readonly article: Reference
  /** null = the outlet is not known. */
  readonly source: Reference | null
  readonly published: DateWords | null
  /** How many reports of events were coded from it. */
  readonly reports: number
}

export function describeArticleItem(context: PageContext, id: string): ArticleItem {
  const article = need(context.corpus.articles.get(id), 'article', id)
  return {
    article: refer(context, 'article', id),
    source: article.source === null ? null : refer(context, 'source', article.source),
    published: article.published === null ? null : wordDate(context, article.published),
    reports: article.reports.length,
  }
}
