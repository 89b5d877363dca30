/** The table of events. Its columns and their order are public: `corpus-format`, "Exports". */

import type { Corpus, LinkedEvent } from '../../model/corpus.ts'
import type { EventStatus } from '../../model/records.ts'
import { acledType, actorsOnSide, attributedTo, claimedBy, supertypeOf, ucdpType } from '../crosswalk/codes.ts'
import { countColumns } from './shared-columns.ts'
import type { ColumnOf, ExportContext, Sheet, Table } from '../table.ts'
import { column, makeTable, recordsIn, textColumns } from '../table.ts'

export function describeEvents(context: ExportContext): Sheet<LinkedEvent> {
  return {
    name: 'events',
    description: 'One row per event: what the reports of all articles say together',
    columns: [
      ...whatAndWhen(context),
      ...typeColumns,
      ...whereColumns(context),
      ...whoColumns,
      ...countColumns<LinkedEvent>('killed', 'People killed', event => event.totals.killed),
      ...countColumns<LinkedEvent>('wounded', 'People wounded', event => event.totals.wounded),
      ...sourceColumns,
    ],
  }
}

export function listEvents(context: ExportContext): Table {
  return makeTable(describeEvents(context), context, () => recordsIn(context, 'events'))
}

/** `published`, `withdrawn` or `merged-into:<id>`. */
export function formatStatus(status: EventStatus): string {
  return typeof status === 'string' ? status : `merged-into:${status.mergedInto}`
}

/** Distinct values joined by `;`; null when none is known. */
function joinKnown(values: readonly (string | null | undefined)[]): string | null {
  const known = [...new Set(values.filter(value => value !== null && value !== undefined && value !== ''))]
  return known.length === 0 ? null : known.join(';')
}

/** The type, or all stated ones when they contradict each other. */
function typesOf(event: LinkedEvent): string[] {
  return event.type.contested ? event.type.stated.map(stated => stated.value) : [event.type.value]
}

function whatAndWhen(context: ExportContext): ColumnOf<LinkedEvent>[] {
  return [
    column('event_id', 'string', 'Permanent id', event => event.id),
    ...textColumns<LinkedEvent>(context, 'title', 'Title', event => event.title),
    column('scope', 'string', 'incident, series, campaign or total; only incidents may be added up', event => event.scope),
    column('modality', 'list', 'What its reports say of it: asserted, planned, alleged, denied', event => event.modalities),
    column('date_edtf', 'string', 'When, EDTF (ISO 8601-2)', event => event.date.value.edtf || null),
    column('date_earliest', 'date', 'First possible day', event => event.date.earliest),
    column('date_latest', 'date', 'Last possible day', event => event.date.latest),
    column('date_of', 'string', 'What the date is the date of: event, announcement, discovery', event => event.date.dateOf),
  ]
}

const typeColumns: readonly ColumnOf<LinkedEvent>[] = [
  column('event_type', 'string', 'Code of the codebook; contested ones joined by ;', event => joinKnown(typesOf(event))),
  column('event_supertype', 'string', 'Topmost type above it',
    (event, { corpus }) => joinKnown(typesOf(event).map(code => supertypeOf(corpus, code)))),
  column('acled_event_type', 'string', 'Event type of ACLED, where there is one',
    (event, { corpus }) => joinKnown(typesOf(event).map(code => acledType(corpus, event, code)?.type))),
  column('acled_sub_event_type', 'string', 'Sub-event type of ACLED, where there is one',
    (event, { corpus }) => joinKnown(typesOf(event).map(code => acledType(corpus, event, code)?.subtype))),
  column('ucdp_type', 'integer', 'Type of violence of UCDP, derived from the sides: 1 state-based, 2 non-state, 3 one-sided',
    (event, { corpus }) => ucdpType(corpus, event)),
]

/** The cell of its only site; several sites (contested, or several named) leave numbers empty. */
function onlySite<Value>(event: LinkedEvent, corpus: Corpus, value: (id: string) => Value | null | undefined): Value | null {
  const [first, ...others] = event.locations
  return first === undefined || others.length > 0 || !corpus.locations.has(first.id) ? null : value(first.id) ?? null
}

function whereColumns(context: ExportContext): ColumnOf<LinkedEvent>[] {
  const { corpus } = context
  const places = (event: LinkedEvent) => event.locations.map(site => corpus.locations.get(site.id))
  return [
    column('location_id', 'string', 'Where; several joined by ;', event => joinKnown(event.locations.map(site => site.id))),
    ...context.languages.map(lang => column<LinkedEvent>(`location_name_${lang}`, 'string', `Name of the place (${lang})`,
      event => joinKnown(places(event).map(place => place?.name[lang])))),
    column('location_precision', 'string', 'How precisely the place is known, a code of the codebook',
      event => joinKnown(event.locations.map(site => site.precision))),
    column('radius_km', 'number', 'How far the real place may lie from the point, km; empty when unknown or several',
      event => (event.locations.length === 1 ? event.locations[0]?.radiusKm ?? null : null)),
    column('admin1', 'string', 'Id of the first-level division around it', event => joinKnown(places(event).map(place => place?.admin1))),
    column('pcode', 'string', 'P-code of the place (OCHA)', event => joinKnown(places(event).map(place => place?.pcode))),
    column('latitude', 'number', 'WGS 84; empty when unknown, contested or several', event => onlySite(event, corpus, id => corpus.locations.get(id)?.latitude)),
    column('longitude', 'number', 'WGS 84; empty when unknown, contested or several', event => onlySite(event, corpus, id => corpus.locations.get(id)?.longitude)),
  ]
}

const whoColumns: readonly ColumnOf<LinkedEvent>[] = [
  column('perpetrators', 'list', 'Actors with a role on the side of the perpetrator', (event, { corpus }) => actorsOnSide(corpus, event.actors, 'perpetrator')),
  column('targets', 'list', 'Actors with a role on the side of the target', (event, { corpus }) => actorsOnSide(corpus, event.actors, 'target')),
  column('claimed_by', 'list', 'Actors that claim or admit it', event => claimedBy(event)),
  column('attributed_to', 'list', 'Perpetrators by role, and actors to whom somebody attributes it', (event, { corpus }) => attributedTo(corpus, event)),
  column('responsibility_status', 'string', 'contested, admitted, claimed, attributed or none', event => event.responsibilityStatus),
]

const sourceColumns: readonly ColumnOf<LinkedEvent>[] = [
  column('grade', 'string', 'How well it is supported: discounted, contested, acknowledged, corroborated, single-origin', event => event.grade),
  column('origins', 'integer', 'Number of independent origins', event => event.origins.length),
  column('reports', 'integer', 'Number of reports', event => event.reports.length),
  column('sources', 'list', 'Outlets that report it', event => event.sources),
  column('articles', 'list', 'Articles that report it', event => event.articles),
  column('part_of', 'list', 'Series or campaign that it belongs to', event => event.partOf),
  column('status', 'string', 'published, withdrawn or merged-into:<id>', event => formatStatus(event.status)),
  column('url', 'string', 'Permanent address', (event, { urls }) => urls.permanent('event', event.id)),
]
