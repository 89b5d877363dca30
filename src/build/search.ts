/** Makes the search index of a built site. */

import { join } from 'node:path'
import type { Corpus } from '../model/corpus.ts'
import { listSearchRecords } from '../search/records.ts'
import { writeIndex } from '../search/write-index.ts'
import type { Urls } from '../urls/index.ts'

/** Number of records written into `<site>/pagefind`. */
export async function buildSearch(corpus: Corpus, urls: Urls, site: string): Promise<number> {
  const records = listSearchRecords(corpus, urls)
  await writeIndex(corpus, records, join(site, 'pagefind'))
  return records.length
}
