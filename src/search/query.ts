/**
 * Asks the index: chooses for each term of a query the best way that finds something, joins them, and says what was not found.
 * One engine for the browser, the command line and tests.
 */

import type { Name, NameFinder } from '../language/index.ts'
import { createNameFinder } from '../language/index.ts'
import type { LanguageTag } from '../model/text.ts'
import type { QueryTerm } from './analyse.ts'
import { analyseQuery } from './analyse.ts'
import type { ExcerptPart } from './encoding.ts'
import { decodeExcerpt } from './encoding.ts'
import type { FilterCounts, FilterValues, Found, FoundList, Pagefind } from './engine.ts'

export interface SearchRequest {
  readonly text: string
  /** Language of the interface: its records are searched, those of others only when it has none. */
  readonly lang: LanguageTag
  /** kind, type, year, actor, place: one value each. */
  readonly filters: Readonly<Record<string, string>>
}

export interface SearchResult {
  readonly url: string
  readonly kind: string
  readonly id: string
  readonly title: string
  /** Language of title, date and excerpt. */
  readonly lang: LanguageTag
  readonly date: string
  readonly excerpt: readonly ExcerptPart[]
}

export interface SearchAnswer {
  readonly total: number
  /** Results of a stretch of the list, loaded when asked for. */
  readonly load: (from: number, to: number) => Promise<SearchResult[]>
  /** How many results each value of each filter would leave. */
  readonly counts: FilterCounts
  /** Terms that occur nowhere, as written; they were left out. */
  readonly unknown: readonly string[]
  /** Terms that were left out because no record has all of them. */
  readonly dropped: readonly string[]
  /** The language of the interface had nothing: these are in others. */
  readonly otherLanguages: boolean
}

export interface Searcher {
  readonly search: (request: SearchRequest) => Promise<SearchAnswer>
}

export function createSearcher(pagefind: Pagefind, names: readonly Name[], languages: readonly LanguageTag[]): Searcher {
  let finders: readonly NameFinder[] | undefined
  return {
    search: async ({ text, lang, filters }) => {
      finders ??= languages.map(language => createNameFinder(names, language))
      const terms = analyseQuery(text, finders)
      const own = await plan(pagefind, text, terms, { page: lang })
      const elsewhere = own.query === nothing ? await plan(pagefind, text, terms, {}) : own
      const chosen = elsewhere.query === nothing ? own : elsewhere
      const page: FilterValues = chosen === own ? { page: lang } : {}
      return toAnswer(chosen, await askWithCounts(pagefind, chosen.query, filters, page), chosen !== own)
    },
  }
}

/** Stands for a query that cannot find anything. */
const nothing = Symbol('nothing')

/** What to send to Pagefind; null asks for everything. */
interface Plan {
  readonly query: string | null | typeof nothing
  readonly unknown: readonly string[]
  readonly dropped: readonly string[]
}

/** Chooses the query by what the language has, whatever the reader's filters: these must not change the meaning of words. */
async function plan(pagefind: Pagefind, text: string, terms: readonly QueryTerm[], page: FilterValues): Promise<Plan> {
  if (terms.length === 0) return { query: text.trim() === '' ? null : nothing, unknown: [], dropped: [] }
  if (isPhrase(text) && terms.length > 1) return planPhrase(pagefind, terms, page)
  const chosen = await Promise.all(terms.map(term => chooseToken(pagefind, term, page)))
  const known = chosen.filter(term => term !== null)
  const unknown = terms.filter((_, n) => chosen[n] === null).map(term => term.text)
  if (known.length === 0) return { query: nothing, unknown, dropped: [] }
  return { unknown, ...await planTogether(pagefind, known, page) }
}

function isPhrase(text: string): boolean {
  return /^\s*["“”«„].+["“”»]\s*$/u.test(text)
}

/** The words side by side, each in its surest form. */
async function planPhrase(pagefind: Pagefind, terms: readonly QueryTerm[], page: FilterValues): Promise<Plan> {
  const query = `"${terms.map(term => term.asWords).join(' ')}"`
  const { results } = await pagefind.search(query, { filters: page })
  return { query: results.length > 0 ? query : nothing, unknown: [], dropped: [] }
}

interface ChosenTerm {
  readonly text: string
  readonly token: string
}

/** The first way to ask for a term that finds anything. */
async function chooseToken(pagefind: Pagefind, { text, tokens }: QueryTerm, page: FilterValues): Promise<ChosenTerm | null> {
  for (const token of tokens) {
    const { results } = await pagefind.search(token, { filters: page })
    if (results.length > 0) return { text, token }
  }
  return null
}

/** All terms; where no record has them all, the commonest one whose absence helps is left out, then the next. */
async function planTogether(pagefind: Pagefind, terms: readonly ChosenTerm[], page: FilterValues): Promise<Omit<Plan, 'unknown'>> {
  const count = async (some: readonly ChosenTerm[]): Promise<number> => (await pagefind.search(joinTokens(some), { filters: page })).results.length
  if (terms.length === 1 || await count(terms) > 0) return { query: joinTokens(terms), dropped: [] }
  const ways = await Promise.all(terms.map(async left => {
    const rest = terms.filter(term => term !== left)
    return { left, rest, helps: await count(rest) > 0, common: await count([left]) }
  }))
  const best = ways.reduce((a, b) => (a.helps === b.helps ? b.common > a.common : b.helps) ? b : a)
  const next = await planTogether(pagefind, best.rest, page)
  return { query: next.query, dropped: [best.left.text, ...next.dropped] }
}

function joinTokens(terms: readonly ChosenTerm[]): string {
  return terms.map(({ token }) => token).join(' ')
}

/** The results, with counts for every value of every filter as if the other filters alone were chosen. */
async function askWithCounts(
  pagefind: Pagefind, query: Plan['query'], filters: Readonly<Record<string, string>>, page: FilterValues,
): Promise<FoundList> {
  if (query === nothing) return { results: [], filters: {} }
  const ask = (chosen: Readonly<Record<string, string>>): Promise<FoundList> => pagefind.search(query, { filters: { ...chosen, ...page } })
  const found = await ask(filters)
  const counts = await Promise.all(Object.keys(filters).map(async name => {
    const { [name]: _own, ...others } = filters
    return [name, (await ask(others)).filters[name] ?? {}] as const
  }))
  return { results: found.results, filters: { ...found.filters, ...Object.fromEntries(counts) } }
}

function toAnswer({ unknown, dropped }: Plan, found: FoundList, otherLanguages: boolean): SearchAnswer {
  return {
    total: found.results.length,
    load: (from, to) => Promise.all(found.results.slice(from, to).map(toResult)),
    counts: found.filters,
    unknown,
    dropped,
    otherLanguages,
  }
}

async function toResult(found: Found): Promise<SearchResult> {
  const { url, raw_url: raw, meta, excerpt } = await found.data()
  const { kind = '', id = '', title = '', lang = '', date = '' } = meta
  return { url: raw ?? url, kind, id, title, lang, date, excerpt: decodeExcerpt(excerpt) }
}
