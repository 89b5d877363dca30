/** The title of an event: its own file's, else that of the earliest published report that has one. */

import type { LocalText } from '../../../model/text.ts'
import type { KeyedReport } from '../reports.ts'

/** `reports` in their fixed order, by publication. Null when nobody gives a title. */
export function mergeTitle(own: LocalText | null, reports: readonly KeyedReport[]): LocalText | null {
  return own ?? reports.find(report => report.title !== null)?.title ?? null
}
