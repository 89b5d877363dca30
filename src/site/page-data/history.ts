/** What became of a record: the commits that touched the files which carry it, and what each changed in what they say of it. */

import type { LinkedEvent } from '../../model/corpus.ts'
import type { Place } from '../../model/diagnostic.ts'
import { parseEdtf } from '../../model/edtf.ts'
import type { Commit, RecordEdit } from '../../model/history.ts'
import { wordValues } from '../change-words.ts'
import type { ValueWords } from '../change-words.ts'
import type { PageContext } from '../context.ts'
import { need, refer } from '../reference.ts'
import type { Reference } from '../reference.ts'
import { wordDate } from '../wording.ts'
import type { DateWords } from '../wording.ts'

export interface EditData {
  /** The article that says it of an event; null: the record's own file. */
  readonly article: Reference | null
  readonly change: RecordEdit['change']
  readonly values: readonly ValueWords[]
}

export interface ChangeData {
  readonly commit: string
  /** null only where the log holds no valid day. */
  readonly date: DateWords | null
  /** As the author wrote it; its language is not known. */
  readonly subject: string
  /** Name of the author. */
  readonly by: string
  /** Whose files it touched. */
  readonly records: readonly Reference[]
  /** What it changed in what is said of the record; empty where it changed nothing of that. */
  readonly edits: readonly EditData[]
}

export interface HistoryData {
  /** `unknown`: no git to ask. `partial`: a shallow copy, older changes are missing. */
  readonly known: 'whole' | 'partial' | 'unknown'
  /** The latest first. */
  readonly changes: readonly ChangeData[]
}

interface WithFile {
  readonly id: string
  readonly place: Place
  readonly bodies: readonly { readonly lang: string }[]
}

/** Articles that report the event, and the event's own file where it has one. */
export function historyOfEvent(context: PageContext, event: LinkedEvent): HistoryData {
  const articles = event.articles.map(id => {
    const { place, bodies } = need(context.corpus.articles.get(id), 'article', id)
    return { record: refer(context, 'article', id), paths: listPaths(place, bodies) }
  })
  const own = event.place === null ? [] : [{ record: refer(context, 'event', event.id), paths: listPaths(event.place, event.bodies) }]
  return describeHistory(context, `event/${event.id}`, [...own, ...articles])
}

/** An actor, a place or a source: its own file and its translations. */
export function historyOfRecord(context: PageContext, kind: 'actor' | 'location' | 'source', { id, place, bodies }: WithFile): HistoryData {
  return describeHistory(context, `${kind}/${id}`, [{ record: refer(context, kind, id), paths: listPaths(place, bodies) }])
}

function describeHistory(context: PageContext, key: string, carriers: readonly { readonly record: Reference; readonly paths: readonly string[] }[]): HistoryData {
  const { history } = context
  if (history === null) return { known: 'unknown', changes: [] }
  const edits = (history.records[key] ?? []).flatMap(position => history.edits[position] ?? [])
  const touched = new Map<number, Reference[]>(edits.map(({ commit }) => [commit, []]))
  for (const { record, paths } of carriers) {
    for (const commit of new Set(paths.flatMap(path => history.files[path] ?? []))) {
      touched.set(commit, [...touched.get(commit) ?? [], record])
    }
  }
  const changes = [...touched].sort(([a], [b]) => a - b).flatMap(([index, records]) => {
    const commit = history.commits[index]
    const own = edits.filter(edit => edit.commit === index)
    return commit === undefined ? [] : [{ ...describeCommit(context, commit), records, edits: own.map(edit => describeEdit(context, edit)) }]
  })
  return { known: history.complete ? 'whole' : 'partial', changes }
}

export function describeCommit(context: PageContext, { id, day, subject, by }: Commit): Pick<ChangeData, 'commit' | 'date' | 'subject' | 'by'> {
  const date = parseEdtf(day)
  return { commit: id, date: date === null ? null : wordDate(context, date), subject, by }
}

export function describeEdit(context: PageContext, { kind, article, change, values }: RecordEdit): EditData {
  const known = article !== null && context.corpus.articles.has(article)
  return { article: known ? refer(context, 'article', article) : null, change, values: wordValues(context, kind, values) }
}

/** The record's file and those of its translations. */
function listPaths({ path }: Place, bodies: readonly { readonly lang: string }[]): string[] {
  return [path, ...bodies.map(({ lang }) => path.replace(/\.md$/, `.${lang}.md`))]
}
