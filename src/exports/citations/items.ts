/** What a page is cited as: with the record's own version and the day of its last change. And the outlets' articles. */

import { createInterface } from '../../i18n/index.ts'
import type { Article } from '../../model/corpus.ts'
import type { Day } from '../../model/date.ts'
import type { LanguageTag } from '../../model/text.ts'
import { pickText } from '../../model/text.ts'
import type { FileDays } from '../../queries/record-files.ts'
import { filesOfRecord, lastChangeOf } from '../../queries/record-files.ts'
import type { PageKind } from '../../urls/index.ts'
import type { PageSubject } from '../../urls/subject.ts'
import { addressOf } from '../../urls/subject.ts'
import { titleOfPage } from '../site-pages.ts'
import type { ExportContext } from '../table.ts'
import { recordVersion } from '../version.ts'
import type { CslItem } from './csl.ts'
import { cslDate, partsOf } from './csl.ts'

/** What citations need besides corpus and addresses: when files changed, and what the corpus as a whole is called. */
export interface CitationContext extends ExportContext {
  readonly history: FileDays | null
  /** Day of the last change and version of the whole corpus: for the pages that speak of it as a whole. */
  readonly lastChange: Day | null
  readonly version: string
}

/** UTC day of the last change of a record's own files; null for types, which lie in the codebook, and where git does not say. */
export function changeOfRecord({ corpus, history }: Pick<CitationContext, 'corpus' | 'history'>, kind: PageKind, id: string): Day | null {
  return kind === 'type' ? null : lastChangeOf(history, filesOfRecord(corpus, kind, id))
}

/** Pages that stand for the corpus as a whole: they change with everything, and their citation names its version. */
const wholePages: ReadonlySet<string> = new Set(['data', 'about'])

/** Version and day that a page is cited with. A page that is neither a record nor the whole has none. */
export function editionOf(context: CitationContext, subject: PageSubject): { readonly version: string | null; readonly day: Day | null } {
  return { version: versionOfPage(context, subject), day: dayOfPage(context, subject) }
}

// Version and day of the whole are looked at only for pages that show them: those of records must not change with them.

function versionOfPage(context: CitationContext, subject: PageSubject): string | null {
  const { corpus } = context
  if (subject.kind === 'record') return recordVersion(corpus, subject.record, subject.id)
  if (isOfWhole(subject)) return context.version
  return subject.kind === 'single' && subject.page === 'codebook' ? String(corpus.codebook.version) : null
}

/** UTC day of the last change of what the page shows, where it is cited with one. Costs no version. */
export function dayOfPage(context: CitationContext, subject: PageSubject): Day | null {
  if (subject.kind === 'record') return changeOfRecord(context, subject.record, subject.id)
  return isOfWhole(subject) ? context.lastChange : null
}

function isOfWhole(subject: PageSubject): boolean {
  return subject.kind === 'home' || (subject.kind === 'single' && wholePages.has(subject.page))
}

/**
 * A page of ours, titled in `lang`, its author the site. Its address is the one in the default language whatever `lang` is: the
 * permanent one. Without a known origin it has none: a bare path leads nowhere.
 */
export function citePage(context: CitationContext, subject: PageSubject, lang: LanguageTag): CslItem {
  const { corpus, urls, languages } = context
  const site = pickText(corpus.site.title, lang, languages)?.text ?? ''
  const dataset = subject.kind === 'single' && subject.page === 'data'
  const title = dataset ? createInterface(lang, corpus.interface[lang]).shown('citation.dataset', { site }) : titleOfPage(corpus, subject, lang)
  const { version, day } = editionOf(context, subject)
  const id = keyOf(subject)
  return {
    id,
    'citation-key': id,
    type: dataset ? 'dataset' : 'webpage',
    title: title.text,
    author: [{ literal: site }],
    'container-title': site,
    ...(day === null ? {} : { issued: { 'date-parts': [partsOf(day)] } }),
    ...(version === null ? {} : { version }),
    ...(urls.origin === '' ? {} : { URL: urls.absolute(addressOf(urls, languages[0] ?? lang, subject)) }),
    language: title.lang,
  }
}

/** `event-<id>`, `page-about`, `time-2020-08`: stable, and free of what BibTeX cannot bear. */
function keyOf(subject: PageSubject): string {
  switch (subject.kind) {
    case 'home': return 'home'
    case 'record': return `${subject.record}-${subject.id}`
    case 'part': return `${subject.record}-${subject.id}-${subject.period}`
    case 'list': return `list-${subject.of}`
    case 'single': return `page-${subject.page}`
    case 'time': return ['time', subject.year, subject.month].filter(part => part !== undefined).join('-')
  }
}

/** The article as its outlet published it: its own headline, else our title in square brackets. */
export function citeOriginal(context: CitationContext, article: Article, lang: LanguageTag): CslItem {
  const { corpus, languages } = context
  const { headline, url, archived, published } = article
  const ours = pickText(article.title, lang, languages) ?? { text: article.id, lang }
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
