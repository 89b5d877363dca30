/** A small invented land for the tests of linking: its codebook, actors, places and outlets, and records with nothing in them. */

import type { Codebook, EventType } from '../../../src/model/codebook.ts'
import { parseEdtf } from '../../../src/model/edtf.ts'
import type {
  ActorRecord, ArticleRecord, EventRecord, LocationRecord, Relation, SourceRecord,
} from '../../../src/model/records.ts'
import type { Recordset } from '../../../src/model/recordset.ts'

export const nowhere = { path: 'test.md', line: 1, column: 1 }
const words = { label: {}, definition: {}, include: {}, exclude: {}, example: {} }

function type(code: string, parent: string | null, rank: number): EventType {
  return { ...words, code, parent, rank, unspecified: code.endsWith('-unspecified'), color: null, roles: null, acled: null }
}

const noKind = { ...words, state: false, organised: false, civilian: false, person: false, umbrella: false, inter: null }

export const codebook: Codebook = {
  version: 1,
  eventTypes: [
    ['battle', null], ['ambush', 'battle'], ['clash', 'battle'], ['battle-unspecified', 'battle'],
    ['bombing', null], ['mine', 'bombing'], ['air-strike', 'bombing'], ['bombing-unspecified', 'bombing'],
    ['attack-unspecified', null], ['incident-unspecified', null],
  ].map(([code, parent], rank) => type(code ?? '', parent ?? null, rank)),
  actorKinds: [
    { ...noKind, code: 'state', state: true, organised: true }, { ...noKind, code: 'group', organised: true },
    { ...noKind, code: 'civilians', civilian: true }, { ...noKind, code: 'person', person: true }, { ...noKind, code: 'gunmen', umbrella: true },
  ],
  roles: (['perpetrator', 'target', 'ally-of-perpetrator', 'ally-of-target', 'party', 'speaker'] as const)
    .map(code => ({ ...words, code, side: code.endsWith('perpetrator') ? 'perpetrator' : code.endsWith('target') ? 'target' : 'none' })),
  locationKinds: [
    { ...words, code: 'country', level: 'country', precision: 'country' }, { ...words, code: 'province', level: 'admin1', precision: 'province' },
    { ...words, code: 'town', level: 'place', precision: 'town' }, { ...words, code: 'village', level: 'place', precision: 'village' },
    { ...words, code: 'desert', level: 'region', precision: 'region' },
  ],
  precisions: ([['village', 2], ['town', 5], ['area', 25], ['province', 100], ['region', null], ['country', null]] as const)
    .map(([code, radiusKm]) => ({ ...words, code, radiusKm, acledGeo: null, ucdpWhere: null })),
  informants: ['residents', 'eyewitnesses'].map(code => ({ ...words, code })),
  measures: ['vehicles'].map(code => ({ ...words, code })),
  countWords: [{ ...words, code: 'some', least: 2 }, { ...words, code: 'dozens', least: 20 }],
  sourceKinds: [],
  stances: [],
}

const file = (id: string): Pick<ActorRecord, 'id' | 'formerIds' | 'place' | 'bodies'> => ({ id, formerIds: [], place: nowhere, bodies: [] })
const named = (id: string) => ({ ...file(id), name: { en: id }, aliases: [], wikidata: null, sameAs: [], country: null })

/** `partOf`: `body`, or `body until 2019`. */
export function actor(id: string, kind: string, partOf: readonly string[] = []): ActorRecord {
  const relations = partOf.map((text): Relation => {
    const [to = '', until] = text.split(' until ')
    return { to, kind: 'part-of', since: null, until: until === undefined ? null : parseEdtf(until), articles: [] }
  })
  return { ...named(id), kind, publicRole: null, relations, active: null }
}

/** `point`: latitude, longitude. */
export function location(id: string, kind: string, within: readonly string[], point?: readonly [number, number], radiusKm?: number): LocationRecord {
  return {
    ...named(id), kind, within, latitude: point?.[0] ?? null, longitude: point?.[1] ?? null, radiusKm: radiusKm ?? null,
    geometry: null, pcode: null, geonames: null, coordinateSource: null,
  }
}

export function source(id: string, party: string | null = null): SourceRecord {
  return { ...named(id), kind: 'newspaper', url: null, languages: [], stance: null, actor: party }
}

export const actors = [
  actor('north', 'state'), actor('north-army', 'group', ['north']), actor('north-guard', 'group', ['north-army']),
  actor('south-front', 'group', ['north until 2019']), actor('general', 'person', ['north-army']), actor('adjutant', 'person', ['north-army']),
  actor('rebels', 'group'), actor('rebel-wing', 'group', ['rebels']), actor('clan', 'group'),
  actor('villagers', 'civilians'), actor('gunmen', 'gunmen'),
]
/** One degree of latitude is 111 km: mill lies 5.6 km from the town, the far village 56 km. */
export const locations = [
  location('land', 'country', []), location('east', 'province', ['land'], [40, 10]), location('west', 'province', ['land'], [40, 5]),
  location('town', 'town', ['east'], [40, 10]), location('mill', 'village', ['east'], [40.05, 10]), location('far', 'village', ['east'], [40.5, 10]),
  location('hamlet', 'village', ['east']), location('desert', 'desert', ['east', 'west']), location('well', 'village', ['desert', 'east'], [40.9, 10]),
  location('plain', 'desert', ['land'], [40, 10], 60),
]
export const sources = ['herald', 'radio', 'gazette', 'post'].map(id => source(id)).concat(source('army-tv', 'north-army'), source('north-radio', 'north'))

export function article(id: string): ArticleRecord {
  return {
    ...file(id), title: { en: id }, headline: null, source: null, published: null, basis: { source: 'stated', published: 'stated' },
    note: null, url: null, archived: null, language: 'en', originalLanguage: 'en', rights: 'summary', annotators: [], reviewers: [],
    translators: {}, codebook: 1, reports: [], mentions: [],
  }
}

export function eventFile(id: string, fields: Partial<EventRecord> = {}): EventRecord {
  return { ...file(id), title: null, sameAs: [], status: 'published', distinctFrom: [], rulings: [], ...fields }
}

/** The land with these records in place of its own. */
export function recordset(records: Partial<Recordset>): Recordset {
  return {
    site: {
      title: { en: 'Test' }, description: {}, url: '', languages: ['en'], licence: null, repository: null, mapExtent: null,
      limits: { originalWords: 12 },
    },
    codebook, articles: [], events: [], actors, locations, sources, pages: [], codings: [], baseMap: [], outside: [], interface: {}, ...records,
  }
}
