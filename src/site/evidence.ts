/** Where a statement stands: the passages of our text that carry it, in every language, and the outlet's own words. */

import type { Article, LinkedBody, Support } from '../model/corpus.ts'
import type { Evidence } from '../model/report.ts'
import type { ShownText } from '../model/text.ts'
import type { PageContext } from './context.ts'
import { need } from './reference.ts'

export interface EvidenceData {
  /** The first piece of the passage on the article's page; the page itself where no passage is given. */
  readonly address: string
  /** The passage in the page's language first, then in the others. Our own words: never in quotation marks. */
  readonly passages: readonly ShownText[]
  /** The outlet's own words: the only thing in quotation marks. */
  readonly original: ShownText | null
}

/** The body that the article's page shows in this language, when there is any. */
export function shownBody(context: PageContext, bodies: readonly LinkedBody[]): LinkedBody | undefined {
  const order = [context.lang, ...context.languages]
  return order.map(lang => bodies.find(body => body.lang === lang)).find(body => body !== undefined) ?? bodies[0]
}

export function describeEvidence(context: PageContext, articleId: string, evidence: Evidence, support: Support): EvidenceData {
  const article = need(context.corpus.articles.get(articleId), 'article', articleId)
  const { lang, urls } = context
  const anchor = anchorOf(context, article, support)
  const address = urls.record(lang, 'article', articleId) + (anchor === null ? '' : `#${anchor}`)
  const original = evidence.original === null ? null : { text: evidence.original, lang: article.originalLanguage }
  return { address, passages: passagesOf(context, evidence), original }
}

function passagesOf(context: PageContext, evidence: Evidence): readonly ShownText[] {
  const text = evidence.passage?.text ?? {}
  const order = [...new Set([context.lang, ...context.languages, ...Object.keys(text)])]
  return order.flatMap(lang => (text[lang] === undefined ? [] : [{ text: text[lang], lang }]))
}

function anchorOf(context: PageContext, article: Article, support: Support): string | null {
  const body = shownBody(context, article.bodies)
  return body?.passages.find(piece => piece.supports.some(other => isSameSupport(other, support)))?.anchor ?? null
}

export function isSameSupport(a: Support, b: Support): boolean {
  return supportKey(a) === supportKey(b)
}

/** A name for a support that is unique within its article. */
export function supportKey(support: Support): string {
  if (support.kind === 'mention') return `mention ${support.mention}`
  return support.kind === 'report' ? `report ${support.report}` : `${support.kind} ${support.report} ${support.row}`
}
