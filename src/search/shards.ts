/** The parts of a search index: one for a small corpus, several that are searched side by side for a large one. */

import type { LanguageTag } from '../model/text.ts'

/** Beside the index: lists its parts. The one file whose name does not change with what is in it. */
export const shardsFile = 'shards.json'

export interface Shard {
  /** Ids of its records begin with it. */
  readonly key: string
  /** Its folder below that of the index, with a slash behind it; empty for the first. */
  readonly at: string
  /** Interfaces in which some of its records are listed. */
  readonly pages: readonly LanguageTag[]
  readonly records: number
  /** Files below the folder of the index, named by what is in them. */
  readonly rows: string
  readonly facets: string
}

/** The id of a record in the index: short, and in the order of the records within a part. `records`: of the part. */
export function recordId(key: string, number: number, records: number): string {
  return `${key}.${number.toString(36).padStart(Math.max(1, (records - 1).toString(36).length), '0')}`
}

export function listIds({ key, records }: Shard): string[] {
  return Array.from({ length: records }, (_, number) => recordId(key, number, records))
}
