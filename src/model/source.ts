/** What passes between the stages that come before records: the files of a corpus, their text, their structure with places. */

import type { Root } from 'mdast'
import type { Place } from './diagnostic.ts'
import type { RecordKind } from './ids.ts'
import type { Block } from './records.ts'
import type { LanguageTag } from './text.ts'

/** What a file is for, read off its path. */
export type FileRole =
  | { readonly role: 'site' | 'codebook' }
  | { readonly role: 'record'; readonly kind: RecordKind; readonly id: string; readonly year: string | null }
  | { readonly role: 'translation'; readonly kind: RecordKind; readonly id: string; readonly lang: LanguageTag; readonly year: string | null }
  | { readonly role: 'coding'; readonly id: string; readonly coder: string; readonly year: string | null }
  | { readonly role: 'interface'; readonly lang: LanguageTag }
  | { readonly role: 'base-map'; readonly name: string }
  /** What an outside data set is, and its table; `name` is that of its folder. */
  | { readonly role: 'reference' | 'reference-table'; readonly name: string }

/** A file as read: decoded, without byte order mark, lines ended by LF. `path` is relative to the corpus folder. */
export interface SourceText {
  readonly path: string
  readonly role: FileRole
  readonly text: string
}

interface Position {
  /** From 1, in the file. */
  readonly line: number
  readonly column: number
}

/** Every scalar is its words: what they mean is for the schema to say. */
/** Where a scalar or a key is written, quotes included: offsets (UTF-16) in the text as read. */
export interface Span {
  readonly start: number
  readonly end: number
}

export interface YamlScalar {
  readonly type: 'scalar'
  readonly text: string
  /** Written without quotes. An empty plain scalar or `~` alone means "absent". */
  readonly plain: boolean
  readonly at: Position
  /** null where nothing can be put in its place as it is: a block of text (`|`, `>`), a text that is not in NFC. */
  readonly span: Span | null
}

export interface YamlList {
  readonly type: 'list'
  readonly items: readonly YamlNode[]
  readonly at: Position
}

export interface YamlEntry {
  readonly key: string
  readonly at: Position
  /** Of the key. */
  readonly span: Span | null
  readonly value: YamlNode
}

export interface YamlMap {
  readonly type: 'map'
  readonly entries: readonly YamlEntry[]
  readonly at: Position
}

export type YamlNode = YamlScalar | YamlList | YamlMap

export interface PlacedBlock extends Block {
  readonly place: Place
}

/** A link of the body that leads to a record: `[words](actor:id)`. */
export interface InlineLink {
  readonly kind: 'actor' | 'location' | 'event' | 'source' | 'article'
  readonly id: string
  readonly place: Place
}

/** A table as written: every cell is its text. */
export interface PlainTable {
  readonly header: readonly string[]
  readonly rows: readonly { readonly line: number; readonly cells: readonly string[] }[]
}

/** A body before its language is known. Nodes carry no positions; blocks and links do. */
export interface ParsedBody {
  readonly tree: Root
  readonly blocks: readonly PlacedBlock[]
  readonly links: readonly InlineLink[]
}

/** A file with structure. Its id is taken even when the file is broken, so that others may refer to it without further errors. */
export interface ParsedFile {
  readonly path: string
  readonly role: FileRole
  /** null when the file is broken, or holds no YAML (base map). */
  readonly data: YamlMap | null
  /** null when the body is broken, empty, or cannot be (YAML files). */
  readonly body: ParsedBody | null
  /** Of a table alone; absent when the file is broken. */
  readonly table?: PlainTable
  /** True when the parser refused something: there are diagnostics for this path. */
  readonly broken: boolean
}
