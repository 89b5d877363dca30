/** What the page tells its script: words in all their forms, and where the index lies. */

import { formatMessage } from '../../language/messages.ts'
import type { Values } from '../../language/messages.ts'
import type { LanguageTag, Message } from '../../model/text.ts'

export interface SearchPageData {
  /** Address of the index, ending in a slash. */
  readonly index: string
  readonly lang: LanguageTag
  readonly languages: readonly LanguageTag[]
  readonly messages: Readonly<Record<string, { readonly message: Message; readonly lang: LanguageTag }>>
  /** Kinds of record in the order of the filter, each with its words: one, and all of them. */
  readonly kinds: readonly { readonly kind: string; readonly label: string; readonly plural: string }[]
}

export type Say = (key: string, values?: Values) => string

export function createSay({ messages }: SearchPageData): Say {
  return (key, values = {}) => {
    const found = messages[key]
    return found === undefined ? key : formatMessage(found.message, values, found.lang)
  }
}
