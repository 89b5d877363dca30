/** Words that stand in the names of one record alone: the last thing that a word which nobody wrote may mean. For queries only. */

import type { Name } from '../language/index.ts'
import { tokenise } from '../language/index.ts'
import { isStopWord } from '../language/stop-words.ts'
import { romanKey } from './roman-names.ts'

/** Letters of a word that is still told from others. */
const fewest = 5

export type PartFinder = (word: string) => { readonly kind: string; readonly id: string } | null

/** Takes a folded word, in any habit of transliteration. */
export function createPartFinder(names: readonly Name[]): PartFinder {
  const holders = new Map<string, { kind: string; id: string } | null>()
  for (const { text, kind, id } of names) {
    for (const key of new Set(tokenise(text).map(word => keyOf(word.text)))) {
      if (key === null) continue
      const known = holders.get(key)
      holders.set(key, known === undefined || (known?.kind === kind && known.id === id) ? { kind, id } : null)
    }
  }
  return word => holders.get(keyOf(word) ?? '') ?? null
}

function keyOf(word: string): string | null {
  if (word.length < fewest || isStopWord(word)) return null
  return /^[a-z]+$/.test(word) ? romanKey(word) : word.replace(/^ال/u, '')
}
