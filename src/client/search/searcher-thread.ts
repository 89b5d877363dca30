/** The searcher in a thread of its own: the page stays quick to the hand, whatever the index has to say. The same searcher to whoever asks. */

import type { SearchPageData } from '../../model/search-page.ts'
import type { FilterCounts } from '../../search/engine.ts'
import type { ResultList, SearchAnswer, SearchRequest, SearchResult, Searcher } from '../../search/query.ts'
import address from './searcher-worker.ts?worker&url'

/** A list of an answer: its place among the groups, or one of the others. */
export type ListName = 'all' | 'partial' | number

/** An answer without what is asked for later. */
export type ToldAnswer = Omit<SearchAnswer, 'total' | 'load' | 'groups' | 'partial' | 'counts'> & {
  /** By which it is asked further. */
  readonly number: number
  readonly totals: { readonly all: number; readonly partial: number; readonly groups: readonly (readonly [kind: string, total: number])[] }
}

/** What the thread is asked, and what it gives. */
export interface Work {
  readonly start: { readonly given: Pick<SearchPageData, 'index' | 'languages'>; readonly gives: null }
  readonly search: { readonly given: SearchRequest; readonly gives: ToldAnswer }
  readonly load: { readonly given: { readonly answer: number; readonly list: ListName; readonly from: number; readonly to: number }; readonly gives: SearchResult[] }
  readonly counts: { readonly given: { readonly answer: number }; readonly gives: FilterCounts }
}

export type Question = { [Kind in keyof Work]: { readonly id: number; readonly kind: Kind; readonly given: Work[Kind]['given'] } }[keyof Work]
/** `missing`: address of a file that could not be had. */
export type Reply = { readonly id: number } & ({ readonly gives: Work[keyof Work]['gives'] } | { readonly error: string; readonly missing: string | null })

type Ask = <Kind extends keyof Work>(kind: Kind, given: Work[Kind]['given']) => Promise<Work[Kind]['gives']>

/** Throws where no thread can be had, or the index cannot. */
export async function startSearcherThread({ index, languages }: Pick<SearchPageData, 'index' | 'languages'>): Promise<Searcher> {
  const worker = new Worker(address, { type: 'module' })
  const ask = askThrough(worker)
  try {
    await ask('start', { index, languages })
  } catch (error) {
    worker.terminate()
    throw error
  }
  return { search: async request => untell(await ask('search', request), ask) }
}

function untell({ number, totals, ...told }: ToldAnswer, ask: Ask): SearchAnswer {
  const listOf = (list: ListName, total: number): ResultList => ({ total, load: (from, to) => ask('load', { answer: number, list, from, to }) })
  return {
    ...told, ...listOf('all', totals.all), partial: listOf('partial', totals.partial),
    groups: totals.groups.map(([kind, total], place) => ({ kind, ...listOf(place, total) })),
    counts: () => ask('counts', { answer: number }),
  }
}

function askThrough(worker: Worker): Ask {
  const waiting = new Map<number, { readonly resolve: (gives: never) => void; readonly reject: (error: Error) => void }>()
  let asked = 0
  worker.addEventListener('message', ({ data }: MessageEvent<Reply>) => {
    const asker = waiting.get(data.id)
    waiting.delete(data.id)
    if ('error' in data) {
      // Asked for once more by the page: the service worker tells a page whose edition is gone, and not its threads.
      if (data.missing !== null) void fetch(data.missing).catch(() => undefined)
      asker?.reject(new Error(data.error))
    }
    // What a question gives follows from its kind.
    else asker?.resolve(data.gives as never)
  })
  worker.addEventListener('error', () => {
    for (const { reject } of waiting.values()) reject(new Error('The thread of the search has failed'))
    waiting.clear()
  })
  return (kind, given) => new Promise((resolve, reject) => {
    const id = asked++
    waiting.set(id, { resolve, reject })
    worker.postMessage({ id, kind, given })
  })
}
