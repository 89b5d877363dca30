/** The words of an index, by which spelling goes. */

import { tokenise } from '../language/index.ts'
import type { SearchRecord } from './records.ts'

/** How often each folded word stands in the records. Arabic ones without an article, so that it does not count as letters. */
export function countWords(records: readonly SearchRecord[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { title, names, also, content } of records) {
    for (const text of [title, ...names, ...also, ...content.map(passage => passage.text)]) {
      for (const { text: word } of tokenise(text)) {
        const bare = /^ال.{3,}$/u.test(word) ? word.slice(2) : word
        if (bare.length > 2 && !/\d/.test(bare)) counts.set(bare, (counts.get(bare) ?? 0) + 1)
      }
    }
  }
  return counts
}

/** More are not worth their way: what is left out stands once or twice, and is often a slip itself. */
const mostWords = 40_000

/** The most frequent first; equal ones by code unit. */
export function sortWords(counts: readonly ReadonlyMap<string, number>[]): string[] {
  const all = new Map<string, number>()
  for (const part of counts) for (const [word, count] of part) all.set(word, (all.get(word) ?? 0) + count)
  return [...all].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1)).slice(0, mostWords).map(([word]) => word)
}
