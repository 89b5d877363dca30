/** The pages of changes: every commit on the corpus with what it did to the records, the latest first, grouped by day. */

import { formatYear } from '../../language/index.ts'
import type { ContentHistory, RecordEdit } from '../../model/history.ts'
import type { ShownText } from '../../model/text.ts'
import type { PageContext } from '../context.ts'
import { showText } from '../context.ts'
import { refer } from '../reference.ts'
import type { DateWords } from '../wording.ts'
import { describeCommit, describeEdit } from './history.ts'
import type { ChangeData, EditData } from './history.ts'

export interface ChangedRecord {
  readonly name: ShownText
  /** null where the record has no page any more. */
  readonly address: string | null
  readonly kind: ShownText
  readonly edits: readonly EditData[]
}

export interface ChangeGroup {
  readonly change: RecordEdit['change']
  readonly count: number
  readonly records: readonly ChangedRecord[]
  /** Records that are not listed: a page is no data file. */
  readonly more: number
}

export interface CommitData extends Pick<ChangeData, 'commit' | 'subject' | 'by'> {
  readonly groups: readonly ChangeGroup[]
  /** Paths of files that are no records. */
  readonly otherFiles: readonly string[]
}

export interface ChangesPage {
  readonly title: string
  readonly known: 'whole' | 'partial' | 'unknown'
  readonly days: readonly { readonly date: DateWords | null; readonly commits: readonly CommitData[] }[]
  /** Only where the first page does not hold everything. */
  readonly years: readonly { readonly year: string; readonly name: string; readonly address: string }[]
  /** Commits that neither this page nor one of a year tells. */
  readonly left: number
  readonly data: string
}

/** More would make pages that nobody reads. */
const most = { latest: 40, year: 400, records: 60 } as const

/** Years that have a page of changes, the latest first. */
export function listChangeYears(history: ContentHistory | null): string[] {
  if (history === null || history.commits.length <= most.latest) return []
  return [...new Set(history.commits.map(({ day }) => day.slice(0, 4)))]
}

/** `year`: only that one; without it, the latest. */
export function describeChanges(context: PageContext, year?: string): ChangesPage {
  const { history, lang, urls } = context
  const years = listChangeYears(history).map(name => ({ year: name, name: formatYear(name, lang), address: urls.single(lang, `changes/${name}`) }))
  const data = urls.file('data/changes.json')
  const title = year === undefined ? context.ui.t('changes.page.title') : context.ui.t('changes.page.year', { year: formatYear(year, lang) })
  if (history === null) return { title, known: 'unknown', days: [], years, left: 0, data }
  const positions = [...history.commits.keys()].filter(index => year === undefined || history.commits[index]?.day.startsWith(year) === true)
  const shown = positions.slice(0, year === undefined ? most.latest : most.year)
  const edits = groupByCommit(history, new Set(shown))
  const days = Map.groupBy(shown, index => history.commits[index]?.day ?? '')
  return {
    title,
    known: history.complete ? 'whole' : 'partial',
    days: [...days.values()].map(indices => ({
      date: dayOf(context, history, indices[0]),
      commits: indices.flatMap(index => describeOne(context, history, index, edits.get(index) ?? [])),
    })),
    years,
    left: year === undefined ? 0 : positions.length - shown.length,
    data,
  }
}

function groupByCommit({ edits }: ContentHistory, shown: ReadonlySet<number>): Map<number, RecordEdit[]> {
  return Map.groupBy(edits.filter(({ commit }) => shown.has(commit)), ({ commit }) => commit)
}

function dayOf(context: PageContext, { commits }: ContentHistory, index: number | undefined): DateWords | null {
  const commit = index === undefined ? undefined : commits[index]
  return commit === undefined ? null : describeCommit(context, commit).date
}

function describeOne(context: PageContext, history: ContentHistory, index: number, edits: readonly RecordEdit[]): CommitData[] {
  const commit = history.commits[index]
  if (commit === undefined) return []
  const records = [...Map.groupBy(edits, ({ kind, id }) => `${kind}/${id}`)]
    .map(([key, own]) => ({ own, change: changeOf(context, history, key, own) }))
  const groups = (['added', 'changed', 'removed'] as const).flatMap(change => {
    const members = records.filter(record => record.change === change)
    return members.length === 0 ? [] : [{
      change, count: members.length, more: Math.max(0, members.length - most.records),
      records: members.slice(0, most.records).flatMap(({ own }) => describeRecord(context, own, change)),
    }]
  })
  const { commit: id, subject, by } = describeCommit(context, commit)
  return [{ commit: id, subject, by, groups, otherFiles: (history.others[index] ?? []).slice(0, most.records) }]
}

/** An event is there from its first report on, and gone with its last. */
function changeOf({ corpus }: PageContext, history: ContentHistory, key: string, own: readonly RecordEdit[]): RecordEdit['change'] {
  const [first] = own
  if (first === undefined) return 'changed'
  const changes = new Set(own.map(({ change }) => change))
  if (changes.size > 1 || first.change === 'changed') return 'changed'
  if (first.kind !== 'event') return first.change
  const all = history.records[key] ?? []
  const commitAt = (position: number | undefined): number | undefined => position === undefined ? undefined : history.edits[position]?.commit
  if (first.change === 'added') return commitAt(all.at(-1)) === first.commit ? 'added' : 'changed'
  return commitAt(all[0]) === first.commit && !corpus.events.has(first.id) ? 'removed' : 'changed'
}

function describeRecord(context: PageContext, own: readonly RecordEdit[], change: RecordEdit['change']): ChangedRecord[] {
  const [first] = own
  if (first === undefined) return []
  const { kind, id } = first
  const edits = change === 'changed' ? own.map(edit => describeEdit(context, edit)).filter(edit => edit.change !== 'changed' || edit.values.length > 0 || own.length === 1) : []
  return [{ ...nameRecord(context, kind, id), kind: context.ui.shown(`record.${kind}`), edits }]
}

function nameRecord(context: PageContext, kind: RecordEdit['kind'], id: string): Pick<ChangedRecord, 'name' | 'address'> {
  const { corpus, urls, lang } = context
  const records = { article: corpus.articles, event: corpus.events, actor: corpus.actors, location: corpus.locations, source: corpus.sources, page: corpus.pages }
  if (!records[kind].has(id)) return { name: { text: id, lang: 'en' }, address: null }
  if (kind === 'page') return { name: showText(context, corpus.pages.get(id)?.title ?? {}, id), address: urls.single(lang, id) }
  const { name, address } = refer(context, kind, id)
  return { name, address }
}
