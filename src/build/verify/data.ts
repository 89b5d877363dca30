/** Exports and search hold as much as the corpus does: counted again in the files as they were written. */

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Corpus } from '../../model/corpus.ts'

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
  return Object.entries(expectedRows(corpus)).flatMap(([table, expected]) => {
    const json = readText(join(folder, `data/${table}.json`))
    const csv = readText(join(folder, `data/${table}.csv`))
    if (json === null || csv === null) return [`data/${table}: is missing`]
    const inJson = (JSON.parse(json) as readonly unknown[]).length
    const inCsv = countCsvRecords(csv) - 1
    return [
      ...(inJson === expected ? [] : [`data/${table}.json: has ${inJson} rows for ${expected} records`]),
      ...(inCsv === expected ? [] : [`data/${table}.csv: has ${inCsv} rows for ${expected} records`]),
    ]
  })
}

/** Line ends outside quotes. */
function countCsvRecords(text: string): number {
  return text.replace(/"(?:[^"]|"")*"/g, '').split('\r\n').length - 1
}

/** Published events, records and types once a language, and every text once. */
export function countSearchRecords(corpus: Corpus): number {
  const published = [...corpus.events.values()].filter(event => event.status === 'published').length
  const perLanguage = published + corpus.actors.size + corpus.locations.size + corpus.sources.size + corpus.codebook.eventTypes.length
  const texts = [...corpus.articles.values()].reduce((sum, article) => sum + article.bodies.length, 0)
  return perLanguage * corpus.site.languages.length + texts
}

export function checkSearch(folder: string, corpus: Corpus): string[] {
  const entry = readText(join(folder, 'pagefind/pagefind-entry.json'))
  if (entry === null) return ['pagefind/pagefind-entry.json: is missing']
  const { languages } = JSON.parse(entry) as { languages: Readonly<Record<string, { page_count: number }>> }
  const found = Object.values(languages).reduce((sum, { page_count }) => sum + page_count, 0)
  const expected = countSearchRecords(corpus)
  return found === expected ? [] : [`pagefind: the index has ${found} records instead of ${expected}`]
}

function readText(path: string): string | null {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return null
  }
}
