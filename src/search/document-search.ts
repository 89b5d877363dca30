/** The whole search in one process: index and engine in memory, for evaluators, measurements and tests. Node only. */

import type { Corpus } from '../model/corpus.ts'
import type { LanguageTag } from '../model/text.ts'
import { createUrls } from '../urls/index.ts'
import { noFacets } from './facet-names.ts'
import { startInMemory } from './memory-engine.ts'
import type { NamedRecords } from './names.ts'
import { listNames } from './names.ts'
import type { SearchResult } from './results.ts'
import type { IndexOptions } from './write-index.ts'
import { createSearcher } from './query.ts'
import type { SearchRecord } from './records.ts'
import { listSearchRecords, namedRecordsOf } from './records.ts'

export interface SearchableDocument {
  readonly id: string
  readonly lang: LanguageTag
  readonly text: string
  /** Day of it, `YYYY-MM-DD`. */
  readonly day?: string
}

export interface DocumentQuery {
  readonly text: string
  readonly lang: LanguageTag
  /** Ids wanted. */
  readonly most: number
}

/** Ids, best first, each once: those that have all that was asked for, or as much of it as any has. */
export type DocumentSearch = (query: DocumentQuery) => Promise<string[]>

/** Searches what a site made of the corpus would search: ids of records of every kind. */
export async function searchCorpus(corpus: Corpus): Promise<DocumentSearch> {
  const { languages } = corpus.site
  return searchRecords(listSearchRecords(corpus, createUrls(corpus.site.url, languages)), namedRecordsOf(corpus), languages)
}

/** Searches plain documents, all of them in every language, with the names of a corpus. */
export async function searchDocuments(documents: readonly SearchableDocument[], named: NamedRecords, languages: readonly LanguageTag[], options: IndexOptions = {}): Promise<DocumentSearch> {
  const all = [...new Set([...languages, ...documents.map(({ lang }) => lang)])]
  return searchRecords(documents.map(document => toRecord(document, all)), named, all, options)
}

/** Listed in the interfaces `pages`. */
export function toRecord({ id, lang, text, day }: SearchableDocument, pages: readonly LanguageTag[]): SearchRecord {
  return {
    kind: 'article', id, lang, pages, url: `/${encodeURIComponent(id)}/`, title: '', date: '', days: day === undefined ? null : { first: day, last: day }, content: [{ text, named: [] }],
    names: [], also: [], about: [], facets: noFacets,
  }
}

async function searchRecords(records: readonly SearchRecord[], named: NamedRecords, languages: readonly LanguageTag[], options: IndexOptions = {}): Promise<DocumentSearch> {
  // Pagefind does not start on an index without records.
  if (records.length === 0) return () => Promise.resolve([])
  const names = listNames(named)
  const { index, words } = await startInMemory(records, names, languages, options)
  const searcher = createSearcher(index, names, languages, { words: () => Promise.resolve(words) })
  return async ({ text, lang, most }) => {
    if (text.trim() === '') return []
    const answer = await searcher.search({ text, lang: languages.includes(lang) ? lang : languages[0] ?? lang, filters: {} })
    const ids: string[] = []
    // Several records may share an id: an event and its article.
    for (let from = 0; ids.length < most && from < answer.total; from += most) {
      const results: readonly SearchResult[] = await answer.load(from, Math.min(answer.total, from + most))
      for (const { id } of results) if (!ids.includes(id)) ids.push(id)
    }
    return ids.slice(0, most)
  }
}
