/** The figures of a report that can be held against each other: of one kind, by one voice, as of one day. */

import { harms } from '../../model/report.ts'
import type { StatedCount } from '../../model/count.ts'
import type { Report } from '../../model/report.ts'
import type { Path } from './written.ts'

/** A figure that a report states of some actors; of none in particular when the list is empty: the whole. */
export interface Figure {
  readonly actors: readonly string[]
  readonly count: StatedCount
  /** Where it stands in the report. */
  readonly path: Path
  /** A note explains it: an outlet may well be wrong in its sums. */
  readonly explained: boolean
}

export function listFigures(report: Report): Figure[][] {
  const voice = (by: string | null): string => by ?? report.reportedBy.at(-1) ?? ''
  const groups = new Map<string, Figure[]>()
  const add = (key: string, figure: Figure): void => void groups.set(key, [...groups.get(key) ?? [], figure])
  for (const [index, row] of report.casualties.entries()) {
    for (const harm of harms) {
      const count = row.harm[harm]
      if (count === undefined) continue
      add(`${harm} ${voice(row.by)} ${row.asOf?.edtf ?? ''}`, { actors: row.actors, count, path: ['casualties', index, harm], explained: row.note !== null })
    }
  }
  for (const [index, { what, by, actor, count, note }] of report.measures.entries()) {
    if (count !== null) add(`measure ${what} ${voice(by)}`, { actors: actor === null ? [] : [actor], count, path: ['measures', index, 'count'], explained: note !== null })
  }
  return [...groups.values()].filter(({ length }) => length > 1)
}

export function isPart({ actors }: Figure, whole: Figure): boolean {
  return actors.length > 0 && (whole.actors.length === 0 || actors.length < whole.actors.length && actors.every(actor => whole.actors.includes(actor)))
}

/** Whether the parts of some figure add up to more than it, before anybody knows which actors belong to others and are counted twice. */
export function mayExceedTotal(report: Report): boolean {
  return listFigures(report).some(figures => figures.some(whole => {
    const most = whole.count.interval?.high ?? null
    return most !== null && figures.filter(figure => isPart(figure, whole)).reduce((sum, { count }) => sum + (count.interval?.low ?? 0), 0) > most
  }))
}
