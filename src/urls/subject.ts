/** What a page is about, whatever its language: the name under which page, citation, feed and site map speak of the same thing. */

import type { LanguageTag } from '../model/text.ts'
import type { PageKind, Urls } from './index.ts'

export type PageSubject =
  | { readonly kind: 'home' }
  | { readonly kind: 'record'; readonly record: PageKind; readonly id: string }
  | { readonly kind: 'list'; readonly of: PageKind }
  /** One of `singlePages`, a page of the guide, a year of changes (`changes/2024`), or a page record of the corpus. */
  | { readonly kind: 'single'; readonly page: string }
  /** What a record's page tells of one period, where it is too much for the page itself; see `urls.part`. */
  | { readonly kind: 'part'; readonly record: PageKind; readonly id: string; readonly period: string }
  | { readonly kind: 'time'; readonly year?: string; readonly month?: string }

/** Address of the page in a language, under the base path. */
export function addressOf(urls: Urls, lang: LanguageTag, subject: PageSubject): string {
  switch (subject.kind) {
    case 'home': return urls.home(lang)
    case 'record': return urls.record(lang, subject.record, subject.id)
    case 'list': return urls.list(lang, subject.of)
    case 'single': return urls.single(lang, subject.page)
    case 'part': return urls.part(lang, subject.record, subject.id, subject.period)
    case 'time': return subject.year === undefined ? urls.time(lang) : urls.time(lang, subject.year, subject.month)
  }
}

/** Path of a file that belongs to a page: `data/citations` and `ar/events/x/` give `data/citations/ar/events/x` and an extension. */
export function fileOfPage(urls: Urls, folder: string, address: string, extension: string): string {
  return `${folder}/${address.slice(urls.base.length).replace(/\/$/, '')}.${extension}`
}
