/**
 * Asks the index and says what was not found. One engine for the browser, the command line and tests.
 */

import type { Name } from '../language/index.ts'
import { tokenise } from '../language/index.ts'
import { loadStemmer } from '../language/load-stemmer.ts'
import type { LanguageTag } from '../model/text.ts'
import type { Analyser } from './analyse.ts'
import { createAnalyser } from './analyse.ts'
import type { ExcerptPart } from './encoding.ts'
import { decodeExcerpt } from './encoding.ts'
import type { FilterCounts, FilterValues, Found, Pagefind } from './engine.ts'
import type { FacetTable } from './facet-table.ts'
import { loadFacetTable } from './facet-table.ts'
import type { Plan, PlanContext } from './plan.ts'
import { planQuery } from './plan.ts'
import type { Ranked } from './rank.ts'
import type { Speller } from './spelling.ts'
import { createSpeller } from './spelling.ts'

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
  /** Records that have fewer of the words than those of the list, best first. */
  readonly partial: { readonly total: number; readonly load: SearchAnswer['load'] }
  /** How many results each value of each filter would leave. */
  readonly counts: FilterCounts
  /** Terms that occur nowhere, as written; they were left out. */
  readonly unknown: readonly string[]
  /** Terms that were left out because no record has all of them. */
  readonly dropped: readonly string[]
  /** The language of the interface had nothing: these are in others. */
  readonly otherLanguages: boolean
  /** What was asked instead, where a word was not found as written; null else. */
  readonly corrected: string | null
}

export interface Searcher {
  readonly search: (request: SearchRequest) => Promise<SearchAnswer>
}

/** What a searcher loads when it needs it. */
export interface SearcherFiles {
  /** The folded words of the index, the most frequent first: asked for when a word is not found. */
  readonly words?: () => Promise<readonly string[]>
}

/** `languages`: those of the corpus, whose rules of words are used. */
export function createSearcher(pagefind: Pagefind, names: readonly Name[], languages: readonly LanguageTag[], files: SearcherFiles = {}): Searcher {
  const cached = rememberSearches(pagefind)
  const analyser = once(async () => createAnalyser(names, languages, await loadStemmer(languages)))
  const speller = once(async () => createSpeller(await files.words?.() ?? [], names.flatMap(({ text }) => tokenise(text).map(word => word.text))))
  const facets = once(() => loadFacetTable(cached))
  return {
    search: async ({ text, lang, filters }) => {
      const own: FilterValues = { page: lang }
      if (text.trim() === '') return everything(cached, filters, own)
      const context = { pagefind: cached, analyser: await analyser(), speller }
      const plan = await planQuery({ ...context, page: own }, text)
      if (plan.ranked.length > 0) return toAnswer(cached, plan, filters, own, await facets())
      const elsewhere = await planQuery({ ...context, page: {} }, text)
      return elsewhere.ranked.length > 0 ? toAnswer(cached, elsewhere, filters, {}, await facets()) : toAnswer(cached, plan, filters, own, await facets())
    },
  }
}

export type { Analyser, PlanContext, Speller }

function once<Value>(make: () => Promise<Value>): () => Promise<Value> {
  let made: Promise<Value> | undefined
  return () => made ??= make()
}

/** Answers kept: a query asks for the same forms while it is typed. */
const mostAnswers = 400

function rememberSearches(pagefind: Pagefind): Pagefind {
  const known = new Map<string, ReturnType<Pagefind['search']>>()
  return {
    ...pagefind, options: pagefind.options, init: pagefind.init, filters: pagefind.filters,
    search: (query, options) => {
      const key = JSON.stringify([query, options?.filters])
      const answer = known.get(key) ?? pagefind.search(query, options)
      if (known.size >= mostAnswers) known.clear()
      known.set(key, answer)
      return answer
    },
  }
}

/** No words: all records, with counts for every value of every filter as if the other filters alone were chosen. */
async function everything(pagefind: Pagefind, filters: Readonly<Record<string, string>>, page: FilterValues): Promise<SearchAnswer> {
  const ask = (chosen: Readonly<Record<string, string>>): ReturnType<Pagefind['search']> => pagefind.search(null, { filters: { ...chosen, ...page } })
  const found = await ask(filters)
  const counts = await Promise.all(Object.keys(filters).map(async name => {
    const { [name]: _own, ...others } = filters
    return [name, (await ask(others)).filters[name] ?? {}] as const
  }))
  return {
    total: found.results.length,
    load: (from, to) => Promise.all(found.results.slice(from, to).map(toResult)),
    partial: nothing, counts: { ...found.filters, ...Object.fromEntries(counts) }, unknown: [], dropped: [], otherLanguages: false, corrected: null,
  }
}

const nothing: SearchAnswer['partial'] = { total: 0, load: () => Promise.resolve([]) }

/** The records that have most of the words are the list; the others that have at least half of their weight follow. */
const leastCoverage = 0.5

function toAnswer(pagefind: Pagefind, { ranked, terms, unknown, corrected }: Plan, filters: Readonly<Record<string, string>>, page: FilterValues, facets: FacetTable): SearchAnswer {
  const best = ranked[0]?.terms.join() ?? ''
  const [list, rest] = [ranked.filter(one => one.terms.join() === best), ranked.filter(one => one.terms.join() !== best && one.coverage >= leastCoverage)]
  const pick = (some: readonly Ranked[]): readonly Ranked[] => {
    const kept = new Set(facets.narrow(some.map(({ id }) => id), filters))
    return some.filter(({ id }) => kept.has(id))
  }
  const loader = (some: readonly Ranked[]): SearchAnswer['partial'] =>
    ({ total: some.length, load: (from, to) => Promise.all(some.slice(from, to).map(one => loadResult(pagefind, one, page))) })
  const has = ranked[0]?.terms ?? []
  return {
    ...loader(pick(list)),
    partial: loader(pick(rest)),
    counts: facets.count(list.map(({ id }) => id), filters),
    unknown, corrected,
    dropped: terms.filter((_, n) => !has.includes(n)).map(({ text }) => text),
    otherLanguages: page['page'] === undefined,
  }
}

/** The record with all that was found in it marked. */
async function loadResult(pagefind: Pagefind, { id, hits }: Ranked, page: FilterValues): Promise<SearchResult> {
  const [only] = hits
  if (only !== undefined && hits.length === 1) return toResult(only.found)
  const tokens = [...new Set(hits.map(({ token }) => token.replaceAll('"', '')))].join(' ')
  const together = (await pagefind.search(tokens, { filters: page })).results.find(found => found.id === id)
  if (together === undefined && only === undefined) throw new Error(`The index lost ${id}`)
  return toResult((together ?? only?.found) as Found)
}

async function toResult(found: Found): Promise<SearchResult> {
  const { url, raw_url: raw, meta, excerpt } = await found.data()
  const { kind = '', id = '', title = '', lang = '', date = '' } = meta
  return { url: raw ?? url, kind, id, title, lang, date, excerpt: decodeExcerpt(excerpt) }
}
