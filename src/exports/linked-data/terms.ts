/** What the makers of linked data share: the context, references to other records, and leaving out what is not known. */

import type { IdReference } from 'schema-dts'
import type { EdtfDate } from '../../model/date.ts'
import type { LanguageTag, LocalText } from '../../model/text.ts'
import { pickText } from '../../model/text.ts'
import type { MentionKind } from '../../model/corpus.ts'
import type { CitationContext } from '../citations/items.ts'
import { titleOfPage } from '../site-pages.ts'

export interface LinkedContext extends CitationContext {
  /** Language of the page. */
  readonly lang: LanguageTag
  /** Files that can be downloaded, below the base path. */
  readonly dataFiles: readonly { readonly path: string }[]
}

/** Another record by its permanent address, with its name so that nobody has to look it up. */
export function nameRecord({ corpus, urls, lang }: LinkedContext, kind: MentionKind, id: string): IdReference & { readonly name: string } {
  return { '@id': urls.permanent(kind, id), name: titleOfPage(corpus, { kind: 'record', record: kind, id }, lang).text }
}

export function textIn({ lang, languages }: LinkedContext, text: LocalText): string | undefined {
  return pickText(text, lang, languages)?.text
}

type Known<Shape> = { [Key in keyof Shape]: Exclude<Shape[Key], undefined | null> }

/** Without the fields that are null, undefined or an empty list: in linked data what is not known is absent. */
export function known<Shape extends object>(fields: Shape): Partial<Known<Shape>> {
  const entries = Object.entries(fields).filter(([, value]) => value !== undefined && value !== null && !(Array.isArray(value) && value.length === 0))
  return Object.fromEntries(entries) as Partial<Known<Shape>>
}

/** Start and end as ISO 8601, only where they are known and not merely bounds of what is not. */
export function daysOf({ edtf }: EdtfDate): { readonly startDate?: string; readonly endDate?: string } {
  if (/^\d{4}(-\d\d){0,2}$/.test(edtf)) return { startDate: edtf }
  const [, from, to] = /^(\d{4}(?:-\d\d){0,2})\/(\d{4}(?:-\d\d){0,2}|\.\.)$/.exec(edtf) ?? []
  return from === undefined ? {} : { startDate: from, ...(to === undefined || to === '..' ? {} : { endDate: to }) }
}

/** Wikidata's own IRIs. */
export function wikidataOf(item: string | null): readonly string[] {
  return item === null ? [] : [`http://www.wikidata.org/entity/${item}`]
}
