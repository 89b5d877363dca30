/** Where the terms of a query are found: asks the index for every form of a term and keeps the best hit of each record. */

import type { Ask, QueryTerm } from './analyse.ts'
import type { FilterValues, Found, Pagefind } from './engine.ts'

export interface Hit {
  readonly found: Found
  /** 0 to 1. */
  readonly score: number
  readonly token: string
}

/** A term that was found, by the id of records. */
export interface FoundTerm {
  readonly text: string
  readonly hits: ReadonlyMap<string, Hit>
  readonly stop: boolean
  /** Everything that was asked for it: what is to be marked in what was found. None for a phrase, whose places the hits know. */
  readonly tokens: readonly string[]
}

/** Letters of a word by whose beginning others may be found. */
const openLetters = 4

/** A term in all its forms, together; `open` also asks for words that begin like it. Null when nothing is found. */
export async function findTerm(pagefind: Pagefind, term: QueryTerm, page: FilterValues, open: boolean): Promise<FoundTerm | null> {
  for (const asks of [term.asks, term.guesses]) {
    const hits = await askAll(pagefind, asks, page)
    if (hits.size > 0) return { text: term.text, hits, stop: term.stop, tokens: asks.map(({ token }) => token) }
  }
  if (!open || term.word === null || term.word.length < openLetters) return null
  const begun = await askAll(pagefind, [{ token: term.open, worth: 0.5 }], page)
  return begun.size > 0 ? { text: term.text, hits: begun, stop: term.stop, tokens: [term.open] } : null
}

/** Words side by side as written; a particle may be glued to the first. */
export async function findPhrase(pagefind: Pagefind, text: string, tokens: readonly string[], glued: string, page: FilterValues): Promise<FoundTerm | null> {
  const phrase = (words: readonly string[]): Ask => ({ token: words.length === 1 ? words[0] ?? '' : `"${words.join(' ')}"`, worth: 1 })
  const hits = await askAll(pagefind, [phrase(tokens), phrase([glued, ...tokens.slice(1)])], page)
  return hits.size > 0 ? { text, hits, stop: false, tokens: [] } : null
}

async function askAll(pagefind: Pagefind, asks: readonly Ask[], page: FilterValues): Promise<ReadonlyMap<string, Hit>> {
  const answers = await Promise.all(asks.map(async ({ token }) => (await pagefind.search(token, { filters: page })).results))
  const highest = Math.max(0, ...answers.flat().map(({ score }) => score))
  const hits = new Map<string, Hit>()
  for (const [n, { token, worth }] of asks.entries()) {
    for (const found of answers[n] ?? []) {
      const score = worth * (0.5 + 0.5 * (highest > 0 ? found.score / highest : 1))
      if (score > (hits.get(found.id)?.score ?? 0)) hits.set(found.id, { found, score, token })
    }
  }
  return hits
}
