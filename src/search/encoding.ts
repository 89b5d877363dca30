/**
 * How words are written into Pagefind's index so that our analyser, and not Pagefind's, decides what matches. Of a word of the text
 * only the tokens under which it is found are stored, all at the same position; the text itself lies beside the index. A token
 * stands between a start and an end letter that no text has, so that a whole token is matched exactly and an open one (without
 * its end) as a prefix.
 */

const wordStart = 'ꀀ'
const tokenEnd = 'ꀁ'
const idHyphen = 'ꀂ'
const nameStart = 'ꀃ'
const kindEnd = 'ꀄ'
/** How certain a form is: behind its end, so that one asks for all grades, for sure and likely ones, or for sure ones only. */
const certain = 'ꀅ'
const gradeEnds = { sure: `${certain}ꀆ`, likely: `${certain}ꀇ`, maybe: 'ꀈ' } as const
export type Grade = keyof typeof gradeEnds

/** A form of a word, of a grade: for the index, and to ask for this grade alone. */
export function gradedToken(form: string, grade: Grade): string {
  return wordStart + form + tokenEnd + gradeEnds[grade]
}

/** Asks for a form of any grade. */
export function wordToken(form: string): string {
  return wordStart + form + tokenEnd
}

/** Asks for a form where it is sure or likely. */
export function likelyToken(form: string): string {
  return wordStart + form + tokenEnd + certain
}

/** Every word that begins like this. */
export function openToken(start: string): string {
  return wordStart + start
}

/** The record that a name leads to, in whatever words and language. */
export function nameToken(kind: string, id: string): string {
  return nameStart + kind + kindEnd + id.replaceAll('-', idHyphen) + tokenEnd
}

const starts: ReadonlySet<string> = new Set([wordStart, nameStart])

/** False for several tokens without anything between them. */
export function isOneToken(text: string): boolean {
  return !Array.from(text).some((letter, n) => n > 0 && starts.has(letter))
}

/** Stands for a word without any token: a private-use character is counted as a word and never searched. */
export const placeholder = '\u{F0000}'

/** The tokens at the position of one word of the text. */
export function encodeWord(tokens: readonly string[]): string {
  return tokens.length === 0 ? placeholder : tokens.join('|')
}

/** A stretch of an excerpt in its original spelling. */
export interface ExcerptPart {
  readonly text: string
  readonly marked: boolean
}
