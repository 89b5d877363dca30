/** Events as a reader scans them: what, when, where, who, how many. Incidents first, what is not counted beside them. */

import type { LinkedEvent } from '../../model/corpus.ts'
import type { Grade } from '../../model/event.ts'
import { harms } from '../../model/report.ts'
import type { ShownText } from '../../model/text.ts'
import { supertypeOf } from '../../queries/event-types.ts'
import { periodOfEvent } from '../../queries/list-events.ts'
import { standingOf, standings } from '../../queries/standing.ts'
import type { Standing } from '../../queries/standing.ts'
import type { PageContext } from '../context.ts'
import { labelCode, refer, referType } from '../reference.ts'
import type { Reference } from '../reference.ts'
import { wordDate } from '../wording.ts'
import type { DateWords } from '../wording.ts'

export interface EventItem {
  readonly event: Reference
  readonly type: Reference
  readonly colorSlot: number
  readonly date: DateWords
  readonly dateContested: boolean
  readonly places: readonly Reference[]
  /** What it did to people: "7 killed", "at least 20 wounded". Empty where no report says anything. */
  readonly toll: readonly ShownText[]
  readonly grade: Grade
  /** The part that the page's subject took in it; null on pages that are not about one actor. */
  readonly role: ShownText | null
  /** `YYYY` that holds the whole interval of its date; null where none does. */
  readonly year: string | null
}

export interface EventGroup {
  readonly standing: Standing
  readonly items: readonly EventItem[]
}

/** In the order given. With `actor`, each item names the actor's role. */
export function describeEvents(context: PageContext, events: readonly LinkedEvent[], actor?: string): readonly EventGroup[] {
  return standings.flatMap(standing => {
    const items = events.filter(event => standingOf(event) === standing).map(event => describeItem(context, event, actor))
    return items.length === 0 ? [] : [{ standing, items }]
  })
}

/** How many events the groups hold together. */
export function countItems(groups: readonly EventGroup[]): number {
  return groups.reduce((sum, group) => sum + group.items.length, 0)
}

/** Where and how many, in parts: "Northgate", "7 killed". */
export function deckOf(context: PageContext, event: LinkedEvent): readonly string[] {
  const { places, toll } = describeItem(context, event)
  return [places.map(place => place.name.text).join(context.ui.t('list.comma')), ...toll.map(figure => figure.text)].filter(part => part !== '')
}

export function describeItem(context: PageContext, event: LinkedEvent, actor?: string): EventItem {
  const { corpus, ui } = context
  const role = event.actors.find(({ id }) => id === actor)?.role
  return {
    event: refer(context, 'event', event.id),
    type: referType(context, event.type.value),
    colorSlot: supertypeOf(corpus.codebook, event.type.value).slot,
    date: wordDate(context, event.date.value),
    dateContested: event.date.contested,
    places: event.locations.map(site => refer(context, 'location', site.id)),
    toll: harms.flatMap(harm => {
      const tally = event.totals[harm]
      if (tally === undefined) return []
      const { lang } = ui.message(`harm.${harm}.counted`)
      return [tally.interval === null ? ui.shown(`harm.${harm}.unknown`) : { text: ui.counted(`harm.${harm}.counted`, tally), lang }]
    }),
    grade: event.grade,
    role: role === undefined ? null : labelCode(context, 'roles', role),
    year: periodOfEvent(event)?.slice(0, 4) ?? null,
  }
}
