/** Words of a text with their places. A change of script is a border too, so that words glued by a missing space come apart. */

import { fold, invisible } from './fold.ts'
import { remember } from './remember.ts'

/** A word: its folded form and its place in UTF-16 code units of the given text. */
export interface Token {
  readonly text: string
  readonly start: number
  readonly end: number
  readonly arabic: boolean
}

/** A run of Arabic letters, or of other letters and digits; marks and invisible characters may stand anywhere inside. */
const word = /[[\p{Script=Arabic}&&\p{L}][\p{M}\p{Cf}\u0640]]+|[[[\p{L}\p{N}]--[\p{Script=Arabic}&&\p{L}]][\p{M}\p{Cf}]]+/gv
const arabicLetter = /[\p{Script=Arabic}&&\p{L}]/v

/**
 * The words of a text in order. Punctuation, white space, hyphens and apostrophes are no words and part them; scripts without
 * spaces between words give whole runs.
 */
export function tokenise(text: string): readonly Token[] {
  const tokens: Token[] = []
  for (const { 0: found, index } of text.matchAll(word)) {
    const { text: folded, from, to, arabic } = readWord(found)
    if (folded !== '') tokens.push({ text: folded, start: index + from, end: index + to, arabic })
  }
  return tokens
}

/** The words of `tokenise` without their places. */
export function listWords(text: string): string[] {
  return (text.match(word) ?? []).map(found => readWord(found).text).filter(folded => folded !== '')
}

const readWord = remember((found: string) => {
  const [from, to] = visibleStretch(found)
  const visible = found.slice(from, to)
  return { text: fold(visible), from, to, arabic: arabicLetter.test(visible) }
})

/** Where a word begins and ends without the invisible characters around it. One pass: hostile input may be all invisible. */
function visibleStretch(found: string): readonly [number, number] {
  let from = found.length
  let to = found.length
  let at = 0
  for (const character of found) {
    if (!invisible.test(character)) {
      from = Math.min(from, at)
      to = at + character.length
    }
    at += character.length
  }
  return [from, to]
}
