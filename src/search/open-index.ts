/** Opens the index of a site: Pagefind's client on those of its parts that a question needs, as if they were one. */

import type { LanguageTag } from '../model/text.ts'
import type { FilterValues, Found, Pagefind, TokenSearch } from './engine.ts'
import type { SearchIndex } from './search-index.ts'
import type { FacetColumns, RecordRows } from './facet-rows.ts'
import { createFacetTable, createRowTable } from './facet-table.ts'
import { joinColumns, joinRows } from './join-rows.ts'
import { once } from './once.ts'
import type { Shard } from './shards.ts'
import { listIds, shardsFile } from './shards.ts'

export interface IndexLoaders {
  /** Throw what cannot be had. */
  readonly loadJson: <Shape>(address: string) => Promise<Shape>
  readonly loadModule: <Shape>(address: string) => Promise<Shape>
}

/** Records from which a thread of its own is worth the script that it needs, and what filters know is too much to be fetched unasked. */
const manyRecords = 5000

/** `address`: of the folder of the index, with a slash behind it. */
export async function openIndex(address: string, { loadJson, loadModule }: IndexLoaders): Promise<SearchIndex> {
  const [pagefind, shards] = await Promise.all([
    loadModule<Pagefind>(`${address}pagefind.js`), loadJson<readonly Shard[]>(address + shardsFile),
  ])
  const isLarge = shards.reduce((sum, { records }) => sum + records, 0) >= manyRecords
  const merged = new Map<string, Promise<void>>()
  const needed = (page: LanguageTag | null): readonly Shard[] => page === null ? shards : shards.filter(({ pages }) => pages.includes(page))
  const start = once(async () => {
    await pagefind.options({ basePath: address, noWorker: !isLarge })
    await pagefind.init()
  })
  /** All parts that a page needs take part from now on. */
  const merge = async (page: LanguageTag | null): Promise<void> => {
    await start()
    await Promise.all(needed(page).filter(({ at }) => at !== '').map(({ at }) => {
      const known = merged.get(at) ?? pagefind.mergeIndex(address + at)
      merged.set(at, known)
      return known
    }))
  }
  const perPage = <Value>(make: (page: LanguageTag | null) => Promise<Value>): ((page: LanguageTag | null) => Promise<Value>) => {
    const made = new Map<LanguageTag | null, () => Promise<Value>>()
    return page => {
      const known = made.get(page) ?? once(() => make(page))
      made.set(page, known)
      return known()
    }
  }
  const idsOf = (page: LanguageTag | null): string[] => needed(page).flatMap(listIds)
  const rows = perPage(async page => joinRows(await Promise.all(needed(page).map(shard => loadJson<RecordRows>(address + shard.rows)))))
  const table = perPage(async page => createRowTable(idsOf(page), await rows(page)))
  return {
    isLarge,
    search: rememberSearches({
      search: async (query, options) => {
        const page = pageOf(options?.filters)
        const [, known] = await Promise.all([merge(page), table(page)])
        const { results } = await pagefind.search(query)
        return { results: results.filter(({ id }) => known.isListed(id, page)) }
      },
    }).search,
    rows: table,
    ids: perPage(async page => {
      const known = await table(page)
      return idsOf(page).filter(id => known.isListed(id, page))
    }),
    facets: perPage(async page => createFacetTable(
      idsOf(page), await rows(page), joinColumns(await Promise.all(needed(page).map(shard => loadJson<FacetColumns>(address + shard.facets)))),
    )),
  }
}

function pageOf(filters: FilterValues | undefined): LanguageTag | null {
  const page = filters?.['page']
  return typeof page === 'string' ? page : null
}

/** Answers kept: a query asks for the same forms while it is typed. */
const mostAnswers = 400

function rememberSearches({ search }: TokenSearch): TokenSearch {
  const known = new Map<string, Promise<{ readonly results: readonly Found[] }>>()
  return {
    search: (query, options) => {
      const key = JSON.stringify([query, options?.filters])
      const answer = known.get(key) ?? search(query, options)
      if (known.size >= mostAnswers) known.clear()
      known.set(key, answer)
      // What could not be had may be had the next time.
      answer.catch(() => known.delete(key))
      return answer
    },
  }
}
