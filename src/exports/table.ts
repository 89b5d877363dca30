/** What an export is: typed columns with their meaning, and rows. Formats (CSV, JSON) are other files; nothing here touches the disk. */

import type { LanguageTag, LocalText } from '../model/text.ts'
import type { Corpus } from '../model/corpus.ts'
import type { Urls } from '../urls/index.ts'

/** null = unknown. A list is an array in JSON and joined by `;` in CSV. */
export type Cell = string | number | boolean | null | readonly string[]

/** `date` is a day, `YYYY-MM-DD`. */
export type ColumnType = 'string' | 'integer' | 'number' | 'boolean' | 'date' | 'list'

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
  /** Number of rows, counted when it is first asked for. */
  readonly size: number
  /** One cell per column, in the order of the columns. Made anew each time they are asked for: a large table is never whole in memory. */
  readonly rows: Iterable<readonly Cell[]>
}

/** What every cell may need to know beside its own item. */
export interface ExportContext {
  readonly corpus: Corpus
  readonly urls: Urls
  readonly languages: readonly LanguageTag[]
  /** Only these records have rows, of the kind that a table is made of; left out: all. Whatever else is looked up is there as always. */
  readonly only?: readonly string[]
}

/** Kinds of records that tables go through. */
export type RowKind = 'events' | 'reports' | 'articles' | 'actors' | 'locations' | 'sources'

/** The records that have rows, in the order of the corpus. */
export function* recordsIn<Kind extends RowKind>({ corpus, only }: ExportContext, kind: Kind): Generator<RecordOf<Kind>> {
  const records = corpus[kind] as ReadonlyMap<string, RecordOf<Kind>>
  if (only === undefined) yield* records.values()
  else for (const id of only) yield* one(records.get(id))
}

type RecordOf<Kind extends RowKind> = Corpus[Kind] extends ReadonlyMap<string, infer Item> ? Item : never

function one<Item>(item: Item | undefined): Item[] {
  return item === undefined ? [] : [item]
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

/** What the rows of a table look like, apart from the rows themselves. */
export interface Sheet<Item> {
  readonly name: string
  readonly description: string
  readonly columns: readonly ColumnOf<Item>[]
}

/** `items` is called once for counting, where somebody counts, and once for each reading of the rows. */
export function makeTable<Item>({ name, description, columns }: Sheet<Item>, context: ExportContext, items: () => Iterable<Item>): Table {
  let size: number | undefined
  return {
    name,
    description,
    columns: columns.map(({ cell: _cell, ...described }) => described),
    get size() { return size ??= countItems(items()) },
    rows: {
      * [Symbol.iterator]() {
        for (const item of items()) yield columns.map(({ cell }) => cell(item, context))
      },
    },
  }
}

function countItems(items: Iterable<unknown>): number {
  let count = 0
  for (const _ of items) count += 1
  return count
}

/** One row with the names of the columns, as in the JSON files. */
export function objectOf<Item>({ columns }: Sheet<Item>, item: Item, context: ExportContext): Record<string, Cell> {
  return Object.fromEntries(columns.map(({ name, cell }) => [name, cell(item, context)]))
}
