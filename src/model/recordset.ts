/** All valid records of a corpus folder, before linking: what `validate` hands to `link`. */

import type { Codebook } from './codebook.ts'
import type { OutsideSet } from './outside.ts'
import type { LanguageTag, Message } from './text.ts'
import type {
  ActorRecord, ArticleRecord, BaseMapFile, EventRecord, LocationRecord, PageRecord, SecondCoding, Site, SourceRecord,
} from './records.ts'

export interface Recordset {
  readonly site: Site
  readonly codebook: Codebook
  readonly articles: readonly ArticleRecord[]
  readonly events: readonly EventRecord[]
  readonly actors: readonly ActorRecord[]
  readonly locations: readonly LocationRecord[]
  readonly sources: readonly SourceRecord[]
  readonly pages: readonly PageRecord[]
  readonly codings: readonly SecondCoding[]
  readonly baseMap: readonly BaseMapFile[]
  /** In the order of their ids. */
  readonly outside: readonly OutsideSet[]
  /** Interface strings that the corpus brings for languages the program has none for. */
  readonly interface: Readonly<Record<LanguageTag, Readonly<Record<string, Message>>>>
}
