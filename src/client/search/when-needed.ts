/** The searcher, with the analyser of every language, is fetched when there is something to look for. */

import type { SearchPageData } from '../../model/search-page.ts'
import type { Searcher } from '../../search/query.ts'

/** Starts it at the first call; what failed is tried again at the next. In a thread of its own, or in the page where there can be none, as from a disk. */
export function startWhenNeeded(page: SearchPageData): () => Promise<Searcher> {
  let started: Promise<Searcher> | undefined
  const startHere = async (): Promise<Searcher> => (await import('./start.ts')).startSearcher(page)
  const startApart = async (): Promise<Searcher> => (await import('./searcher-thread.ts')).startSearcherThread(page)
  return () => started ??= (location.protocol === 'file:' ? startHere() : startApart().catch(startHere)).catch((error: unknown) => {
    started = undefined
    throw error
  })
}
