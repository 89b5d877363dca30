/** Reads the corpus once, and prepares everything that the pages are handed. */

import { loadCorpus } from '../corpus/index.ts'
import type { ExploreTextFile } from '../exports/explore/index.ts'
import { seriesOfReferences } from '../exports/citations/files.ts'
import type { CitationContext } from '../exports/citations/items.ts'
import { formatChangeLog } from '../exports/change-log.ts'
import { contextOfExports, listTables } from '../exports/index.ts'
import { allTables, listDataFiles, listTableSeries, makePackageTables } from '../exports/package/index.ts'
import type { ExportContext } from '../exports/table.ts'
import type { Corpus } from '../model/corpus.ts'
import type { Diagnostic } from '../model/diagnostic.ts'
import { citationContext } from '../site/citation.ts'
import { contextOf } from '../site/context.ts'
import type { Handover } from '../site/corpus.ts'
import { createUrls } from '../urls/index.ts'
import { interfaceStrings } from './interface-strings.ts'
import { makeAnnotateFiles } from './annotate.ts'
import type { PackageParts } from './data/index.ts'
import type { BoundSeries } from './data/write-series.ts'
import { readFacts } from './data/facts.ts'
import type { BaseMapPicture } from './base-map.ts'
import { drawBaseMaps, drawOutsideLayers } from './base-map.ts'
import { makeExploreFiles } from './explore.ts'
import { guideOfProgram } from './guide.ts'
import { readHistory } from './history/index.ts'
import { choosePictures } from './pictures/index.ts'
import type { BuildSettings } from './settings.ts'
import type { TextFile } from './write-files.ts'

/** Everything that is known before the first page is written. */
export interface Prepared {
  readonly handover: Handover
  /** The downloads, and what the interface for programs is made of. */
  readonly data: PackageParts
  readonly baseMaps: readonly BaseMapPicture[]
  /** Data of the explorer. */
  readonly explore: () => readonly ExploreTextFile[]
  /** What the annotator knows of the corpus. */
  readonly annotate: () => readonly TextFile[]
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
  const facts = readFacts(settings)
  const context = contextOfExports(corpus, urls)
  const data = { context, facts, tables: makePackageTables(context, listTables(corpus, urls)) }
  const baseMaps = [...drawBaseMaps(corpus), ...drawOutsideLayers(corpus)]
  const history = readHistory(settings.content, corpus, settings.cache)
  const handover: Handover = {
    corpus,
    urls,
    lastChange: facts.lastChange,
    version: facts.version,
    pictures: choosePictures(corpus, settings.pictures ?? null),
    history,
    baseMapUrls: Object.fromEntries(baseMaps.map(picture => [picture.name, urls.file(picture.path)])),
    // Rows are counted when somebody asks before the files are written.
    get dataFiles() { return listDataFiles(context, data.tables).map(({ path, rows }) => ({ path, rows, bytes: null, sha256: null })) },
    dataColumns: Object.fromEntries(allTables(data.tables).map(({ name, columns }) => [name, columns])),
    // Made when a page asks for it: its examples run through the whole validator.
    get guide() { return guideOfProgram() },
  }
  return {
    handover, data: { ...data, series: bindSeries(handover) }, baseMaps, record: [formatChangeLog(history)],
    explore: () => makeExploreFiles(corpus), annotate: () => makeAnnotateFiles(corpus, settings),
  }
}

/** The files that are made portion by portion: tables, and what is for reference managers. */
function bindSeries(handover: Handover): BoundSeries[] {
  const contextIn = ({ corpus, urls }: Handover): ExportContext => contextOfExports(corpus, urls)
  const citing = (given: Handover): CitationContext => citationContext(contextOf(given, given.corpus.site.languages[0] ?? 'en'))
  const references = seriesOfReferences(handover)
  return [
    ...listTableSeries(contextIn(handover)).map((series): BoundSeries => ({ ...series, make: (given, ids) => series.make(contextIn(given ?? handover), ids) })),
    { ...references, make: (given, ids) => references.make(citing(given ?? handover), ids) },
  ]
}
