/**
 * The linked corpus: read once per build, frozen. Back-references are here so that a page never searches.
 * Everything refers by id; look-ups go through the maps. Lists are in a fixed order (ids bytewise unless said otherwise).
 */

import type { Codebook } from './codebook.ts'
import type { Diagnostic } from './diagnostic.ts'
import type { Event, LinkedReport, ReportKey } from './event.ts'
import type { RecordKind } from './ids.ts'
import type { OutsideSet } from './outside.ts'
import type {
  ActorRecord, ArticleRecord, BaseMapFile, Body, EventRecord, LocationRecord, PageRecord, SecondCoding, Site, SourceRecord,
} from './records.ts'
import type { LanguageTag, Message } from './text.ts'

export type MentionKind = 'actor' | 'location' | 'source' | 'event' | 'article'

/** A stretch of a block, in UTF-16 code units of `blocks[block].text`. */
export interface Span {
  readonly block: number
  readonly start: number
  readonly end: number
}

/** A name in the text that leads to a record. */
export interface BodyMention extends Span {
  readonly kind: MentionKind
  readonly id: string
  /** Written as a link by hand, or found by name or alias. */
  readonly by: 'hand' | 'alias'
}

/** What a passage supports: a report, or a row of it, or a mention of the article. */
export type Support =
  | { readonly kind: 'report'; readonly report: ReportKey }
  | { readonly kind: 'casualty' | 'measure' | 'responsibility'; readonly report: ReportKey; readonly row: number }
  | { readonly kind: 'mention'; readonly mention: number }

/** A piece of text marked as passage. Overlapping passages are cut at their borders; each piece names all it supports. */
export interface BodyPassage extends Span {
  /** `p-<n>`, n counting the pieces of the body from 1. */
  readonly anchor: string
  readonly supports: readonly Support[]
}

/** Text and what was found in it are read when somebody asks for them, and may be forgotten again: take them once. */
export interface LinkedBody extends Body {
  readonly mentions: readonly BodyMention[]
  readonly passages: readonly BodyPassage[]
  readonly sums: BodySums
}

/** Hashes, the same for the same: who only wants to know whether something changed need not read it. */
export interface BodySums {
  /** Of the words, block by block. */
  readonly words: string
  /** Of all that a body has. */
  readonly whole: string
}

export interface Article extends Omit<ArticleRecord, 'bodies' | 'reports'> {
  readonly bodies: readonly LinkedBody[]
  readonly reports: readonly ReportKey[]
  readonly events: readonly string[]
  /** Every record that the article names: in annotations, by hand or by alias. */
  readonly mentioned: Readonly<Record<MentionKind, readonly string[]>>
  /** Articles whose text or annotations lead here. */
  readonly mentionedIn: readonly string[]
}

/** What every record knows about who speaks of it. */
export interface BackReferences {
  /** Events it takes part in (actor), lies at (location: its own, children not counted), was reported by (source). */
  readonly events: readonly string[]
  /** Articles that name it in any way. */
  readonly articles: readonly string[]
  /** Reports that name it in any way: as actor, place, link of a chain, holder or maker of a responsibility. */
  readonly reports: readonly ReportKey[]
}

export interface Actor extends Omit<ActorRecord, 'bodies'>, BackReferences {
  readonly bodies: readonly LinkedBody[]
  /** Actors whose `part-of` leads here. */
  readonly children: readonly string[]
  /** Sources that belong to this party. */
  readonly sources: readonly string[]
}

export interface Location extends Omit<LocationRecord, 'bodies'>, BackReferences {
  readonly bodies: readonly LinkedBody[]
  readonly children: readonly string[]
  /** All places above it, nearest first, each once. */
  readonly ancestors: readonly string[]
  /** Nearest ancestor-or-self of level admin1, when all ways up agree on one; else null. */
  readonly admin1: string | null
  /** Own precision code: by its kind's default and its radius; null when nothing says. */
  readonly precision: string | null
}

export interface Source extends Omit<SourceRecord, 'bodies'>, BackReferences {
  readonly bodies: readonly LinkedBody[]
  /** Articles that it published. */
  readonly published: readonly string[]
}

export interface LinkedEvent extends Event {
  readonly place: EventRecord['place'] | null
  /** The editor's note. */
  readonly bodies: readonly LinkedBody[]
  readonly distinctFrom: EventRecord['distinctFrom']
  readonly rulings: EventRecord['rulings']
  /** Articles that lead here by mention without reporting it. */
  readonly mentionedIn: readonly string[]
}

export interface Page extends Omit<PageRecord, 'bodies'> {
  readonly bodies: readonly LinkedBody[]
}

/** A former id and where it leads. A merged event keeps its id and a page of its own: see its `status`. */
export interface Redirect {
  readonly kind: RecordKind
  readonly from: string
  readonly to: string
}

export interface Corpus {
  readonly site: Site
  readonly codebook: Codebook
  readonly articles: ReadonlyMap<string, Article>
  /** All of them: also withdrawn and merged ones, whose `status` says so. */
  readonly events: ReadonlyMap<string, LinkedEvent>
  readonly reports: ReadonlyMap<ReportKey, LinkedReport>
  readonly actors: ReadonlyMap<string, Actor>
  readonly locations: ReadonlyMap<string, Location>
  readonly sources: ReadonlyMap<string, Source>
  readonly pages: ReadonlyMap<string, Page>
  /** In the order of their files. */
  readonly codings: readonly SecondCoding[]
  readonly redirects: readonly Redirect[]
  readonly baseMap: readonly BaseMapFile[]
  /** Outside data sets laid beside the corpus, by id; pages ask the shelves of queries/outside.ts and not for their rows. */
  readonly outside: readonly OutsideSet[]
  readonly interface: Readonly<Record<LanguageTag, Readonly<Record<string, Message>>>>
}

export interface LoadResult {
  /** Absent when there is at least one error. */
  readonly corpus: Corpus | null
  readonly diagnostics: readonly Diagnostic[]
}
