/** The part of Pagefind's client that we use, and how it is set: the same in a browser and in tests. */

/** Values of a filter, all of which must hold. */
export type FilterValues = Readonly<Record<string, string | readonly string[]>>
export type FilterCounts = Readonly<Record<string, Readonly<Record<string, number>>>>

export interface FoundData {
  /** All words of the text, as they were encoded. */
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
  readonly data: () => Promise<FoundData>
}

export interface FoundList {
  readonly results: readonly Found[]
  /** How many results each value would leave, given the other filters. */
  readonly filters: FilterCounts
}

export interface Pagefind {
  readonly options: (options: Readonly<Record<string, unknown>>) => Promise<void>
  readonly init: () => Promise<void>
  readonly filters: () => Promise<FilterCounts>
  /** null searches for everything. */
  readonly search: (query: string | null, options?: { readonly filters?: FilterValues }) => Promise<FoundList>
}

/** Sets up Pagefind's client for the index at `address` (`…/pagefind/`). */
export async function startPagefind(pagefind: Pagefind, address: string): Promise<Pagefind> {
  await pagefind.options({
    basePath: address,
    ranking: { metaWeights: { self: 30, names: 6, also: 1.5, title: 0, kind: 0, id: 0, lang: 0, date: 0 } },
  })
  await pagefind.init()
  await pagefind.filters()
  return pagefind
}
