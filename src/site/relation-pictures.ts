/** Pictures of relations and of periods for pages: who against whom, with whom, told by whom, on which days. Plain data, drawn once. */

import { drawCalendar as drawDays } from '../charts/calendar.ts'
import { drawCoOccurrence } from '../charts/co-occurrence.ts'
import { drawDyadMatrix } from '../charts/dyad-matrix.ts'
import { drawEventPanels } from '../charts/event-panels.ts'
import { drawEventsByMonth } from '../charts/events-by-month.ts'
import { drawEventsByYear } from '../charts/events-by-year.ts'
import { drawResponsibility } from '../charts/responsibility.ts'
import { drawSourceMatrix } from '../charts/source-matrix.ts'
import type { LinkedEvent } from '../model/corpus.ts'
import type { ShownText } from '../model/text.ts'
import { calendarOf } from '../queries/calendar.ts'
import { coOccurrence } from '../queries/co-occurrence.ts'
import { dyadsOf } from '../queries/dyads.ts'
import { eventPanels } from '../queries/event-panels.ts'
import type { PanelsBy } from '../queries/event-panels.ts'
import { eventsByMonth } from '../queries/events-by-month.ts'
import { eventsByYear, isLongRun } from '../queries/events-by-year.ts'
import { responsibilityOf } from '../queries/responsibility.ts'
import { sourceMatrix } from '../queries/source-matrix.ts'
import type { PageContext } from './context.ts'
import { withAddresses } from './pictures.ts'
import type { PictureData } from './pictures.ts'
import { labelCode, refer } from './reference.ts'

type Events = readonly LinkedEvent[]

/** More rows make a picture that nobody reads and a heavy page. */
const mostReportedEvents = 40

/** By month and type; by year where the months would be too many to be told apart. */
export function drawOverTime(context: PageContext, id: string, events: Events): PictureData {
  const months = eventsByMonth(context.corpus, events)
  const options = optionsOf(context, id)
  return withAddresses(context, id, isLongRun(months) ? drawEventsByYear(eventsByYear(context.corpus, events), options) : drawEventsByMonth(months, options))
}

/** `month` is `YYYY-MM`. */
export function drawCalendar(context: PageContext, id: string, events: Events, month: string): PictureData {
  return withAddresses(context, id, drawDays(calendarOf(context.corpus, events, month), optionsOf(context, id)))
}

export function drawDyads(context: PageContext, id: string, events: Events): PictureData {
  return withAddresses(context, id, drawDyadMatrix(dyadsOf(context.corpus, events), optionsOf(context, id)))
}

export function drawTies(context: PageContext, id: string, events: Events): PictureData {
  return withAddresses(context, id, drawCoOccurrence(coOccurrence(context.corpus, events), optionsOf(context, id)))
}

export function drawSayings(context: PageContext, id: string, events: Events): PictureData {
  return withAddresses(context, id, drawResponsibility(responsibilityOf(context.corpus, events), optionsOf(context, id)))
}

/** The events that most outlets speak of, the later ones first among equals; drawn in the order of time. */
export function drawVoices(context: PageContext, id: string, events: Events): PictureData {
  const all = sourceMatrix(context.corpus, events)
  const inOrder = all.rows.map((row, index) => ({ row, index })).sort((a, b) => b.row.cells.length - a.row.cells.length || b.index - a.index)
  const kept = new Set(inOrder.slice(0, mostReportedEvents).map(({ row }) => row.event))
  const rows = kept.size === all.rows.length ? all : sourceMatrix(context.corpus, events.filter(event => kept.has(event.id)))
  return withAddresses(context, id, drawSourceMatrix(rows, { ...optionsOf(context, id), left: all.rows.length - rows.rows.length }))
}

export function drawPanels(context: PageContext, id: string, events: Events, by: PanelsBy): PictureData {
  return withAddresses(context, id, drawEventPanels(eventPanels(context.corpus, events, by), optionsOf(context, id)))
}

function optionsOf(context: PageContext, id: string) {
  const nameOf = (kind: 'event' | 'actor' | 'location' | 'source') => (wanted: string): ShownText => refer(context, kind, wanted).name
  return {
    ui: context.ui,
    languages: context.languages,
    id,
    eventTitle: nameOf('event'),
    actorName: nameOf('actor'),
    placeName: nameOf('location'),
    sourceName: nameOf('source'),
    roleName: (code: string): ShownText => labelCode(context, 'roles', code),
    stanceName: (code: string): ShownText => labelCode(context, 'stances', code),
  }
}
