/** Names as people transliterate them: Jidda and Jeddah, Maskat and Muscat, Addammam and ad-Dammam. For queries only. */

import type { Name, Token } from '../language/index.ts'
import { tokenise } from '../language/index.ts'

const habits: readonly (readonly [RegExp, string])[] = [
  [/^a([zsdrnt])\1/, '$1'], [/(.)\1+/g, '$1'], [/q/g, 'k'], [/[ck]h/g, 'k'], [/dh/g, 'd'], [/th/g, 't'], [/ph/g, 'f'], [/au|aw|ou|oo/g, 'u'], [/ai|ay|ei|ey|ee|ie/g, 'i'], [/o/g, 'u'], [/[ey]/g, 'i'],
  [/(?<=[aiu])h$/, ''], [/(.)\1+/g, '$1'],
]
const article = /^(?:al|el|ul|ez|az|es|as|ash|esh|ed|ad|en|an|er|ar|et|at)$/
const fewest = 4
const mostWords = 5

/** A name in a query, UTF-16 offsets. */
export interface RomanName {
  readonly start: number
  readonly end: number
  readonly kind: string
  readonly id: string
}

/** A folded Latin word without the habits of one transliteration. */
export function romanKey(word: string): string {
  return habits.reduce((text, [pattern, letter]) => text.replace(pattern, letter), word)
}

/** Finds names that are spelt otherwise, where they lead to one record only. */
export function createRomanFinder(names: readonly Name[]): (words: readonly Token[]) => readonly RomanName[] {
  const holders = new Map<string, { kind: string; id: string } | null>()
  for (const { text, kind, id } of names) {
    const key = keyOf(tokenise(text))
    if (key === null) continue
    const known = holders.get(key)
    holders.set(key, known === undefined || (known?.kind === kind && known.id === id) ? { kind, id } : null)
  }
  return words => {
    const found: RomanName[] = []
    for (let at = 0; at < words.length;) {
      let taken = 1
      for (let count = Math.min(mostWords, words.length - at); count > 0; count--) {
        const stretch = words.slice(at, at + count)
        const [first, last, holder] = [stretch[0], stretch.at(-1), holders.get(keyOf(stretch) ?? '')]
        if (first === undefined || last === undefined || !holder) continue
        found.push({ start: first.start, end: last.end, ...holder })
        taken = count
        break
      }
      at += taken
    }
    return found
  }
}

/** Null where a word is not Latin or too few letters are left. */
function keyOf(words: readonly Token[]): string | null {
  const kept = words.filter(({ text }) => !article.test(text))
  if (kept.length === 0 || article.test(words.at(-1)?.text ?? '') || !kept.every(({ text }) => /^[a-z]+$/.test(text))) return null
  const key = kept.map(({ text }) => romanKey(text)).join('')
  return key.length >= fewest ? key : null
}
