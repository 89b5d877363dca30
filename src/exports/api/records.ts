/** One JSON file per record, made of that record alone: its row, the rows inside it, and the ids of what refers to it. */

import type { Article, LinkedEvent } from '../../model/corpus.ts'
import type { LinkedReport } from '../../model/event.ts'
import type { PageKind } from '../../urls/index.ts'
import { apiFile } from '../../urls/index.ts'
import type { Cell, ExportContext, Sheet } from '../table.ts'
import { objectOf } from '../table.ts'
import type { CodeRow } from '../tables/codebook.ts'
import { describeCodes, eventTypeRows } from '../tables/codebook.ts'
import { describeEvents } from '../tables/events.ts'
import { describeActors, describeArticles, describeLocations, describeSources } from '../tables/records.ts'
import { describeCasualties, describeMeasures, describeResponsibility, rowsInside } from '../tables/report-rows.ts'
import { actorRows, describeEventActors, describeReports } from '../tables/reports.ts'

export const apiVersion = 1

type Row = Readonly<Record<string, Cell>>

/** What every record's file begins with. */
export interface ApiRecord {
  readonly version: typeof apiVersion
  readonly kind: PageKind
  readonly id: string
  readonly status: 'published' | 'merged' | 'withdrawn'
  /** Where a merged event went. */
  readonly movedTo: ApiTarget | null
  /** Permanent address of the page. */
  readonly url: string
  readonly pages: Readonly<Record<string, string>>
  readonly licence: string | null
  /** The row of the table, with the same columns. */
  readonly record: Row
  /** Rows inside the record, and lists of ids: see `insideEvent`, `insideArticle`, `idLists`. */
  readonly [inside: string]: unknown
}

export interface ApiTarget {
  readonly id: string
  /** Address of its file here. */
  readonly url: string
}

/** Sheets of all tables. */
export interface ApiSheets {
  readonly event: Sheet<LinkedEvent>
  readonly article: Sheet<Article>
  readonly actor: ReturnType<typeof describeActors>
  readonly location: ReturnType<typeof describeLocations>
  readonly source: ReturnType<typeof describeSources>
  readonly type: Sheet<CodeRow>
  readonly actors: ReturnType<typeof describeEventActors>
  readonly reports: Sheet<LinkedReport>
  readonly casualties: ReturnType<typeof describeCasualties>
  readonly measures: ReturnType<typeof describeMeasures>
  readonly responsibility: ReturnType<typeof describeResponsibility>
}

/** Each is made when it is asked for: a record needs few of them. */
export function describeSheets(context: ExportContext): ApiSheets {
  return {
    get event() { return describeEvents(context) },
    get article() { return describeArticles(context) },
    get actor() { return describeActors(context) },
    get location() { return describeLocations(context) },
    get source() { return describeSources(context) },
    get type() { return describeCodes(context) },
    get actors() { return describeEventActors() },
    get reports() { return describeReports(context) },
    get casualties() { return describeCasualties(context) },
    get measures() { return describeMeasures(context) },
    get responsibility() { return describeResponsibility(context) },
  }
}

/** Rows inside a record, by the name of the table; the order is that of the schema. */
export const insideEvent = ['actors', 'reports', 'casualties', 'measures', 'responsibility'] as const
export const insideArticle = ['reports', 'casualties', 'measures', 'responsibility'] as const
/** Lists of ids that a record has beside its row. */
export const idLists = {
  event: [], article: ['mentionedIn'], actor: ['events', 'articles', 'parts', 'sources'], location: ['events', 'articles', 'contains', 'ancestors'],
  source: ['events', 'articles', 'published'], type: ['events', 'narrower'],
} as const satisfies Readonly<Record<PageKind, readonly string[]>>

/** Kinds whose records have a file that is made of the record alone. */
export const recordKindsOfApi = ['event', 'article', 'actor', 'location', 'source'] as const
export type RecordKindOfApi = (typeof recordKindsOfApi)[number]

/** Throws on an id that does not exist. */
export function describeRecord(kind: RecordKindOfApi, id: string, context: ExportContext): ApiRecord {
  const sheets = describeSheets(context)
  const { events, articles, actors, locations, sources } = context.corpus
  const start = head(kind, id, context)
  switch (kind) {
    case 'event': return describeEvent(need(events.get(id), id), context, sheets)
    case 'article': {
      const article = need(articles.get(id), id)
      return { ...start, record: objectOf(sheets.article, article, context), ...rowsOfReports(article.reports, context, sheets), mentionedIn: article.mentionedIn }
    }
    case 'actor': {
      const actor = need(actors.get(id), id)
      return { ...start, record: objectOf(sheets.actor, actor, context), events: actor.events, articles: actor.articles, parts: actor.children, sources: actor.sources }
    }
    case 'location': {
      const place = need(locations.get(id), id)
      return { ...start, record: objectOf(sheets.location, place, context), events: place.events, articles: place.articles, contains: place.children, ancestors: place.ancestors }
    }
    case 'source': {
      const source = need(sources.get(id), id)
      return { ...start, record: objectOf(sheets.source, source, context), events: source.events, articles: source.articles, published: source.published }
    }
  }
}

function need<Item>(record: Item | undefined, id: string): Item {
  if (record === undefined) throw new RangeError(`There is no record ${id}`)
  return record
}

function describeEvent(event: LinkedEvent, context: ExportContext, sheets: ApiSheets): ApiRecord {
  const { status } = event
  const start = head('event', event.id, context)
  const moved = typeof status === 'object' ? { status: 'merged' as const, movedTo: targetOf('event', status.mergedInto, context) } : { status }
  return {
    ...start, ...moved, record: objectOf(sheets.event, event, context),
    actors: objectsOf(sheets.actors, actorRows([event]), context),
    ...rowsOfReports(event.reports, context, sheets),
  }
}

function rowsOfReports(keys: readonly string[], context: ExportContext, sheets: ApiSheets): Readonly<Record<(typeof insideArticle)[number], Row[]>> {
  const reports = keys.flatMap(key => context.corpus.reports.get(key) ?? [])
  return {
    reports: objectsOf(sheets.reports, reports, context),
    casualties: objectsOf(sheets.casualties, rowsInside(reports, report => report.casualties), context),
    measures: objectsOf(sheets.measures, rowsInside(reports, report => report.measures), context),
    responsibility: objectsOf(sheets.responsibility, rowsInside(reports, report => report.responsibility), context),
  }
}

function objectsOf<Item>(sheet: Sheet<Item>, items: Iterable<Item>, context: ExportContext): Row[] {
  return Array.from(items, item => objectOf(sheet, item, context))
}

/** Types of events with the ids of their events; those that are wanted. */
export function* listTypes(context: ExportContext, wanted: (code: string) => boolean): Generator<ApiRecord> {
  const { corpus } = context
  const type = describeCodes(context)
  const events = new Map<string, string[]>()
  for (const event of corpus.events.values()) {
    const list = events.get(event.type.value)
    if (list === undefined) events.set(event.type.value, [event.id])
    else list.push(event.id)
  }
  for (const row of eventTypeRows(corpus.codebook)) {
    const { code } = row.code
    const narrower = corpus.codebook.eventTypes.filter(type => type.parent === code).map(type => type.code)
    if (wanted(code)) yield { ...head('type', code, context), record: objectOf(type, row, context), events: events.get(code) ?? [], narrower }
  }
}

function head(kind: PageKind, id: string, { corpus, urls, languages }: ExportContext): Pick<ApiRecord, 'version' | 'kind' | 'id' | 'status' | 'movedTo' | 'url' | 'pages' | 'licence'> {
  return {
    version: apiVersion, kind, id, status: 'published', movedTo: null, url: urls.permanent(kind, id),
    pages: Object.fromEntries(languages.map(lang => [lang, urls.absolute(urls.record(lang, kind, id))])), licence: corpus.site.licence,
  }
}

export function targetOf(kind: PageKind, id: string, { urls }: ExportContext): ApiTarget {
  return { id, url: urls.absolute(urls.file(apiFile(kind, id))) }
}
