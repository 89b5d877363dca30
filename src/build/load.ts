/** Reads the corpus once, and prepares everything that the pages are handed. */

import { loadCorpus } from '../corpus/index.ts'
import type { ExploreTextFile } from '../exports/explore/index.ts'
import type { ExportFile } from '../exports/index.ts'
import { formatChangeLog } from '../exports/change-log.ts'
import { listExportFiles, listTables } from '../exports/index.ts'
import { corpusVersion } from '../exports/version.ts'
import type { Corpus } from '../model/corpus.ts'
import type { Diagnostic } from '../model/diagnostic.ts'
import type { Handover } from '../site/corpus.ts'
import { createUrls } from '../urls/index.ts'
import { interfaceStrings } from './interface-strings.ts'
import { makeAnnotateFiles } from './annotate.ts'
import type { BaseMapPicture } from './base-map.ts'
import { drawBaseMaps } from './base-map.ts'
import { makeExploreFiles } from './explore.ts'
import { guideOfProgram } from './guide.ts'
import { readHistory } from './history/index.ts'
import { readLastChange } from './last-change.ts'
import { makePreviews } from './previews.ts'
import type { BuildSettings } from './settings.ts'
import type { TextFile } from './write-files.ts'

/** Everything that is known before the first page is written. */
export interface Prepared {
  readonly handover: Handover
  readonly exports: readonly ExportFile[]
  readonly baseMaps: readonly BaseMapPicture[]
  /** Data of the explorer. */
  readonly explore: readonly ExploreTextFile[]
  /** What links say about the records they lead to. */
  readonly previews: readonly TextFile[]
  /** What the annotator knows of the corpus. */
  readonly annotate: readonly TextFile[]
  /** What changed, for those who follow the corpus. */
  readonly record: readonly TextFile[]
}

export interface Loaded {
  /** null when the corpus has errors. */
  readonly prepared: Prepared | null
  readonly diagnostics: readonly Diagnostic[]
}

export function load(settings: BuildSettings): Loaded {
  const { corpus, diagnostics } = loadCorpus(settings.content, { interfaceStrings, cache: settings.cache })
  return { prepared: corpus === null ? null : prepare(corpus, settings), diagnostics }
}

function prepare(corpus: Corpus, settings: BuildSettings): Prepared {
  const urls = createUrls(settings.siteUrl ?? corpus.site.url, corpus.site.languages)
  const tables = listTables(corpus, urls)
  const exports = listExportFiles(tables)
  const baseMaps = drawBaseMaps(corpus)
  const history = readHistory(settings.content, corpus, settings.cache)
  const handover: Handover = {
    corpus,
    urls,
    lastChange: readLastChange(settings.content, settings.sourceDate),
    version: corpusVersion(tables),
    history,
    baseMapUrls: Object.fromEntries(baseMaps.map(picture => [picture.name, urls.file(picture.path)])),
    dataFiles: exports.map(({ path, rows }) => ({ path, rows })),
    dataColumns: Object.fromEntries(tables.map(({ name, columns }) => [name, columns])),
    // Made when a page asks for it: its examples run through the whole validator.
    get guide() { return guideOfProgram() },
  }
  return { handover, exports, baseMaps, explore: makeExploreFiles(corpus), previews: makePreviews(handover), annotate: makeAnnotateFiles(corpus, settings), record: [formatChangeLog(history)] }
}
