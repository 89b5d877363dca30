/** The columns of ACLED's export, filled from filed events. */

import type { ExportContext, Sheet, Table } from '../table.ts'
import { column, makeTable, recordsIn } from '../table.ts'
import type { AcledRow } from './acled.ts'
import { disorderOf, fileForAcled, interaction, nameIn } from './acled.ts'

const left = 'Left empty: a corpus does not know it'

export function describeAcled(): Sheet<AcledRow> {
  return {
    name: 'acled',
    description: 'Events in the shape of ACLED’s export; made from this corpus, without any row of ACLED',
    columns: [
      column('event_id_cnty', 'string', 'Event; with # and a number where one event is several rows', row => row.id),
      column('event_date', 'date', 'Day, or the middle of the days on which it may have been', row => row.day),
      column('year', 'integer', 'Year of that day', row => Number(row.day.slice(0, 4))),
      column('time_precision', 'integer', '1 the day, 2 within a week, 3 within a month', row => row.timePrecision),
      column('disorder_type', 'string', 'Type of disorder of ACLED', row => disorderOf(row.type)),
      column('event_type', 'string', 'Event type of ACLED', row => row.type.type),
      column('sub_event_type', 'string', 'Sub-event type of ACLED', row => row.type.subtype),
      ...sideColumns(0),
      ...sideColumns(1),
      column('interaction', 'integer', 'Both types of actors, the lower digit first; 0 for no second actor', row => interaction(row.sides)),
      column('civilian_targeting', 'string', '“Civilian targeting” where civilians are the only target', row => (row.onCivilians ? 'Civilian targeting' : null)),
      column('iso', 'integer', left, () => null),
      column('region', 'string', left, () => null),
      column('country', 'string', 'Country, in English where there is an English name', (row, { corpus }) => nameIn(row.place.country?.name ?? null, corpus) || null),
      column('admin1', 'string', 'First-level division', (row, { corpus }) => nameIn(row.place.admin1?.name ?? null, corpus) || null),
      column('admin2', 'string', 'Second-level division', (row, { corpus }) => nameIn(row.place.admin2?.name ?? null, corpus) || null),
      column('admin3', 'string', left, () => null),
      column('location', 'string', 'Name of the place', (row, { corpus }) => nameIn(row.place.place.name, corpus)),
      column('latitude', 'number', 'WGS 84, four decimals', row => roundTo4(row.place.latitude)),
      column('longitude', 'number', 'WGS 84, four decimals', row => roundTo4(row.place.longitude)),
      column('geo_precision', 'integer', '1 the place, 2 near it or a small area, 3 a larger region', row => row.geoPrecision),
      column('source', 'string', 'Outlets, separated by semicolons', ({ event }, { corpus }) => joinNames(event.sources.map(id => nameIn(corpus.sources.get(id)?.name ?? null, corpus)))),
      column('source_scale', 'string', left, () => null),
      column('notes', 'string', 'Title of the event and its address', ({ event }, { corpus, urls }) => `${nameIn(event.title, corpus)} (${urls.permanent('event', event.id)})`),
      column('fatalities', 'integer', 'The lowest figure; 0 also where nothing is known', row => row.fatalities),
      column('tags', 'string', 'Always “marsad”, and the grade of the event', ({ event }) => `marsad; ${event.grade}`),
      column('timestamp', 'integer', left, () => null),
    ],
  }
}

function sideColumns(side: 0 | 1): Sheet<AcledRow>['columns'] {
  const n = side + 1
  return [
    column(`actor${n}`, 'string', 'Main actor of a side; the order says nothing, but that civilians who are the target stand second', row => row.sides[side].name),
    column(`assoc_actor_${n}`, 'string', 'Others on that side, separated by semicolons', row => joinNames(row.sides[side].associated)),
    column(`inter${n}`, 'integer', 'Type of the actor, 1 to 8; 8 also for state forces outside their country', row => row.sides[side].inter),
  ]
}

function joinNames(names: readonly string[]): string | null {
  return names.length === 0 ? null : names.map(name => name.replaceAll(';', ',')).join('; ')
}

function roundTo4(degrees: number): number {
  return Math.round(degrees * 1e4) / 1e4
}

export function listAcled(context: ExportContext): Table {
  return makeTable(describeAcled(), context, function* () {
    for (const event of recordsIn(context, 'events')) {
      const filed = fileForAcled(context.corpus, event)
      if ('rows' in filed) yield* filed.rows
    }
  })
}
