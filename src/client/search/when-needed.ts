/** The engine of the search, with the analyser of every language, is fetched when there is something to look for. */

import type { SearchPageData } from '../../model/search-page.ts'
import type { Searcher } from '../../search/query.ts'

/** Starts it at the first call; what failed is tried again at the next. */
export function startWhenNeeded(page: SearchPageData): () => Promise<Searcher> {
  let started: Promise<Searcher> | undefined
  return () => started ??= import('./start.ts').then(({ startSearcher }) => startSearcher(page)).catch((error: unknown) => {
    started = undefined
    throw error
  })
}
