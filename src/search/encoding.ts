/**
 * How words are written into Pagefind's index so that our analyser, and not Pagefind's, decides what matches. A word of the text
 * is stored as its surface in private-use characters (kept for excerpts, not searched), then, at the same position, the tokens
 * under which it is found. A token stands between a start and an end letter that no text has, so that a whole token is matched
 * exactly and an open one (without its end) as a prefix.
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
/** First code point of the plane that holds the surfaces; characters beyond the first plane are kept as U+FFFD. */
const privatePlane = 0xF0000

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

/** A word of the text (no white space in it) with the tokens at its position. */
export function encodeWord(surface: string, tokens: readonly string[]): string {
  return [encodeSurface(surface), ...tokens].join('|')
}

function encodeSurface(surface: string): string {
  return Array.from(surface, character => String.fromCodePoint(privatePlane + encodable(character))).join('')
}

function encodable(character: string): number {
  const code = character.codePointAt(0) ?? 0
  return code > 0xFFFD ? 0xFFFD : code
}

/** A stretch of an excerpt in its original spelling. */
export interface ExcerptPart {
  readonly text: string
  readonly marked: boolean
}

/** A word of encoded text in its original spelling. */
export function decodeWord(word: string): string {
  const surface = Array.from(word, character => (character.codePointAt(0) ?? 0) - privatePlane)
  return String.fromCodePoint(...surface.filter(code => code >= 0 && code <= 0xFFFF))
}
