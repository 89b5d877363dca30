/** All that an event type's page says: its definition as in the codebook, its place in the tree, and its events. */

import type { AcledMapping } from '../../model/codebook.ts'
import type { ShownText } from '../../model/text.ts'
import { supertypeOf, typeLine } from '../../queries/event-types.ts'
import { listEvents } from '../../queries/list-events.ts'
import { mapPlaces } from '../../queries/map-places.ts'
import type { PageContext } from '../context.ts'
import { drawOverviewMap } from '../pictures.ts'
import type { PictureData } from '../pictures.ts'
import { drawOverTime } from '../relation-pictures.ts'
import { need, referType } from '../reference.ts'
import type { Reference } from '../reference.ts'
import { describeCode } from './codebook.ts'
import type { CodeData } from './codebook.ts'
import { describeEvents } from './event-list.ts'
import type { EventGroup } from './event-list.ts'
import { linkParts, shortenEvents } from './parts.ts'
import type { PeriodLink } from '../period.ts'
import { notesOfType } from './outside-notes.ts'
import type { OutsideNote } from './outside-notes.ts'

export interface TypePage {
  readonly id: string
  readonly name: ShownText
  readonly code: CodeData
  readonly codebookAddress: string
  readonly colorSlot: number
  readonly unspecified: boolean
  readonly acled: AcledMapping | null
  /** Types above it, the topmost first. */
  readonly ancestors: readonly Reference[]
  readonly children: readonly { readonly type: Reference; readonly events: number; readonly slot: number }[]
  readonly months: PictureData
  readonly map: PictureData
  /** Of it and of all below it; `groups` holds the latest where they are too many. */
  readonly events: number
  readonly groups: readonly EventGroup[]
  /** Where not all is shown. */
  readonly parts: readonly PeriodLink[]
  /** What outside data sets record in the classes that come nearest. */
  readonly outside: readonly OutsideNote[]
}

export function describeType(context: PageContext, id: string): TypePage {
  const { corpus, lang, urls } = context
  const { codebook } = corpus
  const type = need(codebook.eventTypes.find(({ code }) => code === id), 'event type', id)
  const events = listEvents(corpus, { type: id })
  const code = describeCode(context, type)
  return {
    id,
    name: code.label,
    code,
    codebookAddress: urls.code(lang, 'eventTypes', id),
    colorSlot: supertypeOf(codebook, id).slot,
    unspecified: type.unspecified,
    acled: type.acled,
    ancestors: typeLine(codebook, id).slice(1).reverse().map(above => referType(context, above.code)),
    children: childrenOf(context, id),
    months: drawOverTime(context, 'months', events),
    map: drawOverviewMap(context, 'map', mapPlaces(corpus, events)),
    events: events.length,
    groups: describeEvents(context, shortenEvents(events).shown),
    parts: linkParts(context, 'type', id),
    outside: notesOfType(context, id, events),
  }
}

/** The types right below one, or the topmost ones; each with the events of it and of all below it. */
export function childrenOf(context: PageContext, parent: string | null): TypePage['children'] {
  const { corpus } = context
  const types = corpus.codebook.eventTypes.filter(type => type.parent === parent)
  return types.map(({ code }) => ({
    type: referType(context, code),
    slot: supertypeOf(corpus.codebook, code).slot,
    events: listEvents(corpus, { type: code }).length,
  }))
}
