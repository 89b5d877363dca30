/**
 * What a chart gives back: the same picture for wide and narrow columns, its data as a table, words for those who do not see it,
 * and what stands beside it. Plain and serialisable; layout and style belong to the page.
 */

import type { Element } from 'hast'
import type { Interface } from '../i18n/index.ts'
import type { LanguageTag } from '../model/text.ts'

export interface ChartOptions {
  /** Words, language and direction of the page. */
  readonly ui: Interface
  /** The site's languages, in order, for names that are not translated. */
  readonly languages: readonly LanguageTag[]
  /** ASCII, unique on the page: ids inside the picture begin with it. */
  readonly id: string
  /** Says what is seen; each chart has a general one of its own. */
  readonly title?: string
}

export type RecordRef = { readonly kind: 'event' | 'actor' | 'location' | 'type'; readonly id: string }

/** A cell of the table: words in their own language, or a number. An empty cell is text ''. */
export interface Cell {
  readonly text: string
  readonly lang?: LanguageTag
  /** Exact number for the CSV, where the words say it in the page's numerals. */
  readonly value?: number
  /** Exact text for the CSV, such as an ISO month, where the words are for reading. */
  readonly code?: string
  /** The record that the page should link. */
  readonly ref?: RecordRef
}

export interface Column {
  readonly key: string
  readonly label: string
  readonly numeric: boolean
}

export interface FigureTable {
  readonly columns: readonly Column[]
  readonly rows: readonly (readonly Cell[])[]
}

/** Records that belong to the subject but are not in the picture, with the reason as title. */
export interface Beside {
  readonly title: string
  readonly items: readonly (Cell & { readonly ref: RecordRef })[]
}

interface FigureWords {
  readonly title: string
  /** Whole sentences: what the picture shows, its period and extremes. Also the text alternative. */
  readonly description: string
  /** Sentences printed under the picture: units, signs used, what was left out and why. */
  readonly notes: readonly string[]
  readonly table: FigureTable
  /** RFC 4180, CRLF, with a header of `key`s; cells that a spreadsheet would run are disarmed. */
  readonly csv: string
  readonly beside: readonly Beside[]
  /** How many events the picture counts. */
  readonly events: number
}

/** Two drawings of one picture: 720 and 320 units wide. charts.css shows the one that fits, so that text never falls below 11 px. */
export interface Picture extends FigureWords {
  readonly kind: 'picture'
  readonly wide: Element
  readonly narrow: Element
}

/** No picture: there is nothing to show, or too little for an honest one. The table is still there. */
export interface NoPicture extends FigureWords {
  readonly kind: 'too-few' | 'nothing'
  readonly reason: string
}

export type Figure = Picture | NoPicture
