/** Groups equal values with the reports that give them. */

import type { ReportKey, Resolved } from '../../../model/event.ts'

/** Each distinct value once, in the order of the reports; values are the same when their keys are. */
export function groupStated<Value>(
  given: readonly { readonly value: Value; readonly report: ReportKey }[], keyOf: (value: Value) => string,
): Resolved<Value>['stated'] {
  const groups = new Map<string, { value: Value; reports: ReportKey[] }>()
  for (const { value, report } of given) {
    const group = groups.get(keyOf(value))
    if (group === undefined) groups.set(keyOf(value), { value, reports: [report] })
    else if (!group.reports.includes(report)) group.reports.push(report)
  }
  return [...groups.values()]
}
