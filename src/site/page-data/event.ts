/** All that an event's page says: the merged values, each with the reports that give it. */

import type { Side } from '../../model/codebook.ts'
import type { LinkedEvent } from '../../model/corpus.ts'
import type { Interval } from '../../model/count.ts'
import type { BestRule, Grade, Resolved, ResponsibilityStatus } from '../../model/event.ts'
import type { DateOf, Modality, Scope } from '../../model/report.ts'
import type { ShownText } from '../../model/text.ts'
import { casualtiesOfEvent } from '../../queries/casualty-ranges.ts'
import { supertypeOf, typeLine } from '../../queries/event-types.ts'
import { mapPlaces } from '../../queries/map-places.ts'
import { standingOf } from '../../queries/standing.ts'
import type { Standing } from '../../queries/standing.ts'
import { renderNote } from '../body-target.ts'
import type { RenderedBody } from '../body-target.ts'
import type { PageContext } from '../context.ts'
import { showText } from '../context.ts'
import { drawCloseMap, drawRanges, drawTimeline } from '../pictures.ts'
import type { PictureData } from '../pictures.ts'
import { need, refer, referCode, referTeller, referType } from '../reference.ts'
import type { Reference } from '../reference.ts'
import { wordDate, wordPlace } from '../wording.ts'
import type { DateWords, PlaceWords } from '../wording.ts'
import { describeAccount } from './event-account.ts'
import type { EventAccount } from './event-account.ts'
import { deckOf } from './event-list.ts'
import { describeRuling, listClaims } from './event-claims.ts'
import type { ClaimData, RulingData } from './event-claims.ts'
import { describeFigures } from './event-figures.ts'
import type { EventFigures } from './event-figures.ts'
import { describeRelated, describeSteps, listNear } from './event-related.ts'
import type { RelatedData, StepData } from './event-related.ts'
import { describeReports } from './event-reports.ts'
import type { Differing, ReportData } from './event-reports.ts'
import { historyOfEvent } from './history.ts'
import type { HistoryData } from './history.ts'

export interface StatedValue<Value> {
  readonly value: Value
  /** Numbers of the reports on the page. */
  readonly reports: readonly number[]
}

export interface ResolvedData<Value> {
  readonly value: Value
  readonly contested: boolean
  readonly stated: readonly StatedValue<Value>[]
}

export interface RoleData {
  readonly role: Reference
  readonly side: Side
  readonly actors: readonly {
    readonly actor: Reference
    readonly believed: boolean
    readonly contested: boolean
    readonly reports: readonly number[]
  }[]
}

export interface EventPage {
  readonly id: string
  readonly title: ShownText
  /** When, where and how many, in one line. */
  readonly summary: string
  /** The same without the date, in parts. */
  readonly deck: readonly string[]
  /** How many reports, of how many origins, and on what they differ; null without reports. */
  readonly account: EventAccount | null
  /** Set on a page that only says where the event went, or that it was withdrawn. */
  readonly gone: { readonly kind: 'withdrawn' } | { readonly kind: 'merged'; readonly into: Reference } | null
  readonly scope: Scope
  readonly modalities: readonly Modality[]
  readonly standing: Standing
  readonly type: ResolvedData<Reference>
  readonly supertype: Reference
  /** Types above it and itself, the topmost first. */
  readonly typeLine: readonly Reference[]
  readonly colorSlot: number
  readonly date: ResolvedData<DateWords>
  readonly dateOf: DateOf
  readonly places: readonly PlaceWords[]
  readonly alsoPlaces: readonly { readonly as: LinkedEvent['alsoLocations'][number]['as']; readonly place: PlaceWords }[]
  readonly placeContested: boolean
  readonly roles: readonly RoleData[]
  readonly figures: EventFigures
  /** The figures as ranges; null where all are exact: then the table says as much. */
  readonly ranges: PictureData | null
  /** Where it happened; null where no point is known. */
  readonly map: PictureData | null
  /** This event among those near it in time, related to it or of the same campaign; null where there is none. */
  readonly timeline: PictureData | null
  readonly steps: readonly StepData[]
  readonly rules: readonly BestRule[]
  readonly claims: readonly ClaimData[]
  readonly responsibilityStatus: ResponsibilityStatus
  readonly grade: Grade
  /** Who first said it; null stands for outlets that are not known. */
  readonly origins: readonly { readonly origin: Reference | null; readonly reports: readonly number[] }[]
  readonly reports: readonly ReportData[]
  /** Fields on which the reports do not agree. */
  readonly differs: readonly Differing[]
  readonly partOf: readonly Reference[]
  readonly parts: readonly Reference[]
  readonly related: readonly RelatedData[]
  readonly rulings: readonly RulingData[]
  readonly note: RenderedBody | null
  readonly mentionedIn: readonly Reference[]
  readonly history: HistoryData
  readonly permanent: string
}

export function describeEvent(context: PageContext, id: string): EventPage {
  const event = need(context.corpus.events.get(id), 'event', id)
  const numbers = (keys: readonly string[]): readonly number[] => keys.map(key => event.reports.indexOf(key) + 1)
  const figures = describeFigures(context, event)
  const ranges = casualtiesOfEvent(event)
  const deck = deckOf(context, event)
  const near = listNear(context, event)
  const reports = describeReports(context, event)
  const supertype = supertypeOf(context.corpus.codebook, event.type.value)
  return {
    id,
    title: showText(context, event.title, id),
    summary: [context.ui.date(event.date.value), ...deck].join(' · '),
    deck,
    account: describeAccount(context, event),
    gone: goneOf(context, event),
    scope: event.scope,
    modalities: event.modalities,
    standing: standingOf(event),
    type: resolve(event.type, code => referType(context, code), numbers),
    supertype: referType(context, supertype.code),
    typeLine: typeLine(context.corpus.codebook, event.type.value).reverse().map(({ code }) => referType(context, code)),
    colorSlot: supertype.slot,
    date: resolve(event.date, date => wordDate(context, date), numbers),
    dateOf: event.date.dateOf,
    places: event.locations.map(site => wordPlace(context, site)),
    alsoPlaces: event.alsoLocations.map(site => ({ as: site.as, place: wordPlace(context, site) })),
    placeContested: event.locationContested,
    roles: listRoles(context, event, numbers),
    figures,
    ranges: ranges.some(isWide) ? drawRanges(context, 'ranges', ranges) : null,
    map: drawCloseMap(context, 'map', mapPlaces(context.corpus, [event], { all: true })),
    timeline: near.length < 2 ? null : drawTimeline(context, 'timeline', near, id),
    steps: describeSteps(context, id),
    rules: listRules(figures),
    claims: listClaims(context, event),
    responsibilityStatus: event.responsibilityStatus,
    grade: event.grade,
    origins: event.origins.map(({ id: origin, reports }) => ({
      origin: origin === null ? null : referTeller(context, origin), reports: numbers(reports),
    })),
    reports,
    differs: reports[0]?.differs ?? [],
    partOf: event.partOf.map(other => refer(context, 'event', other)),
    parts: event.parts.map(other => refer(context, 'event', other)),
    related: event.related.map(related => describeRelated(context, related)),
    rulings: event.rulings.map(ruling => describeRuling(context, ruling)),
    note: renderNote(context, event.bodies),
    mentionedIn: event.mentionedIn.map(article => refer(context, 'article', article)),
    history: historyOfEvent(context, event),
    permanent: context.urls.permanent('event', id),
  }
}

/** A figure that is known only within bounds, or not at all. */
function isWide({ interval }: { readonly interval: Interval | null }): boolean {
  return interval === null || interval.low !== interval.high
}

function goneOf(context: PageContext, event: LinkedEvent): EventPage['gone'] {
  if (event.status === 'published') return null
  if (event.status === 'withdrawn') return { kind: 'withdrawn' }
  return { kind: 'merged', into: refer(context, 'event', event.status.mergedInto) }
}

function resolve<Raw, Value>(
  resolved: Resolved<Raw>, show: (value: Raw) => Value, numbers: (keys: readonly string[]) => readonly number[],
): ResolvedData<Value> {
  return {
    value: show(resolved.value),
    contested: resolved.contested,
    stated: resolved.stated.map(({ value, reports }) => ({ value: show(value), reports: numbers(reports) })),
  }
}

/** In the codebook's order of roles. */
function listRoles(context: PageContext, event: LinkedEvent, numbers: (keys: readonly string[]) => readonly number[]): readonly RoleData[] {
  return context.corpus.codebook.roles.flatMap(({ code, side }) => {
    const actors = event.actors.filter(actor => actor.role === code)
    if (actors.length === 0) return []
    return [{
      role: referCode(context, 'roles', code),
      side,
      actors: actors.map(({ id, believed, contested, reports }) => ({
        actor: refer(context, 'actor', id), believed, contested, reports: numbers(reports),
      })),
    }]
  })
}

function listRules(figures: EventFigures): readonly BestRule[] {
  const groups = figures.totals === null ? figures.groups : [...figures.groups, figures.totals]
  const tallies = [...groups.flatMap(group => group.harms.map(harm => harm.tally)), ...figures.measures.map(measure => measure.tally)]
  return [...new Set(tallies.map(tally => tally.rule))]
}
