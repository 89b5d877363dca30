/** The files of one part of the index, made of its units. Node only. */

import { makeFacetColumns, makeRows } from './facet-rows.ts'
import type { Facets } from './facet-names.ts'
import { noFacets } from './facet-names.ts'
import type { Unit } from './make-unit.ts'
import { mergePostings } from './merge-postings.ts'
import type { Outline } from './outlines.ts'
import type { ShardList } from './shards.ts'
import { filesOfTexts } from './unit-texts.ts'
import { facetsFile, listFile, postingsFile, textsFile } from './shards.ts'

/** By path below the folder of the part. `outlines` of the records of all `units`, in their order; `pack` makes a file of postings. */
export function makeShard(outlines: readonly Outline[], units: readonly Unit[], pack: (bytes: Uint8Array) => Uint8Array): Map<string, Uint8Array> {
  const facets = units.flatMap(unit => JSON.parse(unit.facets) as Facets[])
  const rows = outlines.map((outline, n) => ({ ...outline, facets: facets[n] ?? noFacets }))
  let from = 0
  const placed = units.map(({ postings, texts: { sizes } }) => {
    const unit = { postings, from }
    from += sizes.reduce((sum, size) => sum + size, 0)
    return unit
  })
  const { files, borders } = mergePostings(placed, pack)
  const texts = units.flatMap(unit => filesOfTexts(unit.texts))
  const list: ShardList = { borders, texts: units.flatMap(unit => unit.texts.sizes), rows: makeRows(rows) }
  return new Map<string, Uint8Array>([
    [listFile, Buffer.from(JSON.stringify(list))],
    [facetsFile, Buffer.from(JSON.stringify(makeFacetColumns(rows)))],
    ...files.map((bytes, n): [string, Uint8Array] => [postingsFile(n), bytes]),
    ...texts.map((bytes, n): [string, Uint8Array] => [textsFile(n), bytes]),
  ])
}
