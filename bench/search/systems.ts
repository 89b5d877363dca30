/** The searches that are compared: ours, Pagefind as it comes, MiniSearch, and Lucene where its jar lies at hand. */

import { spawnSync } from 'node:child_process'
import { resolve } from 'node:path'
import MiniSearch from 'minisearch'
import { close, createIndex } from 'pagefind'
import { readNames } from '../../src/cli/suggest/read-names.ts'
import { searchDocuments } from '../../src/search/document-search.ts'
import type { NamedRecords } from '../../src/search/names.ts'
import type { LabelledSet, Scored, System } from './measure.ts'
import { depth } from './measure.ts'
import { openStockClient } from './stock-client.ts'

const root = resolve(import.meta.dirname, '../..')

/** The names that the labels of the set were made with. */
export function readLabelledNames(): { readonly named: NamedRecords; readonly languages: readonly string[] } {
  const { records: { actors, locations, sources, codebook }, site } = readNames(resolve(root, 'content'))
  return { named: { actors: [...actors.values()], locations: [...locations.values()], sources: [...sources.values()], eventTypes: codebook.eventTypes }, languages: site.languages }
}

export async function startOurs({ docs }: LabelledSet): Promise<System> {
  const { named, languages } = readLabelledNames()
  const search = await searchDocuments(docs, named, languages)
  return ({ q, lang }) => search({ text: q, lang, most: depth })
}

/** As the project documents it: one record a text in its language; a page searches the index of its own language. */
export async function startStockPagefind({ docs }: LabelledSet): Promise<System> {
  const { index } = await createIndex({})
  if (index === undefined) throw new Error('Pagefind could not be started')
  for (const { id, lang, text } of docs) await index.addCustomRecord({ url: `/${id}/`, content: text, language: lang, meta: { id } })
  const { files } = await index.getFiles()
  await close()
  const pagefind = await openStockClient(new Map(files.map(({ path, content }) => [path, content])))
  const byLanguage = new Map<string, Awaited<ReturnType<typeof pagefind.createInstance>>>()
  return async ({ q, lang }) => {
    const instance = byLanguage.get(lang) ?? pagefind.createInstance({ basePath: pagefind.address, language: lang })
    byLanguage.set(lang, instance)
    const { results } = await instance.search(q)
    return Promise.all(results.slice(0, depth).map(async result => (await result.data()).meta['id'] ?? ''))
  }
}

export function startMiniSearch({ docs }: LabelledSet): System {
  const index = new MiniSearch<LabelledSet['docs'][number]>({ fields: ['text'], searchOptions: { prefix: true, fuzzy: 0.2 } })
  index.addAll([...docs])
  return ({ q }) => index.search(q).slice(0, depth).map(({ id }) => String(id))
}

/** All queries at once through a Java program of ours; null where no Lucene is given (`LUCENE=/usr/share/java/…:…`). */
export function runLucene(set: LabelledSet, classPath: string | undefined): Scored[] | null {
  if (classPath === undefined) return null
  const rows = [...set.docs.map(({ id, text }) => `d\t${id}\t${text.replace(/\s+/g, ' ')}`), ...set.queries.map(({ q }) => `q\t${q.replace(/\s+/g, ' ')}`)].join('\n')
  const { stdout, status, stderr } = spawnSync('java', ['-cp', classPath, resolve(import.meta.dirname, 'Lucene.java')], { input: rows, encoding: 'utf8', maxBuffer: 1 << 26 })
  if (status !== 0) throw new Error(`Lucene failed: ${stderr}`)
  const answers = stdout.split('\n')
  return set.queries.map((query, n) => ({ ...query, found: (answers[n] ?? '').split(' ').filter(Boolean) }))
}
