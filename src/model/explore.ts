/**
 * The files that the explorer reads: events as columns of small numbers, dictionaries beside them, names per language, and what
 * only a table shows (ids, titles, dates as coded) in blocks that are fetched when they are needed. Written by `exports`, read by the browser.
 */

import type { LanguageTag } from './text.ts'

/** Below the base path. */
export const exploreFolder = 'data/explore'
export const exploreFile = `${exploreFolder}/events.json`
export const exploreWordsFile = (lang: LanguageTag): string => `${exploreFolder}/words-${lang}.json`
export const exploreBlockFile = (lang: LanguageTag, block: number): string => `${exploreFolder}/${lang}/${block}.json`
/** Events per block of rows. */
export const exploreBlockSize = 512

/** Bits of the column `dateFlags`. */
export const dateFlags = { startUnknown: 1, endUnknown: 2, lasting: 4, announced: 8, contested: 16 } as const

/** In a column of figures: no report speaks of it; reports speak of it without a figure. An open or missing value is `unknown` too. */
export const unspoken = -2
export const unknownFigure = -1

/** Some values per event: how many each has, and all of them in a row. */
export interface ListColumn {
  readonly counts: readonly number[]
  readonly values: readonly number[]
}

export interface FigureColumns {
  /** `unspoken`, `unknownFigure`, or the lowest figure. */
  readonly low: readonly number[]
  /** `unknownFigure` where no rule gives one. */
  readonly best: readonly number[]
  /** `unknownFigure` where it is open. */
  readonly high: readonly number[]
}

/** Indexes lead into the dictionaries of the same file; -1 is "not known". */
export interface ExploreFile {
  readonly events: number
  /** West, south, east, north of the map; null when no place has a point. */
  readonly extent: readonly [number, number, number, number] | null
  /** A place known only within more than this is no mark on the map. */
  readonly widestKm: number
  /** Files of the base map below the base path. */
  readonly ground: { readonly light: string; readonly dark: string } | null
  readonly types: {
    readonly ids: readonly string[]
    /** Index of the type above. */
    readonly parent: readonly number[]
    /** Colour, 1–8. */
    readonly slot: readonly number[]
  }
  readonly actors: readonly string[]
  readonly sources: readonly string[]
  readonly grades: readonly string[]
  readonly precisions: readonly string[]
  readonly standings: readonly string[]
  readonly kinds: readonly string[]
  readonly places: {
    readonly ids: readonly string[]
    readonly kind: readonly number[]
    readonly latitude: readonly (number | null)[]
    readonly longitude: readonly (number | null)[]
    /** All places above it. */
    readonly within: readonly (readonly number[])[]
  }
  /** A place as precisely as some events know it. */
  readonly sites: {
    readonly place: readonly number[]
    readonly radiusKm: readonly (number | null)[]
    readonly precision: readonly number[]
  }
  /** One value per event, in the order of time. */
  readonly columns: {
    /** Days since 1970 of the first possible day (of the last one where the first is unknown), as the difference to the event before. */
    readonly start: readonly number[]
    /** Days from there to the last possible day. */
    readonly span: readonly number[]
    readonly dateFlags: readonly number[]
    readonly type: readonly number[]
    readonly grade: readonly number[]
    readonly standing: readonly number[]
    readonly actors: ListColumn
    readonly sources: ListColumn
    readonly sites: ListColumn
    readonly killed: FigureColumns
    readonly wounded: FigureColumns
  }
}

/** A name in the file's language, or with the language that it is really in. */
export type ExploreWord = string | readonly [text: string, lang: LanguageTag]

/** A town for orientation. */
export interface ExploreTown {
  readonly name: string
  readonly longitude: number
  readonly latitude: number
  /** Smaller is more important. */
  readonly rank: number
}

/** Names of everything in the dictionaries, in their order. */
export interface ExploreWords {
  readonly types: readonly ExploreWord[]
  readonly actors: readonly ExploreWord[]
  readonly sources: readonly ExploreWord[]
  readonly grades: readonly ExploreWord[]
  readonly precisions: readonly ExploreWord[]
  readonly standings: readonly ExploreWord[]
  readonly kinds: readonly ExploreWord[]
  readonly places: readonly ExploreWord[]
  readonly towns: readonly ExploreTown[]
}

/** What only lists show, of `exploreBlockSize` events. */
export interface ExploreBlock {
  readonly ids: readonly string[]
  readonly titles: readonly ExploreWord[]
  /** EDTF as coded. */
  readonly dates: readonly string[]
}
