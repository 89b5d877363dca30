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
import { makeShard, sumWords } from './make-shard.ts'
import type { Unit, UnitMaker } from './make-unit.ts'
import { createUnitMaker } from './make-unit.ts'
import { labelsFile, listNames, namesFile, packNames, wordsFile } from './names.ts'
import { once } from './once.ts'
import type { PlannedShard, PlanSizes } from './plan-shards.ts'
import { planShards, usualSizes } from './plan-shards.ts'
import type { SearchRecord } from './records.ts'
import { namedRecordsOf } from './records.ts'
import type { Shard } from './shards.ts'
import { coreFile, shardsFile } from './shards.ts'
import type { IndexCache } from './index-cache.ts'
import { openIndexCache } from './index-cache.ts'
import { sortWords } from './vocabulary.ts'

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

/** Writes into `folder` (`…/pagefind`). Throws when Pagefind reports an error. */
export async function writeIndex(corpus: Corpus, records: readonly SearchRecord[], folder: string, options: IndexOptions = {}): Promise<IndexCounts> {
  const write = writeBelow(folder)
  const { languages } = corpus.site
  const counts = await makeIndex(records, listNames(namedRecordsOf(corpus)), languages, write, options)
  for (const lang of languages) write(labelsFile(lang), Buffer.from(JSON.stringify(listFacetLabels(corpus, lang))))
  return counts
}

type Write = (path: string, bytes: Uint8Array) => void

/** Hands over every file but the labels by its path below the folder of the index. One part is in memory at a time. */
export async function makeIndex(records: readonly SearchRecord[], names: readonly Name[], languages: readonly LanguageTag[], write: Write, options: IndexOptions = {}): Promise<IndexCounts> {
  const cache = openIndexCache(options.cache ?? null, names, languages)
  const maker = createUnitMaker(once(async () => createAnalyser(names, languages, await loadStemmer(languages))))
  const shards: Shard[] = []
  const words: ReadonlyMap<string, number>[] = []
  const counts = { merged: 0, units: 0, made: 0 }
  try {
    for (const planned of planShards(records, options.sizes ?? usualSizes)) {
      const { at, words: own } = await placeShard(planned, { cache, maker, write, counts, keepFolder: options.keepFolder ?? (() => false) })
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
  readonly words: ReadonlyMap<string, number>
}

async function placeShard({ key, units }: PlannedShard, { cache, maker, write, counts, keepFolder }: Making): Promise<PlacedShard> {
  counts.units += units.length
  const unitNames = units.map(cache.nameUnit)
  const name = cache.nameShard(key, unitNames)
  const known = cache.find<PlacedShard>(name)
  if (known !== null && keepFolder(known.at)) return known
  const made: Unit[] = []
  for (const [n, records] of units.entries()) {
    const kept = cache.find<Unit>(unitNames[n] ?? '')
    const unit = kept ?? await maker.make(records)
    if (kept === null) cache.keep(unitNames[n] ?? '', unit)
    counts.made += Number(kept === null)
    made.push(unit)
  }
  counts.merged += 1
  const files = makeShard(units.flat(), made)
  const placed: PlacedShard = { at: `${key}-${nameFiles(files)}`, words: sumWords(made) }
  for (const [path, bytes] of files) write(`${placed.at}/${path}`, bytes)
  cache.keep(name, placed)
  return placed
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
