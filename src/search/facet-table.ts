/** Kinds, dates and values of filters of the records that were found: groups them, narrows them, counts them, puts them in order. */

import type { Day } from '../model/date.ts'
import type { LanguageTag } from '../model/text.ts'
import type { FilterCounts, FilterValues } from './engine.ts'
import type { FilterName } from './facet-names.ts'
import { facetNames, filterNames } from './facet-names.ts'
import type { FacetColumn, FacetColumns, RecordRows, RunColumn } from './facet-rows.ts'
import { countDays } from './facet-rows.ts'

/** What a reader chose: of a filter any of its values, of the filters all; days both included, met by whatever can have been on one of them. */
export interface Choice {
  readonly filters: FilterValues
  readonly from?: Day | null
  readonly to?: Day | null
}

export interface RowTable {
  readonly kindOf: (id: string) => string
  /** In the interface of a language; null: in any. */
  readonly isListed: (id: string, page: LanguageTag | null) => boolean
}

export interface FacetTable {
  readonly narrow: (ids: readonly string[], choice: Choice) => readonly string[]
  /** How many of `ids` each value of each filter would leave, if the other filters alone were chosen. */
  readonly count: (ids: readonly string[], choice: Choice) => FilterCounts
  /** By their first day, the latest or the earliest first; those of one day as they were, those without a date at the end. */
  readonly sort: (ids: readonly string[], latestFirst: boolean) => readonly string[]
}

/** `ids`: of all records, in the order of the index. Throws when the rows belong to another edition of the index. */
export function createRowTable(ids: readonly string[], rows: RecordRows): RowTable {
  const kinds = spread(rows.kind)
  if (kinds.length !== ids.length) throw new Error(`The index has ${ids.length} records, its rows are ${kinds.length}`)
  const rowOf = numberRows(ids)
  const pages = spread(rows.page)
  const listed = rows.page.values.map(tags => tags.split(' '))
  return {
    kindOf: id => rows.kind.values[kinds[rowOf.get(id) ?? -1] ?? -1] ?? '',
    isListed: (id, page) => {
      const own = listed[pages[rowOf.get(id) ?? -1] ?? -1]
      return own !== undefined && (page === null || own.includes(page))
    },
  }
}

type Codes = (row: number) => ArrayLike<number>

interface Filter {
  readonly values: readonly string[]
  /** Which values a row has. */
  readonly codesOf: Codes
}

export function createFacetTable(ids: readonly string[], rows: RecordRows, columns: FacetColumns): FacetTable {
  const rowOf = numberRows(ids)
  const things = new Int32Array(rows.steps.length)
  for (const [row, step] of rows.steps.entries()) things[row] = (row === 0 ? -1 : things[row - 1] ?? 0) + step
  const filters: Readonly<Record<FilterName, Filter>> = {
    kind: ofRuns(rows.kind), language: ofRuns(rows.lang),
    ...Object.fromEntries(facetNames.map(name => [name, ofThings(columns.facets[name], things)])) as Record<(typeof facetNames)[number], Filter>,
  }
  const rowsOf = (some: readonly string[]): number[] => some.map(id => rowOf.get(id) ?? -1)
  const firstDay = (row: number): number | null => columns.first[things[row] ?? -1] ?? columns.last[things[row] ?? -1] ?? null
  return {
    narrow: (some, choice) => {
      const misses = makeMisses(filters, columns, things, choice)
      return some.filter(id => misses(rowOf.get(id) ?? -1) === 'none')
    },
    count: (some, choice) => countRows(filters, rowsOf(some), makeMisses(filters, columns, things, choice)),
    sort: (some, latestFirst) => {
      const dated = some.map((id, n) => ({ id, n, day: firstDay(rowOf.get(id) ?? -1) }))
      const sign = latestFirst ? -1 : 1
      return dated.sort((a, b) => a.day === null || b.day === null ? Number(a.day === null) - Number(b.day === null) || a.n - b.n : sign * (a.day - b.day) || a.n - b.n).map(({ id }) => id)
    },
  }
}

/** Which condition a row fails, if it is one only. */
type Misses = (row: number) => FilterName | 'none' | 'more'

function makeMisses(filters: Readonly<Record<FilterName, Filter>>, { first, last }: FacetColumns, things: Int32Array, choice: Choice): Misses {
  const chosen = filterNames.flatMap(name => {
    const wanted = choice.filters[name]
    const list = wanted === undefined ? [] : typeof wanted === 'string' ? [wanted] : wanted
    return list.length === 0 ? [] : [{ name, codes: new Set(list.map(value => filters[name].values.indexOf(value))), codesOf: filters[name].codesOf }]
  })
  const [from, to] = [countDays(choice.from ?? null), countDays(choice.to ?? null)]
  const inTime = (row: number): boolean => {
    const thing = things[row] ?? -1
    const [start, end] = [first[thing] ?? last[thing] ?? null, last[thing] ?? first[thing] ?? null]
    return start !== null && end !== null && (from === null || end >= from) && (to === null || start <= to)
  }
  return row => {
    if ((from !== null || to !== null) && !inTime(row)) return 'more'
    let missed: FilterName | 'none' = 'none'
    for (const { name, codes, codesOf } of chosen) {
      if (Array.prototype.some.call(codesOf(row), (code: number) => codes.has(code))) continue
      if (missed !== 'none') return 'more'
      missed = name
    }
    return missed
  }
}

function countRows(filters: Readonly<Record<FilterName, Filter>>, rows: readonly number[], misses: Misses): FilterCounts {
  const missed = rows.map(misses)
  return Object.fromEntries(filterNames.map(name => {
    const { values, codesOf } = filters[name]
    const counts: Record<string, number> = {}
    for (const [n, row] of rows.entries()) {
      if (missed[n] !== 'none' && missed[n] !== name) continue
      for (const code of Array.from(codesOf(row))) {
        const value = values[code] ?? ''
        counts[value] = (counts[value] ?? 0) + 1
      }
    }
    return [name, counts]
  }))
}

function numberRows(ids: readonly string[]): ReadonlyMap<string, number> {
  return new Map(ids.map((id, row) => [id, row]))
}

function spread({ runs }: RunColumn): Uint16Array {
  const length = runs.reduce((sum, run, n) => n % 2 === 1 ? sum + run : sum, 0)
  const codes = new Uint16Array(length)
  for (let n = 0, row = 0; n < runs.length; n += 2) {
    codes.fill(runs[n] ?? 0, row, row + (runs[n + 1] ?? 0))
    row += runs[n + 1] ?? 0
  }
  return codes
}

function ofRuns(column: RunColumn): Filter {
  const codes = spread(column)
  return { values: column.values, codesOf: row => codes.subarray(row, row + 1) }
}

function ofThings({ values, sizes, codes }: FacetColumn, things: Int32Array): Filter {
  const starts = new Int32Array(sizes.length + 1)
  for (const [thing, size] of sizes.entries()) starts[thing + 1] = (starts[thing] ?? 0) + size
  const packed = Int32Array.from(codes)
  return { values, codesOf: row => packed.subarray(starts[things[row] ?? -1] ?? 0, starts[(things[row] ?? -1) + 1] ?? 0) }
}
