/**
 * EDTF (ISO 8601-2) as the corpus writes it, with bounds computed by us: days, months, years, `[a..b]` and `[a,b]` sets
 * (once, on one of them), `a/b` (lasted), `~`, `?` and `%` behind a date. What the calendar does not hold is refused.
 */

import type { Day, EdtfDate } from './date.ts'

interface Bounds {
  readonly earliest: Day | null
  readonly latest: Day | null
}

/** One day, month or year, with its qualifier. */
interface Moment extends Bounds {
  readonly earliest: Day
  readonly latest: Day
  readonly text: string
  readonly approximate: boolean
}

const momentPattern = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?([~?%]?)$/
const open = '..'

/** Parses a date of the corpus; null when it is not one. Bounds are ISO days; `~`, `?`, `%` mark it approximate and widen nothing. */
export function parseEdtf(text: string): EdtfDate | null {
  const trimmed = text.trim()
  if (trimmed.startsWith('[')) return trimmed.endsWith(']') ? parseSet(trimmed.slice(1, -1)) : null
  if (trimmed.includes('/')) return parseSpan(trimmed)
  const moment = parseMoment(trimmed)
  return moment && dateOf(moment.text, moment, moment.approximate)
}

function dateOf(edtf: string, { earliest, latest }: Bounds, approximate: boolean, lasting = false): EdtfDate {
  return { edtf, earliest, latest, lasting, approximate }
}

function parseMoment(text: string): Moment | null {
  const [, year, month, day, qualifier] = momentPattern.exec(text) ?? []
  if (year === undefined) return null
  if (month !== undefined && !(Number(month) >= 1 && Number(month) <= 12)) return null
  if (day !== undefined && !(Number(day) >= 1 && Number(day) <= daysInMonth(Number(year), Number(month)))) return null
  const lastMonth = month ?? '12'
  const lastDay = day ?? String(daysInMonth(Number(year), Number(lastMonth))).padStart(2, '0')
  return {
    text,
    earliest: `${year}-${month ?? '01'}-${day ?? '01'}`,
    latest: `${year}-${lastMonth}-${lastDay}`,
    approximate: qualifier !== '',
  }
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}

/** `a/b`, `a/..`, `../b`. An unknown start says only "by then", which is no claim that it lasted. */
function parseSpan(text: string): EdtfDate | null {
  const [from = '', to = '', ...more] = text.split('/').map(part => part.trim())
  const bounds = parseRange(from === '' ? open : from, to === '' ? open : to)
  if (more.length > 0 || bounds === null) return null
  return dateOf(`${bounds.from}/${bounds.to}`, bounds, bounds.approximate, bounds.earliest !== null)
}

interface Range extends Bounds {
  readonly from: string
  readonly to: string
  readonly approximate: boolean
}

/** From one moment to another; `..` on one side leaves it unknown, on both sides it says nothing and is refused. */
function parseRange(from: string, to: string): Range | null {
  const [start, end] = [from, to].map(side => side === open ? undefined : parseMoment(side))
  if (start === null || end === null || (start === undefined && end === undefined)) return null
  if (start && end && start.earliest > end.latest) return null
  return {
    from,
    to,
    earliest: start?.earliest ?? null,
    latest: end?.latest ?? null,
    approximate: start?.approximate === true || end?.approximate === true,
  }
}

/** The inside of `[…]`: members joined by commas, each a moment or `a..b`; only the first may lack its start, only the last its end. */
function parseSet(inside: string): EdtfDate | null {
  const members = inside.split(',').map(member => member.trim())
  const ranges: Range[] = []
  for (const [index, member] of members.entries()) {
    const range = parseMember(member)
    if (range === null) return null
    if (range.earliest === null && index > 0) return null
    if (range.latest === null && index < members.length - 1) return null
    ranges.push(range)
  }
  const approximate = ranges.some(range => range.approximate)
  const [only] = ranges
  if (ranges.length === 1 && only !== undefined && only.from === only.to) return parseEdtf(only.from)
  const text = ranges.map(({ from, to }) => from === to ? from : `${from === open ? '' : from}..${to === open ? '' : to}`)
  return dateOf(`[${text.join(',')}]`, outerBounds(ranges), approximate)
}

function parseMember(member: string): Range | null {
  if (!member.includes(open)) return parseRange(member, member)
  const [from = '', to = '', ...more] = member.split(open).map(side => side.trim())
  return more.length > 0 ? null : parseRange(from === '' ? open : from, to === '' ? open : to)
}

/** The earliest and the latest day of all; null where one of them is unknown. */
export function outerBounds(dates: readonly Bounds[]): Bounds {
  const starts = dates.map(date => date.earliest)
  const ends = dates.map(date => date.latest)
  return {
    earliest: starts.reduce((a, b) => a === null || b === null ? null : a < b ? a : b, starts[0] ?? null),
    latest: ends.reduce((a, b) => a === null || b === null ? null : a > b ? a : b, ends[0] ?? null),
  }
}

/** True unless one is over before the other begins; unknown bounds never exclude anything. */
export function meets(a: Bounds, b: Bounds): boolean {
  const apart = (first: Bounds, second: Bounds): boolean =>
    first.latest !== null && second.earliest !== null && first.latest < second.earliest
  return !apart(a, b) && !apart(b, a)
}

/** True when every day that `inner` allows is allowed by `outer`. */
export function contains(outer: Bounds, inner: Bounds): boolean {
  const fromStart = outer.earliest === null || (inner.earliest !== null && outer.earliest <= inner.earliest)
  const toEnd = outer.latest === null || (inner.latest !== null && outer.latest >= inner.latest)
  return fromStart && toEnd
}

/** How many days a date leaves open, both ends counted: 1 for a day, Infinity where a bound is unknown. */
export function widthInDays({ earliest, latest }: Bounds): number {
  return earliest === null || latest === null ? Infinity : dayNumber(latest) - dayNumber(earliest) + 1
}

/** Days since 1 January 1970. */
export function dayNumber(day: Day): number {
  return Date.parse(`${day}T00:00:00Z`) / 86_400_000
}

/** "By that day": start unknown. Keeps month, year and qualifier as they are written; null when the date has no last day. */
export function byDate(date: EdtfDate): EdtfDate | null {
  const last = date.lasting ? date.edtf.slice(date.edtf.indexOf('/') + 1) : date.edtf
  const text = momentPattern.test(last) ? last : date.latest
  return text === null ? null : parseEdtf(`../${text}`)
}

/** One date for several that exclude each other: a set of all of them, by their first days, with the outer bounds. */
export function setOfDates(dates: readonly EdtfDate[]): EdtfDate {
  const members = dates.flatMap(membersOf)
  const key = (date: EdtfDate): string => `${date.earliest ?? ''} ${date.latest ?? '9999-99-99'} ${date.edtf}`
  members.sort((a, b) => key(a) < key(b) ? -1 : 1)
  const texts = [...new Set(members.map(memberText))]
  const parsed = parseEdtf(`[${texts.join(',')}]`)
  if (parsed !== null) return parsed
  const bounds = outerBounds(dates)
  return dateOf(`[${bounds.earliest ?? ''}..${bounds.latest ?? ''}]`, bounds, dates.some(date => date.approximate))
}

function membersOf(date: EdtfDate): readonly EdtfDate[] {
  if (!date.edtf.startsWith('[')) return [date]
  return date.edtf.slice(1, -1).split(',').map(member => parseEdtf(member.includes(open) ? `[${member}]` : member)).filter(member => member !== null)
}

function memberText(date: EdtfDate): string {
  if (date.edtf.startsWith('[')) return date.edtf.slice(1, -1)
  const [from = '', to] = date.edtf.split('/')
  return to === undefined ? from : `${from === open ? '' : from}..${to === open ? '' : to}`
}
