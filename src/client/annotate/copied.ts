/** Runs of words that a retelling shares with the article it retells: what is too long to be anybody's own words. Pure. */

import { tokenise } from '../../language/tokens.ts'

/** A stretch of the retelling, UTF-16 offsets. */
export interface CopiedRun {
  readonly start: number
  readonly end: number
  readonly words: number
}

/** Longest runs of more than `limit` words in a row that stand so in the source too, in order, never overlapping. */
export function listCopiedRuns(text: string, source: string, limit: number): CopiedRun[] {
  const own = tokenise(text)
  const theirs = tokenise(source).map(token => token.text)
  const places = new Map<string, number[]>()
  for (const [index, word] of theirs.entries()) places.set(word, [...places.get(word) ?? [], index].slice(-mostPlaces))
  const runs: CopiedRun[] = []
  for (let at = 0; at < own.length;) {
    const words = Math.max(0, ...(places.get(own[at]?.text ?? '') ?? []).map(from => countShared(own, at, theirs, from)))
    const [first, last] = [own[at], own[at + words - 1]]
    if (words > limit && first !== undefined && last !== undefined) runs.push({ start: first.start, end: last.end, words })
    at += words > limit ? words : 1
  }
  return runs
}

/** A word as common as that begins no telling run everywhere. */
const mostPlaces = 200

function countShared(own: readonly { readonly text: string }[], at: number, theirs: readonly string[], from: number): number {
  let words = 0
  while (own[at + words] !== undefined && own[at + words]?.text === theirs[from + words]) words++
  return words
}
