/** Starts the engine of the search in a browser: the index, and the files beside it. */

import type { SearchPageData } from '../../model/search-page.ts'
import type { PackedNames } from '../../search/names.ts'
import { namesFile, unpackNames, wordsFile } from '../../search/names.ts'
import { openIndex } from '../../search/open-index.ts'
import { createSearcher } from '../../search/query.ts'
import type { Searcher } from '../../search/query.ts'
import { loadBytes, loadJson } from '../load.ts'

/** Throws when the index cannot be had. */
export async function startSearcher({ index, languages }: Pick<SearchPageData, 'index' | 'languages'>): Promise<Searcher> {
  const [opened, names] = await Promise.all([openIndex(index, { loadJson, loadBytes }), loadJson<PackedNames>(index + namesFile)])
  return createSearcher(opened, unpackNames(names), languages, { words: () => loadJson<string[]>(index + wordsFile) })
}
