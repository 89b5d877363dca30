/** Makes the files of one part of the index with Pagefind, and counts the words that spelling goes by. Node only. */

import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { PagefindIndex } from 'pagefind'
import { close, createIndex } from 'pagefind'
import type { Analyser } from './analyse.ts'
import { nameToken, placeholder } from './encoding.ts'
import { makeFacetColumns, makeRows } from './facet-rows.ts'
import { leanIndex } from './lean-index.ts'
import type { PlannedShard } from './plan-shards.ts'
import type { SearchRecord } from './records.ts'
import { countWords } from './vocabulary.ts'

export interface ShardFiles {
  /** Pagefind's client: the same for all parts. By name. */
  readonly client: ReadonlyMap<string, Uint8Array>
  /** By path below the folder of the part. */
  readonly files: ReadonlyMap<string, Uint8Array>
  /** Names among them. */
  readonly rows: string
  readonly facets: string
  readonly words: ReadonlyMap<string, number>
}

const clientFiles = ['pagefind.js', 'pagefind-worker.js', 'wasm.unknown.pagefind'] as const

/** Throws when Pagefind reports an error. Its process ends with the part: it gives memory back only then. */
export async function makeShard({ key, records }: PlannedShard, analyser: Analyser): Promise<ShardFiles> {
  const folder = mkdtempSync(join(tmpdir(), 'marsad-index-'))
  try {
    await runPagefind(records, analyser, folder)
    const files = new Map(leanIndex(folder, key, records))
    const add = (name: string, value: unknown): string => {
      const bytes = Buffer.from(JSON.stringify(value))
      const path = `${name}.${createHash('sha256').update(bytes).digest('hex').slice(0, 10)}.json`
      files.set(path, bytes)
      return path
    }
    return {
      client: new Map(clientFiles.map(name => [name, readFileSync(join(folder, name))])),
      rows: add('rows', makeRows(records)), facets: add('facets', makeFacetColumns(records)), files, words: countWords(records),
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Texts of records share files in what Pagefind writes, only to be thrown away: ours are smaller. */
const maxFragments = 100

async function runPagefind(records: readonly SearchRecord[], analyser: Analyser, folder: string): Promise<void> {
  const { index } = await createIndex({ maxFragments })
  if (index === undefined) throw new Error('Pagefind could not be started')
  try {
    for (const record of records) {
      const { errors } = await index.addCustomRecord(toCustomRecord(record, analyser))
      if (errors.length > 0) throw new Error(`Pagefind refused ${record.url}: ${errors.join('; ')}`)
    }
    const { errors } = await index.writeFiles({ outputPath: folder })
    if (errors.length > 0) throw new Error(`Pagefind could not write the index: ${errors.join('; ')}`)
  } finally {
    await close()
  }
}

function hasTokens(encoded: string): boolean {
  return encoded.split(' ').some(word => word !== '' && word !== placeholder)
}

type CustomRecord = Parameters<PagefindIndex['addCustomRecord']>[0]

/** Pagefind never sees a word of ours, only the tokens that stand for it; what is shown lies in files of ours. */
function toCustomRecord(record: SearchRecord, analyser: Analyser): CustomRecord {
  const { kind, id, url, lang, title } = record
  const tokensOf = (texts: readonly string[]): string[] => texts.flatMap(text => analyser.encodeTokens(text, lang))
  const texts = record.content.map(({ text, named }) => analyser.encodeText(text, lang, named)).filter(text => text !== '')
  return {
    url,
    // Pagefind leaves out a record in whose text it finds nothing to seek.
    content: [texts.join(' '), analyser.encodeText(title, lang), nameToken(kind, id)].find(hasTokens) ?? '',
    language: 'unknown',
    meta: {
      self: nameToken(kind, id),
      names: [...new Set(tokensOf([title, ...record.names]))].join(' '),
      also: [...new Set([...record.about.map(thing => nameToken(thing.kind, thing.id)), ...tokensOf(record.also)])].join(' '),
    },
  }
}
