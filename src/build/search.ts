/** Makes the search index of a built site, and beside it what its dialog is told and what browsers are. */

import { join } from 'node:path'
import { createInterface } from '../i18n/index.ts'
import type { Corpus } from '../model/corpus.ts'
import { searchPageFile } from '../model/search-page.ts'
import { listSearchRecords } from '../search/records.ts'
import { writeIndex } from '../search/write-index.ts'
import { searchPageData } from '../site/page-data/search.ts'
import type { Urls } from '../urls/index.ts'
import { describeForBrowsers } from './open-search.ts'
import { writeFiles } from './write-files.ts'

/** Number of records written into `<site>/pagefind`. */
export async function buildSearch(corpus: Corpus, urls: Urls, site: string): Promise<number> {
  const records = listSearchRecords(corpus, urls)
  await writeIndex(corpus, records, join(site, 'pagefind'))
  const { languages } = corpus.site
  const pages = languages.map(lang => ({ lang, languages, urls, ui: createInterface(lang, corpus.interface[lang]) }))
  writeFiles(site, [...pages.map(page => ({ path: searchPageFile(page.lang), text: JSON.stringify(searchPageData(page)) })), ...describeForBrowsers(corpus, urls)])
  return records.length
}
