/** Makes what the index holds of a unit of records, with Pagefind, and counts the words that spelling goes by. Node only. */

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { PagefindIndex } from 'pagefind'
import { close, createIndex } from 'pagefind'
import type { Analyser } from './analyse.ts'
import { nameToken, placeholder } from './encoding.ts'
import type { SearchRecord } from './records.ts'
import type { UnitPostings } from './unit-postings.ts'
import { readPostings } from './unit-postings.ts'
import type { UnitTexts } from './unit-texts.ts'
import { makeTexts } from './unit-texts.ts'
import type { WordCounts } from './vocabulary.ts'
import { countWords } from './vocabulary.ts'

/** Few long texts and lists of numbers: it is kept, and taken up again whenever a part is put together that it belongs to. */
export interface Unit {
  readonly postings: UnitPostings
  readonly texts: UnitTexts
  readonly words: WordCounts
  /** What filters know of each record: a list of `Facets`, as JSON. */
  readonly facets: string
}

/** Texts of records share files in what Pagefind writes, only to be thrown away: ours are smaller. */
const maxFragments = 1
/** Records after which Pagefind's process is ended: it gives memory back only then. */
const mostOfProcess = 10_000

export interface UnitMaker {
  /** Throws when Pagefind reports an error. */
  readonly make: (records: readonly SearchRecord[]) => Promise<Unit>
  readonly end: () => Promise<void>
}

export function createUnitMaker(analyser: () => Promise<Analyser>): UnitMaker {
  let held = 0
  const end = async (): Promise<void> => {
    if (held > 0) await close()
    held = 0
  }
  return {
    end,
    make: async records => {
      if (held >= mostOfProcess) await end()
      held += records.length
      const folder = mkdtempSync(join(tmpdir(), 'marsad-index-'))
      try {
        await runPagefind(records, await analyser(), folder)
        return { postings: readPostings(folder, records.length), texts: makeTexts(records), words: countWords(records), facets: JSON.stringify(records.map(({ facets }) => facets)) }
      } finally {
        rmSync(folder, { recursive: true, force: true })
      }
    },
  }
}

async function runPagefind(records: readonly SearchRecord[], analyser: Analyser, folder: string): Promise<void> {
  const { index } = await createIndex({ maxFragments })
  if (index === undefined) throw new Error('Pagefind could not be started')
  for (const record of records) {
    const { errors } = await index.addCustomRecord(toCustomRecord(record, analyser))
    if (errors.length > 0) throw new Error(`Pagefind refused ${record.url}: ${errors.join('; ')}`)
  }
  const { errors } = await index.writeFiles({ outputPath: folder })
  if (errors.length > 0) throw new Error(`Pagefind could not write the index: ${errors.join('; ')}`)
  await index.deleteIndex()
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
