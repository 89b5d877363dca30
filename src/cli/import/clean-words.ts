/** Foreign text without the characters that no file of the corpus may hold: joined shapes in their plain form, what cannot be seen taken out. */

import { listForbidden } from '../../corpus/parse/unicode.ts'
import { showCodePoint } from '../../model/message.ts'

export interface CleanWords {
  readonly text: string
  /** Where a UTF-16 offset of the old text lies in the new one. */
  readonly moveOffset: (offset: number) => number
  /** What was taken out or written otherwise, each code point once: `U+200B`. */
  readonly found: readonly string[]
}

export function cleanWords(foreign: string): CleanWords {
  const forbidden = listForbidden(foreign)
  const pieces: { readonly at: number; readonly old: number; readonly now: string }[] = forbidden.map(({ offset, characters, reason }) =>
    ({ at: offset, old: characters.length, now: reason === 'presentation-form' ? characters.normalize('NFKC') : '' }))
  let text = ''
  let from = 0
  for (const { at, old, now } of pieces) {
    text += foreign.slice(from, at) + now
    from = at + old
  }
  return {
    text: text + foreign.slice(from),
    moveOffset: offset => offset + pieces.filter(({ at }) => at < offset).reduce((moved, { at, old, now }) => moved + now.length - Math.min(old, offset - at), 0),
    found: [...new Set(forbidden.flatMap(({ characters }) => [...characters].map(showCodePoint)))],
  }
}
