/** Groups of columns that several tables have: dates, counts, names and outside ids. */

import type { EdtfDate } from '../../model/date.ts'
import type { Interval } from '../../model/count.ts'
import type { Alias } from '../../model/records.ts'
import type { LocalText } from '../../model/text.ts'
import type { ColumnOf, ExportContext } from '../table.ts'
import { column, textColumns } from '../table.ts'

/** `<prefix>_edtf`, `_earliest`, `_latest`. */
export function dateColumns<Item>(prefix: string, subject: string, date: (item: Item) => EdtfDate | null): ColumnOf<Item>[] {
  return [
    column(`${prefix}_edtf`, 'string', `${subject}, EDTF (ISO 8601-2)`, item => date(item)?.edtf || null),
    column(`${prefix}_earliest`, 'date', `${subject}: first possible day`, item => date(item)?.earliest ?? null),
    column(`${prefix}_latest`, 'date', `${subject}: last possible day`, item => date(item)?.latest ?? null),
  ]
}

export interface Figure {
  readonly interval: Interval | null
  readonly best: number | null
}

/** `<prefix>_low`, `_best`, `_high`, `_high_open`. All empty when nothing is known; `high` is empty when it is open. */
export function countColumns<Item>(prefix: string, subject: string, figure: (item: Item) => Figure | null | undefined): ColumnOf<Item>[] {
  const name = (part: string): string => (prefix === '' ? part : `${prefix}_${part}`)
  return [
    column(name('low'), 'integer', `${subject}: lowest figure`, item => figure(item)?.interval?.low ?? null),
    column(name('best'), 'integer', `${subject}: best figure, empty where no rule gives one`, item => figure(item)?.best ?? null),
    column(name('high'), 'integer', `${subject}: highest figure, empty when open or unknown`, item => figure(item)?.interval?.high ?? null),
    column(name('high_open'), 'boolean', `${subject}: true for "at least"`, item => {
      const interval = figure(item)?.interval
      return interval ? interval.high === null : null
    }),
  ]
}

interface Named {
  readonly name: LocalText
  readonly aliases: readonly Alias[]
  readonly kind: string
}

export function nameColumns(context: ExportContext): ColumnOf<Named>[] {
  return [
    ...textColumns<Named>(context, 'name', 'Name', item => item.name),
    column('aliases', 'list', 'Other names', item => item.aliases.filter(alias => !alias.loaded).map(alias => alias.text)),
    column('loaded_aliases', 'list', 'Names that judge: found in texts, not used here',
      item => item.aliases.filter(alias => alias.loaded).map(alias => alias.text)),
    column('kind', 'string', 'Kind, a code of the codebook', item => item.kind),
  ]
}

interface Identified {
  readonly wikidata: string | null
  readonly sameAs: readonly string[]
  readonly formerIds: readonly string[]
}

export const identityColumns: readonly ColumnOf<Identified>[] = [
  column('wikidata', 'string', 'Wikidata item', item => item.wikidata),
  column('same_as', 'list', 'The same thing in other data sets', item => item.sameAs),
  column('former_ids', 'list', 'Ids that it had before', item => item.formerIds),
]

interface Referred {
  readonly events: readonly string[]
  readonly articles: readonly string[]
}

export const referenceColumns: readonly ColumnOf<Referred>[] = [
  column('events', 'integer', 'Number of events', item => item.events.length),
  column('articles', 'integer', 'Number of articles that name it', item => item.articles.length),
]
