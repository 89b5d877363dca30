/** Writes the index of a site part by part, and beside it what a query needs to know: names, words and the labels of filters. Node only. */

import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Name } from '../language/index.ts'
import { loadStemmer } from '../language/load-stemmer.ts'
import type { Corpus } from '../model/corpus.ts'
import type { LanguageTag } from '../model/text.ts'
import { createAnalyser } from './analyse.ts'
import { listFacetLabels } from './facet-labels.ts'
import type { ShardFiles } from './make-shard.ts'
import { makeShard } from './make-shard.ts'
import { labelsFile, listNames, namesFile, packNames, wordsFile } from './names.ts'
import type { PlannedShard } from './plan-shards.ts'
import { mostInShard, planShards } from './plan-shards.ts'
import type { SearchRecord } from './records.ts'
import { namedRecordsOf } from './records.ts'
import { openShardCache } from './shard-cache.ts'
import type { Shard } from './shards.ts'
import { shardsFile } from './shards.ts'
import { sortWords } from './vocabulary.ts'

export interface IndexOptions {
  /** Where finished parts are kept for the next build; left out: nowhere. */
  readonly cache?: string
  /** Records in one part at most. */
  readonly most?: number
}

export interface IndexCounts {
  readonly shards: number
  /** Parts that were made anew. */
  readonly made: number
}

/** Writes into `folder` (`…/pagefind`). Throws when Pagefind reports an error. */
export async function writeIndex(corpus: Corpus, records: readonly SearchRecord[], folder: string, options: IndexOptions = {}): Promise<IndexCounts> {
  const write = writeBelow(folder)
  const { languages } = corpus.site
  const counts = await makeIndex(records, listNames(namedRecordsOf(corpus)), languages, write, options)
  for (const lang of languages) write(labelsFile(lang), Buffer.from(JSON.stringify(listFacetLabels(corpus, lang))))
  for (const name of ['pagefind.js', 'pagefind-worker.js']) await shrinkScript(join(folder, name))
  return counts
}

/** Pagefind's scripts come with long names and spaces. Throws when they cannot be read as modules. */
async function shrinkScript(file: string): Promise<void> {
  const { minify } = await import('vite')
  const { code, errors } = await minify(file, readFileSync(file, 'utf8'), { module: true })
  if (errors.length > 0) throw new Error(`${file}: ${errors.map(({ message }) => message).join('; ')}`)
  writeFileSync(file, code)
}

/** Hands over every file but the labels by its path below the folder of the index. One part is in memory at a time. */
export async function makeIndex(
  records: readonly SearchRecord[], names: readonly Name[], languages: readonly LanguageTag[], write: (path: string, bytes: Uint8Array) => void, { cache, most = mostInShard }: IndexOptions = {},
): Promise<IndexCounts> {
  const analyser = createAnalyser(names, languages, await loadStemmer(languages))
  const store = openShardCache(cache ?? null, names, languages)
  const shards: Shard[] = []
  const words: ReadonlyMap<string, number>[] = []
  let made = 0
  for (const [n, planned] of planShards(records, most).entries()) {
    const kept = store.find(planned)
    const files = kept ?? await makeShard(planned, analyser)
    if (kept === null) {
      made += 1
      store.keep(planned, files)
    }
    if (n === 0) for (const [path, bytes] of files.client) write(path, bytes)
    shards.push(placeShard(planned, files, n === 0, write))
    words.push(files.words)
  }
  store.prune()
  write(shardsFile, Buffer.from(JSON.stringify(shards)))
  write(namesFile, Buffer.from(JSON.stringify(packNames(names))))
  write(wordsFile, Buffer.from(JSON.stringify(sortWords(words))))
  return { shards: shards.length, made }
}

function placeShard({ key, pages, records }: PlannedShard, { files, rows, facets }: ShardFiles, isFirst: boolean, write: (path: string, bytes: Uint8Array) => void): Shard {
  const at = isFirst ? '' : `${key}-${nameFiles(files)}/`
  for (const [path, bytes] of files) write(at + path, bytes)
  return { key, at, pages, records: records.length, rows: at + rows, facets: at + facets }
}

/** A folder is named by what is in it: files of two editions never stand side by side. */
function nameFiles(files: ReadonlyMap<string, Uint8Array>): string {
  const hash = createHash('sha256')
  for (const [path, bytes] of files) hash.update(`\0${path}\0`).update(bytes)
  return hash.digest('hex').slice(0, 10)
}

function writeBelow(folder: string): (path: string, bytes: Uint8Array) => void {
  const known = new Set<string>()
  return (path, bytes) => {
    const target = join(folder, path)
    if (!known.has(dirname(target))) mkdirSync(dirname(target), { recursive: true })
    known.add(dirname(target))
    writeFileSync(target, bytes)
  }
}
