/** What holds between tables and inside columns: keys, references, closed lists of values. The same for every format that can say so. */

import type { Codebook } from '../../model/codebook.ts'
import { grades, responsibilityStatuses } from '../../model/event.ts'
import type { Table } from '../table.ts'

export interface ForeignKey {
  readonly column: string
  /** The table's first column is meant. */
  readonly table: string
}

export interface TableKeys {
  /** Names of the columns that together name a row. */
  readonly primary: readonly string[]
  /** Single values only: what a list refers to is not a key. */
  readonly foreign: readonly ForeignKey[]
  /** Columns never empty, beside those of the primary key. */
  readonly required: readonly string[]
  /** Columns that hold one of these values or nothing. */
  readonly values: Readonly<Record<string, readonly string[]>>
}

const scopes = ['incident', 'series', 'campaign', 'total']
const modalities = ['asserted', 'planned', 'alleged', 'denied']
const datesOf = ['event', 'announcement', 'discovery']
const sides = ['perpetrator', 'target', 'none']
const bases = ['stated', 'inferred', 'outside']

const refer = (...pairs: readonly (readonly [column: string, table: string])[]): ForeignKey[] => pairs.map(([column, table]) => ({ column, table }))

/** Keys of a table by its name; `codebook` gives the codes that a column may hold. Throws for a table that has none. */
export function keysOf(table: string, codebook: Codebook): TableKeys {
  const make = makers[table]
  if (make === undefined) throw new Error(`Table ${table} has no keys: src/exports/tables/keys.ts must name them`)
  return make(list => codebook[list].map(({ code }) => code))
}

type CodesOf = (list: Exclude<keyof Codebook, 'version'>) => readonly string[]

const insideReport = ['report_id', 'row']
const ofReport = refer(['report_id', 'reports'], ['event_id', 'events'])

const makers: Readonly<Record<string, (codes: CodesOf) => TableKeys>> = {
  events: () => ({
    primary: ['event_id'], foreign: [],
    required: ['scope', 'date_of', 'responsibility_status', 'grade', 'origins', 'reports', 'status', 'url'],
    values: { scope: scopes, date_of: datesOf, responsibility_status: responsibilityStatuses, grade: grades },
  }),
  reports: codes => ({
    primary: ['report_id'],
    foreign: refer(['event_id', 'events'], ['article_id', 'articles'], ['source', 'sources'], ['part_of', 'events']),
    required: ['event_id', 'article_id', 'number', 'event_type', 'scope', 'modality', 'date_of', 'url'],
    values: { event_type: codes('eventTypes'), scope: scopes, modality: modalities, date_of: datesOf },
  }),
  event_actors: codes => ({
    primary: ['event_id', 'actor_id', 'role'], foreign: refer(['event_id', 'events'], ['actor_id', 'actors']),
    required: ['side', 'believed', 'contested'], values: { role: codes('roles'), side: sides },
  }),
  casualties: () => ({
    primary: insideReport, foreign: ofReport, required: ['event_id', 'civilian'], values: { civilian: ['yes', 'no', 'unclear'] },
  }),
  measures: codes => ({
    primary: insideReport, foreign: [...ofReport, ...refer(['actor', 'actors'])], required: ['event_id', 'measure'], values: { measure: codes('measures') },
  }),
  responsibility: () => ({
    primary: insideReport, foreign: [...ofReport, ...refer(['actor', 'actors'])], required: ['event_id', 'kind', 'actor'],
    values: { kind: ['claimed', 'admitted', 'attributed', 'denied'] },
  }),
  articles: () => ({
    primary: ['article_id'], foreign: refer(['source', 'sources']), required: ['source_basis', 'published_basis', 'language', 'rights', 'reports', 'url'],
    values: { source_basis: bases, published_basis: bases, rights: ['summary', 'excerpt', 'full'] },
  }),
  actors: codes => ({ primary: ['actor_id'], foreign: [], required: ['kind', 'events', 'articles', 'url'], values: { kind: codes('actorKinds') } }),
  locations: codes => ({
    primary: ['location_id'], foreign: refer(['admin1', 'locations']), required: ['kind', 'events', 'articles', 'url'],
    values: { kind: codes('locationKinds'), precision: codes('precisions') },
  }),
  sources: codes => ({
    primary: ['source_id'], foreign: refer(['actor', 'actors']), required: ['kind', 'published', 'events', 'articles', 'url'],
    values: { kind: codes('sourceKinds'), stance: codes('stances') },
  }),
  codebook: () => ({ primary: ['list', 'code'], foreign: [], required: ['position'], values: { side: sides } }),
  acled: () => ({ primary: ['event_id_cnty'], foreign: [], required: ['event_date', 'year', 'time_precision', 'event_type', 'sub_event_type', 'geo_precision', 'fatalities'], values: {} }),
  ged: () => ({
    primary: ['id'], foreign: refer(['id', 'events']),
    required: ['year', 'type_of_violence', 'where_prec', 'date_prec', 'date_start', 'date_end', 'best', 'low', 'high'], values: {},
  }),
  crosswalk_losses: () => ({ primary: ['file', 'kind', 'reason'], foreign: [], required: ['meaning', 'events'], values: { file: ['acled', 'ged'], kind: ['left-out', 'changed'] } }),
}

/** The table that a foreign key means, and its key column. Throws when there is none. */
export function targetOf({ table }: ForeignKey, tables: readonly Table[]): { readonly table: string; readonly column: string } {
  const column = tables.find(({ name }) => name === table)?.columns[0]?.name
  if (column === undefined) throw new Error(`There is no table ${table}`)
  return { table, column }
}
