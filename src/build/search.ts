/** Makes the search index of a built site, and beside it what its dialog is told and what browsers are. */

import { join } from 'node:path'
import { createInterface } from '../i18n/index.ts'
import type { Corpus } from '../model/corpus.ts'
import { searchPageFile } from '../model/search-page.ts'
import { listSearchRecords } from '../search/records.ts'
import type { IndexCounts } from '../search/write-index.ts'
import { writeIndex } from '../search/write-index.ts'
import { searchPageData } from '../site/page-data/search.ts'
import type { Urls } from '../urls/index.ts'
import { describeForBrowsers } from './open-search.ts'
import { writeFiles } from './write-files.ts'

export interface SearchCounts extends IndexCounts {
  readonly records: number
}

const folder = 'pagefind'

export interface KeptSearch {
  /** Folder of what later builds need not make again. */
  readonly cache: string
  /** Takes over a folder of the last release, whole. */
  readonly keepFolder: (folder: string) => boolean
}

/** Writes into `<site>/pagefind`. */
export async function buildSearch(corpus: Corpus, urls: Urls, site: string, kept?: KeptSearch): Promise<SearchCounts> {
  const records = listSearchRecords(corpus, urls)
  const counts = await writeIndex(corpus, records, join(site, folder), kept === undefined ? {} : { cache: join(kept.cache, 'search'), keepFolder: part => kept.keepFolder(`${folder}/${part}`) })
  const { languages } = corpus.site
  const pages = languages.map(lang => ({ lang, languages, urls, ui: createInterface(lang, corpus.interface[lang]) }))
  writeFiles(site, [...pages.map(page => ({ path: searchPageFile(page.lang), text: JSON.stringify(searchPageData(page)) })), ...describeForBrowsers(corpus, urls)])
  return { records: records.length, ...counts }
}
