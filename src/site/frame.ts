/** What stands around every page: title, addresses of its other languages, navigation. Knows nothing of the corpus as a whole. */

import { directionOf, remember } from '../language/index.ts'
import { searchDescriptionFile, searchPageFile } from '../model/search-page.ts'
import type { ShownText } from '../model/text.ts'
import type { PageSubject } from '../urls/subject.ts'
import { addressOf } from '../urls/subject.ts'
import type { CitationData } from './citation.ts'
import { describeCitation } from './citation.ts'
import { apiFile } from '../urls/index.ts'
import type { HeadData } from './head.ts'
import { describeHead } from './head.ts'
import type { PageContext } from './context.ts'
import { showText } from './context.ts'

export interface FrameLink {
  readonly address: string
  readonly label: ShownText
  readonly current: boolean
}

export interface LanguageLink {
  readonly lang: string
  /** The language's name in itself. */
  readonly label: string
  readonly address: string
  readonly current: boolean
}

export interface PageFrame {
  readonly lang: string
  readonly dir: 'ltr' | 'rtl'
  readonly title: string
  readonly siteTitle: ShownText
  readonly home: string
  /** Address of this page under the base path. */
  readonly address: string
  readonly description: string
  /** Absolute address; null when the origin is not known. */
  readonly canonical: string | null
  readonly languages: readonly LanguageLink[]
  readonly mainLinks: readonly FrameLink[]
  readonly moreLinks: readonly FrameLink[]
  /** This page in every language and, as `x-default`, in the first: whole addresses, none where the origin is not known or nobody should find the page. */
  readonly alternates: readonly { readonly lang: string; readonly address: string }[]
  readonly noindex: boolean
  readonly kind: 'website' | 'article'
  readonly base: string
  /** Empty when not known. */
  readonly origin: string
  readonly search: string
  /** Address of what the search dialog is told. */
  readonly searchWords: string
  /** Address of the description by which browsers add this search to theirs. */
  readonly searchDescription: string
  readonly licence: string | null
  readonly repository: string | null
  /** The same record for programs; null for other pages. */
  readonly programs: string | null
  /** null where there is nothing to cite. */
  readonly citation: CitationData | null
  /** null on pages that are kept out of searches. */
  readonly head: HeadData | null
}

export interface FrameOptions {
  /** Plain words of the page's own title; empty on the home page. */
  readonly title: string
  readonly description?: string
  readonly subject: PageSubject
  readonly noindex?: boolean
  readonly kind?: 'website' | 'article'
}

const mainKinds = ['event', 'article', 'actor', 'location', 'source'] as const
const morePages = ['codebook', 'method', 'data', 'quality', 'changes', 'contribute', 'annotate', 'about', 'offline'] as const

export function describeFrame(context: PageContext, options: FrameOptions): PageFrame {
  const { corpus, urls, lang, ui } = context
  const siteTitle = showText(context, corpus.site.title)
  const description = options.description ?? showText(context, corpus.site.description).text
  const [noindex, kind] = [options.noindex ?? false, options.kind ?? 'website'] as const
  const addressIn = (other: string): string => addressOf(urls, other, options.subject)
  const address = addressIn(lang)
  const link = (target: string, label: ShownText): FrameLink => ({ address: target, label, current: address.startsWith(target) })
  return {
    lang,
    dir: directionOf(lang),
    title: options.title === '' ? siteTitle.text : `${options.title} · ${siteTitle.text}`,
    siteTitle,
    home: urls.home(lang),
    address,
    description,
    canonical: urls.origin === '' ? null : urls.absolute(address),
    languages: context.languages.map(other => ({
      lang: other, label: nameOfLanguage(other), address: addressIn(other), current: other === lang,
    })),
    mainLinks: [
      ...mainKinds.map(kind => link(urls.list(lang, kind), ui.shown(`record.${kind}.plural`))),
      link(urls.single(lang, 'explore'), ui.shown('nav.explore')),
    ],
    moreLinks: morePages.map(page => link(urls.single(lang, page), ui.shown(`nav.${page}`))),
    alternates: noindex || urls.origin === '' ? [] : [...context.languages, 'x-default'].map(other => ({
      lang: other, address: urls.absolute(addressIn(other === 'x-default' ? context.languages[0] ?? lang : other)),
    })),
    noindex,
    kind,
    base: urls.base,
    origin: urls.origin,
    search: urls.single(lang, 'search'),
    searchWords: urls.file(searchPageFile(lang)),
    searchDescription: urls.file(searchDescriptionFile(lang)),
    licence: corpus.site.licence,
    repository: corpus.site.repository,
    programs: options.subject.kind === 'record' ? urls.file(apiFile(options.subject.record, options.subject.id)) : null,
    citation: noindex ? null : describeCitation(context, options.subject),
    head: noindex ? null : describeHead(context, { subject: options.subject, title: options.title, description, kind }),
  }
}

/** A language's name in itself: العربية, English. */
export const nameOfLanguage = remember((lang: string): string => new Intl.DisplayNames([lang], { type: 'language' }).of(lang) ?? lang)
