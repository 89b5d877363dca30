/** Writes the index of a site with Pagefind, and beside it what a query needs to know: names and the labels of filters. Node only. */

import { readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { close, createIndex } from 'pagefind'
import type { NameFinder } from '../language/index.ts'
import { createNameFinder } from '../language/index.ts'
import type { Corpus } from '../model/corpus.ts'
import type { LanguageTag } from '../model/text.ts'
import { encodeText, encodeTokens } from './analyse.ts'
import { nameToken } from './encoding.ts'
import { listFacetLabels } from './facets.ts'
import { labelsFile, listNames, namesFile } from './names.ts'
import type { SearchRecord } from './records.ts'

/** Fragments share files beyond this number: thousands of small files are a burden. */
const maxFragments = 500

/** Pagefind's own interfaces: the site has its own. */
const unused = /^pagefind-(ui|modular-ui|component-ui|highlight)\./

/** Writes into `folder` (`…/pagefind`). Throws when Pagefind reports an error. */
export async function writeIndex(corpus: Corpus, records: readonly SearchRecord[], folder: string): Promise<void> {
  const index = (await createIndex({ maxFragments })).index
  if (index === undefined) throw new Error('Pagefind could not be started')
  const names = listNames(corpus)
  const finders = new Map(languagesOf(corpus, records).map(lang => [lang, createNameFinder(names, lang)]))
  try {
    for (const record of records) {
      const finder = finders.get(record.lang)
      if (finder === undefined) continue
      const { errors } = await index.addCustomRecord(toCustomRecord(record, finder))
      if (errors.length > 0) throw new Error(`Pagefind refused ${record.url}: ${errors.join('; ')}`)
    }
    const { errors } = await index.writeFiles({ outputPath: folder })
    if (errors.length > 0) throw new Error(`Pagefind could not write the index: ${errors.join('; ')}`)
  } finally {
    await close()
  }
  for (const name of readdirSync(folder).filter(name => unused.test(name))) rmSync(join(folder, name))
  writeFileSync(join(folder, namesFile), JSON.stringify(names))
  for (const lang of corpus.site.languages) {
    writeFileSync(join(folder, labelsFile(lang)), JSON.stringify(listFacetLabels(corpus, lang)))
  }
}

function languagesOf(corpus: Corpus, records: readonly SearchRecord[]): LanguageTag[] {
  return [...new Set([...corpus.site.languages, ...records.map(({ lang }) => lang)])]
}

type CustomRecord = Parameters<NonNullable<Awaited<ReturnType<typeof createIndex>>['index']>['addCustomRecord']>[0]

/** Pagefind never sees a plain word of ours but title and date, which are stored for showing. */
function toCustomRecord(record: SearchRecord, finder: NameFinder): CustomRecord {
  const { kind, id, url, lang, pages, title, date, content } = record
  const tokensOf = (texts: readonly string[]): string[] => texts.flatMap(text => encodeTokens(text, finder))
  const facets = Object.entries(record.facets).filter(([, values]) => values.length > 0).map(([name, values]) => [name, [...values]])
  const texts = content.map(({ text, named }) => encodeText(text, finder, named)).filter(text => text !== '')
  return {
    url,
    // Pagefind does not index the fields of a record without any text.
    content: texts.length > 0 ? texts.join(' ') : encodeText(title, finder),
    language: 'unknown',
    meta: {
      title, kind, id, lang, date,
      self: nameToken(kind, id),
      names: [...new Set(tokensOf([title, ...record.names]))].join(' '),
      also: [...new Set([...record.about.map(thing => nameToken(thing.kind, thing.id)), ...tokensOf(record.also)])].join(' '),
    },
    filters: { page: [...pages], kind: [kind], ...Object.fromEntries(facets) },
  }
}
