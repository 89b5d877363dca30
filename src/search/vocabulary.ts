/** The words of an index, by which spelling goes. */

import { tokenise } from '../language/index.ts'
import type { SearchRecord } from './records.ts'
import { wordEntry } from './spelling.ts'

/** Words by their entries for spelling, each once, in no order, and how often each stands. In a form that costs little to keep and to take up. */
export interface WordCounts {
  /** One to a line. */
  readonly entries: string
  readonly counts: Uint32Array
}

/** How often each word stands in the records. Arabic ones without an article, so that it does not count as letters. */
export function countWords(records: readonly SearchRecord[]): WordCounts {
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
  return packCounts(counts)
}

function packCounts(counts: ReadonlyMap<string, number>): WordCounts {
  return { entries: [...counts.keys()].join('\n'), counts: Uint32Array.from(counts.values()) }
}

/** Of all together. */
export function sumWords(parts: readonly WordCounts[]): WordCounts {
  return parts.length === 1 && parts[0] !== undefined ? parts[0] : packCounts(addUp(parts))
}

function addUp(parts: readonly WordCounts[]): Map<string, number> {
  const sums = new Map<string, number>()
  for (const { entries, counts } of parts) {
    for (const [n, entry] of (entries === '' ? [] : entries.split('\n')).entries()) sums.set(entry, (sums.get(entry) ?? 0) + (counts[n] ?? 0))
  }
  return sums
}

/** More are not worth their way: what is left out stands once or twice, and is often a slip itself. */
const mostWords = 40_000

interface Word {
  readonly folded: string
  /** Its most frequent spelling. */
  entry: string
  count: number
  /** In all spellings. */
  sum: number
}

/** One entry a folded word, in its most frequent spelling; the most frequent words first, equal ones by code unit. */
export function sortWords(parts: readonly WordCounts[]): string[] {
  const words = new Map<string, Word>()
  for (const [entry, count] of addUp(parts)) {
    const end = entry.indexOf(' ')
    const folded = end === -1 ? entry : entry.slice(0, end)
    const word = words.get(folded)
    if (word === undefined) words.set(folded, { folded, entry, count, sum: count })
    else {
      word.sum += count
      if (count > word.count || count === word.count && entry < word.entry) Object.assign(word, { entry, count })
    }
  }
  const least = Uint32Array.from(words.values(), ({ sum }) => sum).sort().at(-mostWords) ?? 0
  return [...words.values()].filter(({ sum }) => sum >= least).sort((a, b) => b.sum - a.sum || (a.folded < b.folded ? -1 : 1))
    .slice(0, mostWords).map(({ entry }) => entry)
}
