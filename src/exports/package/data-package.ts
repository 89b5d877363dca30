/** `datapackage.json`: the package in the words of the Frictionless Data Package 2.0, every table with its schema. */

import { pickText } from '../../model/text.ts'
import type { WrittenFile } from '../export-file.ts'
import type { Column, ColumnType, ExportContext, Table } from '../table.ts'
import { keysOf, targetOf } from '../tables/keys.ts'
import type { PackageFacts } from './facts.ts'
import { listPeople, readLicence } from './facts.ts'
import { endingOf, mediaTypeOf } from './formats.ts'

const profile = 'https://datapackage.org/profiles/2.0/datapackage.json'
const binary = new Set(['parquet', 'sqlite', 'zip'])

/** `files`: those that lie beside the descriptor, as they were written; `tables`: all that some CSV file holds. */
export function describeDataPackage(context: ExportContext, facts: PackageFacts, tables: readonly Table[], files: readonly WrittenFile[]): unknown {
  const { corpus, urls, languages } = context
  const text = (of: typeof corpus.site.title): string => pickText(of, 'en', languages)?.text ?? ''
  const people = listPeople(context)
  return {
    $schema: profile,
    name: 'marsad-data',
    title: text(corpus.site.title),
    description: text(corpus.site.description),
    version: facts.version,
    ...(facts.lastChange === null ? {} : { created: `${facts.lastChange}T00:00:00Z` }),
    ...(urls.origin === '' ? {} : { homepage: urls.absolute(urls.single(languages[0] ?? 'en', 'data')) }),
    ...(corpus.site.licence === null ? {} : { licenses: [licenceOf(corpus.site.licence)] }),
    ...(people.length === 0 ? {} : { contributors: people.map(({ name, roles }) => ({ title: name, roles })) }),
    ...(corpus.sources.size === 0 ? {} : {
      sources: [...corpus.sources.values()].map(source => ({ title: text(source.name), ...(source.url === null ? {} : { path: source.url }) })),
    }),
    resources: files.map(file => describeFile(file, context, tables)),
  }
}

function licenceOf(title: string): Record<string, string> {
  const { name, path } = readLicence(title)
  return { name, title, ...(path === null ? {} : { path }) }
}

function describeFile({ path, bytes, sha256 }: WrittenFile, context: ExportContext, tables: readonly Table[]): unknown {
  const file = path.slice(path.lastIndexOf('/') + 1)
  const ending = endingOf(file)
  const table = ending === 'csv' ? tables.find(({ name }) => `${name}.csv` === file) : undefined
  return {
    name: table?.name ?? file.toLowerCase().replace('.', '-'),
    path: file,
    ...(table === undefined ? {} : { type: 'table', description: table.description }),
    format: ending,
    mediatype: mediaTypeOf(file),
    ...(binary.has(ending) ? {} : { encoding: 'utf-8' }),
    bytes,
    hash: `sha256:${sha256}`,
    ...(table === undefined ? {} : { dialect: dialectOf(table), schema: describeTable(table, tables, context) }),
  }
}

/** The tags of HXL stand in the second row, which readers of tables must skip. */
function dialectOf({ name }: Table): unknown {
  return { delimiter: ',', lineTerminator: '\r\n', quoteChar: '"', doubleQuote: true, header: true, ...(name.endsWith('_hxl') ? { commentRows: [2] } : {}) }
}

const types: Readonly<Record<ColumnType, string>> = {
  string: 'string', integer: 'integer', number: 'number', boolean: 'boolean', date: 'date', list: 'list',
}

/** A Table Schema. The keys of a table that is only a selection of columns are those of none. */
export function describeTable(table: Table, tables: readonly Table[], { corpus }: ExportContext): unknown {
  const keys = table.name.endsWith('_hxl') ? { primary: ['event_id'], foreign: [], required: [], values: {} } : keysOf(table.name, corpus.codebook)
  const foreign = keys.foreign.map(key => {
    const target = targetOf(key, tables)
    return { fields: [key.column], reference: { resource: target.table, fields: [target.column] } }
  })
  const never = new Set([...keys.primary, ...keys.required])
  return {
    fields: table.columns.map(column => describeColumn(column, never.has(column.name), keys.primary.length === 1 && keys.primary[0] === column.name, keys.values[column.name])),
    missingValues: [''],
    primaryKey: keys.primary,
    ...(foreign.length === 0 ? {} : { foreignKeys: foreign }),
  }
}

function describeColumn({ name, type, description }: Column, required: boolean, unique: boolean, values: readonly string[] | undefined): unknown {
  const constraints = {
    ...(required ? { required: true } : {}),
    ...(unique ? { unique: true } : {}),
    ...(values === undefined || values.length === 0 ? {} : { enum: values }),
    ...boundsOf(name),
  }
  return {
    name, type: types[type], description,
    ...(type === 'list' ? { delimiter: ';', itemType: 'string' } : {}),
    ...(Object.keys(constraints).length === 0 ? {} : { constraints }),
  }
}

function boundsOf(name: string): Record<string, number> {
  if (name === 'latitude') return { minimum: -90, maximum: 90 }
  if (name === 'longitude') return { minimum: -180, maximum: 180 }
  return /(?:^|_)(?:low|best|high)$/.test(name) ? { minimum: 0 } : {}
}
