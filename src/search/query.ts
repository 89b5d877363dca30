/**
 * Asks the index and says what was not found. One engine for the browser, the command line and tests.
 */

import type { Name } from '../language/index.ts'
import { tokenise } from '../language/index.ts'
import { loadStemmer } from '../language/load-stemmer.ts'
import type { LanguageTag } from '../model/text.ts'
import type { Analyser } from './analyse.ts'
import { createAnalyser } from './analyse.ts'
import type { FilterCounts } from './engine.ts'
import type { SearchIndex } from './search-index.ts'
import type { Choice, FacetTable, RowTable } from './facet-table.ts'
import { groupByKind } from './groups.ts'
import { once } from './once.ts'
import type { Plan, PlanContext } from './plan.ts'
import { planQuery } from './plan.ts'
import type { Ranked } from './rank.ts'
import type { SearchResult } from './results.ts'
import { loadResult, marksOf } from './results.ts'
import type { Speller } from './spelling.ts'
import { createSpeller, wordEntry } from './spelling.ts'

export interface SearchRequest extends Choice {
  readonly text: string
  /** Language of the interface: its records are searched, those of others only when it has none. */
  readonly lang: LanguageTag
  /** Without words the latest stand first. */
  readonly sort?: Sorting
  /** Asks for the words as they are, also where others are likelier. */
  readonly asWritten?: boolean
}

export const sortings = ['relevance', 'latest', 'earliest'] as const
export type Sorting = (typeof sortings)[number]

/** Results of a stretch of a list, loaded when asked for. */
export interface ResultList {
  readonly total: number
  readonly load: (from: number, to: number) => Promise<SearchResult[]>
}

export interface ResultGroup extends ResultList {
  readonly kind: string
}

export interface SearchAnswer extends ResultList {
  /** The same results by kind; the kind of the best one first. */
  readonly groups: readonly ResultGroup[]
  /** Records that have fewer of the words than those of the list, best first. */
  readonly partial: ResultList
  /** Of an index so large that `counts` should be asked for only when somebody wants to see them. */
  readonly isLarge: boolean
  /** How many results each value of each filter would leave. */
  readonly counts: () => Promise<FilterCounts>
  /** Terms that occur nowhere, as written; they were left out. */
  readonly unknown: readonly string[]
  /** Terms that were left out because no record has all of them. */
  readonly dropped: readonly string[]
  /** The language of the interface had nothing: these are in others. */
  readonly otherLanguages: boolean
  /** What was asked instead, where a word was not found as written; null else. */
  readonly corrected: string | null
  /** What would have been asked instead, had the words not been wanted as written. */
  readonly suggestion: string | null
}

export interface Searcher {
  readonly search: (request: SearchRequest) => Promise<SearchAnswer>
}

/** What a searcher loads when it needs it. */
export interface SearcherFiles {
  /** The words of the index as entries for spelling, the most frequent first: asked for when a word is not found. */
  readonly words?: () => Promise<readonly string[]>
}

/** What answers are made with. */
interface Engine {
  readonly index: SearchIndex
  readonly analyser: Analyser
  /** Language whose records are searched; null for those of all. */
  readonly page: LanguageTag | null
  readonly rows: RowTable
  /** Loaded when somebody narrows, counts or orders by date. */
  readonly facets: () => Promise<FacetTable>
}

/** `languages`: those of the corpus, whose rules of words are used. */
export function createSearcher(index: SearchIndex, names: readonly Name[], languages: readonly LanguageTag[], files: SearcherFiles = {}): Searcher {
  const speller = once(async () => createSpeller(await files.words?.() ?? [], names.flatMap(({ text }) => tokenise(text).map(word => wordEntry(word.text, text.slice(word.start, word.end))))))
  const analyser = once(async () => createAnalyser(names, languages, await loadStemmer(languages)))
  const engine = async (page: LanguageTag | null): Promise<Engine> =>
    ({ index, page, analyser: await analyser(), rows: await index.rows(page), facets: () => index.facets(page) })
  return {
    search: async request => {
      const { text, lang, asWritten = false } = request
      if (text.trim() === '') return everything(await engine(lang), request)
      const context = { index, analyser: await analyser(), speller, asWritten }
      const plan = await planQuery({ ...context, page: { page: lang } }, text)
      if (plan.ranked.length > 0) return toAnswer(await engine(lang), plan, request)
      const elsewhere = await planQuery({ ...context, page: {} }, text)
      return elsewhere.ranked.length > 0 ? toAnswer(await engine(null), elsewhere, request) : toAnswer(await engine(lang), plan, request)
    },
  }
}

export type { Analyser, PlanContext, SearchResult, Speller }

function isNarrowed({ filters, from = null, to = null }: Choice): boolean {
  return from !== null || to !== null || Object.values(filters).some(values => values.length > 0)
}

/** The ids that a request leaves, in its order. Facets are loaded only when it asks for any. */
async function arrange({ facets }: Engine, ids: readonly string[], request: SearchRequest, sort: Sorting): Promise<readonly string[]> {
  if (!isNarrowed(request) && sort === 'relevance') return ids
  const table = await facets()
  const narrowed = table.narrow(ids, request)
  return sort === 'relevance' ? narrowed : table.sort(narrowed, sort === 'latest')
}

/** No words: all records, the latest first. The engine is asked for them only when some are to be shown. */
async function everything(engine: Engine, request: SearchRequest): Promise<SearchAnswer> {
  const { index, page, analyser, rows } = engine
  const all = await index.ids(page)
  const found = once(async () => new Map((await index.search(null, page === null ? {} : { filters: { page } })).results.map(one => [one.id, one])))
  const ids = await arrange(engine, all, request, request.sort === 'earliest' ? 'earliest' : 'latest')
  const load = async (some: readonly string[]): Promise<SearchResult[]> => {
    const known = some.length === 0 ? null : await found()
    return Promise.all(some.flatMap(id => known?.get(id) ?? []).map(one => loadResult(one, analyser, null)))
  }
  return {
    ...listOf(ids, load),
    groups: groupByKind(ids, rows.kindOf).map(({ kind, ids: own }) => ({ kind, ...listOf(own, load) })),
    partial: listOf([], load),
    isLarge: index.isLarge,
    counts: async () => (await engine.facets()).count(all, request),
    unknown: [], dropped: [], otherLanguages: false, corrected: null, suggestion: null,
  }
}

function listOf(ids: readonly string[], load: (some: readonly string[]) => Promise<SearchResult[]>): ResultList {
  return { total: ids.length, load: (from, to) => load(ids.slice(from, to)) }
}

/** The records that have most of the words are the list; the others that have at least half of their weight follow. */
const leastCoverage = 0.5

async function toAnswer(engine: Engine, { ranked, terms, unknown, corrected, suggestion }: Plan, request: SearchRequest): Promise<SearchAnswer> {
  const best = ranked[0]?.terms.join() ?? ''
  const [list, rest] = [ranked.filter(one => one.terms.join() === best), ranked.filter(one => one.terms.join() !== best && one.coverage >= leastCoverage)]
  const known = new Map<string, Ranked>([...list, ...rest].map(one => [one.id, one]))
  const load = (some: readonly string[]) => Promise.all(some.flatMap(id => known.get(id) ?? [])
    .flatMap(one => one.hits[0] === undefined ? [] : [loadResult(one.hits[0].found, engine.analyser, marksOf(one, terms))]))
  const idsOf = (some: readonly Ranked[]): string[] => some.map(({ id }) => id)
  const sort = request.sort ?? 'relevance'
  const ids = await arrange(engine, idsOf(list), request, sort)
  const has = ranked[0]?.terms ?? []
  return {
    ...listOf(ids, load),
    groups: groupByKind(ids, engine.rows.kindOf).map(({ kind, ids: own }) => ({ kind, ...listOf(own, load) })),
    partial: listOf(await arrange(engine, idsOf(rest), request, sort), load),
    isLarge: engine.index.isLarge,
    counts: async () => (await engine.facets()).count(idsOf(list), request),
    unknown, corrected, suggestion,
    dropped: terms.filter((_, n) => !has.includes(n)).map(({ text }) => text),
    otherLanguages: engine.page === null,
  }
}
