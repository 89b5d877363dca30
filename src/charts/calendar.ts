/** One month as a calendar: on each day the signs of its incidents, filled where the day is known, hollow where an interval only meets it. */

import type { Element } from 'hast'
import { firstWeekday, formatList, formatMonth, formatNumber, formatWeekday } from '../language/index.ts'
import { parseEdtf } from '../model/edtf.ts'
import type { Calendar, CalendarDay, CalendarMark } from '../queries/calendar.ts'
import { listBesideAs, listStandings } from './beside.ts'
import type { EventTitles } from './beside.ts'
import { formatCsv } from './csv.ts'
import type { Figure, FigureTable } from './figure.ts'
import { createPen, drawFrame, drawGroup, drawTip } from './frame.ts'
import type { Pen, SizeName } from './frame.ts'
import { drawLegend } from './legend.ts'
import { mostRowsInWords } from './row-layout.ts'
import { drawSign } from './symbols.ts'
import { estimateWidth } from './text-fit.ts'
import { isolate, joinSentences, nameCell, showName } from './words.ts'

export function drawCalendar(rows: Calendar, options: EventTitles): Figure {
  const { ui } = options
  const month = formatMonth(rows.month, ui.lang)
  const table = calendarTable(rows, options)
  const words = {
    title: options.title ?? ui.t('charts.calendar.title', { month }),
    description: describeCalendar(rows, options),
    notes: [ui.t('charts.calendar.note')],
    table,
    csv: formatCsv(table),
    beside: [...listBesideAs(ui.t('charts.beside.any-day'), rows.throughout, options), ...listStandings(rows.beside, options)],
    events: rows.drawn.length,
  }
  if (rows.drawn.length === 0) return { kind: 'nothing', reason: ui.t('charts.calendar.nothing'), ...words, description: ui.t('charts.calendar.nothing') }
  if (rows.drawn.length === 1) return { kind: 'too-few', reason: ui.t('charts.calendar.too-few'), ...words }
  const draw = (size: SizeName): Element => drawMonth(createPen(options, size), rows, options, words)
  return { kind: 'picture', wide: draw('wide'), narrow: draw('narrow'), ...words }
}

const mostNamesOfDay = 5
/** Sign, distance from one to the next, and rows of signs in a day. */
const marks = { wide: { across: 12, step: 17, lines: 2 }, narrow: { across: 10, step: 13, lines: 2 } } as const

function drawMonth(pen: Pen, rows: Calendar, options: EventTitles, words: { title: string; description: string }): Element {
  const legend = drawLegend(pen, legendEntries(rows, options), 0)
  const cell = (pen.width - 1) / 7
  const { step, lines } = marks[pen.size]
  const height = pen.textSize + 10 + step * lines + 4
  const begins = firstWeekday(pen.lang)
  const names = legend.height + pen.textSize + 8
  const top = names + 8
  const offset = (new Date(`${rows.month}-01T00:00:00Z`).getUTCDay() - begins + 7) % 7
  const weeks = Math.ceil((offset + rows.days.length) / 7)
  const weekdays = nameWeekdays(pen, begins, cell).map((name, index) => pen.text((index + 0.5) * cell, names, name, { anchor: 'middle', className: 'tick' }))
  return drawFrame(pen, top + weeks * height + 4, { id: options.id, ...words }, [
    ...legend.elements,
    ...weekdays,
    ...rows.days.flatMap((day, index) => {
      const place = index + offset
      return drawDay(pen, day, { x: 0.5 + place % 7 * cell, y: top + Math.floor(place / 7) * height, width: cell, height }, options)
    }),
  ])
}

/** In full where all seven fit. */
function nameWeekdays(pen: Pen, begins: number, width: number): string[] {
  const order = Array.from({ length: 7 }, (_, index) => (begins + index) % 7)
  const long = order.map(weekday => formatWeekday(weekday, pen.lang))
  return long.every(name => estimateWidth(name, pen.textSize) <= width - 4) ? long : order.map(weekday => formatWeekday(weekday, pen.lang, 'short'))
}

interface Cell { readonly x: number; readonly y: number; readonly width: number; readonly height: number }

function drawDay(pen: Pen, day: CalendarDay, { x, y, width, height }: Cell, options: EventTitles): Element[] {
  const box = pen.rect(x, y, width, height, { className: [day.marks.some(mark => mark.known) ? 'day-known' : 'day'] })
  const number = pen.text(x + 6, y + pen.textSize + 3, formatNumber(Number(day.day.slice(8)), pen.lang), { className: day.marks.length > 0 ? 'strong' : 'soft' })
  if (day.marks.length === 0) return [box, number]
  const { across, step, lines } = marks[pen.size]
  const perLine = Math.floor((width - 6) / step)
  const room = perLine * lines
  const forNumber = Math.ceil((estimateWidth(`+${day.marks.length}`, pen.textSize) + 6) / step)
  const shown = day.marks.length <= room ? day.marks : day.marks.slice(0, room - forNumber)
  const left = day.marks.length - shown.length
  const signs = shown.map((mark, index) => {
    const sign = drawSign(mark.type.slot, mark.known ? across : across - 2, mark.known ? 'sign' : 'hollow-sign')
    return pen.place(x + 4 + (index % perLine + 0.5) * step, y + pen.textSize + 10 + (Math.floor(index / perLine) + 0.5) * step, [sign], { className: [`type-${mark.type.slot}`] })
  })
  const more = left === 0 ? [] : [pen.text(x + width - 4, y + height - 7, `+${formatNumber(left, pen.lang)}`, { anchor: 'end', className: 'soft' })]
  return [drawGroup('cell', [drawTip(sayDay(day, options)), box, number, ...signs, ...more])]
}

function legendEntries(rows: Calendar, options: EventTitles) {
  const { ui } = options
  const all = rows.days.flatMap(day => day.marks)
  return [
    ...rows.types.map(type => ({ label: showName(type.label, type.code, options), sign: [drawSign(type.slot, 11)], className: `type-${type.slot}` })),
    ...(all.some(mark => mark.known) ? [{ label: ui.t('charts.calendar.sign.known'), sign: [drawSign(1, 11, 'neutral')] }] : []),
    ...(all.some(mark => !mark.known) ? [{ label: ui.t('charts.calendar.sign.possible'), sign: [drawSign(1, 9, 'neutral-hollow')] }] : []),
  ]
}

function nameMark(mark: CalendarMark, options: EventTitles): string {
  const name = isolate(options.eventTitle(mark.event), options)
  return mark.known ? name : options.ui.t('charts.calendar.possibly', { name })
}

/** Many events of one day are counted: their names are in the table. */
function sayDay(day: CalendarDay, options: EventTitles): string {
  const { ui } = options
  const names = day.marks.length > mostNamesOfDay
    ? ui.t('scope.incident.counted', { count: day.marks.length })
    : formatList(day.marks.map(mark => nameMark(mark, options)), ui.lang)
  return ui.t('charts.calendar.row', { date: ui.date(parseEdtf(day.day)), names })
}

function describeCalendar(rows: Calendar, options: EventTitles): string {
  const { ui } = options
  const busy = rows.days.filter(day => day.marks.some(mark => mark.known))
  return joinSentences([
    ui.t('charts.calendar.description', { count: rows.drawn.length, month: formatMonth(rows.month, ui.lang) }),
    ...(busy.length > mostRowsInWords ? [] : busy.map(day => sayDay(day, options))),
  ])
}

/** One row for each day and each incident on it. */
function calendarTable(rows: Calendar, options: EventTitles): FigureTable {
  const { ui } = options
  const names = ['day', 'event', 'type', 'certainty'] as const
  return {
    columns: names.map(key => ({ key, label: ui.t(`charts.column.${key}`), numeric: false })),
    rows: rows.days.flatMap(({ day, marks: onDay }) => onDay.map(mark => [
      { text: ui.date(parseEdtf(day)), code: day },
      nameCell(options.eventTitle(mark.event), options, { kind: 'event', id: mark.event }),
      nameCell(showName(mark.type.label, mark.type.code, options), options, { kind: 'type', id: mark.type.code }),
      { text: ui.t(mark.known ? 'charts.calendar.sign.known' : 'charts.calendar.sign.possible'), code: mark.known ? 'known' : 'possible' },
    ])),
  }
}
