/** What is asked of an index, and what it answers. */

/** Values of a filter, all of which must hold. */
export type FilterValues = Readonly<Record<string, string | readonly string[]>>
export type FilterCounts = Readonly<Record<string, Readonly<Record<string, number>>>>

/** What is shown of a record. */
export interface FoundData {
  readonly url: string
  readonly kind: string
  readonly id: string
  /** Language of title, date and content. */
  readonly lang: string
  readonly title: string
  readonly date: string
  /** All words of the text as written, one space between them. */
  readonly content: string
}

export interface Found {
  readonly id: string
  /** Positions of what was found in the content, in words. */
  readonly words: readonly number[]
  /** Fields that have it, in no order. */
  readonly matchedMetaFields?: readonly string[]
  readonly data: () => Promise<FoundData>
}

export interface TokenSearch {
  /** null searches for everything; what stands in quotation marks is sought side by side. Of filters only `page`, a language of the interface, is understood. */
  readonly search: (query: string | null, options?: { readonly filters?: FilterValues }) => Promise<{ readonly results: readonly Found[] }>
}
