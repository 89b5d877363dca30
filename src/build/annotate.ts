/** The annotator's knowledge of the corpus as one file: settings and codebook as written, records without their texts. */

import { readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { annotateFile } from '../model/annotate.ts'
import type { AnnotateFile, KnownActor, KnownArticle, KnownEvent, KnownLocation, KnownReport, KnownSource } from '../model/annotate.ts'
import type { Actor, Article, Corpus, LinkedEvent, Location, Source } from '../model/corpus.ts'
import type { LinkedReport } from '../model/event.ts'
import type { BuildSettings } from './settings.ts'
import type { TextFile } from './write-files.ts'

/** Grows with the corpus by about 300 bytes a record and 200 a report. */
export function makeAnnotateFiles(corpus: Corpus, { content, root }: Pick<BuildSettings, 'content' | 'root'>): TextFile[] {
  const readText = (name: string): string => readFileSync(join(content, name), 'utf8')
  const folder = relative(root, content).replaceAll('\\', '/')
  return [formatKnown(corpus, {
    site: readText('site.yml'), codebook: readText('codebook.yml'), folder: folder === '' || folder.startsWith('..') ? 'content' : folder,
  })]
}

export function formatKnown(corpus: Corpus, written: Pick<AnnotateFile, 'site' | 'codebook' | 'folder'>): TextFile {
  return { path: annotateFile, text: JSON.stringify(describeKnown(corpus, written), leaveOutEmpty) }
}

/** Pure: the same corpus gives the same file. Empty values are still in it; writing it leaves them out. */
function describeKnown(corpus: Corpus, written: Pick<AnnotateFile, 'site' | 'codebook' | 'folder'>): AnnotateFile {
  const all = <Record, Known>(records: ReadonlyMap<string, Record>, describe: (record: Record) => Known): Known[] => Array.from(records.values(), describe)
  return {
    ...written,
    actors: all(corpus.actors, describeActor),
    locations: all(corpus.locations, describeLocation),
    sources: all(corpus.sources, describeSource),
    events: all(corpus.events, describeEvent),
    articles: all(corpus.articles, article => describeArticle(article, corpus)),
    pages: [...corpus.pages.keys()],
  }
}

/** For `JSON.stringify`: null, false, empty lists and empty maps say nothing. */
function leaveOutEmpty(_key: string, value: unknown): unknown {
  if (value === null || value === false) return undefined
  return typeof value === 'object' && Object.keys(value).length === 0 && !(Array.isArray(value) && rootLists.has(_key)) ? undefined : value
}

/** Always there, even when they are empty. */
const rootLists: ReadonlySet<string> = new Set(['actors', 'locations', 'sources', 'events', 'articles', 'pages'])

function describeNamed({ id, name, kind, aliases, formerIds }: Actor | Location | Source) {
  return {
    id, name, kind, formerIds,
    aliases: aliases.map(({ text, lang, loaded }) => ({ text, lang: lang ?? undefined, loaded: loaded || undefined })),
  }
}

function describeActor(actor: Actor): KnownActor {
  return {
    ...describeNamed(actor),
    publicRole: actor.publicRole ?? undefined,
    country: actor.country ?? undefined,
    relations: actor.relations.map(({ to, kind }) => ({ to, kind })),
  }
}

function describeLocation(location: Location): KnownLocation {
  const { within, latitude, longitude, radiusKm, country } = location
  return {
    ...describeNamed(location), within,
    latitude: latitude ?? undefined, longitude: longitude ?? undefined, radiusKm: radiusKm ?? undefined, country: country ?? undefined,
  }
}

function describeSource(source: Source): KnownSource {
  return { ...describeNamed(source), actor: source.actor ?? undefined, url: source.url ?? undefined }
}

function describeEvent({ id, title, formerIds, status, distinctFrom, place }: LinkedEvent): KnownEvent {
  return {
    id, title, formerIds,
    status: status === 'published' ? undefined : status,
    distinctFrom: distinctFrom.map(other => other.id),
    file: place === null ? undefined : true,
  }
}

function describeArticle(article: Article, corpus: Corpus): KnownArticle {
  const { id, title, language, published, source, url, formerIds, place } = article
  return {
    id, title, language, formerIds,
    year: place.path.split('/')[1] ?? '',
    published: published?.edtf,
    source: source ?? undefined,
    url: url ?? undefined,
    reports: article.reports.flatMap(key => corpus.reports.get(key) ?? []).map(describeReport),
  }
}

function describeReport(report: LinkedReport): KnownReport {
  const { event, type, date, dateOf, scope, modality, locations, actors, partOf, possiblySame } = report
  return {
    event, type, possiblySame,
    locations: locations.map(({ id, as }) => ({ id, as: as === 'site' ? undefined : as })),
    actors: actors.map(({ id, role }) => ({ id, role })),
    title: report.title === null ? undefined : true,
    date: date?.edtf,
    dateOf: dateOf === 'event' ? undefined : dateOf,
    scope: scope === 'incident' ? undefined : scope,
    modality: modality === 'asserted' ? undefined : modality,
    partOf: partOf ?? undefined,
  }
}
