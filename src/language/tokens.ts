/** Words of a text with their places. A change of script is a border too, so that words glued by a missing space come apart. */

import { fold, invisible } from './fold.ts'

/** A word: its folded form and its place in UTF-16 code units of the given text. */
export interface Token {
  readonly text: string
  readonly start: number
  readonly end: number
  readonly arabic: boolean
}

/** A run of Arabic letters, or of other letters and digits; marks and invisible characters may stand anywhere inside. */
const word = /[[\p{Script=Arabic}&&\p{L}][\p{M}\p{Cf}\u0640]]+|[[[\p{L}\p{N}]--[\p{Script=Arabic}&&\p{L}]][\p{M}\p{Cf}]]+/gv
const edge = new RegExp(`^${invisible.source}+|${invisible.source}+$`, 'gu')

/**
 * The words of a text in order. Punctuation, white space, hyphens and apostrophes are no words and part them; scripts without
 * spaces between words give whole runs.
 */
export function tokenise(text: string): readonly Token[] {
  const tokens: Token[] = []
  for (const { 0: found, index } of text.matchAll(word)) {
    const trimmed = found.replace(edge, '')
    const folded = fold(trimmed)
    if (folded === '') continue
    const start = index + found.indexOf(trimmed)
    tokens.push({ text: folded, start, end: start + trimmed.length, arabic: /[\p{Script=Arabic}&&\p{L}]/v.test(trimmed) })
  }
  return tokens
}
