/** Who says who did an event, and what editors have ruled on it. */

import type { LinkedEvent } from '../../model/corpus.ts'
import type { Ruling } from '../../model/records.ts'
import type { ResponsibilityKind } from '../../model/report.ts'
import type { ShownText } from '../../model/text.ts'
import type { PageContext } from '../context.ts'
import { showText } from '../context.ts'
import type { EvidenceData } from '../evidence.ts'
import { need, refer, referTeller } from '../reference.ts'
import type { Reference } from '../reference.ts'
import { wordDate } from '../wording.ts'
import type { DateWords } from '../wording.ts'
import { rowEvidence } from './event-reports.ts'

export interface ClaimData {
  readonly kind: ResponsibilityKind
  readonly to: Reference
  /** null = the outlet, not known by name. */
  readonly by: Reference | null
  readonly report: number
  readonly evidence: EvidenceData
  readonly note: ShownText | null
}

export interface RulingData {
  readonly field: Ruling['field']
  readonly value: string
  readonly why: ShownText
  readonly by: string
  readonly date: DateWords | null
}

export function listClaims(context: PageContext, event: LinkedEvent): readonly ClaimData[] {
  return event.responsibility.flatMap(claim => {
    const report = need(context.corpus.reports.get(claim.report), 'report', claim.report)
    const row = report.responsibility[claim.row]
    if (row === undefined) return []
    return [{
      kind: claim.kind,
      to: refer(context, 'actor', claim.to),
      by: claim.by === null ? null : referTeller(context, claim.by),
      report: event.reports.indexOf(claim.report) + 1,
      evidence: rowEvidence(context, report, row, { kind: 'responsibility', report: claim.report, row: claim.row }),
      note: row.note === null ? null : showText(context, row.note),
    }]
  })
}

export function describeRuling(context: PageContext, ruling: Ruling): RulingData {
  return {
    field: ruling.field,
    value: ruling.date === null ? ruling.value : wordDate(context, ruling.date).text,
    why: showText(context, ruling.why),
    by: ruling.by,
    date: ruling.ruled === null ? null : wordDate(context, ruling.ruled),
  }
}
