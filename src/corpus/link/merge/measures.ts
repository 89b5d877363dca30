/** Counted things other than people: the same rules as for casualties, for each measure and the actor it concerns. */

import type { MergedMeasure } from '../../../model/event.ts'
import type { MeasureRow } from '../../../model/report.ts'
import { speakerOf } from '../reports.ts'
import type { KeyedReport } from '../reports.ts'
import { asPartyFigure } from './casualties.ts'
import { sumParts } from './figures.ts'
import type { Figure, IsBoast } from './figures.ts'
import { mergeFigures } from './tally.ts'

export function mergeMeasures(reports: readonly KeyedReport[], isBoast: IsBoast): MergedMeasure[] {
  const figures = reports.flatMap(figuresOf)
  return [...Map.groupBy(figures, figure => figure.about).values()].map(group => {
    const { what = '', actor = null } = group[0] ?? {}
    const boasts = group.filter(figure => isBoast(figure.by, actor === null ? [] : [actor]))
    const plain = group.filter(figure => !boasts.includes(figure))
    return { what, actor, tally: mergeFigures({ plain, boasts, claimedBy: boasts.flatMap(asPartyFigure) }, null) }
  })
}

type MeasureFigure = Figure & Pick<MeasureRow, 'what' | 'actor'>

/** Rows of one report about the same thing in the same voice are added. */
function figuresOf(report: KeyedReport): MeasureFigure[] {
  const rows = Map.groupBy(report.measures, row => [row.what, row.actor ?? '', speakerOf(row, report) ?? ''].join(' '))
  return [...rows.values()].flatMap(([first, ...others]) => {
    if (first === undefined) return []
    const sum = sumParts([first, ...others].map(row => row.count)) ?? { interval: null, best: null, written: '' }
    return [{
      ...sum, what: first.what, actor: first.actor, report: report.key, by: speakerOf(first, report),
      asOf: null, published: report.published, about: `${first.what} ${first.actor ?? ''}`,
    }]
  })
}
