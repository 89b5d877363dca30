/** What a record is cited as: our page about it, with the record's own version and the day of its last change; and the outlet's article. */

import type { Article } from '../../model/corpus.ts'
import type { Day } from '../../model/date.ts'
import type { ContentHistory } from '../../model/history.ts'
import type { LanguageTag, LocalText, ShownText } from '../../model/text.ts'
import { pickText } from '../../model/text.ts'
import { filesOfRecord, lastChangeOf } from '../../queries/record-files.ts'
import type { PageKind } from '../../urls/index.ts'
import type { ExportContext } from '../table.ts'
import { recordVersion } from '../version.ts'
import type { CslItem } from './csl.ts'
import { cslDate, partsOf } from './csl.ts'

/** What citations need besides corpus and addresses: when files changed. */
export interface CitationContext extends ExportContext {
  readonly history: ContentHistory | null
}

/** UTC day of the last change of a record's own files; null for types, which lie in the codebook, and where git does not say. */
export function changeOfRecord({ corpus, history }: CitationContext, kind: PageKind, id: string): Day | null {
  return kind === 'type' ? null : lastChangeOf(history, filesOfRecord(corpus, kind, id))
}

/** Our page about a record, titled in `lang`; its address is the permanent one in every language. */
export function citeRecord(context: CitationContext, kind: PageKind, id: string, lang: LanguageTag): CslItem {
  return citePage(context, {
    id: `${kind}-${id}`,
    title: shownTitle(context, titleOf(context, kind, id), lang, id),
    address: context.urls.permanent(kind, id),
    version: recordVersion(context.corpus, kind, id),
    day: changeOfRecord(context, kind, id),
  }, lang)
}

/** A page of ours; `address` as `Urls` gives it, `day` of its last change. */
export interface CitedPage {
  readonly id: string
  readonly title: ShownText
  readonly address: string
  readonly version: string | null
  readonly day: Day | null
}

/** An item whose author is the site. Without a known origin it has no address: a bare path leads nowhere. */
export function citePage({ corpus, urls }: CitationContext, page: CitedPage, lang: LanguageTag): CslItem {
  const site = pickText(corpus.site.title, lang, corpus.site.languages)?.text ?? ''
  return {
    id: page.id,
    'citation-key': page.id,
    type: 'webpage',
    title: page.title.text,
    author: [{ literal: site }],
    'container-title': site,
    ...(page.day === null ? {} : { issued: { 'date-parts': [partsOf(page.day)] } }),
    ...(page.version === null ? {} : { version: page.version }),
    ...(urls.origin === '' ? {} : { URL: page.address }),
    language: page.title.lang,
  }
}

/** The article as its outlet published it: its own headline, else our title in square brackets. */
export function citeOriginal(context: CitationContext, article: Article, lang: LanguageTag): CslItem {
  const { corpus, languages } = context
  const { headline, url, archived, published } = article
  const ours = shownTitle(context, article.title, lang, article.id)
  const outlet = pickText(corpus.sources.get(article.source ?? '')?.name ?? {}, lang, languages)?.text
  const issued = cslDate(published)
  const address = url ?? archived
  return {
    id: `original-${article.id}`,
    'citation-key': `original-${article.id}`,
    type: 'article-newspaper',
    title: headline ?? `[${ours.text}]`,
    ...(outlet === undefined ? {} : { 'container-title': outlet }),
    ...(issued === null ? {} : { issued }),
    ...(address === null ? {} : { URL: address }),
    ...(url === null || archived === null ? {} : { archive: new URL(archived).hostname, archive_location: archived }),
    language: headline === null ? ours.lang : article.originalLanguage,
    ...(issued?.circa === undefined || published === null || published.edtf === '' ? {} : { note: `Date (EDTF): ${published.edtf}` }),
  }
}

function titleOf({ corpus }: ExportContext, kind: PageKind, id: string): LocalText {
  if (kind === 'article') return corpus.articles.get(id)?.title ?? {}
  if (kind === 'event') return corpus.events.get(id)?.title ?? {}
  if (kind === 'type') return corpus.codebook.eventTypes.find(({ code }) => code === id)?.label ?? {}
  return { actor: corpus.actors, location: corpus.locations, source: corpus.sources }[kind].get(id)?.name ?? {}
}

function shownTitle({ languages }: ExportContext, title: LocalText, lang: LanguageTag, instead: string): ShownText {
  return pickText(title, lang, languages) ?? { text: instead, lang }
}
