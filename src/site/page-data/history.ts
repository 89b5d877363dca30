/** What became of a record: the commits that touched the files which carry it. */

import type { LinkedEvent } from '../../model/corpus.ts'
import type { Place } from '../../model/diagnostic.ts'
import { parseEdtf } from '../../model/edtf.ts'
import type { PageContext } from '../context.ts'
import { need, refer } from '../reference.ts'
import type { Reference } from '../reference.ts'
import { wordDate } from '../wording.ts'
import type { DateWords } from '../wording.ts'

export interface ChangeData {
  readonly commit: string
  /** null only where the log holds no valid day. */
  readonly date: DateWords | null
  /** As the author wrote it; its language is not known. */
  readonly subject: string
  /** Whose files it touched. */
  readonly records: readonly Reference[]
}

export interface HistoryData {
  /** `unknown`: no git to ask. `partial`: a shallow copy, older changes are missing. */
  readonly known: 'whole' | 'partial' | 'unknown'
  /** The latest first. */
  readonly changes: readonly ChangeData[]
}

/** Articles that report the event, and the event's own file where it has one. */
export function historyOfEvent(context: PageContext, event: LinkedEvent): HistoryData {
  const articles = event.articles.map(id => {
    const { place, bodies } = need(context.corpus.articles.get(id), 'article', id)
    return { record: refer(context, 'article', id), paths: listPaths(place, bodies) }
  })
  const own = event.place === null ? [] : [{ record: refer(context, 'event', event.id), paths: listPaths(event.place, event.bodies) }]
  return describeHistory(context, [...own, ...articles])
}

function describeHistory(context: PageContext, carriers: readonly { readonly record: Reference; readonly paths: readonly string[] }[]): HistoryData {
  const { history } = context
  if (history === null) return { known: 'unknown', changes: [] }
  const touched = new Map<number, Reference[]>()
  for (const { record, paths } of carriers) {
    for (const commit of new Set(paths.flatMap(path => history.files[path] ?? []))) {
      touched.set(commit, [...touched.get(commit) ?? [], record])
    }
  }
  const changes = [...touched].sort(([a], [b]) => a - b).flatMap(([index, records]) => {
    const commit = history.commits[index]
    const day = commit === undefined ? null : parseEdtf(commit.day)
    return commit === undefined ? [] : [{ commit: commit.id, date: day === null ? null : wordDate(context, day), subject: commit.subject, records }]
  })
  return { known: history.complete ? 'whole' : 'partial', changes }
}

/** The record's file and those of its translations. */
function listPaths({ path }: Place, bodies: readonly { readonly lang: string }[]): string[] {
  return [path, ...bodies.map(({ lang }) => path.replace(/\.md$/, `.${lang}.md`))]
}
