/** Writes the index of a site with Pagefind, and beside it what a query needs to know: names, words and the labels of filters. Node only. */

import { readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { loadStemmer } from '../language/load-stemmer.ts'
import type { Corpus } from '../model/corpus.ts'
import { createAnalyser } from './analyse.ts'
import { listFacetLabels } from './facet-labels.ts'
import { facetsFile, makeFacetColumns, makeRows, rowsFile } from './facet-rows.ts'
import { listWords, withIndex } from './index-files.ts'
import { labelsFile, listNames, namesFile, wordsFile } from './names.ts'
import type { SearchRecord } from './records.ts'
import { namedRecordsOf } from './records.ts'

/** Pagefind's own interfaces: the site has its own. */
const unused = /^pagefind-(ui|modular-ui|component-ui|highlight)\./

/** Writes into `folder` (`…/pagefind`). Throws when Pagefind reports an error. */
export async function writeIndex(corpus: Corpus, records: readonly SearchRecord[], folder: string): Promise<void> {
  const names = listNames(namedRecordsOf(corpus))
  const analyser = createAnalyser(names, corpus.site.languages, await loadStemmer(corpus.site.languages))
  await withIndex(records, analyser, async index => {
    const { errors } = await index.writeFiles({ outputPath: folder })
    if (errors.length > 0) throw new Error(`Pagefind could not write the index: ${errors.join('; ')}`)
  })
  for (const name of readdirSync(folder).filter(name => unused.test(name))) rmSync(join(folder, name))
  writeFileSync(join(folder, namesFile), JSON.stringify(names))
  writeFileSync(join(folder, wordsFile), JSON.stringify(listWords(records)))
  writeFileSync(join(folder, rowsFile), JSON.stringify(makeRows(records)))
  writeFileSync(join(folder, facetsFile), JSON.stringify(makeFacetColumns(records)))
  for (const lang of corpus.site.languages) {
    writeFileSync(join(folder, labelsFile(lang)), JSON.stringify(listFacetLabels(corpus, lang)))
  }
}
