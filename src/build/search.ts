/** Makes the search index of a built site, and beside it what its dialog is told and what browsers are. */

import { join } from 'node:path'
import { createInterface } from '../i18n/index.ts'
import type { Corpus } from '../model/corpus.ts'
import { searchPageFile } from '../model/search-page.ts'
import type { Outline } from '../search/outlines.ts'
import { listOutlines } from '../search/outlines.ts'
import { openPacks } from '../search/packs.ts'
import { listRecords, listSearchRecords } from '../search/records.ts'
import type { IndexCounts, RecordSource } from '../search/write-index.ts'
import { sourceOf, writeIndex } from '../search/write-index.ts'
import { searchPageData } from '../site/page-data/search.ts'
import type { Urls } from '../urls/index.ts'
import { describeForBrowsers } from './open-search.ts'
import type { Recorder } from './reads/recorder.ts'
import type { UnitMemory } from './unit-memory.ts'
import { openUnitMemory } from './unit-memory.ts'
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
  /** Of the program, and of all that it is told besides the corpus. */
  readonly name: string
  readonly recorder: Pick<Recorder, 'handover' | 'watchNow'>
  /** What a part of the corpus is in this build. */
  readonly digestOf: (part: string) => string
  /** False: every record is looked at. */
  readonly trusts: boolean
}

/** Writes into `<site>/pagefind`. */
export async function buildSearch(corpus: Corpus, urls: Urls, site: string, kept?: KeptSearch): Promise<SearchCounts> {
  const written = kept === undefined
    ? await writeRecords(sourceOf(listSearchRecords(corpus, urls)), corpus, site)
    : await writeKept(corpus, urls, site, kept)
  const { languages } = corpus.site
  const pages = languages.map(lang => ({ lang, languages, urls, ui: createInterface(lang, corpus.interface[lang]) }))
  writeFiles(site, [...pages.map(page => ({ path: searchPageFile(page.lang), text: JSON.stringify(searchPageData(page)) })), ...describeForBrowsers(corpus, urls)])
  return written
}

async function writeKept(corpus: Corpus, urls: Urls, site: string, kept: KeptSearch): Promise<SearchCounts> {
  const cache = join(kept.cache, 'search')
  const memory = openUnitMemory(openPacks(cache), kept.name, kept.digestOf)
  const counts = await writeRecords(watchedSource(corpus, urls, memory, kept), corpus, site, { cache, keepFolder: part => kept.keepFolder(`${folder}/${part}`) })
  memory.close()
  return counts
}

async function writeRecords<Item extends Outline>(source: RecordSource<Item>, corpus: Corpus, site: string, options?: Parameters<typeof writeIndex>[3]): Promise<SearchCounts> {
  return { records: source.outlines.length, ...await writeIndex(corpus, source, join(site, folder), options) }
}

/** Notes what each unit reads: of an outline nothing is, since units are remembered by what outlines say. */
function watchedSource(corpus: Corpus, urls: Urls, memory: UnitMemory, { recorder, trusts }: KeptSearch): RecordSource<Outline> {
  const reads = new Map<readonly Outline[], ReadonlySet<string>>()
  return {
    outlines: listOutlines(corpus),
    list: unit => {
      const watched = recorder.watchNow(() => listRecords(recorder.handover.corpus, urls, unit))
      reads.set(unit, watched.reads)
      return watched.result
    },
    recall: unit => trusts ? memory.recall(unit) : null,
    remember: (unit, sum) => {
      memory.remember(unit, sum, reads.get(unit) ?? new Set())
      reads.delete(unit)
    },
  }
}
