/** Writes the index of a site part by part, and beside it what a query needs to know: names, words and the labels of filters. Node only. */

import { createHash } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Name } from '../language/index.ts'
import { loadStemmer } from '../language/load-stemmer.ts'
import type { Corpus } from '../model/corpus.ts'
import type { LanguageTag } from '../model/text.ts'
import { createAnalyser } from './analyse.ts'
import { readCore } from './read-core.ts'
import { listFacetLabels } from './facet-labels.ts'
import { makeShard } from './make-shard.ts'
import type { Unit, UnitMaker } from './make-unit.ts'
import { createUnitMaker } from './make-unit.ts'
import { labelsFile, listNames, namesFile, packNames, wordsFile } from './names.ts'
import { once } from './once.ts'
import { createPacker } from './pack-file.ts'
import type { PlannedShard, PlanSizes } from './plan-shards.ts'
import { planShards, usualSizes } from './plan-shards.ts'
import type { Outline } from './outlines.ts'
import type { SearchRecord } from './records.ts'
import { namedRecordsOf } from './records.ts'
import type { Shard } from './shards.ts'
import { coreFile, shardsFile } from './shards.ts'
import type { IndexCache } from './index-cache.ts'
import { openIndexCache, sumRecords } from './index-cache.ts'
import type { WordCounts } from './vocabulary.ts'
import { sortWords, sumWords } from './vocabulary.ts'

export interface IndexOptions {
  /** Where what was made is kept for the next build; left out: nowhere. */
  readonly cache?: string
  readonly sizes?: PlanSizes
  /** Puts a whole folder below that of the index in place as an earlier build left it; false where it cannot. */
  readonly keepFolder?: (folder: string) => boolean
}

export interface IndexCounts {
  readonly shards: number
  /** Parts that were put together anew. */
  readonly merged: number
  readonly units: number
  /** Units of records that were made anew. */
  readonly made: number
}

/** Records that are listed where they are needed: units of which it is known that they are as they were, need not be. */
export interface RecordSource<Item extends Outline> {
  readonly outlines: readonly Item[]
  /** One record for each outline. */
  readonly list: (unit: readonly Item[]) => readonly SearchRecord[]
  /** Sum of the records of a unit, where they are known to be what they were; else null. */
  readonly recall: (unit: readonly Item[]) => string | null
  /** Told of a unit that was listed just before. */
  readonly remember: (unit: readonly Item[], sum: string) => void
}

export function sourceOf(records: readonly SearchRecord[]): RecordSource<SearchRecord> {
  return { outlines: records, list: unit => unit, recall: () => null, remember: () => {} }
}

/** Writes into `folder` (`…/pagefind`). Throws when Pagefind reports an error. */
export async function writeIndex<Item extends Outline>(corpus: Corpus, source: RecordSource<Item>, folder: string, options: IndexOptions = {}): Promise<IndexCounts> {
  const write = writeBelow(folder)
  const { languages } = corpus.site
  const counts = await makeIndex(source, listNames(namedRecordsOf(corpus)), languages, write, options)
  for (const [lang, labels] of listFacetLabels(corpus)) write(labelsFile(lang), Buffer.from(JSON.stringify(labels)))
  return counts
}

type Write = (path: string, bytes: Uint8Array) => void

/** Hands over every file but the labels by its path below the folder of the index. One part is in memory at a time. */
export async function makeIndex<Item extends Outline>(source: RecordSource<Item>, names: readonly Name[], languages: readonly LanguageTag[], write: Write, options: IndexOptions = {}): Promise<IndexCounts> {
  const cache = openIndexCache(options.cache ?? null, names, languages)
  const maker = createUnitMaker(once(async () => createAnalyser(names, languages, await loadStemmer(languages))))
  const shards: Shard[] = []
  const words: WordCounts[] = []
  const counts = { merged: 0, units: 0, made: 0 }
  try {
    for (const planned of planShards(source.outlines, options.sizes ?? usualSizes)) {
      const { at, words: own } = await placeShard(planned, source, { cache, maker, write, counts, keepFolder: options.keepFolder ?? (() => false) })
      shards.push({ key: planned.key, at: `${at}/`, pages: planned.pages, records: planned.units.reduce((sum, { length }) => sum + length, 0) })
      words.push(own)
    }
  } finally {
    await maker.end()
  }
  cache.prune()
  write(coreFile, await keepCore(cache))
  write(shardsFile, Buffer.from(JSON.stringify(shards)))
  write(namesFile, Buffer.from(JSON.stringify(packNames(names))))
  write(wordsFile, Buffer.from(JSON.stringify(sortWords(words))))
  return { shards: shards.length, ...counts }
}

interface Making {
  readonly cache: IndexCache
  readonly maker: UnitMaker
  readonly write: Write
  readonly counts: { merged: number; units: number; made: number }
  readonly keepFolder: (folder: string) => boolean
}

/** What a later build wants to know of a part whose files it takes over. */
interface PlacedShard {
  /** The folder, named by what is in it: files of two editions never stand side by side. */
  readonly at: string
  readonly words: WordCounts
}

async function placeShard<Item extends Outline>({ key, units }: PlannedShard<Item>, source: RecordSource<Item>, making: Making): Promise<PlacedShard> {
  const { cache, counts, keepFolder } = making
  counts.units += units.length
  const named = units.map(unit => nameUnit(unit, source, cache))
  const name = cache.nameShard(key, named.map(unit => unit.name))
  const known = cache.find<PlacedShard>(name)
  if (known !== null && keepFolder(known.at)) return known
  const made: Unit[] = []
  for (const unit of named) made.push(await takeUnit(unit, making))
  counts.merged += 1
  const packsName = cache.nameShard(key, ['packed'])
  const { pack, used } = createPacker(cache.find<ReadonlyMap<string, Uint8Array>>(packsName) ?? new Map())
  const files = makeShard(units.flat(), made, pack)
  const placed: PlacedShard = { at: `${key}-${nameFiles(files)}`, words: sumWords(made.map(({ words }) => words)) }
  for (const [path, bytes] of files) making.write(`${placed.at}/${path}`, bytes)
  cache.keep(name, placed)
  cache.keep(packsName, used)
  return placed
}

interface NamedUnit {
  readonly name: string
  readonly records: () => readonly SearchRecord[]
}

function nameUnit<Item extends Outline>(unit: readonly Item[], { list, recall, remember }: RecordSource<Item>, cache: IndexCache): NamedUnit {
  const known = recall(unit)
  if (known !== null) return { name: cache.nameUnit(known), records: () => list(unit) }
  const records = list(unit)
  const sum = sumRecords(records)
  remember(unit, sum)
  return { name: cache.nameUnit(sum), records: () => records }
}

async function takeUnit({ name, records }: NamedUnit, { cache, maker, counts }: Making): Promise<Unit> {
  const kept = cache.find<Unit>(name)
  if (kept !== null) return kept
  const unit = await maker.make(records())
  cache.keep(name, unit)
  counts.made += 1
  return unit
}

async function keepCore(cache: IndexCache): Promise<Uint8Array> {
  const name = cache.nameShard(coreFile, [])
  const kept = cache.find<Uint8Array>(name)
  const core = kept ?? await readCore()
  if (kept === null) cache.keep(name, core)
  return core
}

function nameFiles(files: ReadonlyMap<string, Uint8Array>): string {
  const hash = createHash('sha256')
  for (const [path, bytes] of files) hash.update(`\0${path}\0`).update(bytes)
  return hash.digest('hex').slice(0, 10)
}

function writeBelow(folder: string): Write {
  const known = new Set<string>()
  return (path, bytes) => {
    const target = join(folder, path)
    if (!known.has(dirname(target))) mkdirSync(dirname(target), { recursive: true })
    known.add(dirname(target))
    // Never over a file that is there: it could be shared with the last release.
    writeFileSync(target, bytes, { flag: 'wx' })
  }
}
