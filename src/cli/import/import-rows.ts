/** A whole file: every record is made or refused, and counted. */

import { formatRecord } from '../../corpus/edit/index.ts'
import { kindFolders } from '../../model/ids.ts'
import { acledColumns, readAcledRow } from './acled.ts'
import { buildRow } from './build-row.ts'
import { buildText } from './build-text.ts'
import { cleanWords } from './clean-words.ts'
import { gedColumns, readGedRow } from './ged.ts'
import { NameTable } from './names.ts'
import { readDoccano, readLabelStudio } from './read-texts.ts'
import { readRows } from './read-rows.ts'
import { RowRefused, hiddenCharacters } from './row-report.ts'
import type { Corpus } from '../../model/corpus.ts'
import type { Mapping } from './mapping.ts'
import type { BuildContext, MadeFile } from './build-row.ts'
import type { Columns } from './data-row.ts'
import type { LeftOut, Missing, RowReport } from './row-report.ts'

export const importFormats = ['ged', 'acled', 'doccano', 'label-studio'] as const
export type ImportFormat = (typeof importFormats)[number]

export interface Imported {
  /** Paths in the corpus to texts. */
  readonly files: ReadonlyMap<string, string>
  readonly rows: readonly RowReport[]
  /** What a more complete mapping would say, with the number of rows that wait for it; most wanted first. */
  readonly missing: readonly (Missing & { readonly rows: number })[]
}

interface NumberedWork {
  readonly row: number
  readonly line: number
  readonly id: string
  readonly make: (context: BuildContext) => MadeFile
}

/** Throws CommandError when the file as a whole cannot be read. `progress` is told how many rows are done. */
export function importRows(
  format: ImportFormat, file: { readonly path: string; readonly text: string }, corpus: Corpus, mapping: Mapping, progress: (done: number, all: number) => void,
): Imported {
  const names = new NameTable(corpus, mapping)
  const files = new Map<string, string>()
  const work = listWork(format, file)
  const rows = work.map((one, index): RowReport => {
    if (index % 200 === 0) progress(index, work.length)
    return makeRow(one, { corpus, mapping, names }, files)
  })
  for (const { kind, id, fields } of names.made.values()) files.set(`${kindFolders[kind]}/${id}.md`, formatRecord(fields, ''))
  return { files, rows, missing: countMissing(rows) }
}

function listWork(format: ImportFormat, { path, text }: { readonly path: string; readonly text: string }): NumberedWork[] {
  if (format === 'doccano' || format === 'label-studio') {
    return (format === 'doccano' ? readDoccano : readLabelStudio)(text, path).map(({ row, line, id, read }) => ({ row, line, id, make: context => buildText(read(), context) }))
  }
  const isGed = format === 'ged'
  return readRows(text, isGed ? gedColumns : acledColumns, path).map(({ row, line, columns: foreign }) => {
    const { columns, leftOut } = cleanColumns(foreign)
    return {
      row, line, id: columns[isGed ? 'id' : 'event_id_cnty'] ?? '',
      make: context => {
        const made = buildRow(isGed ? readGedRow(columns) : readAcledRow(columns), context)
        return { ...made, leftOut: [...leftOut, ...made.leftOut] }
      },
    }
  })
}

function cleanColumns(foreign: Columns): { columns: Columns; leftOut: LeftOut[] } {
  const leftOut: LeftOut[] = []
  const columns = Object.fromEntries(Object.entries(foreign).map(([name, words]) => {
    const { text, found } = cleanWords(words)
    if (found.length > 0) leftOut.push({ what: `${name}: ${found.join(' ')}`, why: hiddenCharacters })
    return [name, text]
  }))
  return { columns, leftOut }
}

/** A refused row leaves no drafts behind that only it needed. */
function makeRow({ row, line, id, make }: NumberedWork, context: BuildContext, files: Map<string, string>): RowReport {
  const before = context.names.made.size
  try {
    const { path, text, leftOut } = make(context)
    const article = /([^/]+)\.md$/.exec(path)?.[1] ?? ''
    if (files.has(path) || context.corpus.articles.has(article) || context.corpus.events.has(article)) {
      throw new RowRefused([{ en: `there is an article or event "${article}" already`, ar: `توجد مادة أو حدث بالمعرّف «${article}»` }])
    }
    files.set(path, text)
    return { row, line, id, made: [path], leftOut, refused: [], missing: [] }
  } catch (error) {
    if (!(error instanceof RowRefused)) throw error
    for (const key of [...context.names.made.keys()].slice(before)) context.names.made.delete(key)
    return { row, line, id, made: [], leftOut: [], refused: error.reasons, missing: error.missing }
  }
}

function countMissing(rows: readonly RowReport[]): (Missing & { rows: number })[] {
  const counts = new Map<string, Missing & { rows: number }>()
  for (const one of rows.flatMap(({ missing }) => missing)) {
    const key = `${one.list} ${one.name}`
    counts.set(key, { ...one, rows: (counts.get(key)?.rows ?? 0) + 1 })
  }
  return [...counts.values()].sort((a, b) => b.rows - a.rows || (a.name < b.name ? -1 : 1))
}
