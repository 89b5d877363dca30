/**
 * Dates for people, as precise as they are written and no more: a day, a month, once between, from to, by, around, unknown.
 * Month names come from Intl. What was written decides the wording, so that "October" never reads as "31 October".
 */

import type { Day, EdtfDate } from '../model/date.ts'
import type { LanguageTag, ShownText } from '../model/text.ts'
import { formatMessage } from './messages.ts'
import { remember } from './remember.ts'
import { printLocale } from './scripts.ts'
import type { GivenWords, PhraseWords } from './words.ts'
import { wordsOf } from './words.ts'

/** A day, month or year with its qualifier, taken apart. */
interface Moment {
  readonly year: string
  readonly month: string | null
  readonly day: string | null
  readonly qualifier: string
}

type Style = 'long' | 'short'
type Field = 'day' | 'month' | 'year'

const momentPattern = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?([~?%]?)$/

/** The date in words; null is unknown. `given` may hold the words of `date.…` for languages that have none here. */
export function formatDate(date: EdtfDate | null, lang: LanguageTag, given?: GivenWords): string {
  return showDate(date, lang, given).text
}

/** The same with the language in which it could be said: a plain day or month needs no words and stays in `lang`. */
export function showDate(date: EdtfDate | null, lang: LanguageTag, given?: GivenWords): ShownText {
  const plain = parseMoment(date?.edtf ?? '')
  const { words, lang: spoken } = wordsOf(lang, given)
  if (plain?.qualifier === '' && (plain.day !== null || spoken !== lang)) return { text: printMoment(plain, lang), lang }
  return { text: date === null ? words['date.unknown'] : speak(date, words, spoken), lang: spoken }
}

/** `August 2020`, from `2020-08` or any day of it. `short` abbreviates where the language does. */
export function formatMonth(month: string, lang: LanguageTag, style: Style = 'long'): string {
  return print(`${month.slice(0, 7)}-01`, ['month', 'year'], lang, style)
}

/** The name of a month alone, 1 to 12. */
export function formatMonthName(month: number, lang: LanguageTag, style: Style = 'long'): string {
  return print(`2000-${String(month).padStart(2, '0')}-01`, ['month'], lang, style)
}

/** The year in the digits of the language, from `2020` or any day of it. */
export function formatYear(year: string, lang: LanguageTag): string {
  return print(`${year.slice(0, 4)}-01-01`, ['year'], lang)
}

function speak({ edtf, earliest, latest, lasting }: EdtfDate, words: PhraseWords, lang: LanguageTag): string {
  if (edtf.startsWith('[')) return speakSet(edtf.slice(1, -1).split(','), words, lang)
  const written = edtf.includes('/') ? edtf.split('/') : [edtf, edtf]
  const [from, to] = written.map(parseMoment)
  if (from || to) return speakRange(from ?? null, to ?? null, lasting, words, lang)
  return speakRange(parseMoment(earliest ?? ''), parseMoment(latest ?? ''), lasting, words, lang)
}

/** Once, on one of the members. */
function speakSet(members: readonly string[], words: PhraseWords, lang: LanguageTag): string {
  const phrases = members.map(member => {
    const [from = '', to = from] = member.split('..')
    return speakRange(parseMoment(from), parseMoment(to), false, words, lang)
  })
  return choiceFormat(lang).format(phrases)
}

const choiceFormat = remember((lang: LanguageTag) => new Intl.ListFormat(printLocale(lang), { type: 'disjunction' }))

function speakRange(from: Moment | null, to: Moment | null, lasting: boolean, words: PhraseWords, lang: LanguageTag): string {
  if (from && to) return isSame(from, to) ? speakMoment(from, words, lang) : speakBoth(from, to, lasting, words, lang)
  const moment = from ?? to
  if (moment === null) return words['date.unknown']
  const key = from ? (lasting ? 'date.since' : 'date.after') : moment.day === null ? 'date.byEndOf' : 'date.by'
  return qualify(fill(words[key], { date: printMoment(moment, lang) }), moment.qualifier, 'date.roughly', words)
}

function speakMoment(moment: Moment, words: PhraseWords, lang: LanguageTag): string {
  const date = printMoment(moment, lang)
  if (moment.qualifier !== '') return qualify(date, moment.qualifier, 'date.around', words)
  return moment.day !== null ? date : fill(words[moment.month === null ? 'date.inYear' : 'date.in'], { date })
}

function speakBoth(from: Moment, to: Moment, lasting: boolean, words: PhraseWords, lang: LanguageTag): string {
  const shared = canShorten(lang) ? sharedFields(from, to) : []
  const range = { from: printMoment(from, lang, shared), to: printMoment(to, lang) }
  const text = fill(words[lasting ? 'date.from' : 'date.between'], range)
  return qualify(text, from.qualifier || to.qualifier, 'date.roughly', words)
}

function qualify(date: string, qualifier: string, key: 'date.around' | 'date.roughly', words: PhraseWords): string {
  const vague = qualifier === '~' || qualifier === '%' ? fill(words[key], { date }) : date
  return qualifier === '?' || qualifier === '%' ? fill(words['date.uncertain'], { date: vague }) : vague
}

/** What the first of two dates need not repeat. */
function sharedFields(from: Moment, to: Moment): readonly Field[] {
  if (from.year !== to.year || (from.month === null) !== (to.month === null) || (from.day === null) !== (to.day === null)) return []
  return from.day !== null && from.month === to.month ? ['month', 'year'] : from.month === null ? [] : ['year']
}

function isSame(a: Moment, b: Moment): boolean {
  return a.year === b.year && a.month === b.month && a.day === b.day
}

function parseMoment(text: string): Moment | null {
  const [, year, month, day, qualifier = ''] = momentPattern.exec(text) ?? []
  return year === undefined ? null : { year, month: month ?? null, day: day ?? null, qualifier }
}

function printMoment({ year, month, day }: Moment, lang: LanguageTag, without: readonly Field[] = []): string {
  const fields: Field[] = day !== null ? ['day', 'month', 'year'] : month !== null ? ['month', 'year'] : ['year']
  return print(`${year}-${month ?? '01'}-${day ?? '01'}`, fields.filter(field => !without.includes(field)), lang)
}

function print(day: Day, fields: readonly Field[], lang: LanguageTag, style: Style = 'long'): string {
  return printed(`${day} ${lang} ${style} ${fields.join()}`)
}

/** Every list of events says its days: the same day is printed many times. */
const printed = remember((asked: string): string => {
  const [day = '', lang = '', style, fields = ''] = asked.split(' ')
  return dateFormat(fields.split(',') as Field[], lang, style as Style).format(new Date(`${day}T00:00:00Z`))
})

/** Only where the day stands before the month and the month before the year can the end of a date serve two. */
const canShorten = remember((lang: LanguageTag): boolean => {
  const order = dateFormat(['day', 'month', 'year'], lang, 'long').formatToParts(new Date(0))
    .map(part => part.type).filter(type => type !== 'literal')
  return order.join() === 'day,month,year'
})

const formats = new Map<string, Intl.DateTimeFormat>()

function dateFormat(fields: readonly Field[], lang: LanguageTag, style: Style): Intl.DateTimeFormat {
  const key = `${lang} ${style} ${fields.join()}`
  const values = { day: 'numeric', month: style, year: 'numeric' } as const
  const options = Object.fromEntries(fields.map(field => [field, values[field]]))
  const format = formats.get(key) ?? new Intl.DateTimeFormat(printLocale(lang), { ...options, timeZone: 'UTC' })
  formats.set(key, format)
  return format
}

function fill(form: string, values: Readonly<Record<string, string>>): string {
  return formatMessage(form, values, 'en')
}
