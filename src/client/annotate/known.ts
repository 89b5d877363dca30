/** What the page knows of the corpus, as the records that the validator's rules look at. Texts are missing: rules about texts are asked of the draft alone. */

import { buildDraft } from '../../corpus/validate/draft.ts'
import type { Draft as CheckDraft, Entry } from '../../corpus/validate/draft.ts'
import { parseFile } from '../../corpus/parse/index.ts'
import type {
  AnnotateFile, KnownActor, KnownArticle, KnownEvent, KnownLocation, KnownReport, KnownSource,
} from '../../model/annotate.ts'
import { parseEdtf } from '../../model/edtf.ts'
import { kindFolders } from '../../model/ids.ts'
import type { RecordKind } from '../../model/ids.ts'
import type { ActorRecord, Alias, ArticleRecord, EventRecord, LocationRecord, SourceRecord } from '../../model/records.ts'
import type { Report } from '../../model/report.ts'
import type { FileRole, ParsedFile } from '../../model/source.ts'

/** Settings and codebook parsed, records revived: everything but the draft itself. */
export interface Known {
  readonly settings: readonly ParsedFile[]
  readonly corpus: CheckDraft
  readonly folder: string
  /** Every event with its title, also those that have no file. */
  readonly events: readonly KnownEvent[]
}

/** Path of a record's file, relative to the corpus folder. */
export function pathOfRecord(kind: RecordKind, id: string, year: string | null, lang: string | null): string {
  return [kindFolders[kind], ...year === null ? [] : [year], `${id}${lang === null ? '' : `.${lang}`}.md`].join('/')
}

export function readKnown(file: AnnotateFile): Known {
  const settings = (['site', 'codebook'] as const).map(role => parseFile({ path: `${role}.yml`, role: { role }, text: file[role].replace(/\r\n?/g, '\n') }).file)
  const { draft } = buildDraft(settings, [])
  const lang = draft.site?.languages[0] ?? 'en'
  const entry = <Record extends { id: string }>(kind: RecordKind, record: Record, year: string | null = null): Entry<Record> =>
    ({ record, file: emptyFile(kind, record.id, year), lang, translations: [] })
  const actors = file.actors.map(actor => entry('actor', reviveActor(actor)))
  const locations = file.locations.map(location => entry('location', reviveLocation(location)))
  const sources = file.sources.map(source => entry('source', reviveSource(source)))
  const events = file.events.filter(event => event.file === true).map(event => entry('event', reviveEvent(event)))
  const articles = file.articles.map(article => ({ ...entry('article', reviveArticle(article), article.year), lang: article.language }))
  const files = [actors, locations, sources, events, articles].flatMap(entries => entries.map(known => known.file))
  const pages = file.pages.map(id => emptyFile('page', id, null))
  return { settings, folder: file.folder, events: file.events, corpus: { ...draft, files: [...files, ...pages], actors, locations, sources, events, articles } }
}

function emptyFile(kind: RecordKind, id: string, year: string | null): ParsedFile {
  const role: FileRole = { role: 'record', kind, id, year }
  return { path: pathOfRecord(kind, id, year, null), role, data: { type: 'map', entries: [], at: { line: 1, column: 1 } }, body: null, broken: false }
}

function reviveFile(kind: RecordKind, { id, formerIds }: { readonly id: string; readonly formerIds?: readonly string[] | undefined }, year: string | null = null) {
  return { id, formerIds: formerIds ?? [], place: { path: pathOfRecord(kind, id, year, null), line: 1, column: 1 }, bodies: [] }
}

function reviveNamed({ name, kind, aliases }: KnownActor | KnownLocation | KnownSource) {
  return {
    name, kind, wikidata: null, sameAs: [],
    aliases: (aliases ?? []).map(({ text, lang, loaded }): Alias => ({ text, lang: lang ?? null, loaded: loaded ?? false })),
  }
}

function reviveActor(actor: KnownActor): ActorRecord {
  return {
    ...reviveFile('actor', actor), ...reviveNamed(actor),
    publicRole: actor.publicRole ?? null,
    relations: (actor.relations ?? []).map(({ to, kind }) => ({ to, kind, since: null, until: null, articles: [] })),
    country: actor.country ?? null,
    active: null,
  }
}

function reviveLocation(location: KnownLocation): LocationRecord {
  return {
    ...reviveFile('location', location), ...reviveNamed(location),
    within: location.within ?? [],
    latitude: location.latitude ?? null,
    longitude: location.longitude ?? null,
    radiusKm: location.radiusKm ?? null,
    geometry: null, pcode: null, geonames: null, coordinateSource: null,
    country: location.country ?? null,
  }
}

function reviveSource(source: KnownSource): SourceRecord {
  return { ...reviveFile('source', source), ...reviveNamed(source), url: source.url ?? null, languages: [], country: null, stance: null, actor: source.actor ?? null }
}

function reviveEvent(event: KnownEvent): EventRecord {
  return {
    ...reviveFile('event', event),
    title: event.title, sameAs: [], rulings: [],
    status: event.status ?? 'published',
    distinctFrom: (event.distinctFrom ?? []).map(id => ({ id, why: {} })),
  }
}

function reviveArticle(article: KnownArticle): ArticleRecord {
  const { title, language, published, source, url, reports, year } = article
  return {
    ...reviveFile('article', article, year),
    title, headline: null, language, originalLanguage: language,
    source: source ?? null,
    published: published === undefined ? null : parseEdtf(published),
    basis: { source: 'stated', published: 'stated' },
    note: null, url: url ?? null, archived: null, rights: 'summary', annotators: [], reviewers: [], translators: {}, codebook: null, mentions: [],
    reports: (reports ?? []).map(report => reviveReport(report, pathOfRecord('article', article.id, year, null))),
  }
}

function reviveReport(report: KnownReport, path: string): Report {
  return {
    event: report.event,
    type: report.type,
    title: report.title === true ? { en: report.event } : null,
    scope: report.scope ?? 'incident',
    modality: report.modality ?? 'asserted',
    date: report.date === undefined ? null : parseEdtf(report.date),
    dateOf: report.dateOf ?? 'event',
    locations: (report.locations ?? []).map(({ id, as }) => ({ id, as: as ?? 'site', precision: null })),
    actors: (report.actors ?? []).map(({ id, role }) => ({ id, role, believed: false })),
    casualties: [], measures: [], responsibility: [], reportedBy: [],
    partOf: report.partOf ?? null,
    possiblySame: report.possiblySame ?? [],
    passage: null, original: null, note: null,
    place: { path, line: 1, column: 1 },
  }
}
