/** Starts the engine of the search in a browser: Pagefind, and the files beside its index. */

import type { Name } from '../../language/index.ts'
import type { SearchPageData } from '../../model/search-page.ts'
import { startPagefind } from '../../search/engine.ts'
import type { Pagefind } from '../../search/engine.ts'
import type { FacetColumns, RecordRows } from '../../search/facet-rows.ts'
import { facetsFile, rowsFile } from '../../search/facet-rows.ts'
import { namesFile, wordsFile } from '../../search/names.ts'
import { createSearcher } from '../../search/query.ts'
import type { Searcher } from '../../search/query.ts'
import { loadJson, loadModule } from '../load.ts'

/** Throws when the index cannot be had. */
export async function startSearcher({ index, languages }: SearchPageData): Promise<Searcher> {
  const rows = loadJson<RecordRows>(index + rowsFile)
  const [pagefind, names] = await Promise.all([
    loadModule<Pagefind>(`${index}pagefind.js`).then(loaded => startPagefind(loaded, index)),
    loadJson<Name[]>(index + namesFile),
    rows,
  ])
  return createSearcher(pagefind, names, languages, {
    rows: () => rows,
    facets: () => loadJson<FacetColumns>(index + facetsFile),
    words: () => loadJson<string[]>(index + wordsFile),
  })
}
