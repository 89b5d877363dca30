/** The columns of several parts of an index as those of one, in the order of the parts. */

import type { FacetColumn, FacetColumns, RecordRows, RunColumn } from './facet-rows.ts'
import { facetNames } from './facet-names.ts'

export function joinRows(parts: readonly RecordRows[]): RecordRows {
  const [only] = parts
  if (only !== undefined && parts.length === 1) return only
  return {
    kind: joinRuns(parts.map(({ kind }) => kind)), lang: joinRuns(parts.map(({ lang }) => lang)), page: joinRuns(parts.map(({ page }) => page)),
    steps: parts.flatMap(({ steps }, n) => n === 0 ? steps : [stepInto(parts.slice(0, n)) + (steps[0] ?? 0), ...steps.slice(1)]),
  }
}

/** From the last thing of the parts before to the place before the first thing of the next: things of a part count from 0. */
function stepInto(before: readonly RecordRows[]): number {
  const last = before.at(-1)?.steps.reduce((thing, step) => thing + step, -1) ?? -1
  return countThings(before.at(-1)) - 1 - last
}

function countThings(part: RecordRows | undefined): number {
  let thing = -1
  return 1 + (part?.steps ?? []).reduce((most, step) => Math.max(most, thing += step), -1)
}

export function joinColumns(parts: readonly FacetColumns[]): FacetColumns {
  const [only] = parts
  if (only !== undefined && parts.length === 1) return only
  return {
    facets: Object.fromEntries(facetNames.map(name => [name, joinColumn(parts.map(({ facets }) => facets[name]))])) as FacetColumns['facets'],
    first: parts.flatMap(({ first }) => first), last: parts.flatMap(({ last }) => last),
  }
}

function joinRuns(parts: readonly RunColumn[]): RunColumn {
  const values = [...new Set(parts.flatMap(part => part.values))]
  return { values, runs: parts.flatMap(part => part.runs.map((entry, n) => n % 2 === 1 ? entry : values.indexOf(part.values[entry] ?? ''))) }
}

function joinColumn(parts: readonly FacetColumn[]): FacetColumn {
  const values = new Map<string, number>()
  for (const value of parts.flatMap(part => part.values)) if (!values.has(value)) values.set(value, values.size)
  return {
    values: [...values.keys()], sizes: parts.flatMap(({ sizes }) => sizes),
    codes: parts.flatMap(part => {
      const own = part.values.map(value => values.get(value) ?? 0)
      return part.codes.map(code => own[code] ?? 0)
    }),
  }
}
