/** How diagnostics speak: one sentence, the same in English and Arabic, with foreign text made harmless and short. */

import type { Diagnostic, Level, Place, Words } from './diagnostic.ts'

/** What a rule says; its place and level are added by `createDiagnostic`. */
export interface Complaint extends Pick<Diagnostic, 'hint' | 'nearest' | 'related' | 'instead' | 'fix'> {
  readonly rule: string
  readonly level?: Level
  /** What kind of thing was found: "date", "تاريخ". */
  readonly thing: Words
  /** As found; null when something is missing. */
  readonly actual: string | null
  /** What should have stood there. */
  readonly expected: Words
}

/** The diagnostic that says "Unexpected <thing> "<actual>", expected <what>", or "Missing <thing>, expected <what>". */
export function createDiagnostic(place: Place, complaint: Complaint): Diagnostic {
  const { rule, level = 'error', thing, actual, expected, hint, nearest, related, instead, fix } = complaint
  const shown = actual === null ? null : showText(actual)
  const message: Words = shown === null
    ? { en: `Missing ${thing.en}, expected ${expected.en}`, ar: `ينقص هنا ${thing.ar}، والمطلوب ${expected.ar}` }
    : { en: `Unexpected ${thing.en} "${shown}", expected ${expected.en}`, ar: `لا يصحّ هنا ${thing.ar} «${shown}»، والمطلوب ${expected.ar}` }
  return {
    path: place.path, line: place.line, column: place.column, level, rule, message,
    expected: expected.en,
    ...(shown === null ? {} : { actual: shown }),
    ...(hint === undefined ? {} : { hint }),
    ...(nearest === undefined || nearest.length === 0 ? {} : { nearest: nearest.map(value => showText(value)) }),
    ...(related === undefined ? {} : { related }),
    ...(instead === undefined ? {} : { instead }),
    ...(fix === undefined ? {} : { fix }),
  }
}

const longest = 80
const invisible = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{DI}\p{NChar}\u2028\u2029]/gu
/** Format characters that Arabic and mixed text and emoji need. */
const harmless = new Set(['\ufe0e', '\ufe0f', '\u200c', '\u200d', '\u200e', '\u200f', '\u061c'])

/** Foreign text for a message: one line, at most 80 characters unless said otherwise, what cannot be seen written as its code point. */
export function showText(text: string, limit = longest): string {
  const characters = [...text.slice(0, 2 * limit + 2)]
  const short = characters.length > limit ? [...characters.slice(0, limit - 1), '…'].join('') : text
  return short.replace(invisible, character => harmless.has(character) ? character : showCodePoint(character))
}

/** The hint that says what to write: foreign text, shown in its own direction. */
export function hintToWrite(instead: string, limit = 200): Words {
  const shown = showText(instead, limit)
  return { en: `Write ${shown}`, ar: `اكتب ‎${shown}‎` }
}

/** `U+202E`, for a character that cannot be seen. */
export function showCodePoint(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
}
