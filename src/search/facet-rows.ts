/**
 * What filters, groups and orders need to know of every record, as columns in the order of the index: its client lists records
 * in the order in which they were added. What records of one thing in several languages have in common is written once.
 */

import type { LanguageTag } from '../model/text.ts'
import type { FacetName } from './facet-names.ts'
import { facetNames } from './facet-names.ts'

/** A dictionary, and how often in turn each of its entries stands. */
export interface RunColumn {
  readonly values: readonly string[]
  /** Entry and number of rows, in turn. */
  readonly runs: readonly number[]
}

/** One row for each record of the index. */
export interface RecordRows {
  readonly kind: RunColumn
  readonly lang: RunColumn
  /** Languages of the interface in which it is listed, one space between them. */
  readonly page: RunColumn
  /** What must be added to the thing of the row before, to have the thing of this row; the first counts from -1. */
  readonly steps: readonly number[]
}

/** One row for each thing: any number of values. */
export interface FacetColumn {
  readonly values: readonly string[]
  readonly sizes: readonly number[]
  readonly codes: readonly number[]
}

export interface FacetColumns {
  readonly facets: Readonly<Record<FacetName, FacetColumn>>
  /** Days since 1 January 1970; null is not known. */
  readonly first: readonly (number | null)[]
  readonly last: readonly (number | null)[]
}

/** As much of a record of the search as is needed here. */
interface Row {
  readonly kind: string
  readonly id: string
  readonly lang: LanguageTag
  readonly pages: readonly LanguageTag[]
  readonly days: { readonly first: string | null; readonly last: string | null } | null
  readonly facets: Readonly<Record<FacetName, readonly string[]>>
}

export function makeRows(records: readonly Row[]): RecordRows {
  const { things } = findThings(records)
  return {
    kind: makeRuns(records.map(({ kind }) => kind)),
    lang: makeRuns(records.map(({ lang }) => lang)),
    page: makeRuns(records.map(({ pages }) => pages.join(' '))),
    steps: things.map((thing, row) => thing - (things[row - 1] ?? -1)),
  }
}

export function makeFacetColumns(records: readonly Row[]): FacetColumns {
  const { firsts } = findThings(records)
  return {
    facets: Object.fromEntries(facetNames.map(name => [name, makeColumn(firsts.map(({ facets }) => facets[name]))])) as Record<FacetName, FacetColumn>,
    first: firsts.map(({ days }) => countDays(days?.first ?? null)),
    last: firsts.map(({ days }) => countDays(days?.last ?? null)),
  }
}

/** Number of the thing of each record, and the first record of each thing. */
function findThings(records: readonly Row[]): { readonly things: number[]; readonly firsts: Row[] } {
  const numbers = new Map<string, number>()
  const firsts: Row[] = []
  const things = records.map(record => {
    const key = `${record.kind} ${record.id}`
    const known = numbers.get(key)
    if (known !== undefined) return known
    numbers.set(key, firsts.length)
    return firsts.push(record) - 1
  })
  return { things, firsts }
}

function makeRuns(rows: readonly string[]): RunColumn {
  const values = [...new Set(rows)]
  const runs: number[] = []
  for (const [row, value] of rows.entries()) {
    if (row > 0 && rows[row - 1] === value) runs.push((runs.pop() ?? 0) + 1)
    else runs.push(values.indexOf(value), 1)
  }
  return { values, runs }
}

function makeColumn(rows: readonly (readonly string[])[]): FacetColumn {
  const numbers = new Map<string, number>()
  const codes: number[] = []
  for (const values of rows) {
    for (const value of values) {
      const code = numbers.get(value) ?? numbers.size
      if (code === numbers.size) numbers.set(value, code)
      codes.push(code)
    }
  }
  return { values: [...numbers.keys()], sizes: rows.map(({ length }) => length), codes }
}

/** Days since 1 January 1970 of an ISO day. */
export function countDays(day: string): number
export function countDays(day: string | null): number | null
export function countDays(day: string | null): number | null {
  return day === null ? null : Date.parse(`${day}T00:00:00Z`) / 86_400_000
}
