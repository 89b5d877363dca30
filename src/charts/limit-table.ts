/** Keeps the table of a picture to what a page can carry: its first rows, and a note that says how many there are. */

import type { Interface } from '../i18n/index.ts'
import { formatCsv } from './csv.ts'
import type { Figure } from './figure.ts'

/** The same figure where its table is no longer than `most` rows. */
export function limitTable(figure: Figure, most: number, ui: Interface): Figure {
  const { columns, rows } = figure.table
  if (rows.length <= most) return figure
  const table = { columns, rows: rows.slice(0, most) }
  return { ...figure, table, csv: formatCsv(table), notes: [...figure.notes, ui.t('charts.table.first', { shown: ui.number(most), total: ui.number(rows.length) })] }
}
