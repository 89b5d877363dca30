/** Linked corpora for tests, made by hand: each maker fills what a test does not care about. */

import type { ActorKind, Codebook, EventType, Role } from '../src/model/codebook.ts'
import type { Actor, Article, Corpus, LinkedBody, LinkedEvent, Location, Source } from '../src/model/corpus.ts'
import type { EdtfDate } from '../src/model/date.ts'
import type { LinkedReport, Tally } from '../src/model/event.ts'
import type { LocalText } from '../src/model/text.ts'

const place = { path: 'test.md', line: 1, column: 1 }
const file = { formerIds: [], place, bodies: [] }
const references = { events: [], articles: [], reports: [] }

export function makeDate(edtf: string, earliest: string | null = edtf, latest: string | null = earliest): EdtfDate {
  return { edtf, earliest, latest, lasting: false, approximate: false }
}

export function makeBody(lang: string, ...blocks: string[]): LinkedBody {
  return { lang, tree: { type: 'root', children: [] }, blocks: blocks.map(text => ({ text })), mentions: [], passages: [], sums: { words: blocks.join('\n'), whole: blocks.join('\n') } }
}

function code(name: string, label: LocalText): EventType {
  return {
    code: name, label, definition: { en: `What ${name} means` }, include: {}, exclude: {}, example: {},
    parent: null, unspecified: false, color: null, roles: null, acled: null, rank: 0,
  }
}

export function makeType(name: string, label: LocalText, more: Partial<EventType> = {}): EventType {
  return { ...code(name, label), ...more }
}

export function makeActorKind(name: string, more: Partial<ActorKind> = {}): ActorKind {
  const { label, definition, include, exclude, example } = code(name, { en: name })
  return { code: name, label, definition, include, exclude, example, state: false, organised: false, civilian: false, person: false, umbrella: false, inter: null, ...more }
}

export function makeRole(name: string, side: Role['side']): Role {
  const { label, definition, include, exclude, example } = code(name, { en: name })
  return { code: name, label, definition, include, exclude, example, side }
}

export function makeActor(id: string, name: LocalText, more: Partial<Actor> = {}): Actor {
  return {
    ...file, ...references, id, name, aliases: [], kind: 'group', wikidata: null, publicRole: null, relations: [], country: null,
    active: null, sameAs: [], children: [], sources: [], ...more,
  }
}

export function makeLocation(id: string, name: LocalText, more: Partial<Location> = {}): Location {
  return {
    ...file, ...references, id, name, aliases: [], kind: 'town', wikidata: null, within: [], latitude: null, longitude: null,
    radiusKm: null, geometry: null, pcode: null, geonames: null, coordinateSource: null, country: null, sameAs: [], children: [],
    ancestors: [], admin1: null, precision: null, ...more,
  }
}

export function makeSource(id: string, name: LocalText, more: Partial<Source> = {}): Source {
  return {
    ...file, ...references, id, name, aliases: [], kind: 'news-site', wikidata: null, url: null, languages: [], country: null,
    stance: null, actor: null, sameAs: [], published: [], ...more,
  }
}

export function makeArticle(id: string, title: LocalText, more: Partial<Article> = {}): Article {
  return {
    ...file, id, title, headline: null, source: null, published: null, basis: { source: 'stated', published: 'stated' }, note: null,
    url: null, archived: null, language: 'en', originalLanguage: 'en', rights: 'summary', annotators: [], reviewers: [],
    translators: {}, codebook: null, mentions: [], reports: [], events: [],
    mentioned: { actor: [], location: [], source: [], event: [], article: [] }, mentionedIn: [], ...more,
  }
}

export function makeTally(low: number, best: number | null, high: number | null): Tally {
  return { interval: { low, high }, best, rule: 'single-value', stated: [], contested: false, claimedBy: [], partyOnly: false, ruling: null }
}

export function makeEvent(id: string, title: LocalText, more: Partial<LinkedEvent> = {}): LinkedEvent {
  const date = makeDate('2020-08-18')
  return {
    id, title, formerIds: [], status: 'published', scope: 'incident', modalities: ['asserted'],
    type: { value: 'fight', contested: false, stated: [], ruling: null },
    date: { value: date, contested: false, stated: [], ruling: null, earliest: date.earliest, latest: date.latest, dateOf: 'event', kept: [date] },
    locations: [], locationContested: false, locationRuling: null, alsoLocations: [], actors: [], groups: [], totals: {}, measures: [],
    responsibility: [], responsibilityStatus: 'none', grade: 'single-origin', gradeRuling: null, origins: [], reports: [], articles: [],
    sources: [], partOf: [], parts: [], related: [], sameAs: [], place: null, bodies: [], distinctFrom: [], rulings: [], mentionedIn: [], ...more,
  }
}

export function makeReport(article: string, number: number, event: string, more: Partial<LinkedReport> = {}): LinkedReport {
  const when = makeDate('2020-08-18')
  return {
    key: `${article}#${number}`, article, number, event, title: null, type: 'fight', scope: 'incident', modality: 'asserted', date: when,
    dateOf: 'event', locations: [], actors: [], casualties: [], measures: [], responsibility: [], reportedBy: [], partOf: null,
    possiblySame: [], note: null, place, passage: null, original: null, source: null, published: null, origin: null, when,
    totals: { killed: null, wounded: null, captured: null, missing: null, killedOrWounded: null }, ...more,
  }
}

interface Parts {
  readonly languages?: readonly string[]
  readonly codebook?: Partial<Codebook>
  readonly articles?: readonly Article[]
  readonly events?: readonly LinkedEvent[]
  readonly reports?: readonly LinkedReport[]
  readonly actors?: readonly Actor[]
  readonly locations?: readonly Location[]
  readonly sources?: readonly Source[]
}

export function makeCorpus(parts: Parts): Corpus {
  const byId = <Item extends { readonly id: string }>(items: readonly Item[] = []): Map<string, Item> => new Map(items.map(item => [item.id, item]))
  return {
    site: {
      title: { en: 'Test' }, description: {}, url: 'https://example.org/site', languages: parts.languages ?? ['ar', 'en'],
      licence: null, repository: null, mapExtent: null, limits: { originalWords: 12 },
    },
    codebook: {
      version: 1, eventTypes: [], actorKinds: [], roles: [], locationKinds: [], precisions: [], informants: [], measures: [],
      countWords: [], sourceKinds: [], stances: [], ...parts.codebook,
    },
    articles: byId(parts.articles), events: byId(parts.events), actors: byId(parts.actors), locations: byId(parts.locations),
    sources: byId(parts.sources), reports: new Map((parts.reports ?? []).map(report => [report.key, report])), pages: new Map(),
    codings: [],
    redirects: [], baseMap: [], outside: [], interface: {},
  }
}
