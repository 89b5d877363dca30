/** The explorer's data hold as many events as are published, and every event's row in every language: counted in the files as they were written. */

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Corpus } from '../../model/corpus.ts'
import { exploreBlockFile, exploreBlockSize, exploreFile, exploreWordsFile } from '../../model/explore.ts'
import type { ExploreBlock, ExploreFile } from '../../model/explore.ts'

export function checkExplore(folder: string, corpus: Corpus): string[] {
  const expected = [...corpus.events.values()].filter(event => event.status === 'published').length
  const file = readJson<ExploreFile>(join(folder, exploreFile))
  if (file === null) return [`${exploreFile}: is missing`]
  const { start, type, killed } = file.columns
  const columns = [file.events, start.length, type.length, killed.low.length]
  return [
    ...(columns.every(length => length === expected) ? [] : [`${exploreFile}: has ${columns.join(', ')} events in its columns for ${expected} that are published`]),
    ...corpus.site.languages.flatMap(lang => {
      const words = readJson(join(folder, exploreWordsFile(lang)))
      const blocks = Array.from({ length: Math.ceil(expected / exploreBlockSize) }, (_, block) => readJson<ExploreBlock>(join(folder, exploreBlockFile(lang, block))))
      const rows = blocks.reduce((sum, block) => sum + (block?.ids.length ?? 0), 0)
      return [
        ...(words === null ? [`${exploreWordsFile(lang)}: is missing`] : []),
        ...(rows === expected ? [] : [`${exploreBlockFile(lang, 0)} and after: have ${rows} rows for ${expected} published events`]),
      ]
    }),
  ]
}

function readJson<Shape>(path: string): Shape | null {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Shape
  } catch {
    return null
  }
}
