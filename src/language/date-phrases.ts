/** The turns of phrase by which a language names a date, each with the way to its EDTF. Works on the line of words. */

import type { Day } from '../model/date.ts'
import type { DateWords } from './date-words.ts'
import type { DatePhrase } from './found-date.ts'
import { addDays, addMonths, weekdayOf } from './day-sums.ts'

/** A pattern with what its named groups mean. */
interface Turn {
  readonly pattern: RegExp
  readonly basis: DatePhrase['basis']
  readonly resolve: (groups: Groups, published: Day | null) => string | null
  readonly fromPublication?: boolean
}

type Groups = Readonly<Record<string, string | undefined>>

const turnsByWords = new Map<DateWords, readonly Turn[]>()

export function matchDatePhrases(line: string, words: DateWords): readonly DatePhrase[] {
  const turns = turnsByWords.get(words) ?? [...fullDates(words), ...monthsAndYears(words), ...relativeDays(words), ...anchored(words), ...spans(words)]
  turnsByWords.set(words, turns)
  return turns.flatMap(({ pattern, basis, resolve, fromPublication = false }) => Array.from(line.matchAll(pattern), match => ({
    from: match.index + 1, to: match.index + match[0].length, basis: match.groups?.['year'] === undefined ? basis : 'written',
    resolve: (published: Day | null) => resolve(match.groups ?? {}, published), fromPublication,
  })))
}

const year = '(?:19|20)\\d\\d'
const dayOfMonth = '(?:0?[1-9]|[12]\\d|3[01])(?:st|nd|rd|th|er)?'
const two = (number: number | string): string => String(number).padStart(2, '0')
const anyOf = (words: Iterable<string>): string => `(?:${[...words].join('|')})`

/** All begin at the space before a word, with what Arabic may glue before it; the space behind is only looked at. */
const turn = (pattern: string): RegExp => new RegExp(` (?:[وف]?[بل]?)${pattern}(?= )`, 'gu')

function fullDates(words: DateWords): Turn[] {
  const month = `${words.monthMark}?(?<month>${anyOf(words.months.keys())})(?: ${anyOf(words.months.keys())})?`
  const ending = `(?:(?: ,)? (?:${words.of}|${words.yearMark})?(?<year>${year})| (?<last>${words.last})| (?<current>${words.current}))?`
  const day = `(?:${anyOf(words.weekdays.keys())} (?:, )?)?(?:the |le )?`
  const resolve: Turn['resolve'] = (groups, published) => dayIn(words, groups, published)
  return [
    { pattern: turn(`${day}(?<day>${dayOfMonth}) (?:- (?<until>${dayOfMonth}) )?${words.of}?${month}${ending}`), basis: 'year', resolve },
    { pattern: turn(`${words.lastFirst ? '' : '(?!)'}${day}${month} (?<day>${dayOfMonth})(?: - (?<until>${dayOfMonth}))?${ending}`), basis: 'year', resolve },
  ]
}

/** A day of a month; without a year the last such day by publication. */
function dayIn(words: DateWords, { day, until, month, year: stated }: Groups, published: Day | null): string | null {
  const [monthNumber, first] = [words.months.get(month ?? ''), two(parseInt(day ?? '', 10))]
  if (monthNumber === undefined) return null
  const monthDay = `${two(monthNumber)}-${first}`
  const found = stated ?? (published === null ? null : lastYear(published, monthDay))
  if (found === null) return null
  return until === undefined ? `${found}-${monthDay}` : `${found}-${monthDay}/${found}-${two(monthNumber)}-${two(parseInt(until, 10))}`
}

/** The year in which a month or day last came before the day of publication. */
function lastYear(published: Day, monthDay: string): string {
  const [year = '', own] = [published.slice(0, 4), published.slice(5, 5 + monthDay.length)]
  return own >= monthDay ? year : String(Number(year) - 1)
}

function monthsAndYears(words: DateWords): Turn[] {
  const month = `(?<month>${anyOf(words.months.keys())})(?: ${anyOf(words.months.keys())})?`
  const part = `(?:(?:(?<start>${words.start})|(?<middle>${words.middle})|(?<end>${words.end})) (?:- )?(?:${words.of})?)`
  const monthOf: Turn['resolve'] = (groups, published) => {
    const number = words.months.get(groups['month'] ?? '')
    if (number === undefined) return null
    const found = groups['year'] ?? (published === null ? null : lastYear(published, two(number)))
    return found === null ? null : partOf(groups, `${found}-${two(number)}`)
  }
  const unit = `(?:${anyOf(['العام', 'السنه', 'year', 'the year', 'l annee', 'annee'])})`
  return [
    { pattern: turn(`${part}?${words.monthMark}?${month} (?:, )?(?:${words.of}|${words.yearMark})?(?<year>${year})`), basis: 'written', resolve: monthOf },
    { pattern: turn(`${part}?${words.monthMark}?${words.lastFirst ? `(?:${words.last}) ${month}` : `${month} (?:${words.last})`}`), basis: 'year', resolve: monthOf },
    { pattern: turn(`${part}?${words.yearMark}(?<year>${year})`), basis: 'written', resolve: groups => partOf(groups, groups['year'] ?? '') },
    { pattern: turn(`${part}(?<year>${year})`), basis: 'written', resolve: groups => partOf(groups, groups['year'] ?? '') },
    { pattern: turn(`${words.since} (?:${words.start}) (?:${words.of})?${unit}(?: (?:${words.current}))?`), basis: 'year', resolve: (_, day) => day && `${day.slice(0, 4)}-01-01/${day}` },
    { pattern: turn(`(?:${words.current}) ${unit}|${words.yearMark}(?:${words.current})`), basis: 'year', resolve: (_, day) => day && day.slice(0, 4) },
  ]
}

/** Begin, middle or end: a month of a year, a day of a month, approximate. */
function partOf({ start, middle, end }: Groups, whole: string): string {
  const isYear = whole.length === 4
  if (start !== undefined) return `${whole}-01~`
  if (middle !== undefined) return `${whole}-${isYear ? '07' : '15'}~`
  if (end !== undefined) return isYear ? `${whole}-12~` : `${addDays(addMonths(`${whole}-01`, 1), -1)}~`
  return whole
}

function relativeDays(words: DateWords): Turn[] {
  const weekday = `(?<weekday>${anyOf(words.weekdays.keys())})`
  const [before, behind] = words.lastFirst ? [`(?:(?:(?<last>${words.last})|(?<next>${words.next})|${words.current}) )?`, ''] : ['', `(?: (?:(?<last>${words.last})|(?<next>${words.next})))?`]
  return [
    { pattern: turn(`${words.dayMark}?${before}${weekday}${behind}`), basis: 'relative', resolve: (groups, day) => day && weekdayNear(words, groups, day) },
    { pattern: turn(`(?<days>${anyOf(words.days.keys())})`), basis: 'relative', resolve: ({ days }, day) => day && addDays(day, words.days.get(days ?? '') ?? 0) },
  ]
}

/** A weekday alone is the last by the day of publication, that day included; "last" leaves it out, "next" goes forward. */
function weekdayNear(words: DateWords, { weekday, last, next }: Groups, day: Day): string {
  const back = (weekdayOf(day) - (words.weekdays.get(weekday ?? '') ?? 0) + 7) % 7
  if (next !== undefined) return addDays(day, 7 - back)
  return addDays(day, -(back === 0 && last !== undefined ? 7 : back))
}

/** "Two days later", "the next day": counted from the date named before. */
function anchored(words: DateWords): Turn[] {
  const count = `(?:(?<about>${words.about}) )?[بل]?(?:(?<count>${anyOf(Object.keys(small))}|\\d{1,3}) )?`
  const unit = `[بل]?(?<unit>${anyOf(words.units.keys())})(?: (?:واحد|واحده))?`
  const by = (sign: 1 | -1): Turn['resolve'] => (groups, day) => day && agoOf(words, groups, day, sign)
  const day = (sign: 1 | -1): Turn['resolve'] => (_, from) => from && addDays(from, sign)
  return [
    { pattern: turn(`${words.laterBefore} ${count}${unit}(?! ${words.notAnchored})`), basis: 'anchored', resolve: by(1) },
    { pattern: turn(`${words.earlierBefore} ${count}${unit}`), basis: 'anchored', resolve: by(-1) },
    { pattern: turn(`${count}${unit} ${words.laterBehind}`), basis: 'anchored', resolve: by(1) },
    { pattern: turn(`${count}${unit} ${words.earlierBehind}`), basis: 'anchored', resolve: by(-1), fromPublication: true },
    { pattern: turn(`(?:${words.nextDay})`), basis: 'anchored', resolve: day(1) },
    { pattern: turn(`(?:${words.previousDay})`), basis: 'anchored', resolve: day(-1) },
  ]
}

function spans(words: DateWords): Turn[] {
  const unit = `(?<unit>${anyOf(words.units.keys())})`
  const definite = `(?:ال)?${unit}`
  const count = `(?:(?<about>${words.about}) )?(?:(?<count>\\S+) )??`
  const past = words.lastFirst ? `(?:the )?(?:${words.last}) (?:(?<count>\\S+) )?${unit}` : `(?:l |la |le |les )?${definite} (?:${words.last})`
  const ago: Turn['resolve'] = (groups, day) => day && agoOf(words, groups, day)
  return [
    { pattern: turn(`${words.agoBefore} ${count}${unit}`), basis: 'relative', resolve: ago },
    { pattern: turn(`${count}${unit} ${words.agoBehind}`), basis: 'relative', resolve: ago },
    { pattern: turn(`${words.since} ${count}${unit}`), basis: 'relative', resolve: (groups, day) => day && sinceOf(words, groups, day) },
    { pattern: turn(`(?<through>${words.through} )?${past}`), basis: 'relative', resolve: (groups, day) => day && pastOf(words, groups, day) },
  ]
}

const small: Readonly<Record<string, number>> = {
  a: 1, an: 1, one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10, un: 1, une: 1, deux: 2, trois: 3, quatre: 4, cinq: 5,
  واحد: 1, ثلاثه: 3, ثلاث: 3, اربعه: 4, اربع: 4, خمسه: 5, خمس: 5, سته: 6, ست: 6, سبعه: 7, سبع: 7, ثمانيه: 8, تسعه: 9, عشره: 10, عشر: 10,
}

/** Number of days, months or years back; null for a plural without a number ("days ago"). */
function backOf(words: DateWords, { unit, count }: Groups): { readonly size: number; readonly kind: string } | null {
  const [, each, kind = ''] = /^(\d+)([dmy])$/.exec(words.units.get(unit ?? '') ?? '') ?? []
  const number = count === undefined ? (isPlural(unit ?? '') ? null : 1) : small[count] ?? (/^\d{1,3}$/.test(count) ? Number(count) : null)
  return number === null || each === undefined ? null : { size: Number(each) * number, kind }
}

function isPlural(unit: string): boolean {
  return /^(?:ايام|اسابيع|اشهر|شهور|اعوام|سنوات|سنين|days|weeks|months|years|jours|semaines|ans|annees)$/.test(unit)
}

function move(day: Day, { size, kind }: { readonly size: number; readonly kind: string }, sign: 1 | -1 = -1): Day {
  return kind === 'd' ? addDays(day, sign * size) : addMonths(day, sign * (kind === 'm' ? size : size * 12))
}

/** Days are days; weeks are about a day, months a month, years a year. */
function agoOf(words: DateWords, groups: Groups, day: Day, sign: 1 | -1 = -1): string | null {
  const span = backOf(words, groups)
  if (span === null) return null
  const then = move(day, span, sign)
  if (span.kind === 'y') return `${then.slice(0, 4)}~`
  if (span.kind === 'm') return `${then.slice(0, 7)}~`
  return span.size >= 7 || groups['about'] !== undefined ? `${then}~` : then
}

function sinceOf(words: DateWords, groups: Groups, day: Day): string | null {
  const span = backOf(words, groups)
  return span && `${move(day, span)}~/${day}`
}

/** "Last month" and "last year" are those of the calendar; "last week" is the seven days before; what went through them lasted. */
function pastOf(words: DateWords, groups: Groups, day: Day): string | null {
  const span = backOf(words, groups)
  if (span === null || (span.kind === 'd' && span.size < 2)) return null
  const single = span.size === 1 && span.kind !== 'd'
  if (single && span.kind === 'y') return addMonths(day, -12).slice(0, 4)
  if (single && span.kind === 'm') return addMonths(`${day.slice(0, 7)}-01`, -1).slice(0, 7)
  const from = move(day, span)
  const lasted = groups['through'] !== undefined || span.size > 7 || span.kind !== 'd'
  return lasted ? `${from}/${day}` : `[${from}..${day}]`
}
