/** Areas one below the other, with two bars each: incidents of the corpus, events of an outside set, each column on a scale of its own. */

import type { Element } from 'hast'
import { formatMonth, formatNumber } from '../language/index.ts'
import type { CoverageArea } from '../queries/coverage.ts'
import type { CoverageOptions } from './coverage-columns.ts'
import { formatCsv } from './csv.ts'
import type { Figure, FigureTable } from './figure.ts'
import { createPen, drawFrame, drawGroup, drawTip } from './frame.ts'
import type { Pen, SizeName } from './frame.ts'
import { estimateWidth, wrapText } from './text-fit.ts'
import { nameCell, showName } from './words.ts'

/** `span`: first and last month that both sides count, `YYYY-MM`. */
export function drawCoverageAreas(areas: readonly CoverageArea[], span: readonly [string, string] | null, options: CoverageOptions): Figure {
  const { ui, name } = options
  const table = areaTable(areas, options)
  const [from, until] = span === null ? ['', ''] : [formatMonth(span[0], ui.lang), formatMonth(span[1], ui.lang)]
  const sum = (side: 'ours' | 'theirs'): number => areas.reduce((all, area) => all + area[side], 0)
  const words = {
    title: options.title ?? ui.t('coverage.chart.areas', { name }), table, csv: formatCsv(table), beside: [], events: 0,
    description: ui.t('coverage.chart.description', {
      ours: ui.t('scope.incident.counted', { count: sum('ours') }), theirs: ui.t('record.event.counted', { count: sum('theirs') }), name, from, until,
    }),
    notes: [ui.t('coverage.chart.note.areas', { from, until })],
  }
  if (areas.length === 0 || span === null) return { kind: 'nothing', reason: ui.t(span === null ? 'coverage.chart.nothing' : 'coverage.chart.noAreas'), ...words, notes: [] }
  const draw = (size: SizeName): Element => drawRows(createPen(options, size), areas, options, words)
  return { kind: 'picture', wide: draw('wide'), narrow: draw('narrow'), ...words }
}

function areaTable(areas: readonly CoverageArea[], options: CoverageOptions): FigureTable {
  const { ui, name } = options
  const number = (value: number) => ({ text: formatNumber(value, ui.lang), value })
  return {
    columns: [
      { key: 'area', label: ui.t('coverage.column.area'), numeric: false },
      { key: 'corpus_incidents', label: ui.t('coverage.column.ours'), numeric: true }, { key: 'outside_events', label: ui.t('coverage.column.theirs', { name }), numeric: true },
    ],
    rows: areas.map(area => [nameCell(showName(area.name, area.location, options), options, { kind: 'location', id: area.location }), number(area.ours), number(area.theirs)]),
  }
}

function drawRows(pen: Pen, areas: readonly CoverageArea[], options: CoverageOptions, words: { title: string; description: string }): Element {
  const { ui, name, id } = options
  const nameWidth = pen.size === 'wide' ? 190 : 96
  const sides = [
    { side: 'ours', heading: ui.t('coverage.chart.ours') }, { side: 'theirs', heading: ui.t('coverage.chart.theirs', { name }) },
  ] as const
  const room = (pen.width - nameWidth - 12) / sides.length
  const lineHeight = pen.textSize * 1.35
  const headings = sides.map(({ heading }) => wrapText(heading, room - 10, pen.textSize, 3))
  const top = Math.max(...headings.map(lines => lines.length)) * lineHeight + 8
  const height = Math.max(28, 2 * lineHeight + 4)
  return drawFrame(pen, top + areas.length * height, { id, ...words }, [
    ...sides.flatMap((_, column) => (headings[column] ?? []).map((line, n) => pen.text(nameWidth + 12 + column * room, pen.textSize + n * lineHeight, line, { className: 'strong' }))),
    ...areas.flatMap((area, index) => {
      const middle = top + (index + 0.5) * height
      const label = showName(area.name, area.location, options)
      const lines = wrapText(label.text, nameWidth, pen.textSize, 2)
      return [
        ...lines.map((line, n) => pen.text(nameWidth, middle + pen.textSize * 0.36 + (n - (lines.length - 1) / 2) * lineHeight, { text: line, lang: label.lang }, { anchor: 'end', className: 'label' })),
        ...sides.map(({ side }, column) => drawBar(pen, { x: nameWidth + 12 + column * room, middle, room: room - 10 }, area[side], Math.max(1, ...areas.map(other => other[side])), { side, label: label.text })),
      ]
    }),
  ])
}

function drawBar(
  pen: Pen, { x, middle, room }: { x: number; middle: number; room: number }, value: number, most: number, { side, label }: { side: string; label: string },
): Element {
  const figure = formatNumber(value, pen.lang)
  const longest = room - estimateWidth(formatNumber(most, pen.lang), pen.textSize) - 8
  const width = value === 0 ? 0 : Math.max(1.5, longest * value / most)
  return drawGroup(side, [
    drawTip(`${label}: ${figure}`),
    ...value === 0 ? [] : [pen.rect(x, middle - 6, width, 12, { className: ['mark'] })],
    pen.text(x + width + (value === 0 ? 0 : 6), middle + pen.textSize * 0.36, figure, { className: 'value' }),
  ])
}
