/** The data page: each table with the files in which it can be had. */

import { describeColumn } from '../../i18n/column-words.ts'
import { isInterfaceKey } from '../../i18n/index.ts'
import { parseEdtf } from '../../model/edtf.ts'
import type { ShownText } from '../../model/text.ts'
import type { PageContext } from '../context.ts'
import { wordDate } from '../wording.ts'
import type { DateWords } from '../wording.ts'

export interface DataPage {
  readonly tables: readonly {
    readonly name: string
    /** What a row is; null for a table that the interface has no words for. */
    readonly about: ShownText | null
    /** As printed; empty where counting makes no sense. */
    readonly rows: string
    readonly columns: readonly { readonly name: string; readonly type: string; readonly about: ShownText }[]
    readonly files: readonly { readonly address: string; readonly format: string; readonly file: string }[]
  }[]
  readonly change: DateWords | null
  readonly licence: string | null
}

export function describeData(context: PageContext): DataPage {
  const { dataFiles, dataColumns, urls, ui, corpus, lastChange } = context
  const files = dataFiles.map(({ path, rows }) => {
    const file = path.slice(path.lastIndexOf('/') + 1)
    const [name = file, ...endings] = file.split('.')
    return { name, rows, file, format: endings.join('.').toUpperCase(), address: urls.file(path) }
  })
  const change = lastChange === null ? null : parseEdtf(lastChange)
  return {
    tables: [...new Set(files.map(({ name }) => name))].map(name => {
      const own = files.filter(file => file.name === name)
      const rows = own.find(file => file.rows !== null)?.rows
      const key = `data.about.${name}`
      return {
        name,
        about: isInterfaceKey(key) ? ui.shown(key) : null,
        rows: rows === undefined || rows === null ? '' : ui.number(rows),
        columns: (dataColumns[name] ?? []).map(column => ({ name: column.name, type: column.type, about: describeColumn(column.description, ui.lang) })),
        files: own,
      }
    }),
    change: change === null ? null : wordDate(context, change),
    licence: corpus.site.licence,
  }
}
