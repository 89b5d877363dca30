/** Exports hold as much as the corpus does, in every format: counted again in the files as they were written. */

import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Corpus } from '../../model/corpus.ts'
import type { PageKind } from '../../urls/index.ts'
import { apiFolder, pageFolders } from '../../urls/index.ts'
import { countCsvRows, countDatabaseRows, countFiles, countJsonRows, countParquetRows, readLines } from './count-rows.ts'

/** Rows that each table must have, counted in the corpus and not by the tables themselves. */
function expectedRows(corpus: Corpus): Readonly<Record<string, number>> {
  const reports = [...corpus.reports.values()]
  const { version: _version, ...lists } = corpus.codebook
  return {
    events: corpus.events.size,
    reports: [...corpus.articles.values()].reduce((sum, article) => sum + article.reports.length, 0),
    event_actors: [...corpus.events.values()].reduce((sum, event) => sum + event.actors.length, 0),
    casualties: reports.reduce((sum, report) => sum + report.casualties.length, 0),
    measures: reports.reduce((sum, report) => sum + report.measures.length, 0),
    responsibility: reports.reduce((sum, report) => sum + report.responsibility.length, 0),
    articles: corpus.articles.size,
    actors: corpus.actors.size,
    locations: corpus.locations.size,
    sources: corpus.sources.size,
    codebook: Object.values(lists).reduce((sum, codes) => sum + codes.length, 0),
  }
}

export function checkExports(folder: string, corpus: Corpus): string[] {
  const expected = expectedRows(corpus)
  const inFolder = (name: string): string => join(folder, 'data', name)
  const files: readonly (readonly [name: string, expected: number, count: (file: string) => number])[] = [
    ...Object.entries(expected).flatMap(([table, rows]) => [[`${table}.json`, rows, countJsonRows], [`${table}.csv`, rows, countCsvRows]] as const),
    ['events.geojson', corpus.events.size, file => countJsonRows(file, '{"type":"Feature",')],
    ['events_hxl.csv', corpus.events.size, file => countCsvRows(file, 2)],
    ['events.parquet', corpus.events.size, countParquetRows],
    ['reports.parquet', expected['reports'] ?? 0, countParquetRows],
  ]
  return [
    ...files.flatMap(([name, rows, count]) => compare(`data/${name}`, rows, () => count(inFolder(name)))),
    ...checkDatabase(inFolder('marsad.sqlite'), expected),
    ...['acled', 'ged'].flatMap(name => compare(`data/${name}.csv with what it leaves out`, corpus.events.size, () => countFiled(inFolder(`${name}.csv`)) + countLeftOut(inFolder('crosswalk_losses.json'), name))),
    ...checkApi(folder, corpus),
  ]
}

function checkDatabase(file: string, expected: Readonly<Record<string, number>>): string[] {
  if (!existsSync(file)) return ['data/marsad.sqlite: is missing']
  const counts = countDatabaseRows(file, Object.keys(expected))
  return Object.entries(expected).flatMap(([table, rows]) => compare(`data/marsad.sqlite (${table})`, rows, () => counts.get(table) ?? 0))
}

function compare(name: string, expected: number, count: () => number): string[] {
  try {
    const found = count()
    return found === expected ? [] : [`${name}: has ${found} rows for ${expected} records`]
  } catch (error) {
    return [`${name}: ${(error as NodeJS.ErrnoException).code === 'ENOENT' ? 'is missing' : `cannot be read (${String(error)})`}`]
  }
}

/** Events that have at least one row; several rows of one event differ by what stands behind #. */
function countFiled(file: string): number {
  const rows = [...readLines(file)].slice(1)
  return new Set(rows.map(row => /^[^,#]*/.exec(row)?.[0])).size
}

interface Loss { readonly file: string; readonly kind: string; readonly events: number }

function countLeftOut(file: string, name: string): number {
  const losses = JSON.parse([...readLines(file)].join('')) as readonly Loss[]
  return losses.filter(loss => loss.file === name && loss.kind === 'left-out').reduce((sum, { events }) => sum + events, 0)
}

/** One file for every record and every former id, and each index names all records. */
function checkApi(folder: string, corpus: Corpus): string[] {
  const records: Readonly<Record<PageKind, number>> = {
    article: corpus.articles.size, event: corpus.events.size, actor: corpus.actors.size, location: corpus.locations.size, source: corpus.sources.size,
    type: corpus.codebook.eventTypes.length,
  }
  return (Object.keys(records) as PageKind[]).flatMap(kind => {
    const path = `${apiFolder}/${pageFolders[kind]}`
    const moved = corpus.redirects.filter(redirect => redirect.kind === kind).length
    return [
      ...compare(path, records[kind] + moved + 1, () => countFiles(join(folder, path), '.json')),
      ...compare(`${path}/index.json`, records[kind] + moved, () => countJsonRows(join(folder, path, 'index.json'), '{"id":')),
    ]
  })
}
