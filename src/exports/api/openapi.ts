/** `openapi.json` (OpenAPI 3.1): every file of the interface with a schema made of the very columns that fill it. Nothing beyond the schema is allowed in a file. */

import { pickText } from '../../model/text.ts'
import type { PageKind } from '../../urls/index.ts'
import { apiFolder, pageFolders } from '../../urls/index.ts'
import type { Column, ExportContext } from '../table.ts'
import { keysOf } from '../tables/keys.ts'
import type { ApiSheets } from './records.ts'
import { apiVersion, describeSheets, idLists, insideArticle, insideEvent } from './records.ts'

export type JsonSchema = Readonly<Record<string, unknown>>

const text: JsonSchema = { type: 'string' }
const texts: JsonSchema = { type: 'object', additionalProperties: text }
const target: JsonSchema = { $ref: '#/components/schemas/Target' }

/** Schemas that hold a file by its kind: `Event`, `Article` … and `Moved`. */
export const schemaNames: Readonly<Record<PageKind, string>> = {
  event: 'Event', article: 'Article', actor: 'Actor', location: 'Location', source: 'Source', type: 'Type',
}
const kinds = Object.keys(schemaNames) as PageKind[]

export function describeApi(context: ExportContext): JsonSchema {
  const { corpus, urls, languages } = context
  return {
    openapi: '3.1.0',
    info: {
      title: `${pickText(corpus.site.title, 'en', languages)?.text ?? ''}: data`,
      version: `${apiVersion}.0.0`,
      description: 'Static files, read with GET, without a key, from any origin. null is unknown and never zero.',
      ...(corpus.site.licence === null ? {} : { license: { name: corpus.site.licence } }),
    },
    servers: [{ url: urls.absolute(urls.file(apiFolder)) }],
    paths: Object.fromEntries([
      ['/index.json', read('What there is', 'Root')],
      ...kinds.flatMap(kind => [
        [`/${pageFolders[kind]}/index.json`, read(`All records of the kind ${kind}`, 'Index')],
        [`/${pageFolders[kind]}/{id}.json`, read(`One ${kind}; a former id answers with where it moved`, schemaNames[kind], true)],
      ]),
    ]),
    components: { schemas: describeSchemas(context) },
  }
}

function read(summary: string, schema: string, byId = false): JsonSchema {
  const reference = { $ref: `#/components/schemas/${schema}` }
  const answer = byId ? { oneOf: [reference, { $ref: '#/components/schemas/Moved' }] } : reference
  return {
    ...(byId ? { parameters: [{ name: 'id', in: 'path', required: true, schema: { type: 'string', pattern: '^[a-z0-9]+(-[a-z0-9]+)*$' } }] } : {}),
    get: { summary, responses: { 200: { description: 'The file', content: { 'application/json': { schema: answer } } }, 404: { description: 'There is no such record' } } },
  }
}

function describeSchemas(context: ExportContext): JsonSchema {
  const sheets = describeSheets(context)
  const rows: readonly (readonly [name: string, table: string, sheet: ApiSheets[keyof ApiSheets]])[] = [
    ['EventRow', 'events', sheets.event], ['ArticleRow', 'articles', sheets.article], ['ActorRow', 'actors', sheets.actor],
    ['LocationRow', 'locations', sheets.location], ['SourceRow', 'sources', sheets.source], ['TypeRow', 'codebook', sheets.type],
    ['EventActorRow', 'event_actors', sheets.actors], ['ReportRow', 'reports', sheets.reports], ['CasualtyRow', 'casualties', sheets.casualties],
    ['MeasureRow', 'measures', sheets.measures], ['ResponsibilityRow', 'responsibility', sheets.responsibility],
  ]
  return {
    ...Object.fromEntries(kinds.map(kind => [schemaNames[kind], describeRecord(kind)])),
    ...Object.fromEntries(rows.map(([name, table, sheet]) => [name, describeRow(table, sheet.columns, context)])),
    Moved: closed({ version: { const: apiVersion }, kind: { enum: kinds }, id: text, status: { const: 'moved' }, movedTo: target }),
    Target: closed({ id: text, url: text }),
    Root: closed({
      version: { const: apiVersion }, title: texts, description: orNull(text), licence: orNull(text), languages: listOf(text),
      corpus: closed({ version: text, lastChange: orNull({ type: 'string', format: 'date' }) }), documentation: text,
      kinds: listOf(closed({ kind: { enum: kinds }, count: { type: 'integer', minimum: 0 }, url: text })),
    }),
    Index: closed({
      version: { const: apiVersion }, kind: { enum: kinds }, count: { type: 'integer', minimum: 0 },
      items: listOf(closed({ id: text, title: texts, status: { enum: ['published', 'merged', 'withdrawn'] }, url: text })),
      moved: listOf(closed({ id: text, movedTo: target })),
    }),
  }
}

const rowsInside: Readonly<Record<(typeof insideEvent)[number], string>> = {
  actors: 'EventActorRow', reports: 'ReportRow', casualties: 'CasualtyRow', measures: 'MeasureRow', responsibility: 'ResponsibilityRow',
}

function describeRecord(kind: PageKind): JsonSchema {
  const inside = kind === 'event' ? insideEvent : kind === 'article' ? insideArticle : []
  return closed({
    version: { const: apiVersion }, kind: { const: kind }, id: text,
    status: kind === 'event' ? { enum: ['published', 'merged', 'withdrawn'] } : { const: 'published' },
    movedTo: kind === 'event' ? { oneOf: [target, { type: 'null' }] } : { type: 'null' },
    url: text, pages: { ...texts, minProperties: 1 }, licence: orNull(text),
    record: { $ref: `#/components/schemas/${schemaNames[kind]}Row` },
    ...Object.fromEntries(inside.map(name => [name, listOf({ $ref: `#/components/schemas/${rowsInside[name]}` })])),
    ...Object.fromEntries(idLists[kind].map(name => [name, { ...listOf(text), uniqueItems: true }])),
  })
}

function describeRow(table: string, columns: readonly Column[], { corpus }: ExportContext): JsonSchema {
  const keys = keysOf(table, corpus.codebook)
  const never = new Set([...keys.primary, ...keys.required])
  return closed(Object.fromEntries(columns.map(column => [column.name, describeColumn(column, never.has(column.name), keys.values[column.name])])))
}

/** A list is always there, if empty; any other value that may be unknown may be null. */
function describeColumn({ name, type, description }: Column, required: boolean, values: readonly string[] | undefined): JsonSchema {
  const plain = required || type === 'list'
  const only = values === undefined || values.length === 0 ? {} : { enum: plain ? values : [...values, null] }
  const kind = type === 'list' ? 'array' : type === 'date' ? 'string' : type
  return {
    type: plain ? kind : [kind, 'null'], description, ...only,
    ...(type === 'list' ? { items: text } : type === 'date' ? { format: 'date' } : type === 'integer' ? { minimum: 0 } : {}),
    ...(name === 'latitude' ? { minimum: -90, maximum: 90 } : name === 'longitude' ? { minimum: -180, maximum: 180 } : {}),
  }
}

/** All of these properties and no others. */
function closed(properties: JsonSchema): JsonSchema {
  return { type: 'object', properties, required: Object.keys(properties), additionalProperties: false }
}

function listOf(items: JsonSchema): JsonSchema {
  return { type: 'array', items }
}

function orNull(schema: JsonSchema): JsonSchema {
  return { ...schema, type: [schema['type'], 'null'] }
}
