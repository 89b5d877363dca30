/** Which records share a part of the index: all of them as long as they are few, then those of a language and of a stretch of years. */

import { compareIds } from '../model/ids.ts'
import type { LanguageTag } from '../model/text.ts'
import type { SearchRecord } from './records.ts'

export interface PlannedShard {
  /** Letters, digits and hyphens. The first is `a`. */
  readonly key: string
  readonly pages: readonly LanguageTag[]
  readonly records: readonly SearchRecord[]
}

/** Records in one part at most, unless a single year has more of them and its parts would be uneven. */
export const mostInShard = 10_000

/**
 * The first part holds what has no year: actors, places, sources, types. Years are taken together from the earliest on, as many
 * as fit: a change in one year leaves the parts of others as they are. A year that does not fit is parted by ids.
 */
export function planShards(records: readonly SearchRecord[], most = mostInShard): PlannedShard[] {
  if (records.length <= most) return [{ key: 'a', pages: pagesOf(records), records }]
  const [dated, undated] = [records.filter(record => yearOf(record) !== null), records.filter(record => yearOf(record) === null)]
  const byPages = Map.groupBy(dated, ({ pages }) => [...pages].sort(compareIds).join('-'))
  const parts = [...byPages.keys()].sort(compareIds).flatMap(pages => planYears(pages, byPages.get(pages) ?? [], most))
  const [first, ...rest] = undated.length === 0 ? [] : partById('a', undated, most)
  const all = [...(first === undefined ? [] : [{ ...first, key: 'a' }]), ...rest, ...parts]
  return all[0]?.key === 'a' ? all : all.map((part, n) => n === 0 ? { ...part, key: 'a' } : part)
}

function yearOf({ days }: SearchRecord): string | null {
  return (days?.first ?? days?.last)?.slice(0, 4) ?? null
}

function pagesOf(records: readonly SearchRecord[]): LanguageTag[] {
  return [...new Set(records.flatMap(({ pages }) => pages))].sort(compareIds)
}

function planYears(pages: string, records: readonly SearchRecord[], most: number): PlannedShard[] {
  const byYear = Map.groupBy(records, record => yearOf(record) ?? '')
  const parts: { years: string[]; records: SearchRecord[] }[] = []
  for (const year of [...byYear.keys()].sort(compareIds)) {
    const own = byYear.get(year) ?? []
    const last = parts.at(-1)
    if (last !== undefined && last.records.length + own.length <= most) {
      last.years.push(year)
      last.records.push(...own)
    } else parts.push({ years: [year], records: [...own] })
  }
  return parts.flatMap(({ years, records: own }) => partById(`${pages}-${years[0] ?? ''}`, own, most))
}

/** As many parts as are needed, each with the ids that fall to it: a new record changes one of them. */
function partById(key: string, records: readonly SearchRecord[], most: number): PlannedShard[] {
  const count = Math.ceil(records.length / most)
  if (count <= 1) return [{ key, pages: pagesOf(records), records }]
  const parts = Map.groupBy(records, ({ id }) => hashId(id) % count)
  return Array.from({ length: count }, (_, n) => parts.get(n) ?? []).filter(part => part.length > 0)
    .map((part, n) => ({ key: `${key}-${n + 1}`, pages: pagesOf(part), records: part }))
}

function hashId(id: string): number {
  let mixed = 0x811c9dc5
  for (let at = 0; at < id.length; at++) mixed = Math.imul(mixed ^ id.charCodeAt(at), 0x01000193) >>> 0
  return mixed >>> 8
}
