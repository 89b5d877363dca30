/** A linked corpus with the cases on which formats differ, and the corpora of the repository, for the tests of the package. */

import type { BoundSeries } from '../../../src/build/data/write-series.ts'
import { loadCorpus } from '../../../src/corpus/index.ts'
import { contextOfExports, listTables } from '../../../src/exports/index.ts'
import { listTableSeries, makePackageTables } from '../../../src/exports/package/index.ts'
import type { PackageTables } from '../../../src/exports/package/index.ts'
import type { ExportContext, Table } from '../../../src/exports/table.ts'
import type { Corpus } from '../../../src/model/corpus.ts'
import { createUrls } from '../../../src/urls/index.ts'

export interface Packed {
  readonly context: ExportContext
  readonly tables: PackageTables
  readonly series: readonly BoundSeries[]
}

export const facts = { version: '0123456789ab', lastChange: '2024-06-01', program: 'marsad 0.1.0' }

/** `content` or `tests/corpora/good/<name>`, with an address of its own. */
export function packCorpus(folder: string): Packed {
  const { corpus } = loadCorpus(folder)
  if (corpus === null) throw new Error(`${folder} has errors`)
  return packOf(corpus)
}

export function packOf(corpus: Corpus): Packed {
  const urls = createUrls('https://example.org/site', corpus.site.languages)
  const context = contextOfExports(corpus, urls)
  return { context, tables: makePackageTables(context, listTables(corpus, urls)), series: bindTables(context) }
}

/** Made of this context, whatever is handed over. */
export function bindTables(context: ExportContext): BoundSeries[] {
  return listTableSeries(context).map(series => ({ ...series, make: (_, ids) => series.make(context, ids) }))
}

export function joinPieces(pieces: Iterable<string | Uint8Array>): Buffer {
  return Buffer.concat([...pieces].map(piece => Buffer.from(piece as string)))
}

export function tableOf(tables: readonly Table[], name: string): Table {
  const found = tables.find(table => table.name === name)
  if (found === undefined) throw new Error(`no table ${name}`)
  return found
}
