/** How well an event is established. In order: discounted, contested, acknowledged, corroborated, single-origin. */

import type { Codebook } from '../../../model/codebook.ts'
import type { Grade } from '../../../model/event.ts'
import { grades } from '../../../model/event.ts'
import { harms } from '../../../model/report.ts'
import type { Ruling } from '../../../model/records.ts'
import type { CasualtyRow } from '../../../model/report.ts'
import type { Allegiance, Time } from '../allegiance.ts'
import { describingReports, speakerOf } from '../reports.ts'
import type { KeyedReport } from '../reports.ts'
import { sideOf } from './actors.ts'
import { listOrigins } from './origins.ts'

export function gradeEvent(
  reports: readonly KeyedReport[], ruling: Ruling | null, roles: Codebook['roles'], at: Time, allegiance: Allegiance,
): Grade {
  if (ruling !== null && isGrade(ruling.value)) return ruling.value
  const modalities = new Set(reports.map(report => report.modality))
  if (modalities.has('asserted') && modalities.has('denied')) return 'contested'
  const describing = describingReports(reports)
  if (describing.some(report => admitsLoss(report, at, allegiance) || admitsHarmToCivilians(report, reports, roles, at, allegiance))) {
    return 'acknowledged'
  }
  return listOrigins(describing, at, allegiance).length > 1 ? 'corroborated' : 'single-origin'
}

export function isGrade(value: string): value is Grade {
  return grades.some(grade => grade === value)
}

/** A party gives a loss of its own, following part-of at that time; none is no loss, and what others lost is a boast. */
function admitsLoss(report: KeyedReport, at: Time, allegiance: Allegiance): boolean {
  if (report.modality !== 'asserted' && report.modality !== 'alleged') return false
  return report.casualties.filter(isLoss).some(row => {
    const by = speakerOf(row, report)
    const voices = by === null ? [] : allegiance.voices(by, at)
    return row.actors.some(actor => voices.some(voice => allegiance.related(voice, actor, at)))
  })
}

function isLoss(row: CasualtyRow): boolean {
  return harms.some(harm => {
    const interval = row.harm[harm]?.interval ?? null
    return interval !== null && interval.high !== 0
  })
}

/** The accused, or who speaks for it, admits an event in which civilians came to harm or were the target. */
function admitsHarmToCivilians(
  report: KeyedReport, reports: readonly KeyedReport[], roles: Codebook['roles'], at: Time, allegiance: Allegiance,
): boolean {
  const admits = report.responsibility.some(row => {
    const by = speakerOf(row, report)
    return row.kind === 'admitted' && by !== null
      && allegiance.voices(by, at).some(voice => allegiance.related(voice, row.to, at))
  })
  return admits && reports.some(({ casualties, actors }) =>
    casualties.some(row => isLoss(row) && (row.civilian ?? (row.actors.some(allegiance.isCivilian) ? 'yes' : 'no')) === 'yes')
    || actors.some(actor => allegiance.isCivilian(actor.id) && sideOf(actor.role, roles) === 'target'))
}
