/** The index in memory, as a browser would load it from a site. Node only. */

import type { Name } from '../language/index.ts'
import type { LanguageTag } from '../model/text.ts'
import { wordsFile } from './names.ts'
import { openIndex } from './open-index.ts'
import type { SearchRecord } from './records.ts'
import type { SearchIndex } from './search-index.ts'
import type { IndexOptions } from './write-index.ts'
import { makeIndex, sourceOf } from './write-index.ts'

/** Indexes the records and opens the index as a site does; `words` are those that spelling goes by. */
export async function startInMemory(
  records: readonly SearchRecord[], names: readonly Name[], languages: readonly LanguageTag[], options: IndexOptions = {},
): Promise<{ readonly index: SearchIndex; readonly words: readonly string[] }> {
  const files = new Map<string, Uint8Array>()
  await makeIndex(sourceOf(records), names, languages, (path, bytes) => files.set(path, bytes), options)
  const read = (path: string): Uint8Array<ArrayBuffer> => {
    const bytes = files.get(path)
    if (bytes === undefined) throw new Error(`${path}: is not in the index`)
    return new Uint8Array(bytes)
  }
  const readJson = <Shape>(path: string): Shape => JSON.parse(new TextDecoder().decode(read(path))) as Shape
  const index = await openIndex('', {
    loadJson: async <Shape>(address: string) => await Promise.resolve(readJson<Shape>(address)),
    loadBytes: async address => await Promise.resolve(read(address)),
  })
  return { index, words: readJson(wordsFile) }
}
