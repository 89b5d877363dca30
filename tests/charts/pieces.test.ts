/** The pieces that charts are made of: CSV, words that fit, ticks, time, and the honest refusals. */

import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Element } from 'hast'
import { formatCsv } from '../../src/charts/csv.ts'
import { countTicks } from '../../src/charts/count-axis.ts'
import { createPen } from '../../src/charts/frame.ts'
import { drawSign } from '../../src/charts/symbols.ts'
import { estimateWidth, shortenText, wrapText } from '../../src/charts/text-fit.ts'
import { drawTicks } from '../../src/charts/ticks.ts'
import { layOutTime } from '../../src/charts/time-axis.ts'
import { figures, optionsFor } from './figures.ts'

const columns = [{ key: 'name', label: 'Name', numeric: false }, { key: 'count', label: 'Count', numeric: true }]

test('CSV has keys for a header, ends lines with CRLF and quotes what needs it', () => {
  assert.equal(formatCsv({ columns, rows: [[{ text: 'a "b", c' }, { text: '١٢', value: 12 }], [{ text: 'two\nlines' }, { text: '' }]] }),
    'name,count\r\n"a ""b"", c",12\r\n"two\nlines",\r\n')
})

test('cells that a spreadsheet would run are disarmed, numbers are not', () => {
  const first = (text: string): string => formatCsv({ columns, rows: [[{ text }, { text: '-5', value: -5 }]] }).split('\r\n')[1] ?? ''
  for (const text of ['=1+1', '+1', '-1', '@a', '\ta']) assert.equal(first(text), `'${text},-5`)
  assert.equal(first('a=1'), 'a=1,-5')
})

test('an exact code goes into the CSV where the words are for reading', () => {
  assert.match(formatCsv({ columns, rows: [[{ text: 'أيلول 2020', code: '2020-09' }, { text: '' }]] }), /\r\n2020-09,/)
})

/** Measured in Chromium with IBM Plex Sans Arabic 600 at 100 px. */
const measured: readonly [string, number][] = [
  ['Explosions and remote violence', 1467], ['Violence against civilians', 1165], ['Roadside bomb hits a Russian convoy near Deir ez-Zor', 2502],
  ['al-Mayadin', 514], ['MILITARY', 462], ['2020', 240], ['at least 20', 488], ['عنف ضد المدنيين', 712], ['عبوة ناسفة تستهدف رتلًا روسيًا قرب دير الزور', 1700],
  ['تشرين الأول', 463], ['المشفى العسكري', 684], ['البانوراما', 320],
]
for (const [text, width] of measured) {
  test(`the width of "${text}" is guessed well, rather too wide than too narrow`, () => {
    const guess = estimateWidth(text, 100)
    assert.ok(guess >= width * 0.97 && guess <= width * 1.3, `${guess} for ${width}`)
  })
}

test('vowel signs and direction marks take no room', () => {
  assert.equal(estimateWidth('مُحَمَّد', 10), estimateWidth('محمد', 10))
  assert.equal(estimateWidth('\u2067a\u2069', 10), estimateWidth('a', 10))
})

test('words are wrapped between words, and the last line shortened', () => {
  assert.deepEqual(wrapText('one two three', 1000, 10, 2), ['one two three'])
  const lines = wrapText('one two three four five six', 50, 10, 2)
  assert.equal(lines.length, 2)
  assert.match(lines[1] ?? '', /…$/)
  for (const line of lines) assert.ok(estimateWidth(line, 10) <= 50)
  assert.equal(shortenText('abcdef', 0, 10), 'a…')
})

test('counts have whole ticks from zero that reach the most', () => {
  assert.deepEqual(countTicks(0, 4), [0, 1])
  assert.deepEqual(countTicks(3, 4), [0, 1, 2, 3])
  assert.deepEqual(countTicks(7, 4), [0, 2, 4, 6, 8])
  assert.deepEqual(countTicks(1234, 4), [0, 200, 400, 600, 800, 1000, 1200, 1400])
})

test('every colour slot has a sign of its own', () => {
  const signs = Array.from({ length: 8 }, (_, index) => JSON.stringify(drawSign(index + 1, 10).properties))
  assert.equal(new Set(signs).size, 8)
})

const textsOf = (elements: readonly Element[]): string[] =>
  elements.flatMap(element => element.children.flatMap(child => child.type === 'text' ? [child.value] : []))

test('names under a line are broken before they are left out', () => {
  const pen = createPen(optionsFor('ar', 'x'), 'narrow')
  const ticks = (width: number) => ['كانون الثاني', 'تشرين الأول', 'شباط'].map((label, order) => ({ x: order * width, end: (order + 1) * width, label, order, group: '2020' }))
  assert.deepEqual(textsOf(drawTicks(pen, ticks(100), 0, [1, 2]).elements), ['كانون الثاني', 'تشرين الأول', 'شباط', '2020'])
  assert.deepEqual(textsOf(drawTicks(pen, ticks(50), 0, [1, 2]).elements), ['كانون', 'الثاني', 'تشرين', 'الأول', 'شباط', '2020'])
  assert.deepEqual(textsOf(drawTicks(pen, ticks(20), 0, [1, 2, 4]).elements), ['كانون الثاني', '2020'])
  assert.deepEqual(textsOf(drawTicks(pen, ticks(3), 0, [1, 2]).elements), ['2020'])
})

test('a line of time holds whole units around its days and leaves room where a bound is unknown', () => {
  const day = layOutTime([{ earliest: '2020-10-02', latest: '2020-10-12' }], 0, 100)
  assert.deepEqual(day.domain.map(date => date.toISOString().slice(0, 10)), ['2020-10-01', '2020-10-14'])
  const months = layOutTime([{ earliest: '2020-08-18', latest: '2020-12-03' }], 0, 100)
  assert.deepEqual(months.domain.map(date => date.toISOString().slice(0, 10)), ['2020-08-01', '2021-01-01'])
  assert.deepEqual([months.x('2020-08-01'), months.endOf('2020-12-31')], [0, 100])
  const open = layOutTime([{ earliest: null, latest: '2020-08-18' }, { earliest: '2020-12-03', latest: null }], 0, 100)
  assert.ok(open.x('2020-08-18') > 5 && open.endOf('2020-12-03') < 95)
  const years = layOutTime([{ earliest: '2011-03-15', latest: '2023-12-31' }], 0, 100)
  assert.deepEqual(years.domain.map(date => date.toISOString().slice(0, 10)), ['2011-01-01', '2024-01-01'])
})

test('too few dated incidents give a reason and a list instead of a picture', () => {
  const figure = figures['events-by-month-too-few']?.('en')
  assert.ok(figure?.kind === 'too-few')
  assert.equal(figure.reason, 'Only 5 incidents are dated to a month: too few for a chart by month.')
  assert.equal(figure.table.rows.length, 1)
})

test('no casualties give a sentence, not an empty axis', () => {
  const figure = figures['casualties-none']?.('en')
  assert.ok(figure?.kind === 'nothing')
  assert.equal(figure.reason, 'No report speaks of casualties.')
})

test('unknown is a sign of its own before zero and an empty cell, never a nought', () => {
  const figure = figures['casualties-of-actor']?.('en')
  assert.ok(figure?.kind === 'picture')
  const row = figure.table.rows.find(cells => cells[0]?.ref?.id === 'sukhnah-attack')
  assert.deepEqual(row?.slice(2, 6).map(cell => cell.text), ['', '', '', 'unknown'])
  assert.match(figure.csv, /Attack near al-Sukhnah,killed,,,,unknown,/)
})

test('an undated event stands beside the line of time, in the table and not in the picture', () => {
  for (const lang of ['ar', 'en']) assert.equal(figures['timeline']?.(lang).table.rows.length, 20)
})

test('what the picture counts, the table and the text say too', () => {
  const figure = figures['events-by-month']?.('en')
  const total = figure?.table.rows.reduce((sum, row) => sum + (row.at(-1)?.value ?? 0), 0)
  assert.deepEqual([figure?.events, total], [13, 13])
  assert.match(figure?.description ?? '', /^13 incidents dated to a month, from August 2020 to December 2020\. Most fall in October 2020: 6\. 3 more/)
})
