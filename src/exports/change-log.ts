/** All changes of the corpus as one file, for those who ask what has changed since a day or a commit. The latest first. */

import type { ContentHistory, RecordEdit } from '../model/history.ts'
import { formatJson } from './format.ts'
import type { Cell, Column } from './table.ts'

interface Row {
  readonly edit: RecordEdit
  readonly field: string | null
  readonly from: string | null
  readonly to: string | null
}

type Part = readonly [column: Column, cell: (row: Row, history: ContentHistory) => Cell]

const part = (name: string, description: string, cell: Part[1]): Part => [{ name, type: 'string', description }, cell]

const parts: readonly Part[] = [
  part('date', 'Day of the commit (UTC)', ({ edit }, { commits }) => commits[edit.commit]?.day ?? null),
  part('commit', 'Abbreviated hash', ({ edit }, { commits }) => commits[edit.commit]?.id ?? null),
  part('by', 'Name of the author', ({ edit }, { commits }) => commits[edit.commit]?.by ?? null),
  part('why', 'First line of the commit’s message', ({ edit }, { commits }) => commits[edit.commit]?.subject ?? null),
  part('kind', 'Kind of the record', ({ edit }) => edit.kind),
  part('id', 'Id of the record, as it is called now', ({ edit }) => edit.id),
  part('change', 'added, changed or removed; of an event: of what the article says of it', ({ edit }) => edit.change),
  part('article', 'The article that says it of an event', ({ edit }) => edit.article),
  part('field', 'Field that changed', ({ field }) => field),
  part('from', 'Value before', ({ from }) => from),
  part('to', 'Value after', ({ to }) => to),
]

/** One row per value, or per record that came, went or was not compared. Without history, none. */
export function formatChangeLog(history: ContentHistory | null): { path: string; text: string; rows: number } {
  const rows = (history?.edits ?? []).flatMap((edit): Row[] => edit.values.length === 0
    ? [{ edit, field: null, from: null, to: null }]
    : edit.values.map(({ field, before, after }) => ({ edit, field, from: before, to: after })))
  const columns = parts.map(([described]) => described)
  const table = { name: 'changes', description: 'What changed, value by value', columns, size: rows.length, rows: history === null ? [] : rows.map(row => parts.map(([, cell]) => cell(row, history))) }
  return { path: 'data/changes.json', text: formatJson(table), rows: table.size }
}
