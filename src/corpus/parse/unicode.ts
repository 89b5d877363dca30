/** Characters that a corpus does not take: what cannot be seen, what turns text round, what only looks like a letter. */

/** A character that is refused, by its offset in UTF-16 units. */
export interface ForbiddenCharacter {
  readonly offset: number
  readonly character: string
  readonly reason: 'control' | 'direction' | 'invisible' | 'surrogate' | 'presentation-form' | 'private-use' | 'unbalanced-isolate'
}

/** Direction and joining marks that Arabic and mixed text needs, variation of emoji, and signs that Unicode calls format but readers see. */
const welcome = /[\u200C-\u200F\u061C\uFE0E\uFE0F\u0600-\u0605\u06DD\u08E2]/u
const isolate = /[\u2066-\u2069]/u
const suspicious = new RegExp([
  String.raw`[\p{Cc}--[\t\n]]`,
  String.raw`[\p{Cf}\p{Cs}\p{Co}\p{DI}\p{NChar}\u2028\u2029]`,
  // Arabic and Latin presentation forms; the ornate brackets and the signs that have no other form are left.
  String.raw`[\uFB00-\uFB06\uFB13-\uFB17\uFB50-\uFD3D\uFD40-\uFDF9\uFE70-\uFEFC]`,
].join('|'), 'gv')

/** Every forbidden character of a text. Isolates must be closed on the line that opens them. */
export function listForbidden(text: string): ForbiddenCharacter[] {
  const found: ForbiddenCharacter[] = []
  for (const match of text.matchAll(suspicious)) {
    const character = match[0]
    if (!welcome.test(character) && !isolate.test(character)) found.push({ offset: match.index, character, reason: reasonFor(character) })
  }
  return isolate.test(text) ? [...found, ...listUnbalanced(text)].sort((a, b) => a.offset - b.offset) : found
}

function reasonFor(character: string): ForbiddenCharacter['reason'] {
  if (/[\u202A-\u202E]/u.test(character)) return 'direction'
  if (/\p{Cs}/u.test(character)) return 'surrogate'
  if (/\p{Cc}/u.test(character)) return 'control'
  if (/\p{Co}/u.test(character)) return 'private-use'
  return /[\uFB00-\uFDF9\uFE70-\uFEFC]/u.test(character) ? 'presentation-form' : 'invisible'
}

/** Isolates without their end, and ends without their isolate, line by line. */
function listUnbalanced(text: string): ForbiddenCharacter[] {
  const found: ForbiddenCharacter[] = []
  let open: { offset: number; character: string }[] = []
  const closeLine = (): void => {
    found.push(...open.map(start => ({ ...start, reason: 'unbalanced-isolate' as const })))
    open = []
  }
  for (const { 0: character, index: offset } of text.matchAll(/[\n\u2066-\u2069]/gu)) {
    if (character === '\n') closeLine()
    else if (character !== '\u2069') open.push({ offset, character })
    else if (open.pop() === undefined) found.push({ offset, character, reason: 'unbalanced-isolate' })
  }
  closeLine()
  return found
}

/** The text with forbidden characters replaced by U+FFFD, unit for unit, so that the rest can be checked and places stay true. */
export function maskForbidden(text: string, forbidden: readonly ForbiddenCharacter[]): string {
  let masked = ''
  let from = 0
  for (const { offset, character } of forbidden) {
    masked += text.slice(from, offset) + '\uFFFD'.repeat(character.length)
    from = offset + character.length
  }
  return masked + text.slice(from)
}
