/** Which records share a part of the index, searched as one, and which of those a unit, made as one. */

import { compareIds } from '../model/ids.ts'
import type { LanguageTag } from '../model/text.ts'
import { hashText } from './hash-text.ts'
import type { Outline } from './outlines.ts'

export interface PlannedShard<Item> {
  /** Letters, digits and hyphens. */
  readonly key: string
  readonly pages: readonly LanguageTag[]
  /** In the order of the index. What changes in one of them leaves the others as they are. */
  readonly units: readonly (readonly Item[])[]
}

export interface PlanSizes {
  /** Records in one part at most, unless a single year has more of them and its parts would be uneven. */
  readonly shard: number
  /** Records in a unit at most, if ids fall evenly. */
  readonly unit: number
}

export const usualSizes: PlanSizes = { shard: 10_000, unit: 125 }

/**
 * The first part holds what has no year: actors, places, sources, types. Years are taken together from the earliest on, as many
 * as fit: a change in one year leaves the parts of others as they are. A year that does not fit is parted by ids.
 */
export function planShards<Item extends Outline>(records: readonly Item[], sizes = usualSizes): PlannedShard<Item>[] {
  if (records.length <= sizes.shard) return [planShard('a', records, sizes, false)]
  const [dated, undated] = [records.filter(record => yearOf(record) !== null), records.filter(record => yearOf(record) === null)]
  const byPages = Map.groupBy(dated, ({ pages }) => [...pages].sort(compareIds).join('-'))
  return [
    ...undated.length === 0 ? [] : partById('a', undated, sizes),
    ...[...byPages.keys()].sort(compareIds).flatMap(pages => planYears(pages, byPages.get(pages) ?? [], sizes)),
  ]
}

function yearOf({ days }: Outline): string | null {
  return (days?.first ?? days?.last)?.slice(0, 4) ?? null
}

function pagesOf(records: readonly Outline[]): LanguageTag[] {
  return [...new Set(records.flatMap(({ pages }) => pages))].sort(compareIds)
}

function planYears<Item extends Outline>(pages: string, records: readonly Item[], sizes: PlanSizes): PlannedShard<Item>[] {
  const byYear = Map.groupBy(records, record => yearOf(record) ?? '')
  const parts: { years: string[]; records: Item[] }[] = []
  for (const year of [...byYear.keys()].sort(compareIds)) {
    const own = byYear.get(year) ?? []
    const last = parts.at(-1)
    if (last !== undefined && last.records.length + own.length <= sizes.shard) {
      last.years.push(year)
      last.records.push(...own)
    } else parts.push({ years: [year], records: [...own] })
  }
  return parts.flatMap(({ years, records: own }) => partById(`${pages}-${years[0] ?? ''}`, own, sizes))
}

/** As many parts as are needed, each with the ids that fall to it: a new record changes one of them. */
function partById<Item extends Outline>(key: string, records: readonly Item[], sizes: PlanSizes): PlannedShard<Item>[] {
  const count = Math.ceil(records.length / sizes.shard)
  if (count <= 1) return [planShard(key, records, sizes)]
  return shareOut(records, count).map((part, n) => planShard(`${key}-${n + 1}`, part, sizes))
}

/** Units of a large index keep to a year, so that they stay what they are when years come to lie in other parts. */
function planShard<Item extends Outline>(key: string, records: readonly Item[], sizes: PlanSizes, isLarge = true): PlannedShard<Item> {
  const years = Map.groupBy(records, record => (isLarge ? yearOf(record) ?? '' : ''))
  const groups = [...years.keys()].sort(compareIds).map(year => years.get(year) ?? [])
  return { key, pages: pagesOf(records), units: groups.flatMap(own => shareOut(own, countUnits(own.length, sizes.unit))) }
}

/** A power of two: it seldom becomes another one when a record is added. */
function countUnits(records: number, most: number): number {
  return 2 ** Math.max(0, Math.ceil(Math.log2(records / most)))
}

function shareOut<Item extends Outline>(records: readonly Item[], count: number): Item[][] {
  if (count === 1) return [[...records]]
  const parts = Map.groupBy(records, ({ id }) => (hashText(id) >>> 8) % count)
  return Array.from({ length: count }, (_, n) => parts.get(n) ?? []).filter(part => part.length > 0)
}
