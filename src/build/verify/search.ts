/** The search knows as much as the corpus does: counted again in the index as it was written. */

import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Corpus } from '../../model/corpus.ts'
import type { Shard, ShardList } from '../../search/shards.ts'
import { listFile, postingsFile, textsFile } from '../../search/shards.ts'

/** Published events, records and types once a language, and every text once. */
export function countSearchRecords(corpus: Corpus): number {
  const published = [...corpus.events.values()].filter(event => event.status === 'published').length
  const perLanguage = published + corpus.actors.size + corpus.locations.size + corpus.sources.size + corpus.codebook.eventTypes.length
  const texts = [...corpus.articles.values()].reduce((sum, article) => sum + article.bodies.length, 0)
  return perLanguage * corpus.site.languages.length + texts
}

export function checkSearch(folder: string, corpus: Corpus): string[] {
  const shards = readText(join(folder, 'pagefind/shards.json'))
  if (shards === null) return ['pagefind/shards.json: is missing']
  let found = 0
  for (const { at } of JSON.parse(shards) as readonly Shard[]) {
    const list = readText(join(folder, 'pagefind', at, listFile))
    if (list === null) return [`pagefind/${at}${listFile}: is missing`]
    const { borders, texts } = JSON.parse(list) as ShardList
    const missing = [...borders.keys().map(postingsFile), postingsFile(borders.length), ...texts.keys().map(textsFile)]
      .filter(file => !existsSync(join(folder, 'pagefind', at, file)))
    if (texts.length > 0 && missing.length > 0) return missing.map(file => `pagefind/${at}${file}: is missing`)
    found += texts.reduce((sum, size) => sum + size, 0)
  }
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
