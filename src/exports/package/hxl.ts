/** Events with the tags of the Humanitarian Exchange Language below the header: one row an event, as far as HXL has words for it. */

import type { ExportFile } from '../export-file.ts'
import { csvPieces } from '../format.ts'
import type { ExportContext, Sheet, Table } from '../table.ts'
import { makeTable, recordsIn } from '../table.ts'
import { describeEvents } from '../tables/events.ts'
import type { LinkedEvent } from '../../model/corpus.ts'

/** Tag of each column that goes in. Names by language get theirs from the language. */
const tags: Readonly<Record<string, string>> = {
  event_id: '#event+id', scope: '#event+scope', date_earliest: '#date+start', date_latest: '#date+end', event_type: '#event+type+code',
  acled_event_type: '#event+type+acled', acled_sub_event_type: '#event+subtype+acled', location_id: '#loc+code', radius_km: '#geo+radius',
  admin1: '#adm1+code+own', admin1_pcode: '#adm1+code', pcode: '#loc+code+v_pcode', latitude: '#geo+lat', longitude: '#geo+lon',
  perpetrators: '#group+perpetrator', targets: '#group+target', killed_low: '#affected+killed+min', killed_best: '#affected+killed', killed_high: '#affected+killed+max',
  wounded_low: '#affected+injured+min', wounded_best: '#affected+injured', wounded_high: '#affected+injured+max',
  grade: '#meta+grade', sources: '#meta+source', status: '#status', url: '#meta+url',
}

export function tagOf(column: string): string | undefined {
  const lang = /^(title|location_name)_(.+)$/.exec(column)
  return lang === null ? tags[column] : `${lang[1] === 'title' ? '#event+name' : '#loc+name'}+i_${lang[2]?.toLowerCase()}`
}

function describeHxl(context: ExportContext): Sheet<LinkedEvent> {
  const { columns } = describeEvents(context)
  const { corpus } = context
  const withPcode = columns.flatMap(column => column.name !== 'admin1' ? [column] : [column, {
    name: 'admin1_pcode', type: 'string' as const, description: 'P-code of the first-level division (OCHA)',
    cell: (event: LinkedEvent) => {
      const codes = event.locations.map(({ id }) => corpus.locations.get(corpus.locations.get(id)?.admin1 ?? '')?.pcode ?? null)
      return [...new Set(codes.filter(code => code !== null))].join(';') || null
    },
  }])
  return { name: 'events_hxl', description: 'Events with HXL tags below the header', columns: withPcode.filter(({ name }) => tagOf(name) !== undefined) }
}

export function listHxl(context: ExportContext): Table {
  return makeTable(describeHxl(context), context, () => recordsIn(context, 'events'))
}

export function hxlFile(table: Table): ExportFile {
  return {
    path: `data/${table.name}.csv`, rows: table.size,
    pieces: () => csvPieces(table, tagRow(table)),
  }
}

/** The row below the header. */
export function tagRow({ columns }: Table): string[][] {
  return [columns.map(({ name }) => tagOf(name) ?? '')]
}
