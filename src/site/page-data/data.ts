/** The data page: the files by purpose, each table with its columns, how to read them, and their sums. */

import { countingAdvice } from '../../exports/package/readme.ts'
import { purposeOf } from '../../exports/package/formats.ts'
import { zipFile } from '../../exports/package/index.ts'
import { describeColumn } from '../../i18n/column-words.ts'
import type { InterfaceKey } from '../../i18n/index.ts'
import { isInterfaceKey } from '../../i18n/index.ts'
import { parseEdtf } from '../../model/edtf.ts'
import type { ShownText } from '../../model/text.ts'
import { apiFile, apiFolder } from '../../urls/index.ts'
import type { PageContext } from '../context.ts'
import type { DataFile } from '../corpus.ts'
import { wordDate } from '../wording.ts'
import type { DateWords } from '../wording.ts'
import type { DataExample } from './data-examples.ts'
import { listExamples } from './data-examples.ts'

export interface DataDownload {
  readonly address: string
  /** Name without folders. */
  readonly file: string
  readonly format: string
  /** As printed; empty where it is not known. */
  readonly size: string
}

export interface DataPage {
  readonly tables: readonly {
    readonly name: string
    /** What a row is; null for a table that the interface has no words for. */
    readonly about: ShownText | null
    readonly rows: string
    readonly columns: readonly { readonly name: string; readonly type: string; readonly about: ShownText }[]
    readonly files: readonly DataDownload[]
  }[]
  /** All in one; null before it was written. */
  readonly whole: DataDownload | null
  readonly purposes: readonly { readonly about: InterfaceKey; readonly files: readonly DataDownload[] }[]
  readonly advice: readonly InterfaceKey[]
  /** Where the corpus stands beside the counts of others. */
  readonly coverage: string
  readonly api: { readonly index: string; readonly description: string; readonly folder: string; readonly example: string | null }
  readonly examples: readonly DataExample[]
  readonly sums: readonly { readonly file: string; readonly sum: string }[]
  readonly version: string
  readonly change: DateWords | null
  readonly licence: string | null
}

export function describeData(context: PageContext): DataPage {
  const { dataFiles, urls, corpus, lastChange, version } = context
  const change = lastChange === null ? null : parseEdtf(lastChange)
  const whole = dataFiles.find(({ path }) => path === zipFile)
  const [event] = [...corpus.events.values()].filter(({ status }) => status === 'published')
  const place = [...corpus.locations.values()].reduce<{ id: string; count: number } | null>((most, { id, events }) =>
    (events.length > (most?.count ?? 0) ? { id, count: events.length } : most), null)
  return {
    tables: listTables(context),
    whole: whole === undefined ? null : describeFile(context, whole),
    purposes: groupByPurpose(context, dataFiles.filter(file => file !== whole)),
    advice: countingAdvice,
    coverage: urls.single(context.lang, 'coverage'),
    api: {
      index: urls.file(`${apiFolder}/index.json`), description: urls.file(`${apiFolder}/openapi.json`), folder: urls.file(`${apiFolder}/`),
      example: event === undefined ? null : urls.file(apiFile('event', event.id)),
    },
    examples: listExamples(urls, place?.id ?? null),
    sums: dataFiles.flatMap(({ path, sha256 }) => (sha256 === null ? [] : [{ file: nameOf(path), sum: sha256 }])),
    version,
    change: change === null ? null : wordDate(context, change),
    licence: corpus.site.licence,
  }
}

/** Those of which columns are told, each with its files: all whose names begin with its own. */
function listTables({ dataFiles, dataColumns, ui, urls }: PageContext): DataPage['tables'] {
  return Object.entries(dataColumns).map(([name, columns]) => {
    const own = dataFiles.filter(({ path }) => nameOf(path).split('.')[0] === name)
    const rows = own.find(file => file.rows !== null)?.rows
    const key = `data.about.${name}`
    return {
      name,
      about: isInterfaceKey(key) ? ui.shown(key) : null,
      rows: rows === undefined || rows === null ? '' : ui.number(rows),
      columns: columns.map(column => ({ name: column.name, type: column.type, about: describeColumn(column.description, ui.lang) })),
      files: own.map(file => describeFile({ urls, ui }, file)),
    }
  })
}

function groupByPurpose(context: PageContext, files: readonly DataFile[]): DataPage['purposes'] {
  const groups = new Map<InterfaceKey, DataFile[]>()
  for (const file of files) groups.set(purposeOf(nameOf(file.path)), [...groups.get(purposeOf(nameOf(file.path))) ?? [], file])
  return [...groups].map(([about, own]) => ({ about, files: own.map(file => describeFile(context, file)) }))
}

function describeFile({ urls, ui }: Pick<PageContext, 'urls' | 'ui'>, { path, bytes }: DataFile): DataDownload {
  const file = nameOf(path)
  const megabyte = 1e6
  const size = bytes === null ? '' : bytes < megabyte
    ? ui.t('data.kilobytes', { number: ui.number(Math.max(1, Math.round(bytes / 1e3))) })
    : ui.t('offline.megabytes', { number: ui.number(Math.round(bytes / 1e5) / 10) })
  return { address: urls.file(path), file, format: file.split('.').slice(1).join('.').toUpperCase(), size }
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1)
}
