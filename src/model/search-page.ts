/** What the search page and the search dialog are told: words in all their forms, and where the index lies. Written by the build, read in the browser. */

import type { LanguageTag, Message } from './text.ts'

export interface SearchPageData {
  /** Address of the index, ending in a slash. */
  readonly index: string
  /** Address of the search page in this language. */
  readonly page: string
  readonly lang: LanguageTag
  readonly languages: readonly LanguageTag[]
  readonly messages: Readonly<Record<string, { readonly message: Message; readonly lang: LanguageTag }>>
  /** Kinds of record in the order of the filter, each with its words: one, and all of them. */
  readonly kinds: readonly { readonly kind: string; readonly label: string; readonly plural: string }[]
}

/** The same for the dialog, which asks for it when it is opened: a file beside the index. */
export function searchPageFile(lang: LanguageTag): string {
  return `pagefind/page.${lang}.json`
}

/** OpenSearch description of a language. */
export function searchDescriptionFile(lang: LanguageTag): string {
  return `search.${lang}.xml`
}
