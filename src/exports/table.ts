/** What an export is: typed columns with their meaning, and rows. Formats (CSV, JSON) are other files; nothing here touches the disk. */

import type { LanguageTag, LocalText } from '../model/text.ts'
import type { Corpus } from '../model/corpus.ts'
import type { Urls } from '../urls/index.ts'

/** null = unknown. A list is an array in JSON and joined by `;` in CSV. */
export type Cell = string | number | boolean | null | readonly string[]

export type ColumnType = 'string' | 'integer' | 'number' | 'boolean' | 'list'

/** A column as readers of the data see it. */
export interface Column {
  readonly name: string
  readonly type: ColumnType
  readonly description: string
}

export interface Table {
  /** File name without extension. */
  readonly name: string
  readonly description: string
  readonly columns: readonly Column[]
  /** One cell per column, in the order of the columns. */
  readonly rows: readonly (readonly Cell[])[]
}

/** What every cell may need to know beside its own item. */
export interface ExportContext {
  readonly corpus: Corpus
  readonly urls: Urls
  readonly languages: readonly LanguageTag[]
}

/** A column together with the way to its cell. */
export interface ColumnOf<Item> extends Column {
  readonly cell: (item: Item, context: ExportContext) => Cell
}

export function column<Item>(
  name: string, type: ColumnType, description: string, cell: ColumnOf<Item>['cell'],
): ColumnOf<Item> {
  return { name, type, description, cell }
}

/** One column for each language of the corpus: `title_ar`, `title_en`. A text that is not translated is an empty cell. */
export function textColumns<Item>(
  context: ExportContext, name: string, description: string, text: (item: Item, context: ExportContext) => LocalText | null,
): ColumnOf<Item>[] {
  return context.languages.map(lang =>
    column(`${name}_${lang}`, 'string', `${description} (${lang})`, (item, inside) => text(item, inside)?.[lang] ?? null))
}

export function makeTable<Item>(
  name: string, description: string, context: ExportContext, columns: readonly ColumnOf<Item>[], items: Iterable<Item>,
): Table {
  return {
    name,
    description,
    columns: columns.map(({ cell: _cell, ...described }) => described),
    rows: Array.from(items, item => columns.map(({ cell }) => cell(item, context))),
  }
}
