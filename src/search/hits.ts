/** Where the terms of a query are found: asks the index for every form of a term and keeps the best hit of each record. */

import type { Ask, QueryTerm } from './analyse.ts'
import type { FilterValues, Found, TokenSearch } from './engine.ts'

export interface Hit {
  readonly found: Found
  /** 0 to 1, and a little more where the very words stand. */
  readonly score: number
  /** Positions in the text of all forms of the term. */
  readonly places: readonly number[]
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

/** A term in all its forms, together; `open` also asks for words that begin like it, and at last for the name that it is a word of. Null when nothing is found. */
export async function findTerm(pagefind: TokenSearch, term: QueryTerm, page: FilterValues, open: boolean): Promise<FoundTerm | null> {
  for (const asks of [term.asks, term.guesses]) {
    const hits = await askAll(pagefind, asks, page)
    if (hits.size > 0) return { text: term.text, hits: await liftLiteral(pagefind, hits, term.literal, page), stop: term.stop, tokens: asks.map(({ token }) => token) }
  }
  if (!open || term.word === null || term.word.length < openLetters) return null
  for (const token of [term.open, term.partOf ?? '']) {
    const hits = token === '' ? new Map<string, Hit>() : await askAll(pagefind, [{ token, worth: 0.5 }], page)
    if (hits.size > 0) return { text: term.text, hits, stop: term.stop, tokens: [token] }
  }
  return null
}

/** Words side by side as written; a particle may be glued to the first. */
export async function findPhrase(pagefind: TokenSearch, text: string, tokens: readonly string[], glued: string, page: FilterValues): Promise<FoundTerm | null> {
  const phrase = (words: readonly string[]): Ask => ({ token: words.length === 1 ? words[0] ?? '' : `"${words.join(' ')}"`, worth: 1 })
  const hits = await askAll(pagefind, [phrase(tokens), phrase([glued, ...tokens.slice(1)])], page)
  return hits.size > 0 ? { text, hits, stop: false, tokens: [] } : null
}

async function askAll(pagefind: TokenSearch, asks: readonly Ask[], page: FilterValues): Promise<ReadonlyMap<string, Hit>> {
  const answers = await Promise.all(asks.map(async ({ token }) => (await pagefind.search(token, { filters: page })).results))
  const highest = answers.reduce((most, results) => results.reduce((best, found) => Math.max(best, strengthOf(found)), most), 0)
  const hits = new Map<string, { found: Found; score: number; places: readonly number[] }>()
  for (const [n, { worth }] of asks.entries()) {
    for (const found of answers[n] ?? []) {
      const score = worth * (0.5 + 0.5 * (highest > 0 ? strengthOf(found) / highest : 1))
      const known = hits.get(found.id)
      if (known === undefined) hits.set(found.id, { found, score, places: found.words })
      else {
        if (found.words.length > 0) known.places = [...known.places, ...found.words]
        if (score > known.score) [known.found, known.score] = [found, score]
      }
    }
  }
  return hits
}

/** What the very words add to a hit that was found by their meaning. */
const literalWorth = 0.3

/** The same hits. Where there is only one, nothing has to be put in order. */
async function liftLiteral(pagefind: TokenSearch, hits: ReadonlyMap<string, Hit>, tokens: readonly string[], page: FilterValues): Promise<ReadonlyMap<string, Hit>> {
  if (hits.size < 2 || tokens.length === 0) return hits
  const answers = await Promise.all(tokens.map(token => pagefind.search(token, { filters: page })))
  const literal = new Set(answers.flatMap(({ results }) => results.map(({ id }) => id)))
  return new Map(Array.from(hits, ([id, hit]) => [id, literal.has(id) ? { ...hit, score: hit.score + literalWorth } : hit]))
}

/** What a form is worth in a field: its own name, names and title, what it is about. */
const fieldWorth: Readonly<Record<string, number>> = { self: 6, names: 1.6, also: 0.4 }

/**
 * How strongly a record has a form: by its fields, and by how often it stands in the text, each time less. It asks nothing of
 * other records, so that parts of an index searched side by side give one order.
 */
export function strengthOf({ words, matchedMetaFields = [] }: Found): number {
  return matchedMetaFields.reduce((sum, field) => sum + (fieldWorth[field] ?? 0), 0) + words.length / (words.length + 1.2)
}
