/** Characters that a corpus does not take: what cannot be seen, what turns text round, what only looks like a letter. */

/** Characters side by side that are refused for one reason, by their offset in UTF-16 units. */
export interface ForbiddenCharacter {
  readonly offset: number
  readonly characters: string
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

/** Outside the letters, digits and signs that nearly all texts are made of, none of which is forbidden. */
const unusual = /[^\n -~\u00a1-\u00ac\u00ae-\u024f\u0606-\u061b\u061d-\u06dc\u06de-\u06ff\u200c-\u200f\u2010-\u2027]/

/** Every stretch of forbidden characters of a text. Isolates must be closed on the line that opens them. */
export function listForbidden(text: string): ForbiddenCharacter[] {
  if (!unusual.test(text)) return []
  const found: ForbiddenCharacter[] = []
  for (const { 0: character, index: offset } of text.matchAll(suspicious)) {
    if (welcome.test(character) || isolate.test(character)) continue
    const reason = reasonFor(character)
    const last = found.at(-1)
    if (last?.reason === reason && last.offset + last.characters.length === offset) found[found.length - 1] = { ...last, characters: last.characters + character }
    else found.push({ offset, characters: character, reason })
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
  let open: ForbiddenCharacter[] = []
  const closeLine = (): void => {
    found.push(...open)
    open = []
  }
  for (const { 0: characters, index: offset } of text.matchAll(/[\n\u2066-\u2069]/gu)) {
    const single: ForbiddenCharacter = { offset, characters, reason: 'unbalanced-isolate' }
    if (characters === '\n') closeLine()
    else if (characters !== '\u2069') open.push(single)
    else if (open.pop() === undefined) found.push(single)
  }
  closeLine()
  return found
}

/** The text with forbidden characters replaced by U+FFFD, unit for unit, so that the rest can be checked and places stay true. */
export function maskForbidden(text: string, forbidden: readonly ForbiddenCharacter[]): string {
  let masked = ''
  let from = 0
  for (const { offset, characters } of forbidden) {
    masked += text.slice(from, offset) + '\uFFFD'.repeat(characters.length)
    from = offset + characters.length
  }
  return masked + text.slice(from)
}
