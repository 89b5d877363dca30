/**
 * Folding: the spelling under which two writings of one word are the same. It goes by character, not by language, so that a
 * word has one key on every page and in every query. Case, accents and Arabic writing habits go; words stay words.
 */

import { remember } from './remember.ts'

/** Marks that may be written or not: Latin, Greek and Cyrillic accents, Hebrew points, Arabic vowels and signs, variation selectors. */
const marks = /[\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u05bf-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed\u08d3-\u08ff\u1ab0-\u1aff\u1dc0-\u1dff\ufe00-\ufe0f]/

/** Characters that a reader does not see: formatting (bidi, zero-width, soft hyphen), tatweel. */
export const invisible = /[\p{Cf}\u034f\u0640]/u

/** Letters that decomposition leaves, with what they are folded to. Hamza seats fall to their carrier by decomposition. */
const letters: Readonly<Record<string, string>> = {
  // Arabic: one alef, ha for teh marbuta, yeh for alef maqsura, the Persian and Urdu shapes of kaf, yeh, heh; veh as feh
  ٱ: 'ا', ٲ: 'ا', ٳ: 'ا', ى: 'ي', ی: 'ي', ې: 'ي', ے: 'ي', ة: 'ه', ھ: 'ه', ہ: 'ه', ە: 'ه', ۃ: 'ه', ک: 'ك', ڪ: 'ك', ڤ: 'ف',
  // Latin and Greek letters with strokes, ligatures and a final form
  ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', đ: 'd', ð: 'd', ħ: 'h', ı: 'i', ł: 'l', þ: 'th', ŧ: 't', ς: 'σ',
  // the hamza and ayn of transliteration
  ʻ: '', ʼ: '', ʽ: '', ʾ: '', ʿ: '', ˈ: '', ʹ: '', ʔ: '', ʕ: '',
}

/** One character of the text (a code point) as it counts: possibly nothing, possibly several letters. */
export const foldCharacter = remember(computeFold)

function computeFold(character: string): string {
  let folded = ''
  for (const part of character.normalize('NFKD').toLowerCase().normalize('NFKD')) {
    if (marks.test(part) || invisible.test(part)) continue
    folded += letters[part] ?? foldDigit(part)
  }
  return folded
}

/**
 * The text as it counts for comparing: compatible forms unified, invisible characters, tatweel and optional marks removed,
 * Arabic letters, digits and case folded, every run of white space one space, trimmed. Folding twice changes nothing.
 */
export function fold(text: string): string {
  let folded = ''
  for (const character of text) folded += foldCharacter(character)
  return folded.replace(/\s+/g, ' ').trim().normalize('NFC')
}

/** Arabic-Indic and Persian digits as 0-9. */
function foldDigit(character: string): string {
  const code = character.codePointAt(0) ?? 0
  if (code >= 0x660 && code <= 0x669) return String(code - 0x660)
  if (code >= 0x6f0 && code <= 0x6f9) return String(code - 0x6f0)
  return character
}
