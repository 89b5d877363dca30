/** The words of an index, by which spelling goes. */

import { tokenise } from '../language/index.ts'
import type { SearchRecord } from './records.ts'
import { wordEntry } from './spelling.ts'

/** How often each word stands in the records, by its entry for spelling. Arabic ones without an article, so that it does not count as letters. */
export function countWords(records: readonly SearchRecord[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { title, names, also, content } of records) {
    for (const text of [title, ...names, ...also, ...content.map(passage => passage.text)]) {
      for (const { text: word, start, end } of tokenise(text)) {
        const article = /^ال.{3,}$/u.test(word) ? 2 : 0
        const bare = word.slice(article)
        if (bare.length <= 2 || /\d/.test(bare)) continue
        const entry = wordEntry(bare, text.slice(start + article, end))
        counts.set(entry, (counts.get(entry) ?? 0) + 1)
      }
    }
  }
  return counts
}

/** More are not worth their way: what is left out stands once or twice, and is often a slip itself. */
const mostWords = 40_000

/** One entry a folded word, in its most frequent spelling; the most frequent words first, equal ones by code unit. */
export function sortWords(counts: readonly ReadonlyMap<string, number>[]): string[] {
  const all = new Map<string, { sum: number; readonly spellings: Map<string, number> }>()
  for (const part of counts) {
    for (const [entry, count] of part) {
      const [folded = ''] = entry.split(' ')
      const word = all.get(folded) ?? { sum: 0, spellings: new Map<string, number>() }
      word.sum += count
      word.spellings.set(entry, (word.spellings.get(entry) ?? 0) + count)
      all.set(folded, word)
    }
  }
  const first = (a: readonly [string, number], b: readonly [string, number]): number => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)
  return Array.from(all, ([folded, { sum, spellings }]) => ({ folded, sum, entry: [...spellings].sort(first)[0]?.[0] ?? folded }))
    .sort((a, b) => first([a.folded, a.sum], [b.folded, b.sum])).slice(0, mostWords).map(({ entry }) => entry)
}
