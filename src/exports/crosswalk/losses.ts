/** What the crosswalk to another data set leaves out or changes, counted: nobody should take a shaped file for the whole. */

import type { LinkedEvent } from '../../model/corpus.ts'
import { createInterface } from '../../i18n/index.ts'
import type { ExportContext, Sheet, Table } from '../table.ts'
import { column, makeTable, recordsIn } from '../table.ts'

/** Reasons in the order in which they are looked for; the first one decides. Their words: `loss.<reason>` of the interface. */
export const leftOutReasons = ['not-published', 'not-counted', 'not-single', 'no-type', 'no-death', 'no-date', 'no-place', 'country-only'] as const
export type LeftOut = (typeof leftOutReasons)[number]

export const changedReasons = [
  'contested-settled', 'place-coarser', 'split-by-day', 'range-as-lowest', 'unknown-as-zero', 'open-as-best', 'lowest-as-best', 'groups-differ',
  'side-unidentified', 'actor-left-out',
] as const
export type Changed = (typeof changedReasons)[number]

/** Rows that an event becomes, or the reason why it becomes none. */
export type Filed<Row> =
  | { readonly rows: readonly Row[]; readonly changed: readonly Changed[] }
  | { readonly leftOut: LeftOut }

export interface Loss {
  readonly file: string
  readonly kind: 'left-out' | 'changed'
  readonly reason: LeftOut | Changed
  readonly events: readonly string[]
}

const english = createInterface('en')

export function describeLosses(): Sheet<Loss> {
  return {
    name: 'crosswalk_losses',
    description: 'What the crosswalk files leave out or change, by file and reason',
    columns: [
      column('file', 'string', 'Crosswalk file: acled or ged', loss => loss.file),
      column('kind', 'string', 'left-out: the event has no row there. changed: it has, but says less or something else', loss => loss.kind),
      column('reason', 'string', 'Code of the reason', loss => loss.reason),
      column('meaning', 'string', 'The reason in words, in English', loss => english.t(`loss.${loss.reason}`)),
      column('events', 'integer', 'Number of events concerned', loss => loss.events.length),
      column('event_ids', 'list', 'Events concerned', loss => loss.events),
    ],
  }
}

/** How each crosswalk file files an event, by the name of the file. */
export type Filers = Readonly<Record<string, (event: LinkedEvent) => Filed<unknown>>>

export function listLosses(context: ExportContext, losses: () => readonly Loss[]): Table {
  return makeTable(describeLosses(), context, losses)
}

/** Reasons that concern no event are left out. */
export function countLosses(context: ExportContext, filers: Filers): Loss[] {
  return Object.entries(filers).flatMap(([file, fileEvent]) => {
    const found = new Map<string, string[]>()
    for (const event of recordsIn(context, 'events')) {
      const filed = fileEvent(event)
      for (const reason of 'leftOut' in filed ? [filed.leftOut] : filed.changed) append(found, reason, event.id)
    }
    const list = (kind: Loss['kind'], reasons: readonly Loss['reason'][]): Loss[] =>
      reasons.flatMap(reason => (found.has(reason) ? [{ file, kind, reason, events: found.get(reason) ?? [] }] : []))
    return [...list('left-out', leftOutReasons), ...list('changed', changedReasons)]
  })
}

/** What several portions of the events lose, in the order of the portions. */
export function joinLosses(portions: readonly (readonly Loss[])[]): Loss[] {
  const joined = new Map<string, Loss>()
  for (const loss of portions.flat()) {
    const key = placeOf(loss)
    const before = joined.get(key)
    joined.set(key, before === undefined ? loss : { ...loss, events: [...before.events, ...loss.events] })
  }
  return [...joined].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, loss]) => loss)
}

/** Sorts as `countLosses` lists: by file, what is left out before what is changed, reasons in their order. */
function placeOf({ file, kind, reason }: Loss): string {
  const reasons: readonly Loss['reason'][] = kind === 'left-out' ? leftOutReasons : changedReasons
  return `${file}\t${kind === 'left-out' ? 0 : 1}\t${String(reasons.indexOf(reason)).padStart(2, '0')}`
}

function append(lists: Map<string, string[]>, key: string, item: string): void {
  const list = lists.get(key)
  if (list === undefined) lists.set(key, [item])
  else list.push(item)
}
