/**
 * The one place where the build script hands the corpus to Astro's pages, which live in another module graph.
 * Refuses to work before `handOver` was called: there is no second way to a corpus.
 */

import type { Column } from '../exports/index.ts'
import type { Corpus } from '../model/corpus.ts'
import type { Day } from '../model/date.ts'
import type { Guide } from '../model/guide.ts'
import type { ContentHistory } from '../model/history.ts'
import type { Urls } from '../urls/index.ts'

/** A download under the base path. */
export interface DataFile {
  /** Below the base path: `data/events.csv`. */
  readonly path: string
  /** Rows of a table, features of a map layer; null when counting makes no sense. */
  readonly rows: number | null
  /** Size and SHA-256 sum; null where the file was not written yet, as in the development server. */
  readonly bytes: number | null
  readonly sha256: string | null
}

/** Kinds of record that may have a picture for social media, the most shared first. */
export const pictureKinds = ['event', 'actor', 'location', 'source'] as const
export type PictureKind = (typeof pictureKinds)[number]

export interface Handover {
  readonly corpus: Corpus
  readonly urls: Urls
  /** Day of the last change of the corpus, never the day of the build. null = not known. */
  readonly lastChange: Day | null
  /** Of the corpus as a whole: for pages that speak of it as a whole, and no others. */
  readonly version: string
  /** Commits that touched the corpus; null where there is no git to ask. */
  readonly history: ContentHistory | null
  /** Addresses of base map pictures, drawn once by the build; key as the charts name them. */
  readonly baseMapUrls: Readonly<Record<string, string>>
  readonly dataFiles: readonly DataFile[]
  /** What the columns of each table mean; key is the table's name. */
  readonly dataColumns: Readonly<Record<string, readonly Column[]>>
  /** Kinds of record whose pages have a picture for social media. */
  readonly pictures: readonly PictureKind[]
  /** What the guide tells contributors: the same for every corpus. */
  readonly guide: Guide
}

/** The same with the data files as they will be written. What is made only when a page asks for it stays so. `dataFiles`: throws before they are. */
export function withDataFiles(handover: Handover, dataFiles: () => readonly DataFile[]): Handover {
  return Object.defineProperties({}, { ...Object.getOwnPropertyDescriptors(handover), dataFiles: { get: dataFiles, enumerable: true } }) as Handover
}

const key = Symbol.for('marsad.corpus')
const holder = globalThis as { [key]?: Handover }

/** Replaces what was handed over before: the development server does so after each change. */
export function handOver(value: Handover): void {
  holder[key] = value
}

/** Throws when nothing was handed over: a page was built outside the build script. */
export function corpusOfBuild(): Handover {
  const value = holder[key]
  if (value === undefined) throw new Error('No corpus was handed over: run the build script (npm run build, npm run dev)')
  return value
}
