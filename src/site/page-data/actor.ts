/** All that an actor's page says: names, bonds, deeds and losses as reported, what it claims and what is laid to it. */

import type { Actor } from '../../model/corpus.ts'
import type { RelationKind } from '../../model/records.ts'
import type { ResponsibilityKind } from '../../model/report.ts'
import type { ShownText } from '../../model/text.ts'
import { casualtiesOfActor } from '../../queries/casualty-ranges.ts'
import { listEvents } from '../../queries/list-events.ts'
import { eventsHolding } from '../../queries/sayings.ts'
import { mapPlaces } from '../../queries/map-places.ts'
import { renderNote } from '../body-target.ts'
import type { RenderedBody } from '../body-target.ts'
import type { PageContext } from '../context.ts'
import { drawOverviewMap, drawRanges } from '../pictures.ts'
import type { PictureData } from '../pictures.ts'
import { drawOverTime, drawPanels } from '../relation-pictures.ts'
import { showText } from '../context.ts'
import { need, refer, referCode, referTeller } from '../reference.ts'
import type { Reference } from '../reference.ts'
import { wordDate } from '../wording.ts'
import type { DateWords } from '../wording.ts'
import { describeActorRecord } from './actor-record.ts'
import type { ActorRecordData } from './actor-record.ts'
import { describeEvents } from './event-list.ts'
import type { EventGroup } from './event-list.ts'
import { historyOfRecord } from './history.ts'
import { linkParts, mapShortened, shortenArticles, shortenEvents, shortenToLatest } from './parts.ts'
import type { Shortened } from './parts.ts'
import type { PeriodLink } from '../period.ts'
import type { HistoryData } from './history.ts'

export interface RelationData {
  readonly kind: RelationKind
  readonly to: Reference
  readonly since: DateWords | null
  readonly until: DateWords | null
  readonly articles: readonly Reference[]
}

/** One saying about who did it, with the event that it is about. */
export interface SaidData {
  readonly kind: ResponsibilityKind
  readonly event: Reference
  readonly by: Reference | null
  readonly report: number
}

export interface ActorPage {
  readonly id: string
  readonly name: ShownText
  /** What it is and how many events it takes part in: for previews. */
  readonly summary: string
  /** The name in the site's other languages. */
  readonly otherNames: readonly ShownText[]
  /** Other spellings; loaded words are never among them. */
  readonly aliases: readonly ShownText[]
  readonly kind: Reference
  readonly publicRole: ShownText | null
  readonly country: string | null
  readonly active: DateWords | null
  readonly wikidata: string | null
  readonly sameAs: readonly string[]
  readonly profile: RenderedBody | null
  readonly relations: readonly RelationData[]
  readonly children: readonly Reference[]
  readonly sources: readonly Reference[]
  readonly months: PictureData
  readonly map: PictureData
  readonly record: ActorRecordData
  /** Its roles by month, where there are incidents enough; the table of roles is always there. */
  readonly roles: PictureData | null
  /** Killed among its own, event by event. */
  readonly suffered: PictureData | null
  /** What it says of itself: claims, admissions, denials. */
  readonly says: Shortened<SaidData>
  /** What others lay to it. */
  readonly laid: Shortened<SaidData>
  /** How many events it takes part in; `groups` holds the latest where they are too many. */
  readonly events: number
  readonly groups: readonly EventGroup[]
  readonly articles: Shortened<Reference>
  /** Where not all is shown. */
  readonly parts: readonly PeriodLink[]
  readonly history: HistoryData
}

export function describeActor(context: PageContext, id: string): ActorPage {
  const { corpus, lang } = context
  const actor = need(corpus.actors.get(id), 'actor', id)
  const events = listEvents(corpus, { actor: id })
  const name = showText(context, actor.name, id)
  const kind = referCode(context, 'actorKinds', actor.kind)
  const said = listSaid(context, id)
  const suffered = casualtiesOfActor(events, id, 'killed')
  const roles = drawPanels(context, 'roles-over-time', events, { rolesOf: id })
  const isOwn = ({ kind }: SaidData): boolean => kind === 'claimed' || kind === 'admitted'
  return {
    id,
    name,
    summary: summariseRecord(context, name, kind, events.length),
    otherNames: namesBeside(context, actor.name, name),
    aliases: listAliases(context, actor.aliases),
    kind,
    publicRole: actor.publicRole === null ? null : showText(context, actor.publicRole),
    country: actor.country === null ? null : countryIn(actor.country, lang),
    active: actor.active === null ? null : wordDate(context, actor.active),
    wikidata: actor.wikidata,
    sameAs: actor.sameAs,
    profile: renderNote(context, actor.bodies),
    relations: listRelations(context, actor),
    children: actor.children.map(child => refer(context, 'actor', child)),
    sources: actor.sources.map(source => refer(context, 'source', source)),
    months: drawOverTime(context, 'months', events),
    map: drawOverviewMap(context, 'map', mapPlaces(corpus, events)),
    record: describeActorRecord(context, id, events),
    roles: roles.figure.kind === 'picture' ? roles : null,
    suffered: suffered.length === 0 ? null : drawRanges(context, 'suffered', suffered),
    says: shortenToLatest(said.filter(isOwn)),
    laid: shortenToLatest(said.filter(saying => !isOwn(saying))),
    events: events.length,
    groups: describeEvents(context, shortenEvents(events).shown, id),
    articles: mapShortened(shortenArticles(context, 'actor', id), article => refer(context, 'article', article)),
    parts: linkParts(context, 'actor', id),
    history: historyOfRecord(context, 'actor', actor),
  }
}

/** One line about a record: its name, its kind, its events. */
export function summariseRecord({ ui }: PageContext, name: ShownText, kind: Reference, events: number): string {
  return [name.text, kind.name.text, ui.t('record.event.counted', { count: events })].join(' · ')
}

export function namesBeside(context: PageContext, name: Actor['name'], shown: ShownText): readonly ShownText[] {
  const order = [...new Set([...context.languages, ...Object.keys(name)])]
  return order.flatMap(lang => (name[lang] === undefined || lang === shown.lang || name[lang] === shown.text ? [] : [{ text: name[lang], lang }]))
}

/** Loaded aliases are found by search and shown nowhere. */
export function listAliases(context: PageContext, aliases: Actor['aliases']): readonly ShownText[] {
  const shown = aliases.filter(alias => !alias.loaded)
  return shown.map(({ text, lang }) => ({ text, lang: lang ?? context.languages[0] ?? context.lang }))
}

/** The name of a country in a language, by its ISO 3166-1 code. */
export function countryIn(code: string, lang: string): string {
  return new Intl.DisplayNames([lang, 'en'], { type: 'region' }).of(code.toUpperCase()) ?? code
}

function listRelations(context: PageContext, actor: Actor): readonly RelationData[] {
  return actor.relations.map(({ to, kind, since, until, articles }) => ({
    kind,
    to: refer(context, 'actor', to),
    since: since === null ? null : wordDate(context, since),
    until: until === null ? null : wordDate(context, until),
    articles: articles.map(article => refer(context, 'article', article)),
  }))
}

function listSaid(context: PageContext, id: string): readonly SaidData[] {
  return eventsHolding(context.corpus, id).flatMap(event => event.responsibility.filter(({ to }) => to === id).map(({ kind, by, report }) => ({
    kind,
    event: refer(context, 'event', event.id),
    by: by === null ? null : referTeller(context, by),
    report: event.reports.indexOf(report) + 1,
  })))
}
