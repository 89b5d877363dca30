/** Casualties of an event: merged for each group and over all groups. */

import type { Event, GroupCasualties, LinkedReport, PartyFigure, Tally } from '../../../model/event.ts'
import { harms } from '../../../model/report.ts'
import type { Ruling } from '../../../model/records.ts'
import type { Civilian, Harm } from '../../../model/report.ts'
import type { KeyedReport } from '../reports.ts'
import { groupFigures, groupRows, totalOf } from './figures.ts'
import type { Figure, IsBoast, ReportGroup } from './figures.ts'
import { mergeFigures } from './tally.ts'

export interface CasualtyContext {
  readonly isBoast: IsBoast
  readonly isCivilian: (actor: string) => boolean
  readonly ruling: (field: 'killed' | 'wounded') => Ruling | null
}

/** A group is an actor, or actors that are counted together; a report without a row for a group says nothing of it. */
export function mergeCasualties(reports: readonly KeyedReport[], context: CasualtyContext): Pick<Event, 'groups' | 'totals'> {
  const ofReports = reports.map(groupRows)
  const byGroup = Map.groupBy(ofReports.flat(), group => group.key)
  return {
    groups: [...byGroup.values()].map(groups => mergeGroup(groups, context)),
    totals: tallyHarms(harm => mergeTotals(ofReports, harm, context)),
  }
}

/** The total that the report gives by itself, per harm; null where it says nothing. */
export function totalsOfReport(report: KeyedReport, isBoast: IsBoast): LinkedReport['totals'] {
  const groups = groupRows(report)
  const total = (harm: Harm): LinkedReport['totals'][Harm] => {
    const plain = totalOf(groups, harm, isBoast, false)
    const figure = plain?.interval != null ? plain : totalOf(groups, harm, isBoast, true)
    return figure && { interval: figure.interval, best: figure.best }
  }
  return { killed: total('killed'), wounded: total('wounded'), captured: total('captured'), missing: total('missing'), killedOrWounded: total('killedOrWounded') }
}

function tallyHarms(tally: (harm: Harm) => Tally | null): Partial<Record<Harm, Tally>> {
  return Object.fromEntries(harms.map(harm => [harm, tally(harm)] as const).filter(([, merged]) => merged !== null))
}

function mergeGroup(groups: readonly ReportGroup[], { isBoast, isCivilian }: CasualtyContext): GroupCasualties {
  const actors = groups[0]?.actors ?? []
  const rows = groups.flatMap(group => group.rows.map(row => ({ row, report: group.report.key })))
  return {
    actors,
    civilian: mergeCivilian(rows.map(({ row }) => row.civilian ?? civilianByKind(actors, isCivilian))),
    harm: tallyHarms(harm => {
      const figures = groups.flatMap(group => groupFigures(group, harm))
      if (figures.length === 0) return null
      const boasts = figures.filter(figure => isBoast(figure.by, actors))
      return mergeFigures({
        plain: figures.filter(figure => !boasts.includes(figure)), boasts, claimedBy: boasts.flatMap(asPartyFigure),
      }, null)
    }),
    including: rows.flatMap(({ row, report }) => row.including === null ? [] : [{ text: row.including, report }]),
  }
}

/** Totals are made inside each report first, then merged. Only totals that are about the same groups can exclude each other. */
function mergeTotals(ofReports: readonly (readonly ReportGroup[])[], harm: Harm, { isBoast, ruling }: CasualtyContext): Tally | null {
  const ruled = harm === 'killed' || harm === 'wounded' ? ruling(harm) : null
  const totals = (withBoasts: boolean): Figure[] => ofReports
    .map(groups => totalOf(groups, harm, isBoast, withBoasts))
    .filter(total => total !== null)
  const all = totals(true)
  if (all.length === 0 && ruled === null) return null
  const claimedBy = ofReports.flat().flatMap(group => groupFigures(group, harm)
    .filter(figure => isBoast(figure.by, group.actors))
    .flatMap(asPartyFigure))
  return mergeFigures({ plain: totals(false), boasts: claimedBy.length > 0 ? all : [], claimedBy }, ruled)
}

export function asPartyFigure({ by, report, written, interval, best }: Figure): PartyFigure[] {
  return by === null ? [] : [{ by, report, count: { written, interval, best, word: null } }]
}

function civilianByKind(actors: readonly string[], isCivilian: (actor: string) => boolean): Civilian {
  if (actors.length === 0) return 'unclear'
  return mergeCivilian(actors.map(actor => isCivilian(actor) ? 'yes' : 'no'))
}

function mergeCivilian(values: readonly Civilian[]): Civilian {
  const [first = 'unclear'] = values
  return values.every(value => value === first) ? first : 'unclear'
}
