/** Allowed values that a mistyped one may have meant. */

import { compareIds } from '../../model/ids.ts'

const atMost = 3
/** Words for which one rule searches a whole corpus; a corpus with more unknown ones has another fault than typing. */
const mostSearches = 100

/** Up to three candidates within a third of the word's length in edits, the closest first. */
export function listNearest(word: string, candidates: Iterable<string>): string[] {
  const reach = Math.max(1, Math.floor(word.length / 3))
  const scored: { candidate: string; distance: number }[] = []
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - word.length) > reach) continue
    const distance = countEdits(word.toLowerCase(), candidate.toLowerCase())
    if (distance <= reach) scored.push({ candidate, distance })
  }
  scored.sort((a, b) => a.distance - b.distance || compareIds(a.candidate, b.candidate))
  return scored.slice(0, atMost).map(({ candidate }) => candidate)
}

/** For a rule that may ask for many words among many: each search is made once, and after the first hundred none, `none` being the answer. */
export function limitSearches<Found>(none: Found): (key: string, search: () => Found) => Found {
  const made = new Map<string, Found>()
  return (key, search) => {
    const known = made.get(key)
    if (known !== undefined || made.size >= mostSearches) return known ?? none
    const found = search()
    made.set(key, found)
    return found
  }
}

/** Insertions, deletions, replacements and swaps of neighbours (Damerau–Levenshtein, optimal string alignment). */
export function countEdits(a: string, b: string): number {
  let older: number[] = []
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i++) {
    const current = [i]
    for (let j = 1; j <= b.length; j++) {
      const replaced = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      const best = Math.min(replaced, (previous[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1)
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      current[j] = swapped ? Math.min(best, (older[j - 2] ?? 0) + 1) : best
    }
    older = previous
    previous = current
  }
  return previous[b.length] ?? a.length
}
