/** The only maker of addresses. Knows the base path; every address ends in a slash unless it is a file. */

import type { LanguageTag } from '../model/text.ts'

/** Kinds of page that exist once per record, with their folder in the address. */
export const pageFolders = {
  article: 'articles',
  event: 'events',
  actor: 'actors',
  location: 'locations',
  source: 'sources',
  type: 'types',
} as const
export type PageKind = keyof typeof pageFolders

/** Folder of the interface for programs; the number changes when files change their shape. */
export const apiFolder = 'data/api/v1'

/** File of a record for programs, below the base path. */
export function apiFile(kind: PageKind, id: string): string {
  return `${apiFolder}/${pageFolders[kind]}/${id}.json`
}

/** Pages that exist once per language. */
export const singlePages = ['about', 'method', 'contribute', 'codebook', 'data', 'annotate', 'explore', 'matrix', 'search', 'offline', 'changes', 'quality', 'coverage'] as const

/** Folder of the pages of years and months. */
export const timeFolder = 'time'

export interface Urls {
  /** Base path with a slash at both ends: `/` or `/marsad/`. */
  readonly base: string
  /** Origin without a final slash; empty when not known: then there are no absolute addresses. */
  readonly origin: string
  readonly home: (lang: LanguageTag) => string
  readonly list: (lang: LanguageTag, kind: PageKind) => string
  readonly record: (lang: LanguageTag, kind: PageKind, id: string) => string
  /** What a record's page, or the list of articles (`published`), tells of one period: `YYYY`, `YYYY-MM` or `undated`. */
  readonly part: (lang: LanguageTag, kind: PageKind, id: string, period: string) => string
  /** A prose or tool page: one of `singlePages`, a part of one (`changes/2024`), or a page record of the corpus. */
  readonly single: (lang: LanguageTag, page: string) => string
  /** All periods, a year (`YYYY`), or a month of it (`MM`). */
  readonly time: (lang: LanguageTag, year?: string, month?: string) => string
  /** A code's place on the codebook page. */
  readonly code: (lang: LanguageTag, list: string, code: string) => string
  /** A file under the base path, such as `data/events.json`. */
  readonly file: (path: string) => string
  /** With the origin before it; unchanged when the origin is not known. */
  readonly absolute: (address: string) => string
  /** The address whose language is the default: a record's permanent identity. */
  readonly permanent: (kind: PageKind, id: string) => string
}

/** `siteUrl` is an origin with an optional base path (`https://example.org/marsad`), or empty. The first language is the default. */
export function createUrls(siteUrl: string, languages: readonly LanguageTag[]): Urls {
  const { origin, base } = splitSiteUrl(siteUrl)
  const inBase = (...parts: string[]): string => base + parts.map(part => `${part}/`).join('')
  const urls: Urls = {
    base,
    origin,
    home: lang => inBase(lang),
    list: (lang, kind) => inBase(lang, pageFolders[kind]),
    record: (lang, kind, id) => inBase(lang, pageFolders[kind], id),
    part: (lang, kind, id, period) => inBase(lang, pageFolders[kind], id, period),
    single: (lang, page) => inBase(lang, page),
    time: (lang, ...period) => inBase(lang, timeFolder, ...period.filter(part => part !== undefined)),
    code: (lang, list, code) => `${inBase(lang, 'codebook')}#${list}-${code}`,
    file: path => base + path.replace(/^\//, ''),
    absolute: address => origin + address,
    permanent: (kind, id) => origin + inBase(languages[0] ?? 'en', pageFolders[kind], id),
  }
  return urls
}

function splitSiteUrl(siteUrl: string): { origin: string; base: string } {
  if (siteUrl === '') return { origin: '', base: '/' }
  const url = new URL(siteUrl.includes('://') ? siteUrl : `https://invalid.invalid/${siteUrl.replace(/^\//, '')}`)
  const path = url.pathname.replace(/\/+$/, '')
  return { origin: url.hostname === 'invalid.invalid' ? '' : url.origin, base: `${path}/` }
}

