/** The parts of a search index: one for a small corpus, several that are searched side by side for a large one. */

import type { LanguageTag } from '../model/text.ts'
import type { RecordRows } from './facet-rows.ts'

/** Beside the index: lists its parts. */
export const shardsFile = 'shards.json'
/** Pagefind's core, beside the index. */
export const coreFile = 'wasm.unknown.pagefind'
/** Inside the folder of a part, which is named by all that it holds. */
export const listFile = 'list.json'
export const facetsFile = 'facets.json'
export const postingsFile = (number: number): string => `words/${number}.pf_index`
export const textsFile = (number: number): string => `texts/${number}.pf_fragment`

export interface Shard {
  /** Ids of its records begin with it. */
  readonly key: string
  /** Its folder below that of the index, with a slash behind it. */
  readonly at: string
  /** Interfaces in which some of its records are listed. */
  readonly pages: readonly LanguageTag[]
  readonly records: number
}

/** What must be known of a part before it can be asked. */
export interface ShardList {
  /** For each file of words but the first, what its words do not come before. */
  readonly borders: readonly string[]
  /** Records of each file of texts. */
  readonly texts: readonly number[]
  readonly rows: RecordRows
}

/** The id of a record in the index. `number`: in the order of its part. */
export function recordId(key: string, number: number): string {
  return `${key}.${number}`
}

export function listIds({ key, records }: Shard): string[] {
  return Array.from({ length: records }, (_, number) => recordId(key, number))
}
