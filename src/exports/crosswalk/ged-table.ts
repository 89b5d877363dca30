/** The columns of UCDP GED that a corpus can fill, in its order. Its numbers of conflicts, dyads, actors and countries stay empty. */

import type { Corpus, LinkedEvent } from '../../model/corpus.ts'
import type { ExportContext, Sheet, Table } from '../table.ts'
import { column, makeTable, recordsIn } from '../table.ts'
import { nameIn } from './acled.ts'
import type { GedRow } from './ged.ts'
import { fileForGed, prioGridOf } from './ged.ts'

const left = 'Left empty: a corpus does not know it'

export function describeGed(): Sheet<GedRow> {
  return {
    name: 'ged',
    description: 'Events in the shape of UCDP GED; made from this corpus, without any row of UCDP',
    columns: [
      column('id', 'string', 'Event', row => row.event.id),
      column('year', 'integer', 'Year of the first possible day', row => Number(row.days.earliest.slice(0, 4))),
      column('code_status', 'string', '“Clear”, or “Check” for contested events', row => (row.event.grade === 'contested' ? 'Check' : 'Clear')),
      column('type_of_violence', 'integer', '1 state-based, 2 non-state, 3 one-sided', row => row.violence),
      column('conflict_new_id', 'integer', left, () => null),
      column('conflict_name', 'string', left, () => null),
      column('dyad_new_id', 'integer', left, () => null),
      column('dyad_name', 'string', 'Both sides', (row, { corpus }) => `${sideName(row.a, corpus)} - ${secondSide(row, corpus)}`),
      column('side_a_new_id', 'integer', left, () => null),
      column('side_a', 'string', 'The state where there is one, else those who act', (row, { corpus }) => sideName(row.a, corpus)),
      column('side_b_new_id', 'integer', left, () => null),
      column('side_b', 'string', 'The other side; “Civilians” in one-sided violence', (row, { corpus }) => secondSide(row, corpus)),
      ...sourceColumns,
      ...placeColumns,
      column('event_clarity', 'integer', '1 an event of its own, 2 known only in sum', row => row.clarity),
      column('date_prec', 'integer', '1 the day, 2 two to six days, 3 a week, 4 a month, 5 a year', row => row.datePrecision),
      column('date_start', 'date', 'First possible day', row => row.days.earliest),
      column('date_end', 'date', 'Last possible day', row => row.days.latest),
      column('deaths_a', 'integer', 'Dead of side a, best figure', row => row.deaths.a),
      column('deaths_b', 'integer', 'Dead of side b, best figure', row => row.deaths.b),
      column('deaths_civilians', 'integer', 'Dead civilians, best figure', row => row.deaths.civilians),
      column('deaths_unknown', 'integer', 'Dead of whom it is not known what they were', row => row.deaths.unknown),
      column('best', 'integer', 'The sum of the four', row => row.deaths.best),
      column('high', 'integer', 'Highest figure', row => row.deaths.high),
      column('low', 'integer', 'Lowest figure', row => row.deaths.low),
      column('gwnoa', 'integer', left, () => null),
      column('gwnob', 'integer', left, () => null),
    ],
  }
}

const sourceColumns: Sheet<GedRow>['columns'] = [
  column('number_of_sources', 'integer', 'Number of independent origins', ({ event }) => event.origins.length),
  column('source_article', 'string', 'Titles of the articles, separated by semicolons', ({ event }, { corpus }) => join(event.articles.map(id => nameIn(corpus.articles.get(id)?.title ?? null, corpus)))),
  column('source_office', 'string', 'Outlets, separated by semicolons', ({ event }, { corpus }) => join(event.sources.map(id => nameIn(corpus.sources.get(id)?.name ?? null, corpus)))),
  column('source_date', 'string', 'Days of the articles (EDTF), separated by semicolons', ({ event }, { corpus }) => join(event.articles.map(id => corpus.articles.get(id)?.published?.edtf ?? ''))),
  column('source_headline', 'string', 'The outlets’ own headlines, separated by semicolons', ({ event }, { corpus }) => join(event.articles.map(id => corpus.articles.get(id)?.headline ?? ''))),
  column('source_original', 'string', 'Who first said it, separated by semicolons', ({ event }, { corpus }) => join(event.origins.map(({ id }) => tellerName(id, corpus)))),
]

const placeColumns: Sheet<GedRow>['columns'] = [
  column('where_prec', 'integer', '1 the place, 2 within about 25 km, 3 a second-level division, 4 a first-level one, 5 fuzzy, 6 a country, 7 international', row => row.wherePrecision),
  column('where_coordinates', 'string', 'Name of the place', (row, { corpus }) => nameIn(row.place.place.name, corpus)),
  column('where_description', 'string', 'Names of all places that the reports give', ({ event }, { corpus }) => join(event.locations.map(({ id }) => nameIn(corpus.locations.get(id)?.name ?? null, corpus)))),
  column('adm_1', 'string', 'First-level division', (row, { corpus }) => nameIn(row.place.admin1?.name ?? null, corpus) || null),
  column('adm_2', 'string', 'Second-level division', (row, { corpus }) => nameIn(row.place.admin2?.name ?? null, corpus) || null),
  column('latitude', 'number', 'WGS 84', row => row.place.latitude),
  column('longitude', 'number', 'WGS 84', row => row.place.longitude),
  column('geom_wkt', 'string', 'The point as well-known text', row => `POINT (${row.place.longitude} ${row.place.latitude})`),
  column('priogrid_gid', 'integer', 'Cell of the PRIO-GRID', row => prioGridOf(row.place.latitude, row.place.longitude)),
  column('country', 'string', 'Country, in English where there is an English name', (row, { corpus }) => nameIn(row.place.country?.name ?? null, corpus) || null),
  column('country_id', 'integer', left, () => null),
  column('region', 'string', left, () => null),
]

function secondSide(row: GedRow, corpus: Corpus): string {
  return row.violence === 3 ? 'Civilians' : sideName(row.b, corpus)
}

function sideName(ids: readonly string[], corpus: Corpus): string {
  return ids.map(id => nameIn(corpus.actors.get(id)?.name ?? null, corpus)).join(', ')
}

function tellerName(id: LinkedEvent['origins'][number]['id'], corpus: Corpus): string {
  if (id === null) return 'unknown outlet'
  const informant = corpus.codebook.informants.find(({ code }) => code === id)
  return nameIn(corpus.actors.get(id)?.name ?? corpus.sources.get(id)?.name ?? informant?.label ?? null, corpus) || id
}

/** Empty items stay, so that the n-th of one column belongs to the n-th of another; null when all are empty. */
function join(items: readonly string[]): string | null {
  return items.every(item => item === '') ? null : items.map(item => item.replaceAll(';', ',')).join(';')
}

export function listGed(context: ExportContext): Table {
  return makeTable(describeGed(), context, function* () {
    for (const event of recordsIn(context, 'events')) {
      const filed = fileForGed(context.corpus, event)
      if ('rows' in filed) yield* filed.rows
    }
  })
}
