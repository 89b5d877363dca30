/**
 * Records in, the linked corpus out: ids resolved, reports merged into events, names and passages found in the texts,
 * back-references collected, all of it frozen. References are taken to be valid: that was checked before.
 */

import { hash } from 'node:crypto'
import type { Actor, Article, Corpus, LinkedBody, LinkedEvent, Location, Source } from '../../model/corpus.ts'
import type { RecordKind } from '../../model/ids.ts'
import { compareIds } from '../../model/ids.ts'
import type { ArticleRecord, Body } from '../../model/records.ts'
import type { Recordset } from '../../model/recordset.ts'
import { createAllegiance } from './allegiance.ts'
import { collectReferences } from './back-references.ts'
import type { References } from './back-references.ts'
import { findPassages } from './body-passages.ts'
import { useCurrentIds } from './current-ids.ts'
import { mergeEvents } from './events.ts'
import type { MergedEvents } from './events.ts'
import { deepFreeze } from './freeze.ts'
import { linkBodies, noKeptLinks } from './linked-bodies.ts'
import type { KeptLinks, LinkedBodies } from './linked-bodies.ts'
import { createNames } from './names.ts'
import { createPlaces } from './places.ts'
import { createRedirects } from './redirects.ts'
import { relateEvents } from './related.ts'
import { compareReports, keyReports } from './reports.ts'

export type { KeptLinks, RecordLinks } from './linked-bodies.ts'

/** Where an earlier run with the same names and former ids has kept what it found in texts. */
export type OpenLinks = (version: string) => KeptLinks

/** The records are valid, which `validate` has made sure of: nothing is left to complain of here. What is kept never changes what comes out. */
export function linkCorpus(raw: Recordset, openLinks: OpenLinks = () => noKeptLinks): Corpus {
  const redirects = createRedirects(raw)
  const records = useCurrentIds(raw, redirects)
  const { codebook } = records
  const allegiance = createAllegiance(records.actors, records.sources, codebook)
  const places = createPlaces(records.locations, codebook, records.baseMap)
  const names = createNames(records)
  const linking = { names, kept: openLinks(hash('sha256', JSON.stringify([names.list, redirects.list]), 'base64url')) }

  const keyed = records.articles.flatMap(article => keyReports(article, allegiance)).sort(compareReports)
  const types = new Map(codebook.eventTypes.map(type => [type.code, type]))
  const merged = mergeEvents(keyed, records.events, { types, roles: codebook.roles, places, allegiance })
  const related = relateEvents({
    events: merged.events, reports: keyed, files: records.events,
    isTelling: actor => !allegiance.isUnidentified(actor) && !allegiance.isCivilian(actor),
  })

  const articles = records.articles.map(article => ({ ...article, ...linkBodies('article', article, linking, body => findPassages(article, body)) }))
  const sourceIds = new Set(records.sources.map(source => source.id))
  const references = collectReferences({
    articles, reports: keyed, events: merged.events, isActor: allegiance.isActor, isSource: id => sourceIds.has(id),
  })
  const bodies: LinkBodies = (kind, record) => linkBodies(kind, record, linking).bodies

  return deepFreeze({
    site: records.site,
    codebook,
    articles: byId(articles.map(article => linkArticle(article, references))),
    events: linkEvents(records, merged, related, references, bodies),
    reports: merged.reports,
    actors: byId(linkActors(records, references, bodies)),
    locations: byId(records.locations.map((location): Location => ({
      ...location, bodies: bodies('location', location), ...references.of('location', location.id),
      children: places.children(location.id), ancestors: places.ancestors(location.id),
      admin1: places.admin1(location.id), precision: places.precision(location.id),
    }))),
    sources: byId(linkSources(records, references, bodies)),
    pages: byId(records.pages.map(page => ({ ...page, bodies: bodies('page', page) }))),
    codings: records.codings,
    redirects: redirects.list,
    baseMap: records.baseMap,
    outside: records.outside,
    interface: records.interface,
  })
}

type LinkBodies = (kind: RecordKind, record: { readonly id: string; readonly bodies: readonly Body[] }) => readonly LinkedBody[]
type LinkedArticle = Omit<ArticleRecord, 'bodies'> & LinkedBodies

function byId<Item extends { readonly id: string }>(items: readonly Item[]): ReadonlyMap<string, Item> {
  return new Map([...items].sort((a, b) => compareIds(a.id, b.id)).map(item => [item.id, item]))
}

/** The values for one key, sorted, each once. */
function collect<Item>(items: readonly Item[], keysOf: (item: Item) => readonly string[], idOf: (item: Item) => string): (key: string) => readonly string[] {
  const lists = new Map<string, Set<string>>()
  for (const item of items) for (const key of keysOf(item)) lists.set(key, (lists.get(key) ?? new Set()).add(idOf(item)))
  return key => [...lists.get(key) ?? []].sort(compareIds)
}

function linkArticle({ refs: _, ...article }: LinkedArticle, references: References): Article {
  return {
    ...article,
    reports: article.reports.map((_, index) => `${article.id}#${index + 1}`),
    events: [...new Set(article.reports.map(report => report.event))].sort(compareIds),
    mentioned: references.mentionedBy(article.id),
    mentionedIn: references.spokenOfIn('article', article.id),
  }
}

function linkEvents(
  records: Recordset, merged: MergedEvents, related: ReturnType<typeof relateEvents>, references: References, bodies: LinkBodies,
): ReadonlyMap<string, LinkedEvent> {
  const files = new Map(records.events.map(file => [file.id, file]))
  const all = [...merged.events.values()]
  const parts = collect(all.filter(event => event.status === 'published'), event => event.partOf, event => event.id)
  return new Map(all.map(event => {
    const file = files.get(event.id)
    return [event.id, {
      ...event,
      parts: parts(event.id),
      related: related(event.id),
      place: file?.place ?? null,
      bodies: file === undefined ? [] : bodies('event', file),
      distinctFrom: file?.distinctFrom ?? [],
      rulings: file?.rulings ?? [],
      mentionedIn: references.spokenOfIn('event', event.id).filter(article => !event.articles.includes(article)),
    }]
  }))
}

function linkActors(records: Recordset, references: References, bodies: LinkBodies): Actor[] {
  const partOf = (actor: Recordset['actors'][number]): string[] =>
    actor.relations.filter(({ kind }) => kind === 'part-of').map(({ to }) => to)
  const children = collect(records.actors, partOf, actor => actor.id)
  const sources = collect(records.sources, source => source.actor === null ? [] : [source.actor], source => source.id)
  return records.actors.map(actor => ({
    ...actor, bodies: bodies('actor', actor), ...references.of('actor', actor.id),
    children: children(actor.id), sources: sources(actor.id),
  }))
}

function linkSources(records: Recordset, references: References, bodies: LinkBodies): Source[] {
  const published = collect(records.articles, article => article.source === null ? [] : [article.source], article => article.id)
  return records.sources.map(source => ({
    ...source, bodies: bodies('source', source), ...references.of('source', source.id), published: published(source.id),
  }))
}
