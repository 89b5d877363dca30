/** From the words of a query to ranked records: phrases, names, forms, beginnings, and at last the word that was meant. */

import type { Analyser, QueryTerm } from './analyse.ts'
import { gradedToken } from './encoding.ts'
import type { FilterValues } from './engine.ts'
import type { SearchIndex } from './search-index.ts'
import type { FoundTerm } from './hits.ts'
import { findPhrase, findTerm } from './hits.ts'
import type { Ranked } from './rank.ts'
import { rankRecords } from './rank.ts'
import type { Speller } from './spelling.ts'

export interface Plan {
  readonly ranked: readonly Ranked[]
  readonly terms: readonly FoundTerm[]
  /** Terms that occur nowhere, as written. */
  readonly unknown: readonly string[]
  /** The query that was asked instead; null when it was asked as written. */
  readonly corrected: string | null
  /** The query that would have been asked instead, had it not been wanted as written. */
  readonly suggestion: string | null
}

export interface PlanContext {
  readonly index: Pick<SearchIndex, 'search' | 'ids'>
  readonly analyser: Analyser
  /** Loaded only when a word is not found. */
  readonly speller: () => Promise<Speller | null>
  readonly page: FilterValues
  /** Asks for no other words than those of the query. */
  readonly asWritten?: boolean
}

/** A stretch in quotation marks, or what stands between such. */
interface Segment {
  readonly text: string
  readonly quoted: boolean
}

/** Letters of a question that are asked for; nobody means more, and each word costs several questions to the index. */
const mostLetters = 1500

export async function planQuery(context: PlanContext, whole: string): Promise<Plan> {
  const query = whole.slice(0, mostLetters)
  const first = await findAll(context, query, false)
  if (first.unknown.length === 0) return rank(context, first, null)
  const corrected = await correct(context, query, first)
  const second = corrected === query ? first : await findAll(context, corrected, false)
  const isBetter = second.unknown.length < first.unknown.length
  if (isBetter && context.asWritten === true) return { ...await rank(context, await findAll(context, query, true), null), suggestion: corrected }
  const better = isBetter ? second : first
  const opened = better.unknown.length === 0 ? better : await findAll(context, isBetter ? corrected : query, true)
  return rank(context, opened, isBetter ? corrected : null)
}

interface FoundQuery {
  readonly terms: readonly FoundTerm[]
  readonly unknown: readonly QueryTerm[]
}

async function findAll(context: PlanContext, query: string, open: boolean): Promise<FoundQuery> {
  const found: FoundTerm[] = []
  const unknown: QueryTerm[] = []
  for (const { text, quoted } of splitQuotes(query)) {
    const terms = context.analyser.analyseQuery(text)
    if (quoted && terms.length > 0) {
      const phrase = await findQuoted(context, text, terms)
      if (phrase === null) unknown.push({ text, word: null, asks: [], guesses: [], literal: [], words: [], exact: '', open: '', partOf: null, stop: false })
      else found.push(phrase)
    } else for (const term of terms) await findInto(context, term, open, found, unknown)
  }
  return withoutStopWords(found, unknown)
}

/** Words without subject count only when there are no others. */
function withoutStopWords(found: readonly FoundTerm[], unknown: readonly QueryTerm[]): FoundQuery {
  const others = found.filter(({ stop }) => !stop)
  return others.length + unknown.filter(({ stop }) => !stop).length === 0 ? { terms: found, unknown } : { terms: others, unknown: unknown.filter(({ stop }) => !stop) }
}

async function findInto(context: PlanContext, term: QueryTerm, open: boolean, found: FoundTerm[], unknown: QueryTerm[]): Promise<void> {
  const hits = await findTerm(context.index, term, context.page, open)
  if (hits !== null) found.push(hits)
  else if (term.words.length === 0) unknown.push(term)
  else for (const word of term.words) await findInto(context, word, open, found, unknown)
}

function splitQuotes(query: string): Segment[] {
  const parts = query.split(/["“”«»„]([^"“”«»„]+)["“”«»]/u)
  return parts.map((text, n) => ({ text, quoted: n % 2 === 1 })).filter(({ text }) => text.trim() !== '')
}

async function findQuoted({ index, page }: PlanContext, text: string, terms: readonly QueryTerm[]): Promise<FoundTerm | null> {
  const words = terms.flatMap(term => term.words.length > 0 ? term.words : [term])
  return findPhrase(index, text, words.map(({ exact }) => gradedToken(exact, 'sure')), gradedToken(words[0]?.exact ?? '', 'maybe'), page)
}

/** The query with each unknown word replaced by the one that was probably meant. */
async function correct({ speller }: PlanContext, query: string, { unknown }: FoundQuery): Promise<string> {
  const words = unknown.filter(({ word }) => word !== null)
  if (words.length === 0) return query
  const spell = await speller()
  return words.reduce((text, { text: written, word }) => {
    const meant = spell?.correct(word ?? '') ?? null
    return meant === null ? text : text.replace(written, () => meant)
  }, query)
}

async function rank({ index, page }: PlanContext, { terms, unknown }: FoundQuery, corrected: string | null): Promise<Plan> {
  const size = terms.length > 1 ? (await index.ids(typeof page['page'] === 'string' ? page['page'] : null)).length : 1
  return { ranked: rankRecords(terms, size), terms, unknown: unknown.map(({ text }) => text), corrected, suggestion: null }
}
