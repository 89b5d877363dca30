/** The part of Pagefind's client that we use. */

/** Values of a filter, all of which must hold. */
export type FilterValues = Readonly<Record<string, string | readonly string[]>>
export type FilterCounts = Readonly<Record<string, Readonly<Record<string, number>>>>

export interface FoundData {
  /** All words of the text as written, one space between them. */
  readonly content: string
  readonly raw_url?: string
  readonly url: string
  readonly meta: Readonly<Record<string, string>>
}

export interface Found {
  readonly id: string
  readonly score: number
  /** Positions of what was found in the content, in words. */
  readonly words: readonly number[]
  /** Fields that have it, in no order. */
  readonly matchedMetaFields?: readonly string[]
  readonly data: () => Promise<FoundData>
}

export interface TokenSearch {
  /** null searches for everything. Of filters only `page`, a language of the interface, is understood. */
  readonly search: (query: string | null, options?: { readonly filters?: FilterValues }) => Promise<{ readonly results: readonly Found[] }>
}

export interface Pagefind extends TokenSearch {
  readonly options: (options: Readonly<Record<string, unknown>>) => Promise<void>
  readonly init: () => Promise<void>
  /** Lets another index take part in every search. */
  readonly mergeIndex: (address: string) => Promise<void>
}
