/** The files of one part of the index, made of its units. Node only. */

import { makeFacetColumns, makeRows } from './facet-rows.ts'
import type { Unit } from './make-unit.ts'
import { mergePostings } from './merge-postings.ts'
import type { SearchRecord } from './records.ts'
import type { ShardList } from './shards.ts'
import { facetsFile, listFile, postingsFile, textsFile } from './shards.ts'

/** By path below the folder of the part. `units` in the order of their records. */
export function makeShard(records: readonly SearchRecord[], units: readonly Unit[]): Map<string, Uint8Array> {
  let from = 0
  const placed = units.map(({ postings, texts: { sizes } }) => {
    const unit = { postings, from }
    from += sizes.reduce((sum, size) => sum + size, 0)
    return unit
  })
  const { files, borders } = mergePostings(placed)
  const texts = units.flatMap(unit => unit.texts.files)
  const list: ShardList = { borders, texts: units.flatMap(unit => unit.texts.sizes), rows: makeRows(records) }
  return new Map<string, Uint8Array>([
    [listFile, Buffer.from(JSON.stringify(list))],
    [facetsFile, Buffer.from(JSON.stringify(makeFacetColumns(records)))],
    ...files.map((bytes, n): [string, Uint8Array] => [postingsFile(n), bytes]),
    ...texts.map((bytes, n): [string, Uint8Array] => [textsFile(n), bytes]),
  ])
}

/** How often each word stands in any of them. */
export function sumWords(units: readonly Unit[]): Map<string, number> {
  const sums = new Map<string, number>()
  for (const { words } of units) for (const [word, count] of words) sums.set(word, (sums.get(word) ?? 0) + count)
  return sums
}
