/** What kind of event it was: the finest type that goes with all others, else the one first in the codebook, contested. */

import type { EventType } from '../../../model/codebook.ts'
import type { Resolved } from '../../../model/event.ts'
import type { Ruling } from '../../../model/records.ts'
import type { KeyedReport } from '../reports.ts'
import { groupStated } from './stated.ts'

export type TypeTable = ReadonlyMap<string, EventType>

export function mergeType(reports: readonly KeyedReport[], ruling: Ruling | null, types: TypeTable): Resolved<string> {
  const stated = groupStated(reports.map(report => ({ value: report.type, report: report.key })), type => type)
  if (ruling !== null) return { value: ruling.value, contested: false, stated, ruling }
  const values = stated.map(({ value }) => value)
  const finest = values.find(value => values.every(other => isAtLeastAsFine(value, other, types)))
  if (finest !== undefined) return { value: finest, contested: false, stated, ruling: null }
  const remaining = values.filter(value => !values.some(other => other !== value && isAtLeastAsFine(other, value, types)))
  const [first = ''] = remaining.sort((a, b) => rank(a, types) - rank(b, types))
  return { value: first, contested: values.length > 0, stated, ruling: null }
}

function rank(type: string, types: TypeTable): number {
  return types.get(type)?.rank ?? Infinity
}

/** `fine` is the other type, lies below it, or is a specific type where the other leaves the means or the result open. */
function isAtLeastAsFine(fine: string, other: string, types: TypeTable): boolean {
  if (fine === other) return true
  const above = listAbove(fine, types)
  if (above.includes(other)) return true
  const open = types.get(other)
  if (open?.unspecified !== true) return false
  const alike = types.get(fine)?.unspecified === true && types.get(fine)?.parent === open.parent
  return !alike && (open.parent === null || above.includes(open.parent))
}

function listAbove(type: string, types: TypeTable): readonly string[] {
  const above: string[] = []
  for (let next = types.get(type)?.parent; next != null && !above.includes(next); next = types.get(next)?.parent) above.push(next)
  return above
}
