/** Records as people wrote them, after validation: what `validate` hands to `link`. Plain and serialisable. */

import type { Root } from 'mdast'
import type { StatedCount } from './count.ts'
import type { EdtfDate } from './date.ts'
import type { LanguageTag, LocalText } from './text.ts'
import type { Place } from './diagnostic.ts'
import type { Mention, Report } from './report.ts'

export interface Site {
  readonly title: LocalText
  readonly description: LocalText
  /** Origin and base path, without a final slash; empty when not known. */
  readonly url: string
  /** The first is the default. */
  readonly languages: readonly LanguageTag[]
  readonly licence: string | null
  readonly repository: string | null
  /** West, south, east, north in degrees. */
  readonly mapExtent: readonly [number, number, number, number] | null
  readonly limits: { readonly originalWords: number }
}

declare module 'mdast' {
  interface TextData {
    /** A word written with `\\` before it: the build never links it, nor a name that reaches into it. */
    plain?: boolean
  }
}

/** A block is what a passage must lie within: paragraph, heading, table cell or code block. */
export interface Block {
  /** The words as a reader sees them: no Markdown marks, NFC, each run of white space one space, trimmed; code as written. */
  readonly text: string
}

/**
 * A parsed body in one language. The text nodes of `tree` are already normalised, so that the text of the n-th block
 * element of the tree (document order) equals `blocks[n].text` character for character: its `text` and `inlineCode` nodes
 * joined (a hard break has its space in the text before it). No HTML, images, footnotes, reference links or positions in it.
 */
export interface Body {
  readonly lang: LanguageTag
  readonly tree: Root
  readonly blocks: readonly Block[]
}

/** The fields that every record with a file has. */
interface FileRecord {
  readonly id: string
  readonly formerIds: readonly string[]
  /** Place of the record's first line, for messages. */
  readonly place: Place
  /** One per language that has a body file; the record's own file first. Empty bodies are left out. */
  readonly bodies: readonly Body[]
}

export type Basis = 'stated' | 'inferred' | 'outside'

export interface ArticleRecord extends FileRecord {
  readonly title: LocalText
  /** The outlet's own, exact; null when there is none. */
  readonly headline: string | null
  /** null = the outlet is not known. */
  readonly source: string | null
  readonly published: EdtfDate | null
  readonly basis: { readonly source: Basis; readonly published: Basis }
  readonly note: LocalText | null
  readonly url: string | null
  readonly archived: string | null
  /** Language of the body in the article's own file. */
  readonly language: LanguageTag
  /** Language in which the outlet wrote; equals `language` when not given. */
  readonly originalLanguage: LanguageTag
  readonly rights: 'summary' | 'excerpt' | 'full'
  readonly annotators: readonly string[]
  readonly reviewers: readonly string[]
  /** Translator of each translated body. */
  readonly translators: Readonly<Record<LanguageTag, string>>
  readonly codebook: number | null
  readonly reports: readonly Report[]
  readonly mentions: readonly Mention[]
}

export type RuledField = 'killed' | 'wounded' | 'date' | 'location' | 'type' | 'grade'

export interface Ruling {
  readonly field: RuledField
  /** As written in a report; `count` or `date` are parsed where the field asks for them. */
  readonly value: string
  readonly count: StatedCount | null
  readonly date: EdtfDate | null
  readonly why: LocalText
  readonly by: string
  /** Day of the ruling; null when not given. */
  readonly ruled: EdtfDate | null
  readonly place: Place
}

export type EventStatus = 'published' | 'withdrawn' | { readonly mergedInto: string }

export interface EventRecord extends FileRecord {
  readonly title: LocalText | null
  readonly sameAs: readonly string[]
  readonly status: EventStatus
  readonly distinctFrom: readonly { readonly id: string; readonly why: LocalText }[]
  readonly rulings: readonly Ruling[]
}

export interface Alias {
  readonly text: string
  readonly lang: LanguageTag | null
  /** Found by search, never shown as a heading or preview. */
  readonly loaded: boolean
}

export type RelationKind = 'part-of' | 'backed-by' | 'founded-by' | 'commands' | 'allied-with'

export interface Relation {
  readonly to: string
  readonly kind: RelationKind
  readonly since: EdtfDate | null
  readonly until: EdtfDate | null
  /** Articles that say so. */
  readonly articles: readonly string[]
}

interface NamedRecord extends FileRecord {
  readonly name: LocalText
  readonly aliases: readonly Alias[]
  readonly kind: string
  readonly wikidata: string | null
}

export interface ActorRecord extends NamedRecord {
  /** Persons only: the office or work by which the person is public. */
  readonly publicRole: LocalText | null
  readonly relations: readonly Relation[]
  /** ISO 3166-1 alpha-2. */
  readonly country: string | null
  readonly active: EdtfDate | null
  readonly sameAs: readonly string[]
}

export interface LocationRecord extends NamedRecord {
  readonly within: readonly string[]
  /** WGS 84 degrees; null when unknown. */
  readonly latitude: number | null
  readonly longitude: number | null
  /** How far the real place may lie from the point, km; null when unknown. */
  readonly radiusKm: number | null
  /** Name of a shape in the base map: `<object>/<feature id>`, for example `adm1/SY09`. */
  readonly geometry: string | null
  readonly pcode: string | null
  readonly geonames: string | null
  readonly coordinateSource: LocalText | null
  /** ISO 3166-1 alpha-2, countries only. */
  readonly country: string | null
  readonly sameAs: readonly string[]
}

export interface SourceRecord extends NamedRecord {
  readonly url: string | null
  readonly languages: readonly LanguageTag[]
  readonly country: string | null
  readonly stance: string | null
  /** The party it belongs to. */
  readonly actor: string | null
  readonly sameAs: readonly string[]
}

export interface PageRecord extends FileRecord {
  readonly title: LocalText
}

/** What a second coder found in an article, knowing nothing of the first: for measuring agreement, never published. */
export interface SecondCoding {
  readonly article: string
  /** As the file is called after: `<article>.coding.<coder>.yml`. */
  readonly coder: string
  /** Language of its passages. */
  readonly lang: LanguageTag
  readonly reports: readonly Report[]
}

/** A file of the base map, as read: TopoJSON or GeoJSON text. */
export interface BaseMapFile {
  readonly name: string
  readonly text: string
}
