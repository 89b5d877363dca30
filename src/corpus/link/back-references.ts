/** Who speaks of whom: collected once over all articles, so that no page has to search. */

import type { Article, BackReferences, MentionKind } from '../../model/corpus.ts'
import type { Event } from '../../model/event.ts'
import { compareIds } from '../../model/ids.ts'
import type { ArticleRecord } from '../../model/records.ts'
import type { Report } from '../../model/report.ts'
import type { LinkedBodies, Ref } from './linked-bodies.ts'
import type { KeyedReport } from './reports.ts'

type ArticleWithRefs = Omit<ArticleRecord, 'bodies'> & Pick<LinkedBodies, 'refs'>

export interface References {
  readonly of: (kind: 'actor' | 'location' | 'source', id: string) => BackReferences
  /** Articles whose text or mentions lead to an article or an event. */
  readonly spokenOfIn: (kind: 'article' | 'event', id: string) => readonly string[]
  readonly mentionedBy: (article: string) => Article['mentioned']
}

interface ReferenceSource {
  readonly articles: readonly ArticleWithRefs[]
  readonly reports: readonly KeyedReport[]
  readonly events: ReadonlyMap<string, Pick<Event, 'id' | 'status' | 'actors' | 'locations' | 'sources'>>
  readonly isActor: (id: string) => boolean
  readonly isSource: (id: string) => boolean
}

/** Withdrawn events and their reports are not listed anywhere; the articles that speak of them are. */
export function collectReferences(source: ReferenceSource): References {
  const agent = (id: string): Ref[] => source.isActor(id) ? [['actor', id]] : source.isSource(id) ? [['source', id]] : []
  const articles = new Lists()
  const spoken = new Lists()
  const reports = new Lists()
  const mentioned = new Map<string, readonly Ref[]>()
  for (const article of source.articles) {
    const said = refsOfText(article)
    const coded = article.reports.flatMap(report => refsOfReport(report, agent))
    const outlet: Ref[] = article.source === null ? [] : [['source', article.source]]
    const all = [...coded, ...said, ...outlet].filter(([kind, id]) => kind !== 'article' || id !== article.id)
    for (const ref of all) articles.add(ref, article.id)
    for (const ref of said) spoken.add(ref, article.id)
    mentioned.set(article.id, all)
  }
  const isListed = (event: string): boolean => source.events.get(event)?.status === 'published'
  for (const report of source.reports) {
    const outlet: Ref[] = report.source === null ? [] : [['source', report.source]]
    if (isListed(report.event)) for (const ref of [...refsOfReport(report, agent), ...outlet]) reports.add(ref, report.key)
  }
  const events = listEvents(source, isListed)
  return {
    of: (kind, id) => ({ events: events.sorted([kind, id]), articles: articles.sorted([kind, id]), reports: reports.inOrder([kind, id]) }),
    spokenOfIn: (kind, id) => spoken.sorted([kind, id]).filter(article => kind !== 'article' || article !== id),
    mentionedBy: article => groupMentioned(mentioned.get(article) ?? []),
  }
}

/** Sets of ids by what they belong to. */
class Lists {
  readonly #lists = new Map<string, Set<string>>()

  add([kind, id]: Ref, entry: string): void {
    const list = this.#lists.get(`${kind}:${id}`) ?? new Set()
    this.#lists.set(`${kind}:${id}`, list.add(entry))
  }

  inOrder([kind, id]: Ref): string[] {
    return [...this.#lists.get(`${kind}:${id}`) ?? []]
  }

  sorted(ref: Ref): string[] {
    return this.inOrder(ref).sort(compareIds)
  }
}

function refsOfText({ mentions, refs }: ArticleWithRefs): Ref[] {
  return [...mentions.map(({ kind, id }) => [kind, id] as const), ...refs]
}

function refsOfReport(report: Report, agent: (id: string) => Ref[]): Ref[] {
  const rows = [...report.casualties, ...report.measures, ...report.responsibility]
  const actors = [
    ...report.actors.map(actor => actor.id),
    ...report.casualties.flatMap(row => row.actors),
    ...report.measures.flatMap(row => row.actor ?? []),
    ...report.responsibility.map(row => row.to),
  ]
  const others = [report.event, report.partOf, ...report.possiblySame].filter(id => id !== null)
  return [
    ...actors.map(id => ['actor', id] as const),
    ...report.locations.map(({ id }) => ['location', id] as const),
    ...others.map(id => ['event', id] as const),
    ...[...report.reportedBy, ...rows.flatMap(row => row.by ?? [])].flatMap(agent),
  ]
}

function listEvents({ events }: ReferenceSource, isListed: (event: string) => boolean): Lists {
  const lists = new Lists()
  for (const { id, actors, locations, sources } of events.values()) {
    if (!isListed(id)) continue
    for (const actor of actors) lists.add(['actor', actor.id], id)
    for (const location of locations) lists.add(['location', location.id], id)
    for (const source of sources) lists.add(['source', source], id)
  }
  return lists
}

function groupMentioned(refs: readonly Ref[]): Article['mentioned'] {
  const ids = (kind: MentionKind): string[] =>
    [...new Set(refs.filter(([of]) => of === kind).map(([, id]) => id))].sort(compareIds)
  return { actor: ids('actor'), location: ids('location'), source: ids('source'), event: ids('event'), article: ids('article') }
}
