/** When the records of pages happened or appeared, so that the latest pages are kept first, and a year can be kept by itself. */

import type { Corpus } from '../../model/corpus.ts'
import { pageFolders } from '../../urls/index.ts'

/** `articles/<id>` and `events/<id>` to the last day on which it can have been, `YYYY-MM-DD`; others and the undated have none. */
export function listRecordDays(corpus: Corpus): ReadonlyMap<string, string> {
  const days = new Map<string, string>()
  for (const { id, published } of corpus.articles.values()) addDay(days, `${pageFolders.article}/${id}`, published?.latest)
  for (const { id, date } of corpus.events.values()) addDay(days, `${pageFolders.event}/${id}`, date.latest)
  return days
}

function addDay(days: Map<string, string>, page: string, day: string | null | undefined): void {
  if (day !== null && day !== undefined) days.set(page, day)
}

const recordPath = /^(?:[^/]+|data\/preview\/[^/]+)\/((?:articles|events)\/[^/.]+)(?:\/index\.html|\.json)$/

/** The day of the record that a page or preview is of; empty when it is of none, or of one without a day. */
export function dayOfPath(path: string, days: ReadonlyMap<string, string>): string {
  return days.get(recordPath.exec(path)?.[1] ?? '') ?? ''
}
