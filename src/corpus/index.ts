/**
 * The list of the stages: read -> parse -> validate -> link. Every stage reports all it finds; an error keeps a file from the
 * later looks into it, never the other files. Linking wants a whole corpus: with any error there is none.
 */

import { compareDiagnostics } from '../model/diagnostic.ts'
import { closeRefused } from './check-group.ts'
import { collectUnits } from './collect-units.ts'
import { linkCorpus } from './link/index.ts'
import { openLinkCache } from './link-cache.ts'
import { parseInTime } from './parse-in-time.ts'
import { listCorpus, readListed, realDisk } from './read/index.ts'
import { checkUnit, collectRecords, finishUnits, groupFiles, isSettings } from './validate/index.ts'
import type { LoadResult } from '../model/corpus.ts'
import type { Diagnostic } from '../model/diagnostic.ts'
import type { BaseMapFile } from '../model/records.ts'
import type { SourceText } from '../model/source.ts'
import type { Message } from '../model/text.ts'
import type { CollectedUnits, CollectOptions } from './collect-units.ts'
import type { ParseResult } from './parse/index.ts'
import type { Disk } from './read/index.ts'
import type { Unit } from './validate/index.ts'

export interface LoadEffects {
  readonly disk: Disk
  /** Text to structure; the same text always gives the same. */
  readonly parse: (source: SourceText) => ParseResult
  /** What the interface says, by key, for corpora that bring translations of it. */
  readonly interfaceStrings: Readonly<Record<string, Message>> | null
  /** Folder for what later runs need not find out again; null: nothing is kept. It never changes what comes out. */
  readonly cache: string | null
  /** How many threads help to check; undefined: as the number of files and the machine suggest. They never change what comes out. */
  readonly threads: number | undefined
}

/**
 * Loads the corpus folder at `root`. Diagnostics are sorted; the corpus is null when one of them is an error. Throws only
 * when the disk fails or the program is wrong: nothing that a contributor can write makes it throw.
 */
export function loadCorpus(root: string, effects: Partial<LoadEffects> = {}): LoadResult {
  const { diagnostics, settings, units, sumOf, baseMap } = checkStages(root, effects, 'kept')
  const records = diagnostics.some(({ level }) => level === 'error') ? null : collectRecords(settings, units, baseMap)
  if (records === null) return { corpus: null, diagnostics }
  const cache = effects.cache == null ? null : openLinkCache(effects.cache, { root, settings: settings.draft, sumOf })
  const corpus = linkCorpus(records, cache?.open)
  cache?.save()
  return { corpus, diagnostics }
}

/** The diagnostics of `loadCorpus`, without the corpus: linking has nothing to complain of, and records need not stay in memory. */
export function checkCorpus(root: string, effects: Partial<LoadEffects> = {}): readonly Diagnostic[] {
  return checkStages(root, effects, 'dropped').diagnostics
}

interface Stages {
  readonly diagnostics: readonly Diagnostic[]
  readonly settings: Unit
  readonly units: CollectedUnits['units']
  readonly sumOf: CollectedUnits['sumOf']
  readonly baseMap: readonly BaseMapFile[]
}

function checkStages(
  root: string, { disk = realDisk, parse = parseInTime, interfaceStrings = null, cache = null, threads }: Partial<LoadEffects>, wanted: CollectOptions['records'],
): Stages {
  const begun = Date.now()
  const listing = listCorpus(root, disk)
  const read = listing.files.filter(isSettings).map(listed => ({ listed, ...readListed(root, listed, disk) }))
  const parsed = read.map(({ listed, file }) => file === null ? { file: closeRefused(listed), diagnostics: [] } : parse(file))
  const settings = checkUnit(parsed.map(({ file }) => file), null, interfaceStrings)
  const groups = groupFiles(listing.files.filter(file => !isSettings(file)))
  const { units, sumOf } = collectUnits(groups, { root, disk, parse, settings: settings.draft }, { records: wanted, cache, threads, begun })
  const baseMap = read.flatMap(({ file }) => toBaseMapFile(file))
  const found = finishUnits(settings, units, baseMap)
  const diagnostics = [...listing.diagnostics, ...read.flatMap(file => file.diagnostics), ...parsed.flatMap(file => file.diagnostics), ...found]
  return { diagnostics: diagnostics.sort(compareDiagnostics), settings, units, sumOf, baseMap }
}

function toBaseMapFile(file: SourceText | null): BaseMapFile[] {
  return file?.role.role === 'base-map' ? [{ name: file.role.name, text: file.text }] : []
}
