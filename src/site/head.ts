/** What the head of a page tells other machines: reference managers, social media, feed readers, crawlers. Plain data; Head.astro lays it out. */

import { changeOfRecord } from '../exports/citations/items.ts'
import { isFeedSubject } from '../exports/feeds/entries.ts'
import { feedsOf } from '../exports/feeds/files.ts'
import { linkedDataOf } from '../exports/linked-data/index.ts'
import { formatEmbeddedJson } from '../exports/linked-data/format.ts'
import { titleOfPage } from '../exports/site-pages.ts'
import { printLocale, remember } from '../language/index.ts'
import { canDrawCards, cardSize } from '../charts/social-card.ts'
import type { PageSubject } from '../urls/subject.ts'
import { addressOf, fileOfPage } from '../urls/subject.ts'
import { citationContext } from './citation.ts'
import type { PageContext } from './context.ts'
import { showText } from './context.ts'
import { pictureKindOf } from './social-card.ts'

export interface HeadMeta {
  /** Open Graph names its terms in `property`, all others in `name`. */
  readonly attribute: 'name' | 'property'
  readonly key: string
  readonly content: string
}

export interface HeadData {
  readonly metas: readonly HeadMeta[]
  /** Feeds that follow what the page is about; the corpus where it is about all of it. */
  readonly feeds: readonly FeedLink[]
  /** JSON-LD, escaped for a script element. */
  readonly linkedData: string
}

export interface FeedLink {
  readonly format: 'Atom' | 'JSON Feed'
  readonly type: string
  readonly address: string
}

export interface HeadOptions {
  readonly subject: PageSubject
  /** Of the page alone, without the site's name. */
  readonly title: string
  readonly description: string
  readonly kind: 'website' | 'article'
}

export function describeHead(context: PageContext, options: HeadOptions): HeadData {
  const linked = linkedDataOf(context, options.subject)
  return { metas: [...previewMetas(context, options), ...referenceMetas(context, options)], feeds: listFeeds(context, options.subject), linkedData: formatEmbeddedJson(linked) }
}

/** A page of an actor, place, outlet or type has feeds of its own; home, lists and pages of time have those of the corpus. */
function listFeeds(context: PageContext, subject: PageSubject): FeedLink[] {
  if (subject.kind === 'single' || (subject.kind === 'record' && !isFeedSubject(subject))) return []
  const found = feedsOf(citationContext(context), isFeedSubject(subject) ? subject : { kind: 'home' }, context.lang)
  return found === null ? [] : [
    { format: 'Atom', type: 'application/atom+xml', address: context.urls.file(found.atom) },
    { format: 'JSON Feed', type: 'application/feed+json', address: context.urls.file(found.json) },
  ]
}

/** Path of the picture of a record's page, below the base path. */
export function picturePath({ urls, lang }: PageContext, subject: PageSubject): string {
  return fileOfPage(urls, 'data/pictures', addressOf(urls, lang, subject), 'png')
}

/** Pictures are named by whole addresses only; without a known origin there are none. */
function pictureMetas(context: PageContext, { subject, title }: HeadOptions): HeadMeta[] {
  const { urls, lang } = context
  if (urls.origin === '' || pictureKindOf(context, subject) === null || !canDrawCards(lang)) return [{ attribute: 'name', key: 'twitter:card', content: 'summary' }]
  const open = (key: string, content: string): HeadMeta => ({ attribute: 'property', key: `og:image${key}`, content })
  return [
    open('', urls.absolute(urls.file(picturePath(context, subject)))),
    open(':width', String(cardSize.width)),
    open(':height', String(cardSize.height)),
    open(':alt', title),
    { attribute: 'name', key: 'twitter:card', content: 'summary_large_image' },
  ]
}

/** Open Graph and cards: what social media show of a link. */
function previewMetas(context: PageContext, options: HeadOptions): HeadMeta[] {
  const { title, description, kind } = options
  const { corpus, lang, languages } = context
  const site = showText(context, corpus.site.title).text
  const open = (key: string, content: string): HeadMeta => ({ attribute: 'property', key: `og:${key}`, content })
  return [
    open('title', title === '' ? site : title),
    open('description', description),
    open('type', kind),
    open('site_name', site),
    open('locale', territoryOf(lang)),
    ...languages.filter(other => other !== lang).map(other => open('locale:alternate', territoryOf(other))),
    ...pictureMetas(context, options),
  ]
}

/** `ar_SY`, as Open Graph writes locales: with the territory whose words and dates the site prints. */
const territoryOf = remember((lang: string): string => {
  const { language, region } = new Intl.Locale(printLocale(lang)).maximize()
  return region === undefined ? language : `${language}_${region}`
})

/** Highwire's tags for records, by which reference managers take a page, and what Dublin Core adds. docs/citing.md names them all. */
function referenceMetas(context: PageContext, { subject }: HeadOptions): HeadMeta[] {
  if (subject.kind !== 'record') return []
  const { corpus, lang, urls } = context
  const { record, id } = subject
  const day = changeOfRecord(context, record, id)
  const source = record === 'article' ? corpus.articles.get(id)?.url ?? null : null
  const metas: readonly (readonly [string, string | null])[] = [
    ['citation_title', titleOfPage(corpus, subject, lang).text],
    ['citation_author', showText(context, corpus.site.title).text],
    ['citation_publication_date', day?.replaceAll('-', '/') ?? null],
    ['citation_language', lang],
    ['citation_public_url', urls.origin === '' ? null : urls.permanent(record, id)],
    ['DC.identifier', urls.origin === '' ? null : urls.permanent(record, id)],
    ['DC.source', source],
    ['DC.rights', corpus.site.licence],
  ]
  return metas.flatMap(([key, content]) => (content === null ? [] : [{ attribute: 'name', key, content } as const]))
}
