/** Opens the index of a site: those of its parts that a question needs, as if they were one. */

import type { LanguageTag } from '../model/text.ts'
import { startCore } from './core.ts'
import type { FilterValues, Found, TokenSearch } from './engine.ts'
import type { FacetColumns } from './facet-rows.ts'
import { createFacetTable, createRowTable } from './facet-table.ts'
import { joinColumns, joinRows } from './join-rows.ts'
import { once } from './once.ts'
import type { LoadBytes, Part } from './open-part.ts'
import { openPart } from './open-part.ts'
import type { SearchIndex } from './search-index.ts'
import type { Shard, ShardList } from './shards.ts'
import { coreFile, facetsFile, listFile, listIds, shardsFile } from './shards.ts'

export interface IndexLoaders {
  /** Throw what cannot be had. */
  readonly loadJson: <Shape>(address: string) => Promise<Shape>
  readonly loadBytes: LoadBytes
}

/** Records from which what filters know is too much to be fetched unasked. */
const manyRecords = 5000

/** `address`: of the folder of the index, with a slash behind it. */
export async function openIndex(address: string, { loadJson, loadBytes }: IndexLoaders): Promise<SearchIndex> {
  const core = once(async () => startCore(await loadBytes(address + coreFile)))
  const [shards] = await Promise.all([loadJson<readonly Shard[]>(address + shardsFile), core()])
  const needed = (page: LanguageTag | null): readonly Shard[] => page === null ? shards : shards.filter(({ pages }) => pages.includes(page))
  const listOf = perKey((at: string) => loadJson<ShardList>(address + at + listFile))
  const partOf = perKey(async (at: string): Promise<Part> => {
    const shard = shards.find(one => one.at === at)
    if (shard === undefined) throw new Error(`${at}: is no part of the index`)
    return openPart(await core(), shard, await listOf(at), path => loadBytes(address + at + path))
  })
  const partsOf = (page: LanguageTag | null): Promise<Part[]> => Promise.all(needed(page).map(({ at }) => partOf(at)))
  const idsOf = (page: LanguageTag | null): string[] => needed(page).flatMap(listIds)
  const rows = perKey(async (page: LanguageTag | null) => joinRows((await Promise.all(needed(page).map(({ at }) => listOf(at)))).map(list => list.rows)))
  const table = perKey(async (page: LanguageTag | null) => createRowTable(idsOf(page), await rows(page)))
  return {
    isLarge: shards.reduce((sum, { records }) => sum + records, 0) >= manyRecords,
    search: rememberSearches({
      search: async (query, options) => {
        const page = pageOf(options?.filters)
        const [parts, known] = await Promise.all([partsOf(page), table(page)])
        const found = await Promise.all(parts.map(part => query === null ? part.all() : part.search(query)))
        return { results: found.flat().filter(({ id }) => known.isListed(id, page)) }
      },
    }).search,
    rows: table,
    ids: perKey(async (page: LanguageTag | null) => {
      const known = await table(page)
      return idsOf(page).filter(id => known.isListed(id, page))
    }),
    facets: perKey(async (page: LanguageTag | null) => createFacetTable(
      idsOf(page), await rows(page), joinColumns(await Promise.all(needed(page).map(({ at }) => loadJson<FacetColumns>(address + at + facetsFile)))),
    )),
  }
}

function perKey<Key, Value>(make: (key: Key) => Promise<Value>): (key: Key) => Promise<Value> {
  const made = new Map<Key, () => Promise<Value>>()
  return key => {
    const known = made.get(key) ?? once(() => make(key))
    made.set(key, known)
    return known()
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
