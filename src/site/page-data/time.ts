/** The pages of time: all periods, one year, one month. What a period does not hold whole stands beside, and is not counted. */

import { formatMonth, formatMonthName, formatYear } from '../../language/index.ts'
import type { LinkedEvent } from '../../model/corpus.ts'
import type { ShownText } from '../../model/text.ts'
import { listEvents, periodOfEvent } from '../../queries/list-events.ts'
import { mapPlaces } from '../../queries/map-places.ts'
import { mostRows } from '../../queries/parts.ts'
import { isCounted } from '../../queries/standing.ts'
import { listMonths, listUndated, monthAmong, timeOf, yearAmong } from '../../queries/time.ts'
import type { MonthNumbers, PeriodNumbers, YearNumbers } from '../../queries/time.ts'
import type { PageContext } from '../context.ts'
import { drawOverviewMap } from '../pictures.ts'
import type { PeriodLink } from '../period.ts'
import type { PictureData } from '../pictures.ts'
import { refer } from '../reference.ts'
import type { Reference } from '../reference.ts'
import { drawCalendar, drawOverTime } from '../relation-pictures.ts'
import { describeEvents } from './event-list.ts'
import type { EventGroup } from './event-list.ts'
import { mapShortened, shortenToLatest } from './parts.ts'
import type { Shortened } from './parts.ts'
import { notesOfPeriod } from './outside-notes.ts'
import type { OutsideNote } from './outside-notes.ts'

export interface YearItem extends PeriodLink {
  /** Events known only to have been over by a day of this year. */
  readonly over: number
  readonly months: readonly PeriodLink[]
}

export interface TimePage {
  readonly picture: PictureData | null
  /** The latest first. */
  readonly years: readonly YearItem[]
  readonly undated: readonly EventGroup[]
}

export interface PeriodPage {
  readonly year: string
  /** `MM`; null on the page of a year. */
  readonly month: string | null
  readonly name: string
  /** The way up: the year of a month. Empty on the page of a year. */
  readonly above: readonly Pick<Reference, 'name' | 'address' | 'hint'>[]
  readonly figure: string
  /** How many lie within; `groups` lacks those of its months where they are too many for one page. */
  readonly events: number
  readonly incidents: number
  readonly groups: readonly EventGroup[]
  readonly meeting: readonly EventGroup[]
  readonly over: readonly EventGroup[]
  /** Sums over incidents: "at least 20 killed". */
  readonly toll: readonly ShownText[]
  /** Incidents left out of the sums. */
  readonly announced: Shortened<Reference>
  /** A calendar for a month, events over time for a year; null where the list says more. */
  readonly picture: PictureData | null
  /** null where no incident of the period can be drawn on one. */
  readonly map: PictureData | null
  /** What outside data sets record in the period. */
  readonly outside: readonly OutsideNote[]
  /** Months of a year that have a page; empty on the page of a month. */
  readonly months: readonly PeriodLink[]
  /** The periods of the same kind before and after that have a page. */
  readonly earlier: PeriodLink | null
  readonly later: PeriodLink | null
}

export function describeTime(context: PageContext): TimePage {
  const { corpus } = context
  return {
    picture: ifDrawn(drawOverTime(context, 'time', listEvents(corpus))),
    years: listMonths(corpus).toReversed().map(year => ({ ...linkYear(context, year), over: year.over, months: linkMonths(context, year) })),
    undated: describeEvents(context, listUndated(corpus)),
  }
}

/** Throws for a year of which the corpus tells nothing: it has no page. */
export function describeYear(context: PageContext, year: string): PeriodPage {
  const { corpus } = context
  const among = yearAmong(corpus, year)
  if (among === undefined) throw new Error(`No event is dated to ${year}: it has no page`)
  const numbers = timeOf(corpus, year)
  return {
    ...describePeriod(context, numbers),
    year,
    month: null,
    name: formatYear(year, context.lang),
    above: [],
    picture: ifDrawn(drawOverTime(context, 'time', numbers.within)),
    months: linkMonths(context, among.own),
    earlier: among.earlier && linkYear(context, among.earlier),
    later: among.later && linkYear(context, among.later),
  }
}

/** `month` is `MM`. Throws for a month that holds no event: it has no page. */
export function describeMonth(context: PageContext, year: string, month: string): PeriodPage {
  const { corpus, lang } = context
  const among = monthAmong(corpus, year, month)
  if (among === undefined) throw new Error(`No event lies in ${year}-${month}: it has no page`)
  const numbers = timeOf(corpus, year, month)
  return {
    ...describePeriod(context, numbers),
    year,
    month,
    name: formatMonth(numbers.period, lang),
    above: [{ name: { text: formatYear(year, lang), lang }, address: context.urls.time(lang, year), hint: '' }],
    picture: ifDrawn(drawCalendar(context, 'calendar', [...numbers.within, ...numbers.meeting].filter(isCounted), numbers.period)),
    months: [],
    earlier: among.earlier && linkMonth(context, among.earlier, 'full'),
    later: among.later && linkMonth(context, among.later, 'full'),
  }
}

type CommonPart = Pick<PeriodPage, 'figure' | 'events' | 'incidents' | 'groups' | 'meeting' | 'over' | 'toll' | 'announced' | 'map' | 'outside'>

function describePeriod(context: PageContext, numbers: PeriodNumbers): CommonPart {
  const { corpus, ui } = context
  const whole = numbers.period.length > 4 || numbers.within.length <= mostRows
  const listed = whole ? numbers.within : numbers.within.filter(event => periodOfEvent(event)?.length === 4)
  const groups = (events: readonly LinkedEvent[]): readonly EventGroup[] => describeEvents(context, events)
  return {
    figure: figureOf(context, numbers.within.length, numbers.incidents),
    events: numbers.within.length,
    incidents: numbers.incidents,
    groups: groups(listed),
    meeting: groups(numbers.meeting),
    over: groups(numbers.over),
    toll: numbers.tolls.map(toll => toll.interval === null
      ? ui.shown(`harm.${toll.harm}.unknown`)
      : { text: ui.counted(`harm.${toll.harm}.counted`, toll), lang: ui.message(`harm.${toll.harm}.counted`).lang }),
    announced: mapShortened(shortenToLatest(numbers.announced), event => refer(context, 'event', event.id)),
    map: ifDrawn(drawOverviewMap(context, 'map', mapPlaces(corpus, numbers.within))),
    outside: notesOfPeriod(context, numbers.period),
  }
}

/** The list of events stands on the page anyway: a refusal to draw would add nothing. */
function ifDrawn(picture: PictureData): PictureData | null {
  return picture.figure.kind === 'picture' ? picture : null
}

/** Events and, where that says more, how many of them are incidents. */
function figureOf({ ui }: PageContext, events: number, incidents: number): string {
  const single = ui.t('scope.incident.counted', { count: incidents })
  if (events === incidents && events > 0) return single
  const all = ui.t('record.event.counted', { count: events })
  return incidents === 0 ? all : ui.t('time.ofThem', { all, count: incidents })
}

/** The latest first. */
export function linkYears(context: PageContext): PeriodLink[] {
  return listMonths(context.corpus).toReversed().map(year => linkYear(context, year))
}

/** Events of no single year, on the page of all periods; none without such events. */
export function linkUndated(context: PageContext): PeriodLink[] {
  const { length } = listUndated(context.corpus)
  return length === 0 ? [] : [{ name: context.ui.t('time.undated'), address: `${context.urls.time(context.lang)}#undated`, figure: context.ui.t('record.event.counted', { count: length }) }]
}

function linkYear(context: PageContext, { year, events, incidents }: YearNumbers): PeriodLink {
  return { name: formatYear(year, context.lang), address: context.urls.time(context.lang, year), figure: figureOf(context, events, incidents) }
}

function linkMonths(context: PageContext, { months }: YearNumbers): PeriodLink[] {
  return months.map(month => linkMonth(context, month, 'name'))
}

function linkMonth(context: PageContext, { year, month, events, incidents }: MonthNumbers, style: 'name' | 'full'): PeriodLink {
  const { lang, urls } = context
  return {
    name: style === 'name' ? formatMonthName(Number(month), lang) : formatMonth(`${year}-${month}`, lang),
    address: urls.time(lang, year, month),
    figure: figureOf(context, events, incidents),
  }
}
