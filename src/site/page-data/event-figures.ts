/** The merged figures of one event: low, best and high with the rule that chose, and each stated number with its passage. */

import type { LinkedEvent } from '../../model/corpus.ts'
import type { EdtfDate } from '../../model/date.ts'
import type { BestRule, GroupCasualties, LinkedReport, Tally } from '../../model/event.ts'
import type { CasualtyRow, Civilian, Harm } from '../../model/report.ts'
import { harms } from '../../model/report.ts'
import type { ShownText } from '../../model/text.ts'
import type { PageContext } from '../context.ts'
import { showText } from '../context.ts'
import { describeEvidence } from '../evidence.ts'
import type { EvidenceData } from '../evidence.ts'
import { need, refer, referCode, referTeller } from '../reference.ts'
import type { Reference } from '../reference.ts'
import { wordCount, wordDate, wordStated } from '../wording.ts'
import type { DateWords } from '../wording.ts'
import { isDiffering, rowEvidence } from './event-reports.ts'

export interface StatedFigure {
  /** Number of the report on the event's page. */
  readonly report: number
  readonly text: string
  readonly source: Reference | null
  readonly by: Reference | null
  readonly asOf: DateWords | null
  /** False: another figure says more, or a later one replaces it. */
  readonly kept: boolean
  readonly evidence: readonly EvidenceData[]
}

export interface TallyData {
  /** The whole range in words. */
  readonly text: string
  /** Figures as printed; null = not known. `high` is null when open, too: see `open`. */
  readonly low: string | null
  readonly best: string | null
  readonly high: string | null
  readonly open: boolean
  readonly rule: BestRule
  readonly contested: boolean
  /** Two reports give it, and not alike. */
  readonly differs: boolean
  readonly partyOnly: boolean
  readonly stated: readonly StatedFigure[]
  readonly claimedBy: readonly { readonly by: Reference; readonly text: string; readonly report: number }[]
}

export interface GroupFigures {
  /** Empty: a total that names no group. */
  readonly who: readonly Reference[]
  readonly civilian: Civilian
  readonly harms: readonly { readonly harm: Harm; readonly tally: TallyData }[]
  readonly including: readonly { readonly text: ShownText; readonly report: number }[]
}

export interface MeasureFigures {
  readonly what: Reference
  readonly actor: Reference | null
  readonly tally: TallyData
}

export interface EventFigures {
  readonly groups: readonly GroupFigures[]
  /** Over all groups; null where that says no more than the one group. */
  readonly totals: GroupFigures | null
  readonly measures: readonly MeasureFigures[]
}

/** The rows of a report that give a figure, as they stand after later rows replaced earlier ones. */
type Locate = (report: LinkedReport) => readonly { readonly evidence: EvidenceData; readonly asOf: EdtfDate | null }[]

export function describeFigures(context: PageContext, event: LinkedEvent): EventFigures {
  const groups = event.groups.map(group => describeGroup(context, event, group))
  const totals: GroupCasualties = { actors: [], civilian: 'unclear', harm: event.totals, including: [] }
  return {
    groups,
    totals: isTotalSaid(event) ? null : describeGroup(context, event, totals, true),
    measures: event.measures.map(measure => ({
      what: referCode(context, 'measures', measure.what),
      actor: measure.actor === null ? null : refer(context, 'actor', measure.actor),
      tally: describeTally(context, event, measure.tally, report => report.measures.flatMap((row, index) =>
        row.what === measure.what && row.actor === measure.actor
          ? [{ evidence: rowEvidence(context, report, row, { kind: 'measure', report: report.key, row: index }), asOf: null }]
          : [])),
    })),
  }
}

/** With one group its figures are the totals, unless an editor has ruled on the total. */
function isTotalSaid({ groups, totals }: LinkedEvent): boolean {
  const isRuled = Object.values(totals).some(tally => tally.ruling !== null)
  return Object.keys(totals).length === 0 || (groups.length === 1 && !isRuled)
}

function describeGroup(context: PageContext, event: LinkedEvent, group: GroupCasualties, all = false): GroupFigures {
  const key = groupKey(group)
  const locate = (harm: Harm): Locate => report => report.casualties.flatMap((row, index) => {
    const isMeant = row.harm[harm] !== undefined && (all || groupKey(row) === key) && !isReplaced(report, row)
    if (!isMeant) return []
    return [{ evidence: rowEvidence(context, report, row, { kind: 'casualty', report: report.key, row: index }), asOf: row.asOf }]
  })
  return {
    who: group.actors.map(id => refer(context, 'actor', id)),
    civilian: group.civilian,
    harms: harms.flatMap(harm => {
      const tally = group.harm[harm]
      return tally === undefined ? [] : [{ harm, tally: describeTally(context, event, tally, locate(harm)) }]
    }),
    including: group.including.map(({ text, report }) => ({ text: showText(context, text), report: event.reports.indexOf(report) + 1 })),
  }
}

function describeTally(context: PageContext, event: LinkedEvent, tally: Tally, locate: Locate): TallyData {
  const { interval, best } = tally
  const print = (value: number | null | undefined): string | null =>
    value === null || value === undefined ? null : context.ui.number(value)
  return {
    text: context.ui.tally(tally),
    low: print(interval?.low),
    best: print(best),
    high: print(interval?.high),
    open: interval !== null && interval.high === null,
    rule: tally.rule,
    contested: tally.contested,
    differs: isDiffering(tally),
    partyOnly: tally.partyOnly,
    stated: tally.stated.map(stated => describeStated(context, event, stated, locate)),
    claimedBy: tally.claimedBy.map(({ by, count, report }) => ({
      by: referTeller(context, by), text: wordCount(context, count), report: event.reports.indexOf(report) + 1,
    })),
  }
}

function describeStated(context: PageContext, event: LinkedEvent, stated: Tally['stated'][number], locate: Locate): StatedFigure {
  const report = need(context.corpus.reports.get(stated.report), 'report', stated.report)
  const rows = locate(report)
  const asOf = rows.find(row => row.asOf !== null)?.asOf ?? null
  const teller = report.reportedBy.at(-1)
  return {
    report: event.reports.indexOf(stated.report) + 1,
    text: wordStated(context, stated),
    source: report.source === null ? null : refer(context, 'source', report.source),
    by: teller === undefined ? null : referTeller(context, teller),
    asOf: asOf === null ? null : wordDate(context, asOf),
    kept: stated.kept,
    evidence: rows.length > 0
      ? rows.map(row => row.evidence)
      : [describeEvidence(context, report.article, report, { kind: 'report', report: report.key })],
  }
}

function groupKey({ actors }: { readonly actors: readonly string[] }): string {
  return [...actors].sort().join(' ')
}

/** Within one article a later row for the same actors and the same teller replaces the earlier. */
function isReplaced(report: LinkedReport, row: CasualtyRow): boolean {
  const latest = row.asOf?.latest
  return report.casualties.some(other => {
    const isSame = other.by === row.by && groupKey(other) === groupKey(row)
    return isSame && other.asOf?.latest && latest ? other.asOf.latest > latest : false
  })
}
