/** The lists that stand beside a picture of incidents: what is not summed, and what no month can hold. */

import { formatYear } from '../language/index.ts'
import type { ShownText } from '../model/text.ts'
import type { EventsByMonth } from '../queries/events-by-month.ts'
import type { BesideRow } from '../queries/standing.ts'
import type { Beside, ChartOptions } from './figure.ts'
import { nameCell } from './words.ts'

export interface EventTitles extends ChartOptions {
  /** The title of an event, by id. */
  readonly eventTitle: (id: string) => ShownText
}

/** Series, campaigns, totals, plans and the like, each under its own title. */
export function listStandings(rows: readonly BesideRow[], options: EventTitles): Beside[] {
  return rows.map(row => besideList(options.ui.t(`charts.beside.${row.standing}`), row.events, options))
}

/** Incidents whose date is too coarse for a month or only that of an announcement, then what is no incident. */
export function listLeftOut(rows: EventsByMonth, options: EventTitles): Beside[] {
  const { ui } = options
  const lists = [
    ...rows.years.map(({ year, events }) =>
      besideList(ui.t('charts.beside.year', { year: formatYear(year, ui.lang) }), events, options)),
    ...listUndated(rows.undated, options),
    ...listBesideAs(ui.t('charts.beside.announced'), rows.byAnnouncement, options),
  ]
  return [...lists, ...listStandings(rows.beside, options)]
}

/** Incidents that no year holds; nothing when there are none. */
export function listUndated(events: readonly string[], options: EventTitles): Beside[] {
  return listBesideAs(options.ui.t('charts.beside.undated'), events, options)
}

/** Some events under a title; nothing when there are none. */
export function listBesideAs(title: string, events: readonly string[], options: EventTitles): Beside[] {
  return events.length === 0 ? [] : [besideList(title, events, options)]
}

function besideList(title: string, events: readonly string[], options: EventTitles): Beside {
  return {
    title,
    items: events.map(id => ({ ...nameCell(options.eventTitle(id), options), ref: { kind: 'event', id } })),
  }
}
