/** Shares as bars, one below the other: how many of how many. The whole is the pale track, so that a small share of a small number looks small. */

import type { Element } from 'hast'
import { s } from 'hastscript'
import type { ShownText } from '../model/text.ts'
import { formatCsv } from './csv.ts'
import type { ChartOptions, Figure, FigureTable } from './figure.ts'
import { createPen, drawFrame, drawGroup, drawTip } from './frame.ts'
import type { Pen, SizeName } from './frame.ts'
import { estimateWidth, wrapText } from './text-fit.ts'

export interface ShareRow {
  readonly label: ShownText
  /** As the CSV names it. */
  readonly code: string
  readonly count: number
  readonly of: number
}

export interface ShareOptions extends ChartOptions {
  readonly title: string
  readonly notes?: readonly string[]
  /** What is counted, as the head of the first column. */
  readonly what: string
}

export function drawShareBars(rows: readonly ShareRow[], options: ShareOptions): Figure {
  const { ui, title } = options
  const table = shareTable(rows, options)
  const words = {
    title, table, csv: formatCsv(table), notes: options.notes ?? [], beside: [], events: 0,
    description: rows.map(row => `${row.label.text}: ${ui.t('quality.of', { part: ui.number(row.count), whole: ui.number(row.of) })}`).join(ui.t('list.comma')),
  }
  if (rows.every(({ of }) => of === 0)) return { kind: 'nothing', reason: ui.t('quality.nothing'), ...words }
  const draw = (size: SizeName): Element => drawRows(createPen(options, size), rows, options, words)
  return { kind: 'picture', wide: draw('wide'), narrow: draw('narrow'), ...words }
}

function shareTable(rows: readonly ShareRow[], { ui, what }: ShareOptions): FigureTable {
  return {
    columns: [
      { key: 'what', label: what, numeric: false }, { key: 'count', label: ui.t('quality.count'), numeric: true },
      { key: 'of', label: ui.t('quality.whole'), numeric: true }, { key: 'share', label: ui.t('quality.share'), numeric: true },
    ],
    rows: rows.map(({ label, code, count, of }) => [
      { text: label.text, code, ...(label.lang === ui.lang ? {} : { lang: label.lang }) },
      { text: ui.number(count), value: count }, { text: ui.number(of), value: of },
      of === 0 ? { text: '' } : { text: ui.number(Math.round(100 * count / of) / 100), value: Math.round(100 * count / of) / 100 },
    ]),
  }
}

function drawRows(pen: Pen, rows: readonly ShareRow[], { ui, id }: ShareOptions, words: { title: string; description: string }): Element {
  const figures = rows.map(({ count, of }) => ui.t('quality.of', { part: ui.number(count), whole: ui.number(of) }))
  const figureWidth = Math.max(...figures.map(figure => estimateWidth(figure, pen.textSize))) + 10
  const nameWidth = pen.size === 'wide' ? 250 : 122
  const bar = pen.width - nameWidth - 10 - figureWidth
  const lineHeight = pen.textSize * 1.35
  let y = 0
  const elements = rows.flatMap(({ label, count, of }, index) => {
    const lines = wrapText(label.text, nameWidth, pen.textSize, 3)
    const height = Math.max(24, lines.length * lineHeight + 8)
    const [middle, baseline] = [y + height / 2, y + height / 2 - (lines.length - 1) * lineHeight / 2 + pen.textSize * 0.36]
    y += height
    return [
      ...lines.map((line, n) => pen.text(nameWidth, baseline + n * lineHeight, { text: line, lang: label.lang }, { anchor: 'end', className: 'label' })),
      drawGroup('type-8', [
        drawTip(`${label.text}: ${figures[index] ?? ''}`),
        pen.rect(nameWidth + 10, middle - 6, bar, 12, { className: ['track'] }),
        ...(of === 0 || count === 0 ? [] : [pen.rect(nameWidth + 10, middle - 6, Math.max(1.5, bar * count / of), 12, { className: ['mark'] })]),
      ]),
      pen.text(nameWidth + 10 + bar + 8, middle + pen.textSize * 0.36, figures[index] ?? '', { className: 'value' }),
    ]
  })
  return drawFrame(pen, y, { id, ...words }, [s('g', elements)])
}
